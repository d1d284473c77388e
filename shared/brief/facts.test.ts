import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as records from '../../tests/support/records.ts';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { leaveOutLater } from '../domain/asOf.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { addDays, type CalendarDate, dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { Hearing } from '../domain/record.ts';
import { narrowCaseFile } from '../redaction/narrow.ts';
import { type Facts, makeFacts, type ObligationFacts } from './facts.ts';

const asOf = dateOf('2026-11-21');
const sample = await caseFilesOf();

function fileOf(family: string): CaseFile {
  const file = sample.get(family);
  if (file === undefined) throw new RangeError('no such family');
  return file;
}

function nextHearing(file: CaseFile): Hearing {
  const found = file.hearings.find(({ status }) => status === 'scheduled');
  if (found === undefined) throw new RangeError('no hearing is set');
  return found;
}

const factsOf = (family: string): Facts => makeFacts(fileOf(family), nextHearing(fileOf(family)), asOf);
const childOf = (family: string, index = 0) => factsOf(family).children[index];

/** One line a row: state, key, and the days or the date that go with it. */
function linesOf({ overdue, inGrace, dueByHearing, doneLate }: ObligationFacts): string[] {
  return [
    ...overdue.map(({ key, daysOverdue }) => `overdue ${key} ${daysOverdue}`),
    ...inGrace.map(({ key, daysOverdue }) => `inGrace ${key} ${daysOverdue}`),
    ...dueByHearing.map(({ key, due }) => `dueByHearing ${key} ${due}`),
    ...doneLate.map(({ key, daysLate }) => `doneLate ${key} ${daysLate}`),
  ];
}

