// Every protected text of the sample docket, every reader and party, on days before and after its consents end: against a list
// that is made here from the export itself, apart from the code that withholds.

import { beforeAll, describe, expect, test } from 'vitest';
import docket from '../../resources/sample-docket/docket.json' with { type: 'json' };
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { assembleBrief } from '../brief/assemble.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { type CalendarDate, dateOf } from '../domain/dates.ts';
import { type Audience, audiences, type Reader } from './audiences.ts';

const dataEntry = dateOf('2026-11-21');
/** The last day of data entry; F03's consents have ended; F02's have ended as well. */
const days = [dataEntry, dateOf('2027-02-01'), dateOf('2027-09-01')];

interface Listed {
  readonly category: string;
  readonly text: string;
  readonly audiences: readonly string[];
  readonly consent?: { readonly signed: string; readonly expires: string; readonly to: readonly string[] };
}
const families = docket.families as unknown as readonly {
  readonly id: string;
  readonly sensitive: readonly Listed[];
  readonly parents: readonly { readonly id: string; readonly relation: string }[];
  readonly children: readonly { readonly id: string }[];
  readonly services: readonly { readonly id: string; readonly type: string; readonly subject: string }[];
}[];

let files: ReadonlyMap<string, CaseFile>;
beforeAll(async () => {
  files = await caseFilesOf();
});

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').toLowerCase();

/** The list's own answer: who may have a text on a day. */
function isOpenTo({ category, audiences: listed, consent }: Listed, audience: Audience, day: CalendarDate): boolean {
  if (category === 'dv_address' || !listed.includes(audience)) return false;
  if (category !== 'part2') return true;
  const name = audience === 'judge' || audience === 'clerk' ? 'court' : audience;
  return consent?.to.includes(name) === true && consent.signed <= day && day <= consent.expires;
}

/** Every reader of a family, with every party that such a reader may act for. */
function readersOf({ parents, children }: (typeof families)[number]): readonly Reader[] {
  const partiesOf = (audience: Audience): readonly (string | null)[] => {
    if (audience === 'mother_attorney') return parents.filter((row) => row.relation === 'mother').map(({ id }) => id);
    if (audience === 'father_attorney') return parents.filter((row) => row.relation !== 'mother').map(({ id }) => id);
    return audience === 'resource_parent' ? children.map(({ id }) => id) : [];
  };
  return audiences.flatMap((audience) => [null, ...partiesOf(audience)].map((party) => ({ audience, party })));
}

function briefFor(id: string, { audience, party }: Reader, asOf: CalendarDate, shownOn: CalendarDate, change = {}) {
  const file = files.get(id);
  const hearing = file?.hearings.find(({ status }) => status === 'scheduled');
  if (file === undefined || hearing === undefined) throw new Error(`${id} has no hearing`);
  return assembleBrief({ ...file, ...change }, { hearingId: hearing.id, asOf, audience, party, shownOn });
}

describe.each(families.map((family) => [family.id, family] as const))('SEC-13 %s', (id, family) => {
  test.each(days)('SEC-13 shown on %s: no text to anybody whom the list does not name', (day) => {
    for (const reader of readersOf(family)) {
      for (const asOf of new Set([dataEntry, day])) {
        const told = plain(JSON.stringify(briefFor(id, reader, asOf, day)));
        for (const listed of family.sensitive) {
          const isOpen = isOpenTo(listed, reader.audience, asOf) && isOpenTo(listed, reader.audience, day);
          if (!isOpen) expect(told, `${reader.audience} ${listed.category}`).not.toContain(plain(listed.text));
        }
      }
    }
  });

  test('no more is withheld than that: what the list opens and the whole brief has is there', () => {
    const file = files.get(id);
    const open = {
      audiences: ['judge'],
      consentTo: ['court'],
      consentSignedOn: dateOf('2020-01-01'),
      consentExpiresOn: null,
    };
    const sensitiveTexts = (file?.sensitiveTexts ?? []).map((row) => ({ ...row, ...open }));
    const judge: Reader = { audience: 'judge', party: null };
    const whole = plain(JSON.stringify(briefFor(id, judge, dataEntry, dataEntry, { sensitiveTexts })));
    for (const audience of ['judge', 'agency', 'child_attorney', 'mother_attorney'] as const) {
      const told = plain(JSON.stringify(briefFor(id, { audience, party: null }, dataEntry, dataEntry)));
      const due = family.sensitive.filter(
        (row) => isOpenTo(row, audience, dataEntry) && whole.includes(plain(row.text)),
      );
      for (const { text, category } of due) expect(told, `${audience} ${category}`).toContain(plain(text));
    }
  });

  test('SEC-13 one parent’s treatment is in no copy of the other parent, of the child’s attorney, CASA, caregiver or tribe', () => {
    const treatment = /^(?:sud_|moud|adult_mental|perinatal_mental|dv_)/;
    const rows = family.services.filter(({ type }) => treatment.test(type));
    for (const reader of readersOf(family)) {
      const { audience, party } = reader;
      if (audience === 'judge' || audience === 'agency') continue;
      const brief = briefFor(id, reader, dataEntry, dataEntry);
      const told = JSON.stringify(brief);
      for (const { id: service, subject, type } of rows) {
        const isOwn = /_attorney$/.test(audience) && (party ?? brief.party?.ref) === subject;
        // F02: the list and a consent name the child's attorney for the program, not for the medication.
        if (isOwn || (audience === 'child_attorney' && type === 'sud_residential')) continue;
        expect(told, `${audience} ${service}`).not.toContain(`"${service}"`);
      }
    }
  });
});

