// The times that the events of another calendar take, each occurrence of a recurring one by itself.

import ICAL from 'ical.js';
import { addDays, type CalendarDate, daysBetween, type Instant } from '../../../../shared/domain/dates.ts';
import { NotRead } from './bounds.ts';
import { recurrences } from './recurrences.ts';
import { dayText, namedZone, type ReadZone, zonesOf } from './zones.ts';

export interface BusySpan {
  readonly from: CalendarDate;
  /** The last day. */
  readonly to: CalendarDate;
  /** IANA zone of the court's wall clock. */
  readonly timezone: string;
}

/** Whole days, or a time from one moment to another. */
export type Occurrence =
  | { readonly kind: 'days'; readonly first: CalendarDate; readonly last: CalendarDate }
  | { readonly kind: 'time'; readonly start: Instant; readonly end: Instant };

type Step = (steps?: number) => void;
/** What placing a time in its zone costs, in steps of a rule. */
const stepsToPlace = 5;
type Zones = (property: ICAL.Property) => ReadZone;

/** The clock on which the times of a property stand. */
function zoneReader(calendar: ICAL.Component, timezone: string): Zones {
  const named = zonesOf(calendar);
  const courts = namedZone(timezone);
  const utc = namedZone('UTC');
  return (property) => {
    const tzid: unknown = property.getParameter('tzid');
    const value: unknown = property.getFirstValue();
    const time = value instanceof ICAL.Period ? value.start : value;
    if (time instanceof ICAL.Time && time.zone === ICAL.Timezone.utcTimezone) return utc;
    return typeof tzid === 'string' ? named(tzid) : courts;
  };
}

/** A time of ical.js without its zone, so that nothing is converted by rules of the file. */
const floating = ({ year, month, day, hour, minute, second, isDate }: ICAL.Time) =>
  ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate });

const later = (moment: Instant, seconds: number) =>
  new Date(Date.parse(moment) + seconds * 1_000).toISOString() as Instant;

interface EventTime {
  readonly start: ICAL.Time;
  readonly zone: ReadZone;
  /** Of whole days their number, else seconds. */
  readonly lasts: number;
}

function timeIn(event: ICAL.Component, name: string): { readonly time: ICAL.Time; readonly of: ICAL.Property } | null {
  const of = event.getFirstProperty(name);
  const time: unknown = of?.getFirstValue();
  return of !== null && time instanceof ICAL.Time ? { time, of } : null;
}

const notNegative = (value: number) => (Number.isFinite(value) ? Math.max(0, value) : 0);

/** How long an event lasts; without an end a day is whole, and a time takes none (RFC 5545, 3.6.1). */
function lastsOf(event: ICAL.Component, start: ICAL.Time, zone: ReadZone, zones: Zones): number {
  const end = timeIn(event, 'dtend');
  const duration: unknown = event.getFirstPropertyValue('duration');
  if (start.isDate) {
    if (end !== null) return notNegative((Date.parse(dayText(end.time)) - Date.parse(dayText(start))) / 86_400_000);
    return duration instanceof ICAL.Duration ? notNegative(Math.ceil(duration.toSeconds() / 86_400)) : 1;
  }
  if (end !== null) return notNegative((Date.parse(zones(end.of)(end.time)) - Date.parse(zone(start))) / 1_000);
  return duration instanceof ICAL.Duration ? notNegative(duration.toSeconds()) : 0;
}

function timeOf(event: ICAL.Component, zones: Zones): EventTime {
  const begins = timeIn(event, 'dtstart');
  if (begins === null) throw new NotRead('unreadable');
  const zone = zones(begins.of);
  return { start: floating(begins.time), zone, lasts: lastsOf(event, begins.time, zone, zones) };
}

function occurrenceAt(start: ICAL.Time, { zone, lasts }: EventTime): Occurrence | null {
  if (lasts === 0) return null;
  if (!start.isDate) {
    const begins = zone(start);
    return { kind: 'time', start: begins, end: later(begins, lasts) };
  }
  const first = dayText(start);
  return { kind: 'days', first, last: addDays(first, lasts - 1) };
}

