import { expect, test } from 'vitest';
import { dateOf } from '../../../shared/domain/dates.ts';
import { madeUpCourt } from '../../../tests/support/scheduleFacts.ts';
import { dayOfRecording, dayOfSetting } from './court.ts';

const invented = {
  ...madeUpCourt,
  fictitious: true,
  timezone: 'America/Chicago',
  recordedThrough: dateOf('2026-11-20'),
};
const real = { ...invented, fictitious: false };
/** The evening of December 1 in the court's zone, the next day at Greenwich. */
const now = Date.parse('2026-12-02T03:00:00Z');

test('dates are set from the day that is asked from, and never from one before today', () => {
  expect(dayOfSetting(real, dateOf('2024-01-01'), now)).toBe('2026-12-01');
  expect(dayOfSetting(real, dateOf('2027-01-01'), now)).toBe('2027-01-01');
  expect(dayOfSetting(invented, dateOf('2024-01-01'), now)).toBe('2026-11-20');
  expect(dayOfSetting(invented, dateOf('2026-11-24'), now)).toBe('2026-11-24');
});

test('what became of a hearing is recorded today; of an invented record on the day that is asked from', () => {
  expect(dayOfRecording(real, dateOf('2027-01-01'), now)).toBe('2026-12-01');
  expect(dayOfRecording(real, dateOf('2024-01-01'), now)).toBe('2026-12-01');
  expect(dayOfRecording(invented, dateOf('2026-11-24'), now)).toBe('2026-11-24');
  expect(dayOfRecording(invented, dateOf('2024-01-01'), now)).toBe('2026-11-20');
});
