// What holds for every plan and every proposal, over thousands of made-up courts. The checks work out the calendar's rules a second
// time (tests/support/ownCalendar.ts): their own overlaps, days, sessions and deadlines.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCourt, turned } from '../../tests/support/anyCourt.ts';
import {
  clocksAfter,
  dayAfter,
  daysApart,
  everyPlace,
  hardReason,
  isClosed,
  lawfulFrom,
  meet,
  type Place,
  standingIn,
} from '../../tests/support/ownCalendar.ts';
import { child, heldHearing } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { scheduleFacts, session } from '../../tests/support/scheduleFacts.ts';
import type { HearingSetting, Plan, PlanRow } from '../contract/schedule.ts';
import { type CalendarDate, dateOf } from '../domain/dates.ts';
import { type CaseNumber, idOf } from '../domain/ids.ts';
import type { HearingType } from '../domain/record.ts';
import { problemsAmong } from './asIf.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { proposalFor } from './offers.ts';
import { planReviews } from './plan.ts';

const placeOf = (id: string, { date, start, minutes, courtroom, judge }: HearingSetting): Place => ({
  id,
  date,
  start,
  minutes,
  room: courtroom,
  judge,
});

const caseOf = (facts: ScheduleFacts, number: CaseNumber): ScheduleCase => {
  const found = [...facts.cases.values()].find((of) => of.case.caseNumber === number);
  if (found === undefined) throw new Error('a date of no case');
  return found;
};

/** What a case has before a day: hearings held, set and to come, and those that are given with it. */
const stepsBefore = (
  of: ScheduleCase,
  given: readonly { readonly type: HearingType; readonly date: CalendarDate }[],
  date: CalendarDate,
  { asOf }: ScheduleFacts,
) =>
  [...of.hearings.filter((row) => row.status === 'held' || row.date >= asOf), ...given].filter(
    (row) => row.date < date,
  );

const anyPlan = (cases: number) =>
  fc.record({ facts: anyCourt(cases), days: fc.integer({ min: 10, max: 70 }), withMeetings: fc.boolean() });

const planOf = ({ facts, days, withMeetings }: { facts: ScheduleFacts; days: number; withMeetings: boolean }) =>
  planReviews(facts, { cases: null, until: dayAfter(facts.asOf, days), withMeetings });

const placesOf = ({ rows }: Plan) => rows.map((row) => placeOf(row.key, row.setting));

/** Free places of a case that keep a deadline which a row passes: none is right. */
function placesThatKeep(row: PlanRow, plan: Plan, facts: ScheduleFacts): readonly Place[] {
  const of = caseOf(facts, row.caseNumber);
  const own = plan.rows.filter(({ caseNumber }) => caseNumber === row.caseNumber).map(({ setting }) => setting);
  const before = stepsBefore(of, own, row.setting.date, facts);
  const last =
    before
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? facts.asOf;
  const from = dayAfter(last > facts.asOf ? last : facts.asOf, 1);
  const missed = clocksAfter(of, before).filter((date) => date < row.setting.date && date >= from);
  const others = [...standingIn(facts), ...placesOf(plan)].filter(({ id }) => id !== row.key);
  const lawful = lawfulFrom(of, row.setting.type);
  return missed.flatMap((deadline) =>
    everyPlace(row.setting, from, deadline, facts).filter(
      (place) => (lawful === null || place.date >= lawful) && hardReason(place, others, facts) === null,
    ),
  );
}

