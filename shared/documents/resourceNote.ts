// The note for the home: what the child needs there and what comes next, in plain words, for the family with whom the child
// lives. It tells nothing of the parents but when the child sees them, and no legal deadline but the hearing.

import type { ReadyBrief } from '../brief/ready.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { hearingLine } from './benchSummary/opening.ts';
import { body, heading, strong } from './benchSummary/pieces.ts';
import type { SummaryOptions } from './benchSummary.ts';
import type { Block, DocumentModel } from './model.ts';
import { readerClosing, readerMasthead, readerSheet } from './readers/whose.ts';
import { childNeeds } from './resourceNote/childNeeds.ts';
import { familyTimePlan } from './resourceNote/familyTimePlan.ts';
import { teamAgreed } from './resourceNote/teamAgreed.ts';
import { type Words, wordsFor } from './words.ts';

/** The hearing, the right to be told of it and to be heard (42 U.S.C. 675(5)(G)), and whom one can ask. */
function theHearing({ hearing, who }: ReadyBrief, words: Words): readonly Block[] {
  const { t } = words;
  const caseworker = who.team.find(({ role }) => role === 'caseworker');
  return [
    heading(t('readers.home.hearing')),
    body(
      strong(
        t('readers.home.hearingOn', {
          day: words.weekday(hearing.date),
          time: words.time(hearing.start),
          room: words.courtroom(hearing.courtroom),
        }),
      ),
      ' ',
      t('readers.home.heard'),
    ),
    body(
      caseworker === undefined
        ? t('readers.home.nobodyToCall')
        : t('readers.home.caseworker', { name: words.person(caseworker.name) }),
    ),
  ];
}

/** The note of one hearing's brief, narrowed to the home; `file`: the case as that home may have it. */
export function resourceNote(brief: ReadyBrief, options: SummaryOptions, file: CaseFile): DocumentModel {
  const words = wordsFor(brief, options.language);
  const { t } = words;
  const { children } = brief.who;
  const names = words.list(children.map(({ firstName }) => firstName));
  return {
    ...readerSheet(brief, words, options, t('readers.home.title')),
    blocks: [
      readerMasthead(brief, words, t('readers.home.title')),
      hearingLine(brief, words),
      { kind: 'paragraph', role: 'lead', text: [t('readers.home.lead', { children: names, count: children.length })] },
      ...children.flatMap((child) => childNeeds(brief, words, child, file)),
      ...familyTimePlan(brief, words),
      ...teamAgreed(brief, words),
      ...theHearing(brief, words),
      ...readerClosing(brief, words, [t('readers.home.asOf', { date: words.day(brief.asOf) })]),
    ],
  };
}
