// One item of the draft in place: its words as they stand, the blanks to fill, which child it is about, its place in the
// order, and taking it out.

import { useId } from 'react';
import { clauseText } from '../../../shared/documents/orderClause.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { Clause } from '../../../shared/orders/clauses.ts';
import type { OrderContext } from '../../../shared/orders/context.ts';
import type { DraftItem } from '../../../shared/orders/draftHash.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextView } from '../../ui/DocumentText.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { ClauseBasis, clauseTitle } from './ClauseRow.tsx';
import { ItemFields } from './ItemFields.tsx';

export interface ItemActs {
  fill(id: string, field: string, value: string): void;
  about(id: string, childNames: readonly string[]): void;
  move(id: string, by: -1 | 1): void;
  remove(id: string): void;
}

interface DraftedItemProps {
  readonly item: DraftItem;
  readonly clause: Clause;
  /** Its place in the order, from 1. */
  readonly number: number;
  readonly context: OrderContext;
  readonly words: Words;
  readonly tried: boolean;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly acts: ItemActs;
}

export function DraftedItem(props: DraftedItemProps) {
  const { item, clause, number, context, words, tried, canMoveUp, canMoveDown, acts } = props;
  const { t } = useWords();
  const text = clauseText(words, item, { clauses: [clause], people: context.people });
  return (
    <li data-item={item.id}>
      <h4 tabIndex={-1}>
        <span className="n" aria-hidden="true">
          {number}
        </span>
        <span className="vh">{t('orderPage.draft.item', { number, title: clauseTitle(clause, words) })}</span>
        <span aria-hidden="true">{clauseTitle(clause, words)}</span>
      </h4>
      <p className="clause-words">
        <TextView text={text} />
      </p>
      <div className="blank-form">
        {context.children.length > 1 ? (
          <WhichChild context={context} item={item} words={words} onChoose={(names) => acts.about(item.id, names)} />
        ) : null}
        <ItemFields
          clause={clause}
          item={item}
          number={number}
          context={context}
          words={words}
          tried={tried}
          onChange={(field, value) => acts.fill(item.id, field, value)}
        />
      </div>
      <div className="item-do">
        <Fold title={t('orderPage.draft.more')}>
          <div>
            <ClauseBasis clause={clause} />
          </div>
        </Fold>
        <span className="item-moves">
          <Button
            kind="text"
            disabled={!canMoveUp}
            label={t('orderPage.draft.upNamed', { number })}
            onPress={() => acts.move(item.id, -1)}
          >
            {t('orderPage.draft.up')}
          </Button>
          <Button
            kind="text"
            disabled={!canMoveDown}
            label={t('orderPage.draft.downNamed', { number })}
            onPress={() => acts.move(item.id, 1)}
          >
            {t('orderPage.draft.down')}
          </Button>
          <Button kind="text" label={t('orderPage.draft.removeNamed', { number })} onPress={() => acts.remove(item.id)}>
            {t('orderPage.draft.remove')}
          </Button>
        </span>
      </div>
    </li>
  );
}

interface WhichChildProps {
  readonly context: OrderContext;
  readonly item: DraftItem;
  readonly words: Words;
  readonly onChoose: (childNames: readonly string[]) => void;
}

/** Of siblings: all of them, or one. */
function WhichChild({ context, item, words, onChoose }: WhichChildProps) {
  const { t } = useWords();
  const name = useId();
  const names = context.children.map(({ firstName }) => firstName);
  const choices = [names, ...names.map((one) => [one])];
  const chosen = item.childNames.join('\n');
  return (
    <fieldset className="which-child" data-field="child">
      <legend className="label">{t('orderPage.draft.child')}</legend>
      {choices.map((choice) => (
        <label key={choice.join('\n')}>
          <input type="radio" name={name} checked={choice.join('\n') === chosen} onChange={() => onChoose(choice)} />
          <span>{words.list(choice)}</span>
        </label>
      ))}
    </fieldset>
  );
}
