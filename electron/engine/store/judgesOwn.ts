// What one judge did with a hearing's brief: marks, draft and sealed note, each replaced in place, and that judge's own
// keys. Every question names the person: there is no reading of somebody else's.

import type { Instant } from '../../../shared/domain/dates.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { Sealed } from '../keys/ownKey.ts';
import type { StorePersonId } from './columns.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

/** One person and one hearing. */
export interface Own {
  readonly personId: StorePersonId;
  readonly hearingId: HearingId;
}

/** A note as it lies in the store. `keyMark`: which of the person's own keys sealed it. */
export interface KeptNote extends Sealed {
  readonly keyMark: string;
  readonly savedAt: Instant;
}

/** The JSON text that was kept last, or null where none was. */
export async function readWork(tx: ReadTx, { personId, hearingId }: Own): Promise<string | null> {
  const { rows } = await tx.ask('hearing work', [personId, hearingId], () =>
    tx.database
      .selectFrom('hearing_work')
      .select('work')
      .where('person_id', '=', personId)
      .where('hearing_id', '=', hearingId),
  );
  return rows[0]?.work ?? null;
}

/** Keeps the work as JSON text, in place of what was kept before. */
export async function keepWork(tx: WriteTx, { personId, hearingId }: Own, work: string): Promise<void> {
  const row = { work, saved_at: tx.stamp };
  await tx.database
    .insertInto('hearing_work')
    .values({ person_id: personId, hearing_id: hearingId, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'hearing_id']).doUpdateSet(row))
    .execute();
}

export async function readNote(tx: ReadTx, { personId, hearingId }: Own): Promise<KeptNote | null> {
  const { rows } = await tx.ask('private note', [personId, hearingId], () =>
    tx.database
      .selectFrom('private_note')
      .select(['key_mark as keyMark', 'nonce', 'sealed', 'tag', 'saved_at as savedAt'])
      .where('person_id', '=', personId)
      .where('hearing_id', '=', hearingId),
  );
  return rows[0] ?? null;
}

/** Keeps a sealed note, in place of what was kept before. */
export async function keepNote(tx: WriteTx, { personId, hearingId }: Own, note: KeptNote): Promise<void> {
  const { nonce, sealed, tag } = note;
  const row = { key_mark: note.keyMark, nonce, sealed, tag, saved_at: note.savedAt };
  await tx.database
    .insertInto('private_note')
    .values({ person_id: personId, hearing_id: hearingId, ...row })
    .onConflict((conflict) => conflict.columns(['person_id', 'hearing_id']).doUpdateSet(row))
    .execute();
}

export async function dropNote(tx: WriteTx, { personId, hearingId }: Own): Promise<void> {
  await tx.database
    .deleteFrom('private_note')
    .where('person_id', '=', personId)
    .where('hearing_id', '=', hearingId)
    .execute();
}

/** The person's own key as it was wrapped, of the one passphrase that `mark` stands for; null where none was made. */
export async function readOwnKey(tx: ReadTx, personId: StorePersonId, mark: string): Promise<Sealed | null> {
  const { rows } = await tx.ask('own key', [personId, mark], () =>
    tx.database
      .selectFrom('own_key')
      .select(['nonce', 'wrapped as sealed', 'tag'])
      .where('person_id', '=', personId)
      .where('mark', '=', mark),
  );
  return rows[0] ?? null;
}

/** Adds an own key. One of an earlier passphrase stays: with that passphrase's key file it would open its notes again. */
export async function keepOwnKey(tx: WriteTx, personId: StorePersonId, mark: string, key: Sealed): Promise<void> {
  const { nonce, sealed: wrapped, tag } = key;
  const row = { person_id: personId, mark, nonce, wrapped, tag, made_at: tx.stamp };
  await tx.database.insertInto('own_key').values(row).execute();
}
