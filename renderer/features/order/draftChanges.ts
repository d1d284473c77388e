// What a judge does with a draft: adds a clause, moves it, fills it, names its children, takes it out. Findings stand first.

import type { SignedOrder } from '../../../shared/contract/orders.ts';
import { arranged } from '../../../shared/orders/arranged.ts';
import { type Clause, clauseOf } from '../../../shared/orders/clauses.ts';
import type { Draft, DraftItem } from '../../../shared/orders/draftHash.ts';

/** As many as a draft takes (shared/contract/hearingWork.ts). */
export const mostItems = 60;

const isFinding = ({ clauseId }: DraftItem, clauses: readonly Clause[]) =>
  clauseOf(clauses, clauseId).kind === 'finding';

/** The draft as an order has it: what the Court finds, then what it orders. The same value where it is so already. */
export function findingsFirst(draft: Draft, clauses: readonly Clause[]): Draft {
  const sorted = arranged(draft, clauses);
  return sorted.every((item, at) => item === draft[at]) ? draft : sorted;
}

/** An id that no item of the draft has: a clause can stand in it twice, for two people. */
function freeId(draft: Draft, clauseId: string): string {
  const taken = new Set(draft.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${clauseId}-${number}`)) number += 1;
  return `own-${clauseId}-${number}`;
}

/** An item of a clause with every field blank. */
export function newItem(draft: Draft, { id: clauseId }: Clause, childNames: readonly string[]): DraftItem {
  return { id: freeId(draft, clauseId), clauseId, ruleId: null, childNames: [...childNames], fields: {} };
}

/** With one more item, after the others of its kind. Unchanged where it is full. */
export function withItem(draft: Draft, item: DraftItem, clauses: readonly Clause[]): Draft {
  return draft.length >= mostItems ? draft : findingsFirst([...draft, item], clauses);
}

export function withoutItem(draft: Draft, id: string): Draft {
  return draft.filter((item) => item.id !== id);
}

/** Whether an item can trade places with the one before or after it: not across findings and orders. */
export function canMove(draft: Draft, at: number, by: -1 | 1, clauses: readonly Clause[]): boolean {
  const [item, other] = [draft[at], draft[at + by]];
  return item !== undefined && other !== undefined && isFinding(item, clauses) === isFinding(other, clauses);
}

/** Unchanged where it cannot move. */
export function movedItem(draft: Draft, id: string, by: -1 | 1, clauses: readonly Clause[]): Draft {
  const at = draft.findIndex((item) => item.id === id);
  const [item, other] = [draft[at], draft[at + by]];
  if (item === undefined || other === undefined || !canMove(draft, at, by, clauses)) return draft;
  return draft.with(at, other).with(at + by, item);
}

export function filledItem(draft: Draft, id: string, field: string, value: string): Draft {
  return draft.map((item) => (item.id === id ? { ...item, fields: { ...item.fields, [field]: value } } : item));
}

export function itemAbout(draft: Draft, id: string, childNames: readonly string[]): Draft {
  return draft.map((item) => (item.id === id ? { ...item, childNames: [...childNames] } : item));
}

/** A draft that says what an order says, to be changed and signed in its place. */
export function draftOfOrder({ items }: Pick<SignedOrder, 'items'>): Draft {
  const draft: DraftItem[] = [];
  for (const { clauseId, childNames, fields } of items) {
    const id = freeId(draft, clauseId);
    draft.push({ id, clauseId, ruleId: null, childNames: [...childNames], fields: { ...fields } });
  }
  return draft;
}
