import { expect, test } from 'vitest';
import type { EntryProblem } from '../../../shared/domain/entry.ts';
import { confirmedReasons, isConfirmed, sameProblem, warningKey } from './warnings.ts';

const far: EntryProblem = { field: 'date', reason: 'visit-far-from-age', severity: 'warn', values: { age: 12 } };
const twice: EntryProblem = { field: 'date', reason: 'same-day-recorded', severity: 'warn', values: {} };

test('what was confirmed is asked again once its values are others', () => {
  const confirmed = new Set([warningKey(far)]);
  expect(isConfirmed(far, confirmed)).toBe(true);
  expect(isConfirmed({ ...far, values: { age: 15 } }, confirmed)).toBe(false);
  expect(isConfirmed(twice, confirmed)).toBe(false);
});

test('the engine is told each confirmed reason once', () => {
  const ofArea = (area: string): EntryProblem => ({
    field: `areas.${area}`,
    reason: 'missing',
    severity: 'warn',
    values: {},
  });
  const warnings = [ofArea('fine_motor'), ofArea('gross_motor'), twice];
  const confirmed = new Set([ofArea('fine_motor'), ofArea('gross_motor')].map(warningKey));
  expect(confirmedReasons(warnings, confirmed)).toEqual(['missing']);
  expect(confirmedReasons(warnings, new Set([warningKey(ofArea('fine_motor'))]))).toEqual([]);
});

test('the same sentence is not said twice', () => {
  expect(sameProblem(far, { ...far })).toBe(true);
  expect(sameProblem(far, { ...far, severity: 'refuse' })).toBe(false);
});
