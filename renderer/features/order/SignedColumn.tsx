// An order that is signed, in the place of the draft: it is locked, and says how it is changed.

import type { SignedOrder } from '../../../shared/contract/orders.ts';
import type { Words } from '../../../shared/documents/words.ts';
import { type Clause, clauseOf } from '../../../shared/orders/clauses.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { inPlace } from '../../ui/inPlace.ts';
import { clauseTitle } from './ClauseRow.tsx';
import { standingOf } from './OrdersOfCase.tsx';

interface SignedColumnProps {
  readonly order: SignedOrder;
  readonly orders: readonly SignedOrder[];
  readonly clauses: readonly Clause[];
  readonly words: Words;
  readonly onReplace: () => void;
  readonly onDraft: () => void;
}

export function SignedColumn({ order, orders, clauses, words, onReplace, onDraft }: SignedColumnProps) {
  const { t } = useWords();
  const stands = order.supersededBy === null;
  return (
    <>
      <p className="o-signed" role="status">
        <b>{stands ? t('orderPage.signed.now') : standingOf(order, orders, words)}</b>
      </p>
      <p>{t('orderPage.signed.by', { moment: words.moment(order.signedAt), name: order.typedName })}</p>
      <p className="hint">{t('orderPage.signed.account', { account: order.by })}</p>
      {order.certificate === null ? null : (
        <p className="hint">{t('orderPage.signed.certificate', { subject: order.certificate })}</p>
      )}
      <p className="hint hash">{t('orderPage.signed.hash', { hash: order.hash })}</p>
      <ol className="o-locked">
        {inPlace(order.items, ({ clauseId, text }, at) => (
          <li>
            <h3>
              <span className="n">{at + 1}</span> {clauseTitle(clauseOf(clauses, clauseId), words)}
            </h3>
            <p lang={order.language}>{text}</p>
          </li>
        ))}
      </ol>
      <p className="acts">
        {stands ? <Button onPress={onReplace}>{t('orderPage.signed.replace')}</Button> : null}
        <Button kind="text" onPress={onDraft}>
          {t('orderPage.signed.backToDraft')}
        </Button>
      </p>
    </>
  );
}
