// A judge's private note is that judge's alone: not a clerk's, not another judge's, not whoever has the store's own key.

import { createDecipheriv } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveSubkey, markOf } from '../../electron/engine/keys/derivation.ts';
import { addSlot, renewKeys, unlockWithPassphrase } from '../../electron/engine/keys/keys.ts';
import { openNote, openOwnKey } from '../../electron/engine/keys/ownKey.ts';
import { type DataKey, type NotesKey, type OwnKey, Secret } from '../../electron/engine/keys/secret.ts';
import { createRouter, type Router } from '../../electron/engine/router.ts';
import { allHandlers } from '../../electron/engine/services/all.ts';
import { createSession } from '../../electron/engine/session.ts';
import { appendAudit, listAudit } from '../../electron/engine/store/audit.ts';
import type { PrivateNoteRow } from '../../electron/engine/store/keptTables.ts';
import { recordStorePerson } from '../../electron/engine/store/people.ts';
import { openConnection } from '../../electron/engine/store/sqlite/open.ts';
import { storeFileName } from '../../electron/engine/store/store.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { type OpenEngine, openEngine, passphrase } from './openEngine.ts';

const needle = 'Quillfeather wants the crib seen to';
const hearing = idOf<'hearing'>('F01-H8');
const instant = expect.stringMatching(/Z$/);
const others = 'nine cradles by the lake';

interface Door {
  readonly route: Router;
  end(): Promise<void>;
}

let engine: OpenEngine;
let dataKey: Secret<DataKey>;
let anaKey: Secret<NotesKey>;
let benKey: Secret<NotesKey>;
let ana: Router;
let ben: Door;

/** Somebody let in by their own passphrase, in a session of their own. */
async function letIn(person: string, typed: string): Promise<Door> {
  const machine = { now: Date.now, newId: () => 'nobody' };
  const session = createSession(machine);
  const route = createRouter(allHandlers(session, engine.printing, machine), session.current, () => {});
  const unlocked = await route('session.unlock', { dir: engine.dir, person, passphrase: typed });
  if (!unlocked.ok) throw new Error(unlocked.refusal.name);
  return { route, end: async () => session.current()?.store.close() };
}

async function keysOf(personId: string, typed: string) {
  const unlocked = await unlockWithPassphrase(engine.dir, personId, typed, Date.now);
  if (!unlocked.ok) throw new Error(unlocked.refusal.name);
  return unlocked.value;
}

beforeAll(async () => {
  engine = await openEngine();
  ({ dataKey, notesKey: anaKey } = await keysOf('person-1', passphrase));
  const person = { id: idOf<'storePerson'>('person-2'), name: 'Ben Oduya' };
  await addSlot(engine.dir, dataKey, { personId: person.id, displayName: person.name, passphrase: others });
  await engine.open.store.change(engine.open.by.id, async (tx) => {
    await recordStorePerson(tx, { ...person, roles: ['judge', 'clerk'], worksAs: null });
    await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
  });
  ({ notesKey: benKey } = await keysOf(person.id, others));
  ana = engine.routerFor(['judge']);
  ben = await letIn(person.id, others);
});
afterAll(async () => {
  await ben.end();
  await engine.end();
});

const keep = (route: Router, text: string) => route('note.keep', { hearing, text });
const show = (route: Router) => route('note.show', { hearing });

test('SEC-05 a note is kept and read again by the judge who wrote it', async () => {
  expect(await show(ana)).toEqual({ ok: true, value: { state: 'none' } });
  expect(await keep(ana, needle)).toEqual({ ok: true, value: { state: 'open', text: needle, savedAt: instant } });
  expect(await show(ana)).toEqual({ ok: true, value: { state: 'open', text: needle, savedAt: instant } });
  // Let in again with the same passphrase: the key is made anew from it.
  const again = await letIn('person-1', passphrase);
  expect(await show(again.route)).toMatchObject({ value: { state: 'open', text: needle } });
  await again.end();
});

test('SEC-13 a clerk, and every role but a judge’s, is refused at the door', async () => {
  for (const role of ['clerk', 'coordinator', 'caseworker', 'administrator'] as const) {
    const route = engine.routerFor([role]);
    for (const answer of [await show(route), await keep(route, 'mine')]) {
      expect(answer).toMatchObject({ ok: false, refusal: { name: 'not-allowed' } });
    }
  }
});

