import { expect, test } from 'vitest';
import { clauseOf, listClauses } from '../../../shared/orders/clauses.ts';
import type { Draft } from '../../../shared/orders/draftHash.ts';
import {
  canMove,
  draftOfOrder,
  filledItem,
  findingsFirst,
  itemAbout,
  mostItems,
  movedItem,
  newItem,
  withItem,
  withoutItem,
} from './draftChanges.ts';

const finding = clauseOf(listClauses, 'oc-find-re-reunify');
const order = clauseOf(listClauses, 'oc-dev-ifsp-review');
const add = (draft: Draft, clause: typeof order) => withItem(draft, newItem(draft, clause, ['Juniper']), listClauses);
const ids = (draft: Draft) => draft.map(({ id }) => id);

test('what is added begins blank, stands after the others of its kind, and a clause can be added twice', () => {
  const draft = add(add(add(add([], order), finding), order), finding);
  expect(ids(draft)).toEqual([
    'own-oc-find-re-reunify-1',
    'own-oc-find-re-reunify-2',
    'own-oc-dev-ifsp-review-1',
    'own-oc-dev-ifsp-review-2',
  ]);
  expect(draft.every(({ fields }) => Object.keys(fields).length === 0)).toBe(true);
  expect(findingsFirst(draft, listClauses)).toBe(draft);
});

test('a full draft takes no more', () => {
  let draft: Draft = [];
  for (let at = 0; at <= mostItems; at += 1) draft = add(draft, order);
  expect(draft).toHaveLength(mostItems);
  expect(new Set(ids(draft)).size).toBe(mostItems);
});

test('an item moves among its own kind alone', () => {
  const draft = add(add(add([], finding), order), order);
  const [first = '', second = '', third = ''] = ids(draft);
  expect(canMove(draft, 0, -1, listClauses)).toBe(false);
  expect(canMove(draft, 1, -1, listClauses)).toBe(false);
  expect(movedItem(draft, second, -1, listClauses)).toBe(draft);
  expect(ids(movedItem(draft, second, 1, listClauses))).toEqual([first, third, second]);
  expect(movedItem(draft, 'no such item', 1, listClauses)).toBe(draft);
});

test('one item alone is filled, named for a child, or taken out', () => {
  const draft = add(add([], order), order);
  const [first = '', second = ''] = ids(draft);
  const filled = itemAbout(filledItem(draft, first, 'byDate', '2026-12-04'), first, ['Rowan']);
  expect(filled[0]).toMatchObject({ fields: { byDate: '2026-12-04' }, childNames: ['Rowan'] });
  expect(filled[1]).toEqual(draft[1]);
  expect(ids(withoutItem(filled, second))).toEqual([first]);
});

test('an order that replaces begins with what the earlier one says', () => {
  const item = {
    record: null,
    clauseId: order.id,
    kind: 'order' as const,
    text: 'as it was signed',
    orderedOf: null,
    dueOn: null,
    childNames: ['Juniper'],
    fields: { byDate: '2026-12-04' },
  };
  expect(draftOfOrder({ items: [item, item] })).toEqual(
    ['own-oc-dev-ifsp-review-1', 'own-oc-dev-ifsp-review-2'].map((id) => ({
      id,
      clauseId: order.id,
      ruleId: null,
      childNames: ['Juniper'],
      fields: { byDate: '2026-12-04' },
    })),
  );
});
