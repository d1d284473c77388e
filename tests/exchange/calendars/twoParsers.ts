// An .ics file as two independent programs read it: ical.js, which Thunderbird is built on, and node-ical.

import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

export interface ReadEvent {
  readonly uid: string;
  /** Moments, as ISO text in UTC. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly location: string;
  readonly status: string;
  readonly sequence: number;
}

const byUid = (events: readonly ReadEvent[]) => events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));

/** By ical.js, with the zones that the file itself brings and no others. */
export function readByIcalJs(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      location: textOf(event.location),
      status: textOf(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
    };
  });
  return byUid(events);
}

/** By node-ical, which takes zones by their names from the machine's own list. */
export function readByNodeIcal(text: string): readonly ReadEvent[] {
  const found = Object.values(nodeIcal.sync.parseICS(text)).flatMap((component) =>
    component?.type === 'VEVENT' ? [component] : [],
  );
  const events = found.map(({ uid, start, end, summary, location, status, sequence }) => ({
    uid,
    start: start.toISOString(),
    end: end?.toISOString() ?? '',
    summary: textOf(summary),
    location: textOf(location),
    status: textOf(status),
    sequence: Number(sequence ?? 0),
  }));
  return byUid(events);
}