test('SEC-13 another judge of the same store has a note of their own, and of the first one nothing', async () => {
  expect(await show(ben.route)).toEqual({ ok: true, value: { state: 'none' } });
  expect(await keep(ben.route, 'Call counsel in first')).toMatchObject({ ok: true });
  expect(await show(ana)).toMatchObject({ value: { state: 'open', text: needle } });
  expect(await show(ben.route)).toMatchObject({ value: { state: 'open', text: 'Call counsel in first' } });
});

/** Every table of the store as somebody with the data key reads it, and the first judge's two rows. */
async function readWhole() {
  const database = await openConnection(join(engine.dir, storeFileName), dataKey, { newest: 99, isNew: false });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
    const all = tables.flatMap(({ name }) => database.prepare(`select * from "${name}"`).all());
    const rowOf = (table: string) =>
      database.prepare(`select * from ${table} where person_id = 'person-1'`).get() as Record<string, string>;
    return { tables: tables.map(({ name }) => name), all, note: rowOf('private_note'), ownKey: rowOf('own_key') };
  } finally {
    database.close();
  }
}

test('SEC-05 whoever has the store’s own key reads every table and finds no word of a note, and opens none', async () => {
  const { tables, all, note, ownKey } = await readWhole();
  expect(tables).toEqual(expect.arrayContaining(['private_note', 'own_key', 'audit_line', 'hearing']));
  const text = JSON.stringify(all);
  for (const word of needle.split(' ').filter((one) => one.length > 5)) expect(text).not.toContain(word);
  expect(text).not.toContain(Buffer.from(needle).toString('base64').slice(0, 12));

  const sealed = { nonce: note['nonce'] ?? '', sealed: note['sealed'] ?? '', tag: note['tag'] ?? '' };
  const wrapped = { nonce: ownKey['nonce'] ?? '', sealed: ownKey['wrapped'] ?? '', tag: ownKey['tag'] ?? '' };
  const place = { personId: 'person-1', hearingId: hearing, savedAt: note['saved_at'] ?? '' };
  // The owner's key opens it, so what follows fails for want of the key and not of the place.
  const own = openOwnKey(wrapped, anaKey, 'person-1');
  if (own === null) throw new Error('the owner cannot open the own key');
  expect(openNote(sealed, own, place)).toBe(needle);

  const purposes = ['key-file', 'audit', 'file-salt'] as const;
  const held = [
    dataKey.expose('derive-key'),
    ...purposes.map((purpose) => deriveSubkey(dataKey, purpose, 32)),
    benKey.expose('derive-key'),
  ];
  for (const key of held) {
    expect(openOwnKey(wrapped, new Secret(key as NotesKey), 'person-1')).toBeNull();
    expect(openNote(sealed, new Secret(key as OwnKey), place)).toBeNull();
    const plain = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'));
    plain.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    plain.update(Buffer.from(sealed.sealed, 'base64'));
    expect(() => plain.final()).toThrow();
  }
  // Another person's own key, and the right key at another place.
  const bensOwn = all.find((row) => Reflect.get(row as object, 'mark') === markOf(benKey)) as Record<string, string>;
  const bens = { nonce: bensOwn['nonce'] ?? '', sealed: bensOwn['wrapped'] ?? '', tag: bensOwn['tag'] ?? '' };
  const bensKey = openOwnKey(bens, benKey, 'person-2');
  if (bensKey === null) throw new Error('the other judge cannot open the own key');
  expect(openNote(sealed, bensKey, place)).toBeNull();
  for (const other of [{ personId: 'person-2' }, { hearingId: 'F02-H1' }, { savedAt: '2020-01-01T00:00:00.000Z' }]) {
    expect(openNote(sealed, own, { ...place, ...other })).toBeNull();
  }
});

/** Puts another row in place of the first judge's, does the work, and puts the first one back. */
async function withNote(change: Partial<PrivateNoteRow>, work: () => Promise<void>): Promise<void> {
  const { note } = await readWhole();
  const put = (row: Partial<PrivateNoteRow>) =>
    engine.open.store.change(engine.open.by.id, async (tx) => {
      await tx.database.updateTable('private_note').set(row).where('person_id', '=', engine.open.by.id).execute();
      await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
    });
  await put(change);
  await work();
  await put(note as Partial<PrivateNoteRow>);
}

