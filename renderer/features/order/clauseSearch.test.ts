import { expect, test } from 'vitest';
import { listClauses } from '../../../shared/orders/clauses.ts';
import { foundClauses } from './clauseSearch.ts';

const found = (typed: string) => foundClauses(listClauses, typed).map(({ id }) => id);

test('nothing typed finds every clause in the order of the list', () => {
  expect(found('  ')).toEqual(listClauses.map(({ id }) => id));
});

test('a clause is found by its name in either language, without accents, in any order of words', () => {
  expect(found('review ifsp')).toContain('oc-dev-ifsp-review');
  expect(found('PLAN revision')).toEqual(expect.arrayContaining(found('revisión plan')));
  expect(found('contrario al bienestar')).toContain('oc-find-contrary-to-welfare');
});

test('a clause is found by its words and by what it rests on, those named so first', () => {
  expect(found('303.342(b)')).toContain('oc-dev-ifsp-review');
  const [first] = found('interpreter');
  expect(listClauses.find(({ id }) => id === first)?.titleEn).toMatch(/interpreter/i);
});

test('what no clause holds finds none', () => {
  expect(found('zzz')).toEqual([]);
});
