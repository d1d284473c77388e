// The sentences of the sections on development and health, from hand-made records, in both languages.

import { describe, expect, test } from 'vitest';
import { caseFile, child, childFile, healthVisit, partC, screening } from '../../../tests/support/records.ts';
import type { AlertLine, ChildDevelopment, NotRecordedLine } from '../../brief/brief.ts';
import { makeDevelopment } from '../../brief/sections/development.ts';
import type { ChildFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import type { DueItem } from '../../domain/due.ts';
import { idOf } from '../../domain/ids.ts';
import type { Screening } from '../../domain/record.ts';
import { development } from '../benchSummary/development.ts';
import { gapText } from '../benchSummary/questions.ts';
import { secondRoom } from '../benchSummary/room.ts';
import type { Block, Figure, Language } from '../model.ts';
import { plainSections, plainText } from '../plainText.ts';
import { alertReason } from '../wordings.ts';
import { wordsFor } from '../words.ts';
import { caregiverScreens } from './caregivers.ts';
import { totalScale } from './instrumentWords.ts';
import { developmentWhole, healthWhole } from './whole.ts';

const hearing = { date: dateOf('2026-11-24') };
const words = (language: Language) => wordsFor({ hearing, timezone: 'America/Chicago' }, language);
const days = { asOf: dateOf('2026-11-21'), hearingOn: hearing.date };

function developmentOf(file: Partial<ChildFile>): ChildDevelopment {
  const [made] = makeDevelopment(caseFile({ children: [childFile(file)] }), () => [], days);
  if (made === undefined) throw new Error('no child');
  return made;
}

/** Dates are kept in one line by spaces of their own. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const linesOf = (blocks: readonly Block[]) =>
  plainSections({ blocks: [{ kind: 'heading', level: 2, text: '' }, ...blocks] }).flatMap(({ heading, lines }) => [
    heading,
    ...lines,
  ]);

function told(file: Partial<ChildFile>, language: Language = 'en'): string {
  const blocks = developmentWhole({ hearing: hearing as never, notRecorded: [] }, words(language), developmentOf(file));
  return linesOf(blocks).join('\n');
}

function figuresIn(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().filter((cell): cell is Figure => 'kind' in cell) : [],
  );
}

const on = (date: string, fields: Partial<Screening> = {}) =>
  screening({ id: `${fields.tool ?? 'ASQ-3'} ${date}`, date: dateOf(date), ...fields });

/** Ada, born Nov 24, 2025, at term: 12 months on the hearing day. */
const ada = child({ bornOn: dateOf('2025-11-24') });

describe('a screening', () => {
  // ASQ-3, 12 month, gross motor: cutoff 21.49, zone to 35.7 (resources/reference). 20 is below it.
  const gross = (result: string, score: number) => [{ area: 'gross_motor', result, score }];

  test('whose record and rule do not agree shows both and asks which is right', () => {
    const file = {
      child: ada,
      screenings: [on('2026-11-20', { form: '12 month', result: 'typical', areas: gross('typical', 20) })],
    };
    expect(told(file)).toContain('Below (recorded: Typical)');
    expect(told(file)).toContain('Which is right?');
    expect(told(file, 'es')).toContain('¿Cuál de los dos es correcto?');
  });

  test('with a form that does not fit the age says which would', () => {
    const file = {
      child: ada,
      screenings: [on('2026-11-20', { form: '18 month', result: 'typical', areas: gross('typical', 55) })],
    };
    expect(told(file)).toContain(
      'The 18-month form does not fit the age on that day; the instrument’s rule asks for the 12-month form.',
    );
  });

  test('counts items left out in the singular and the plural', () => {
    const file = (omitted: number) => ({
      child: ada,
      screenings: [
        on('2026-11-20', {
          form: '12 month',
          areas: [{ area: 'gross_motor', result: 'typical', score: 50, omitted }],
        }),
      ],
    });
    expect(told(file(1))).toContain('1 item left out');
    expect(told(file(2))).toContain('2 items left out');
    expect(told(file(1), 'es')).toContain('1 pregunta sin respuesta');
    expect(told(file(2), 'es')).toContain('2 preguntas sin respuesta');
  });

  test('before which one stands shows both in a chart whose words say each date, score and distance', () => {
    // 8 month form, gross motor: another cutoff; the distance is from each form’s own.
    const made = developmentOf({
      child: ada,
      screenings: [
        on('2026-08-01', { form: '8 month', areas: gross('typical', 50) }),
        on('2026-11-20', { form: '12 month', areas: gross('below', 20) }),
      ],
    });
    const blocks = developmentWhole({ hearing: hearing as never, notRecorded: [] }, words('en'), made);
    const trend = figuresIn(blocks).find(({ chart }) => chart.chart === 'trend');
    expect(plain(trend?.alt ?? '')).toMatch(
      /^Gross motor by distance from the cutoff: Aug 1, 50, [\d.]+ clear of the cutoff; Nov 20, 20, 1\.49 past the cutoff$/,
    );
    expect(linesOf(blocks).join('\n')).toContain('down since Aug 1');
  });

  test('of which nothing is on file says so, and keeps the result as recorded', () => {
    const file = { child: ada, screenings: [on('2026-11-20', { tool: 'Other', form: '', result: 'typical' })] };
    expect(told(file)).toContain('Not computed: this instrument is not on file. The result stands as it was recorded.');
  });

  // BPSC: each subscale of concern from 3 up; the highest score of one is not on file.
  const bpsc = {
    child: ada,
    screenings: [
      on('2026-11-20', {
        tool: 'BPSC',
        form: 'single',
        result: 'at_risk',
        areas: [
          { area: 'irritability', result: 'at_risk', score: 5 },
          { area: 'inflexibility', result: 'not_at_risk', score: 1 },
          { area: 'difficulty_with_routines', result: 'not_at_risk', score: 0 },
        ],
      }),
    ],
  };

  test('whose highest score is not on file is drawn on no scale, on any page', () => {
    const made = developmentOf(bpsc);
    const blocks = developmentWhole({ hearing: hearing as never, notRecorded: [] }, words('en'), made);
    const summary = development(words('en'), made, secondRoom(0), false);
    for (const page of [blocks, summary]) {
      expect(figuresIn(page)).toEqual([]);
      expect(JSON.stringify(page)).not.toContain('scaleAxis');
      expect(JSON.stringify(page)).not.toContain('"key"');
      expect(linesOf(page).join('\n')).toMatch(/Irritability · 5 · 3 · At risk/);
    }
  });

  test('of which a high score is of concern is drawn with concern at the high end', () => {
    const made = developmentOf(bpsc);
    const drawn = {
      ...made,
      screenings: made.screenings.map((line) => ({
        ...line,
        interpretation: { ...line.interpretation, scaleMax: 8 },
      })),
    };
    const blocks = developmentWhole({ hearing: hearing as never, notRecorded: [] }, words('en'), drawn);
    const summary = development(words('en'), drawn, secondRoom(0), false);
    for (const page of [blocks, summary]) {
      expect(figuresIn(page).map(({ chart }) => chart)).toContainEqual({
        ...{ chart: 'scale', max: 8, cutoff: 3, monitorTo: 3, score: 5, concern: 'high' },
      });
    }
  });

  test('none at all is said', () => {
    expect(told({ child: ada })).toContain('No screening of Ada is recorded.');
  });
});

describe('the ages', () => {
  test('one day taken off is one day', () => {
    // 258 days is one day under 37 weeks: 22 days taken off; the singular has no case by the rule, so the text is asked.
    const early = { child: child({ bornOn: dateOf('2026-06-01'), gestationDays: 258 }) };
    expect(told(early)).toContain('22 days taken off for the early birth');
    expect(words('en').t('care.ages.correctedWhy', { count: 1 })).toContain('1 day taken off');
    expect(words('es').t('care.ages.correctedWhy', { count: 1 })).toContain('se descuenta 1 día');
  });

  test('why nothing is corrected is said: at term, past 24 months, before the term date', () => {
    expect(told({ child: ada })).toContain('Ada was born at 37 weeks or later');
    expect(told({ child: child({ bornOn: dateOf('2024-11-24'), gestationDays: 220 }) })).toContain(
      'Ada is past 24 months',
    );
    expect(told({ child: child({ bornOn: dateOf('2026-11-10'), gestationDays: 220 }) })).toContain(
      'Not yet at the term date, Jan 9, 2027',
    );
  });
});

describe('a parent’s own screen', () => {
  const file = (followUp: string | null) => ({
    child: ada,
    screenings: [
      on('2026-11-01', {
        tool: 'EPDS',
        form: 'single',
        aboutParentId: idOf<'parent'>('C-MO'),
        score: 4,
        answers: { 10: 1 },
        safetyFollowUpOn: followUp === null ? null : dateOf(followUp),
      }),
    ],
  });
  const lines = (followUp: string | null, language: Language) =>
    plain(JSON.stringify(caregiverScreens(words(language), developmentOf(file(followUp)))));

  test('with an answer about self-harm asks for care, whatever the total, and says nothing of parenting', () => {
    expect(lines(null, 'en')).toContain(
      'calls for a caring follow-up with the parent the same day, whatever the total',
    );
    expect(lines(null, 'en')).toContain('No follow-up is recorded.');
    expect(lines('2026-11-02', 'en')).toContain('A follow-up is recorded on Nov 2.');
    expect(lines(null, 'es')).toContain('No consta seguimiento.');
  });

  test('that is not the latest is told too, with the question where record and rule do not agree', () => {
    const screens = {
      child: ada,
      screenings: ['2026-08-01', '2026-11-01'].map((date, at) =>
        on(date, {
          tool: 'EPDS',
          form: 'single',
          aboutParentId: idOf<'parent'>('C-MO'),
          score: at === 0 ? 14 : 4,
          result: 'below_cutoff',
        }),
      ),
    };
    const section = (language: Language) =>
      plain(linesOf(caregiverScreens(words(language), developmentOf(screens))).join('\n'));
    expect(section('en')).toMatch(/Nov 1: 4[\s\S]*Aug 1: 14/);
    expect(section('en')).toContain('Earlier screens of the parents’ own health');
    expect(section('en').split('Which is right?')).toHaveLength(2);
    expect(section('es')).toContain('¿Cuál de los dos es correcto?');
  });

  test('is told as an alert with the parent’s name and no word more than the answer asks for', () => {
    const alert: AlertLine = {
      ruleId: 'a-self-harm-item',
      urgency: 'safety',
      childIds: [idOf('C1')],
      childNames: ['Ada'],
      parentId: idOf('C-MO'),
      bound: {
        parent: 'Ada Invented',
        date: dateOf('2026-11-01'),
        item: { kind: 'screening', tool: 'EPDS', form: 'single' },
      },
      line: null,
      basisKind: 'good-practice',
      clauseId: 'oc-mh-safety-today',
      questionIds: ['q-safe-self-harm'],
      sources: [],
    };
    expect(plainText(alertReason(words('en'), alert))).toBe(
      'EPDS of Nov 1: an answer of Ada Invented on the self-harm item is above zero, and no follow-up is recorded.',
    );
    expect(plainText(alertReason(words('es'), alert))).toContain('Ada Invented');
  });
});

test('a parent’s screen without scores is asked after under the parent’s name', () => {
  const gap = {
    what: 'screening-scores',
    childName: 'Ada',
    parentName: 'Bea Invented',
    subject: 'EPDS',
    date: dateOf('2026-11-01'),
    sources: [],
  } as const;
  const said = (fields: Partial<NotRecordedLine>, namesChild: boolean) =>
    plain(JSON.stringify(gapText(words('en'), { ...gap, ...fields }, namesChild)));
  for (const namesChild of [true, false]) {
    expect(said({}, namesChild)).toContain('Scores of the EPDS of Nov 1: Bea Invented');
    expect(said({ parentName: '[withheld]' }, namesChild)).not.toContain('[withheld]');
  }
});

describe('what is due', () => {
  const item = (fields: Partial<DueItem>): DueItem => ({
    key: 'C-1:x',
    childId: idOf('C-1'),
    group: 'hearing',
    subject: { kind: 'newbornHearing' },
    window: { from: dateOf('2026-10-01'), through: dateOf('2026-11-01') },
    due: dateOf('2026-11-01'),
    graceDays: 0,
    done: null,
    status: { state: 'noRecord', daysPast: 20 },
    rule: 'newbornHearing',
    conditional: false,
    confidence: 'two-sources',
    counted: false,
    sources: [],
    ...fields,
  });
  const shown = (...due: readonly DueItem[]) =>
    linesOf(healthWhole(words('en'), { ...developmentOf({ child: ada }), due })).join('\n');

  test('and is past its time without a record is said to be not recorded, never overdue', () => {
    expect(shown(item({}))).toContain(
      'Newborn hearing screen · Oct 1 to Nov 1 · – · not recorded; its time ended Nov 1',
    );
    const uncounted = shown(item({ status: { state: 'overdue', daysOverdue: 20 } }));
    expect(uncounted).toContain('not recorded; its time ended Nov 1');
    expect(uncounted).not.toContain('overdue');
  });

  test('and is counted in the brief keeps the brief’s own words', () => {
    const counted = { counted: true, status: { state: 'overdue', daysOverdue: 1 } } as const;
    expect(shown(item({ ...counted, subject: { kind: 'well', months: 9 }, group: 'visit', graceDays: 30 }))).toContain(
      'Well-child visit at 9 months · Oct 1 to Nov 1 · 30 days · 1 day overdue',
    );
  });

  test('of a vaccine tells each dose: given, given late, to come', () => {
    const dose = (number: number, fields: Partial<DueItem>) =>
      item({
        key: `dose ${number}`,
        group: 'immunization',
        rule: 'immunization',
        subject: { kind: 'immunization', vaccine: 'imm-dtap', dose: number, annual: false },
        ...fields,
      });
    const lines = shown(
      dose(1, { done: dateOf('2026-10-05'), status: { state: 'doneOnTime', doneOn: dateOf('2026-10-05') } }),
      dose(2, {
        done: dateOf('2026-11-05'),
        status: { state: 'doneLate', doneOn: dateOf('2026-11-05'), daysLate: 4 },
      }),
      dose(3, {
        window: { from: dateOf('2026-12-01'), through: dateOf('2026-12-31') },
        status: { state: 'later', daysLeft: 10 },
      }),
    );
    expect(lines).toContain(
      'Diphtheria, tetanus and whooping cough (DTaP) · Dose 1: given Oct 5; Dose 2: given Nov 5, after its time; Dose 3: Dec 1 to Dec 31',
    );
    expect(lines).not.toContain('No dose of any vaccine is recorded.');
  });

  test('of a vaccine whose earlier dose is recorded is past its time all the same, and the page says what that means', () => {
    // DTaP 1 on record; the second was due by Jul 31, 2025, and R7 counts no dose as overdue.
    const made = developmentOf({
      child: child({ bornOn: dateOf('2025-03-01') }),
      healthVisits: [
        healthVisit({ type: 'immunization', date: dateOf('2025-05-02'), doses: [{ vaccine: 'imm-dtap', dose: 1 }] }),
      ],
    });
    const dtap = made.due.filter(({ subject }) => subject.kind === 'immunization' && subject.vaccine === 'imm-dtap');
    expect(dtap.map(({ status: { state } }) => state).slice(0, 2)).toEqual(['doneOnTime', 'overdue']);
    const lines = shown(...dtap);
    expect(lines).toContain('Dose 2: not recorded; its time ended Jul 31, 2025');
    expect(lines).toContain('It does not say that nothing was done');
  });

  test('is followed by each rule once, with the law where there is one', () => {
    const lines = shown(item({}), item({ key: 'C-1:y' }), item({ key: 'C-1:z', rule: 'ifspReview', group: 'partC' }));
    expect(lines.split('Hearing screened by one month').length - 1).toBe(1);
    expect(lines).toContain('(34 CFR 303.342(b))');
  });
});

test('a referral close to the third birthday says what the law then asks', () => {
  const lines = (language: Language) =>
    linesOf(
      healthWhole(
        words(language),
        developmentOf({
          child: child({ bornOn: dateOf('2024-01-10') }),
          partC: partC({ referralSentOn: dateOf('2026-12-20') }),
        }),
      ),
    ).join('\n');
  expect(lines('en')).toContain('Referred fewer than 45 days before the third birthday');
  expect(lines('es')).toContain('34 CFR 303.209');
});

test('a referral of which only the receipt is recorded, and a finding, are told as such', () => {
  const lines = (fields: Parameters<typeof partC>[0], language: Language = 'en') =>
    plain(linesOf(healthWhole(words(language), developmentOf({ child: ada, partC: partC(fields) }))).join('\n'));
  const received = { referralReceivedOn: dateOf('2026-05-04') };
  expect(lines(received)).toContain('Referral received');
  expect(lines(received)).not.toContain('Referral sent');
  expect(lines(received, 'es')).toContain('Se recibió la referencia');
  // Sent and received on one day is one step.
  expect(lines({ ...received, referralSentOn: dateOf('2026-05-04') })).not.toContain('Referral received');
  expect(lines({ ...received, referralSentOn: dateOf('2026-05-02') })).toContain('Referral received');
  expect(lines({ evaluatedOn: dateOf('2026-06-01'), eligible: false })).toContain('Evaluated; not eligible');
});

test('a total is drawn by its bands: of concern from the lowest that calls for action, watched only where a zone is named', () => {
  const scaleOf = (tool: string, form: string, score: number) => {
    const [line] = developmentOf({ child: ada, screenings: [on('2026-11-20', { tool, form, score })] }).screenings;
    return line === undefined ? null : totalScale(line.interpretation, score);
  };
  // Positive from 3 (M-CHAT-R/F), 10 (EPDS, PHQ-9), 3 (POSI): resources/reference.
  expect(scaleOf('M-CHAT-R/F', 'single', 4)).toEqual({ monitorTo: 3, cutoff: 3, max: 20 });
  expect(scaleOf('M-CHAT-R/F', 'single', 18)).toEqual({ monitorTo: 3, cutoff: 3, max: 20 });
  expect(scaleOf('EPDS', 'single', 11)).toEqual({ monitorTo: 10, cutoff: 10, max: 30 });
  expect(scaleOf('PHQ-9', 'single', 7)).toEqual({ monitorTo: 10, cutoff: 10, max: 27 });
  expect(scaleOf('POSI', 'single', 2)).toEqual({ monitorTo: 3, cutoff: 3, max: 7 });
  expect(scaleOf('ASQ:SE-2', '12 month', 45)).toMatchObject({ monitorTo: 40, cutoff: 50 });
  // Low is of concern: up to the one before the band of none.
  const low = {
    bands: [
      { from: 0, result: 'needs_review' },
      { from: 13, result: 'meets_expectations' },
    ],
    scaleMax: 20,
    direction: 'low',
  } as const;
  expect(totalScale(low, 12)).toEqual({ monitorTo: 13, cutoff: 13, max: 20 });
  // Drawn to the highest score of an ASQ:SE-2 its bands would be a sliver: to 130, past twice the cutoff of 65.
  const wide = {
    bands: [
      { from: 0, result: 'typical' },
      { from: 50, result: 'monitoring' },
      { from: 65, result: 'above_cutoff' },
    ],
    scaleMax: 465,
    direction: 'high',
  } as const;
  expect(totalScale(wide, 60)).toEqual({ monitorTo: 50, cutoff: 65, max: 130 });
  expect(totalScale(wide, 205)?.max).toBe(210);
  expect(totalScale({ bands: [], scaleMax: null, direction: null }, 4)).toBeNull();
});
