// Continuing a hearing: in one change it stands on its day no more, and the new one is set.

import { contract, type Input, type Output } from '../../../../shared/contract/contract.ts';
import { type CalendarDate, earlier } from '../../../../shared/domain/dates.ts';
import type { Continuance } from '../../../../shared/domain/record.ts';
import { daysAdded, deadlinesPassed, type PassedDeadline } from '../../../../shared/schedule/continuance.ts';
import { continuanceReason, needsWords, recordedReason } from '../../../../shared/schedule/continuanceReasons.ts';
import { continued } from '../../../../shared/schedule/life.ts';
import type { Machine } from '../../clock.ts';
import { type Actor, done, type Result, refuse, type Traced } from '../../handlers.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { dayOfRecording } from '../court.ts';
import { makeBatch } from '../schedule/batches.ts';
import { findSetHearing } from './find.ts';
import { newDate } from './newDate.ts';

type Request = Input<'hearing.continue'>;

/** What is recorded of why, once the words are there that the reason needs. What it passes is known with the date. */
function continuanceOf(request: Request, from: CalendarDate): Result<Omit<Continuance, 'passes'>> {
  const { reason: code, words, goodCause, requestedBy, to, asOf } = request;
  const reason = continuanceReason(code);
  if (reason === null) return refuse({ name: 'bad-input', values: {} });
  if (words === '' && needsWords(reason, goodCause)) return refuse({ name: 'continuance-needs-words', values: {} });
  // One that is recorded afterwards stood on its day no longer than that.
  const on = earlier(asOf, from);
  return done({ to: to.date, reason: recordedReason(reason, words), code, goodCause, requestedBy, on });
}

const passedOf = (passed: readonly PassedDeadline[]) => passed.map(({ code, due }) => ({ code, due }));

/**
 * Continues a hearing to a later day. Refuses by 'hearing-not-set', 'continuance-needs-words' and 'not-later', and as
 * schedule.set by 'dates-refused' and 'dates-to-accept'.
 */
export async function continueHearing(
  tx: WriteTx,
  request: Request,
  { by, now, newId }: Machine & { readonly by: Actor },
): Promise<Result<Traced<Output<'hearing.continue'>>>> {
  const { hearing: id } = request;
  const found = await findSetHearing(tx, by, id, contract['hearing.continue'].may);
  if (!found.ok) return found;
  const { file, hearing } = found.value;
  const asOf = dayOfRecording(file.court, request.asOf, now());
  const continuance = continuanceOf(request, hearing.date);
  if (!continuance.ok) return continuance;
  const following = { asOf, newId, after: continued(hearing, continuance.value) };
  const set = await newDate(tx, found.value, request.to, following);
  if (!set.ok) return set;
  const { row, problems } = set.value;
  const passes = passedOf(deadlinesPassed(problems, { from: hearing.date, to: row.date }));
  const after = continued(hearing, { ...continuance.value, passes });
  const changes = [
    { kind: 'hearing', id, before: hearing, after },
    { kind: 'hearing', id: row.id, after: row },
  ] as const;
  const batch = await makeBatch(tx, { what: 'continued', changes, removed: [], newId });
  if (!batch.ok) return batch;
  const { code = null, goodCause } = continuance.value;
  const detail = {
    ...{ hearing: id, batch: batch.value, to: row.id, date: row.date, daysAdded: daysAdded(hearing.date, row.date) },
    ...{ reason: code, goodCause, passes: passes.map((one) => one.code) },
  };
  return done({ value: { batch: batch.value, hearings: [id, row.id] }, trace: { subject: file.case.id, detail } });
}
