// What the correction of a screening leaves as it stood: rows that its form does not show, words that nobody changed,
// and what was recorded, where nothing that the rule reads was touched.

import type { AreaResult, Screening } from '../record.ts';
import type { Born } from './ageBasis.ts';
import { totalArea } from './entry.ts';
import { instrumentOf } from './instruments.ts';
import { interpret, notScored } from './interpret.ts';

type Figures = Pick<AreaResult, 'area' | 'score' | 'omitted'>;

const isSameRow = (one: Figures, other: Figures) =>
  one.area === other.area && one.score === other.score && (one.omitted ?? 0) === (other.omitted ?? 0);

/** The words of a row as somebody stated them; of a result that the rule gave, none. */
function statedRows(before: Screening, child: Born): readonly AreaResult[] {
  const read = interpret(before, child).areas;
  return before.areas.map((row) => {
    const isRules =
      before.resultComputed && read.some(({ area, computed }) => row.area === area && computed === row.result);
    return isRules ? { ...row, result: notScored } : row;
  });
}

/**
 * The areas of a correction: those that were typed, and of `before` those that the form does not show (another list than
 * the instrument's, areas of a questionnaire with one total, a result without points). A row that nobody changed keeps
 * its stated words until a rule reads it.
 */
export function withStandingAreas(typed: readonly AreaResult[], before: Screening, child: Born): readonly AreaResult[] {
  const instrument = instrumentOf(before.tool);
  const asked = instrument === null || instrument.takes.areas === null ? [] : instrument.areas;
  const isShown = ({ area, score, omitted = 0 }: AreaResult, at: number) =>
    area === totalArea ||
    (asked.includes(area) &&
      (score !== null || omitted > 0) &&
      before.areas.findLastIndex((other) => other.area === area) === at);
  const stood = statedRows(before, child).flatMap((row, at): AreaResult[] => {
    const now = typed.find(({ area }) => area === row.area);
    if (now === undefined) return isShown(row, at) ? [] : [row];
    if (isShown(row, at)) return [isSameRow(now, row) ? row : now];
    // Points for an area that had none take the place of its words.
    return row.score === null ? [now] : [row];
  });
  return [...stood, ...typed.filter(({ area }) => !stood.some((row) => row.area === area))];
}

const written = (answers: Screening['answers']) =>
  JSON.stringify(Object.entries(answers ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/**
 * Whether a correction leaves everything that the rule reads, and the stated result, as they stood: then both stay as they
 * were recorded, and where the rule says otherwise that stays asked. `stated`: the result as the entry has it.
 */
export function isReadAlike(after: Screening, before: Screening, stated: string | null): boolean {
  return (
    !before.resultComputed &&
    (stated ?? '') === before.result.trim() &&
    after.form === before.form &&
    after.date === before.date &&
    after.score === before.score &&
    written(after.answers) === written(before.answers) &&
    after.areas.length === before.areas.length &&
    after.areas.every((row) => before.areas.some((other) => isSameRow(row, other)))
  );
}
