// Whose families a community coordinator serves: the same count as in electron/engine/store/coordinatorLoad.ts, over the facts.

import type { CaseId, PersonId } from '../domain/ids.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';

/** The coordinator of a case: whom its participants name, or the court's. */
export const coordinatorOf = (
  { participants }: Pick<ScheduleCase, 'participants'>,
  court: { readonly coordinatorId: PersonId },
) => participants.findLast(({ role }) => role === 'coordinator')?.personId ?? court.coordinatorId;

/**
 * How many families a coordinator serves: the open cases that name this one, those that name none where it is the court's own,
 * and the case that is looked at, whoever it names.
 */
export function familiesOf(coordinator: PersonId, { cases, court }: ScheduleFacts, including: CaseId): number {
  const serves = (of: ScheduleCase): boolean => {
    if (of.case.status !== 'open') return false;
    const named = of.participants.filter(({ role }) => role === 'coordinator');
    if (named.length === 0) return coordinator === court.coordinatorId;
    return named.some(({ personId }) => personId === coordinator);
  };
  return [...cases.values()].filter((of) => of.case.id === including || serves(of)).length;
}
