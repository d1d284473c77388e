// What a clerk has to do, one list a kind: each by day and docket number, from the facts alone. What stands against a date is
// found by the rules of dates (dateProblems.ts), so that a list and a date that is being set never say different things.

import type { DateProblem, HearingSetting, NeededPerson, WorkLists } from '../contract/schedule.ts';
import { noticeRecipients } from '../documents/hearingNotice/recipients.ts';
import { recordedNotices } from '../documents/hearingNotice/recorded.ts';
import { agencyReport } from '../domain/agencyReport.ts';
import { addDays, type CalendarDate, daysBetween, later } from '../domain/dates.ts';
import { heldHearings, noticesOf } from '../domain/hearings.ts';
import { sortedBy } from '../domain/order.ts';
import type { Hearing } from '../domain/record.ts';
import { isAccepted } from './accepted.ts';
import { type Booked, bookedOf } from './booked.ts';
import { countedFor, hearingProblems, withoutHearing } from './dateProblems.ts';
import { deadlinesOf, keepsClock } from './deadlines.ts';
import type { ScheduleCase, ScheduleFacts } from './facts.ts';
import { interpreterOf, neededFor } from './needed.ts';
import { type DeadlineCode, deadlineCodes, type ProblemCode } from './problems.ts';

/** A hearing that is set and not past, with what stands against its date. */
interface Coming {
  readonly of: ScheduleCase;
  readonly hearing: Hearing;
  readonly problems: readonly DateProblem[];
}

interface Grounds {
  readonly facts: ScheduleFacts;
  readonly open: readonly ScheduleCase[];
  /** Of open cases, by day and hour. */
  readonly coming: readonly Coming[];
  /** Of closed cases. */
  readonly ofClosed: readonly Coming[];
  /** The first of `coming` of each case. */
  readonly next: readonly Coming[];
}

/** A hearing that is set, as the setting that leaves it where it is. */
const standingAs = (of: ScheduleCase, hearing: Hearing): HearingSetting => ({
  caseNumber: of.case.caseNumber,
  hearing: hearing.id,
  type: hearing.type,
  date: hearing.date,
  start: hearing.start,
  minutes: hearing.minutes,
  courtroom: hearing.courtroomId,
  judge: hearing.judgeId,
});

const isComing = ({ status, date }: Hearing, asOf: CalendarDate) => status === 'scheduled' && date >= asOf;

function comingIn(open: readonly ScheduleCase[], facts: ScheduleFacts, booked: Booked): readonly Coming[] {
  const found = open.flatMap((of) =>
    of.hearings
      .filter((hearing) => isComing(hearing, facts.asOf))
      .map((hearing) => ({ of, hearing, problems: hearingProblems(standingAs(of, hearing), facts, booked) })),
  );
  return sortedBy(found, ({ hearing: { date, start, id } }) => [date, start, id]);
}

function firstOfEachCase(coming: readonly Coming[]): readonly Coming[] {
  const seen = new Set<ScheduleCase>();
  return coming.filter(({ of }) => !seen.has(of) && seen.add(of));
}

const listed = (of: ScheduleCase) => ({ caseNumber: of.case.caseNumber, initials: of.initials });
const listedHearing = ({ of, hearing }: Pick<Coming, 'of' | 'hearing'>) => ({
  ...listed(of),
  hearing: hearing.id,
  date: hearing.date,
  start: hearing.start,
});

const inOrder = <T extends { readonly date: CalendarDate; readonly caseNumber: string; readonly start: string }>(
  rows: readonly T[],
): T[] => sortedBy(rows, ({ date, caseNumber, start }) => [date, caseNumber, start]);

const problemIn = ({ problems }: Coming, code: ProblemCode): DateProblem | undefined =>
  problems.find((problem) => problem.code === code);

/** An open case in which nothing is set any more. Its interval is counted from its last hearing that was held. */
function noNextHearing({ open, next, facts }: Grounds): WorkLists['noNextHearing'] {
  const set = new Set(next.map(({ of }) => of));
  const rows = open
    .filter((of) => !set.has(of))
    .map((of) => {
      // One that was recorded as held in an invented record may have a day to come.
      const held = heldHearings(of.hearings).at(-1)?.date ?? facts.asOf;
      const { last, ends } = countedFor(of, addDays(later(held, facts.asOf), 1), facts);
      return { ...listed(of), last: last?.date ?? null, ends };
    });
  return sortedBy(rows, ({ ends, caseNumber }) => [ends ?? '', caseNumber]);
}

