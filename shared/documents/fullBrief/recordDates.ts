// The day of each record that a brief tells of, so that a section can name its sources by kind and day and never by id.

import type { Brief, Sourced } from '../../brief/brief.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import { withheldText } from '../../redaction/narrow.ts';

/** By kind and id of the record. */
export type RecordDates = ReadonlyMap<string, CalendarDate>;

export const recordKey = ({ kind, id }: Sourced['sources'][number]): string => `${kind} ${id}`;

type Dated = readonly [key: string, date: CalendarDate];

/** The one record that a line stands on, of a kind that the day is the day of. */
function ofLine(kind: Sourced['sources'][number]['kind'], { sources }: Sourced, date: CalendarDate | null): Dated[] {
  const own = sources.filter((ref) => ref.kind === kind);
  const [only] = own;
  return date === null || only === undefined || own.length > 1 ? [] : [[recordKey(only), date]];
}

function ofDevelopment({ development }: Brief): Dated[] {
  return development.flatMap((child) => [
    ...[
      ...child.screenings,
      ...child.earlierScreenings,
      ...child.caregiverScreens,
      ...child.earlierCaregiverScreens,
    ].map(({ screening }): Dated => [`screening ${screening.id}`, screening.date]),
    ...child.due.flatMap((item) => [
      ...ofLine('healthVisit', item, item.done),
      ...ofLine('ifspReview', item, item.done),
    ]),
    ...child.health.flatMap(({ row }) => [
      ...ofLine('healthVisit', row, row.done),
      ...ofLine('medicalTask', row, row.done ?? row.due),
    ]),
    ...child.stays.flatMap((stay) => ofLine('stay', stay, stay.from)),
  ]);
}

function ofFamilyTime({ familyTime: { weeks } }: Brief): Dated[] {
  return weeks.flatMap(({ sources, sessions }) =>
    sessions.flatMap(({ date }, index): Dated[] => {
      const ref = sources[index];
      return ref === undefined ? [] : [[recordKey(ref), date]];
    }),
  );
}

function ofMeetings({ ftm, hearing, orders }: Brief): Dated[] {
  return [
    ...(ftm === null ? [] : ofLine('ftm', ftm, ftm.date)),
    ...(ftm === null ? [] : ftm.actionItems.map(({ item }): Dated => [`actionItem ${item.id}`, item.dueOn])),
    [`hearing ${hearing.id}`, hearing.date],
    ...orders.map(({ item, orderedOn }): Dated => [`orderItem ${item.id}`, orderedOn]),
    ...orders.map(({ item, orderedOn }): Dated => [`hearing ${item.hearingId}`, orderedOn]),
  ];
}

/** The day of every record of a brief that has one; of a service that is withheld, none. */
export function datesOf(brief: Brief): RecordDates {
  const { placement, services, since, strengths } = brief;
  return new Map<string, CalendarDate>([
    ...since.changes.flatMap((change) => change.sources.map((ref): Dated => [recordKey(ref), change.date])),
    ...strengths.flatMap((line) => ('on' in line ? line.sources.map((ref): Dated => [recordKey(ref), line.on]) : [])),
    ...placement.children.flatMap(({ homes }) => homes.flatMap((home) => ofLine('placement', home, home.from))),
    ...placement.activeEfforts.flatMap((effort) => ofLine('activeEffort', effort, effort.date)),
    ...services
      .filter(({ type }) => type !== withheldText)
      .flatMap((service) => ofLine('service', service, service.referredOn)),
    ...ofFamilyTime(brief),
    ...ofDevelopment(brief),
    ...ofMeetings(brief),
  ]);
}
