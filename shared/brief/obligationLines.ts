// Obligations as a brief shows them: with the child they are about and who is to do them, by name.

import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { ObligationSubject } from '../domain/obligation.ts';
import type { ObligationRow } from '../domain/obligations.ts';
import type { ObligationLine } from './brief.ts';
import { nameOf } from './names.ts';

function ownerOf(file: CaseFile, subject: ObligationSubject): string | null {
  switch (subject.kind) {
    case 'serviceStart':
      return nameOf(file, subject.providerId);
    case 'actionItem':
      return nameOf(file, subject.owner);
    case 'orderItem':
      return nameOf(file, subject.orderedOf);
    default:
      return null;
  }
}

function childOf(file: CaseFile, { childId, subject }: ObligationRow): string | null {
  const about =
    subject.kind === 'orderItem' ? subject.about : subject.kind === 'serviceStart' ? subject.subjectId : childId;
  return file.children.find(({ child: { id } }) => id === about)?.child.firstName ?? null;
}

function orderedOn(file: CaseFile, subject: ObligationSubject): CalendarDate | null {
  if (subject.kind !== 'orderItem') return null;
  return file.hearings.find(({ id }) => id === subject.hearingId)?.date ?? null;
}

/** One obligation as a line of a brief. */
export function lineOf(file: CaseFile, row: ObligationRow): ObligationLine {
  return {
    row,
    childName: childOf(file, row),
    owner: ownerOf(file, row.subject),
    orderedOn: orderedOn(file, row.subject),
    partlyMet: file.orderItems.some(({ id, status }) => id === row.key && status === 'partially_met'),
  };
}

/** Days overdue; 0 for what is not. */
export function daysOverdue({ row: { status } }: ObligationLine): number {
  return status.state === 'overdue' ? status.daysOverdue : 0;
}

/** Lines in one state. */
export function inState(lines: readonly ObligationLine[], state: ObligationRow['status']['state']): ObligationLine[] {
  return lines.filter(({ row }) => row.status.state === state);
}
