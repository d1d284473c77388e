// The development sheet: one child's development, health and early intervention whole, on as many pages as it takes, for
// whoever needs more than the bench summary's two. Words and order only; how it looks is the printer's.

import type { Brief, ChildDevelopment, ChildHead } from '../brief/brief.ts';
import type { ReadyBrief } from '../brief/ready.ts';
import { correctedAge, hearingLine, homeText, masthead, warning } from './benchSummary/opening.ts';
import { aboutAll, body } from './benchSummary/pieces.ts';
import { gapText } from './benchSummary/questions.ts';
import type { SummaryOptions } from './benchSummary.ts';
import { developmentWhole, healthWhole } from './care/whole.ts';
import type { Block, ChildHeading, DocumentModel } from './model.ts';
import { readerClosing, readerMasthead, readerSheet } from './readers/whose.ts';
import { capitalized, type Words, wordsFor } from './words.ts';

/** The child's name with both ages: since birth beside it, the corrected one below where there is one. */
function headOf(words: Words, child: ChildHead): ChildHeading {
  const corrected = correctedAge(child, words);
  const home = homeText(child, words);
  return {
    kind: 'childHeading',
    name: `${child.firstName} ${child.lastName}`,
    age: words.age(child.age),
    line: corrected === null ? [home] : [{ text: capitalized(corrected), strong: true }, '. ', home],
    figures: [],
    about: aboutAll([child]),
  };
}

const section = (text: string): Block => ({ kind: 'heading', level: 2, text });

/** What the record lacks about this child. */
function missing(brief: Brief, words: Words, { childName }: ChildDevelopment): Block[] {
  const gaps = brief.notRecorded.filter((gap) => gap.childName === childName);
  return [
    section(words.t('care.notRecorded', { child: childName })),
    gaps.length === 0
      ? body(words.t('care.nothingMissing'))
      : {
          kind: 'list',
          role: 'plain',
          items: gaps.map((gap) => ({ text: gapText(words, gap, false), about: aboutAll([gap]) })),
        },
  ];
}

function childBlocks(brief: Brief, words: Words, child: ChildDevelopment): Block[] {
  const head = brief.who.children.find(({ childId }) => childId === child.childId);
  return [
    ...(head === undefined ? [] : [headOf(words, head)]),
    ...developmentWhole(brief, words, child),
    ...healthWhole(words, child),
    ...missing(brief, words, child),
  ];
}

function closing(brief: Brief, words: Words): Block[] {
  const { t, day } = words;
  const sentences = [
    brief.withheld ? t('summary.closing.withheld') : t('summary.closing.nothingWithheld'),
    t('care.closing', { asOf: day(brief.asOf), hearing: day(brief.hearing.date) }),
    ...(words.language === 'en' ? [] : [t('summary.closing.recordText')]),
  ];
  return [{ kind: 'rule' }, { kind: 'paragraph', role: 'small', text: [sentences.join(' ')] }];
}

const countedTo = ({ asOf, hearing }: Brief, { t, day }: Words) => [
  t('care.closing', { asOf: day(asOf), hearing: day(hearing.date) }),
];

/** Development, health and early intervention of every child of a brief, each child from a page of its own. */
export function developmentSheet(brief: ReadyBrief, options: SummaryOptions): DocumentModel {
  const words = wordsFor(brief, options.language);
  const { t } = words;
  const { caseNumber, docketName, hearing } = brief;
  const docket = words.docketName(docketName);
  const children = brief.development.flatMap((child, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    ...childBlocks(brief, words, child),
  ]);
  const sheet = {
    title: t('care.fileTitle', { caseNumber, docket, date: words.longDay(hearing.date) }),
    language: options.language,
    paper: options.paper,
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, docket }),
      footerMiddle: t('summary.footer.middle', { moment: words.moment(options.madeAt), hash: options.contentHash }),
      pageLabel: t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
  return {
    ...(brief.audience === 'judge' ? sheet : readerSheet(brief, words, options, t('care.title'))),
    blocks: [
      brief.audience === 'judge'
        ? { ...masthead(brief, words), title: t('care.title') }
        : readerMasthead(brief, words, t('care.title')),
      hearingLine(brief, words),
      ...(brief.audience === 'judge' ? warning(brief, words) : []),
      ...children,
      ...(brief.audience === 'judge' ? closing(brief, words) : readerClosing(brief, words, countedTo(brief, words))),
    ],
  };
}
