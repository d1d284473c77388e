import { expect, it } from 'vitest';
import { isSameName } from './isSameName.ts';

it.each([
  ['Philippa Renfrow', 'Hon. Philippa Renfrow', true],
  [' philippa  renfrow ', 'Hon. Philippa Renfrow', true],
  ['Jueza Philippa Renfrow', 'Philippa Renfrow', true],
  ['P. Renfrow', 'Hon. Philippa Renfrow', false],
  ['Mickey Mouse', 'Hon. Philippa Renfrow', false],
  ['Honora Renfrow', 'Renfrow', false],
])('%s under an order of the account %s', (typed, account, same) => {
  expect(isSameName(typed, account)).toBe(same);
});
