// Which questionnaire of an instrument fits a child's age on a day, and why.

import type { MonthsAndDays } from '../age.ts';
import type { CalendarDate } from '../dates.ts';
import { ageBasisOf, ageByWholeWeeks, type Born } from './ageBasis.ts';
import { type AgeWindow, compareAges, holds } from './ageWindow.ts';
import { type Form, type Instrument, singleForm } from './instrument.ts';
import { instrumentOf } from './instruments.ts';
import type { AgeBasis } from './reading.ts';

export type ProposalReason =
  /** The form's own window holds the age. */
  | 'in-window'
  /** Windows are not on file: the form nearest by age, and of two as near the one for the older child. */
  | 'nearest-window-not-on-file'
  /** The instrument has one form. */
  | 'single-form'
  | 'too-young'
  | 'too-old'
  /** Not yet the day on which 40 weeks would have ended. */
  | 'before-term'
  | 'before-birth'
  /** The instrument is for this age, but the form for it is not on file. */
  | 'form-not-on-file'
  | 'instrument-not-on-file';

export interface OtherForm {
  readonly form: string;
  /** 'overlap': its window holds the age too. 'whole-weeks': it is the one where only whole weeks early are taken off. */
  readonly why: 'overlap' | 'whole-weeks';
}

export interface FormProposal {
  readonly tool: string;
  /** null: none, and `why` says why not. */
  readonly form: string | null;
  readonly why: ProposalReason;
  /** Which age was used, why that one, and the age; null where no age picks the form. */
  readonly basis: AgeBasis | null;
  /** The proposed form's window, else the instrument's own ages; null where neither is on file. */
  readonly window: AgeWindow | null;
  /** Other forms that could be meant. */
  readonly others: readonly OtherForm[];
}

type Choice = Pick<FormProposal, 'form' | 'why' | 'window' | 'others'>;

const none = (why: ProposalReason, window: AgeWindow | null): Choice => ({ form: null, why, window, others: [] });

/** Forms whose windows hold the age, youngest first. */
function fitting(forms: readonly Form[], age: MonthsAndDays): readonly Form[] {
  return forms.filter(({ window }) => window !== null && holds(window, age));
}

/** The interval nearest by age; of two as near, the older child's. Under half a gap before the first there is none. */
function nearest(forms: readonly Form[], age: MonthsAndDays): Form | null {
  const intervals = forms.flatMap((form) => (form.months === null ? [] : [{ form, months: form.months }]));
  const first = intervals[0];
  const second = intervals[1];
  if (first === undefined || second === undefined) return null;
  const halfGap = (second.months - first.months) / 2;
  if (age.months < first.months - halfGap) return null;
  const starts = intervals.map(({ form, months }, at) => {
    const before = intervals[at - 1];
    return { form, from: before === undefined ? 0 : (before.months + months) / 2 };
  });
  return starts.findLast(({ from }) => age.months >= from)?.form ?? null;
}

function choose({ ages, forms }: Instrument, age: MonthsAndDays): Choice {
  if (ages !== null && compareAges(age, ages.from) < 0) return none('too-young', ages);
  if (ages !== null && compareAges(ages.through, age) < 0) return none('too-old', ages);
  const [fits, ...overlap] = fitting(forms, age);
  if (fits !== undefined) {
    const others = overlap.map((form) => ({ form: form.name, why: 'overlap' as const }));
    return {
      form: fits.name,
      why: fits.name === singleForm ? 'single-form' : 'in-window',
      window: fits.window,
      others,
    };
  }
  const [only] = forms;
  if (only?.name === singleForm) return { form: only.name, why: 'single-form', window: ages, others: [] };
  const near = nearest(
    forms.filter(({ window }) => window === null),
    age,
  );
  if (near === null) return none('form-not-on-file', ages);
  return { form: near.name, why: 'nearest-window-not-on-file', window: null, others: [] };
}

function byWholeWeeks(instrument: Instrument, basis: AgeBasis, child: Born, on: CalendarDate): readonly OtherForm[] {
  if (basis.basis !== 'adjusted' || basis.adjustmentDays % 7 === 0) return [];
  const age = ageByWholeWeeks(basis, child, on);
  const form = age === null ? null : choose(instrument, age).form;
  return form === null ? [] : [{ form, why: 'whole-weeks' }];
}

/**
 * Proposes the questionnaire of `tool` (as the record names it) for a child on a day. Windows, ages and the rule of
 * prematurity are the instrument's own (resources/reference/screening-instruments.json). The days early are counted
 * exactly; where whole weeks would choose another form, `others` says so. ASQ-3 at 9 months: the 9 month form, and the
 * 10 month form, whose window overlaps it, among the others.
 */
export function proposeForm(tool: string, child: Born, on: CalendarDate): FormProposal {
  const instrument = instrumentOf(tool);
  if (instrument === null) return { tool, basis: null, ...none('instrument-not-on-file', null) };
  const basis = ageBasisOf(instrument, child, on);
  if (on < child.bornOn) return { tool, basis, ...none('before-birth', instrument.ages) };
  if (basis === null) {
    return { tool, basis, form: singleForm, why: 'single-form', window: instrument.ages, others: [] };
  }
  const weeks = byWholeWeeks(instrument, basis, child, on);
  const choice = basis.age === null ? none('before-term', instrument.ages) : choose(instrument, basis.age);
  const added = weeks.filter(({ form }) => form !== choice.form && choice.others.every((other) => other.form !== form));
  return { tool, basis, ...choice, others: [...choice.others, ...added] };
}
