// Entered scores and answers: what an instrument's items cannot make is refused.

import type { EntryProblem, EntryReason } from '../entry.ts';
import { type ScreeningEntry, totalArea } from './entry.ts';
import { type Instrument, pedsAreas, type ScoreRange } from './instrument.ts';
import { formOf } from './instruments.ts';
import { mchatPoint } from './mchat.ts';
import type { Interpretation } from './reading.ts';

type Values = EntryProblem['values'];

const refuse = (field: string, reason: EntryReason, values: Values): EntryProblem => ({
  field,
  reason,
  severity: 'refuse',
  values,
});

/** A figure outside its range, or between its steps. A step of 0 takes any figure. */
function rangeProblem(field: string, value: number, { min, max, step }: ScoreRange): EntryProblem | null {
  if (step === 0) return null;
  if (!Number.isInteger(value)) return refuse(field, 'not-a-whole-number', { value });
  if (value < min) return refuse(field, 'under-minimum', { value, minimum: min });
  if (max !== null && value > max) return refuse(field, 'over-maximum', { value, maximum: max });
  return value % step === 0 ? null : refuse(field, 'not-a-step', { value, step });
}

/** More points than the items that were answered can give. */
function overAnswered(field: string, value: number, items: number | null, omitted: number, itemMax: number | null) {
  if (items === null || itemMax === null || omitted === 0) return null;
  const answered = items - omitted;
  const maximum = answered * itemMax;
  return value > maximum ? refuse(field, 'more-than-answered', { value, maximum, answered }) : null;
}

const overItems = (field: string, omitted: number, items: number | null) =>
  items !== null && omitted > items ? refuse(field, 'over-maximum', { value: omitted, maximum: items }) : null;

const present = (problems: readonly (EntryProblem | null)[]): readonly EntryProblem[] =>
  problems.filter((problem) => problem !== null);

// ---- areas -----------------------------------------------------------------------------------------------------

/** How many blank items an area may have and still be scored. */
function mostOmitted({ omitted }: Instrument): number {
  return omitted.rule === 'mean-of-area' || omitted.rule === 'near-cutoff' ? omitted.most : 0;
}

function areaProblems(entry: ScreeningEntry, instrument: Instrument): readonly EntryProblem[] {
  const { areas: range, result } = instrument.takes;
  const rows = entry.areas.map((row) => ({ ...row, field: `areas.${row.area}` }));
  // A report names its areas itself; an instrument with a rule has its own.
  const unknown = rows.filter(({ area }) => area === totalArea || (!result && !instrument.areas.includes(area)));
  const strange = unknown.map(({ field, area }) => refuse(field, 'unknown-area', { tool: entry.tool, area }));
  if (range === null) return strange;
  const problems = rows.map(({ field, score, omitted }): EntryProblem | null => {
    const most = mostOmitted(instrument);
    const tooMany = overItems(field, omitted, range.items);
    if (tooMany !== null) return tooMany;
    const wrong =
      score === null
        ? null
        : (rangeProblem(field, score, range) ?? overAnswered(field, score, range.items, omitted, range.itemMax));
    if (wrong !== null || instrument.omitted.rule === 'no-points' || omitted <= most) return wrong;
    return { field, reason: 'too-many-omitted', severity: 'warn', values: { omitted, most } };
  });
  return [...strange, ...present(problems)];
}

/** Areas of which nothing was entered, where others were. One score is enough for a report. */
function missingAreas(entry: ScreeningEntry, instrument: Instrument): readonly EntryProblem[] {
  const given = new Set(
    entry.areas.filter(({ score, omitted }) => score !== null || omitted > 0).map(({ area }) => area),
  );
  if (given.size === 0 || instrument.takes.result || instrument.takes.areas === null) return [];
  return instrument.areas
    .filter((area) => !given.has(area))
    .map((area) => ({ field: `areas.${area}`, reason: 'missing', severity: 'warn', values: {} }));
}

/** PEDS: each of the ten questions is one concern at most, predictive or not. */
function concernProblems(entry: ScreeningEntry, instrument: Instrument): readonly EntryProblem[] {
  const maximum = instrument.takes.areas?.max ?? null;
  if (instrument.id !== 'peds' || maximum === null) return [];
  const value = entry.areas.reduce((sum, { score }) => sum + (score ?? 0), 0);
  const field = `areas.${pedsAreas.nonPredictive}`;
  return value > maximum ? [refuse(field, 'more-than-answered', { value, maximum, answered: maximum })] : [];
}

// ---- answers and totals ----------------------------------------------------------------------------------------

