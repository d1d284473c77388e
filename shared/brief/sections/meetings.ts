// 5 FTM outcomes and 10 orders: what was decided, agreed and ordered, and how each item stands.

import type { CaseFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { lastHeldHearing } from '../../domain/hearings.ts';
import { inDateOrder, sortedBy } from '../../domain/order.ts';
import type { FtmSection, ObligationLine, OrderLine } from '../brief.ts';
import { nameOf, nameOrNull } from '../names.ts';

const byKey = (lines: readonly ObligationLine[]) => new Map(lines.map((line) => [line.row.key, line]));
const isOpen = ({ row: { done } }: ObligationLine) => done === null;

/** The section "FTM outcomes": the latest meeting, its action items, and open items of earlier meetings. */
export function makeFtm(
  file: CaseFile,
  lines: readonly ObligationLine[],
  hearingDate: CalendarDate,
): FtmSection | null {
  const latest = inDateOrder(file.ftms).at(-1);
  if (latest === undefined) return null;
  const lineByKey = byKey(lines);
  const actionItems = file.actionItems.flatMap((item) => {
    const line = lineByKey.get(item.id) ?? null;
    return item.ftmId === latest.id || (line !== null && isOpen(line))
      ? [{ item, owner: nameOrNull(file, item.owner), line }]
      : [];
  });
  return {
    date: latest.date,
    daysToHearing: daysBetween(latest.date, hearingDate),
    came: latest.attendees.length,
    absent: latest.invitedAbsent.map((ref) => nameOf(file, ref)),
    decisions: latest.decisions,
    parentVoice: latest.parentVoice,
    strengths: latest.strengths,
    actionItems: sortedBy(actionItems, ({ item }) => [item.doneOn === null ? '0' : '1', item.dueOn, item.id]),
    sources: [{ kind: 'ftm', id: latest.id }],
  };
}

/** The section "orders": every item of the last held hearing, and items of earlier orders that are still open. */
export function makeOrders(file: CaseFile, lines: readonly ObligationLine[], hearingDate: CalendarDate): OrderLine[] {
  const last = lastHeldHearing(file.hearings, hearingDate);
  const lineByKey = byKey(lines);
  const orders = file.orderItems.flatMap((item): OrderLine[] => {
    const ordered = file.hearings.find(({ id }) => id === item.hearingId);
    if (ordered === undefined || ordered.date >= hearingDate) return [];
    if (item.hearingId !== last?.id && (item.metOn !== null || item.status === 'met')) return [];
    const line = lineByKey.get(item.id) ?? null;
    return [{ item, orderedOn: ordered.date, owner: nameOf(file, item.orderedOf), line }];
  });
  return sortedBy(orders, ({ item, orderedOn }) => [
    item.metOn === null ? '0' : '1',
    item.dueOn ?? '9',
    orderedOn,
    item.id,
  ]);
}