/** By what an occurrence is named in EXDATE and RECURRENCE-ID: its day, or its moment. */
const nameOf = (time: ICAL.Time, zone: ReadZone) => (time.isDate ? dayText(time) : zone(time));

/** Every value of a property that lists times; a period counts from its start. */
function* listed(event: ICAL.Component, name: string, zones: Zones) {
  for (const property of event.getAllProperties(name)) {
    const zone = zones(property);
    for (const value of property.getValues() as unknown[]) {
      if (value instanceof ICAL.Time) yield { time: value, zone, until: null };
      else if (value instanceof ICAL.Period) yield { time: value.start, zone, until: value.getEnd() };
    }
  }
}

const takesTime = (event: ICAL.Component) =>
  String(event.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED' &&
  String(event.getFirstPropertyValue('transp') ?? '').toUpperCase() !== 'TRANSPARENT';

/** With what the events of a calendar are expanded. */
interface Expansion {
  readonly zones: Zones;
  readonly span: BusySpan;
  readonly lastDay: ICAL.Time;
  readonly step: Step;
}

/** Whether two days are so close that the zone says which of two times on them is first. */
const isNear = (a: CalendarDate, b: CalendarDate) => Math.abs(daysBetween(a, b)) <= 1;

/** A time that is over before the span whatever its zone: it is passed over before anything is asked of it. */
function isOver(start: ICAL.Time, { lasts }: EventTime, { from }: BusySpan): boolean {
  const days = start.isDate ? lasts : lasts / 86_400;
  return daysBetween(dayText(start), from) > days + 2;
}

/**
 * Where a rule that never ends may begin, so that the years before the span need not be gone through: whole weeks or days of
 * the rule's own interval later. A rule that counts, or goes by months, begins where it begins.
 */
function nearStart(rule: ICAL.Recur, of: EventTime, { from }: BusySpan): ICAL.Time {
  const days = rule.freq === 'DAILY' ? 1 : rule.freq === 'WEEKLY' ? 7 : null;
  if (days === null || rule.count !== null || !(rule.interval >= 1)) return of.start;
  const lasts = Math.ceil(of.start.isDate ? of.lasts : of.lasts / 86_400);
  const before = daysBetween(dayText(of.start), from) - lasts - 3;
  const skipped = Math.floor(before / (days * rule.interval)) * days * rule.interval;
  if (!(skipped > 0)) return of.start;
  const [year = 0, month = 0, day = 0] = addDays(dayText(of.start), skipped).split('-').map(Number);
  const { hour, minute, second, isDate } = of.start;
  return ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate });
}

/** The starts of an event: its own, those of its rules, those that are listed. */
function* startsOf(event: ICAL.Component, of: EventTime, { span, lastDay, step }: Expansion): Generator<ICAL.Time> {
  yield of.start;
  for (const property of event.getAllProperties('rrule')) {
    const value: unknown = property.getFirstValue();
    if (!(value instanceof ICAL.Recur)) throw new NotRead('unreadable');
    const rule = value.clone();
    // The end of a rule is a moment, and the iterator's times have no zone: it is looked at here.
    const until = rule.until;
    rule.until = null;
    const isUtc = until?.zone === ICAL.Timezone.utcTimezone;
    const untilDay = until === null ? null : dayText(until);
    const isAfter = (time: ICAL.Time) => {
      if (until === null || untilDay === null) return false;
      const day = dayText(time);
      if (until.isDate || time.isDate || !isNear(day, untilDay)) return day > untilDay;
      return of.zone(time) > (isUtc ? namedZone('UTC')(until) : of.zone(until));
    };
    for (const time of recurrences(rule, nearStart(rule, of, span), lastDay, step)) {
      if (isAfter(time)) break;
      yield time;
    }
  }
}

