// 2 Needs attention now: every alert, at most three things to decide, and the obligations behind the header's counts.

import type { CaseFile } from '../../domain/caseFile.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { Raised } from '../alerts.ts';
import type { AttentionSection, Counts, ObligationLine } from '../brief.ts';
import { makeDecisions } from '../decisions.ts';
import type { Facts } from '../facts.ts';
import { daysOverdue, inState } from '../obligationLines.ts';

/** Of things equally late, what the court ordered comes before what the team agreed. */
function weightOf({ row: { subject } }: ObligationLine): number {
  return subject.kind === 'orderItem' ? 0 : subject.kind === 'actionItem' ? 2 : 1;
}

function doneOnTimeSince(lines: readonly ObligationLine[], since: CalendarDate | null): ObligationLine[] {
  return lines.filter(
    ({ row: { subject, status } }) =>
      (subject.kind === 'orderItem' || subject.kind === 'actionItem') &&
      status.state === 'doneOnTime' &&
      (since === null || status.doneOn > since),
  );
}

/**
 * The section "needs attention now".
 * @param lines every obligation of the case
 * @param raised every alert, the most urgent first
 * @param hearingOn the hearing's day
 */
export function makeAttention(
  file: CaseFile,
  facts: Facts,
  lines: readonly ObligationLine[],
  raised: readonly Raised[],
  hearingOn: CalendarDate,
): AttentionSection {
  return {
    alerts: raised.map(({ alert }) => alert),
    decisions: makeDecisions(raised, { file, hearingOn, asOf: facts.asOf }),
    overdue: inState(lines, 'overdue').toSorted((a, b) => daysOverdue(b) - daysOverdue(a) || weightOf(a) - weightOf(b)),
    inGrace: inState(lines, 'inGrace'),
    dueByHearing: inState(lines, 'dueByHearing'),
    onTrack: doneOnTimeSince(lines, facts.cadence.lastHearing),
  };
}

/** The header's counts; what each means: mockups/INTERACTION.md, section 1. */
export function countFor({ overdue, dueByHearing, onTrack }: AttentionSection, notRecorded: number): Counts {
  return {
    overdue: overdue.length,
    dueByHearing: dueByHearing.length,
    onTrack: onTrack.length,
    notRecorded,
  };
}