function answerProblem(instrument: Instrument, item: string, value: number): EntryProblem | null {
  const { answers, marks } = instrument.takes;
  const field = `answers.${item}`;
  if (marks.includes(item)) return rangeProblem(field, value, { min: 0, max: 1, step: 1 });
  const known = answers !== null && /^[1-9]\d?$/.test(item) && Number(item) <= answers.items;
  if (!known) return refuse(field, 'unknown-item', { tool: instrument.tool, item });
  const { points } = answers;
  return rangeProblem(field, value, { min: points[0] ?? 0, max: points.at(-1) ?? null, step: 1 });
}

interface Answered {
  readonly points: number;
  readonly answered: number;
  readonly items: number;
}

function answeredOf({ answers }: ScreeningEntry, instrument: Instrument): Answered | null {
  const takes = instrument.takes.answers;
  if (takes === null || answers === null) return null;
  const given = Object.entries(answers).filter(([item]) => /^\d+$/.test(item));
  const point = (item: string, answer: number) =>
    instrument.id === 'm-chat-r-f' ? mchatPoint(Number(item), answer) : answer;
  const points = given.reduce((sum, [item, answer]) => sum + point(item, answer), 0);
  return given.length === 0 ? null : { points, answered: given.length, items: takes.items };
}

/** A total that the answers beside it cannot make. */
function againstAnswers(score: number, read: Answered, itemMax: number): EntryProblem | null {
  const { points, answered, items } = read;
  if (answered === items) {
    return score === points ? null : refuse('score', 'answers-make-other-total', { value: score, total: points });
  }
  if (score < points) return refuse('score', 'under-minimum', { value: score, minimum: points });
  const maximum = points + (items - answered) * itemMax;
  return score > maximum ? refuse('score', 'more-than-answered', { value: score, maximum, answered }) : null;
}

function totalProblems(entry: ScreeningEntry, instrument: Instrument): readonly EntryProblem[] {
  const range = instrument.takes.total;
  const answers = Object.entries(entry.answers ?? {}).map(([item, value]) => answerProblem(instrument, item, value));
  const wrong = present(answers);
  if (range === null || wrong.length > 0) return wrong;
  const read = answeredOf(entry, instrument);
  const form = formOf(instrument, entry.form);
  const items = form?.items ?? null;
  if (entry.score === null) {
    if (read === null || read.answered === read.items) return [];
    const { answered, items: all } = read;
    return [{ field: 'answers', reason: 'answers-incomplete', severity: 'warn', values: { answered, items: all } }];
  }
  const score = rangeProblem('score', entry.score, { ...range, max: form?.maxTotal ?? range.max });
  const omitted = overItems('omitted', entry.omitted, items);
  if (score !== null || omitted !== null) return present([score, omitted]);
  const over = overAnswered('score', entry.score, items, entry.omitted, range.itemMax);
  const other = read === null ? null : againstAnswers(entry.score, read, range.itemMax ?? 0);
  return present([over ?? other]);
}

// ---- what is missing -------------------------------------------------------------------------------------------

/** `read`: what the entry makes as it stands. */
function missingProblems(entry: ScreeningEntry, instrument: Instrument, read: Interpretation): readonly EntryProblem[] {
  const { tool } = entry;
  const noRule = read.notComputed === 'no-cutoff-on-file' || read.notComputed === 'no-table-for-form';
  if (noRule) return entry.result === null ? [refuse('result', 'result-needed', { tool })] : [];
  const nothing =
    entry.score === null &&
    Object.keys(entry.answers ?? {}).length === 0 &&
    entry.areas.every(({ score, omitted }) => score === null && omitted === 0);
  if (nothing && (read.computed === null || instrument.kind === 'assessment')) {
    const severity = entry.result === null ? 'refuse' : 'warn';
    return [
      { field: instrument.takes.areas === null ? 'score' : 'areas', reason: 'no-scores', severity, values: { tool } },
    ];
  }
  const blanks = instrument.takes.areas === null && entry.score !== null && read.notComputed === 'too-many-omitted';
  if (!blanks) return missingAreas(entry, instrument);
  const values = { omitted: entry.omitted, most: mostOmitted(instrument) };
  return [{ field: 'omitted', reason: 'too-many-omitted', severity: 'warn', values }];
}

/** Everything about the scores, answers and the stated result of an entry. `read`: what the entry makes as it stands. */
export function scoreProblems(
  entry: ScreeningEntry,
  instrument: Instrument,
  read: Interpretation,
): readonly EntryProblem[] {
  return [
    ...areaProblems(entry, instrument),
    ...concernProblems(entry, instrument),
    ...totalProblems(entry, instrument),
    ...missingProblems(entry, instrument, read),
  ];
}
