// The forms of each instrument with their windows and tables, as the reference file has them.

import type { AgeWindow } from './ageWindow.ts';
import { confidenceOf, weakest } from './confidence.ts';
import { type Form, type Scoring, singleForm, type Threshold } from './instrument.ts';
import type { FileForm, FileInstrument, FileInterval, FileWindow } from './instrumentsFile.ts';
import type { AreaTable, Confidence } from './reading.ts';
import { recordName, resultOf } from './resultNames.ts';
import { itemMaxOf, metPoints } from './takes.ts';

const windowOf = (row: FileWindow): AgeWindow => ({
  from: { months: row.ageFromMonths, days: row.ageFromDays },
  through: { months: row.ageThroughMonths, days: row.ageThroughDays },
});

/** A month is never longer, so an age "through 30 months" holds the whole of its thirty-first month. */
const wholeMonth = 31;

/** The ages that an instrument is for; null where the file has none. `windows`: its forms', which may end within a month. */
export function agesOf(file: FileInstrument, windows: readonly AgeWindow[]): AgeWindow | null {
  if (file.ageFromMonths === null || file.ageThroughMonths === null) return null;
  const last = windows.findLast(({ through }) => through.months === file.ageThroughMonths);
  return {
    from: { months: file.ageFromMonths, days: file.ageFromDays ?? 0 },
    through: last?.through ?? { months: file.ageThroughMonths, days: wholeMonth },
  };
}

/** A zone's end that another copy did not bear out is disputed; otherwise the cutoff's copies speak. */
function zonesOf({ areas }: FileInterval): ReadonlyMap<string, AreaTable> {
  return new Map(
    (areas ?? []).map(({ areaId, cutoff, monitoringUpper, monitoringUpperCheck, cutoffSourceIds }) => {
      const area = recordName(areaId);
      const confidence = monitoringUpperCheck === 'disputed' ? 'disputed' : confidenceOf(cutoffSourceIds, null);
      return [area, { area, cutoff, monitorTo: monitoringUpper, confidence }];
    }),
  );
}

function intervalForm(
  { id, intervalMonths, window }: FileInterval,
  rest: Pick<Form, 'items' | 'maxTotal' | 'scoring' | 'confidence'>,
): Form {
  return {
    name: `${intervalMonths} month`,
    rowId: id,
    months: intervalMonths,
    window: window == null ? null : windowOf(window),
    ...rest,
  };
}

const noCutoff: Scoring = { by: 'none', why: 'no-cutoff-on-file' };

function asq3Form(interval: FileInterval): Form {
  const areas = zonesOf(interval);
  const confidence = weakest([...areas.values()].map((area) => area.confidence));
  return intervalForm(interval, { items: null, maxTotal: null, scoring: { by: 'zones', areas }, confidence });
}

function socialEmotionalForm({ id, itemScoring }: FileInstrument, interval: FileInterval): Form {
  const { scoredItems, monitoringLower, cutoff, confirmation } = interval;
  const items = scoredItems ?? null;
  const maxTotal = items === null ? null : items * itemMaxOf(itemScoring);
  if (monitoringLower == null || cutoff == null) {
    return intervalForm(interval, { items, maxTotal, scoring: noCutoff, confidence: null });
  }
  const bands = [
    { from: 0, result: resultOf(id, 'no-low-risk') },
    { from: monitoringLower, result: resultOf(id, 'monitoring') },
    { from: cutoff, result: resultOf(id, 'above-cutoff') },
  ];
  const confidence = confidenceOf([], confirmation);
  return intervalForm(interval, { items, maxTotal, scoring: { by: 'total', bands }, confidence });
}

/** The two forms of least validation (2 and 60 months) carry no thresholds and are not scored. */
function milestonesForm(file: FileInstrument, row: FileForm): Form {
  const months = new Map<number, Threshold>(
    row.thresholds.map(({ ageMonths, needsReviewAtOrBelow, confirmation }) => [
      ageMonths,
      { atOrBelow: needsReviewAtOrBelow, confidence: confidenceOf([], confirmation) },
    ]),
  );
  return {
    name: `${row.formMonths} month`,
    rowId: row.id,
    months: row.formMonths,
    window: windowOf(row),
    items: file.itemScoring?.items ?? null,
    maxTotal: file.maxScore ?? null,
    scoring: months.size === 0 ? noCutoff : { by: 'threshold', months },
    confidence: weakest([...months.values()].map(({ confidence }) => confidence)),
  };
}

/** The record names an M-CHAT-R/F by its visit. R8: the later visit's screen is taken from 23 months of age. */
const autismSecondVisitFromMonths = 23;

function autismForms(file: FileInstrument, single: Form): Form[] {
  const ages = agesOf(file, []);
  if (ages === null) return [single];
  return (file.screenAtVisitMonths ?? []).map((months, at) => ({
    ...single,
    name: `${months} month`,
    months,
    window:
      at === 0
        ? { from: ages.from, through: { months: autismSecondVisitFromMonths - 1, days: wholeMonth } }
        : { from: { months: autismSecondVisitFromMonths, days: 0 }, through: ages.through },
  }));
}

function areaCutoffs(file: FileInstrument, areas: readonly string[], cutoff: number, confidence: Confidence) {
  const [first, second] = file.bands.map(({ id }) => recordName(id));
  const low = file.scoreDirection === 'low-is-concern';
  return {
    by: 'area-cutoffs' as const,
    areas: new Map(areas.map((area) => [area, { area, cutoff, monitorTo: cutoff, confidence }])),
    // The file lists the bands of each instrument in its own order: PEDS:DM the unmet one first, BPSC the calm one.
    concern: (low ? first : second) ?? '',
    none: (low ? second : first) ?? '',
  };
}

function singleScoring(file: FileInstrument, areas: readonly string[], confidence: Confidence): Scoring {
  if (file.kind === 'assessment') return { by: 'none', why: 'assessment' };
  if (file.id === 'peds') return { by: 'paths' };
  if (file.id === 'peds-dm') return areaCutoffs(file, areas, metPoints, confidence);
  if (file.subscaleCutoffAtOrAbove != null) return areaCutoffs(file, areas, file.subscaleCutoffAtOrAbove, confidence);
  const bands = file.bands.flatMap(({ id, fromScore }) =>
    fromScore == null ? [] : [{ from: fromScore, result: resultOf(file.id, id) }],
  );
  return bands.length === 0 ? noCutoff : { by: 'total', bands };
}

function singleOf(file: FileInstrument, areas: readonly string[]): Form {
  const confidence = confidenceOf(file.bandSourceIds, file.confirmation);
  const scoring = singleScoring(file, areas, confidence);
  return {
    name: singleForm,
    rowId: file.id,
    months: null,
    window: agesOf(file, []),
    items: file.itemScoring?.items ?? null,
    maxTotal: file.maxScore ?? null,
    scoring,
    confidence: scoring.by === 'none' ? null : confidence,
  };
}

/** All forms of an instrument, with their windows and tables. A figure that the file lacks is null, never guessed. */
export function formsOf(file: FileInstrument, areas: readonly string[]): readonly Form[] {
  if (file.id === 'asq-3') return (file.intervals ?? []).map(asq3Form);
  if (file.intervals != null) return file.intervals.map((interval) => socialEmotionalForm(file, interval));
  if (file.forms != null) return file.forms.map((form) => milestonesForm(file, form));
  const single = singleOf(file, areas);
  return file.id === 'm-chat-r-f' ? autismForms(file, single) : [single];
}
