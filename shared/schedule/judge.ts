// Before which judge a case is heard.

import type { PersonId } from '../domain/ids.ts';
import type { Hearing } from '../domain/record.ts';
import type { Booked } from './booked.ts';
import type { ScheduleFacts } from './facts.ts';
import type { HeldSession } from './sessions.ts';

/**
 * The judge of a case that had that hearing: whose session it stood in, also where another judge sat for a day; one outside
 * the court's sessions says who the judge is where that judge has sessions. Else, and where there is no hearing, the court's judge.
 */
export function judgeOf(
  hearing: Hearing | null,
  { calendar, court }: Pick<ScheduleFacts, 'calendar' | 'court'>,
  { sessions }: Pick<Booked, 'sessions'>,
): PersonId {
  if (hearing === null) return court.judgeId;
  const { date, start, courtroomId, judgeId } = hearing;
  const held = sessions
    .on(date)
    .find((row) => row.courtroomId === courtroomId && row.judgeId === judgeId && row.start <= start && start < row.end);
  const owner = calendar.sessions.find(({ id }) => id === held?.session);
  const hasSessions = calendar.sessions.some((row) => row.judgeId === judgeId);
  return owner?.judgeId ?? (hasSessions ? judgeId : court.judgeId);
}

/** Whether a session is one of a judge's: before this judge, or this judge's own that another takes for a day. */
export function isOfJudge(
  judge: PersonId,
  { sessions }: Pick<ScheduleFacts['calendar'], 'sessions'>,
): (session: HeldSession) => boolean {
  const own = new Set(sessions.filter(({ judgeId }) => judgeId === judge).map(({ id }) => id));
  return (session) => session.judgeId === judge || own.has(session.session);
}
