// The full brief: all thirteen sections of a brief, uncut, on as many pages as they take. Each section ends with where it
// comes from. Words and order only; how it looks is the printer's.

import type { ReadyBrief } from '../brief/ready.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { hearingLine, masthead, tally, warning } from './benchSummary/opening.ts';
import type { SummaryOptions } from './benchSummary.ts';
import { datesOf } from './fullBrief/recordDates.ts';
import { sectionsOf } from './fullBrief/sections.ts';
import { withSources } from './fullBrief/sources.ts';
import type { DocumentModel } from './model.ts';
import { wordsFor } from './words.ts';

/**
 * The full brief of one hearing, in the order of a brief (PRODUCT.md): what is of one child once for each child, what is
 * the family's once. `file`: the case as the judge has it.
 */
export function fullBrief(brief: ReadyBrief, options: SummaryOptions, file: CaseFile): DocumentModel {
  const words = wordsFor(brief, options.language);
  const { t } = words;
  const { caseNumber, docketName, hearing } = brief;
  const docket = words.docketName(docketName);
  const dates = datesOf(brief);
  return {
    title: t('fullBrief.fileTitle', { caseNumber, docket, date: words.longDay(hearing.date) }),
    language: options.language,
    paper: options.paper,
    blocks: [
      { ...masthead(brief, words), title: t('fullBrief.title') },
      hearingLine(brief, words),
      ...warning(brief, words),
      tally(brief, words),
      ...sectionsOf(brief, words, file).flatMap((section) => withSources(words, dates, section)),
    ],
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, docket }),
      footerMiddle: t('summary.footer.middle', { moment: words.moment(options.madeAt), hash: options.contentHash }),
      pageLabel: t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
