// Dates as an iCalendar file (RFC 5545): written by ts-ics, with the zone's own block, and folded by octets as the standard asks.

import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { generateIcsCalendar, type IcsDateObject, type IcsEvent } from 'ts-ics';
import type { CalendarDate, Instant } from '../../../../shared/domain/dates.ts';
import type { ClockTime } from '../../../../shared/domain/record.ts';
import { momentOf, offsetAt, wallClockOf } from './wallClock.ts';

/** One entry. Nothing of a case but what stands in these fields leaves the store. */
export interface CalendarEvent {
  /** Unlike every other, and the same in every file that this store writes. */
  readonly uid: string;
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly minutes: number;
  readonly summary: string;
  /** null: none is said. */
  readonly room: string | null;
  readonly isCancelled: boolean;
  readonly sequence: number;
  readonly changedAt: Instant;
}

const prodId = '-//Cradle Docket//Hearings//EN';
const octetsOfLine = 75;
const lineEnd = '\r\n';

/** Lines as they are before folding. */
const unfolded = (text: string): readonly string[] => text.replaceAll(`${lineEnd} `, '').split(lineEnd);

/** One line in pieces of at most 75 octets, between characters: what ts-ics counts are UTF-16 units. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > octetsOfLine) {
      pieces.push(piece);
      [piece, octets] = [' ', 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join(lineEnd);
}

/** A text on one line, without characters that RFC 5545 forbids. */
const onOneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** The zone's block by its IANA name, or null where the library knows none: times are then written in UTC. */
function zoneBlock(timezone: string): string | null {
  if (!tzlib_get_timezones().includes(timezone)) return null;
  const [block] = tzlib_get_ical_block(timezone);
  return block ?? null;
}

const inUtc = (moment: Instant): IcsDateObject => ({ date: new Date(moment) });

/** A moment on the wall clock of the zone; ts-ics takes the clock's own figures as if they were UTC's. */
function local(moment: Instant, timezone: string): IcsDateObject {
  const { date, time } = wallClockOf(moment, timezone);
  const shown = { date: new Date(`${date}T${time}:00Z`), timezone, tzoffset: offsetAt(moment, timezone) };
  return { ...inUtc(moment), local: shown };
}

function entryOf(event: CalendarEvent, timezone: string, hasZone: boolean): IcsEvent {
  const start = momentOf(event.date, event.start, timezone);
  const end = new Date(Date.parse(start) + event.minutes * 60_000).toISOString() as Instant;
  const at = (moment: Instant) => (hasZone ? local(moment, timezone) : inUtc(moment));
  return {
    uid: event.uid,
    stamp: inUtc(event.changedAt),
    lastModified: inUtc(event.changedAt),
    start: at(start),
    end: at(end),
    summary: onOneLine(event.summary),
    ...(event.room !== null && { location: onOneLine(event.room) }),
    class: 'CONFIDENTIAL',
    status: event.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    sequence: event.sequence,
    timeTransparent: event.isCancelled ? 'TRANSPARENT' : 'OPAQUE',
  };
}

/**
 * The text of an .ics file. Times are on the wall clock of `timezone` (an IANA name) with its VTIMEZONE; one that daylight
 * saving leaves out, 2:30 on the day in spring, is written as the hour that clocks then show, 3:30 (RFC 5545, 3.3.5). Nothing
 * in it is of the moment of writing: the same dates give the same text.
 */
export function icsOf(events: readonly CalendarEvent[], timezone: string): string {
  const block = zoneBlock(timezone);
  const written = generateIcsCalendar({
    version: '2.0',
    prodId,
    method: 'PUBLISH',
    events: events.map((event) => entryOf(event, timezone, block !== null)),
  });
  const lines = unfolded(written);
  const first = lines.findIndex((line) => line === 'BEGIN:VEVENT' || line === 'END:VCALENDAR');
  const zone = block === null ? [] : block.split(lineEnd);
  return [...lines.slice(0, first), ...zone, ...lines.slice(first)].map(fold).join(lineEnd);
}
