// The days and times on which an event of another calendar recurs, by ical.js, which is kept here from iterating without end.

import ICAL from 'ical.js';
import { NotRead } from './bounds.ts';

/** Thrown inside ical.js's own loops once they look past the last day. */
class PastEnd extends Error {
  override readonly name = 'PastEnd';
}

/** Rules that a calendar people keep can hold; what is beyond them is made to cost time. */
const longestInterval = 1_000;
const mostValues = 400;
/** What looking at a day of a rule's weekdays costs in steps, and at all days of a year. */
const stepsOfDay = 4;
const stepsOfYear = 20;
const bySubDaily = ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const;
const frequencies: ReadonlySet<string> = new Set(['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

function refuseEndless(rule: ICAL.Recur): void {
  const parts = rule.parts as Readonly<Record<string, readonly unknown[] | undefined>>;
  const values = Object.values(parts).reduce((sum, list) => sum + (list?.length ?? 0), 0);
  const expanded = bySubDaily.reduce((product, part) => product * (parts[part]?.length ?? 1), 1);
  const isPlain = Number.isInteger(rule.interval) && rule.interval >= 1 && rule.interval <= longestInterval;
  if (!isPlain || values > mostValues || expanded > mostValues) throw new NotRead('unreadable');
  if (!frequencies.has(rule.freq)) throw new NotRead('too-many');
}

/** The iterator of ical.js, every loop of which passes by here: counted, and ended after the last day. */
function boundedIterator(rule: ICAL.Recur, dtstart: ICAL.Time, lastDay: ICAL.Time, step: (steps?: number) => void) {
  const isPast = (year: number, month: number, day: number) =>
    year * 10_000 + month * 100 + day > lastDay.year * 10_000 + lastDay.month * 100 + lastDay.day;
  class Bounded extends ICAL.RecurIterator {
    override check_contracting_rules() {
      step();
      if (isPast(this.last.year, this.last.month, this.last.day)) throw new PastEnd();
      return super.check_contracting_rules();
    }
    override is_day_in_byday(day: ICAL.Time) {
      step(stepsOfDay);
      return super.is_day_in_byday(day);
    }
    override expand_year_days(year: number) {
      step(stepsOfYear);
      if (year > lastDay.year + 1) throw new PastEnd();
      return super.expand_year_days(year);
    }
    override increment_month() {
      step();
      if (this.last.year > lastDay.year + 1) throw new PastEnd();
      super.increment_month();
    }
    override increment_monthday(days: number) {
      step(Math.abs(days));
      super.increment_monthday(days);
    }
    override increment_year(years: number) {
      step();
      super.increment_year(years);
    }
  }
  return new Bounded({ rule, dtstart });
}

/**
 * The times of a rule from its first on, on the event's own clock, up to and with `lastDay`. Throws NotRead: 'unreadable' of
 * a rule that no calendar holds, 'too-many' once `step` counts no further or the rule recurs more often than by the hour.
 */
export function* recurrences(
  rule: ICAL.Recur,
  dtstart: ICAL.Time,
  lastDay: ICAL.Time,
  step: (steps?: number) => void,
): Generator<ICAL.Time> {
  refuseEndless(rule);
  try {
    const iterator = boundedIterator(rule, dtstart, lastDay, step);
    for (;;) {
      step();
      // What it gives is its own and changes with the next. After the last there is none, whatever its types say.
      const next = iterator.next() as ICAL.Time | null;
      if (next === null) return;
      yield next.clone();
    }
  } catch (error) {
    if (error instanceof PastEnd) return;
    if (error instanceof NotRead) throw error;
    throw new NotRead('unreadable');
  }
}
