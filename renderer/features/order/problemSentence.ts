// What keeps a draft from being signed, in a sentence that says what to do: for the list before signing, and in the field.

import type { Field } from '../../../shared/orders/clauses.ts';
import type { FieldProblemReason } from '../../../shared/orders/problems.ts';
import type { ScreenWords } from '../../app/words.tsx';

type Words = Pick<ScreenWords, 't' | 'language'>;

/** A field's name as the list has it. */
export const fieldLabel = ({ labelEn, labelEs }: Field, { language }: Pick<Words, 'language'>): string =>
  language === 'en' ? labelEn : labelEs;

interface ProblemOfItem {
  readonly item: number;
  readonly field: Field | null;
  readonly reason: FieldProblemReason;
}

/** "Choose a date in item 1 before you sign." */
export function problemSentence({ item, field, reason }: ProblemOfItem, words: Words): string {
  const { t } = words;
  if (field === null) return t('orderPage.problem.child', { item });
  const label = fieldLabel(field, words);
  if (reason === 'before-hearing') return t('orderPage.problem.before-hearing', { item });
  if (reason !== 'blank') return t('orderPage.problem.otherwise', { item, label });
  if (field.id === 'because') return t('orderPage.problem.because', { item });
  return t(`orderPage.problem.${field.type}`, { item, label });
}

/** What is wrong with what stands in a field, once it was left. A blank is no mistake before signing. */
export function valueSentence(field: Field, reason: FieldProblemReason, { t }: Words): string | undefined {
  switch (reason) {
    case 'blank':
    case 'not-a-day':
      return undefined;
    case 'before-hearing':
      return t('orderPage.problem.day-before');
    case 'after-hearing':
      return t('orders.problem.after-hearing');
    case 'not-frequency':
    case 'not-of-case':
    case 'not-of-list':
      return t(`orderPage.problem.${reason}`);
    case 'not-days':
    case 'not-hours':
    case 'too-long':
      return t(`orderPage.problem.${reason}`, {
        min: field.min,
        max: reason === 'too-long' ? field.maxLength : field.max,
      });
  }
}