describe('the sample docket', () => {
  // Every row worked from the export with a calendar; F01 and F03 also stand in the design's pictures.
  test.each<[string, string[]]>([
    [
      'F01',
      [
        'overdue F01-C2-T2 32', // Oct 20 to Nov 21: 11 + 21
        'overdue F01-O1 18',
        'overdue F01-O2 11',
        'overdue F01-A2 2',
        'overdue F01-A1 1',
      ],
    ],
    ['F02', ['overdue F02-T1 15', 'overdue F02-A2 3', 'dueByHearing F02-A1 2026-11-23']],
    [
      'F03',
      [
        'overdue F03-C1:partC:ifsp 48', // received Aug 20 + 45 = Oct 4; 27 + 21
        'overdue F03-T1 37', // Oct 15: 16 + 21
        'doneLate F03-C1:health:comprehensive 10', // due Jul 18, done Jul 28
        'doneLate F03-C1:partC:referral 24', // due Jul 27, sent Aug 20
        'overdue F03-V1 56', // referred Jul 28 + 60 = Sep 26; 4 + 31 + 21
        'overdue F03-O2 11',
        'overdue F03-A1 8',
        'overdue F03-O1 4',
        'overdue F03-A4 1',
      ],
    ],
    ['F04', ['overdue F04-O1 4', 'dueByHearing F04-A1 2026-11-23']],
    [
      'F05',
      [
        'overdue F05-C1:partC:transition 38', // Jan 12, 2027 − 90 = Oct 14; 17 + 21
        'dueByHearing F05-C1:partC:review1 2026-11-28',
        'inGrace F05-C2:well:9 1', // Feb 20 + 9 months = Nov 20
        'overdue F05-O1 4',
        'dueByHearing F05-O2 2026-11-24',
        'dueByHearing F05-A2 2026-11-30',
      ],
    ],
    [
      'F06',
      [
        'overdue F06-C1:mchat:18 49', // Apr 3, 2025 + 18 months = Oct 3; 28 + 21, over 30
        'overdue F06-C1:well:18 49',
        'overdue F06-C1:screen:dev 7', // Sep 15 + 60 = Nov 14
        'overdue F06-C1:screen:se 7',
        'dueByHearing F06-C1:partC:ifsp 2026-11-30', // 14 days of exception moved it
        'overdue F06-A1 2',
        'overdue F06-O1 1',
      ],
    ],
    ['F07', ['overdue F07-O1 1', 'dueByHearing F07-A1 2026-12-04']],
    [
      'F08',
      [
        'overdue F08-V3 19',
        'overdue F08-O1 8',
        'dueByHearing F08-A4 2026-11-24',
        'dueByHearing F08-A3 2026-11-27',
        'doneLate F08-V1 10',
        'doneLate F08-A2 2',
      ],
    ],
    [
      'F09',
      [
        'inGrace F09-C1:mchat:18 1', // May 20, 2025 + 18 months = Nov 20
        'inGrace F09-C1:well:18 1',
        'doneLate F09-C1:partC:review2 1', // Feb 10 + 6 months = Aug 10, held Aug 11
        'overdue F09-A2 1',
        'overdue F09-O1 1',
        'dueByHearing F09-O3 2026-11-24',
        'doneLate F09-V1 46',
      ],
    ],
    [
      'F10',
      [
        'overdue F10-T1 8',
        'dueByHearing F10-T3 2026-11-30',
        'dueByHearing F10-T2 2026-12-01',
        'doneLate F10-C1:partC:ifsp 7', // due Jun 22, hospital Jun 22 to Jul 1: + 9 = Jul 1; held Jul 8
        'doneLate F10-C1:screen:dev 4', // May 6 + 60 = Jul 5, done Jul 9
        'overdue F10-V2 7',
        'dueByHearing F10-A1 2026-11-27',
      ],
    ],
    [
      'F11',
      [
        'overdue F11-C1:well:12 85', // Aug 28: 3 + 30 + 31 + 21
        'dueByHearing F11-C1:well:15 2026-11-28',
        'overdue F11-V1 42',
        'overdue F11-A1 1',
        'dueByHearing F11-A2 2026-11-24',
        'dueByHearing F11-O2 2026-11-24',
      ],
    ],
    ['F12', ['dueByHearing F12-T1 2026-11-26', 'dueByHearing F12-O1 2026-12-03', 'dueByHearing F12-O2 2026-12-10']],
  ])('R7 to R13, %s', (family, expected) => {
    const { children, familyLevel } = factsOf(family);
    expect([...children.flatMap(({ obligations }) => linesOf(obligations)), ...linesOf(familyLevel)]).toEqual(expected);
  });

  test('F01: twins of 221 days’ gestation, 216 days in one home, review clock two days after the hearing', () => {
    expect(childOf('F01', 1)).toMatchObject({
      age: { months: 8, days: 15, totalDays: 260, weeks: 37 },
      adjustedAge: { adjustmentDays: 59, termDate: '2026-05-07', months: 6, days: 17 },
      care: { daysSinceRemoval: 216, daysOutOfHome: 216, daysTrialHomeVisit: 0 },
      placements: { countedPlacements: 1, moves: 0, daysInCurrent: 216, notCounted: ['hospital', 'respite'] },
      clocks: { sixMonthReviewDue: '2026-11-26', firstPermanencyHearingDue: '2027-05-26' },
      fifteenOf22: { monthsCounted: 5, daysCountedBeyond: 29, fifteenMonthDate: '2027-08-26' },
    });
    expect(factsOf('F01').familyTimeSinceLastHearing).toEqual({
      'F01-MO:in_person': {
        scheduled: 20,
        attended: 17,
        missedByParent: 1,
        cancelledOther: 2,
        hoursAttended: 46,
        attendedShareOfScheduled: 0.85,
        attendedShareExcludingCancellationsByOthers: 0.944,
      },
    });
  });

  test('F03: the whole of it', () => {
    const { children, familyLevel: _rows, ...rest } = factsOf('F03');
    const { obligations: _childRows, ...micah } = children[0] ?? {};
    expect(micah).toEqual({
      id: 'F03-C1',
      age: { months: 21, days: 10, totalDays: 648, weeks: 92 },
      adjustedAge: null,
      care: { daysSinceRemoval: 159, daysOutOfHome: 159, daysTrialHomeVisit: 0 },
      placements: {
        countedPlacements: 2,
        moves: 1,
        currentSetting: 'kinship',
        currentCaregiver: 'Verna Merriweather (paternal great-aunt)',
        daysInCurrent: 132,
        movesPer1000Days: 6.29,
        notCounted: [],
      },
      clocks: {
        sixMonthReviewDue: '2027-02-17',
        firstPermanencyHearingDue: '2027-08-17',
        permanencyHearingHeld: [],
        nextPermanencyHearingDue: '2027-08-17',
        reasonableEffortsToPreventRemovalDue: '2026-08-17',
        reasonableEffortsToPreventRemovalFound: '2026-06-22',
        contraryToWelfareInFirstOrder: true,
        trialHomeVisitSixMonthDate: null,
      },
      fifteenOf22: {
        entryDate: '2026-08-17',
        entryBasis: '60 days after removal',
        excludedTrialHomeVisitDays: 0,
        monthsCounted: 3,
        daysCountedBeyond: 7,
        fifteenMonthDate: '2027-11-17',
        reached: false,
        daysPastAtHearing: 0,
      },
    });
    expect(rest).toEqual({
      family: 'F03',
      caseNumber: '26-JV-0166',
      hearingDate: '2026-11-24',
      asOf: '2026-11-21',
      cadence: {
        lastHearing: '2026-10-27',
        daysFromLastHearing: 28,
        hearingWithinMonthlyCadence: true,
        lastFtm: '2026-11-05',
        daysFromLastFtmToHearing: 19,
        ftmSinceLastHearing: true,
        ftmWithinMonthlyCadence: true,
        daysBetweenLastTwoFtms: 28,
      },
      agencyReport: { due: '2026-11-14', filed: '2026-11-18', daysLate: 4, missing: false },
      familyTimeSinceLastHearing: {
        'F03-FA:video': {
          scheduled: 1,
          attended: 1,
          missedByParent: 0,
          cancelledOther: 0,
          hoursAttended: 0.5,
          attendedShareOfScheduled: 1,
          attendedShareExcludingCancellationsByOthers: 1,
        },
        'F03-MO:in_person': {
          scheduled: 11,
          attended: 9,
          missedByParent: 1,
          cancelledOther: 1,
          hoursAttended: 18,
          attendedShareOfScheduled: 0.818,
          attendedShareExcludingCancellationsByOthers: 0.9,
        },
      },
      changedSinceLastHearing: [
        { date: '2026-10-28', kind: 'order_met', ref: 'F03-O3' },
        { date: '2026-11-05', kind: 'ftm', ref: 'F03-FTM5' },
        { date: '2026-11-09', kind: 'service_start', ref: 'F03-V3' },
        { date: '2026-11-10', kind: 'action_done', ref: 'F03-A2' },
        { date: '2026-11-13', kind: 'order_met', ref: 'F03-O4' },
        { date: '2026-11-19', kind: 'action_done', ref: 'F03-A3' },
      ],
      icwaNotice: {
        perRecipient: [
          { to: 'F03-MO', received: '2026-07-02', earliest: '2026-07-12' },
          { to: 'tribe', received: '2026-07-06', earliest: '2026-08-05' },
          { to: 'F03-FA', received: '2026-08-19', earliest: '2026-08-29' },
        ],
        earliestPermissibleHearing: '2026-08-29',
        heldOn: '2026-09-01',
        heldTooEarly: false,
      },
      ordersFromLastHearing: { 'F03-O1': 'not_met', 'F03-O2': 'not_met', 'F03-O3': 'met', 'F03-O4': 'met' },
    });
  });

  test('F07: never removed, so no days in care and no clocks', () => {
    expect(childOf('F07')).toMatchObject({
      care: { daysSinceRemoval: null, daysOutOfHome: null, daysTrialHomeVisit: null },
      placements: { countedPlacements: 0, moves: 0, currentSetting: 'in_home_parent', movesPer1000Days: null },
      clocks: null,
      fifteenOf22: null,
    });
    expect(factsOf('F07').icwaNotice).toBeNull();
  });

  test('F08: 91 days of trial home visit; 1 ÷ 384 × 1000 = 2.604; a gap of 42 days; video apart', () => {
    expect(childOf('F08')).toMatchObject({
      care: { daysSinceRemoval: 384, daysOutOfHome: 293, daysTrialHomeVisit: 91 },
      placements: {
        moves: 1,
        currentSetting: 'trial_home_visit',
        movesPer1000Days: 2.6,
        notCounted: ['trial_home_visit'],
      },
      clocks: { trialHomeVisitSixMonthDate: '2027-03-01' },
      fifteenOf22: { monthsCounted: 8, daysCountedBeyond: 16, fifteenMonthDate: '2027-06-15', reached: false },
    });
    expect(factsOf('F08').cadence).toMatchObject({ daysFromLastHearing: 42, hearingWithinMonthlyCadence: false });
    expect(Object.keys(factsOf('F08').familyTimeSinceLastHearing)).toEqual(['F08-FA:video']);
  });

  test('F09: 259 days of gestation is not early; 15 months reached 26 days ago; the FTM is older than the last hearing', () => {
    expect(childOf('F09')).toMatchObject({
      adjustedAge: null,
      clocks: { permanencyHearingHeld: ['2026-08-04'], nextPermanencyHearingDue: '2027-08-04' },
      fifteenOf22: { entryBasis: 'judicial finding', reached: true, daysPastAtHearing: 26 },
    });
    expect(factsOf('F09').cadence).toMatchObject({ ftmSinceLastHearing: false, ftmWithinMonthlyCadence: false });
  });

  test('F12: a hearing before entry to care, no meeting yet, no report due yet', () => {
    expect(childOf('F12')?.fifteenOf22).toMatchObject({
      entryDate: '2027-01-16',
      monthsCounted: 0,
      daysCountedBeyond: 0,
    });
    expect(factsOf('F12')).toMatchObject({
      cadence: { lastFtm: null, ftmSinceLastHearing: false, ftmWithinMonthlyCadence: null },
      agencyReport: { due: '2026-12-05', filed: null, daysLate: 0, missing: true },
    });
  });
});

