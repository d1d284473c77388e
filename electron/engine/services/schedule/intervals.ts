// How often a case is to be heard, in place of the court's own number of days.

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import type { ReviewInterval } from '../../../../shared/domain/record.ts';
import type { Machine } from '../../clock.ts';
import { done, type Handlers, type Result, refuse, type Traced } from '../../handlers.ts';
import { findCaseByNumber } from '../../store/cases.ts';
import { readWhere } from '../../store/rows.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { makeBatch } from './batches.ts';

type Entry = Input<'interval.keep'>['intervals'][number];

const saysSame = (row: ReviewInterval, entry: Entry) =>
  row.days === entry.days &&
  row.phase === entry.phase &&
  row.underMonths === entry.underMonths &&
  row.reason === entry.reason;

/** Whether two numbers would hold under the same conditions. */
function isTwofold(entries: readonly Entry[]): boolean {
  const conditions = entries.map(({ phase, underMonths }) => JSON.stringify([phase, underMonths]));
  return new Set(conditions).size < conditions.length;
}

/** What stands and is asked for again stays as it is; the rest is taken back, and what is new is added. */
async function keep(
  tx: WriteTx,
  { caseNumber, intervals }: Input<'interval.keep'>,
  { newId }: Machine,
): Promise<Result<Traced<Output<'interval.keep'>>>> {
  const caseId = await findCaseByNumber(tx, caseNumber, null);
  if (caseId === null) return refuse({ name: 'no-such-case', values: {} });
  if (isTwofold(intervals)) return refuse({ name: 'bad-input', values: {} });
  const standing = await readWhere(tx, 'reviewInterval', 'case_id', [caseId], null);
  const removed = standing.filter((row) => !intervals.some((entry) => saysSame(row, entry)));
  const added = intervals.filter((entry) => !standing.some((row) => saysSame(row, entry)));
  const changes = added.map((entry) => {
    const after: ReviewInterval = { id: newId(), caseId, ...entry };
    return { kind: 'reviewInterval', id: after.id, after } as const;
  });
  const batch = await makeBatch(tx, {
    what: 'interval',
    changes,
    removed: removed.map((row) => ({ kind: 'reviewInterval', row })),
    newId,
  });
  if (!batch.ok) return batch;
  const detail = { batch: batch.value, added: added.length, ended: removed.length };
  return done({ value: { batch: batch.value, hearings: [] }, trace: { subject: caseId, detail } });
}

/**
 * interval.keep refuses with `no-such-case`, with `nothing-changes` where the case has these already, and with `bad-input` two
 * numbers under the same conditions.
 */
export function intervalHandlers(machine: Machine): Pick<Handlers, 'interval.keep'> {
  return { 'interval.keep': async (input, change) => change((tx) => keep(tx, input, machine)) };
}
