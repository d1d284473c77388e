// The sample docket (or another team's export) imported into a real encrypted store in a folder of its own.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesToMake, compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { readTeamExportFile } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import { type DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { readRecordsBeside, supersede } from '../../electron/engine/store/records.ts';
import { createStore, type Store } from '../../electron/engine/store/store.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { idOf } from '../../shared/domain/ids.ts';

export const sampleExport = join(import.meta.dirname, '../../resources/sample-docket/docket.json');

/** Imports an export that must be sound. Returns the ids of its cases. */
export async function importInto(store: Store, file: string): Promise<readonly CaseId[]> {
  const read = await readTeamExportFile(file);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  const { records } = read.value;
  await store.change(idOf('tester'), async (tx) => {
    const { current, written } = await readRecordsBeside(tx, records);
    const changes = compareRecords(current, records, written);
    await supersede(tx, 'team-export', changesToMake(changes));
    await appendAudit(tx, { operation: 'team-export.imported', subject: null, outcome: 'done', detail: {} });
  });
  return records.courtCase.map(({ id }) => id);
}

/** Every case file of an export, read back from a store that is gone afterwards; by case id. */
export async function caseFilesOf(file = sampleExport): Promise<ReadonlyMap<string, CaseFile>> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  try {
    const key = new Secret(new Uint8Array(randomBytes(32)) as DataKey);
    const store = await createStore(folder, key, Date.now);
    const ids = await importInto(store, file);
    const files = new Map<string, CaseFile>();
    for (const id of ids) {
      const found = await store.read((tx) => readCaseFile(tx, id, null));
      if (found !== null) files.set(id, found);
    }
    await store.close();
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
