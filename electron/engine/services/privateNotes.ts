// A judge's private note on a hearing, sealed to that judge's own key. What the audit says of it is that it was read or
// kept, never a word of it.

import type { PrivateNote } from '../../../shared/contract/hearingWork.ts';
import { type Actor, done, type Handlers, type Result, refuse } from '../handlers.ts';
import { markOf } from '../keys/derivation.ts';
import { makeOwnKey, openNote, openOwnKey, sealNote } from '../keys/ownKey.ts';
import type { OwnKey, Secret } from '../keys/secret.ts';
import { findCaseByHearing } from '../store/cases.ts';
import { dropNote, keepNote, keepOwnKey, type Own, readNote, readOwnKey } from '../store/judgesOwn.ts';
import type { ReadTx, WriteTx } from '../store/transactions.ts';

const damaged = refuse({ name: 'note-damaged', values: {} });
const notRecorded = refuse({ name: 'hearing-not-recorded', values: {} });

/** The own key of the person's present passphrase: null where none was made yet, 'damaged' where it does not open. */
async function ownKeyOf(tx: ReadTx, { id, notesKey }: Actor): Promise<Secret<OwnKey> | null | 'damaged'> {
  const wrapped = await readOwnKey(tx, id, markOf(notesKey));
  return wrapped === null ? null : (openOwnKey(wrapped, notesKey, id) ?? 'damaged');
}

/** The note as the person can read it: one sealed under an earlier passphrase says when it was kept, and no more. */
async function showNote(tx: ReadTx, own: Own, by: Actor): Promise<Result<PrivateNote>> {
  const note = await readNote(tx, own);
  if (note === null) return done({ state: 'none' });
  const { keyMark, savedAt } = note;
  if (keyMark !== markOf(by.notesKey)) return done({ state: 'sealed', savedAt });
  const key = await ownKeyOf(tx, by);
  const text = key === null || key === 'damaged' ? null : openNote(note, key, { ...own, savedAt });
  return text === null ? damaged : done({ state: 'open', text, savedAt });
}

/** Seals the text and keeps it, under an own key that is made where the person has none yet. */
async function writeNote(tx: WriteTx, own: Own, text: string, by: Actor): Promise<Result<PrivateNote>> {
  if (text.trim() === '') {
    await dropNote(tx, own);
    return done({ state: 'none' });
  }
  const present = await ownKeyOf(tx, by);
  if (present === 'damaged') return damaged;
  const key = present ?? (await addOwnKey(tx, by));
  const savedAt = tx.stamp;
  const sealed = sealNote(text, key, { ...own, savedAt });
  await keepNote(tx, own, { ...sealed, keyMark: markOf(by.notesKey), savedAt });
  return done({ state: 'open', text, savedAt });
}

async function addOwnKey(tx: WriteTx, { id, notesKey }: Actor): Promise<Secret<OwnKey>> {
  const { ownKey, wrapped } = makeOwnKey(notesKey, id);
  await keepOwnKey(tx, id, markOf(notesKey), wrapped);
  return ownKey;
}

/** The note of the asking judge alone. A bit of it that is not as it was kept refuses the whole: `note-damaged`. */
export const privateNoteHandlers: Pick<Handlers, 'note.show' | 'note.keep'> = {
  'note.show': ({ hearing }, store, by) =>
    store.read(async (tx) => {
      const subject = await findCaseByHearing(tx, hearing, null);
      if (subject === null) return notRecorded;
      const shown = await showNote(tx, { personId: by.id, hearingId: hearing }, by);
      return shown.ok ? done({ value: shown.value, trace: { subject, detail: { hearing } } }) : shown;
    }),
  'note.keep': ({ hearing, text }, change, by) =>
    change(async (tx) => {
      const subject = await findCaseByHearing(tx, hearing, null);
      if (subject === null) return notRecorded;
      const kept = await writeNote(tx, { personId: by.id, hearingId: hearing }, text, by);
      return kept.ok ? done({ value: kept.value, trace: { subject, detail: { hearing } } }) : kept;
    }),
};
