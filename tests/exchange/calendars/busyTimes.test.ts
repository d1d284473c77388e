// Busy times of other calendars: every way in which a file says when, and none in which it could keep the engine from its work.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodeIcal from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readBusyTimes } from '../../../electron/engine/exchange/calendars/busyTimes.ts';
import reference from '../../../resources/reference/windows-zones.json' with { type: 'json' };
import { dateOf } from '../../../shared/domain/dates.ts';
import { onlyTimes } from '../../../shared/schedule/calendarTimes.ts';

const span = { from: dateOf('2026-11-21'), to: dateOf('2027-05-21'), timezone: 'America/Chicago' };
const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const eventOf = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:1@example.org', ...lines, 'END:VEVENT'];
const read = (text: string, within = span) => {
  const result = readBusyTimes(text, within);
  return result.ok ? result.times.map(({ date, start, end }) => `${date} ${start}-${end}`) : result.why;
};
const readEvent = (...lines: readonly string[]) => read(calendar(...eventOf(...lines)));

describe('one event', () => {
  test('in UTC, in a named zone and without a zone is on the court’s clock', () => {
    expect(readEvent('DTSTART:20261201T150000Z', 'DTEND:20261201T160000Z')).toEqual(['2026-12-01 09:00-10:00']);
    expect(
      readEvent('DTSTART;TZID=America/New_York:20261201T100000', 'DTEND;TZID=America/New_York:20261201T110000'),
    ).toEqual(['2026-12-01 09:00-10:00']);
    expect(readEvent('DTSTART:20261201T090000', 'DURATION:PT1H')).toEqual(['2026-12-01 09:00-10:00']);
    expect(readEvent('DTSTART;TZID=/example.org/20260101_1/America/Denver:20261201T080000', 'DURATION:PT90M')).toEqual([
      '2026-12-01 09:00-10:30',
    ]);
  });

  test('in a zone that the file itself defines', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Our Own Time',
      ...['BEGIN:STANDARD', 'DTSTART:20071104T020000', 'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'],
      ...['TZOFFSETFROM:-0400', 'TZOFFSETTO:-0500', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:20070311T020000', 'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'],
      ...['TZOFFSETFROM:-0500', 'TZOFFSETTO:-0400', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ];
    const weekly = eventOf(
      'DTSTART;TZID=Our Own Time:20270301T150000',
      'DTEND;TZID=Our Own Time:20270301T160000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
    // Both zones change on 14 March: the court's clock shows the same hour before and after.
    expect(read(calendar(...zone, ...weekly))).toEqual([
      '2027-03-01 14:00-15:00',
      '2027-03-08 14:00-15:00',
      '2027-03-15 14:00-15:00',
    ]);
    const phoenix = { ...span, timezone: 'America/Phoenix' };
    expect(read(calendar(...zone, ...weekly), phoenix)).toEqual([
      '2027-03-01 13:00-14:00',
      '2027-03-08 13:00-14:00',
      '2027-03-15 12:00-13:00',
    ]);
    const undefinedZone = calendar(...eventOf('DTSTART;TZID=Our Own Time:20270301T150000', 'DURATION:PT1H'));
    expect(read(undefinedZone)).toBe('zone-unknown');
  });

  test('in a zone by the name that Windows gives it, also where the file does not define it', () => {
    const hour = (tzid: string) => readEvent(`DTSTART;TZID=${tzid}:20261201T100000`, 'DURATION:PT1H');
    expect(hour('Eastern Standard Time')).toEqual(['2026-12-01 09:00-10:00']);
    expect(hour('"US Mountain Standard Time"')).toEqual(['2026-12-01 11:00-12:00']);
    expect(hour('Standard Time')).toBe('zone-unknown');
  });

  test('the names of Windows stand for the zones that an independent list has', () => {
    const list: Readonly<Record<string, { readonly iana: readonly string[] }>> = JSON.parse(
      readFileSync(join(dirname(fileURLToPath(import.meta.resolve('node-ical'))), 'windowsZones.json'), 'utf8'),
    );
    const january = Temporal.Instant.from('2027-01-15T12:00:00Z');
    const july = Temporal.Instant.from('2027-07-15T12:00:00Z');
    for (const [name, zone] of Object.entries(reference.zones)) {
      const [other = ''] = list[name]?.iana ?? [];
      for (const moment of [january, july]) {
        expect(moment.toZonedDateTimeISO(zone).offset, name).toBe(moment.toZonedDateTimeISO(other).offset);
      }
    }
  });

  test('of whole days, of several days and past midnight is a time a day', () => {
    expect(readEvent('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261226')).toEqual([
      '2026-12-24 00:00-23:59',
      '2026-12-25 00:00-23:59',
    ]);
    expect(readEvent('DTSTART;VALUE=DATE:20261224')).toEqual(['2026-12-24 00:00-23:59']);
    expect(readEvent('DTSTART:20261201T220000', 'DTEND:20261203T010000')).toEqual([
      '2026-12-01 22:00-23:59',
      '2026-12-02 00:00-23:59',
      '2026-12-03 00:00-01:00',
    ]);
    expect(readEvent('DTSTART:20261201T220000', 'DTEND:20261202T000000')).toEqual(['2026-12-01 22:00-23:59']);
  });

  test('that takes no time, is cancelled or lies outside the span leaves none', () => {
    const hour = ['DTSTART:20261201T090000', 'DURATION:PT1H'];
    expect(readEvent(...hour, 'TRANSP:TRANSPARENT')).toEqual([]);
    expect(readEvent(...hour, 'STATUS:CANCELLED')).toEqual([]);
    expect(readEvent('DTSTART:20261201T090000')).toEqual([]);
    expect(readEvent('DTSTART:20261120T090000', 'DURATION:PT1H')).toEqual([]);
    expect(readEvent('DTSTART:20270522T090000', 'DURATION:PT1H')).toEqual([]);
    expect(readEvent('DTSTART:20261101T090000', 'DTEND:20261121T100000')).toEqual(['2026-11-21 00:00-10:00']);
  });

  test('seconds count as the minute that they are in', () => {
    expect(readEvent('DTSTART:20261201T090030', 'DTEND:20261201T093010')).toEqual(['2026-12-01 09:00-09:31']);
  });

  test('an hour that the spring day leaves out is the hour that clocks then show; one that comes twice is the first', () => {
    expect(readEvent('DTSTART:20270314T023000', 'DURATION:PT30M')).toEqual(['2027-03-14 03:30-04:00']);
    const autumn = { ...span, to: dateOf('2027-12-31') };
    expect(read(calendar(...eventOf('DTSTART:20271107T013000', 'DURATION:PT30M')), autumn)).toEqual([
      '2027-11-07 01:30-02:00',
    ]);
    expect(
      read(calendar(...eventOf('DTSTART:20271107T063000Z', 'DTEND:20271107T071500Z')), autumn),
      'from the first 1:30 to the second 1:15',
    ).toEqual(['2027-11-07 01:30-02:15']);
  });
});

describe('a recurring event', () => {
  const nineToTen = ['DTSTART;TZID=America/Chicago:20261124T090000', 'DTEND;TZID=America/Chicago:20261124T100000'];

  test('ends with its count, its last day or the span, without the days that it leaves out, with those that it adds', () => {
    expect(readEvent(...nineToTen, 'RRULE:FREQ=WEEKLY;COUNT=2')).toEqual([
      '2026-11-24 09:00-10:00',
      '2026-12-01 09:00-10:00',
    ]);
    // The end is a moment: 9 am in Chicago on that day, and a second before.
    expect(readEvent(...nineToTen, 'RRULE:FREQ=WEEKLY;UNTIL=20261208T150000Z')).toHaveLength(3);
    expect(readEvent(...nineToTen, 'RRULE:FREQ=WEEKLY;UNTIL=20261208T145959Z')).toHaveLength(2);
    expect(readEvent(...nineToTen, 'RRULE:FREQ=WEEKLY;UNTIL=20261208')).toHaveLength(3);
    expect(readEvent(...nineToTen, 'RRULE:FREQ=DAILY')).toHaveLength(179);
    expect(
      readEvent(
        ...nineToTen,
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=America/Chicago:20261201T090000',
        'EXDATE:20261208T150000Z',
        'RDATE;TZID=America/Chicago:20261210T140000',
        'RDATE;VALUE=PERIOD:20261211T150000Z/PT2H',
      ),
    ).toEqual(['2026-11-24 09:00-10:00', '2026-12-10 14:00-15:00', '2026-12-11 09:00-11:00', '2026-12-15 09:00-10:00']);
  });

  test('keeps its hour across daylight saving', () => {
    const times = readEvent(
      'DTSTART;TZID=America/Chicago:20270308T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    expect(times).toEqual(['2027-03-08 09:00-10:00', '2027-03-15 09:00-10:00']);
    const phoenix = { ...span, timezone: 'America/Phoenix' };
    const lines = eventOf('DTSTART;TZID=America/Chicago:20270308T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2');
    expect(read(calendar(...lines), phoenix)).toEqual(['2027-03-08 08:00-09:00', '2027-03-15 07:00-08:00']);
  });

  test('with an occurrence that moved, one that was cancelled and one that takes no time', () => {
    const moved = (id: string, ...lines: readonly string[]) =>
      eventOf(`RECURRENCE-ID;TZID=America/Chicago:${id}`, ...lines);
    expect(
      read(
        calendar(
          ...eventOf(...nineToTen, 'RRULE:FREQ=WEEKLY;COUNT=4'),
          ...moved('20261201T090000', 'DTSTART:20261202T160000', 'DURATION:PT30M'),
          ...moved('20261208T090000', 'DTSTART:20261208T090000', 'DURATION:PT1H', 'STATUS:CANCELLED'),
          ...moved('20261215T090000', 'DTSTART:20261215T090000', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'),
        ),
      ),
    ).toEqual(['2026-11-24 09:00-10:00', '2026-12-02 16:00-16:30']);
  });

  test('recurs on the days on which an independent program has it', () => {
    const rules = [
      'FREQ=MONTHLY;BYDAY=1TU,3TU',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
      'FREQ=DAILY;INTERVAL=10;COUNT=7',
      'FREQ=DAILY;BYDAY=MO,WE,FR',
      'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,15',
    ];
    for (const rule of rules) {
      const first = rule.includes('2SU') ? '20260308' : '20261124';
      const text = calendar(
        ...eventOf(`DTSTART;TZID=America/Chicago:${first}T090000`, 'DURATION:PT1H', `RRULE:${rule}`),
      );
      const own = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) =>
        one?.type === 'VEVENT' ? [one] : [],
      )[0];
      const days = own?.rrule
        ?.between(new Date('2026-11-21T06:00:00Z'), new Date('2027-05-22T05:00:00Z'), true)
        .map((day) => day.toISOString().slice(0, 10));
      const times = read(text);
      // Where the first time is none of the rule's own, it counts all the same (RFC 5545, 3.8.5.3); node-ical leaves it out.
      const start = `${first.slice(0, 4)}-${first.slice(4, 6)}-${first.slice(6)}`;
      const found = Array.isArray(times) ? times.map((time) => time.slice(0, 10)) : [];
      const expected = new Set([...(days ?? []), ...(start >= '2026-11-21' ? [start] : [])]);
      expect(found, rule).toEqual([...expected].toSorted());
    }
  });
});

describe('times together', () => {
  test('that meet or overlap are one', () => {
    const at = (from: string, to: string) => eventOf(`DTSTART:20261201T${from}00`, `DTEND:20261201T${to}00`);
    expect(
      read(calendar(...at('0900', '1000'), ...at('0930', '1030'), ...at('1030', '1100'), ...at('1300', '1400'))),
    ).toEqual(['2026-12-01 09:00-11:00', '2026-12-01 13:00-14:00']);
  });

  test('of free and busy periods the busy ones count', () => {
    expect(
      read(
        calendar(
          'BEGIN:VFREEBUSY',
          'UID:2',
          'FREEBUSY;FBTYPE=BUSY:20261201T150000Z/20261201T160000Z,20261202T150000Z/PT30M',
          'FREEBUSY;FBTYPE=FREE:20261203T150000Z/20261203T160000Z',
          'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261204T150000Z/20261204T160000Z',
          'END:VFREEBUSY',
        ),
      ),
    ).toEqual(['2026-12-01 09:00-10:00', '2026-12-02 09:00-09:30', '2026-12-04 09:00-10:00']);
  });

  test('of several calendars in one file are read together', () => {
    const one = (day: string) => calendar(...eventOf(`DTSTART:202612${day}T090000`, 'DURATION:PT1H'));
    expect(read(one('01') + one('02'))).toEqual(['2026-12-01 09:00-10:00', '2026-12-02 09:00-10:00']);
  });
});

describe('a file that is no calendar, or means harm', () => {
  test.each([
    ['empty', ''],
    ['another file', 'PK\u0003\u0004 not a calendar at all'],
    ['a web page', '<html><body>Sign in</body></html>'],
    ['cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261201T090000\r\n'],
    ['ends that do not match', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n'],
    ['an event without a start', calendar(...eventOf('DTEND:20261201T090000'))],
    ['a day that is none', calendar(...eventOf('DTSTART:2026AB01T090000', 'DURATION:PT1H'))],
    ['a rule that is none', calendar(...eventOf('DTSTART:20261201T090000', 'DURATION:PT1H', 'RRULE:FREQ=OFTEN'))],
    ['a contact', 'BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n'],
    ['nested without end', 'BEGIN:VCALENDAR\r\n'.repeat(100_000)],
    ['nested and closed', 'BEGIN:VCALENDAR\r\n'.repeat(50_000) + 'END:VCALENDAR\r\n'.repeat(50_000)],
  ])('%s is not read', (_name, text) => {
    expect(read(text)).toBe('unreadable');
  });

  const rule = (text: string) => readEvent('DTSTART:20200101T090000', 'DURATION:PT1H', `RRULE:${text}`);

  test.each([
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;COUNT=2000000000',
    'FREQ=SECONDLY;INTERVAL=0',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=999999999',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;COUNT=2000000000',
    'FREQ=WEEKLY;BYMONTH=13',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=15;BYDAY=1MO',
    'FREQ=YEARLY;INTERVAL=999999999;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2;INTERVAL=1000',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=99',
    'FREQ=MONTHLY;INTERVAL=-1',
    'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,10,20,30,40,50;BYSECOND=0,1,2,3,4,5,6,7,8,9',
  ])('a rule such as %s comes to an end', (text) => {
    const found = rule(text);
    expect(typeof found === 'string' ? ['unreadable', 'too-many'] : ['times']).toContain(
      typeof found === 'string' ? found : 'times',
    );
  });

  test('a rule of more parts than any calendar has is not read', () => {
    expect(rule(`FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 733 }, (_, day) => day - 366)}`)).toBe('unreadable');
  });

  test('a zone of the file that changes by the second is not followed', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Hostile', 'BEGIN:STANDARD', 'DTSTART:16010101T000000', 'RRULE:FREQ=SECONDLY'],
      ...['TZOFFSETFROM:-0500', 'TZOFFSETTO:-0600', 'END:STANDARD', 'END:VTIMEZONE'],
    ];
    expect(read(calendar(...zone, ...eventOf('DTSTART;TZID=Hostile:20261201T090000', 'DURATION:PT1H')))).toBe(
      'unreadable',
    );
  });

  test('many series that never end cost together what one may', () => {
    const series = Array.from({ length: 3_000 }, () =>
      eventOf('DTSTART:19000101T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY').join('\r\n'),
    );
    expect(read(calendar(...series))).toBe('too-many');
  });

  test('more times than are kept are refused, and none of them is given', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour % 2 === 0);
    const text = calendar(
      ...Array.from({ length: 12 }, (_, minute) =>
        eventOf(
          `DTSTART:20261121T00${String(minute * 5).padStart(2, '0')}00`,
          'DURATION:PT1M',
          `RRULE:FREQ=DAILY;BYHOUR=${hours}`,
        ).join('\r\n'),
      ),
    );
    expect(read(text)).toBe('too-many');
  });

  test('an event of a thousand years is a time for each day of the span alone', () => {
    expect(readEvent('DTSTART:10000101T000000', 'DTEND:29990101T000000')).toHaveLength(182);
  });
});

test('SEC-24 of a file only the lines that say when are looked at', () => {
  const text = calendar(
    'X-WR-CALNAME:Selby Quill',
    ...eventOf(
      'DTSTART:20261201T090000',
      'DURATION:PT1H',
      'SUMMARY:Dentist with',
      '  DTSTART:20261202T090000',
      'LOCATION:14 Harbor Lane',
      'DESCRIPTION:Ana called\\nDTSTART:20261203T090000',
      'ATTENDEE;CN="Ana":mailto:ana@example.org',
      'ORGANIZER:mailto:selby@example.org',
    ),
  );
  expect(onlyTimes(text)).toBe(
    [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1@example.org', 'DTSTART:20261201T090000', 'DURATION:PT1H'],
      ...['END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n'),
  );
  expect(read(text)).toEqual(['2026-12-01 09:00-10:00']);
  expect(read(onlyTimes(text))).toEqual(['2026-12-01 09:00-10:00']);
});