test('the hearing of another case is a bug, not a brief', () => {
  expect(() => makeFacts(fileOf('F01'), nextHearing(fileOf('F02')), asOf)).toThrow(RangeError);
});

/** Any hearing of any family, with an as-of day up to a year before or two months after it. */
const briefs = fc
  .constantFrom(...sample.values())
  .chain((file) =>
    fc.record({
      file: fc.constant(file),
      hearing: fc.constantFrom(...file.hearings),
      offset: fc.integer({ min: -365, max: 60 }),
    }),
  )
  .map(({ file, hearing, offset }) => ({ file, hearing, day: addDays(hearing.date, offset) }));

/** The value with every list in it put in another order. */
function shuffled<T>(value: T, next: () => number): T {
  if (Array.isArray(value)) {
    const items = value.map((item) => ({ item: shuffled(item, next), at: next() }));
    return items.toSorted((a, b) => a.at - b.at).map(({ item }) => item) as T;
  }
  if (value === null || typeof value !== 'object' || value instanceof Map) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shuffled(inner, next)])) as T;
}

/** Every string of a case file, that of its people as well. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(stringsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** Facts with their free texts taken out, of which some may be withheld. */
function withoutText(facts: Facts): unknown {
  return JSON.parse(JSON.stringify(facts, (key, value) => (freeText.has(key) ? null : value)));
}
const freeText = new Set(['caseNumber', 'currentCaregiver', 'label']);

