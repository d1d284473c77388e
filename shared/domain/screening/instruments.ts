// Every instrument that a record can name, as the rules read it.
// Figures come from resources/reference/screening-instruments.json, where each has its source.

import { compareAges } from './ageWindow.ts';
import { agesOf, formsOf } from './forms.ts';
import type { Form, Instrument } from './instrument.ts';
import { type FileInstrument, instrumentsFile } from './instrumentsFile.ts';
import { areasOf, omittedRule, takesOf } from './takes.ts';

export type { Form, Instrument, Scoring } from './instrument.ts';

const kinds: Readonly<Record<string, Instrument['kind']>> = {
  assessment: 'assessment',
  'caregiver screen': 'caregiver',
};

function instrumentFrom(file: FileInstrument): Instrument {
  const kind = kinds[file.kind] ?? 'screening';
  const areas = areasOf(file);
  const forms = formsOf(file, areas).toSorted((a, b) => (a.months ?? 0) - (b.months ?? 0));
  const rule = file.prematurityAdjustment;
  const windows = forms
    .flatMap(({ window }) => (window === null ? [] : [window]))
    .toSorted((a, b) => compareAges(a.through, b.through));
  return {
    id: file.id,
    tool: file.abbreviation,
    name: file.name,
    kind,
    about: kind === 'caregiver' ? 'caregiver' : 'child',
    ages: agesOf(file, windows),
    direction: file.scoreDirection.startsWith('low')
      ? 'low'
      : file.scoreDirection.startsWith('high')
        ? 'high'
        : 'mixed',
    areas,
    takes: takesOf(file, forms),
    prematurity:
      rule == null
        ? null
        : { weeksEarly: rule.adjustWhenWeeksPrematureAtLeast, untilMonths: rule.adjustUntilAgeMonths },
    omitted: omittedRule(file),
    safetyItem:
      file.safetyItem == null ? null : { item: file.safetyItem.itemNumber, from: file.safetyItem.flagAtOrAbove },
    forms,
    formsByName: new Map(forms.map((form) => [form.name, form])),
  };
}

/** All instruments on file, in the file's order. */
export const instruments: readonly Instrument[] = instrumentsFile.map(instrumentFrom);

const byTool = new Map(instruments.map((instrument) => [instrument.tool, instrument]));

/** The instrument of that name in the record, or null where none is on file. */
export function instrumentOf(tool: string): Instrument | null {
  return byTool.get(tool) ?? null;
}

/** The form of that name; an instrument with one table has it whatever its form is called. null: not on file. */
export function formOf(instrument: Instrument, name: string): Form | null {
  const found = instrument.formsByName.get(name);
  if (found !== undefined) return found;
  const [first] = instrument.forms;
  const oneTable = instrument.forms.every(({ rowId }) => rowId === first?.rowId);
  return oneTable && first !== undefined ? { ...first, name } : null;
}
