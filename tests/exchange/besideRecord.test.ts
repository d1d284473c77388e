// An export beside what the store already holds: what belongs to a case that is not in the file stays that case's.

import { expect, test } from 'vitest';
import { compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { refuseAgainstRecord } from '../../electron/engine/exchange/teamExport/conflicts.ts';
import { readTeamExportFile } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import { readRecordsBeside } from '../../electron/engine/store/records.ts';
import type { Records } from '../../shared/domain/record.ts';
import { temporaryStore } from '../store/temporaryStore.ts';
import { importInto, sampleExport } from '../support/sampleStore.ts';

/** The sample's records of one family alone, under the docket number given. */
async function oneFamily(family: string, caseNumber: string): Promise<Records> {
  const read = await readTeamExportFile(sampleExport);
  if (!read.ok) throw new Error('the sample was refused');
  const own = (row: object) => !('caseId' in row) || row.caseId === family;
  const entries = Object.entries(read.value.records).map(([kind, rows]) => [kind, rows.filter(own)]);
  const records = Object.fromEntries(entries) as Records;
  const courtCase = records.courtCase.filter(({ id }) => id === family);
  return {
    ...records,
    courtCase: courtCase.map((row) => ({ ...row, caseNumber: caseNumber as typeof row.caseNumber })),
  };
}

test('a docket number that a case outside the file holds is refused by name', async () => {
  const { store } = await temporaryStore();
  await importInto(store, sampleExport);
  const incoming = await oneFamily('F03', '26-JV-0117');
  const { current } = await store.read((tx) => readRecordsBeside(tx, incoming));
  const refusal = refuseAgainstRecord(current, incoming);
  expect(refusal?.name).toBe('export-conflicts-with-record');
  expect(refusal?.problems).toEqual([
    { path: 'courtCase F03', reason: 'case-number-in-use', values: { id: '26-JV-0117', case: 'F01' } },
  ]);
});

test('a file with one family changes nothing of the others', async () => {
  const { store } = await temporaryStore();
  await importInto(store, sampleExport);
  const incoming = await oneFamily('F03', '26-JV-0166');
  const { current, written } = await store.read((tx) => readRecordsBeside(tx, incoming));
  expect(refuseAgainstRecord(current, incoming)).toBeNull();
  const changes = compareRecords(current, incoming, written);
  expect(changes.length).toBeGreaterThan(60);
  expect(changes.filter(({ status }) => status !== 'same')).toEqual([]);
});