/** A protected text to make others from. */
const anyText = (() => {
  const [found] = [...sample.values()].flatMap(({ sensitiveTexts }) => sensitiveTexts);
  if (found === undefined) throw new RangeError('no protected text in the sample');
  return found;
})();

/** The file with one more event of every kind, all of the day after. */
function withLaterEvents(file: CaseFile, date: CalendarDate): CaseFile {
  const heldLater = records.heldHearing({
    id: idOf('LATER'),
    type: 'adjudication',
    date,
    findings: ['reasonable_efforts_to_prevent_removal', 'contrary_to_welfare'],
  });
  return {
    ...file,
    familyTime: [...file.familyTime, records.familyTimeSession({ date })],
    services: [...file.services, records.service({ referredOn: date, startedOn: date })],
    hearings: [...file.hearings, heldLater],
    hearingNotices: [...file.hearingNotices, records.hearingNotice({ sentOn: date })],
    hearingAttendances: [...file.hearingAttendances, records.hearingAttendance({ hearingId: idOf('LATER') })],
    progressReports: [...file.progressReports, records.progressReport({ date, attended: 1, scheduled: 4 })],
    concreteNeeds: [...file.concreteNeeds, records.concreteNeed({ date })],
    orderItems: [...file.orderItems, records.orderItem({ hearingId: idOf('LATER'), dueOn: date, metOn: date })],
    ftms: [...file.ftms, records.ftm({ id: idOf('LATER-FTM'), date })],
    actionItems: [...file.actionItems, records.actionItem({ ftmId: idOf('LATER-FTM'), dueOn: date })],
    icwaNotices: [...file.icwaNotices, records.icwaNotice({ sentOn: date })],
    children: file.children.map((child) => ({
      ...child,
      placements: [...child.placements, records.placement({ startedOn: date })],
      stays: [...child.stays, records.stay({ startedOn: date })],
      placementEvents: [...child.placementEvents, records.placementEvent({ date })],
      safeSleepChecks: [...child.safeSleepChecks, records.safeSleepCheck({ date })],
      screenings: [
        ...child.screenings,
        ...['ASQ-3', 'ASQ:SE-2', 'M-CHAT-R/F'].map((tool) => records.screening({ tool, date })),
      ],
      healthVisits: [
        ...child.healthVisits,
        records.healthVisit({ type: 'initial_health_screen', date }),
        ...[9, 12, 15, 18].map((months) => records.healthVisit({ date, label: `${months} month` })),
      ],
      ifspReviews: [...child.ifspReviews, records.ifspReview({ date })],
      partCExceptions: [
        ...child.partCExceptions,
        records.partCException({ startedOn: date, endedOn: addDays(date, 9) }),
      ],
    })),
  };
}