test('SEC-05 a note with a byte flipped anywhere is refused by name, and never another text', async () => {
  const { note } = await readWhole();
  for (const part of ['nonce', 'sealed', 'tag'] as const) {
    const bytes = Buffer.from(note[part] ?? '', 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      await withNote({ [part]: flipped.toString('base64') }, async () => {
        expect(await show(ana), `${part} ${at}`).toEqual({ ok: false, refusal: { name: 'note-damaged', values: {} } });
      });
    }
    await withNote({ [part]: '' }, async () => {
      expect(await show(ana)).toMatchObject({ refusal: { name: 'note-damaged' } });
    });
  }
  expect(await show(ana)).toMatchObject({ value: { state: 'open', text: needle } });
});

test('SEC-05 an own key that is not as it was opens nothing and is not written over', async () => {
  const { ownKey } = await readWhole();
  const put = (wrapped: string) =>
    engine.open.store.change(engine.open.by.id, async (tx) => {
      await sql`update own_key set wrapped = ${wrapped} where person_id = 'person-1'`.execute(tx.database);
      await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
    });
  await put(Buffer.alloc(32).toString('base64'));
  for (const answer of [await show(ana), await keep(ana, 'something else')]) {
    expect(answer).toEqual({ ok: false, refusal: { name: 'note-damaged', values: {} } });
  }
  await put(ownKey['wrapped'] ?? '');
  expect(await show(ana)).toMatchObject({ value: { state: 'open', text: needle } });
});

test('SEC-22 SEC-24 the audit says that a note was read or kept, and neither it nor the log says a word of it', async () => {
  const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 10_000));
  const ofNotes = lines.filter(({ operation }) => operation.startsWith('note.'));
  expect(new Set(ofNotes.map(({ operation }) => operation))).toEqual(new Set(['note.read', 'note.kept']));
  expect(ofNotes.every(({ subject, detail }) => subject === 'F01' && Object.keys(detail).join() === 'hearing')).toBe(
    true,
  );
  expect(JSON.stringify([lines, engine.logged])).not.toContain('Quillfeather');
});

test('a note on a hearing that the record does not have is refused', async () => {
  const refusal = { name: 'hearing-not-recorded', values: {} };
  expect(await ana('note.show', { hearing: 'nowhere' })).toEqual({ ok: false, refusal });
  expect(await ana('note.keep', { hearing: 'nowhere', text: needle })).toEqual({ ok: false, refusal });
});

test('an empty text takes the note away', async () => {
  expect(await keep(ben.route, ' \n')).toEqual({ ok: true, value: { state: 'none' } });
  expect(await show(ben.route)).toEqual({ ok: true, value: { state: 'none' } });
});

// Last: it makes the store the first judge's alone.
test('SEC-06 after a recovery the old note says when it was kept and stays sealed until it is replaced', async () => {
  await engine.open.store.close();
  await ben.end();
  const machine = { now: Date.now, newId: () => 'nobody' };
  // The sample store's recovery key was printed when it was made; a new one is printed here the same way.
  const holder = { personId: 'person-1', displayName: 'Ana Ruiz', passphrase };
  const renewed = await renewKeys(engine.dir, dataKey, holder);
  if (!renewed.ok) throw new Error(renewed.refusal.name);
  const recoveryKey = renewed.value.recoveryKey.expose('print-recovery-key');

  const session = createSession(machine);
  const route = createRouter(allHandlers(session, engine.printing, machine), session.current, () => {});
  const input = { dir: engine.dir, person: null, recoveryKey, newPassphrase: 'ten cradles by the lake' };
  expect(await route('session.unlockWithRecoveryKey', input)).toMatchObject({ ok: true });
  expect(await show(route)).toEqual({ ok: true, value: { state: 'sealed', savedAt: instant } });
  const elsewhere = { hearing: idOf<'hearing'>('F01-H7'), text: 'A first one under the new passphrase' };
  expect(await route('note.keep', elsewhere)).toMatchObject({ value: { state: 'open' } });
  expect(await show(route)).toMatchObject({ value: { state: 'sealed' } });
  expect(await keep(route, 'Written anew')).toMatchObject({ value: { state: 'open', text: 'Written anew' } });
  expect(await show(route)).toMatchObject({ value: { state: 'open', text: 'Written anew' } });
  await session.current()?.store.close();
  // And the new passphrase, another day, opens what was written under it.
  const later = await letIn('person-1', 'ten cradles by the lake');
  expect(await show(later.route)).toMatchObject({ value: { state: 'open', text: 'Written anew' } });
  await later.end();
});
