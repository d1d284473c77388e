// Notices as they are written, row by row: what differs from the record, and what of it is missing.

import type { Input } from '../../../shared/contract/contract.ts';
import { type HearingLife, noticeMethods } from '../../../shared/contract/schedule.ts';
import type { Language } from '../../../shared/documents/model.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { readTypedDate } from '../../ui/typedDate.ts';

type Recorded = HearingLife['notices'][number];
type Entry = Input<'notice.record'>['notices'][number];
export type Proof = '' | 'yes' | 'no';

/** As it is typed; '' each: not recorded. */
export interface NoticeRow {
  readonly day: string;
  readonly method: string;
  readonly proof: Proof;
}

export type NoticeProblem = 'unreadable' | 'future' | 'dayMissing' | 'methodMissing';

export const rowOf = ({ sentOn, method, proof }: Recorded, dayOf: (date: CalendarDate) => string): NoticeRow => ({
  day: sentOn === null ? '' : dayOf(sentOn),
  method: method ?? '',
  proof: proof === null ? '' : proof ? 'yes' : 'no',
});

export const isSameRow = (one: NoticeRow, other: NoticeRow): boolean =>
  one.day === other.day && one.method === other.method && one.proof === other.proof;

/** Every row without a day as given today by mail; rows that have one stay. */
export const mailedToday = (rows: readonly NoticeRow[], today: string): NoticeRow[] =>
  rows.map((row) => (row.day.trim() === '' ? { ...row, day: today, method: 'mail' } : row));

interface Of {
  readonly language: Language;
  readonly today: CalendarDate;
}

/** The row as it is recorded, or what is wrong with it. A way or a proof without a day says nothing. */
export function entryOf(
  row: NoticeRow,
  { notice, to, recipient }: Recorded,
  { language, today }: Of,
): { readonly entry: Entry } | { readonly problem: NoticeProblem } {
  const proof = row.proof === '' ? null : row.proof === 'yes';
  if (row.day.trim() === '') {
    if (row.method !== '' || proof === true) return { problem: 'dayMissing' };
    return { entry: { notice, to, recipient, sentOn: null, method: null, proof } };
  }
  const read = readTypedDate(row.day, language, today);
  if (!('date' in read)) return { problem: 'unreadable' };
  if (read.date > today) return { problem: 'future' };
  const method = noticeMethods.find((one) => one === row.method);
  if (method === undefined) return { problem: 'methodMissing' };
  return { entry: { notice, to, recipient, sentOn: read.date, method, proof } };
}
