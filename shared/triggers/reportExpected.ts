// Whether the agency owes the court a report before a hearing.

import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { notVacated } from '../domain/hearings.ts';

/**
 * Not before a shelter hearing, which follows a removal within days, and not where the report's day is before the removal
 * or before the case was first heard: nobody could have written it. Whether it is late: R18.
 */
export function isReportExpected(
  { hearings, children }: CaseFile,
  hearingOn: CalendarDate,
  due: CalendarDate,
): boolean {
  const days = (all: readonly (CalendarDate | null)[]) => all.filter((day) => day !== null).toSorted();
  const [first] = days(notVacated(hearings).map(({ date }) => date));
  const [removed] = days(children.map(({ child }) => child.removedOn));
  const isShelter = hearings.some(({ date, type }) => date === hearingOn && type === 'shelter');
  return !isShelter && (first === undefined || due >= first) && (removed === undefined || due >= removed);
}
