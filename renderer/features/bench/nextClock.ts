// The legal clock that runs out first.

import type { ClockLine } from '../../../shared/brief/brief.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';

interface NextClock extends Pick<ClockLine, 'clock' | 'isThisHearing'> {
  readonly date: CalendarDate;
  readonly daysLeft: number;
}

/** Of the clocks that run and have days left at the hearing, the one with the fewest; null where none does. */
export function nextClock(clocks: readonly ClockLine[]): NextClock | null {
  const running = clocks.flatMap(({ clock, date, daysLeft, metOn, isThisHearing, detail }): NextClock[] =>
    date === null || daysLeft === null || daysLeft < 0 || metOn !== null || detail.kind === 'entry'
      ? []
      : [{ clock, date, daysLeft, isThisHearing }],
  );
  return running.toSorted((a, b) => a.daysLeft - b.daysLeft)[0] ?? null;
}
