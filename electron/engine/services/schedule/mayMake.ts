// Who may set and undo what: dates of hearings and the court's calendar are for the judge and the clerk; family team meetings
// are for the clerk and the coordinator, and so are the busy times that were read from another calendar.

import type { Role } from '../../../../shared/contract/roles.ts';
import type { RecordKind } from '../../../../shared/domain/record.ts';
import type { Actor } from '../../handlers.ts';
import type { BatchKind } from '../../store/scheduleBatches.ts';

const makersOfHearings: readonly Role[] = ['judge', 'clerk'];
const makersOfMeetings: readonly Role[] = ['clerk', 'coordinator'];
const readersOfBusyTimes: readonly Role[] = ['judge', 'clerk', 'coordinator'];

function makersOf(what: BatchKind, kind: RecordKind): readonly Role[] {
  if (what === 'busy') return readersOfBusyTimes;
  return kind === 'ftmAppointment' ? makersOfMeetings : makersOfHearings;
}

/** Whether a person records what becomes of hearings, and so sees what was found in them and why dates stand. */
export function recordsHearings({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some((role) => makersOfHearings.includes(role));
}

/** Whether a person may make, or undo, a batch that changes records of these kinds: each by one of their roles. */
export function mayMake({ roles }: Pick<Actor, 'roles'>, what: BatchKind, kinds: readonly RecordKind[]): boolean {
  return kinds.every((kind) => roles.some((role) => makersOf(what, kind).includes(role)));
}
