// The attorney summary: one brief for whoever acts for a party, an agency or a tribe, or is appointed for the child, from
// that reader's side. On two pages where these hold it, else on as many as it takes: nothing is cut. It says what is before
// the court, and never what the bench thinks of it.

import type { ReadyBrief } from '../brief/ready.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import type { Audience } from '../redaction/audiences.ts';
import { beforeTheCourt } from './attorneySummary/before.ts';
import { careOf } from './attorneySummary/careOf.ts';
import { ownFamilyTime, ownServices, yourClient } from './attorneySummary/client.ts';
import { icwaFacts } from './attorneySummary/icwa.ts';
import { orNotHere } from './attorneySummary/notHere.ts';
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

/** The sections of the case's record, or that they are no part of this copy. */
function recordOf(brief: ReadyBrief, words: Words, namesChild: boolean): readonly Section[] {
  const { second } = wholeRoom;
  const { ftm, orders: items, placement } = brief;
  const isSilent = ftm === null || (ftm.decisions.length === 0 && ftm.actionItems.length === 0);
  const ofRecord = (section: Section, isEmpty: boolean) =>
    orNotHere(section, { brief, sort: 'case-record', isEmpty }, words);
  return [
    orNotHere(meeting(brief, words, second), { brief, sort: 'meetings', isEmpty: isSilent }, words),
    ofRecord(orders(brief, words, second, namesChild), items.length === 0),
    ofRecord(homes(brief, words, second, namesChild), placement.children.length === 0),
  ];
}

/** Family time and services, the reader's own client's first, or that they are no part of this copy. */
function ownOf(brief: ReadyBrief, words: Words): readonly Section[] {
  const { second } = wholeRoom;
  const { familyTime, services } = brief;
  const noTime = familyTime.weeks.length === 0 && familyTime.plan === null;
  return [
    orNotHere(ownFamilyTime(brief, words, second), { brief, sort: 'case-record', isEmpty: noTime }, words),
    orNotHere(
      ownServices(brief, words, second),
      { brief, sort: 'parent-services', isEmpty: services.length === 0 },
      words,
    ),
  ];
}

function partsOf(brief: ReadyBrief, words: Words, file: CaseFile): Parts {
  const { first, second } = wholeRoom;
  const isTribes = brief.audience === 'tribe';
  const namesChild = brief.who.children.length > 1;
  const care = careOf(brief, words, namesChild);
  const own = ownOf(brief, words);
  return {
    first: [
      readerMasthead(brief, words, words.t('readers.attorney.title')),
      hearingLine(brief, words),
      ...children(brief, words, { heads: headRooms.headings }),
      people(brief, words),
      tally(brief, words),
      ...(isTribes ? icwaFacts(brief, words, file) : yourClient(brief, words, namesChild)),
      ...beforeTheCourt(brief, words, namesChild),
      ...changed(brief, words, first),
      ...didNotHappen(brief, words, { ...first, missed: 0 }, namesChild),
    ],
    deadlines: clocks(brief, words, namesChild),
    sections: [
      ...(parentsAttorneys.has(brief.audience) ? [...own, ...care] : [...care, ...own]),
      ...recordOf(brief, words, namesChild),
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

/** The whole of it in one stream, whatever pages it takes; `file`: the case as the reader may have it. */
export function wholeAttorneySummary(brief: ReadyBrief, options: SummaryOptions, file: CaseFile): DocumentModel {
  const words = wordsFor(brief, options.language);
  return sheetOf(brief, words, options, inOneStream(partsOf(brief, words, file)));
}

/** Which parting of the two streams is tried, in sections more or fewer than guessed. */
const tilts = [0, 1, -1, 2, -2] as const;

/**
 * The summary of one hearing for an advocate, from a brief that is narrowed to that reader.
 * @param file the case as that reader may have it
 * @param fitsOnePage whether a document stands on one page; the printer knows
 */
export async function attorneySummary(
  brief: ReadyBrief,
  options: SummaryOptions,
  file: CaseFile,
  fitsOnePage: (model: DocumentModel) => Promise<boolean>,
): Promise<DocumentModel> {
  const words = wordsFor(brief, options.language);
  const parts = partsOf(brief, words, file);
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
