import { type CalendarDate, dateOf } from '../../shared/domain/dates.ts';

/** The calendar day on this machine's wall clock. */
export function today(now: Date): CalendarDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return dateOf(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
