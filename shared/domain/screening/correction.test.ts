import { describe, expect, test } from 'vitest';
import { child, screening } from '../../../tests/support/records.ts';
import { dateOf } from '../dates.ts';
import type { AreaResult, Screening } from '../record.ts';
import { type ScreeningEntry, totalArea } from './entry.ts';
import { toScreening } from './fromEntry.ts';
import { instrumentOf } from './instruments.ts';
import { interpret } from './interpret.ts';

const onTime = child({ bornOn: dateOf('2026-01-01'), gestationDays: 280 });
const date = dateOf('2026-07-15');
const { caseId, id: childId } = onTime;

/** The entry that the form makes of a kept row: what it shows of it, and what is typed over that. */
function entryOf(row: Screening, typed: Partial<ScreeningEntry> = {}): ScreeningEntry {
  const { id, caseId: _case, childId: _child, resultComputed, followUpRecorded, ...rest } = row;
  const instrument = instrumentOf(row.tool);
  const shown = instrument === null || instrument.takes.areas === null ? [] : instrument.areas;
  return {
    ...rest,
    areas: row.areas
      .filter(({ area, score, omitted = 0 }) => shown.includes(area) && (score !== null || omitted > 0))
      .map(({ area, score, omitted = 0 }) => ({ area, score, omitted })),
    omitted: row.areas.find(({ area }) => area === totalArea)?.omitted ?? 0,
    result: resultComputed ? null : row.result,
    ...typed,
  };
}

const correct = (row: Screening, typed: Partial<ScreeningEntry> = {}) =>
  toScreening(entryOf(row, typed), { id: row.id, caseId, childId }, onTime, row);

const names = ['communication', 'gross_motor', 'fine_motor', 'problem_solving', 'personal_social'];
/** Recorded as monitoring, though gross motor is under its cutoff. */
const disputed = screening({
  tool: 'ASQ-3',
  form: '6 month',
  date,
  result: 'monitoring',
  areas: names.map(
    (area): AreaResult =>
      area === 'gross_motor' ? { area, result: 'monitoring', score: 10 } : { area, result: 'typical', score: 55 },
  ),
});

describe('a correction of what the rule does not read', () => {
  test('keeps the recorded results: which is right stays asked', () => {
    expect(interpret(disputed, onTime)).toMatchObject({ computed: 'below', differs: true });
    const after = correct(disputed, { setting: 'clinic' });
    expect(after).toEqual({ ...disputed, setting: 'clinic' });
    expect(interpret(after, onTime).differs).toBe(true);
  });

  test('of a total likewise', () => {
    const row = screening({ tool: 'ASQ:SE-2', form: '6 month', date, result: 'typical', score: 200 });
    expect(interpret(row, onTime).differs).toBe(true);
    expect(correct(row, { referredOn: date })).toEqual({ ...row, referredOn: date });
  });

  test.each<[string, Partial<ScreeningEntry>]>([
    ['a score', { areas: names.map((area) => ({ area, score: area === 'gross_motor' ? 5 : 55, omitted: 0 })) }],
    ['the questionnaire', { form: '8 month' }],
    ['the day', { date: dateOf('2026-07-14') }],
    ['its stated result taken away', { result: null }],
  ])('%s: the rule speaks', (_, typed) => {
    expect(correct(disputed, typed)).toMatchObject({ result: 'below', resultComputed: true });
  });
});

describe('areas that the form cannot show', () => {
  test('areas recorded without points stay', () => {
    const row = screening({
      tool: 'ASQ-3',
      form: '6 month',
      date,
      result: 'below',
      areas: [
        { area: 'communication', result: 'below', score: null },
        { area: 'gross_motor', result: 'typical', score: null },
      ],
    });
    expect(correct(row, { setting: 'clinic' })).toEqual({ ...row, setting: 'clinic' });
    // Points for one of them take the place of its words alone.
    const scored = correct(row, { areas: [{ area: 'gross_motor', score: 55, omitted: 0 }] });
    expect(scored.areas).toEqual([
      { area: 'communication', result: 'below', score: null },
      { area: 'gross_motor', result: 'typical', score: 55, omitted: 0 },
    ]);
  });

  test('areas of an instrument that has one total stay, beside its blank items', () => {
    const areas = [
      { area: 'self_regulation', result: 'monitoring', score: null },
      { area: totalArea, result: 'not_scored', score: 40, omitted: 1 },
    ];
    const row = screening({ tool: 'ASQ:SE-2', form: '6 month', date, result: 'monitoring', score: 40, areas });
    expect(correct(row, { setting: 'clinic' }).areas).toEqual(areas);
    const blanks = correct(row, { score: 45, omitted: 0 });
    expect(blanks.score).toBe(45);
    expect(blanks.areas).toEqual([{ area: 'self_regulation', result: 'monitoring', score: null }]);
  });

  test('areas outside the instrument’s list stay, and a report’s words on an area nobody changed', () => {
    const row = screening({
      tool: 'Bayley-4',
      form: 'single',
      date,
      result: 'Delay',
      areas: [
        { area: 'cognitive', result: 'x average', score: 95 },
        { area: 'motor', result: 'low', score: 70 },
        { area: 'receptive_communication', result: 'low', score: 7 },
      ],
    });
    expect(correct(row, { setting: 'clinic' })).toEqual({ ...row, setting: 'clinic' });
    const motor = correct(row, {
      areas: [
        { area: 'cognitive', score: 95, omitted: 0 },
        { area: 'motor', score: 75, omitted: 0 },
      ],
    });
    expect(motor.areas).toEqual([
      { area: 'cognitive', result: 'x average', score: 95 },
      { area: 'motor', result: 'no_band', score: 75, omitted: 0 },
      { area: 'receptive_communication', result: 'low', score: 7 },
    ]);
    expect(correct(motor, { language: 'es' }).areas).toEqual(motor.areas);
  });

  test('points that were taken out are gone, and another instrument brings nothing over', () => {
    const less = correct(disputed, { areas: [{ area: 'gross_motor', score: 10, omitted: 0 }] });
    expect(less.areas.map(({ area }) => area)).toEqual(['gross_motor']);
    const other = correct(disputed, { tool: 'ASQ:SE-2', areas: [], score: 40, result: null });
    expect(other.areas).toEqual([]);
  });

  test('a result of the rule is not taken for somebody’s words', () => {
    const computed = toScreening(entryOf(disputed, { result: null }), { id: 'S', caseId, childId }, onTime);
    expect(computed.areas.map(({ result }) => result)).toContain('below');
    const noTable = correct(computed, { form: 'unheard of', result: 'As the report says' });
    expect(noTable.areas.map(({ result }) => result)).toEqual(names.map(() => 'no_band'));
  });
});
