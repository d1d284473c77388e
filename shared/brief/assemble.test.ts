import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as records from '../../tests/support/records.ts';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { addDays, type CalendarDate, dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { RecordRef } from '../domain/record.ts';
import { assembleBrief } from './assemble.ts';
import type { Brief } from './brief.ts';

const asOf = dateOf('2026-11-21');
let files: ReadonlyMap<string, CaseFile>;

beforeAll(async () => {
  files = await caseFilesOf();
});

function fileOf(family: string): CaseFile {
  const file = files.get(family);
  if (file === undefined) throw new Error(`no family ${family}`);
  return file;
}

function briefOf(file: CaseFile, day = asOf, shownOn = day): Brief {
  const hearing = file.hearings.find(({ status }) => status === 'scheduled');
  if (hearing === undefined) throw new Error('no hearing is set');
  return assembleBrief(file, { hearingId: hearing.id, asOf: day, audience: 'judge', shownOn });
}

const briefs = () => [...files.values()].map((file) => briefOf(file));

/** The file with one more record of each kind that happens on a day, all of them on `on`. */
function withLater(file: CaseFile, on: CalendarDate): CaseFile {
  const [parent] = file.parents;
  const [first, ...others] = file.children;
  if (parent === undefined || first === undefined) throw new Error('no parent or no child');
  const caseId = file.case.id;
  const of = { caseId, childId: first.child.id };
  const hearingId = file.hearings.find(({ status }) => status === 'scheduled')?.id ?? idOf<'hearing'>('none');
  const laterFtm = records.ftm({ caseId, id: idOf('later-ftm'), date: on, strengths: ['Later'], decisions: ['Later'] });
  return {
    ...file,
    familyTime: [
      ...file.familyTime,
      records.familyTimeSession({ caseId, id: 'later-time', parentId: parent.id, date: on }),
    ],
    services: [
      ...file.services,
      records.service({ caseId, id: 'later-service', subjectId: parent.id, referredOn: on }),
    ],
    hearingNotices: [
      ...file.hearingNotices,
      records.hearingNotice({ caseId, id: 'later-notice', hearingId, sentOn: on }),
    ],
    progressReports: [
      ...file.progressReports,
      records.progressReport({ caseId, id: 'later-report', serviceId: file.services[0]?.id ?? 'none', date: on }),
    ],
    concreteNeeds: [...file.concreteNeeds, records.concreteNeed({ caseId, id: 'later-need', date: on })],
    ftms: [...file.ftms, laterFtm],
    actionItems: [...file.actionItems, records.actionItem({ caseId, id: 'later-action', ftmId: laterFtm.id })],
    activeEfforts: [...file.activeEfforts, { caseId, id: 'later-effort', date: on, text: 'Later' }],
    siblingContacts: [...file.siblingContacts, { caseId, id: 'later-contact', date: on, hours: 2 }],
    children: [
      {
        ...first,
        placements: [...first.placements, records.placement({ ...of, id: 'later-home', startedOn: on })],
        stays: [...first.stays, records.stay({ ...of, id: 'later-stay', startedOn: on })],
        placementEvents: [...first.placementEvents, records.placementEvent({ ...of, id: 'later-event', date: on })],
        safeSleepChecks: [...first.safeSleepChecks, records.safeSleepCheck({ ...of, id: 'later-check', date: on })],
        screenings: [...first.screenings, records.screening({ ...of, id: 'later-screening', date: on })],
        healthVisits: [...first.healthVisits, records.healthVisit({ ...of, id: 'later-visit', date: on })],
        ifspReviews: [...first.ifspReviews, records.ifspReview({ ...of, id: 'later-review', date: on })],
        partCExceptions: [
          ...first.partCExceptions,
          records.partCException({ ...of, id: 'later-cause', startedOn: on }),
        ],
      },
      ...others,
    ],
  };
}

/** Every list of sources in a brief, wherever it stands. */
function sourcesIn(value: unknown): (readonly RecordRef[])[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'sources' ? [part as RecordRef[]] : sourcesIn(part)));
}

/** The ids of every record in a case file. */
function idsIn(value: unknown): Set<unknown> {
  if (value === null || typeof value !== 'object') return new Set();
  const own = 'id' in value ? [value.id] : [];
  return new Set([...own, ...Object.values(value).flatMap((part) => [...idsIn(part)])]);
}

