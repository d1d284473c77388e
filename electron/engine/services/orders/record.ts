// What became of an ordered item, as somebody of the case records it: met on a day, in part, or not. What was recorded before
// is superseded, and no import takes back what was entered here.

import type { Input } from '../../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import type { OrderItem } from '../../../../shared/domain/record.ts';
import { done, type Handlers, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { findCaseByNumber } from '../../store/cases.ts';
import type { Clock } from '../../store/clock.ts';
import { supersede } from '../../store/records.ts';
import { todayOf } from '../court.ts';
import { openCase } from '../reach.ts';

/** Whether an item can have been done on that day: not before it was ordered, not after today, and only if it is done. */
function isPossible(
  { status, metOn }: Pick<Input<'orderItem.record'>, 'status' | 'metOn'>,
  { orderedOn, today }: { readonly orderedOn: CalendarDate; readonly today: CalendarDate },
): boolean {
  if (metOn === null) return status !== 'met';
  return (status === 'met' || status === 'met_ongoing') && metOn >= orderedOn && metOn <= today;
}

/** Recording of what became of ordered items. Refuses by 'no-such-order-item' and 'met-day-impossible'. */
export function recordHandlers(now: Clock): Pick<Handlers, 'orderItem.record'> {
  return {
    'orderItem.record': ({ caseNumber, item, status, metOn }, change, by) =>
      change(async (tx) => {
        const found = await findCaseByNumber(tx, caseNumber, null);
        const open = await openCase(tx, by, found, ['judge', 'clerk', 'coordinator', 'caseworker']);
        if (!open.ok) return open;
        const file = await readCaseFile(tx, open.value, null);
        const before = file?.orderItems.find(({ id }) => id === item);
        const orderedOn = file?.hearings.find(({ id }) => id === before?.hearingId)?.date;
        if (!file || before === undefined || orderedOn === undefined) {
          return refuse({ name: 'no-such-order-item', values: {} });
        }
        const today = todayOf(file.court, now());
        // An order that was agreed ahead can be met before its hearing.
        const from = orderedOn < today ? orderedOn : today;
        if (!isPossible({ status, metOn }, { orderedOn: from, today })) {
          return refuse({ name: 'met-day-impossible', values: {} });
        }
        const after: OrderItem = { ...before, status, metOn };
        if (status !== before.status || metOn !== before.metOn) {
          await supersede(tx, 'entered', [{ kind: 'orderItem', id: item, before, after }]);
        }
        return done({ value: {}, trace: { subject: open.value, detail: { item, status } } });
      }),
  };
}
