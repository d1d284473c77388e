import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../../shared/domain/dates.ts';
import { idOf } from '../../../../shared/domain/ids.ts';
import type { HealthVisit } from '../../../../shared/domain/record.ts';
import {
  draftOfVisit,
  emptyVisit,
  offeredDoses,
  offeredLabels,
  proposedLabel,
  readVisit,
  withType,
} from './visitDraft.ts';

const reading = { language: 'en', today: dateOf('2026-11-21') } as const;
const atHome = { bornOn: dateOf('2026-03-09'), removedOn: null };
const inCare = { ...atHome, removedOn: dateOf('2026-04-20') };
const write = (date: string) => date;

const row: HealthVisit = {
  id: idOf<'healthVisit'>('v'),
  caseId: idOf<'case'>('c'),
  childId: idOf<'child'>('k'),
  type: 'immunization',
  date: dateOf('2026-07-10'),
  label: 'DTaP 2, Hib dose 2',
  note: '',
  doses: null,
  outcome: null,
};

describe('the age that a well-child visit is for', () => {
  test('the nearest by age since birth; extra visits only of a child in foster care on that day', () => {
    expect(proposedLabel(atHome, dateOf('2026-11-20'))).toBe('9 month');
    expect(proposedLabel(atHome, dateOf('2026-03-11'))).toMatch(/newborn|days/);
    expect(proposedLabel(atHome, dateOf('2026-08-10'))).not.toBe('5 month');
    expect(proposedLabel(inCare, dateOf('2026-08-10'))).toBe('5 month');
    expect(proposedLabel({ ...inCare, removedOn: dateOf('2026-09-01') }, dateOf('2026-08-10'))).not.toBe('5 month');
  });

  test('ages far ahead are not offered, but the recorded one always is', () => {
    const offered = offeredLabels(atHome, dateOf('2026-11-20'), '30 month');
    expect(offered.routine).toContain('12 month');
    expect(offered.routine).not.toContain('24 month');
    expect(offered.routine.at(-1)).toBe('30 month');
    expect(offered.fosterCare).toEqual(['3 month', '5 month']);
  });
});

describe('doses', () => {
  test('not recorded, none given, and these are three things', () => {
    const visit = { ...emptyVisit, type: 'well_child', date: 'Nov 20' } as const;
    const dosesOf = (given: 'these' | 'none' | '') =>
      readVisit({ ...visit, given, doses: ['imm-dtap 3'] }, atHome, reading).entry?.doses;
    expect(dosesOf('')).toBeNull();
    expect(dosesOf('none')).toEqual([]);
    expect(dosesOf('these')).toEqual([{ vaccine: 'imm-dtap', dose: 3 }]);
    expect(readVisit({ ...visit, given: 'these' }, atHome, reading).problems).toMatchObject([
      { field: 'doses', reason: 'doses-needed' },
    ]);
  });

  test('what a label names is ticked, and the label stays', () => {
    const draft = draftOfVisit(row, write);
    expect(draft).toMatchObject({ given: 'these', doses: ['imm-dtap 2', 'imm-hib 2'], label: 'DTaP 2, Hib dose 2' });
    const changed = withType(draft, 'well_child', draft);
    expect(changed.label).toBe('');
    expect(withType(changed, 'immunization', draft).label).toBe(row.label);
  });

  test('the whole schedule can be offered; what is ticked always is', () => {
    const offered = offeredDoses([], dateOf('2026-11-20'), { ticked: ['imm-mmr 1'], every: false });
    expect(offered).toEqual([{ vaccine: 'imm-mmr', doses: [1] }]);
    const every = offeredDoses([], dateOf('2026-11-20'), { ticked: [], every: true });
    expect(every.find(({ vaccine }) => vaccine === 'imm-dtap')?.doses.slice(0, 3)).toEqual([1, 2, 3]);
  });
});

test('without a kind and a day there is no entry, and both are told of', () => {
  const { entry, problems } = readVisit(emptyVisit, atHome, reading);
  expect(entry).toBeNull();
  expect(problems.map(({ field }) => field)).toEqual(['type', 'date']);
});
