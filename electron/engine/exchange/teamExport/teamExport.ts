// A team's export (`team-export` version 1), from bytes to checked rows of the record. Pure but for reading the file.

import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import type { RecordKind, Records } from '../../../../shared/domain/record.ts';
import { checkDays } from './checks/days.ts';
import { checkIds } from './checks/ids.ts';
import { checkReferences } from './checks/references.ts';
import { checkStates } from './checks/states.ts';
import { kindsOf } from './compare.ts';
import { parseExport, readExportFile } from './readFile.ts';
import { collectProblems, type ProblemList, type Result, refuse, refuseAll } from './reasons.ts';
import { toRecords } from './records/toRecords.ts';
import { knownVersion } from './schema/court.ts';
import { readSchema } from './schema/teamExport.ts';

export interface ReadExport {
  /** The export's own last day of data entry. */
  readonly asOf: CalendarDate;
  readonly records: Records;
  /** What may be a mistake but stops nothing. */
  readonly warnings: ProblemList;
  /** Rows by kind. */
  readonly counts: Readonly<Record<RecordKind, number>>;
}

/** The file says that it has another version of the format. A file that says nothing is judged by this version. */
function isOfOtherVersion(file: unknown): boolean {
  if (typeof file !== 'object' || file === null || !('meta' in file)) return false;
  const { meta } = file;
  if (typeof meta !== 'object' || meta === null || !('schemaVersion' in meta)) return false;
  return typeof meta.schemaVersion === 'number' && meta.schemaVersion !== knownVersion;
}

function countRows(records: Records): Record<RecordKind, number> {
  return Object.fromEntries(kindsOf(records).map((kind) => [kind, records[kind].length])) as Record<RecordKind, number>;
}

/**
 * Reads and checks an export that is in memory. Refusals: `export-too-large`, `export-not-json`, `export-version-unknown`
 * and `export-refused` (with the path and reason of the first problems and their number). Nothing in a refusal or a
 * warning quotes the file beyond key names, ids and days. Days are judged against the export's own `meta.asOf`.
 */
export function readTeamExport(bytes: Uint8Array): Result<ReadExport> {
  const parsed = parseExport(bytes);
  if (!parsed.ok) return parsed;
  if (isOfOtherVersion(parsed.value)) {
    return refuse('export-version-unknown', 'meta.schemaVersion', 'version-unknown', { known: knownVersion });
  }
  const problems = collectProblems();
  const file = readSchema(parsed.value, problems);
  if (file === null) return refuseAll('export-refused', problems.list());
  const warnings = collectProblems();
  checkIds(file, problems.report);
  checkReferences(file, problems.report);
  checkDays(file, problems.report, warnings.report);
  checkStates(file, problems.report, warnings.report);
  const found = problems.list();
  if (found.total > 0) return refuseAll('export-refused', found);
  const records = toRecords(file);
  const { asOf } = file.meta;
  return { ok: true, value: { asOf, records, warnings: warnings.list(), counts: countRows(records) } };
}

/** As `readTeamExport`, from a file; also refuses one that cannot be read (`export-not-readable`). */
export async function readTeamExportFile(path: string): Promise<Result<ReadExport>> {
  const bytes = await readExportFile(path);
  return bytes.ok ? readTeamExport(bytes.value) : bytes;
}