describe('the sample’s briefs', () => {
  // The header figures are those of design/mockups (bench-f01, summary): worked out there by hand.
  test.each([
    ['F01', { overdue: 5, dueByHearing: 0, onTrack: 3 }],
    ['F03', { overdue: 7, dueByHearing: 0, onTrack: 4 }],
  ])('%s counts what the header shows', (family, counts) => {
    expect(briefOf(fileOf(family)).counts).toMatchObject(counts);
  });

  test('F03: three things to decide, each with its reasons, the longest overdue first', () => {
    const { decisions } = briefOf(fileOf('F03')).attention;
    const told = decisions.map(({ topic, reasons, proposal }) => [
      topic,
      reasons.map(({ line, ruleId }) => line?.row.key ?? ruleId),
      proposal?.clauseId,
    ]);
    expect(told).toEqual([
      ['cpp', ['F03-O2', 'F03-V1'], 'oc-svc-start'],
      ['part_c', ['F03-O1', 'F03-C1:partC:ifsp'], 'oc-dev-partc-ifsp'],
      ['health', ['F03-T1', 'F03-A4'], 'oc-health-task'],
    ]);
  });

  test('F03: what did not happen since the last hearing, and the report that came late', () => {
    const { didNotHappen, report, lastHearing } = briefOf(fileOf('F03')).since;
    expect(lastHearing).toBe('2026-10-27');
    expect(didNotHappen.map(({ row }) => row.key)).toEqual(['F03-O2', 'F03-A1', 'F03-O1', 'F03-A4']);
    // Due 10 days before Nov 24 is Nov 14; filed Nov 18.
    expect(report).toEqual({ due: '2026-11-14', filed: '2026-11-18', daysLate: 4 });
  });

  test('F08: a gap over the court’s own interval is told with that interval', () => {
    // Oct 20 to Dec 1 is 42 days; the court's setting is 35.
    const gap = briefOf(fileOf('F08')).attention.alerts.find(({ ruleId }) => ruleId === 'a-hearing-gap');
    expect(gap?.bound).toMatchObject({ date: '2026-10-20', days: 42, limit: { value: 35, unit: 'days' } });
  });

  test('F09: 15 of 22 months reached with no petition; the meeting is older than the last hearing', () => {
    const { attention, since } = briefOf(fileOf('F09'));
    const reached = attention.alerts.find(({ ruleId }) => ruleId === 'a-fifteen-of-22');
    expect(reached).toMatchObject({ urgency: 'overdue', bound: { date: '2026-11-05', days: 26 } });
    expect(since.notHeld).toContainEqual(expect.objectContaining({ kind: 'ftm', latest: '2026-10-22' }));
  });

  test('F07: nobody was removed, so no clock runs and nothing is counted in care', () => {
    const brief = briefOf(fileOf('F07'));
    expect(brief.clocks).toEqual([]);
    expect(brief.who.children.map(({ daysInCare }) => daysInCare)).toEqual([null]);
  });

  test('F01: both readings of one screening are kept where they do not agree', () => {
    const differs = briefOf(fileOf('F01')).attention.alerts.filter(
      ({ ruleId }) => ruleId === 'a-screen-result-differs',
    );
    expect(differs.map(({ childNames, bound }) => [childNames, bound.item])).toContainEqual([
      ['Rowan'],
      expect.objectContaining({ kind: 'screening', tool: 'ASQ-3' }),
    ]);
  });

  test('a question names the fact that raised it, and before adjudication a parent is asked through counsel', () => {
    const [first] = briefOf(fileOf('F03')).questions;
    expect(first).toMatchObject({
      questionId: 'q-svc-late-start',
      childNames: ['Micah'],
      person: 'Junie Prescott',
    });
    expect(first?.sources).toEqual([{ kind: 'service', id: 'F03-V1' }]);
    expect(first?.raisedBy?.ruleId).toBe('a-service-late');
    for (const { askOf, throughCounsel } of briefOf(fileOf('F12')).questions)
      expect(throughCounsel).toBe(askOf === 'parent');
  });
});

