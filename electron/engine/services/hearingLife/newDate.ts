// The hearing that follows from another: the day that one was continued to, or the next one, set before people leave. Its date
// is looked at as schedule.set looks at it.

import type { Input } from '../../../../shared/contract/contract.ts';
import type { DateProblem } from '../../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { idOf } from '../../../../shared/domain/ids.ts';
import type { Hearing } from '../../../../shared/domain/record.ts';
import { hearingAsSet } from '../../../../shared/schedule/asIf.ts';
import type { ScheduleCase, ScheduleFacts } from '../../../../shared/schedule/facts.ts';
import { done, type Result, refuse } from '../../handlers.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { acceptedOf, areKnown, checkDates, judgeDates } from '../schedule/checkDates.ts';
import type { FoundHearing } from './find.ts';

type HearingToSet = Input<'hearing.continue'>['to'];

interface Following {
  readonly asOf: CalendarDate;
  readonly newId: () => string;
  /** The hearing as it is once this change is made. */
  readonly after: Hearing;
}

/** The case as it is with that hearing in place of what is recorded of it. */
function withHearing(of: ScheduleCase, after: Hearing): ScheduleCase {
  return { ...of, hearings: of.hearings.map((one) => (one.id === after.id ? after : one)) };
}

/** The facts of the case and of everything that is set, with the hearing as it then is. */
async function factsWith(
  tx: ReadTx,
  { file }: FoundHearing,
  { asOf, after }: Following,
): Promise<{ readonly facts: ScheduleFacts; readonly of: ScheduleCase } | null> {
  const read = await readScheduleFacts(tx, { asOf, from: asOf, to: null, cases: [file.case.id] });
  const found = read?.cases.get(file.case.id);
  if (read === null || found === undefined) return null;
  // One that is continued is looked at as one that moves, so that it stands in its own way no more.
  const of = after.status === 'continued' ? found : withHearing(found, after);
  return { facts: { ...read, cases: new Map([...read.cases, [file.case.id, of]]) }, of };
}

interface NewDate {
  /** The row of the new hearing. */
  readonly row: Hearing;
  /** Everything that stands against its date, accepted or not. */
  readonly problems: readonly DateProblem[];
}

/**
 * The hearing that is set after `found`: that one's continuation, where `after` says that it was continued, or the next one.
 * Refuses by 'not-later' what is not after that hearing's day, by 'no-such-case' a date of another case, and as schedule.set
 * by 'dates-refused' and 'dates-to-accept'.
 */
export async function newDate(
  tx: ReadTx,
  found: FoundHearing,
  { accepted, ...to }: HearingToSet,
  following: Following,
): Promise<Result<NewDate>> {
  const { file, hearing } = found;
  const isContinuation = following.after.status === 'continued';
  if (to.caseNumber !== file.case.caseNumber) return refuse({ name: 'no-such-case', values: {} });
  if (to.hearing !== null && to.hearing !== hearing.id) return refuse({ name: 'hearing-not-set', values: {} });
  if (to.date <= hearing.date) return refuse({ name: 'not-later', values: {} });
  const known = await factsWith(tx, found, following);
  if (known === null) return refuse({ name: 'no-such-case', values: {} });
  const { facts, of } = known;
  const setting = { ...to, hearing: isContinuation ? hearing.id : null };
  const dates = { hearings: [{ ...setting, accepted }], meetings: [] };
  if (!areKnown(facts, dates)) return refuse({ name: 'bad-input', values: {} });
  const problems = checkDates(facts, dates);
  const judged = judgeDates(dates, problems);
  if (!judged.ok) return judged;
  const against = problems.hearings[0] ?? [];
  const row: Hearing = {
    ...hearingAsSet(of, setting, idOf<'hearing'>(following.newId()), facts.policy),
    accepted: acceptedOf(against, accepted),
    continuedFrom: isContinuation ? hearing.id : null,
  };
  return done({ row, problems: against });
}
