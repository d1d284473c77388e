import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf, endOf, minutesOf, overlaps } from './clock.ts';

const minute = fc.integer({ min: 0, max: 1_439 });

test('minutes of a day and its wall clock are one and the same', () => {
  expect(minutesOf('13:30')).toBe(810);
  expect(clockOf(545)).toBe('09:05');
  fc.assert(fc.property(minute, (minutes) => minutesOf(clockOf(minutes)) === minutes));
});

test('what would end on the next day ends with this one', () => {
  expect(endOf('13:30', 45)).toBe('14:15');
  expect(endOf('23:30', 30)).toBe('23:59');
  expect(endOf('23:30', 600)).toBe('23:59');
  expect(clockOf(-5)).toBe('00:00');
});

test('two times overlap where they share a minute', () => {
  const span = { start: '14:00', end: '15:00' };
  expect(overlaps(span, { start: '15:00', end: '15:30' })).toBe(false);
  expect(overlaps(span, { start: '13:00', end: '14:00' })).toBe(false);
  expect(overlaps(span, { start: '14:59', end: '16:00' })).toBe(true);
  expect(overlaps(span, { start: '13:00', end: '17:00' })).toBe(true);
  const spans = fc.tuple(minute, minute).filter(([start, end]) => start < end);
  fc.assert(
    fc.property(spans, spans, ([a, b], [c, d]) => {
      const shared = Array.from({ length: b - a }, (_, at) => a + at).some((at) => c <= at && at < d);
      return overlaps({ start: clockOf(a), end: clockOf(b) }, { start: clockOf(c), end: clockOf(d) }) === shared;
    }),
    { numRuns: 300 },
  );
});
