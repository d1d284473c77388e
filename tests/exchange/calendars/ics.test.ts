// An .ics file as it is written: the same events in two parsers, by the letter of RFC 5545, across daylight saving.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../electron/engine/exchange/calendars/csv.ts';
import { type CalendarEvent, icsOf } from '../../../electron/engine/exchange/calendars/ics.ts';
import { addDays, dateOf, type Instant } from '../../../shared/domain/dates.ts';
import { readByIcalJs, readByNodeIcal } from './twoParsers.ts';

const changedAt = '2026-11-20T15:30:00.123Z' as Instant;
const event: CalendarEvent = {
  uid: 'one@cradle-docket',
  date: dateOf('2026-11-24'),
  start: '13:30',
  minutes: 30,
  summary: 'J.A., R.A. · 26-JV-0117',
  room: 'Courtroom 4B',
  isCancelled: false,
  sequence: 0,
  changedAt,
};

/** Both parsers see the same; what they see. */
function readByBoth(text: string) {
  const events = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(events);
  return events;
}

const octets = (line: string) => Buffer.byteLength(line);

describe('the text', () => {
  test('says of a hearing when, whose initials, which number and where, and nothing more', () => {
    expect(icsOf([event], 'America/Chicago').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Cradle Docket//Hearings//EN',
      'METHOD:PUBLISH',
      'BEGIN:VTIMEZONE',
      'TZID:America/Chicago',
      'X-LIC-LOCATION:America/Chicago',
      expect.stringMatching(/^LAST-MODIFIED:\d{8}T\d{6}Z$/),
      'BEGIN:DAYLIGHT',
      'TZNAME:CDT',
      'TZOFFSETFROM:-0600',
      'TZOFFSETTO:-0500',
      'DTSTART:19700308T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'TZNAME:CST',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0600',
      'DTSTART:19701101T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:one@cradle-docket',
      'DTSTAMP:20261120T153000Z',
      'LAST-MODIFIED:20261120T153000Z',
      'DTSTART;TZID=America/Chicago:20261124T133000',
      'DTEND;TZID=America/Chicago:20261124T140000',
      'SUMMARY:J.A.\\, R.A. · 26-JV-0117',
      'LOCATION:Courtroom 4B',
      'CLASS:CONFIDENTIAL',
      'STATUS:CONFIRMED',
      'SEQUENCE:0',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('the same dates give the same text, to the octet', () => {
    expect(icsOf([event], 'America/Chicago')).toBe(icsOf([event], 'America/Chicago'));
  });

  test('lines end in CRLF, are at most 75 octets long and are never broken within a character', () => {
    const summary = 'Ñ.É.Ü., “Luján”; a,b\\c · 26-JV-0117 · Audiencia de revisión 👶🏽 '.repeat(9);
    const text = icsOf([{ ...event, summary, room: 'Sala "2", planta é; ñ' }], 'America/Chicago');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(readByBoth(text)).toMatchObject([{ summary: summary.trim(), location: 'Sala "2", planta é; ñ' }]);
  });

  test('a line break or a control character in a name cannot begin a line of its own', () => {
    const summary = 'J.A.\r\nATTENDEE:mailto:x@example.org\u2028END:VEVENT\u0000';
    const text = icsOf([{ ...event, summary }], 'America/Chicago');
    expect(text.match(/^(ATTENDEE.*|END:VEVENT.*)$/gm)).toEqual(['END:VEVENT']);
    expect(readByBoth(text)).toMatchObject([{ summary: 'J.A. ATTENDEE:mailto:x@example.org END:VEVENT' }]);
  });

  test('one that is cancelled takes no time and says so', () => {
    const text = icsOf([{ ...event, isCancelled: true, sequence: 3 }], 'America/Chicago');
    expect(text).toContain('TRANSP:TRANSPARENT');
    expect(readByBoth(text)).toMatchObject([{ status: 'CANCELLED', sequence: 3 }]);
  });

  test('a zone without a block is written in UTC', () => {
    const text = icsOf([event], '-06:00');
    expect(text).not.toContain('TZID');
    expect(readByBoth(text)).toMatchObject([{ start: '2026-11-24T19:30:00.000Z' }]);
  });
});

describe('across daylight saving', () => {
  /** The moment that a wall clock means, by the language's own list of zones. */
  const momentOf = (date: string, time: string, zone: string) =>
    new Date(
      Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'reject' })
        .epochMilliseconds,
    ).toISOString();

  test.each(['America/Chicago', 'America/Phoenix', 'America/St_Johns', 'America/Anchorage', 'Pacific/Honolulu'])(
    'in %s every day around each change is at the same hour of the wall clock',
    (zone) => {
      const weeks = ['2026-10-29', '2027-03-11', '2027-11-04', '2028-03-09'].flatMap((first) =>
        Array.from({ length: 7 }, (_, day) => addDays(dateOf(first), day)),
      );
      const events = weeks.map((date) => ({ ...event, uid: date, date, start: '09:00', minutes: 45 }));
      expect(readByBoth(icsOf(events, zone)).map(({ uid, start, end }) => [uid, start, end])).toEqual(
        weeks.map((date) => [date, momentOf(date, '09:00', zone), momentOf(date, '09:45', zone)]),
      );
    },
  );

  test('the zone’s block says what the list of zones says, wherever a court of the country may be', () => {
    const zones = ['America/New_York', 'America/Detroit', 'America/Denver', 'America/Boise', 'America/Los_Angeles'];
    for (const zone of [...zones, 'America/Indiana/Indianapolis', 'America/Puerto_Rico', 'Pacific/Guam']) {
      for (let month = 0; month < 24; month += 1) {
        const date = addDays(dateOf('2026-11-15'), month * 30);
        const [read] = readByIcalJs(icsOf([{ ...event, date }], zone));
        expect(read?.start, `${zone} ${date}`).toBe(momentOf(date, '13:30', zone));
      }
    }
  });

  test('an hour that the spring day leaves out is the hour that clocks then show', () => {
    const text = icsOf([{ ...event, date: dateOf('2027-03-14'), start: '02:30' }], 'America/Chicago');
    expect(text).toContain('DTSTART;TZID=America/Chicago:20270314T033000');
    expect(readByBoth(text)).toMatchObject([{ start: '2027-03-14T08:30:00.000Z', end: '2027-03-14T09:00:00.000Z' }]);
  });

  test('one that goes on past midnight ends on the next day', () => {
    const text = icsOf([{ ...event, start: '23:45', minutes: 30 }], 'America/Chicago');
    expect(text).toContain('DTEND;TZID=America/Chicago:20261125T001500');
  });
});

test('whatever it is called and whenever it is, both parsers give it back', () => {
  const days = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(dateOf('2026-01-01'), days));
  // Between 4 am and midnight: no clock changes in those hours.
  const starts = fc
    .integer({ min: 4 * 60, max: 22 * 60 })
    .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\p{Z}]+/gu, ' ').trim())
    .filter((text) => text !== '');
  const zones = fc.constantFrom('America/Chicago', 'America/Phoenix', 'America/St_Johns');
  const events = fc.record({ date: days, start: starts, summary: names, room: names, sequence: fc.nat(99) });
  fc.assert(
    fc.property(events, zones, (given, zone) => {
      const text = icsOf([{ ...event, ...given }], zone);
      expect(Math.max(...text.split('\r\n').map(octets))).toBeLessThanOrEqual(75);
      const [read] = readByIcalJs(text);
      const start = Temporal.PlainDateTime.from(`${given.date}T${given.start}`).toZonedDateTime(zone);
      expect(read).toMatchObject({
        start: new Date(start.epochMilliseconds).toISOString(),
        summary: given.summary,
        location: given.room,
        sequence: given.sequence,
      });
      const [other] = readByNodeIcal(text);
      expect(other).toMatchObject({ start: read?.start, end: read?.end, sequence: given.sequence });
      expect(other?.summary).toBe(read?.summary);
    }),
    { numRuns: 300, seed: 7 },
  );
});

describe('a table', () => {
  test('is RFC 4180, begins with the mark of UTF-8, and runs no formula', () => {
    const rows = [
      ['2026-11-24', 'a, "b"', '=1+1', '-2', '+3', '@x', '\tz', 'línea\r\ndos'],
      ['', 'ñ', ' =A1', '26-JV-0117', '', '', '', ''],
    ];
    expect(csvOf(['Fecha', 'Número'], rows)).toBe(
      '\ufeffFecha,Número\r\n' +
        '2026-11-24,"a, ""b""",\'=1+1,\'-2,\'+3,\'@x,\'\tz,"línea\r\ndos"\r\n' +
        ",ñ,' =A1,26-JV-0117,,,,\r\n",
    );
  });
});
