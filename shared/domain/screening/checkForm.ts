// An entered questionnaire against the child's age on that day.

import type { EntryProblem } from '../entry.ts';
import { ageBasisOf, type Born } from './ageBasis.ts';
import { type AgeWindow, compareAges, holds } from './ageWindow.ts';
import type { ScreeningEntry } from './entry.ts';
import { isOtherBasis } from './formFit.ts';
import type { Instrument } from './instrument.ts';
import { proposeForm } from './questionnaire.ts';
import type { AgeBasis } from './reading.ts';

type Age = NonNullable<AgeBasis['age']>;

const warn = (field: string, reason: EntryProblem['reason'], values: EntryProblem['values']): EntryProblem => ({
  field,
  reason,
  severity: 'warn',
  values,
});

/** Whether the forms on file are all that the instrument has: their windows begin and end with its own ages. */
function isComplete({ ages, forms }: Instrument): boolean {
  const from = forms[0]?.window?.from;
  const through = forms.at(-1)?.window?.through;
  if (ages === null) return forms.length === 1;
  if (from === undefined || through === undefined || forms.some(({ window }) => window === null)) return false;
  return compareAges(from, ages.from) <= 0 && compareAges(ages.through, through) <= 0;
}

function unknownForm(entry: ScreeningEntry, instrument: Instrument): EntryProblem {
  // A form that exists on paper may be missing from the file; then its result is taken from the report.
  const severity = isComplete(instrument) || entry.form === '' ? 'refuse' : 'warn';
  return { field: 'form', reason: 'unknown-form', severity, values: { tool: entry.tool, form: entry.form } };
}

const agesOf = ({ from, through }: AgeWindow) => ({
  fromMonths: from.months,
  fromDays: from.days,
  throughMonths: through.months,
  throughDays: through.days,
});

function outsideProblems(
  entry: ScreeningEntry,
  instrument: Instrument,
  { basis, why }: AgeBasis,
  age: Age,
  child: Born,
): readonly EntryProblem[] {
  const { tool, form } = entry;
  const used = { tool, basis, why, ageMonths: age.months, ageDays: age.days };
  const { ages } = instrument;
  if (ages !== null && !holds(ages, age)) {
    const { fromMonths, throughMonths } = agesOf(ages);
    return [warn('date', 'outside-instrument-age', { ...used, fromMonths, throughMonths })];
  }
  const found = instrument.formsByName.get(form);
  if (found === undefined) return [];
  const proposed = proposeForm(tool, child, entry.date).form ?? '';
  if (found.window === null) {
    return proposed === form || ages === null ? [] : [warn('form', 'window-not-on-file', { tool, form, proposed })];
  }
  if (holds(found.window, age)) return [];
  return [warn('form', 'outside-window', { ...used, form, proposed, ...agesOf(found.window) })];
}

/** What is unusual about the form and the age: warnings, each naming the age that was used and why. */
export function formProblems(entry: ScreeningEntry, instrument: Instrument, child: Born): readonly EntryProblem[] {
  const unknown = instrument.formsByName.has(entry.form) ? [] : [unknownForm(entry, instrument)];
  const basis = ageBasisOf(instrument, child, entry.date);
  if (basis === null || entry.date < child.bornOn) return unknown;
  const { tool } = entry;
  const other = isOtherBasis(instrument, basis, entry.ageBasis)
    ? [warn('ageBasis', 'other-basis', { tool, entered: entry.ageBasis, basis: basis.basis, why: basis.why })]
    : [];
  // Adjusted, says the entry, of a child whose gestation nobody recorded: its age cannot be judged.
  if (other.length === 0 && entry.ageBasis !== basis.basis) return unknown;
  if (basis.age === null) {
    return [...unknown, ...other, warn('date', 'before-term', { tool, adjustmentDays: basis.adjustmentDays })];
  }
  return [...unknown, ...other, ...outsideProblems(entry, instrument, basis, basis.age, child)];
}