/** R17, with the case's own interval where it has one (interval.ts): every hearing to come that stands too long after the one before it. */
function beyondInterval({ coming, facts }: Grounds): WorkLists['beyondInterval'] {
  return inOrder(
    coming
      .filter((row) => problemIn(row, 'beyond-interval') !== undefined)
      .flatMap((row) => {
        const { from, days } = countedFor(withoutHearing(row.of, row.hearing.id), row.hearing.date, facts);
        if (from === null) return [];
        const since = daysBetween(from, row.hearing.date);
        return [{ ...listedHearing(row), last: from, days: since, limit: days }];
      }),
  );
}

/** The first deadline of a clock that passes before a hearing to come; else the one that stands after all of them. */
function deadlineAtRisk(clock: DeadlineCode, of: ScheduleCase, coming: readonly Coming[], facts: ScheduleFacts) {
  for (const { problems } of coming) {
    const passed = problems.find((problem) => problem.code === 'passes-deadline' && problem.clock === clock);
    if (passed !== undefined && passed.date !== null) return passed.date;
  }
  const last = coming.at(-1)?.hearing.date;
  const after = last === undefined ? facts.asOf : addDays(last, 1);
  const due = deadlinesOf(of, after, facts).find((deadline) => deadline.clock === clock)?.date;
  return due !== undefined && due <= addDays(facts.asOf, facts.policy.clockWarnDays) ? due : null;
}

/**
 * R6: the six-month review (42 U.S.C. 675(5)(B)) and the permanency hearing (42 U.S.C. 675(5)(C)) of each open case, where a
 * hearing is set after the deadline and none before it keeps it, or where none is set that keeps it and the day is no
 * further off than the days at which the court tells of a clock (`clockWarnDays`).
 */
function deadlineBefore({ open, coming, facts }: Grounds): WorkLists['deadlineBefore'] {
  const byCase = Map.groupBy(coming, ({ of }) => of);
  const rows = open.flatMap((of) => {
    const ofCase = byCase.get(of) ?? [];
    return deadlineCodes.flatMap((clock) => {
      const due = deadlineAtRisk(clock, of, ofCase, facts);
      if (due === null) return [];
      const keeper = ofCase.find(({ hearing }) => hearing.date > due && keepsClock(hearing.type, clock))?.hearing;
      return [{ ...listed(of), clock, due, hearing: keeper?.id ?? null, date: keeper?.date ?? null }];
    });
  });
  return sortedBy(rows, ({ due, caseNumber, clock }) => [due, caseNumber, clock]);
}

/** R17: no family team meeting is held since the last hearing, and none is set before the next; of a case's next hearing alone. */
function meetingMissing({ next, facts }: Grounds): WorkLists['meetingMissing'] {
  return inOrder(
    next
      .filter((row) => problemIn(row, 'no-meeting') !== undefined)
      .map((row) => {
        const { last } = countedFor(withoutHearing(row.of, row.hearing.id), row.hearing.date, facts);
        return { ...listedHearing(row), last: last?.date ?? null };
      }),
  );
}

/** R18: told from the day it is due until it is filed. */
function reportMissing({ coming, facts }: Grounds): WorkLists['reportMissing'] {
  const { asOf, policy } = facts;
  return inOrder(
    coming.flatMap((row) => {
      const { date, agencyReportFiledOn } = row.hearing;
      const report = agencyReport(date, agencyReportFiledOn, asOf, policy.courtReportDueDaysBeforeHearing);
      if (!report.missing || report.due > asOf) return [];
      return [{ ...listedHearing(row), due: report.due, daysLate: report.daysLate }];
    }),
  );
}

/** Those who are to have notice and of whom no notice is recorded as sent. A tribe has it even where it sends nobody (25 U.S.C. 1911(c)). */
function withoutNotice({ of, hearing }: Coming, { facts }: Grounds): number {
  const recipients = noticeRecipients(of, hearing.date);
  return recordedNotices(recipients, noticesOf(hearing, of.notices), facts.people).filter(
    ({ notice }) => (notice?.sentOn ?? null) === null,
  ).length;
}

