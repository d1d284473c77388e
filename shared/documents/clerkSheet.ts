// The clerk's sheet: what it takes to hold one hearing, and no more. Parties and counsel, interpreters, notices, the
// hearings so far, the agency's report, the deadlines, and what is still missing. Nothing of health, services or stories.

import type { ReadyBrief } from '../brief/ready.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { clocks } from './benchSummary/clocks.ts';
import { hearingLine } from './benchSummary/opening.ts';
import { body, strong } from './benchSummary/pieces.ts';
import type { SummaryOptions } from './benchSummary.ts';
import { hearingHistory } from './clerkSheet/history.ts';
import { stillMissing } from './clerkSheet/missing.ts';
import { notices } from './clerkSheet/notices.ts';
import { roomNeeds } from './clerkSheet/roomNeeds.ts';
import { peopleOf } from './fullBrief/people.ts';
import type { Block, DocumentModel } from './model.ts';
import { readerClosing, readerMasthead, readerSheet } from './readers/whose.ts';
import { type Words, wordsFor } from './words.ts';

/** The children by name and day of birth: what a notice and an order must carry. */
function children({ who }: ReadyBrief, words: Words): Block {
  return {
    kind: 'list',
    role: 'plain',
    items: who.children.map(({ firstName, lastName, bornOn, sources }) => ({
      text: [
        strong(`${firstName} ${lastName}`),
        `, ${words.t('readers.clerk.bornOn', { date: words.longDay(bornOn) })}`,
      ],
      about: { sources: sources.slice(0, 1) },
    })),
  };
}

/** The sheet of one hearing for the clerk; `file`: the case as the clerk may have it. */
export function clerkSheet(brief: ReadyBrief, options: SummaryOptions, file: CaseFile): DocumentModel {
  const words = wordsFor(brief, options.language);
  const { t, day } = words;
  const namesChild = brief.who.children.length > 1;
  return {
    ...readerSheet(brief, words, options, t('readers.clerk.title')),
    blocks: [
      readerMasthead(brief, words, t('readers.clerk.title')),
      hearingLine(brief, words),
      ...(brief.who.addressProtected ? [body(strong(t('readers.clerk.addressProtected')))] : []),
      children(brief, words),
      ...stillMissing(brief, words, file),
      ...peopleOf(brief, words),
      ...roomNeeds(brief, words, file),
      ...notices(brief, words, file),
      ...hearingHistory(brief, words, file),
      ...clocks(brief, words, namesChild),
      ...readerClosing(brief, words, [
        t('readers.clerk.counted', { asOf: day(brief.asOf), hearing: day(brief.hearing.date) }),
      ]),
    ],
  };
}
