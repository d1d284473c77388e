// That notice of a hearing was given: to whom, when, how, and whether proof of it is on file.

import { contract, type Input, type Output } from '../../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import type { Hearing, HearingNotice } from '../../../../shared/domain/record.ts';
import { isParty } from '../../../../shared/schedule/parties.ts';
import { type Actor, done, type Result, refuse, type Traced } from '../../handlers.ts';
import type { RecordChange } from '../../store/records.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { makeBatch } from '../schedule/batches.ts';
import { type FoundHearing, findHearing } from './find.ts';

type Entry = Input<'notice.record'>['notices'][number];

/** Given up to the hearing and up to today; how, and proof, are of one that was given. */
function isPossible({ sentOn, method, proof }: Entry, { date }: Hearing, asOf: CalendarDate): boolean {
  if (sentOn === null) return method === null && proof !== true;
  return sentOn <= asOf && sentOn <= date;
}

const isToSame = (one: Pick<Entry, 'to' | 'recipient'>, other: Pick<Entry, 'to' | 'recipient'>) =>
  one.to === other.to && one.recipient === other.recipient;

/** The row that an entry makes, in place of the one it names; null: another one stands for that recipient by now. */
function changeOf(
  entry: Entry,
  { file, hearing }: FoundHearing,
  newId: () => string,
): Extract<RecordChange, { after?: unknown }> | null {
  const { notice: id, ...said } = entry;
  const ofHearing = file.hearingNotices.filter(({ hearingId }) => hearingId === hearing.id);
  const before = ofHearing.find((row) => row.id === id);
  if (id !== null && before === undefined) return null;
  if (ofHearing.some((row) => row.id !== id && isToSame(row, entry))) return null;
  const after: HearingNotice = { id: id ?? newId(), caseId: file.case.id, hearingId: hearing.id, ...said };
  return { kind: 'hearingNotice', id: after.id, after, ...(before === undefined ? {} : { before }) };
}

function hasTwice(entries: readonly Entry[]): boolean {
  return entries.some((entry, place) => entries.slice(0, place).some((other) => isToSame(entry, other)));
}

/**
 * Records notices of a hearing, each new or in place of one. Refuses by 'no-such-recipient', 'notice-day-impossible', and by
 * 'record-changed' where the notice that an entry speaks of is gone, or another stands for its recipient.
 */
export async function recordNotices(
  tx: WriteTx,
  { hearing: id, notices, asOf }: Input<'notice.record'>,
  { by, newId }: { readonly by: Actor; readonly newId: () => string },
): Promise<Result<Traced<Output<'notice.record'>>>> {
  const found = await findHearing(tx, by, id, contract['notice.record'].may);
  if (!found.ok) return found;
  const { file, hearing } = found.value;
  if (notices.some(({ recipient }) => recipient !== null && !isParty(file, recipient))) {
    return refuse({ name: 'no-such-recipient', values: {} });
  }
  if (!notices.every((entry) => isPossible(entry, hearing, asOf))) {
    return refuse({ name: 'notice-day-impossible', values: {} });
  }
  const changes = notices.map((entry) => changeOf(entry, found.value, newId));
  const made = changes.filter((change) => change !== null);
  if (made.length < notices.length || hasTwice(notices)) return refuse({ name: 'record-changed', values: {} });
  const batch = await makeBatch(tx, { what: 'notices', changes: made, removed: [], newId });
  const detail = { hearing: id, batch, notices: made.map((change) => change.id) };
  return done({ value: { batch, hearings: [id] }, trace: { subject: file.case.id, detail } });
}
