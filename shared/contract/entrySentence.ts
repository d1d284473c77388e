// A problem of an entry as one or two sentences in the reader's language: which figure or day, why, and what to do.

import type { CalendarDate } from '../domain/dates.ts';
import { readDate } from '../domain/dates.ts';
import type { EntryProblem } from '../domain/entry.ts';
import { longDate } from '../i18n/format.ts';
import type { Translator } from '../i18n/translator.ts';

type Words = Pick<Translator, 'language' | 't' | 'code'>;
type Value = string | number;

/** Values that are codes, with the list that has their words. */
const codeLists = {
  area: 'area',
  basis: 'ageBasis',
  entered: 'ageBasis',
  why: 'ageBasisWhy',
  result: 'result',
  vaccine: 'vaccine',
  type: 'healthVisitType',
} as const;

const isCoded = (name: string): name is keyof typeof codeLists => Object.hasOwn(codeLists, name);

/** "18-month form"; an instrument with one form has no name for it. */
function formName(form: string, { t }: Words): string {
  const months = /^(\d+) month$/.exec(form)?.[1];
  if (months !== undefined) return t('summary.development.form', { months });
  return form === 'single' || form === '' ? t('record.problem.theForm') : form;
}

/** "6 months 11 days", "7 months". */
function ageText(months: Value, days: Value | undefined, { t }: Words): string {
  const wholeMonths = t('months', { count: Number(months) });
  if (days === undefined || Number(days) === 0) return wholeMonths;
  const rest = t('days', { count: Number(days) });
  return Number(months) === 0 ? rest : t('age', { months: wholeMonths, days: rest });
}

/** Ages come as months and days side by side: `fromMonths`, `fromDays`. They are said as one, `from`. */
function agesOf(values: EntryProblem['values'], words: Words): Record<string, string> {
  const named = Object.entries(values).flatMap(([name, months]): [string, string][] => {
    const age = /^(\w+)Months$/.exec(name)?.[1];
    return age === undefined ? [] : [[age, ageText(months, values[`${age}Days`], words)]];
  });
  return Object.fromEntries(named);
}

/** A number of months that is said as an age. */
const isAge = (name: string) => name === 'age' || name === 'months';

/** The steps of early intervention that another one must come after. */
const steps = ['identifiedOn', 'referralSentOn', 'referralReceivedOn', 'evaluatedOn', 'ifspOn'] as const;
const isStep = (value: string): value is (typeof steps)[number] => steps.some((step) => step === value);

function wordOf(name: string, value: Value, words: Words): Value {
  if (typeof value === 'number') return isAge(name) ? ageText(value, undefined, words) : value;
  const day: CalendarDate | null = readDate(value);
  if (day !== null) return longDate(day, words.language);
  if (isCoded(name)) return words.code(codeLists[name], value);
  if (name === 'other' && isStep(value)) return words.t(`record.problem.step.${value}`);
  if (value === 'newborn' || value === 'days-3-5') return words.t(`record.problem.visitAge.${value}`);
  return name === 'form' || name === 'proposed' ? formName(value, words) : value;
}

/** Counts that a plural is chosen by; a sentence speaks of one of them at most. */
const counts = ['omitted', 'answered', 'failed'] as const;

function countOf(values: EntryProblem['values']): number {
  const name = counts.find((one) => typeof values[one] === 'number');
  return name === undefined ? 0 : Number(values[name]);
}

/** Whose figure it is, where a form has many of its kind: "Gross motor". */
function ownerOf(field: string, { t, code }: Words): string | null {
  const [list, name] = field.split('.');
  if (name === undefined) return null;
  if (list === 'areas') return code('area', name);
  return list === 'answers' && /^\d+$/.test(name) ? t('record.problem.item', { item: name }) : null;
}

/** A form for which no other is proposed, and one of many scores that is missing, have a sentence of their own. */
function keyOf({ field, reason, values }: EntryProblem) {
  if (reason === 'missing') return /^(areas|answers)\./.test(field) ? 'missing-part' : reason;
  const alone = values['proposed'] === '';
  if (alone && reason === 'outside-window') return 'outside-window-alone';
  return alone && reason === 'window-not-on-file' ? 'window-not-on-file-alone' : reason;
}

/**
 * "Gross motor: 65 is more than is possible here, which is 60. Look at the questionnaire again." What is only unusual is
 * asked to be confirmed at the end.
 */
export function entrySentence(problem: EntryProblem, words: Words): string {
  const said = Object.entries(problem.values).map(([name, value]) => [name, wordOf(name, value, words)]);
  const values = { ...Object.fromEntries(said), ...agesOf(problem.values, words), count: countOf(problem.values) };
  const owner = ownerOf(problem.field, words);
  const text = words.t(`record.problem.${keyOf(problem)}`, values);
  const named = owner === null ? text : words.t('record.problem.of', { owner, text });
  return problem.severity === 'warn' ? `${named} ${words.t('record.problem.confirm')}` : named;
}
