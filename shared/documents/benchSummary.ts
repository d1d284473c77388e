// The bench summary: one brief on two pages, for the judge. Words and order only; how it looks is the printer's.

import type { Brief } from '../brief/brief.ts';
import type { Instant } from '../domain/dates.ts';
import { firstPage } from './benchSummary/firstPage.ts';
import { rooms } from './benchSummary/room.ts';
import { secondPage } from './benchSummary/secondPage.ts';
import type { DocumentModel, Language } from './model.ts';
import { wordsFor } from './words.ts';

export { rooms };

export interface SummaryOptions {
  readonly language: Language;
  readonly paper: DocumentModel['paper'];
  /** The court's days from referral to a service's start: the line of the waiting bars. */
  readonly serviceStartDays: number;
  /** When this copy was made. */
  readonly madeAt: Instant;
  /** Short hash of the brief it shows. */
  readonly contentHash: string;
}

/** "M.S." of "In the Interest of M.S.": what may stand on every page. */
function initialsOf(docketName: string): string {
  return docketName.replace(/^In the Interest of /, '');
}

/**
 * The document model of a bench summary. `room` chooses how much of each list is shown (an index of `rooms`, 0 the
 * most): the printer goes on to the next while the document is longer than two pages.
 */
export function benchSummary(brief: Brief, options: SummaryOptions, room: number): DocumentModel {
  const words = wordsFor(brief, options.language);
  const shown = rooms[room];
  if (shown === undefined) throw new RangeError('no such room');
  const { t } = words;
  const { caseNumber, docketName, hearing } = brief;
  const date = words.longDay(hearing.date);
  const initials = initialsOf(docketName);
  return {
    title: t('summary.fileTitle', { caseNumber, docket: initials, date }),
    language: options.language,
    paper: options.paper,
    blocks: [...firstPage(brief, words, shown), ...secondPage(brief, words, shown, options.serviceStartDays)],
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, initials }),
      footerMiddle: t('summary.footer.middle', { moment: words.moment(options.madeAt), hash: options.contentHash }),
      pageLabel: t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
