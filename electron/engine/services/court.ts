// The court that a store is of, and the day that its people mean by today.

import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { Court } from '../../../shared/domain/record.ts';
import { dayIn } from '../../../shared/i18n/format.ts';
import { done, type Handlers } from '../handlers.ts';
import type { Clock } from '../store/clock.ts';
import { readCourt, readCourtName } from '../store/court.ts';

/** The zone of this machine's own clock. */
const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Today on the court's calendar; of an invented record, its last day of data entry: nobody goes on writing it, and its
 * lateness would only grow from day to day. `now`: milliseconds since 1970.
 */
export function todayOf({ fictitious, recordedThrough, timezone }: Court, now: number): CalendarDate {
  return fictitious ? recordedThrough : dayIn(new Date(now).toISOString() as Instant, timezone);
}

const laterOf = (one: CalendarDate, other: CalendarDate) => (one > other ? one : other);

/** The day from which dates are set: the one that was asked from, and never a day before today. */
export function dayOfSetting(court: Court, asked: CalendarDate, now: number): CalendarDate {
  return laterOf(asked, todayOf(court, now));
}

/**
 * The day on which somebody records what became of a hearing: today. An invented record has no day of its own that goes on:
 * there it is the one that was asked from, and never one before the record's last.
 */
export function dayOfRecording(court: Court, asked: CalendarDate, now: number): CalendarDate {
  return court.fictitious ? laterOf(asked, court.recordedThrough) : todayOf(court, now);
}

/** `now` is the engine's clock, in milliseconds since 1970. */
export function courtHandlers(now: Clock): Pick<Handlers, 'court.show'> {
  return {
    'court.show': async (_input, store) => {
      const [records, storeName] = await store.read(
        async (tx) => [await readCourt(tx, null), await readCourtName(tx)] as const,
      );
      const court = records?.court ?? null;
      const timezone = court?.timezone ?? zoneHere();
      return done({
        name: court?.name ?? storeName ?? '',
        timezone,
        today: court === null ? dayIn(new Date(now()).toISOString() as Instant, timezone) : todayOf(court, now()),
        fictitious: court?.fictitious ?? false,
        empty: court === null,
      });
    },
  };
}
