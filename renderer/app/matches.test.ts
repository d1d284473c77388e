import { expect, test } from 'vitest';
import { matches } from './matches.ts';

test('each word of a search begins a word of the text', () => {
  expect(matches('Low light', 'lig')).toBe(true);
  expect(matches('Low light', 'li lo')).toBe(true);
  expect(matches('Low light', 'ight')).toBe(false);
  expect(matches('Low light', 'low dark')).toBe(false);
});

test('case and accents do not matter', () => {
  expect(matches('Ir a un día', 'DIA')).toBe(true);
  expect(matches('Español', 'espan')).toBe(true);
});

test('an empty search finds everything', () => {
  expect(matches('Lock', '')).toBe(true);
});
