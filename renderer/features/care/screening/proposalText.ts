// Why a questionnaire is proposed, or none is, in a sentence.

import type { Child } from '../../../../shared/domain/record.ts';
import type { FormProposal } from '../../../../shared/domain/screening/questionnaire.ts';
import type { AgeBasis } from '../../../../shared/domain/screening/reading.ts';
import type { ScreenWords } from '../../../app/words.tsx';

type Named = Pick<Child, 'firstName' | 'gestationDays'>;
/** R2: born from 37 weeks on, in days. */
const termFrom = 259;

type Words = Pick<ScreenWords, 't' | 'code' | 'age'>;

/** "6-month form". */
export function formName(form: string, { t }: Words): string {
  const months = /^(\d+) month$/.exec(form)?.[1];
  if (months !== undefined) return t('summary.development.form', { months });
  return form === 'single' || form === '' ? t('record.problem.theForm') : form;
}

/** "8 weeks 3 days". */
function weeksText(days: number, { t }: Words): string {
  const weeks = t('record.screening.weeks', { count: Math.floor(days / 7) });
  const rest = t('days', { count: days % 7 });
  if (days < 7) return rest;
  return days % 7 === 0 ? weeks : t('age', { months: weeks, days: rest });
}

/** Why that age: "born 8 weeks 3 days early, and not yet 24 months old". */
function whyText({ why, adjustmentDays }: AgeBasis, words: Words): string {
  return why === 'three-weeks-early'
    ? words.t('record.screening.bornEarly', { early: weeksText(adjustmentDays, words) })
    : words.code('ageBasisWhy', why);
}

/** "Juniper was 6 months 2 days old by corrected age: born 8 weeks 3 days early." */
function ageSentence(basis: AgeBasis, { firstName: child, gestationDays }: Named, words: Words): string {
  const { t, code, age } = words;
  const why = whyText(basis, words);
  if (basis.age === null) return t('record.screening.noAge', { child, why });
  const said = { child, age: age(basis.age), basis: code('ageBasis', basis.basis) };
  // Of a child born at term nobody asks what becomes of an early birth.
  const isPlain = basis.why === 'no-adjustment-rule' && gestationDays !== null && gestationDays >= termFrom;
  return isPlain ? t('record.screening.agePlain', said) : t('record.screening.ageThatDay', { ...said, why });
}

function othersSentences({ others }: FormProposal, words: Words): readonly string[] {
  return others.map(({ form, why }) => words.t(`record.screening.other.${why}`, { form: formName(form, words) }));
}

/**
 * What is proposed and why: "For that day: the 6-month form. Juniper was 6 months 2 days old by corrected age …". ''
 * where nothing hangs on the age: a parent's own screen, an assessment.
 */
export function proposalText(proposal: FormProposal, child: Named, words: Words): string {
  const { form, why, basis } = proposal;
  const age = basis === null || why === 'before-birth' ? [] : [ageSentence(basis, child, words)];
  if (form !== null && why === 'single-form') return age.join('');
  const first = words.t(`record.screening.proposed.${why}`, {
    form: formName(form ?? '', words),
    child: child.firstName,
    tool: proposal.tool,
  });
  return [first, ...age, ...othersSentences(proposal, words)].join(' ');
}
