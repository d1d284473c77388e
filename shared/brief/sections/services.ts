// 6 Services: per person, days from referral to start against the court's yardstick, state and barriers as recorded.

import type { CaseFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { ObligationLine, ServiceLine } from '../brief.ts';
import { nameOf } from '../names.ts';
import { daysOverdue } from '../obligationLines.ts';

/** How many services may not be shown: that there are some is said, and nothing else of them. */
export function countWithheldServices(file: CaseFile): number {
  return file.services.filter(({ type }) => type === withheldText).length;
}

/** The section "services": those not yet started first, longest waiting first; then those running; then those ended. */
export function makeServices(
  file: CaseFile,
  obligations: readonly ObligationLine[],
  asOf: CalendarDate,
): ServiceLine[] {
  const shown = file.services.filter(({ type }) => type !== withheldText);
  const lines = shown.map((row): ServiceLine => {
    const { id, type, referredOn, startedOn, endedOn, status, note, part2 } = row;
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
      sources: [{ kind: 'service', id }],
      rule: 'serviceStart',
    };
  });
  const rank = ({ startedOn, endedOn }: ServiceLine) => (startedOn === null ? 0 : endedOn === null ? 1 : 2);
  return lines.toSorted((a, b) => rank(a) - rank(b) || b.days - a.days || (a.type < b.type ? -1 : 1));
}
