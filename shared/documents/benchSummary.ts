// The bench summary: one brief on two pages, for the judge. Words and order only; how it looks is the printer's.

import type { Brief } from '../brief/brief.ts';
import type { ReadyBrief } from '../brief/ready.ts';
import type { Instant } from '../domain/dates.ts';
import { firstPage } from './benchSummary/firstPage.ts';
import { guessLength } from './benchSummary/lengths.ts';
import {
  firstRoom,
  firstStepThatFits,
  lastSteps,
  type Restored,
  restoredOf,
  secondRoom,
  wholeRoom,
} from './benchSummary/room.ts';
import { secondPage } from './benchSummary/secondPage.ts';
import { withLetters, withShortNames } from './benchSummary/shortened.ts';
import type { Block, DocumentModel, Language } from './model.ts';
import { type Words, wordsFor } from './words.ts';

export interface SummaryOptions {
  readonly language: Language;
  readonly paper: DocumentModel['paper'];
  /** When this copy was made. */
  readonly madeAt: Instant;
  /** Short hash of the brief it shows. */
  readonly contentHash: string;
}

/** A bench summary as the two pages it is to fill. */
interface Pages {
  readonly first: readonly Block[];
  readonly second: readonly Block[];
}

function documentOf(brief: Brief, options: SummaryOptions, words: Words, { first, second }: Pages): DocumentModel {
  const { t } = words;
  const { caseNumber, docketName, hearing } = brief;
  const date = words.longDay(hearing.date);
  const docket = words.docketName(docketName);
  return {
    title: t('summary.fileTitle', { caseNumber, docket, date }),
    language: options.language,
    paper: options.paper,
    blocks: [...first, { kind: 'pageBreak' }, ...second],
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, docket }),
      footerMiddle: t('summary.footer.middle', { moment: words.moment(options.madeAt), hash: options.contentHash }),
      pageLabel: t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}

/** The whole of a brief in a bench summary's words, whatever pages it takes. */
export function wholeSummary(brief: ReadyBrief, options: SummaryOptions): DocumentModel {
  const words = wordsFor(brief, options.language);
  return documentOf(brief, options, words, {
    first: firstPage(brief, words, wholeRoom.first),
    second: secondPage(brief, words, wholeRoom.second),
  });
}

/**
 * The bench summary of a brief: as much of each list as two pages hold, and how many it leaves out.
 * @param fitsOnePage whether a document stands on one page; the printer knows
 * @returns null where a page does not fit even at its least
 */
export async function benchSummary(
  brief: ReadyBrief,
  options: SummaryOptions,
  fitsOnePage: (model: DocumentModel) => Promise<boolean>,
): Promise<DocumentModel | null> {
  const words = wordsFor(brief, options.language);
  const named = remembered((letters) => withShortNames(brief, letters));
  const alone = documentOf(brief, options, words, { first: [], second: [] });
  const holds = measured((blocks) => fitsOnePage({ ...alone, blocks }));
  const first = await fill('first', holds, (step, restored) => {
    const room = firstRoom(step, restored);
    return [firstPage(named(room.names), withLetters(words, room.letters), room)];
  });
  const second = await fill('second', holds, (step, restored) => {
    const room = secondRoom(step, restored);
    const own = named(room.names);
    return tilts.map((tilt) => secondPage(own, withLetters(words, room.letters), room, tilt));
  });
  return first === null || second === null ? null : documentOf(brief, options, words, { first, second });
}

/** Which parting of two streams fits best is known to the printer alone: as guessed, or a section more or fewer. */
const tilts = [0, 1, -1] as const;

/** About how many lines a page holds, by the guess of benchSummary/lengths.ts; it only decides where the search begins. */
const linesHeld = 66;

type Holds = (blocks: readonly Block[]) => Promise<boolean>;

/** Remembers what fits: steps of a short list often show the same, and what has been measured is not measured again. */
function measured(fits: Holds): Holds {
  const known = new Map<string, Promise<boolean>>();
  return (blocks) => {
    const key = JSON.stringify(blocks);
    const found = known.get(key) ?? fits(blocks);
    known.set(key, found);
    return found;
  };
}

/** The first of a step's ways to set a page that fits. */
async function firstThatHolds(ways: readonly (readonly Block[])[], holds: Holds): Promise<readonly Block[] | null> {
  for (const blocks of ways) if (await holds(blocks)) return blocks;
  return null;
}

/** Every way to set a page, given what it gives up. */
type Make = (step: number, restored?: Restored) => readonly (readonly Block[])[];

/** As much as a page holds: the first step that fits in one of its ways, then what still fits of what was given up. */
async function fill(page: keyof Pages, holds: Holds, make: Make): Promise<readonly Block[] | null> {
  const at = remembered(make);
  const last = lastSteps[page];
  const step = await firstStepThatFits(
    guessStep(at, last),
    last,
    async (one) => (await firstThatHolds(at(one), holds)) !== null,
  );
  if (step === null) return null;
  // Known not to fit: what is guessed to be longer is not measured. As long may fit: one stream hides the other's length.
  const tooLong = step === 0 ? 0 : guessedLength(at(step - 1));
  const restored = await restoredOf(step, async (more) => {
    const ways = make(step, more);
    return guessedLength(ways) <= tooLong && (await firstThatHolds(ways, holds)) !== null;
  });
  return firstThatHolds(make(step, restored), holds);
}

const guessedLength = (ways: readonly (readonly Block[])[]) => guessLength(ways[0] ?? []);

function guessStep(at: (step: number) => readonly (readonly Block[])[], last: number): number {
  let [from, to] = [0, last];
  while (from < to) {
    const step = Math.floor((from + to) / 2);
    if (guessedLength(at(step)) > linesHeld) from = step + 1;
    else to = step;
  }
  return from;
}

/** Makes each thing once. */
function remembered<T>(make: (step: number) => T): (step: number) => T {
  const made = new Map<number, T>();
  return (step) => {
    const known = made.get(step) ?? make(step);
    made.set(step, known);
    return known;
  };
}
