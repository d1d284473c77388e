import { expect, test } from 'vitest';
import { dateOf } from '../../../../shared/domain/dates.ts';
import { proposeForm } from '../../../../shared/domain/screening/questionnaire.ts';
import { translatorFor } from '../../../../shared/i18n/translator.ts';
import { child } from '../../../../tests/support/records.ts';
import { proposalText } from './proposalText.ts';

const words = (language: 'en' | 'es') => {
  const { t, code } = translatorFor(language);
  const age = ({ months, days }: { readonly months: number; readonly days: number }) =>
    t('age', { months: t('months', { count: months }), days: t('days', { count: days }) });
  return { t, code, age };
};
const juniper = child({ firstName: 'Juniper', bornOn: dateOf('2026-03-09'), gestationDays: 221 });
const said = (tool: string, on: string, language: 'en' | 'es' = 'en', of = juniper) =>
  proposalText(proposeForm(tool, of, dateOf(on)), of, words(language));

test('the form, the age that it goes by, and why that age', () => {
  expect(said('ASQ-3', '2026-11-20')).toBe(
    'For that day it is the 6-month form. Juniper was 6 months 13 days old by corrected age: born 8 weeks 3 days early.',
  );
  expect(said('ASQ-3', '2026-11-20', 'es')).toBe(
    'Para ese día corresponde: formulario de 6 meses. Juniper tenía 6 meses y 13 días según la edad corregida: nació 8 semanas y 3 días antes de término.',
  );
});

test('too young, before the term date, before birth', () => {
  expect(said('M-CHAT-R/F', '2026-11-20')).toMatch(/^Juniper was too young for M-CHAT-R\/F on that day\./);
  expect(said('ASQ-3', '2026-04-01')).toMatch(/^There is no corrected age yet/);
  expect(said('ASQ-3', '2026-03-01')).toBe('That day is before Juniper was born.');
});

test('of a child born at term nothing is said of an early birth where the instrument has no rule', () => {
  const atTerm = child({ firstName: 'Micah', bornOn: dateOf('2025-02-14'), gestationDays: 275 });
  expect(said('M-CHAT-R/F', '2026-11-18', 'en', atTerm)).toBe(
    'For that day it is the 18-month form. Micah was 21 months 4 days old by age since birth.',
  );
});

test('nothing hangs on the age of a child whose parent is screened', () => {
  expect(said('EPDS', '2026-11-20')).toBe('');
});
