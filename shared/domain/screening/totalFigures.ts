// Totals: as recorded or from the answers, with blank items allowed for, against bands or the threshold of an age.

import type { Screening } from '../record.ts';
import { totalArea } from './entry.ts';
import { asRecorded, type Figures, nothing } from './figures.ts';
import type { BandStart, Form, Instrument, Scoring } from './instrument.ts';
import { mchatPoint } from './mchat.ts';
import type { AgeBasis } from './reading.ts';

interface Total {
  readonly score: number;
  readonly omitted: number;
}

/** The points of the answers to the numbered items, and how many of the items were left blank; null without any. */
export function totalOfAnswers(instrument: Instrument, answers: Screening['answers']): Total | null {
  const { answers: takes } = instrument.takes;
  if (takes === null || answers === null) return null;
  const autism = instrument.id === 'm-chat-r-f';
  let score = 0;
  let answered = 0;
  for (let item = 1; item <= takes.items; item += 1) {
    const answer = answers[item];
    if (answer === undefined) continue;
    answered += 1;
    score += autism ? mchatPoint(item, answer) : answer;
  }
  return answered === 0 ? null : { score, omitted: takes.items - answered };
}

/** As recorded, else from the answers. */
function recordedTotal(screening: Screening, instrument: Instrument): Total | null {
  if (screening.score === null) return totalOfAnswers(instrument, screening.answers);
  return { score: screening.score, omitted: screening.areas.find(({ area }) => area === totalArea)?.omitted ?? 0 };
}

const bandOf = (bands: readonly BandStart[], score: number) => bands.findLast(({ from }) => score >= from) ?? null;

/** The total that is compared, or null where too many items are blank to say. */
function allowedFor({ score, omitted }: Total, instrument: Instrument, form: Form, bands: readonly BandStart[]) {
  const { omitted: rule, takes } = instrument;
  if (omitted === 0 || rule.rule === 'no-points') return score;
  if (rule.rule === 'near-cutoff') {
    if (omitted > rule.most) return null;
    const cutoff = bands.at(-1)?.from ?? 0;
    if (omitted <= rule.freely || Math.abs(cutoff - score) > rule.within || form.items === null) return score;
    return (score * form.items) / (form.items - omitted);
  }
  const highest = score + omitted * (takes.total?.itemMax ?? Number.POSITIVE_INFINITY);
  return bandOf(bands, score) === bandOf(bands, highest) ? score : null;
}

/** A total against bands in rising order. Sources of the bands: the reference file. */
export function readTotal(
  screening: Screening,
  instrument: Instrument,
  form: Form,
  bands: readonly BandStart[],
): Figures {
  const max = form.maxTotal ?? instrument.takes.total?.max ?? null;
  const base = { ...nothing, areas: asRecorded(screening, 'no-scores').areas, bands, scaleMax: max };
  const recorded = recordedTotal(screening, instrument);
  if (recorded === null) return { ...base, notComputed: 'no-scores' };
  if (recorded.score < (instrument.takes.total?.min ?? 0) || (max !== null && recorded.score > max)) {
    return { ...base, total: recorded.score, notComputed: 'impossible-score' };
  }
  const total = allowedFor(recorded, instrument, form, bands);
  if (total === null) return { ...base, total: recorded.score, notComputed: 'too-many-omitted' };
  const computed = bandOf(bands, total)?.result ?? null;
  return { ...base, computed, worst: computed, total, confidence: form.confidence };
}

/** SWYC Milestones: the threshold of the age in completed months. Without that age in the form's own table, none. */
export function readThreshold(
  screening: Screening,
  instrument: Instrument,
  form: Form,
  months: Extract<Scoring, { by: 'threshold' }>['months'],
  ageBasis: AgeBasis | null,
): Figures {
  // Adjusted, says the record, but without the gestation nobody can say what that age was.
  const unknown = ageBasis?.why === 'gestation-not-recorded' && screening.ageBasis === 'adjusted';
  const age = unknown ? null : (ageBasis?.age?.months ?? null);
  const threshold = age === null ? undefined : months.get(age);
  if (threshold === undefined) {
    const total = recordedTotal(screening, instrument)?.score ?? null;
    return {
      ...asRecorded(screening, total === null ? 'no-scores' : 'no-age-for-table'),
      total,
      scaleMax: form.maxTotal,
    };
  }
  const bands = [
    { from: 0, result: 'needs_review' },
    { from: threshold.atOrBelow + 1, result: 'meets_expectations' },
  ];
  const figures = readTotal(screening, instrument, form, bands);
  const confidence = figures.computed === null ? null : threshold.confidence;
  return { ...figures, tableRow: `${form.rowId}:${age}`, confidence };
}