/** Closures of one to five weeks, and how long after the adjudication a case is planned for. */
const anyClosures = fc.record({
  closed: fc.array(fc.record({ week: fc.integer({ min: 1, max: 34 }), weeks: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 5,
  }),
  adjudicated: fc.integer({ min: 220, max: 330 }),
  cases: fc.integer({ min: 1, max: 3 }),
});

/** A court of one Tuesday session, for one hearing a week, or for two where it has two cases or more. */
function closedCourt(
  closed: readonly { readonly week: number; readonly weeks: number }[],
  adjudicated: number,
  cases: number,
): ScheduleFacts {
  const asOf = dateOf('2026-11-24');
  const weeks = new Set(closed.flatMap((row) => Array.from({ length: row.weeks }, (_, n) => row.week + n)));
  const holidays = [...weeks].map((week) => ({
    ...{ id: `D${week}`, date: dayAfter(asOf, 7 * week), name: 'Courthouse closed', sits: null },
  }));
  const adjudicatedOn = dayAfter(asOf, -adjudicated);
  const made = Array.from({ length: cases }, (_, n): ScheduleCase => {
    const caseId = idOf<'case'>(`C${n}`);
    const removedOn = dayAfter(adjudicatedOn, -20);
    return scheduleCase({
      case: { id: caseId, caseNumber: idOf(`26-JV-${n}`), adjudicatedOn, disposedOn: dayAfter(adjudicatedOn, 20) },
      children: [{ child: child({ caseId, removedOn, bornOn: removedOn }), placements: [] }],
      hearings: [heldHearing({ id: idOf(`H${n}`), caseId, date: asOf, start: `1${n}:00` })],
    });
  });
  const sessions = [session({ end: cases === 1 ? '14:00' : '14:30' })];
  return scheduleFacts({ asOf, cases: made, calendar: { observesFederalHolidays: false, holidays, sessions } });
}

describe('every plan', () => {
  test('overlaps nothing, fills no session over its minutes, stands on no closed day, leave or day too early, and passes a deadline only where no free place keeps it', () => {
    fc.assert(
      fc.property(anyPlan(6), (asked) => {
        const { facts, days } = asked;
        const plan = planOf(asked);
        const places = placesOf(plan);
        const all = [...standingIn(facts), ...places];
        for (const [at, row] of plan.rows.entries()) {
          const place = places[at];
          expect(place && hardReason(place, all, facts)).toBeNull();
          const of = caseOf(facts, row.caseNumber);
          const lawful = lawfulFrom(of, row.setting.type);
          expect(lawful).not.toBe('never');
          if (lawful !== null) expect(row.setting.date >= lawful).toBe(true);
          expect(of.case.status).toBe('open');
          expect(placesThatKeep(row, plan, facts)).toEqual([]);
          expect(row.setting.date > facts.asOf && row.setting.date <= dayAfter(facts.asOf, days)).toBe(true);
        }
      }),
      { numRuns: 800, endOnFailure: true },
    );
  });

  test('lets no review stand where the permanency hearing it could have been is then too late', () => {
    fc.assert(
      fc.property(anyClosures, ({ closed, adjudicated, cases }) => {
        const facts = closedCourt(closed, adjudicated, cases);
        const { rows } = planReviews(facts, { cases: null, until: dayAfter(facts.asOf, 180), withMeetings: false });
        const missed = rows.flatMap(({ caseNumber, problems }) =>
          problems.flatMap(({ code, clock, date }) =>
            code === 'passes-deadline' && clock === 'permanency-hearing' && date !== null ? [{ caseNumber, date }] : [],
          ),
        );
        for (const { caseNumber, date } of missed) {
          const reviews = rows.filter(
            (row) => row.caseNumber === caseNumber && row.setting.type === 'review' && row.setting.date <= date,
          );
          expect(reviews.map(({ setting }) => setting.date)).toEqual([]);
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  test('has its meetings on working days before their hearings, and its coordinator at one at a time', () => {
    fc.assert(
      fc.property(anyPlan(4), ({ facts, days }) => {
        const { rows } = planOf({ facts, days, withMeetings: true });
        const meetings = rows.flatMap(({ meeting, setting }) => (meeting === null ? [] : [{ meeting, setting }]));
        for (const [at, { meeting, setting }] of meetings.entries()) {
          const ahead = daysApart(meeting.date, setting.date);
          expect(ahead >= 3 && ahead <= 14 && meeting.date > facts.asOf).toBe(true);
          expect(isClosed(meeting.date, facts)).toBe(false);
          expect([0, 6]).not.toContain(new Date(`${meeting.date}T12:00:00Z`).getUTCDay());
          const span = [meeting.start, meeting.minutes] as const;
          const others = meetings.slice(at + 1).filter((row) => row.meeting.date === meeting.date);
          expect(others.filter((row) => meet(span, [row.meeting.start, row.meeting.minutes]))).toEqual([]);
          const away = facts.calendar.commitments.filter(
            (row) => row.personId === meeting.coordinator && row.date === meeting.date,
          );
          expect(away.filter((row) => row.start < after(meeting) && meeting.start < row.end)).toEqual([]);
        }
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });

  test('is told as it is checked before it is set: nothing refused, the same problems', () => {
    fc.assert(
      fc.property(anyPlan(6), (asked) => {
        const { rows } = planOf(asked);
        const meetings = rows.flatMap(({ meeting }) => meeting ?? []);
        const checked = problemsAmong(asked.facts, { hearings: rows.map(({ setting }) => setting), meetings });
        expect(rows.map(({ problems }) => problems)).toEqual(checked.hearings);
        const all = [...checked.hearings, ...checked.meetings].flat();
        expect(all.filter(({ severity }) => severity === 'refused')).toEqual([]);
        expect(all.filter(({ code }) => code === 'over-capacity' || code === 'outside-session')).toEqual([]);
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });

  test('is the same for the same facts, whatever the order of their rows', () => {
    fc.assert(
      fc.property(anyPlan(6), (asked) => {
        expect(planOf({ ...asked, facts: turned(asked.facts) })).toEqual(planOf(asked));
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });
});

const after = ({ start, minutes }: { readonly start: string; readonly minutes: number }) => {
  const end = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + minutes;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

const anyProposal = fc.record({
  facts: anyCourt(6),
  moves: fc.boolean(),
  type: fc.constantFrom(null, null, 'review' as const, 'permanency' as const, 'adjudication' as const),
  minutes: fc.constantFrom(null, 30, 60),
});

function asked({ facts, moves, type, minutes }: typeof anyProposal extends fc.Arbitrary<infer T> ? T : never) {
  const [of] = facts.cases.values();
  if (of === undefined) throw new Error('no case');
  const set = of.hearings.find(({ status, date }) => status === 'scheduled' && date >= facts.asOf);
  const hearing = moves && set !== undefined ? set.id : null;
  return { of, hearing, proposal: proposalFor(facts, { caseId: of.case.id, hearing, type, minutes, after: null }) };
}

describe('every proposal', () => {
  test('offers at most three places, each of which can be had, and the best keeps every deadline that one of all places keeps', () => {
    fc.assert(
      fc.property(anyProposal, (request) => {
        const { facts } = request;
        const { of, hearing, proposal } = asked(request);
        const offers = proposal?.offers ?? [];
        const others = standingIn(facts, hearing);
        for (const { setting, problems } of offers) {
          expect(hardReason(placeOf('offer', setting), others, facts)).toBeNull();
          const lawful = lawfulFrom(of, setting.type);
          expect(lawful === null || (lawful !== 'never' && setting.date >= lawful)).toBe(true);
          expect(problems.filter(({ severity }) => severity === 'refused')).toEqual([]);
        }
        expect(new Set(offers.map(({ setting }) => `${setting.date} ${setting.start} ${setting.courtroom}`)).size).toBe(
          offers.length,
        );
        const [best] = offers;
        if (best === undefined) return;
        const steps = stepsBefore(
          { ...of, hearings: of.hearings.filter(({ id }) => id !== hearing) },
          [],
          best.setting.date,
          facts,
        );
        const last =
          steps
            .map(({ date }) => date)
            .toSorted()
            .at(-1) ?? facts.asOf;
        const from = dayAfter(last > facts.asOf ? last : facts.asOf, 1);
        const missed = clocksAfter(of, steps).filter((date) => date < best.setting.date && date >= from);
        const lawful = lawfulFrom(of, best.setting.type);
        const keeping = missed.flatMap((deadline) =>
          everyPlace(best.setting, from, deadline, facts).filter(
            (place) => (lawful === null || place.date >= lawful) && hardReason(place, others, facts) === null,
          ),
        );
        expect(keeping).toEqual([]);
      }),
      { numRuns: 600, endOnFailure: true },
    );
  });

  test('offers something wherever a place can be had within half a year, and else says what would make one', () => {
    fc.assert(
      fc.property(anyProposal, (request) => {
        const { facts } = request;
        const { of, hearing, proposal } = asked({ ...request, moves: false });
        if (proposal === null || proposal.offers.length > 0 || of.case.status === 'closed') return;
        const { of: about } = proposal;
        const lawful = lawfulFrom(of, about.type);
        if (lawful === 'never') {
          expect(proposal.remedies.map(({ code }) => code)).toEqual(['await-notice']);
          return;
        }
        const start = about.last !== null && about.last.date > facts.asOf ? about.last.date : facts.asOf;
        const from = lawful !== null && lawful > start ? lawful : dayAfter(start, 1);
        const judge = of.hearings.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.judgeId ?? 'J1';
        const others = standingIn(facts, hearing);
        const free = everyPlace({ judge, minutes: about.minutes }, from, dayAfter(start, 150), facts).filter(
          (place) => hardReason(place, others, facts) === null,
        );
        expect(free).toEqual([]);
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });

  test('is the same for the same facts, whatever the order of their rows', () => {
    fc.assert(
      fc.property(anyProposal, (request) => {
        const again = asked({ ...request, facts: turned(request.facts) });
        const [first] = request.facts.cases.values();
        const { proposal } = asked(request);
        const same = proposalFor(turned(request.facts), {
          caseId: first?.case.id ?? again.of.case.id,
          hearing: asked(request).hearing,
          type: request.type,
          minutes: request.minutes,
          after: null,
        });
        expect(same).toEqual(proposal);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
