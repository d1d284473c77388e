// The bench summary: one brief on two pages, for the judge. Words and order only; how it looks is the printer's.

import type { Brief } from '../brief/brief.ts';
import type { Instant } from '../domain/dates.ts';
import { firstPage } from './benchSummary/firstPage.ts';
import type { Room } from './benchSummary/room.ts';
import { secondPage } from './benchSummary/secondPage.ts';
import type { DocumentModel, Language } from './model.ts';
import { wordsFor } from './words.ts';

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

/**
 * The document model of a bench summary. `room` says how much of each list is shown: whoever prints searches
 * for the most that fits (benchSummary/room.ts).
 */
export function benchSummary(brief: Brief, options: SummaryOptions, room: Room): DocumentModel {
  const words = wordsFor(brief, options.language);
  const { t } = words;
  const { caseNumber, docketName, hearing } = brief;
  const date = words.longDay(hearing.date);
  const docket = words.docketName(docketName);
  return {
    title: t('summary.fileTitle', { caseNumber, docket, date }),
    language: options.language,
    paper: options.paper,
    blocks: [
      ...firstPage(brief, words, room.first),
      ...secondPage(brief, words, room.second, options.serviceStartDays),
    ],
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, docket }),
      footerMiddle: t('summary.footer.middle', { moment: words.moment(options.madeAt), hash: options.contentHash }),
      pageLabel: t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
