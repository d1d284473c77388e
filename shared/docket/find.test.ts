import { expect, test } from 'vitest';
import { idOf } from '../domain/ids.ts';
import { type FindableCase, findCases } from './find.ts';

const of = (number: string, ...names: readonly (readonly [string, string])[]): FindableCase => ({
  caseId: idOf(number),
  caseNumber: idOf(number),
  status: 'open',
  children: names.map(([firstName, lastName]) => ({ firstName, lastName })),
});

const cases = [
  of('26-JV-0117', ['Juniper', 'Ashdown'], ['Rowan', 'Ashdown']),
  of('25-JV-0388', ['Mateo', 'Quiroga Luján']),
  of('26-JV-0098', ['Maja', 'Lindqvist']),
  of('25-JV-1170', ['Ada', 'Marsh']),
  { ...of('24-JV-0007', ['Ana', 'Marshall']), status: 'closed' as const },
];

const found = (text: string, most = 20) => findCases(cases, text, most).map(({ caseNumber }) => caseNumber);

test.each([
  ['26-JV-0117', ['26-JV-0117']],
  ['26jv0117', ['26-JV-0117']],
  ['117', ['25-JV-1170', '26-JV-0117']],
  ['25', ['25-JV-0388', '25-JV-1170']],
  ['jv', []],
  ['R.A.', ['26-JV-0117']],
  ['mql', ['25-JV-0388']],
  ['lujan', ['25-JV-0388']],
  ['LUJÁN', ['25-JV-0388']],
  ['luja\u0301n', ['25-JV-0388']],
  ['juniper ash', ['26-JV-0117']],
  ['Ashdown, Rowan', ['26-JV-0117']],
  ['qvist', ['26-JV-0098']],
  ['Strend', []],
  ['. -', []],
])('%s', (text, numbers) => {
  expect(found(text)).toEqual(numbers);
});

test('best first: docket number, initials, the beginning of a name, the inside of one; open cases before closed ones', () => {
  const mixed = [of('26-JV-0001', ['Amarsh', 'Bo']), ...cases];
  const numbers = findCases(mixed, 'marsh', 20).map(({ caseNumber }) => caseNumber);
  expect(numbers).toEqual(['25-JV-1170', '24-JV-0007', '26-JV-0001']);
  expect(found('am')).toEqual(['25-JV-1170', '24-JV-0007']);
});

test('no more than asked for', () => {
  expect(found('26', 1)).toEqual(['26-JV-0098']);
});

test('names of two children are not read as one', () => {
  expect(found('Juniper Rowan')).toEqual([]);
});
