// My cases under their hearings, and whom the person acts for.

import { expect, test } from 'vitest';
import { wordsFor } from '../../../shared/documents/words.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { groupsOf, type MyCase } from './groups.ts';
import { actingText, choiceText, readerText } from './readers.ts';

const today = dateOf('2026-11-21');

function mine(number: string, date: string | null, rest: Partial<MyCase> = {}): MyCase {
  const hearing =
    date === null
      ? null
      : {
          id: idOf<'hearing'>(`H-${number}`),
          date: dateOf(date),
          start: '13:30' as NonNullable<MyCase['hearing']>['start'],
          type: 'review',
          courtroom: 'Courtroom 4B',
        };
  return { caseNumber: idOf<'caseNumber'>(number), initials: 'M.S.', ageMonths: 21, acting: [], hearing, ...rest };
}

const parent = (name: string, relation: string): MyCase['acting'][number] => ({
  audience: relation === 'mother' ? 'mother_attorney' : 'father_attorney',
  party: idOf<'parent'>(name),
  partyName: name,
  relation,
});
const words = (language: 'en' | 'es') => wordsFor({ hearing: { date: today }, timezone: 'America/Chicago' }, language);

test('one day in one room is one group; the past and those without a hearing come apart', () => {
  const cases = [
    mine('1', '2026-11-24'),
    mine('2', '2026-11-24'),
    mine('3', '2026-12-08'),
    mine('4', '2026-10-27'),
    mine('5', null),
  ];
  const groups = groupsOf(cases, today);
  expect(groups.map(({ when }) => when.kind)).toEqual(['coming', 'coming', 'past', 'never']);
  expect(groups.map((group) => group.cases.map(({ caseNumber }) => caseNumber))).toEqual([
    ['1', '2'],
    ['3'],
    ['4'],
    ['5'],
  ]);
});

test('a hearing of today is still to come', () => {
  expect(groupsOf([mine('1', today)], today)[0]?.when.kind).toBe('coming');
});

test('whom an attorney with two clients acts for is said of both, and each copy is told apart', () => {
  const both = mine('1', '2026-11-24', { acting: [parent('Ada Vale', 'mother'), parent('Ben Vale', 'father')] });
  expect(actingText(words('en'), both, false)).toBe('You act for Ada Vale (mother) and Ben Vale (father).');
  expect(actingText(words('es'), both, false)).toContain('Ada Vale (madre)');
  expect(both.acting.map((one) => choiceText(words('en'), one, both.initials))).toEqual([
    'Ada Vale, mother',
    'Ben Vale, father',
  ]);
  expect(both.acting.map((one) => readerText(words('en'), one, both.initials))).toEqual([
    'Ada Vale’s attorney',
    'Ben Vale’s attorney',
  ]);
});

test('twins have one attorney, a caseworker works on the case, and acts for nobody', () => {
  const none = { party: null, partyName: null, relation: null };
  const twins = mine('1', '2026-11-24', { initials: 'J.A., R.A.', acting: [{ audience: 'child_attorney', ...none }] });
  expect(actingText(words('en'), twins, false)).toBe('You act for the children.');
  const worked = mine('2', '2026-11-24', {
    acting: [
      { audience: 'agency', ...none },
      { audience: 'resource_parent', ...none },
    ],
  });
  expect(actingText(words('en'), worked, true)).toBe('You work on this case.');
  expect(worked.acting.map((one) => choiceText(words('en'), one, 'M.S.'))).toEqual(['the agency', 'the home']);
});
