// When a hearing ends, by its start and length.

import type { DocketHearing } from '../../../shared/contract/docketDay.ts';

/** HH:MM at which a hearing ends; one that runs past midnight ends on the clock of the next day. */
export function endOf({ start, minutes }: Pick<DocketHearing, 'start' | 'minutes'>): string {
  const [hours = 0, minute = 0] = start.split(':').map(Number);
  const end = hours * 60 + minute + minutes;
  return `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
