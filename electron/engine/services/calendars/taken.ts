// Whose dates somebody may take, and of which cases they are. The court's own people take any; whoever works on cases takes
// their own, and of no other family anything.

import { contract } from '../../../../shared/contract/contract.ts';
import type { CalendarOf } from '../../../../shared/contract/schedule.ts';
import type { CaseId, PersonId } from '../../../../shared/domain/ids.ts';
import { type Actor, done, type Result, refuse } from '../../handlers.ts';
import { findCaseByNumber } from '../../store/cases.ts';
import { readCalendar, readCourt } from '../../store/court.ts';
import { readAll, readWhere } from '../../store/rows.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { openCase, partsOf } from '../reach.ts';
import { isJudge } from '../schedule/posts.ts';

/** Whose dates are taken, as the rest needs it. */
export interface Taking {
  /** The cases that are open to the person; null: every case of the court. */
  readonly cases: ReadonlySet<CaseId> | null;
  /** Whose hearings they are, as judge or by a part in the case; null: whoever they need. */
  readonly person: PersonId | null;
  /** Family team meetings as well: they are the team's, not the bench's. */
  readonly withMeetings: boolean;
}

const isOfCourt = ({ roles }: Pick<Actor, 'roles'>) =>
  roles.some((role) => role === 'judge' || role === 'clerk' || role === 'coordinator');
const isCoordinator = ({ roles }: Pick<Actor, 'roles'>) => roles.includes('coordinator');

const isRecorded = async (tx: ReadTx, id: PersonId) => (await readWhere(tx, 'person', 'id', [id], null)).length > 0;

async function ofPerson(tx: ReadTx, by: Actor, id: PersonId): Promise<Result<Taking>> {
  if (isOfCourt(by)) {
    return (await isRecorded(tx, id))
      ? done({ cases: null, person: id, withMeetings: isCoordinator(by) })
      : refuse({ name: 'no-such-record-person', values: {} });
  }
  if (by.worksAs !== id) return refuse({ name: 'not-your-calendar', values: {} });
  const own = new Set((await partsOf(tx, by, null)).map(({ caseId }) => caseId));
  return done({ cases: own, person: null, withMeetings: true });
}

/** One who hears cases: whose dates they are as judge. */
async function ofJudge(tx: ReadTx, id: PersonId): Promise<Result<Taking>> {
  const [person] = await readWhere(tx, 'person', 'id', [id], null);
  if (person === undefined) return refuse({ name: 'no-such-record-person', values: {} });
  const court = (await readCourt(tx, null))?.court ?? null;
  const sits = isJudge(person, { court, ...(await readCalendar(tx)) });
  // An export may bring hearings before somebody whom nothing else calls a judge.
  const hears = sits || (await readAll(tx, 'hearing', null)).some(({ judgeId }) => judgeId === id);
  if (!hears) return refuse({ name: 'not-a-judge', values: {} });
  return done({ cases: null, person: id, withMeetings: false });
}

/**
 * What the person may take of what was asked for. Refuses `not-your-calendar` to whoever asks for others' dates,
 * `case-not-open` of a case in which they have no part, and `no-such-case` and `no-such-record-person` and `not-a-judge` to the
 * court's own.
 */
export async function takingOf(tx: ReadTx, by: Actor, of: CalendarOf): Promise<Result<Taking>> {
  switch (of.kind) {
    case 'court':
      if (!isOfCourt(by)) return refuse({ name: 'not-your-calendar', values: {} });
      return done({ cases: null, person: null, withMeetings: isCoordinator(by) });
    case 'judge':
      if (!isOfCourt(by)) return refuse({ name: 'not-your-calendar', values: {} });
      return ofJudge(tx, of.id);
    case 'person':
      return ofPerson(tx, by, of.id);
    case 'case': {
      const caseId = await findCaseByNumber(tx, of.caseNumber, null);
      const open = await openCase(tx, by, caseId, contract['calendar.export'].may);
      if (!open.ok) return open;
      return done({ cases: new Set([open.value]), person: null, withMeetings: isCoordinator(by) || !isOfCourt(by) });
    }
    default:
      return of satisfies never;
  }
}
