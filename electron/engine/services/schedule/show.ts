// The calendar as the schedule's screen shows it: sessions with what stands in them, and what stands against each date.

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import type {
  Acceptance,
  DateProblem,
  NeededPerson,
  ShownHearing,
  ShownMeeting,
  ShownSession,
} from '../../../../shared/contract/schedule.ts';
import { type CourtPolicy, defaultPolicy } from '../../../../shared/domain/courtPolicy.ts';
import { daysBetween } from '../../../../shared/domain/dates.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import { type FtmAppointment, type Hearing, hearingTypes } from '../../../../shared/domain/record.ts';
import { isAccepted } from '../../../../shared/schedule/accepted.ts';
import { type Booked, bookedOf } from '../../../../shared/schedule/booked.ts';
import { closedDays } from '../../../../shared/schedule/closedDays.ts';
import { hearingProblems, meetingProblems, minutesUsed } from '../../../../shared/schedule/dateProblems.ts';
import type { ScheduleCase, ScheduleFacts } from '../../../../shared/schedule/facts.ts';
import { minutesFor } from '../../../../shared/schedule/lengths.ts';
import { acceptedOfDate } from '../../../../shared/schedule/life.ts';
import { neededFor } from '../../../../shared/schedule/needed.ts';
import { type HeldSession, sessionsBetween } from '../../../../shared/schedule/sessions.ts';
import { done, type Handlers, refuse } from '../../handlers.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import { recordsHearings } from './mayMake.ts';
import { hearingSettingOf, meetingSettingOf } from './settings.ts';

const mostDays = 62;

interface Shown {
  readonly facts: ScheduleFacts;
  readonly booked: Booked;
  readonly from: Input<'schedule.show'>['from'];
  readonly to: Input<'schedule.show'>['to'];
}

function problemsOf(of: ScheduleCase, hearing: Hearing, { facts, booked }: Shown): DateProblem[] {
  if (hearing.status !== 'scheduled' || hearing.date < facts.asOf) return [];
  return [...hearingProblems(hearingSettingOf(hearing, of.case.caseNumber), facts, booked)];
}

/** What was accepted with the date, as far as that still covers all that stands against it by that code and person. */
const acceptancesOf = (
  row: Pick<Hearing | FtmAppointment, 'accepted'>,
  problems: readonly DateProblem[],
): Acceptance[] =>
  acceptedOfDate(row).filter(({ code, person }) =>
    problems.every(
      (problem) =>
        problem.code !== code || (problem.person?.ref ?? null) !== person || isAccepted(problem, row.accepted),
    ),
  );

function shownHearing(of: ScheduleCase, hearing: Hearing, shown: Shown): ShownHearing {
  const { id, type, date, start, minutes, courtroomId, judgeId, status, continuedFrom } = hearing;
  const problems = problemsOf(of, hearing, shown);
  return {
    hearing: id,
    caseNumber: of.case.caseNumber,
    initials: of.initials,
    ...{ type, date, start, minutes, status, continuedFrom },
    courtroom: courtroomId,
    judge: judgeId,
    needed: [...neededFor(of, judgeId, shown.facts.people)],
    problems,
    accepted: acceptancesOf(hearing, problems),
  };
}

/** One hearing as the calendar shows it, with what stands against it among all that is set. */
export function hearingShown(facts: ScheduleFacts, of: ScheduleCase, hearing: Hearing): ShownHearing {
  return shownHearing(of, hearing, { facts, booked: bookedOf(facts), from: hearing.date, to: hearing.date });
}

/** A hearing without why its date stands, for whoever does not record hearings. */
export const withoutReasons = (shown: ShownHearing): ShownHearing => ({ ...shown, accepted: [] });

function shownMeeting(of: ScheduleCase, row: FtmAppointment, { facts, booked }: Shown): ShownMeeting {
  const setting = meetingSettingOf(row, of.case.caseNumber);
  const isHeld = of.meetings.some((meeting) => meeting.date === row.date);
  const isToCome = !isHeld && row.date >= facts.asOf;
  const problems = isToCome ? [...meetingProblems(setting, facts, booked)] : [];
  return {
    ...setting,
    meeting: row.id,
    initials: of.initials,
    isHeld,
    problems,
    accepted: acceptancesOf(row, problems),
  };
}

