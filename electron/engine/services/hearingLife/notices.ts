// That notice of a hearing was given: to whom, when, how, and whether proof of it is on file.

import { contract, type Input, type Output } from '../../../../shared/contract/contract.ts';
import { type NoticeRecipient, noticeRecipients } from '../../../../shared/documents/hearingNotice/recipients.ts';
import { keptAs, namesOf } from '../../../../shared/documents/hearingNotice/recorded.ts';
import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { noticesOf } from '../../../../shared/domain/hearings.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';
import type { Hearing, HearingNotice } from '../../../../shared/domain/record.ts';
import { isParty, partyOf } from '../../../../shared/schedule/parties.ts';
import type { Machine } from '../../clock.ts';
import { type Actor, done, type Result, refuse, type Traced } from '../../handlers.ts';
import type { RecordChange } from '../../store/records.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { dayOfRecording } from '../court.ts';
import { makeBatch } from '../schedule/batches.ts';
import { type FoundHearing, findHearing } from './find.ts';

type Entry = Input<'notice.record'>['notices'][number];

/** Given up to the hearing and up to today; how, and proof, are of one that was given. */
function isPossible({ sentOn, method, proof }: Entry, { date }: Hearing, asOf: CalendarDate): boolean {
  if (sentOn === null) return method === null && proof !== true;
  return sentOn <= asOf && sentOn <= date;
}

/** Whom an entry means, whatever it is kept as: two that mean the same one are the same notice. */
function meantBy(
  { to, recipient }: Pick<Entry, 'to' | 'recipient'>,
  recipients: readonly NoticeRecipient[],
  file: CaseFile,
): string {
  const whose = recipients.find((one) => isMeant(one, { to, recipient }, recipients, file));
  return whose === undefined ? `${recipient ?? to}` : (partyOf(whose, file).party ?? keptAs(whose));
}

/** Whether an entry means this recipient: by id or name, or without one where nobody else has that part. */
function isMeant(
  one: NoticeRecipient,
  { to, recipient }: Pick<Entry, 'to' | 'recipient'>,
  recipients: readonly NoticeRecipient[],
  file: CaseFile,
): boolean {
  if (recipient !== null) return namesOf(one, file.people).includes(recipient) || partyOf(one, file).name === recipient;
  return keptAs(one) === to && recipients.filter((other) => keptAs(other) === to).length === 1;
}

/** A notice is kept as what its recipient is to the case; somebody who has no part in it is another. */
function fits(entry: Entry, recipients: readonly NoticeRecipient[], file: CaseFile): boolean {
  const meant = recipients.filter((one) => isMeant(one, entry, recipients, file));
  if (meant.length > 0) return meant.some((one) => keptAs(one) === entry.to);
  if (entry.recipient === null) return false;
  return entry.to === partOf(entry.recipient, file);
}

/** As what a notice to somebody is kept who is no recipient of it now: a home that a child has left, a lawyer who was released. */
function partOf(recipient: string, { parents, children, icwa, people }: CaseFile): Entry['to'] {
  if (parents.some(({ id }) => id === recipient)) return 'parent';
  if (children.some(({ placements }) => placements.some(({ caregiver }) => caregiver === recipient)))
    return 'caregiver';
  if (icwa?.tribe === recipient) return 'tribe';
  return people.get(recipient as PersonId)?.role.includes('attorney') === true ? 'attorney' : 'other';
}

/** The row that an entry makes, in place of the one it names; null: another one stands for that recipient by now. */
function changeOf(
  entry: Entry,
  { file, hearing }: FoundHearing,
  { newId, recipients }: { readonly newId: () => string; readonly recipients: readonly NoticeRecipient[] },
): Extract<RecordChange, { after?: unknown }> | null {
  const { notice: id, ...said } = entry;
  const ofHearing = noticesOf(hearing, file.hearingNotices);
  const before = ofHearing.find((row) => row.id === id);
  if (id !== null && before === undefined) return null;
  const meant = meantBy(entry, recipients, file);
  if (ofHearing.some((row) => row.id !== id && meantBy(row, recipients, file) === meant)) return null;
  const after: HearingNotice = {
    ...{ id: id ?? newId(), caseId: file.case.id, hearingId: hearing.id },
    ...said,
    heardOn: hearing.date,
  };
  return { kind: 'hearingNotice', id: after.id, after, ...(before === undefined ? {} : { before }) };
}

/**
 * Records notices of a hearing, each new or in place of one, one a recipient. Refuses by 'no-such-recipient' (nobody of the
 * case, or kept as what they are not), 'notice-day-impossible', 'hearing-not-set' a first notice of a hearing that was vacated
 * or continued, 'nothing-changes', and by 'record-changed' where the notice that an entry speaks of is gone, or another stands for its recipient.
 */
export async function recordNotices(
  tx: WriteTx,
  { hearing: id, notices, asOf: asked }: Input<'notice.record'>,
  { by, now, newId }: Machine & { readonly by: Actor },
): Promise<Result<Traced<Output<'notice.record'>>>> {
  const found = await findHearing(tx, by, id, contract['notice.record'].may);
  if (!found.ok) return found;
  const { file, hearing } = found.value;
  const asOf = dayOfRecording(file.court, asked, now());
  const isEnded = hearing.status === 'vacated' || hearing.status === 'continued';
  if (isEnded && notices.some(({ notice }) => notice === null)) return refuse({ name: 'hearing-not-set', values: {} });
  const recipients = noticeRecipients(file, hearing.date < asOf ? hearing.date : asOf);
  const isNobody = ({ recipient }: Entry) => recipient !== null && !isParty(file, recipient);
  if (notices.some((entry) => isNobody(entry) || !fits(entry, recipients, file))) {
    return refuse({ name: 'no-such-recipient', values: {} });
  }
  if (!notices.every((entry) => isPossible(entry, hearing, asOf))) {
    return refuse({ name: 'notice-day-impossible', values: {} });
  }
  const meant = new Set(notices.map((entry) => meantBy(entry, recipients, file)));
  const changes = notices.map((entry) => changeOf(entry, found.value, { newId, recipients }));
  const made = changes.filter((change) => change !== null);
  if (made.length < notices.length || meant.size < notices.length)
    return refuse({ name: 'record-changed', values: {} });
  const batch = await makeBatch(tx, { what: 'notices', changes: made, removed: [], newId });
  if (!batch.ok) return batch;
  const detail = { hearing: id, batch: batch.value, notices: made.map((change) => change.id) };
  return done({ value: { batch: batch.value, hearings: [id] }, trace: { subject: file.case.id, detail } });
}