describe('for any hearing and any as-of day', () => {
  test('the order in which records were read changes nothing', () => {
    fc.assert(
      fc.property(briefs, fc.infiniteStream(fc.double({ noNaN: true })), ({ file, hearing, day }, stream) => {
        const mixed = shuffled(file, () => Number(stream.next().value));
        expect(makeFacts(mixed, hearing, day)).toEqual(makeFacts(file, hearing, day));
      }),
    );
  });

  test('whatever text is withheld, no count changes', () => {
    fc.assert(
      fc.property(briefs, fc.double({ min: 0, max: 0.999 }), fc.nat(8), ({ file, hearing, day }, at, from) => {
        const strings = stringsIn(file);
        const text = (strings[Math.floor(at * strings.length)] ?? '').slice(from, from + 8);
        fc.pre(text.trim().length >= 3);
        const denied = { ...anyText, category: 'dv_address', text };
        const days = { asOf: day, shownOn: day };
        // A service that no consent covers is not there at all, whatever else is withheld.
        const factsWith = (sensitiveTexts: CaseFile['sensitiveTexts']) =>
          withoutText(
            makeFacts(
              narrowCaseFile({ ...file, sensitiveTexts }, { audience: 'judge', party: null }, days).file,
              hearing,
              day,
            ),
          );
        expect(factsWith([denied])).toEqual(factsWith([]));
      }),
    );
  });

  test.each(['ASQ-3', 'ASQ:SE-2', 'M-CHAT', 'CHAT-R'])('withholding %s leaves the screenings counted', (text) => {
    const denied = { ...anyText, category: 'dv_address', text };
    for (const family of sample.keys()) {
      const file = fileOf(family);
      const days = { asOf, shownOn: asOf };
      const told = narrowCaseFile({ ...file, sensitiveTexts: [denied] }, { audience: 'judge', party: null }, days).file;
      expect(withoutText(makeFacts(told, nextHearing(file), asOf))).toEqual(withoutText(factsOf(family)));
    }
  });

  test('leaving out later events twice is the same as once, and facts need it no more than once', () => {
    fc.assert(
      fc.property(briefs, ({ file, hearing, day }) => {
        const known = leaveOutLater(file, day);
        expect(leaveOutLater(known, day)).toEqual(known);
        expect(makeFacts(known, hearing, day)).toEqual(makeFacts(file, hearing, day));
      }),
    );
  });

  test('what happens after the as-of day never shows', () => {
    fc.assert(
      fc.property(briefs, fc.integer({ min: 1, max: 40 }), ({ file, hearing, day }, days) => {
        const more = withLaterEvents(file, addDays(day, days));
        expect(makeFacts(more, hearing, day)).toEqual(makeFacts(file, hearing, day));
      }),
    );
  });

  test('no date of something done lies after the as-of day', () => {
    fc.assert(
      fc.property(briefs, ({ file, hearing, day }) => {
        const facts = makeFacts(file, hearing, day);
        const done = [
          facts.cadence.lastHearing,
          facts.cadence.lastFtm,
          facts.agencyReport.filed,
          ...facts.changedSinceLastHearing.map(({ date }) => date),
          ...(facts.icwaNotice?.perRecipient.map(({ received }) => received) ?? []),
          ...[facts.familyLevel, ...facts.children.map(({ obligations }) => obligations)].flatMap(({ doneLate }) =>
            doneLate.map((row) => row.done),
          ),
          ...facts.children.flatMap(({ clocks }) => [
            clocks?.reasonableEffortsToPreventRemovalFound ?? null,
            ...(clocks?.permanencyHearingHeld ?? []),
          ]),
        ];
        expect(done.every((date) => date === null || date <= day)).toBe(true);
      }),
    );
  });
});