describe('what a treatment tells of without naming it', () => {
  const text = (id: string, audience: Audience, shownOn = dataEntry) =>
    JSON.stringify(briefFor(id, { audience, party: null }, dataEntry, shownOn));

  test.each<[string, Audience, string]>([
    ['F02', 'tribe', 'leads the morning group'],
    ['F02', 'father_attorney', 'mother-baby unit from 1 December'],
    ['F02', 'casa', 'therapeutic support at treatment site'],
    ['F02', 'resource_parent', 'set-up check at the unit'],
    ['F03', 'child_attorney', 'completed 16 weeks of treatment'],
    ['F03', 'father_attorney', 'drove Annika to her treatment intake'],
    ['F03', 'tribe', 'treatment intake'],
    ['F09', 'judge', 'came back to treatment'],
    ['F09', 'father_attorney', 'Paused 2026-09-14'],
  ])('%s, %s: not “%s”', (id, audience, words) => {
    expect(text(id, audience)).not.toContain(words);
  });

  test('the reader who may have it has what was derived from it, and no longer than the consent runs', () => {
    expect(text('F03', 'mother_attorney')).toContain('completed 16 weeks of treatment');
    expect(text('F03', 'mother_attorney', dateOf('2027-02-01'))).not.toContain('completed 16 weeks of treatment');
    expect(text('F02', 'child_attorney')).toContain('leads the morning group');
  });

  test('a parent’s own words are no treatment record', () => {
    expect(text('F09', 'father_attorney')).toContain('I told you myself about September');
  });
});

test('SEC-13 the name of a resource family that is not kin is in no copy but the judge’s and its own home’s', () => {
  for (const { id, children } of families) {
    const homes = (files.get(id)?.children ?? []).flatMap(({ placements }) => placements);
    const surnames = homes.flatMap(({ setting, caregiver }) =>
      setting.startsWith('foster') ? [caregiver.replace(/ family.*$/, '')] : [],
    );
    for (const audience of audiences) {
      if (audience === 'judge') continue;
      const parties = audience === 'resource_parent' ? children.map((child) => child.id) : [null];
      for (const party of parties) {
        const brief = briefFor(id, { audience, party }, dataEntry, dataEntry);
        const told = JSON.stringify(brief);
        const others = surnames.filter((name) => brief.party?.name.startsWith(name) !== true);
        for (const name of others) expect(told, `${id} ${audience}`).not.toContain(name);
      }
    }
  }
});

test('a resource parent has nothing of a child in another home', () => {
  const brief = briefFor('F05', { audience: 'resource_parent', party: 'F05-C2' }, dataEntry, dataEntry);
  expect(brief.who.children.map(({ childId }) => childId)).toEqual(['F05-C2']);
  expect(JSON.stringify(brief)).not.toMatch(/F05-C1|Maja/);
  const twins = briefFor('F01', { audience: 'resource_parent', party: null }, dataEntry, dataEntry);
  expect(twins.who.children).toHaveLength(2);
  expect(twins.services.map(({ type }) => type)).toEqual(['physical_therapy']);
  expect([twins.clocks, twins.orders, twins.placement.children, twins.familyTime.tallies]).toEqual([[], [], [], []]);
});

test('a clerk has what a hearing is held with, and nothing of health, services, meetings or orders', () => {
  for (const { id } of families) {
    const brief = briefFor(id, { audience: 'clerk', party: null }, dataEntry, dataEntry);
    expect(brief.who.children.length, id).toBeGreaterThan(0);
    expect([brief.development, brief.services, brief.orders, brief.strengths, brief.questions]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect([brief.ftm, brief.placement.permanency, brief.familyTime.plan]).toEqual([null, null, null]);
    expect(brief.facts.children.flatMap((child) => child.obligations.overdue)).toEqual([]);
  }
});

test('a CASA has no result, visit or due item of a child’s health, nor that one is missing', () => {
  for (const { id } of families) {
    const brief = briefFor(id, { audience: 'casa', party: null }, dataEntry, dataEntry);
    expect(brief.development, id).toEqual([]);
    expect(brief.notRecorded.filter(({ what }) => /immun|dental|lead|screen|mchat|gestation/.test(what))).toEqual([]);
    expect(
      brief.attention.alerts.filter(({ ruleId }) => /partc|screen|mchat|health|well|medical/.test(ruleId)),
    ).toEqual([]);
  }
});

test('what is withheld is counted by sort, and a sort says of one person only that something is protected', () => {
  const counts = (id: string, audience: Audience) =>
    briefFor(id, { audience, party: null }, dataEntry, dataEntry).withheldCounts.map(({ sort }) => sort);
  expect(counts('F02', 'judge')).toEqual([]);
  expect(counts('F02', 'tribe')).toEqual(['protected', 'part-c-detail', 'resource-family']);
  expect(counts('F08', 'agency')).toEqual(['protected', 'resource-family']);
});

test('an alert that is only raised because something is withheld is not told', () => {
  for (const { id } of families) {
    const judge = briefFor(id, { audience: 'judge', party: null }, dataEntry, dataEntry).attention.alerts;
    const known = new Set(judge.map(({ ruleId }) => ruleId));
    for (const audience of audiences) {
      const { attention } = briefFor(id, { audience, party: null }, dataEntry, dataEntry);
      // What the judge is not shown in F09 for want of a consent is hidden from everybody.
      expect(
        attention.alerts.filter(({ ruleId }) => !known.has(ruleId)).map(({ ruleId }) => ruleId),
        `${id} ${audience}`,
      ).toEqual([]);
    }
  }
});
