import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../shared/domain/dates.ts';
import { dayShowing, spanOf, stepFrom } from './span.ts';

describe('the days that the calendar shows', () => {
  it('begins a week on its Monday, and at a weekend with the Monday that comes', () => {
    expect(spanOf('week', dateOf('2026-11-25'))).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(spanOf('week', dateOf('2026-11-21'))).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });

  it('shows six weeks from the day itself, and at most six weeks of a month', () => {
    expect(spanOf('sixWeeks', dateOf('2026-11-21'))).toEqual({ from: '2026-11-21', to: '2027-01-01' });
    expect(spanOf('month', dateOf('2026-11-21'))).toEqual({ from: '2026-10-26', to: '2026-12-06' });
  });

  it('moves by what it shows and comes back to the same days', () => {
    for (const view of ['week', 'sixWeeks', 'month'] as const) {
      const day = dateOf('2026-11-25');
      const there = stepFrom(view, day, 1);
      expect(spanOf(view, stepFrom(view, there, -1))).toEqual(spanOf(view, day));
    }
  });

  it('stays where it is for a day that it shows already', () => {
    expect(dayShowing('week', dateOf('2026-11-25'), dateOf('2026-11-27'))).toBe('2026-11-25');
    expect(dayShowing('week', dateOf('2026-11-25'), dateOf('2026-12-27'))).toBe('2026-12-27');
  });
});
