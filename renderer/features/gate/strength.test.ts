import { expect, test } from 'vitest';
import { strengthOf } from './strength.ts';

test.each([
  'password',
  'passphrase2026',
  'aaaaaaaaaaaaaaaa',
  '12345678901234',
  'qwertyuiop',
  'docket docket docket',
  'contraseña1',
])('"%s" is easy to guess', (passphrase) => {
  expect(strengthOf(passphrase).level).toBe('weak');
});

test('four unrelated words are hard to guess, six very hard', () => {
  expect(strengthOf('lantern gravel otter seven').level).toBe('good');
  expect(strengthOf('farol grava nutria siete').level).toBe('good');
  expect(strengthOf('lantern gravel otter seven copper thistle')).toEqual({ level: 'strong', advice: null });
});

test('it says what would make it better', () => {
  expect(strengthOf('password').advice).toBe('common');
  expect(strengthOf('zzzzzzzzzzzz').advice).toBe('repeats');
  expect(strengthOf('otter otter otter').advice).toBe('repeats');
  expect(strengthOf('lantern').advice).toBe('longer');
});

test('one more word never makes it easier to guess', () => {
  const order = ['weak', 'fair', 'good', 'strong'];
  const words = ['gravel', 'otter', 'lantern', 'seven', 'copper', 'thistle'];
  const levels = words.map((_, index) => order.indexOf(strengthOf(words.slice(0, index + 1).join(' ')).level));
  expect(levels).toEqual(levels.toSorted((one, other) => one - other));
});

test('symbols count for more than letters, and signs outside ASCII are read', () => {
  expect(strengthOf('x7#Q!p2$').level).not.toBe('weak');
  expect(strengthOf('ñandú búho río').level).not.toBe('strong');
});
