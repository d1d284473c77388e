// The bench summary: one brief on two pages, for the judge. Words and order only; how it looks is the printer's.

import type { Brief } from '../brief/brief.ts';
import type { Instant } from '../domain/dates.ts';
import { firstPage } from './benchSummary/firstPage.ts';
import { guessLength } from './benchSummary/lengths.ts';
import { firstRoom, firstStepThatFits, lastStep, secondRoom, wholeRoom } from './benchSummary/room.ts';
import { secondPage } from './benchSummary/secondPage.ts';
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
export function wholeSummary(brief: Brief, options: SummaryOptions): DocumentModel {
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
  brief: Brief,
  options: SummaryOptions,
  fitsOnePage: (model: DocumentModel) => Promise<boolean>,
): Promise<DocumentModel | null> {
  const words = wordsFor(brief, options.language);
  const alone = documentOf(brief, options, words, { first: [], second: [] });
  const fill = async (
    make: (step: number) => readonly Block[],
    page: keyof Pages,
  ): Promise<readonly Block[] | null> => {
    const at = remembered(make);
    // Steps of a short list often show the same; what has been measured is not measured again.
    const known = new Map<string, boolean>();
    const fits = async (step: number) => {
      const blocks = at(step);
      const key = JSON.stringify(blocks);
      const found = known.get(key) ?? (await fitsOnePage({ ...alone, blocks }));
      known.set(key, found);
      return found;
    };
    const step = await firstStepThatFits(guessStep(at, page), fits);
    return step === null ? null : at(step);
  };
  const first = await fill((step) => firstPage(brief, words, firstRoom(step)), 'first');
  const second = await fill((step) => secondPage(brief, words, secondRoom(step)), 'second');
  return first === null || second === null ? null : documentOf(brief, options, words, { first, second });
}

/** About how many lines a page holds, by the guess of benchSummary/lengths.ts; it only decides where the search begins. */
const linesHeld = { first: 66, second: 66 } as const;

function guessStep(at: (step: number) => readonly Block[], page: keyof Pages): number {
  let [from, to] = [0, lastStep];
  while (from < to) {
    const step = Math.floor((from + to) / 2);
    if (guessLength(at(step)) > linesHeld[page]) from = step + 1;
    else to = step;
  }
  return from;
}

function remembered<T>(make: (step: number) => T): (step: number) => T {
  const made = new Map<number, T>();
  return (step) => {
    const known = made.get(step) ?? make(step);
    made.set(step, known);
    return known;
  };
}
