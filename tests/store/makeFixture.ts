// Writes the stored store of the newest version, once, when that version is released: `node tests/store/makeFixture.ts`.
// A fixture is never written again: it stands for the stores that courts have.

import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { keepDisclosure } from '../../electron/engine/store/disclosures.ts';
import { history } from '../../electron/engine/store/migrations/history.ts';
import { recordStorePerson } from '../../electron/engine/store/people.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { createStore } from '../../electron/engine/store/store.ts';
import type { WriteTx } from '../../electron/engine/store/transactions.ts';
import { type CaseId, type HearingId, idOf } from '../../shared/domain/ids.ts';
import { asNew, madeUpCase, madeUpCourt, madeUpSchedule, together } from './madeUpRecords.ts';

const folder = join(import.meta.dirname, 'fixtures', `version-${history.newest}`);
const key = randomBytes(32);
const by = idOf<'storePerson'>('ada');
const event = { operation: 'test.change', subject: null, outcome: 'done', detail: {} };

const whole = together(madeUpCourt(), madeUpCase(1), madeUpSchedule(1));
const records = { ...whole, familyTimeSession: whole.familyTimeSession.slice(0, 5) };
const [courtCase] = records.courtCase;
const [hearing] = records.hearing;
if (courtCase === undefined || hearing === undefined) throw new Error('no case');

/** A row in each of the tables that stand beside the record. Gives how many rows each has. */
async function fillKeptTables(tx: WriteTx, caseId: CaseId, hearingId: HearingId): Promise<Record<string, number>> {
  const { database, by: personId, stamp } = tx;
  const person = { person_id: personId };
  const paper = { language: 'en', paper: 'letter', hash: 'a'.repeat(64) };
  const numbered = { caseId, hearingId, document: 'attorney-summary', audience: 'agency', party: null };
  const copy = { how: 'printed', pages: 3, withheld: [{ sort: 'protected', count: 1 }], sealed: false } as const;
  await keepDisclosure(tx, { personId, ...numbered, ...copy, ...paper });
  // Of what an order keeps, what reading a case takes from it.
  const draft = [{ id: 'item-1', clauseId: 'oc-find-contrary-to-welfare', ruleId: null, childNames: [], fields: {} }];
  const content = { order: { hearing: hearingId }, parts: { draft } };
  await database
    .insertInto('court_order')
    .values({
      ...{ ...person, ...paper, id: 'order-1', case_id: caseId, hearing_id: hearingId, signed_at: stamp },
      ...{ typed_name: 'Ada', content: JSON.stringify(content), pdf: '', certificate: null, supersedes: null },
    })
    .execute();
  const words = { text_en: 'a', text_es: 'b', plain_en: 'c', plain_es: 'd' };
  await database
    .insertInto('court_clause')
    .values({ ...person, ...words, clause_id: 'C-01', kept_at: stamp })
    .execute();
  const cell = { policy_row: 'child-health', audience: 'tribe', level: 'no' };
  await database
    .insertInto('policy_change')
    .values({ ...person, ...cell, id: 'change-1', case_id: caseId, ordered_on: null, reason: 'x', made_at: stamp })
    .execute();
  const passage = { kind: 'service', record_id: 'S1', text_hash: 'b'.repeat(64), decision: 'stands' };
  await database
    .insertInto('passage_decision')
    .values({ ...person, ...passage, case_id: caseId, reason: 'x', decided_at: stamp })
    .execute();
  const batch = { id: 'batch-1', what: 'set', changes: '[]', undone_at: null, undone_by: null };
  await database
    .insertInto('schedule_batch')
    .values({ ...person, ...batch, at: stamp })
    .execute();
  await database
    .insertInto('hearing_alias')
    .values({ ...person, export_id: 'H9', hearing_id: hearingId, found_at: stamp })
    .execute();
  const ofCourt = { court_clause: 1, policy_change: 1, schedule_batch: 1, hearing_alias: 1 };
  return { disclosure: 1, court_order: 1, passage_decision: 1, ...ofCourt };
}

const store = await createStore(folder, new Secret(new Uint8Array(key) as DataKey), Date.now);
const firstStamp = await store.change(by, async (tx) => {
  await recordStorePerson(tx, { id: by, name: 'Ada', roles: ['judge'], worksAs: idOf('P-J') });
  await supersede(tx, 'team-export', asNew(records));
  await appendAudit(tx, event);
  return tx.stamp;
});
const after = { ...courtCase, headline: 'A later headline' };
const kept = await store.change(by, async (tx) => {
  await supersede(tx, 'entered', [{ kind: 'courtCase', id: courtCase.id, before: courtCase, after }]);
  const filled = await fillKeptTables(tx, courtCase.id, hearing.id);
  await appendAudit(tx, event);
  return filled;
});
await store.close();

const written = {
  key: key.toString('hex'),
  firstStamp,
  auditLines: 2,
  headlines: [courtCase.headline, after.headline],
  counts: Object.fromEntries(Object.entries(records).map(([kind, rows]) => [kind, rows.length])),
  kept,
};
await writeFile(join(folder, 'written.json'), `${JSON.stringify(written, null, 2)}\n`);
