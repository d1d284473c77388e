// The attorney summary: one brief for whoever acts for a party, an agency or a tribe, or is appointed for the child, from
// that reader's side. On two pages where these hold it, else on as many as it takes: nothing is cut. It says what is before
// the court, and never what the bench thinks of it.

import type { ReadyBrief } from '../brief/ready.ts';
import type { Audience } from '../redaction/audiences.ts';
import { beforeTheCourt } from './attorneySummary/before.ts';
import { careOf } from './attorneySummary/careOf.ts';
import { ownFamilyTime, ownServices, yourClient } from './attorneySummary/client.ts';
import { icwaFacts } from './attorneySummary/icwa.ts';
import { clocks } from './benchSummary/clocks.ts';
import { doubtSentences } from './benchSummary/development.ts';
import { efforts, homes, strengths } from './benchSummary/home.ts';
import { balance } from './benchSummary/lengths.ts';
import { meeting, orders } from './benchSummary/meeting.ts';
import { children, hearingLine, people, tally } from './benchSummary/opening.ts';
import { notRecorded } from './benchSummary/questions.ts';
import { headRooms, wholeRoom } from './benchSummary/room.ts';
import { changed, didNotHappen } from './benchSummary/since.ts';
import type { SummaryOptions } from './benchSummary.ts';
import type { Block, DocumentModel } from './model.ts';
import { readerClosing, readerMasthead, readerSheet } from './readers/whose.ts';
import { type Words, wordsFor } from './words.ts';

type Section = readonly Block[];

/** A parent's attorney reads of the parent before the child's care, whoever acts for the child of the child first. */
const parentsAttorneys: ReadonlySet<Audience> = new Set(['mother_attorney', 'father_attorney']);

/** The bench recognizes; a reader is told what is recorded. */
function recordedStrengths(brief: ReadyBrief, words: Words): Section {
  if (brief.strengths.length === 0) return [];
  const [title, ...rest] = strengths(brief, words, wholeRoom.second);
  const named = title?.kind === 'heading' ? [{ ...title, text: words.t('readers.strengths') }] : [];
  return [...named, ...rest];
}

function closingSentences({ who, asOf, hearing, development }: ReadyBrief, words: Words): readonly string[] {
  const { t, day } = words;
  return [
    t('summary.closing.counted', { asOf: day(asOf), hearing: day(hearing.date) }),
    ...(who.children.some(({ adjustedAge }) => adjustedAge !== null) ? [t('summary.development.correctedBy')] : []),
    ...doubtSentences(words, development),
  ];
}

/** The blocks of a summary: what opens it, then its sections in the order of its reader, then what closes it. */
interface Parts {
  /** Who it is about, what is before the court and what happened since. */
  readonly first: Section;
  readonly deadlines: Section;
  readonly sections: readonly Section[];
  readonly closing: Section;
}

function partsOf(brief: ReadyBrief, words: Words): Parts {
  const { first, second } = wholeRoom;
  const isTribes = brief.audience === 'tribe';
  const namesChild = brief.who.children.length > 1;
  const care = careOf(brief, words, namesChild);
  const own = [ownFamilyTime(brief, words, second), ownServices(brief, words, second)];
  return {
    first: [
      readerMasthead(brief, words, words.t('readers.attorney.title')),
      hearingLine(brief, words),
      ...children(brief, words, { heads: headRooms.headings }),
      people(brief, words),
      tally(brief, words),
      ...(isTribes ? icwaFacts(brief, words) : yourClient(brief, words, namesChild)),
      ...beforeTheCourt(brief, words, namesChild),
      ...changed(brief, words, first),
      ...didNotHappen(brief, words, { ...first, missed: 0 }, namesChild),
    ],
    deadlines: clocks(brief, words, namesChild),
    sections: [
      ...(parentsAttorneys.has(brief.audience) ? [...own, ...care] : [...care, ...own]),
      meeting(brief, words, second),
      orders(brief, words, second, namesChild),
      homes(brief, words, second, namesChild),
      isTribes ? [] : efforts(brief, words, second),
      recordedStrengths(brief, words),
      notRecorded(brief, words, second, namesChild),
    ].filter((section) => section.length > 0),
    closing: readerClosing(brief, words, closingSentences(brief, words), 'counted'),
  };
}

function sheetOf(brief: ReadyBrief, words: Words, options: SummaryOptions, blocks: Section): DocumentModel {
  return { ...readerSheet(brief, words, options, words.t('readers.attorney.title')), blocks };
}

const inOneStream = ({ first, deadlines, sections, closing }: Parts): Section => [
  ...[first, deadlines, ...sections, closing].flat(),
];

/** The whole of it in one stream, whatever pages it takes. */
export function wholeAttorneySummary(brief: ReadyBrief, options: SummaryOptions): DocumentModel {
  const words = wordsFor(brief, options.language);
  return sheetOf(brief, words, options, inOneStream(partsOf(brief, words)));
}

/** Which parting of the two streams is tried, in sections more or fewer than guessed. */
const tilts = [0, 1, -1, 2, -2] as const;

/**
 * The summary of one hearing for an advocate, from a brief that is narrowed to that reader.
 * @param fitsOnePage whether a document stands on one page; the printer knows
 */
export async function attorneySummary(
  brief: ReadyBrief,
  options: SummaryOptions,
  fitsOnePage: (model: DocumentModel) => Promise<boolean>,
): Promise<DocumentModel> {
  const words = wordsFor(brief, options.language);
  const parts = partsOf(brief, words);
  const { first, deadlines, sections, closing } = parts;
  const whole = sheetOf(brief, words, options, inOneStream(parts));
  const holds = (blocks: Section) => fitsOnePage({ ...whole, blocks });
  const firstPages: readonly Section[] = [[...first, ...deadlines], first];
  for (const [index, page] of firstPages.entries()) {
    if (!(await holds(page))) continue;
    const below = index === 0 ? [] : deadlines;
    for (const tilt of tilts) {
      const columns: Block = { kind: 'columns', shares: [0.53, 0.47], streams: balance(sections, tilt) };
      const second: Section = [...below, columns, ...closing];
      if (await holds(second)) return { ...whole, blocks: [...page, { kind: 'pageBreak' }, ...second] };
    }
  }
  return whole;
}
