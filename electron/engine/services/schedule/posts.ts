// Who can sit, coordinate or interpret, by what the record says of them: nobody hears a case because their id was typed.

import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { Court, DocketSession, Person, SessionChange } from '../../../../shared/domain/record.ts';

/** What of the record says who sits, beside a person's own role. */
export interface Bench {
  readonly court: Pick<Court, 'judgeId'> | null;
  readonly sessions: readonly Pick<DocketSession, 'judgeId'>[];
  readonly sessionChanges: readonly Pick<SessionChange, 'judgeId'>[];
}

type Known = Pick<Person, 'id' | 'role'>;

/** A judge by role, the court's own, or one who has a session: a visiting judge may be recorded as anything. */
export function isJudge({ id, role }: Known, { court, sessions, sessionChanges }: Bench): boolean {
  const sits = ({ judgeId }: { readonly judgeId: PersonId | null }) => judgeId === id;
  return role === 'judge' || court?.judgeId === id || sessions.some(sits) || sessionChanges.some(sits);
}

/** A coordinator by role ("community_coordinator"), or the court's own. */
export function isCoordinator({ id, role }: Known, court: Pick<Court, 'coordinatorId'>): boolean {
  return role.includes('coordinator') || court.coordinatorId === id;
}

/** An interpreter of any language ("interpreter_es"). */
export function isInterpreter({ role }: Pick<Person, 'role'>): boolean {
  return role.startsWith('interpreter');
}
