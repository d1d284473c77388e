// 9 Legal clocks: every deadline with its date and the days left at the hearing. Children who share a clock share a line.

import type { CaseFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { notVacated } from '../../domain/hearings.ts';
import type { RecordRef } from '../../domain/record.ts';
import type { RuleId } from '../../domain/ruleSources.ts';
import { sixMonthReview } from '../../domain/sixMonthReview.ts';
import type { ClockLine, HearingHead } from '../brief.ts';
import type { ChildFacts, Facts } from '../facts.ts';

type Clock = Omit<ClockLine, 'childNames'>;
const none = { kind: 'none' } as const;

const ruleOf = {
  'six-month-review': 'sixMonthReview',
  'permanency-hearing': 'permanencyHearing',
  'fifteen-of-22': 'fifteenOf22',
  'trial-home-visit': 'trialHomeVisit',
  'reasonable-efforts-to-prevent': 'reasonableEffortsToPreventRemoval',
  'icwa-notice': 'icwaNotice',
  'entry-to-care': 'entryToFosterCare',
} as const satisfies Record<ClockLine['clock'], RuleId>;

function clocksOf(
  file: CaseFile,
  child: ChildFacts,
  { date: hearingDate, type }: Pick<HearingHead, 'date' | 'type'>,
  removedOn: CalendarDate,
): Clock[] {
  const { clocks, fifteenOf22 } = child;
  if (clocks === null || fifteenOf22 === null) return [];
  const left = (date: CalendarDate) => daysBetween(hearingDate, date);
  const sources: RecordRef[] = [
    { kind: 'child', id: child.id },
    { kind: 'courtCase', id: file.case.id },
  ];
  const line = (clock: ClockLine['clock'], date: CalendarDate, rest: Partial<Clock> = {}): Clock => ({
    clock,
    date,
    daysLeft: left(date),
    metOn: null,
    isThisHearing: false,
    detail: none,
    sources,
    rule: ruleOf[clock],
    ...rest,
  });
  const review = sixMonthReview(file.hearings, fifteenOf22.entryDate, hearingDate);
  const permanency = clocks.permanencyHearingHeld.at(-1) ?? null;
  const efforts = clocks.reasonableEffortsToPreventRemovalFound;
  return [
    line('six-month-review', review.next, {
      detail: { kind: 'review', last: review.last?.date ?? null },
      sources: review.last === null ? sources : [...sources, { kind: 'hearing', id: review.last.id }],
    }),
    line('permanency-hearing', clocks.nextPermanencyHearingDue, {
      isThisHearing: type === 'permanency',
      sources: permanency === null ? sources : [...sources, ...heldOn(file, permanency)],
    }),
    line('fifteen-of-22', fifteenOf22.fifteenMonthDate, {
      detail: { kind: 'months-counted', months: fifteenOf22.monthsCounted, days: fifteenOf22.daysCountedBeyond },
    }),
    ...(clocks.trialHomeVisitSixMonthDate === null
      ? []
      : [line('trial-home-visit', clocks.trialHomeVisitSixMonthDate)]),
    line('reasonable-efforts-to-prevent', clocks.reasonableEffortsToPreventRemovalDue, { metOn: efforts }),
    line('entry-to-care', fifteenOf22.entryDate, {
      detail: { kind: 'entry', basis: fifteenOf22.entryBasis, removedOn, isAhead: fifteenOf22.entryDate > hearingDate },
    }),
  ];
}

function heldOn(file: CaseFile, date: CalendarDate): RecordRef[] {
  return notVacated(file.hearings)
    .filter((row) => row.date === date)
    .map(({ id }) => ({ kind: 'hearing', id }));
}

function icwaClock(file: CaseFile, facts: Facts): ClockLine[] {
  const notice = facts.icwaNotice;
  if (notice === null) return [];
  return [
    {
      clock: 'icwa-notice',
      childNames: [],
      date: notice.earliestPermissibleHearing,
      daysLeft: null,
      metOn: notice.heldOn,
      isThisHearing: false,
      detail: { kind: 'icwa', heldOn: notice.heldOn, tooEarly: notice.heldTooEarly },
      sources: file.icwaNotices.map(({ id }) => ({ kind: 'icwaNotice', id })),
      rule: 'icwaNotice',
    },
  ];
}

/** The section "legal clocks"; figures from facts (R4–R6, R19), children with the same clock on one line. */
export function makeClocks(file: CaseFile, facts: Facts, hearing: Pick<HearingHead, 'date' | 'type'>): ClockLine[] {
  const merged = new Map<string, ClockLine>();
  for (const { child } of file.children) {
    const own = facts.children.find(({ id }) => id === child.id);
    if (own === undefined || child.removedOn === null) continue;
    for (const clock of clocksOf(file, own, hearing, child.removedOn)) {
      const key = JSON.stringify([clock.clock, clock.date, clock.metOn, clock.detail]);
      const before = merged.get(key);
      merged.set(key, {
        ...clock,
        childNames: [...(before?.childNames ?? []), child.firstName],
        sources: [
          ...(before?.sources ?? []),
          ...clock.sources.filter(({ kind }) => before === undefined || kind === 'child'),
        ],
      });
    }
  }
  const order = Object.keys(ruleOf);
  return [...merged.values(), ...icwaClock(file, facts)].toSorted(
    (a, b) => order.indexOf(a.clock) - order.indexOf(b.clock),
  );
}
