import { expect, test } from 'vitest';
import { defaultPolicy } from '../domain/courtPolicy.ts';
import { hearingTypes } from '../domain/record.ts';
import { minutesFor } from './lengths.ts';

test('every type has the court’s own length', () => {
  expect(hearingTypes.map((type) => minutesFor(type, defaultPolicy))).toEqual([30, 30, 60, 30, 30, 30]);
  expect(minutesFor('permanency', { ...defaultPolicy, permanencyMinutes: 45 })).toBe(45);
});