describe('every brief', () => {
  test('every fact carries the records it came from, and each of them exists', () => {
    for (const [family, file] of files) {
      const sources = sourcesIn(briefOf(file));
      const known = idsIn(file);
      expect(sources.length, family).toBeGreaterThan(40);
      const unknown = sources.flat().filter(({ id }) => !known.has(id));
      expect(unknown, family).toEqual([]);
    }
  });

  test('only what was looked for and not found has no source', () => {
    for (const brief of briefs()) {
      const { notRecorded, ...facts } = brief;
      expect(sourcesIn(facts).filter(({ length }) => length === 0)).toEqual([]);
      expect(notRecorded.every(({ what }) => what.length > 0)).toBe(true);
    }
  });

  test('a protected address is in none of them, nor a treatment record whose consent has ended', () => {
    for (const text of ['4418 Larkspur Hollow', 'Danforth', '555-0147'])
      expect(JSON.stringify(briefs())).not.toContain(text);
    const withheld = briefOf(fileOf('F09'));
    expect(JSON.stringify(withheld)).not.toContain('Millrace');
    expect(JSON.stringify(withheld)).not.toContain('Return to use');
    expect(withheld.withheld).toBe(true);
    const shown = briefOf(fileOf('F03'));
    expect(JSON.stringify(shown.services)).toContain('Millrace Outpatient');
    expect(shown.part2ConsentUntil).toBe('2027-01-13');
  });

  test('the order in which records were written does not show, to the last letter', () => {
    const shuffled = (value: unknown, seed: () => number): unknown => {
      if (!Array.isArray(value) || value.some((part) => typeof part !== 'object')) return value;
      return value
        .map((part) => [seed(), part] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, part]) => part);
    };
    const withLists = <T extends object>(whole: T, seed: () => number): T =>
      Object.fromEntries(Object.entries(whole).map(([key, part]) => [key, shuffled(part, seed)])) as T;
    fc.assert(
      fc.property(fc.constantFrom(...files.keys()), fc.infiniteStream(fc.integer()), (family, stream) => {
        const seed = () => stream.next().value ?? 0;
        const file = fileOf(family);
        const children = file.children.map((child) => withLists(child, seed));
        const mixed = { ...withLists({ ...file, children }, seed), people: file.people };
        expect(JSON.stringify(briefOf(mixed))).toBe(JSON.stringify(briefOf(file)));
      }),
      { numRuns: 60 },
    );
  });

  test('a record dated after the as-of day changes nothing, to the last letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files.keys()), fc.integer({ min: 1, max: 90 }), (family, after) => {
        const file = fileOf(family);
        expect(JSON.stringify(briefOf(withLater(file, addDays(asOf, after))))).toBe(JSON.stringify(briefOf(file)));
      }),
      { numRuns: 60 },
    );
  });

  test('nothing dated after the as-of day is in it', () => {
    for (const back of [1, 17, 60]) {
      const day = addDays(asOf, -back);
      for (const file of files.values()) {
        const { since, ftm, familyTime, attention } = briefOf(file, day);
        const dates = [
          ...since.changes.map(({ date }) => date),
          ...(ftm === null ? [] : [ftm.date]),
          ...familyTime.weeks.flatMap(({ sessions }) => sessions.map(({ date }) => date)),
          ...attention.overdue.map(({ row }) => row.due),
        ];
        expect(dates.filter((date) => date > day)).toEqual([]);
      }
    }
  });

  test('with a protected address the first questions are of privacy and contact, and none asks for places', () => {
    const { questions, who } = briefOf(fileOf('F07'));
    expect(who.addressProtected).toBe(true);
    expect(questions.slice(0, 2).map(({ questionId }) => questionId)).toEqual([
      'q-safe-address-private',
      'q-safe-no-contact',
    ]);
    expect(questions[1]?.bound.item).toEqual({
      kind: 'noContact',
      order: { until: '2027-07-30', protects: ['Nadine Calloway', 'Iris'] },
    });
    expect(questions.map(({ questionId }) => questionId)).not.toContain('q-safe-today');
  });

  test('a withheld service is said to be there, and nothing else of it', () => {
    const hidden = briefOf(fileOf('F09'));
    expect(hidden.servicesWithheld).toBe(1);
    expect(hidden.services.map(({ type }) => type)).toEqual(['cpp', 'parenting_class']);
  });

  test('of a hidden service nothing is told but that there is one: no row, count, change or source of it', () => {
    const provider = idOf<'person'>('HIDDEN-P');
    const waiting = { part2: true, providerId: provider, referredOn: dateOf('2026-06-01') };
    const reports = [records.progressReport({ id: 'HIDDEN-R', serviceId: 'HIDDEN', date: dateOf('2026-11-15') })];
    for (const [family, file] of files) {
      // Of a parent whose treatment is shown: else what the team wrote of treatment would be withheld with it.
      const subjectId = file.parents[0]?.id;
      if (subjectId === undefined) throw new Error('no parent');
      const hidden = {
        ...file,
        people: new Map([...file.people, [provider, { id: provider, name: 'Hidden Clinic', role: 'provider' }]]),
        services: [
          ...file.services,
          records.service({ ...waiting, id: 'HIDDEN', caseId: file.case.id, type: 'sud_iop', subjectId }),
        ],
        progressReports: [...file.progressReports, ...reports],
      };
      const without = briefOf(file);
      const told = { ...without, withheld: true, servicesWithheld: without.servicesWithheld + 1 };
      const { withheldCounts } = briefOf(hidden);
      expect(withheldCounts.map(({ sort }) => sort)).toEqual(['protected']);
      expect(briefOf(hidden), family).toEqual({ ...told, withheldCounts });
      expect(JSON.stringify(briefOf(hidden)).includes('HIDDEN')).toBe(false);
    }
  });

  test('an earlier day shows nothing under a consent that has ended by today', () => {
    const july = dateOf('2026-07-01');
    expect(briefOf(fileOf('F09'), july, july).servicesWithheld).toBe(0);
    expect(briefOf(fileOf('F09'), july, asOf).servicesWithheld).toBe(1);
  });
});
