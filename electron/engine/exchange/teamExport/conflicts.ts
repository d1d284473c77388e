// What stands between an export and the record that is already kept: it is older, or it claims what is another case's.

import type { Records } from '../../../../shared/domain/record.ts';
import { caseOf, kindsOf } from './compare.ts';
import { showId } from './paths.ts';
import { collectProblems, type ImportRefusal, type Report, refuse, refuseAll } from './reasons.ts';

/** A row keeps its case: an export may not take one over from a case that it does not bring. */
function checkOwners(current: Records, incoming: Records, cases: ReadonlySet<string>, report: Report): void {
  for (const kind of kindsOf(incoming)) {
    const owners = new Map(current[kind].map((row) => [row.id, caseOf(kind, row)]));
    for (const { id } of incoming[kind]) {
      const owner = owners.get(id) ?? null;
      if (owner !== null && !cases.has(owner)) {
        report(`${kind} ${showId(id)}`, 'record-of-another-case', { id: showId(id), case: showId(owner) });
      }
    }
  }
}

/**
 * Refuses an export that cannot go into the record as it is now; null where it can. `export-older-than-record`: its last
 * day comes before that of an export imported earlier. `export-conflicts-with-record`: it uses a record's id or a case
 * number that belongs to a case which the export does not bring.
 */
export function refuseAgainstRecord(current: Records, incoming: Records): ImportRefusal | null {
  const recordedThrough = current.court[0]?.recordedThrough;
  const asOf = incoming.court[0]?.recordedThrough;
  if (recordedThrough !== undefined && asOf !== undefined && asOf < recordedThrough) {
    return refuse('export-older-than-record', 'meta.asOf', 'older-than-record', { asOf, recordedThrough }).refusal;
  }
  const found = collectProblems();
  const cases = new Set<string>(incoming.courtCase.map(({ id }) => id));
  checkOwners(current, incoming, cases, found.report);
  const numbers = new Map(current.courtCase.map((row) => [row.caseNumber, row.id]));
  for (const { id, caseNumber } of incoming.courtCase) {
    const holder = numbers.get(caseNumber);
    if (holder === undefined || cases.has(holder)) continue;
    const values = { id: showId(caseNumber), case: showId(holder) };
    found.report(`courtCase ${showId(id)}`, 'case-number-in-use', values);
  }
  const problems = found.list();
  return problems.total > 0 ? refuseAll('export-conflicts-with-record', problems).refusal : null;
}
