import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { addDays, dateOf } from '../domain/dates.ts';
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
    expect(decisions.map(({ topic, reasons }) => [topic, reasons.map(({ row }) => row.key)])).toEqual([
      ['cpp', ['F03-V1', 'F03-O2']],
      ['part_c', ['F03-C1:partC:ifsp', 'F03-O1']],
      ['health', ['F03-T1']],
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
    expect(briefOf(fileOf('F08')).attention.notices).toContainEqual(
      expect.objectContaining({ kind: 'hearing-gap', days: 42, limit: 35 }),
    );
  });

  test('F09: 15 of 22 months reached with no petition; the meeting is older than the last hearing', () => {
    const { notices } = briefOf(fileOf('F09')).attention;
    expect(notices).toContainEqual(
      expect.objectContaining({ kind: 'fifteen-months-reached', date: '2026-11-05', days: 26, petitionFiled: false }),
    );
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'ftm-before-last-hearing', date: '2026-10-22' }));
  });

  test('F07: nobody was removed, so no clock runs and nothing is counted in care', () => {
    const brief = briefOf(fileOf('F07'));
    expect(brief.clocks).toEqual([]);
    expect(brief.who.children.map(({ daysInCare }) => daysInCare)).toEqual([null]);
  });

  test('F01: both readings of one screening are kept where they do not agree', () => {
    expect(briefOf(fileOf('F01')).attention.notices).toContainEqual(
      expect.objectContaining({ kind: 'screening-differs', childName: 'Rowan', tool: 'ASQ-3' }),
    );
  });

  test('a question names the fact that raised it, and before adjudication a parent is asked through counsel', () => {
    const [first] = briefOf(fileOf('F03')).questions;
    expect(first).toMatchObject({ questionId: 'q-health-medical-task', childName: 'Micah', person: 'Junie Prescott' });
    expect(first?.sources).toEqual([{ kind: 'medicalTask', id: 'F03-T1' }]);
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

  test('the order in which records were written does not show', () => {
    const shuffled = (value: unknown, seed: () => number): unknown => {
      if (!Array.isArray(value) || value.some((part) => typeof part !== 'object')) return value;
      return value
        .map((part) => [seed(), part] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, part]) => part);
    };
    fc.assert(
      fc.property(fc.constantFrom(...files.keys()), fc.infiniteStream(fc.integer()), (family, stream) => {
        const seed = () => stream.next().value ?? 0;
        const file = fileOf(family);
        const lists = Object.entries(file).map(([key, part]) => [key, shuffled(part, seed)]);
        const mixed = { ...(Object.fromEntries(lists) as unknown as CaseFile), people: file.people };
        expect(briefOf(mixed)).toEqual(briefOf(file));
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
    expect(questions[1]?.noContact).toEqual({ until: '2027-07-30', protects: ['Nadine Calloway', 'Iris'] });
    expect(questions.map(({ questionId }) => questionId)).not.toContain('q-safe-today');
  });

  test('a withheld service is said to be there, and nothing else of it', () => {
    const hidden = briefOf(fileOf('F09'));
    expect(hidden.servicesWithheld).toBe(1);
    expect(hidden.services.map(({ type }) => type)).toEqual(['cpp', 'parenting_class']);
  });

  test('an earlier day shows nothing under a consent that has ended by today', () => {
    const july = dateOf('2026-07-01');
    expect(briefOf(fileOf('F09'), july, july).servicesWithheld).toBe(0);
    expect(briefOf(fileOf('F09'), july, asOf).servicesWithheld).toBe(1);
  });
});
