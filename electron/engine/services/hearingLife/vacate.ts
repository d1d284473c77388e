// A hearing that was set will not be held: it is vacated, with why.

import { contract, type Input, type Output } from '../../../../shared/contract/contract.ts';
import { vacated } from '../../../../shared/schedule/life.ts';
import type { Machine } from '../../clock.ts';
import { type Actor, done, type Result, type Traced } from '../../handlers.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { dayOfRecording } from '../court.ts';
import { makeBatch } from '../schedule/batches.ts';
import { findSetHearing } from './find.ts';

/** Vacates a hearing on the day of recording. Refuses by 'hearing-not-set'. */
export async function vacate(
  tx: WriteTx,
  { hearing: id, reason, asOf: asked }: Input<'hearing.vacate'>,
  { by, now, newId }: Machine & { readonly by: Actor },
): Promise<Result<Traced<Output<'hearing.vacate'>>>> {
  const found = await findSetHearing(tx, by, id, contract['hearing.vacate'].may);
  if (!found.ok) return found;
  const { file, hearing } = found.value;
  const asOf = dayOfRecording(file.court, asked, now());
  const change = { kind: 'hearing', id, before: hearing, after: vacated(hearing, { on: asOf, reason }) } as const;
  const batch = await makeBatch(tx, { what: 'vacated', changes: [change], removed: [], newId });
  if (!batch.ok) return batch;
  return done({
    value: { batch: batch.value, hearings: [id] },
    trace: { subject: file.case.id, detail: { hearing: id, batch: batch.value, date: hearing.date } },
  });
}
