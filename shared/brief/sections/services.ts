// 6 Services: per person, days from referral to start against the court's yardstick, state and barriers as recorded.

import type { CaseFile } from '../../domain/caseFile.ts';
import { addDays, type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { ServiceLine } from '../brief.ts';
import { nameOf } from '../names.ts';

/** How many services may not be shown: that there are some is said, and nothing else of them. */
export function countWithheldServices(file: CaseFile): number {
  return file.services.filter(({ type }) => type === withheldText).length;
}

/** The section "services": those not yet started first, longest waiting first; then those running; then those ended. */
export function makeServices(file: CaseFile, asOf: CalendarDate): ServiceLine[] {
  const shown = file.services.filter(({ type }) => type !== withheldText);
  const lines = shown.map((row): ServiceLine => {
    const { id, type, referredOn, startedOn, endedOn, status, note, part2 } = row;
    const due = addDays(referredOn, file.policy.serviceStartDays);
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
      daysOverdue: startedOn === null ? Math.max(0, daysBetween(due, asOf)) : 0,
      part2,
      sources: [{ kind: 'service', id }],
      rule: 'serviceStart',
    };
  });
  const rank = ({ startedOn, endedOn }: ServiceLine) => (startedOn === null ? 0 : endedOn === null ? 1 : 2);
  return lines.toSorted((a, b) => rank(a) - rank(b) || b.days - a.days || (a.type < b.type ? -1 : 1));
}
