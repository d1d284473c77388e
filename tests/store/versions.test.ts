import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../electron/engine/store/audit.ts';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { recordKinds } from '../../electron/engine/store/codec.ts';
import { history } from '../../electron/engine/store/migrations/history.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { changeStore, copyOf, dataKeyOf, reopen, temporaryStore } from './temporaryStore.ts';

// One real, encrypted store of every version that was ever released, as makeFixture.ts wrote it then.
const fixtures = join(import.meta.dirname, 'fixtures');
const versions = (await readdir(fixtures)).sort();

async function schemaOf(store: Store) {
  return changeStore(store, async (tx) => {
    const { rows } = await sql<{ sql: string }>`
      select sql from sqlite_master where sql is not null order by sql`.execute(tx.database);
    return rows.map((row) => row.sql);
  });
}

const keptTables = [
  'disclosure',
  'court_order',
  'court_clause',
  'policy_change',
  'passage_decision',
  'schedule_batch',
  'hearing_alias',
] as const;

/** Version 4 was never released: its step and the next came out together. */
const neverReleased = new Set(['version-4']);

test('there is a stored store of every version that was released', () => {
  const all = Array.from({ length: history.newest }, (_, n) => `version-${n + 1}`);
  expect(versions).toEqual(all.filter((version) => !neverReleased.has(version)));
});

for (const version of versions) {
  test(`a store of ${version} opens, is upgraded whole and is read as it was written`, async () => {
    const written = JSON.parse(await readFile(join(fixtures, version, 'written.json'), 'utf8'));
    const store = await reopen(await copyOf(join(fixtures, version)), dataKeyOf(Buffer.from(written.key, 'hex')));
    const head = await store.readAuditHead();
    expect(await store.read((tx) => verifyAudit(tx, head))).toEqual({ state: 'whole', lines: written.auditLines });
    const counts: Record<string, number> = {};
    for (const kind of recordKinds) counts[kind] = (await store.read((tx) => readAll(tx, kind, null))).length;
    // Of a kind that came later, an earlier store has no rows.
    const none = Object.fromEntries(recordKinds.map((kind) => [kind, 0]));
    expect(counts).toEqual({ ...none, ...written.counts });
    // Of what is kept beside the record, as many rows as were written; before version 6 there were no such tables.
    for (const table of keptTables) {
      const rows = await store.read((tx) => tx.database.selectFrom(table).select('person_id').execute());
      expect(rows, table).toHaveLength(written.kept?.[table] ?? 0);
    }
    const before = await store.read((tx) => readCaseFile(tx, idOf('C00001'), written.firstStamp));
    const now = await store.read((tx) => readCaseFile(tx, idOf('C00001'), null));
    expect([before?.case.headline, now?.case.headline]).toEqual(written.headlines);
    const { casePlanOn, relativesNoticedOn } = now?.case ?? {};
    const recorded = written.counts.hearingNotice === undefined ? [null, null] : ['2025-01-19', '2024-12-24'];
    expect([casePlanOn, relativesNoticedOn]).toEqual(recorded);
    expect(await schemaOf(store)).toEqual(await schemaOf((await temporaryStore()).store));
  });
}
