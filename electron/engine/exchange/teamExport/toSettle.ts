// What an export and a person say differently, and what is left without its session: told with every import until somebody has
// settled it, since the record cannot say which of the two is right.

import type { Hearing, RecordKind, RecordOf, Records } from '../../../../shared/domain/record.ts';
import type { Change } from './compare.ts';
import { showId } from './paths.ts';
import { collectProblems, type ProblemList, type Report } from './reasons.ts';
import type { HearingAliases } from './recordedHearings.ts';
import { isSameIn } from './sameValue.ts';
import { isTouched, placeFields, type Written, type WrittenVersion } from './written.ts';

interface Compared {
  readonly changes: readonly Change[];
  readonly incoming: Records;
  readonly written: Written;
  /** The hearings of the export that are others' of the record by id. */
  readonly aliases: HearingAliases;
}

/** A kind's rows that were recorded, and as they would be after the import; those that end are left out of the second. */
function rowsOf<K extends RecordKind>(kind: K, changes: readonly Change[]) {
  const before = new Map<string, RecordOf[K]>();
  const after = new Map<string, RecordOf[K]>();
  for (const change of changes) {
    if (change.kind !== kind) continue;
    // A change has rows of its own kind, which its type does not say.
    const old = 'before' in change ? (change.before as RecordOf[K] | null) : null;
    const next = 'after' in change ? (change.after as RecordOf[K]) : change.status === 'kept' ? old : null;
    if (old !== null) before.set(change.id, old);
    if (next !== null) after.set(change.id, next);
  }
  return { before, after };
}

/** What the export said already when a person decided otherwise is settled. */
const isNews = (row: Hearing, versions: readonly WrittenVersion[]) =>
  !versions.some(
    (version) => version.source === 'team-export' && isSameIn([...placeFields, 'status'], version.row, row),
  );

interface Beside {
  readonly before: Hearing;
  readonly after: Hearing;
  readonly versions: readonly WrittenVersion[];
}

/** A date that a person set, which is not the one of what became of the hearing. */
const gaveWay = ({ before, after, versions }: Beside) =>
  before.status === 'scheduled' &&
  after.status !== 'scheduled' &&
  !isSameIn(placeFields, before, after) &&
  isTouched(placeFields, versions, 'hearing');

function reportHearing(row: Hearing, beside: Beside, report: Report): void {
  const { before, after } = beside;
  const id = showId(row.id);
  const path = `hearing ${id}`;
  const values = { id, date: row.date, start: row.start };
  if (after.status !== row.status) {
    // One that the export only has as set, on the day that it was on, is one of which the court's own system knows less.
    if (row.status !== 'scheduled' || row.date !== after.date) report(path, 'hearing-ended-otherwise', values);
  } else if (!isSameIn(placeFields, row, after)) {
    report(path, 'hearing-on-other-date', { ...values, here: after.date, hereStart: after.start });
  } else if (gaveWay(beside)) {
    report(path, 'hearing-date-gave-way', { ...values, here: before.date, hereStart: before.start });
  }
}

function reportHearings({ changes, incoming, written, aliases }: Compared, report: Report): void {
  const rows = rowsOf('hearing', changes);
  const byPeople = written('hearing');
  for (const row of incoming.hearing) {
    const id = aliases.get(row.id) ?? row.id;
    const [before, after, versions] = [rows.before.get(id), rows.after.get(id), byPeople.get(id)];
    if (before === undefined || after === undefined || versions === undefined || !isNews(row, versions)) continue;
    reportHearing(row, { before, after, versions }, report);
  }
}

/** An exception that a person recorded stays, though the export may have ended the session that it is of. */
function reportExceptions(changes: readonly Change[], report: Report): void {
  const sessions = rowsOf('docketSession', changes).after;
  for (const { id, sessionId, date } of rowsOf('sessionChange', changes).after.values()) {
    if (sessionId === null || sessions.has(sessionId)) continue;
    report(`sessionChange ${showId(id)}`, 'exception-without-session', { date });
  }
}

/**
 * Warnings of an export beside the record. `hearing-on-other-date`, `hearing-ended-otherwise`: a person set or ended a hearing,
 * which stays, and the export now says what it did not say before. `hearing-date-gave-way`: a date that a person set gave way to
 * the day on which the hearing was held, continued or vacated. `exception-without-session`: it has no effect any more.
 */
export function problemsToSettle(compared: Compared): ProblemList {
  const found = collectProblems();
  reportHearings(compared, found.report);
  reportExceptions(compared.changes, found.report);
  return found.list();
}
