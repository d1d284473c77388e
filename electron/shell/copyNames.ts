// What a copy's file is called where a person does not say otherwise: what it is, and the day and time of the hearing. A
// folder is seen by whoever stands behind a screen, so no name says anything of a case.

import type { Output } from '../../shared/contract/contract.ts';
import type { CopyDocument, CopyRequest } from '../../shared/contract/copies.ts';
import type { CalendarExport } from '../../shared/contract/schedule.ts';
import type { BriefDocument } from '../../shared/documents/kinds.ts';

const names: Readonly<Record<BriefDocument | CopyDocument, string>> = {
  'bench-summary': 'bench-summary',
  'full-brief': 'full-brief',
  development: 'development-sheet',
  'attorney-summary': 'hearing-summary',
  'resource-note': 'resource-note',
  'clerk-sheet': 'hearing-sheet',
  'hearing-notice': 'hearing-notice',
  'day-sheet': 'day-sheet',
  'ftm-summary': 'team-meeting',
  'sealed-sheet': 'sealed-sheet',
  packet: 'docket-packet',
  'proposed-order': 'proposed-order',
  'signed-order': 'signed-order',
  'family-order': 'order-in-plain-words',
};

type Moment = Output<'docket.moment'>;

/** `bench-summary-2026-11-24-1330.pdf`; without a moment the document alone. */
export function briefFileName(document: BriefDocument, { date, start }: Moment): string {
  return `${names[document]}-${date}-${start.replace(':', '')}.pdf`;
}

/** The day that a copy itself says; null: its hearing says it, or nothing does. */
function dayOf(copy: CopyRequest): string | null {
  if (copy.document === 'packet' || copy.document === 'day-sheet') return copy.date;
  return copy.document === 'ftm-summary' ? copy.date : null;
}

/** `docket-packet-2026-11-24.pdf`. `moment`: of the hearing that the copy names; null: it names none. */
export function copyFileName(copy: CopyRequest, moment: Moment | null): string {
  const day = dayOf(copy);
  const parts = moment === null ? (day === null ? [] : [day]) : [moment.date, moment.start.replace(':', '')];
  return `${[names[copy.document], ...parts].join('-')}.pdf`;
}

/** `hearings-2026-11-21-2027-05-21.ics`: not whose they are. */
export function calendarFileName({ from, to, format }: Pick<CalendarExport, 'from' | 'to' | 'format'>): string {
  return `hearings-${from}-${to}.${format}`;
}