/** The court's own days for notice (`noticeDaysBeforeHearing`); who is to have it, as the notices themselves say it. */
function noticesDue(grounds: Grounds): WorkLists['noticesDue'] {
  const { asOf, policy } = grounds.facts;
  return inOrder(
    grounds.coming.flatMap((row) => {
      const due = addDays(row.hearing.date, -policy.noticeDaysBeforeHearing);
      const missing = due <= asOf ? withoutNotice(row, grounds) : 0;
      return missing === 0 ? [] : [{ ...listedHearing(row), due, missing }];
    }),
  );
}

/** A booking has to cover the whole of the hearing; the court's own days for asking (`interpreterLeadDays`). */
function interpreterMissing({ coming, facts }: Grounds): WorkLists['interpreterMissing'] {
  const named = ({ of, hearing }: Coming): NeededPerson | null => {
    const interpreter = interpreterOf(of);
    return neededFor(of, hearing.judgeId, facts.people).find(({ ref }) => ref === interpreter) ?? null;
  };
  return inOrder(
    coming
      .filter((row) => problemIn(row, 'interpreter-to-book') !== undefined)
      .map((row) => ({
        ...listedHearing(row),
        interpreter: named(row),
        askBy: addDays(row.hearing.date, -facts.policy.interpreterLeadDays),
      })),
  );
}

/** Told in a list of its own: what is late for the case. */
const elsewhereListed: ReadonlySet<ProblemCode> = new Set(['beyond-interval', 'passes-deadline']);

/** Whether somebody gave a reason for each of them. */
const areAccepted = (problems: readonly DateProblem[], { accepted }: Hearing): boolean =>
  problems.every((problem) => isAccepted(problem, accepted));

/**
 * What else stands against a date that is set: the court is closed, somebody is elsewhere, the session is full; of a closed case
 * that it is closed, and nothing else.
 */
function conflicts({ coming, ofClosed }: Grounds): WorkLists['conflicts'] {
  const closed = ofClosed.map((row) => ({
    ...row,
    problems: row.problems.filter(({ code }) => code === 'not-to-set'),
  }));
  const rows = [...coming, ...closed].flatMap((row) => {
    const problems = row.problems.filter(({ code, severity }) => severity !== 'note' && !elsewhereListed.has(code));
    return problems.length === 0
      ? []
      : [{ ...listedHearing(row), problems, isAccepted: areAccepted(problems, row.hearing) }];
  });
  const ordered = inOrder(rows);
  return [...ordered.filter(({ isAccepted }) => !isAccepted), ...ordered.filter(({ isAccepted }) => isAccepted)];
}

/** A hearing of an open case that is set for a past day: nobody recorded what became of it. */
function notRecorded({ open, facts }: Grounds): WorkLists['notRecorded'] {
  const past = open.flatMap((of) =>
    of.hearings
      .filter(({ status, date }) => status === 'scheduled' && date < facts.asOf)
      .map((hearing) => listedHearing({ of, hearing })),
  );
  return inOrder(past);
}

/** Every list, counted to the day of the facts; of open cases, and of closed ones in which a hearing is still set. */
export function workLists(facts: ScheduleFacts): WorkLists {
  const { open = [], closed = [] } = Object.groupBy(facts.cases.values(), (of) => of.case.status);
  const booked = bookedOf(facts);
  const coming = comingIn(open, facts, booked);
  const grounds: Grounds = {
    facts,
    open,
    coming,
    ofClosed: comingIn(closed, facts, booked),
    next: firstOfEachCase(coming),
  };
  return {
    noNextHearing: noNextHearing(grounds),
    beyondInterval: beyondInterval(grounds),
    deadlineBefore: deadlineBefore(grounds),
    meetingMissing: meetingMissing(grounds),
    reportMissing: reportMissing(grounds),
    noticesDue: noticesDue(grounds),
    interpreterMissing: interpreterMissing(grounds),
    conflicts: conflicts(grounds),
    notRecorded: notRecorded(grounds),
  };
}
