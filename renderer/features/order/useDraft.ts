// What is done with the draft on its page: each change is kept, told, and hands the focus on.

import { useMemo, useRef } from 'react';
import type { Clause } from '../../../shared/orders/clauses.ts';
import type { OrderContext } from '../../../shared/orders/context.ts';
import type { Draft, DraftItem } from '../../../shared/orders/draftHash.ts';
import { useWords } from '../../app/words.tsx';
import type { Work } from '../bench/hearingWork.ts';
import type { ItemActs } from './DraftedItem.tsx';
import { filledItem, findingsFirst, itemAbout, movedItem, newItem, withItem, withoutItem } from './draftChanges.ts';

interface DraftParts {
  readonly own: Work;
  /** Findings first. */
  readonly draft: Draft;
  readonly clauses: readonly Clause[];
  readonly context: OrderContext;
  readonly tell: (text: string) => void;
  readonly focusNext: (find: () => HTMLElement | null | undefined) => void;
}

const itemWith = (id: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-item]')].find(({ dataset }) => dataset['item'] === id);
const headOf = (id: string) => itemWith(id)?.querySelector<HTMLElement>('h4');
/** The first thing to fill, else the item's head. */
const firstField = (id: string) =>
  itemWith(id)?.querySelector<HTMLElement>(
    '[data-field] :is(input:not([type=date], [type=radio]), select, textarea)',
  ) ?? headOf(id);

export function useDraft(parts: DraftParts) {
  const { t } = useWords();
  const now = useRef({ ...parts, t });
  now.current = { ...parts, t };
  return useMemo(() => {
    const change = (next: (draft: Draft) => Draft) =>
      now.current.own.change((work) => ({ ...work, draft: [...next(findingsFirst(work.draft, now.current.clauses))] }));
    const placeIn = (draft: Draft, id: string) => draft.findIndex((item) => item.id === id);
    const put = (item: DraftItem) => {
      const { draft, clauses, tell, focusNext, t: say } = now.current;
      change((before) => withItem(before, item, clauses));
      tell(say('orderPage.draft.added', { number: placeIn(withItem(draft, item, clauses), item.id) + 1 }));
      focusNext(() => firstField(item.id));
    };
    const acts: ItemActs = {
      fill: (id, field, value) => change((draft) => filledItem(draft, id, field, value)),
      about: (id, childNames) => change((draft) => itemAbout(draft, id, childNames)),
      move(id, by) {
        const { draft, clauses, tell, focusNext, t: say } = now.current;
        const from = placeIn(draft, id) + 1;
        change((before) => movedItem(before, id, by, clauses));
        tell(say('orderPage.draft.moved', { from, to: from + by }));
        focusNext(() => headOf(id));
      },
      remove(id) {
        const { draft, tell, focusNext, t: say } = now.current;
        const at = placeIn(draft, id);
        const next = draft[at + 1] ?? draft[at - 1];
        change((before) => withoutItem(before, id));
        tell(say('orderPage.draft.removed', { number: at + 1 }));
        focusNext(() => (next === undefined ? document.getElementById('o-draft-head') : headOf(next.id)));
      },
    };
    return {
      acts,
      propose: put,
      add(clause: Clause) {
        const { draft, context } = now.current;
        put(
          newItem(
            draft,
            clause,
            context.children.map(({ firstName }) => firstName),
          ),
        );
      },
    };
  }, []);
}
