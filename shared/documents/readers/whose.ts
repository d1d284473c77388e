// Whose copy it is: what a document for a reader other than the judge says of that at its head and foot, and its notices.

import type { Brief } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import { withheldText } from '../../redaction/narrow.ts';
import { body, heading, strong } from '../benchSummary/pieces.ts';
import { shortened } from '../benchSummary/shortened.ts';
import type { SummaryOptions } from '../benchSummary.ts';
import type { Block, DocumentModel, Masthead } from '../model.ts';
import { recordLanguage, type Words } from '../words.ts';

/** Letters of a name that a head or a foot has room for. */
const nameLetters = 48;

const fitting = (words: Words, name: string) => plainName(words.person(shortened(name, nameLetters)));

/** "the attorney of Joel Merriweather, father": the reader as a noun, for a sentence or a foot. */
function readerName({ audience, party, who }: Brief, words: Words): string {
  const { t, list } = words;
  const children = { count: who.children.length, children: list(who.children.map(({ firstName }) => firstName)) };
  switch (audience) {
    case 'judge':
      return t('readers.who.judge');
    case 'mother_attorney':
    case 'father_attorney':
      return party === null
        ? t(`readers.who.${audience}`)
        : t('readers.who.parentAttorney', {
            name: fitting(words, party.name),
            relation: words.code('relation', party.relation).toLowerCase(),
          });
    case 'resource_parent':
      return party === null || party.name.includes(withheldText)
        ? t('readers.who.home', children)
        : t('readers.who.homeNamed', { ...children, home: fitting(words, party.name) });
    case 'tribe':
      return who.tribe?.name == null ? t('readers.who.tribe', children) : fitting(words, who.tribe.name);
    case 'child_attorney':
      return t('readers.who.child_attorney', children);
    case 'clerk':
    case 'agency':
    case 'casa':
      return t(`readers.who.${audience}`);
  }
}

/** The same without a name: a file's title stands in window titles and lists of files. */
function readerKind({ audience, who }: Brief, { t }: Words): string {
  if (audience === 'child_attorney') return t('readers.who.child_attorney', { count: who.children.length });
  return audience === 'tribe' ? t('readers.who.tribe', { count: who.children.length }) : t(`readers.who.${audience}`);
}

/** Said first where the case records nobody as whom this reader comes. */
function nobodyRecorded({ audience, noReaderRecorded }: Brief, { t }: Words): Masthead['lines'] {
  if (!noReaderRecorded) return [];
  switch (audience) {
    case 'mother_attorney':
    case 'father_attorney':
    case 'tribe':
    case 'casa':
      return [[strong(t(`readers.nobody.${audience}`))]];
    default:
      return [];
  }
}

/** The head of a reader's document: what it is, for whom, of which court. */
export function readerMasthead(brief: Brief, words: Words, title: string): Masthead {
  const { t } = words;
  const notice = brief.fictitious ? ['. ', strong(t('summary.fictitious'))] : [];
  return {
    kind: 'masthead',
    title,
    lines: [
      [strong(t('readers.for', { reader: readerName(brief, words) }))],
      ...nobodyRecorded(brief, words),
      [t('readers.confidentialHead')],
      [brief.court, ...notice],
    ],
  };
}

/** What stands around a reader's document: its title in the file, and its foot. */
export function readerSheet(
  brief: Brief,
  words: Words,
  options: SummaryOptions,
  kind: string,
): Omit<DocumentModel, 'blocks'> {
  const { t } = words;
  const { caseNumber, hearing } = brief;
  const docket = words.docketName(brief.docketName);
  const reader = readerName(brief, words);
  const values = { kind, reader: readerKind(brief, words), caseNumber, docket, date: words.longDay(hearing.date) };
  return {
    title: t('readers.fileTitle', values),
    language: options.language,
    paper: options.paper,
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, docket }),
      footerMiddle: t('readers.footer', {
        reader,
        moment: words.moment(options.madeAt),
        hash: options.contentHash,
      }),
      pageLabel: t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}

/** How many records or passages were withheld, of whatever sort: a sort alone could tell. */
function withheldSentence({ withheld, withheldCounts }: Brief, { t }: Words, counts: boolean): string {
  const count = counts ? withheldCounts.reduce((sum, each) => sum + each.count, 0) : 0;
  if (count > 0) return t('readers.withheld', { count });
  return withheld ? t('summary.closing.withheld') : t('summary.closing.nothingWithheld');
}

/** A text under 42 CFR Part 2 is in this copy: a service, or another text under a consent. */
const holdsPart2 = ({ services, part2ConsentUntil }: Brief) =>
  part2ConsentUntil !== null || services.some(({ part2, type }) => part2 && type !== withheldText);

/** The notice that goes with every disclosure under a consent, in the short form (42 CFR 2.32(a)(2)). */
function part2Sentence(brief: Brief, { t, day }: Words): string[] {
  if (!holdsPart2(brief)) return [];
  const until = brief.part2ConsentUntil;
  return [until === null ? t('readers.part2NoEnd') : t('readers.part2', { date: day(until) })];
}

/**
 * What was withheld, what protects this copy, and to which days it was counted.
 * @param more sentences of the document's own, on how it was counted
 * @param counts whether it is told how much was withheld: a copy that is made for one purpose leaves out most of a case
 */
export function readerClosing(
  brief: Brief,
  words: Words,
  more: readonly string[],
  counts: 'counted' | 'said' = 'said',
): readonly Block[] {
  const { t } = words;
  const small = (...text: string[]): Block => ({ kind: 'paragraph', role: 'small', text: [text.join(' ')] });
  const part2 = part2Sentence(brief, words);
  return [
    heading(t('readers.closing')),
    body(strong(withheldSentence(brief, words, counts === 'counted'))),
    ...(part2.length === 0 ? [] : [body(...part2)]),
    body(t('readers.confidential')),
    small(...more, ...(words.language === recordLanguage ? [] : [t('summary.closing.recordText')])),
  ].filter((block) => block.kind !== 'paragraph' || block.text.join('') !== '');
}
