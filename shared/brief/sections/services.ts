// 6 Services: per person, days from referral to start against the court's yardstick, state and barriers as recorded.

import type { CaseFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import type { ObligationLine, ServiceLine } from '../brief.ts';
import { nameOf } from '../names.ts';
import { daysOverdue } from '../obligationLines.ts';

/** The newest report of a service with where it stands in the record. */
function latestReport({ progressReports }: CaseFile, serviceId: string) {
  const newest = progressReports
    .filter((report) => report.serviceId === serviceId)
    .toSorted((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? 1 : -1))[0];
  if (newest === undefined) return { report: null, sources: [] };
  const { id, from, date: to, attended, scheduled, fit, effect, text } = newest;
  return {
    report: { from, to, attended, scheduled, fit, effect, text },
    sources: [{ kind: 'progressReport' as const, id }],
  };
}

/** The section "services": those not yet started first, longest waiting first; then those running; then those ended. */
export function makeServices(
  file: CaseFile,
  obligations: readonly ObligationLine[],
  asOf: CalendarDate,
): ServiceLine[] {
  const lines = file.services.map((row): ServiceLine => {
    const { id, type, referredOn, startedOn, endedOn, status, note, part2 } = row;
    const latest = latestReport(file, id);
    const start = obligations.find(({ row: { key } }) => key === id);
    return {
      type,
      provider: nameOf(file, row.providerId),
      subject: nameOf(file, row.subjectId),
      referredOn,
      startedOn,
      endedOn,
      status,
      note,
      days: daysBetween(referredOn, startedOn ?? asOf),
      daysOverdue: start === undefined ? 0 : daysOverdue(start),
      yardstick: file.policy.serviceStartDays,
      part2,
      report: latest.report,
      sources: [{ kind: 'service', id }, ...latest.sources],
      rule: 'serviceStart',
    };
  });
  const rank = ({ startedOn, endedOn }: ServiceLine) => (startedOn === null ? 0 : endedOn === null ? 1 : 2);
  return lines.toSorted((a, b) => rank(a) - rank(b) || b.days - a.days || (a.type < b.type ? -1 : 1));
}
