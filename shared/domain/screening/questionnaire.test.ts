import { describe, expect, test } from 'vitest';
import { child } from '../../../tests/support/records.ts';
import { addDays, addMonths, dateOf } from '../dates.ts';
import { proposeForm } from './questionnaire.ts';

const bornOn = dateOf('2022-05-15');
const onTime = child({ bornOn, gestationDays: 280 });
const at = (tool: string, months: number, days = 0) =>
  proposeForm(tool, onTime, addDays(addMonths(bornOn, months), days));

describe('ASQ:SE-2', () => {
  test.each([
    [3, 0, '6 month'],
    [8, 29, '6 month'],
    [9, 0, '12 month'],
    [14, 29, '12 month'],
    [15, 0, '18 month'],
    [21, 0, '24 month'],
    [27, 0, '30 month'],
    [33, 0, '36 month'],
    [41, 29, '36 month'],
    [42, 0, '48 month'],
    [54, 0, '60 month'],
    [72, 0, '60 month'],
  ])('at %i months %i days the %s form is the nearest', (months, days, form) => {
    expect(at('ASQ:SE-2', months, days)).toMatchObject({ form });
  });

  test('where its window is not on file the proposal says so, and gives none', () => {
    const proposal = at('ASQ:SE-2', 18);
    expect(proposal.why === 'nearest-window-not-on-file').toBe(proposal.window === null);
  });

  test('before its first form on file no older child’s form is proposed', () => {
    expect(at('ASQ:SE-2', 2, 15).form).not.toBe('6 month');
    expect(at('ASQ:SE-2', 0, 20)).toMatchObject({ form: null, why: 'too-young' });
    expect(at('ASQ:SE-2', 73)).toMatchObject({ form: null, why: 'too-old' });
  });
});

describe('instruments of one table', () => {
  test('M-CHAT-R/F by its visit, in chronological age', () => {
    expect([16, 18, 22].map((months) => at('M-CHAT-R/F', months, 20).form)).toEqual([
      '18 month',
      '18 month',
      '18 month',
    ]);
    expect([23, 24, 30].map((months) => at('M-CHAT-R/F', months).form)).toEqual(['24 month', '24 month', '24 month']);
    expect(at('M-CHAT-R/F', 30, 29).form).toBe('24 month');
    expect(at('M-CHAT-R/F', 31)).toMatchObject({ form: null, why: 'too-old' });
    expect(at('M-CHAT-R/F', 15, 29)).toMatchObject({ form: null, why: 'too-young' });
    const early = child({ bornOn, gestationDays: 200 });
    expect(proposeForm('M-CHAT-R/F', early, addMonths(bornOn, 16))).toMatchObject({
      form: '18 month',
      basis: { basis: 'chronological', why: 'no-adjustment-rule' },
    });
  });

  test('a single form within the instrument’s ages', () => {
    expect(at('PEDS', 0)).toMatchObject({ form: 'single', why: 'single-form' });
    expect(at('BPSC', 17, 29)).toMatchObject({ form: 'single' });
    expect(at('BPSC', 18)).toMatchObject({ form: null, why: 'too-old' });
    expect(at('PPSC', 17)).toMatchObject({ form: null, why: 'too-young' });
    // Ages not on file: no age is held against it.
    expect(at('YCPC', 3)).toMatchObject({ form: 'single', window: null });
  });

  test('a parent’s own screen and an assessment ask for no age of ours', () => {
    expect(at('EPDS', 2)).toMatchObject({ form: 'single', basis: null, window: null });
    expect(at('Bayley-4', 60)).toMatchObject({ form: 'single', basis: null });
  });

  test('an instrument that is not on file', () => {
    expect(at('Denver II', 6)).toMatchObject({ form: null, why: 'instrument-not-on-file', basis: null });
  });
});

test('without the gestation the age is chronological, and the basis says why', () => {
  const unknown = child({ bornOn, gestationDays: null });
  expect(proposeForm('ASQ-3', unknown, addMonths(bornOn, 6))).toMatchObject({
    form: '6 month',
    basis: { basis: 'chronological', why: 'gestation-not-recorded', adjustmentDays: 0 },
  });
});
