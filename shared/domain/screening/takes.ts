// What each instrument's form is filled in with, and what becomes of items left blank, as the reference file has it.

import { type Form, type Instrument, type OmittedRule, pedsAreas } from './instrument.ts';
import type { FileInstrument } from './instrumentsFile.ts';
import { recordName } from './resultNames.ts';

const listOf = (from: number, through: number) => Array.from({ length: through - from + 1 }, (_, at) => from + at);

/** PEDS:DM: an area's one item is met or not. */
export const metPoints = 1;

type ItemScoring = FileInstrument['itemScoring'];

/** The most points that one item can give. */
export function itemMaxOf(scoring: ItemScoring): number {
  const most = scoring?.yesPoints ?? scoring?.mostConcernPoints ?? scoring?.veryMuchPoints ?? scoring?.maxItemPoints;
  return (most ?? 1) + (scoring?.concernCheckedPoints ?? 0);
}

/** Instruments whose several domains make one total. */
const oneTotal = ['asq-se-2', 'm-chat-r-f', 'swyc-milestones', 'swyc-ppsc', 'swyc-posi', 'epds', 'phq-9'];
/** The areas that an instrument is scored by, in the record's spelling; none where it has one total. */
export function areasOf(file: FileInstrument): readonly string[] {
  if (file.id === 'peds') return [pedsAreas.predictive, pedsAreas.nonPredictive];
  return oneTotal.includes(file.id) || file.id === 'yc-ptsd-screen' ? [] : file.domains.map(recordName);
}

function areaRange({ id, itemScoring }: FileInstrument): Instrument['takes']['areas'] {
  const { itemsPerArea, areaMinScore, areaMaxScore, sometimesPoints, questions } = itemScoring ?? {};
  const itemMax = itemMaxOf(itemScoring);
  if (id === 'asq-3') {
    const range = { min: areaMinScore ?? 0, max: areaMaxScore ?? null, step: sometimesPoints ?? 1 };
    return { ...range, items: itemsPerArea ?? null, itemMax };
  }
  if (id === 'peds') return { min: 0, max: questions ?? null, step: 1, items: null, itemMax: null };
  if (id === 'peds-dm') return { min: 0, max: metPoints, step: 1, items: 1, itemMax: metPoints };
  if (id === 'swyc-bpsc') return { min: 0, max: null, step: 1, items: null, itemMax };
  return null;
}

/** An area of a report: any figure it states, in whatever scale. */
const anyFigure = { min: 0, max: null, step: 0, items: null, itemMax: null };

function totalRange(file: FileInstrument): Instrument['takes']['total'] {
  if (!oneTotal.includes(file.id)) return null;
  const { minScore, maxScore, itemScoring } = file;
  return {
    min: minScore ?? 0,
    max: maxScore ?? null,
    step: itemScoring?.middlePoints ?? 1,
    itemMax: itemMaxOf(itemScoring),
  };
}

function answersOf({ id, itemScoring }: FileInstrument): Instrument['takes']['answers'] {
  const items = itemScoring?.items;
  if (items == null || !oneTotal.includes(id)) return null;
  return { items, points: listOf(itemScoring?.minItemPoints ?? 0, itemMaxOf(itemScoring)) };
}

/** What the form of an instrument is filled in with, and in which ranges. */
export function takesOf(file: FileInstrument, forms: readonly Form[]): Instrument['takes'] {
  const noRule = forms.every(({ scoring }) => scoring.by === 'none');
  const byReport = noRule && file.id !== 'yc-ptsd-screen';
  return {
    areas: byReport ? anyFigure : areaRange(file),
    total: noRule ? { min: 0, max: null, step: 0, itemMax: null } : totalRange(file),
    answers: answersOf(file),
    marks: file.id === 'peds' ? [pedsAreas.barrier] : [],
    result: noRule,
  };
}

/** ASQ-3 and ASQ:SE-2: the publisher's support text (SOURCES `asq-kb367`, `se2-eiplp`), whose numbers the file says in words. */
export function omittedRule({ id, itemScoring }: FileInstrument): OmittedRule {
  if (id === 'asq-3') return { rule: 'mean-of-area', most: 2 };
  if (id === 'asq-se-2') return { rule: 'near-cutoff', freely: 2, most: 3, within: 5 };
  return itemScoring?.missingPoints === 0 ? { rule: 'no-points' } : { rule: 'any-answer' };
}