function shownSession(session: HeldSession, { booked }: Shown): ShownSession {
  const { key, date, start, end, courtroomId, judgeId, slotMinutes, state, away, capacityMinutes } = session;
  return {
    ...{ key, date, session: session.session, start, end, slotMinutes, state },
    courtroom: courtroomId,
    judge: judgeId,
    away: away.map((span) => ({ start: span.start, end: span.end, label: span.place })),
    capacity: state === 'sits' ? capacityMinutes : 0,
    used: minutesUsed(session, booked, null),
  };
}

const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
  sortedBy([...new Map(rows.map(({ id, name }) => [id, { id, name }])).values()], ({ name, id }) => [name, id]);

/** Whoever holds a session, hears a case of what is shown, or is the court's own judge. */
function judgesOf({ court, people }: ScheduleFacts, shown: readonly { readonly judge: PersonId }[]) {
  const ids = new Set([court.judgeId, ...shown.map(({ judge }) => judge)]);
  return named([...ids].map((id) => ({ id, name: people.get(id)?.name ?? id })));
}

const attorneyRoles: readonly NeededPerson['role'][] = ['agency_attorney', 'child_attorney', 'parent_attorney'];

const attorneysOf = (hearings: readonly ShownHearing[]) =>
  named(
    hearings.flatMap(({ needed }) =>
      needed
        .filter(({ role }) => attorneyRoles.includes(role))
        .map(({ ref, name }) => ({ id: ref as string, name: name ?? ref })),
    ),
  );

function lengthsOf(policy: CourtPolicy): Output<'schedule.show'>['lengths'] {
  const lengths = Object.fromEntries(hearingTypes.map((type) => [type, minutesFor(type, policy)]));
  return { ...lengths, meeting: policy.meetingMinutes } as Output<'schedule.show'>['lengths'];
}

function scheduleShown(facts: ScheduleFacts, { from, to }: Input<'schedule.show'>): Output<'schedule.show'> {
  const shown: Shown = { facts, booked: bookedOf(facts), from, to };
  const isShown = ({ date }: Pick<Hearing, 'date'>) => from <= date && date <= to;
  const inOrder = <T extends { readonly date: string; readonly start: string; readonly caseNumber: string }>(
    rows: T[],
  ) => sortedBy(rows, ({ date, start, caseNumber }) => [date, start, caseNumber]);
  const cases = [...facts.cases.values()];
  const hearings = inOrder(
    cases.flatMap((of) => of.hearings.filter(isShown).map((hearing) => shownHearing(of, hearing, shown))),
  );
  const sessions = sessionsBetween(from, to, facts.calendar).map((session) => shownSession(session, shown));
  return {
    from,
    to,
    sessions,
    closed: [...closedDays(from, to, facts.calendar).values()],
    hearings,
    meetings: inOrder(
      cases.flatMap((of) => of.appointments.filter(isShown).map((row) => shownMeeting(of, row, shown))),
    ),
    courtrooms: named(facts.courtrooms),
    judges: judgesOf(facts, [...sessions, ...hearings]),
    attorneys: attorneysOf(hearings),
    lengths: lengthsOf(facts.policy),
  };
}

const emptySchedule = ({ from, to }: Input<'schedule.show'>): Output<'schedule.show'> => ({
  from,
  to,
  ...{ sessions: [], closed: [], hearings: [], meetings: [], courtrooms: [], judges: [], attorneys: [] },
  lengths: lengthsOf(defaultPolicy),
});

/** schedule.show: refuses more than 62 days with `span-too-long`, and days in the wrong order with `bad-input`. */
export const showHandlers: Pick<Handlers, 'schedule.show'> = {
  'schedule.show': async (input, store, by) => {
    const { from, to, asOf } = input;
    if (to < from) return refuse({ name: 'bad-input', values: {} });
    if (daysBetween(from, to) >= mostDays) return refuse({ name: 'span-too-long', values: { days: mostDays } });
    const facts = await store.read((tx) => readScheduleFacts(tx, { asOf, from, to }));
    const whole = facts === null ? emptySchedule(input) : scheduleShown(facts, input);
    const value = recordsHearings(by) ? whole : { ...whole, hearings: whole.hearings.map(withoutReasons) };
    const detail = { asOf, from, to, hearings: value.hearings.length, meetings: value.meetings.length };
    return done({ value, trace: { subject: null, detail } });
  },
};
