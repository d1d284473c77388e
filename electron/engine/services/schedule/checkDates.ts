// Whether dates can be set: what cannot be is refused, what can be for a reason is asked for, and nothing is set meanwhile.

import type { Acceptance, DateProblem, HearingSetting, MeetingSetting } from '../../../../shared/contract/schedule.ts';
import type { CaseId, CaseNumber, PersonId } from '../../../../shared/domain/ids.ts';
import type { AcceptedProblem } from '../../../../shared/domain/record.ts';
import { acceptedAs } from '../../../../shared/schedule/accepted.ts';
import { problemsAmong } from '../../../../shared/schedule/asIf.ts';
import { problemOf } from '../../../../shared/schedule/dateProblems.ts';
import type { ScheduleFacts } from '../../../../shared/schedule/facts.ts';
import { done, type Result, refuse } from '../../handlers.ts';
import { findCaseByNumber } from '../../store/cases.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { isCoordinator, isJudge } from './posts.ts';

type WithAcceptances<T> = T & { readonly accepted: readonly Acceptance[] };

/** Dates that somebody wants to set together, each with what they accept. */
export interface DatesToSet {
  readonly hearings: readonly WithAcceptances<HearingSetting>[];
  readonly meetings: readonly WithAcceptances<MeetingSetting>[];
}
type Settings = Parameters<typeof problemsAmong>[1];

/** What stands against each date among the others, in their order. */
export type DateProblems = ReturnType<typeof problemsAmong>;

/** What names the same thing twice: of these only the first can be set. */
function isRepeated(ids: readonly (string | null)[]): readonly boolean[] {
  const seen = new Set<string>();
  return ids.map((id) => {
    if (id === null || !seen.has(id)) {
      if (id !== null) seen.add(id);
      return false;
    }
    return true;
  });
}

/** What stands against dates that are to be set together, each among the others. A hearing or meeting moves once. */
export function checkDates(facts: ScheduleFacts, { hearings, meetings }: Settings): DateProblems {
  const found = problemsAmong(facts, { hearings, meetings });
  const again = (problems: readonly (readonly DateProblem[])[], repeated: readonly boolean[]) =>
    problems.map((row, place) => (repeated[place] === true ? [problemOf('not-to-set'), ...row] : row));
  return {
    hearings: again(found.hearings, isRepeated(hearings.map(({ hearing }) => hearing))),
    meetings: again(found.meetings, isRepeated(meetings.map(({ meeting }) => meeting))),
  };
}

const isAcceptedBy = ({ code, person }: DateProblem, accepted: readonly Acceptance[]): Acceptance | undefined =>
  accepted.find((one) => one.code === code && one.person === (person?.ref ?? null));

type Open = (problem: DateProblem, accepted: readonly Acceptance[]) => boolean;
const isRefused: Open = ({ severity }) => severity === 'refused';
const isAsked: Open = (problem, accepted) =>
  problem.severity === 'ask' && isAcceptedBy(problem, accepted) === undefined;

/** The problems of each date that are so, by its place in the request. */
function datesWith(dates: DatesToSet, problems: DateProblems, isOpen: Open) {
  const of = <K extends 'hearing' | 'meeting'>(
    kind: K,
    found: DateProblems['hearings'],
    asked: readonly { readonly accepted: readonly Acceptance[] }[],
  ) =>
    found.flatMap((row, place) => {
      const open = row.filter((problem) => isOpen(problem, asked[place]?.accepted ?? []));
      return open.length === 0 ? [] : [{ of: kind, place, problems: open }];
    });
  return [...of('hearing', problems.hearings, dates.hearings), ...of('meeting', problems.meetings, dates.meetings)];
}

/**
 * Lets dates through against which nothing stands that is refused, or that nobody accepted: by code and person. Otherwise
 * `dates-refused`, and where nothing is refused `dates-to-accept`, each with what stands against which date.
 */
export function judgeDates(dates: DatesToSet, problems: DateProblems): Result<null> {
  const refused = datesWith(dates, problems, isRefused);
  if (refused.length > 0) return refuse({ name: 'dates-refused', values: { dates: refused } });
  const asked = datesWith(dates, problems, isAsked);
  return asked.length > 0 ? refuse({ name: 'dates-to-accept', values: { dates: asked } }) : done(null);
}

/** What is kept of the acceptances with a hearing: those of what stands against it, once each; null: there is none. */
export function acceptedOf(
  problems: readonly DateProblem[],
  accepted: readonly Acceptance[],
): readonly AcceptedProblem[] | null {
  const kept = new Map<string, AcceptedProblem>();
  for (const problem of problems) {
    const one = problem.severity === 'ask' ? isAcceptedBy(problem, accepted) : undefined;
    if (one === undefined) continue;
    const accepts = acceptedAs(problem, one.reason);
    kept.set(JSON.stringify([accepts.code, accepts.person, accepts.with]), accepts);
  }
  return kept.size === 0 ? null : [...kept.values()];
}

/** The cases of these docket numbers, in their order; `no-such-case` where there is one that is none. */
export async function findCases(tx: ReadTx, numbers: readonly CaseNumber[]): Promise<Result<readonly CaseId[]>> {
  const found = new Map<CaseNumber, CaseId>();
  for (const number of new Set(numbers)) {
    const caseId = await findCaseByNumber(tx, number, null);
    if (caseId === null) return refuse({ name: 'no-such-case', values: {} });
    found.set(number, caseId);
  }
  return done([...found.values()]);
}

/** Who of these can sit: by their post, or because a hearing of the record is theirs already. */
function canSit(facts: ScheduleFacts, judges: ReadonlySet<PersonId>): boolean {
  const { court, calendar, people, cases } = facts;
  const bench = { court, sessions: calendar.sessions, sessionChanges: calendar.sessionChanges };
  const hears = (id: PersonId) =>
    [...cases.values()].some(({ hearings }) => hearings.some((row) => row.judgeId === id));
  return [...judges].every((id) => {
    const person = people.get(id);
    return person !== undefined && (isJudge(person, bench) || hears(id));
  });
}

/** Who of these can hold a meeting: by their post, or because they coordinate a case already. */
function canMeet({ court, people, cases }: ScheduleFacts, coordinators: ReadonlySet<PersonId>): boolean {
  const serves = (id: PersonId) =>
    [...cases.values()].some(
      ({ participants, appointments }) =>
        participants.some((row) => row.role === 'coordinator' && row.personId === id) ||
        appointments.some((row) => row.coordinatorId === id),
    );
  return [...coordinators].every((id) => {
    const person = people.get(id);
    return person !== undefined && (isCoordinator(person, court) || serves(id));
  });
}

/** Whether every room is the record's, and every judge and coordinator of these dates is one. */
export function areKnown(facts: ScheduleFacts, { hearings, meetings }: Settings): boolean {
  const rooms = new Set(facts.courtrooms.map(({ id }) => id));
  return (
    hearings.every(({ courtroom }) => rooms.has(courtroom)) &&
    canSit(facts, new Set(hearings.map(({ judge }) => judge))) &&
    canMeet(facts, new Set(meetings.map(({ coordinator }) => coordinator)))
  );
}
