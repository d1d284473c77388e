import { expect, test } from 'vitest';
import { dateOf } from '../../shared/domain/dates.ts';
import { readTypedDate } from './typedDate.ts';

const near = dateOf('2026-11-24');
const read = (text: string, language: 'en' | 'es' = 'en') => readTypedDate(text, language, near);

test.each([
  ['Nov 20', '2026-11-20'],
  ['nov. 20th', '2026-11-20'],
  ['November 20, 2027', '2027-11-20'],
  ['Tue, Nov 24, 2026', '2026-11-24'],
  ['20 Nov', '2026-11-20'],
  ['Sept 3', '2026-09-03'],
  ['11/20', '2026-11-20'],
  ['11/20/27', '2027-11-20'],
  ['2026-11-20', '2026-11-20'],
  ['  dec 1  ', '2026-12-01'],
])('English: %s', (text, date) => {
  expect(read(text)).toEqual({ date });
});

test.each([
  ['20 nov', '2026-11-20'],
  ['20 de noviembre', '2026-11-20'],
  ['el 20 de noviembre de 2027', '2027-11-20'],
  ['mié 2 dic', '2026-12-02'],
  ['1º de diciembre', '2026-12-01'],
  ['20/11', '2026-11-20'],
  ['3/2/2027', '2027-02-03'],
])('Spanish: %s', (text, date) => {
  expect(read(text, 'es')).toEqual({ date });
});

test('without a year the day nearest to the day at hand is meant', () => {
  expect(read('Jan 5')).toEqual({ date: '2027-01-05' });
  expect(read('Jun 5')).toEqual({ date: '2026-06-05' });
  expect(readTypedDate('Dec 29', 'en', dateOf('2027-01-05'))).toEqual({ date: '2026-12-29' });
});

test('February 29 without a year is that of a leap year nearby', () => {
  expect(readTypedDate('Feb 29', 'en', dateOf('2027-11-24'))).toEqual({ date: '2028-02-29' });
});

test('a month that ends before that day is named, with its days', () => {
  expect(read('Nov 31')).toEqual({ problem: 'month-ends', month: 'November', days: 30 });
  expect(read('31 nov', 'es')).toEqual({ problem: 'month-ends', month: 'Noviembre', days: 30 });
  expect(read('Feb 29, 2027')).toEqual({ problem: 'month-ends', month: 'February', days: 28 });
  expect(read('12/32')).toEqual({ problem: 'month-ends', month: 'December', days: 31 });
});

test.each(['', 'soon', 'Nov', '20', '13/40', 'Nov 0', 'Nov 20 at three in the afternoon', 'j.a', '26-JV-0117'])(
  'not a day: "%s"',
  (text) => {
    expect(read(text)).toEqual({ problem: 'unreadable' });
  },
);