/** The occurrences of one event; `replaced` names those that another event of the file tells instead. */
function* occurrencesOf(
  event: ICAL.Component,
  replaced: ReadonlySet<string>,
  { zones, span, lastDay, step }: Expansion,
): Generator<Occurrence> {
  const of = timeOf(event, zones);
  const told = new Set(replaced);
  for (const { time, zone } of listed(event, 'exdate', zones)) {
    step(stepsToPlace);
    told.add(nameOf(time, zone));
  }
  const isLeftOut = (time: ICAL.Time, zone: ReadZone) => {
    if (isOver(time, of, span)) return true;
    step(stepsToPlace);
    const names = [nameOf(time, zone), dayText(time)];
    if (names.some((name) => told.has(name))) return true;
    told.add(nameOf(time, zone));
    return false;
  };
  for (const start of startsOf(event, of, { zones, span, lastDay, step })) {
    if (isLeftOut(start, of.zone)) continue;
    const occurrence = occurrenceAt(start, of);
    if (occurrence !== null) yield occurrence;
  }
  for (const { time, zone, until } of listed(event, 'rdate', zones)) {
    step();
    if (until === null && isLeftOut(time, zone)) continue;
    const own = until === null ? occurrenceAt(floating(time), { ...of, zone }) : null;
    if (own !== null) yield own;
    else if (until !== null) yield { kind: 'time', start: zone(time), end: zone(until) };
  }
}

/** The hours of a VFREEBUSY that are not free. */
function* notFree(component: ICAL.Component, zones: Zones): Generator<Occurrence> {
  for (const property of component.getAllProperties('freebusy')) {
    if (String(property.getParameter('fbtype') ?? '').toUpperCase() === 'FREE') continue;
    for (const value of property.getValues() as unknown[]) {
      if (!(value instanceof ICAL.Period)) throw new NotRead('unreadable');
      const zone = zones(property);
      yield { kind: 'time', start: zone(value.start), end: zone(value.getEnd()) };
    }
  }
}

function touches(occurrence: Occurrence, { from, to }: BusySpan): boolean {
  if (occurrence.kind === 'days') return occurrence.first <= to && occurrence.last >= from;
  // A day more on both sides: in no zone is a moment's day further from UTC's.
  return occurrence.start.slice(0, 10) <= addDays(to, 1) && occurrence.end.slice(0, 10) >= addDays(from, -1);
}

/** The occurrences that an event's own overrides tell instead, by its UID. */
function overridesIn(events: readonly ICAL.Component[], zones: Zones): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const event of events) {
    const of = timeIn(event, 'recurrence-id');
    if (of === null) continue;
    const uid = String(event.getFirstPropertyValue('uid') ?? '');
    const names = found.get(uid) ?? new Set();
    names.add(nameOf(of.time, zones(of.of)));
    found.set(uid, names);
  }
  return found;
}

/**
 * The occurrences of a calendar that take time within the span, a recurring event's one by one up to its last day. Throws
 * NotRead; `step` counts what it costs.
 */
export function* busyEvents(calendar: ICAL.Component, span: BusySpan, step: Step): Generator<Occurrence> {
  const zones = zoneReader(calendar, span.timezone);
  const [year = 0, month = 0, day = 0] = addDays(span.to, 1).split('-').map(Number);
  const lastDay = ICAL.Time.fromData({ year, month, day, isDate: true });
  const events = calendar.getAllSubcomponents('vevent');
  const overrides = overridesIn(events, zones);
  for (const event of events.filter(takesTime)) {
    const isOverride = event.hasProperty('recurrence-id');
    const replaced = isOverride ? undefined : overrides.get(String(event.getFirstPropertyValue('uid') ?? ''));
    for (const occurrence of occurrencesOf(event, replaced ?? new Set(), { zones, span, lastDay, step })) {
      if (touches(occurrence, span)) yield occurrence;
    }
  }
  for (const component of calendar.getAllSubcomponents('vfreebusy')) {
    for (const occurrence of notFree(component, zones)) {
      if (touches(occurrence, span)) yield occurrence;
    }
  }
}
