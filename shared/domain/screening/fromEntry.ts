// The record that an entered screening becomes, with the result that the instrument's rule gives on that day.

import type { CaseId, ChildId } from '../ids.ts';
import type { AreaResult, Screening } from '../record.ts';
import type { Born } from './ageBasis.ts';
import { isReadAlike, withStandingAreas } from './correction.ts';
import { type ScreeningEntry, totalArea } from './entry.ts';
import { instrumentOf } from './instruments.ts';
import { interpret, noBand, notScored } from './interpret.ts';
import type { Interpretation, NotComputed } from './reading.ts';
import { totalOfAnswers } from './totalFigures.ts';

export interface ScreeningIds {
  readonly id: string;
  readonly caseId: CaseId;
  readonly childId: ChildId;
}

/** Without a rule on file the report's own words stand; these are kept only where it gave none. */
const withoutRule: readonly (NotComputed | null)[] = [
  'assessment',
  'no-cutoff-on-file',
  'no-table-for-form',
  'instrument-not-on-file',
];

function areasOf({ areas, score, omitted }: ScreeningEntry): readonly AreaResult[] {
  const own = areas
    .filter((row) => row.score !== null || row.omitted > 0)
    .map((row) => ({ area: row.area, result: notScored, score: row.score, omitted: row.omitted }));
  return omitted === 0 ? own : [...own, { area: totalArea, result: notScored, score, omitted }];
}

/** Everything but the result. */
function draftOf(entry: ScreeningEntry, ids: ScreeningIds): Screening {
  const instrument = instrumentOf(entry.tool);
  const answers = entry.answers !== null && Object.keys(entry.answers).length > 0 ? entry.answers : null;
  const fromAnswers = instrument === null ? null : totalOfAnswers(instrument, answers);
  return {
    ...ids,
    tool: entry.tool,
    date: entry.date,
    ageBasis: entry.ageBasis,
    form: entry.form,
    result: notScored,
    resultComputed: true,
    // Unfinished answers make no total: the rule allows for what is missing when they are read.
    score: entry.score ?? (fromAnswers?.omitted === 0 ? fromAnswers.score : null),
    areas: areasOf(entry),
    followUpInterviewOn: entry.followUpInterviewOn,
    followUpRecorded: entry.followUpInterviewOn !== null,
    followUpScore: entry.followUpScore,
    aboutParentId: instrument?.about === 'caregiver' ? entry.aboutParentId : null,
    answers,
    completedBy: entry.completedBy,
    language: entry.language,
    setting: entry.setting,
    referredTo: entry.referredTo,
    referredOn: entry.referredOn,
    rescreenOn: entry.rescreenOn,
    safetyFollowUpOn: entry.safetyFollowUpOn,
  };
}

/** The rule's result; where it gives none, the words that stood in a row that is corrected. */
function areaResults(areas: readonly AreaResult[], read: Interpretation): readonly AreaResult[] {
  return areas.map((row) => {
    const found = read.areas.find(({ area }) => area === row.area);
    const unread = found !== undefined && found.table === null ? noBand : notScored;
    return { ...row, result: found?.computed ?? (row.result === notScored ? unread : row.result) };
  });
}

/** Another instrument’s rows and words are not this one’s. */
function corrected(draft: Screening, before: Screening | null, child: Born): Screening {
  if (before === null || before.tool !== draft.tool) return draft;
  return { ...draft, areas: withStandingAreas(draft.areas, before, child) };
}

/**
 * Makes the record of an entry. The result is the rule's (`resultComputed`); where the rule cannot be applied it is
 * `not_scored`, and where there is none on file it is what the report states, or `no_band` (an assessment). An entry that
 * `checkScreening` refuses gives a record all the same, so that the form can show what it makes while it is typed.
 * `before`: the record that the entry corrects. What the form does not show of it stays, and so does its recorded result
 * while nothing that the rule reads is changed.
 */
export function toScreening(
  entry: ScreeningEntry,
  ids: ScreeningIds,
  child: Born,
  before: Screening | null = null,
): Screening {
  const draft = corrected(draftOf(entry, ids), before, child);
  if (before !== null && before.tool === entry.tool && isReadAlike(draft, before, entry.result)) {
    return { ...draft, areas: before.areas, result: before.result, resultComputed: false };
  }
  const read = interpret(draft, child);
  const areas = areaResults(draft.areas, read);
  if (read.computed !== null) return { ...draft, areas, result: read.computed };
  if (entry.result !== null) return { ...draft, areas, result: entry.result, resultComputed: false };
  return { ...draft, areas, result: withoutRule.includes(read.notComputed) ? noBand : notScored };
}
