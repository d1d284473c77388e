// The orders that are signed in a case: which stand, which another has replaced, and making one that replaces.

import type { SignedOrder } from '../../../shared/contract/orders.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';

interface OrdersOfCaseProps {
  readonly orders: readonly SignedOrder[];
  readonly words: Words;
  /** Which one is shown; null: the draft is. */
  readonly shown: OrderId | null;
  readonly onShow: (order: OrderId) => void;
  readonly onReplace: (order: SignedOrder) => void;
}

export function OrdersOfCase({ orders, words, shown, onShow, onReplace }: OrdersOfCaseProps) {
  const { t } = useWords();
  return (
    <section className="o-orders" aria-labelledby="o-orders-head">
      <h2 id="o-orders-head" tabIndex={-1}>
        {t('orderPage.signed.title')}
      </h2>
      {orders.length === 0 ? <p className="empty">{t('orderPage.signed.none')}</p> : null}
      <ul>
        {orders.map((order) => (
          <OneOrder
            key={order.id}
            order={order}
            orders={orders}
            words={words}
            isShown={order.id === shown}
            onShow={() => onShow(order.id)}
            onReplace={() => onReplace(order)}
          />
        ))}
      </ul>
    </section>
  );
}

interface OneOrderProps {
  readonly order: SignedOrder;
  readonly orders: readonly SignedOrder[];
  readonly words: Words;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onReplace: () => void;
}

/** "stands", "replaced by the order of Nov 24". */
export function standingOf(order: SignedOrder, orders: readonly SignedOrder[], words: Words): string {
  const { t, moment } = words;
  const later = orders.find(({ id }) => id === order.supersededBy);
  if (later !== undefined) return t('orderPage.signed.superseded', { moment: moment(later.signedAt) });
  return t('orderPage.signed.stands');
}

function OneOrder({ order, orders, words, isShown, onShow, onReplace }: OneOrderProps) {
  const { t } = useWords();
  const moment = words.moment(order.signedAt);
  const earlier = orders.find(({ id }) => id === order.supersedes);
  return (
    <li aria-current={isShown ? 'true' : undefined}>
      <div>
        <h3>{t('orderPage.signed.orderOf', { day: words.day(order.hearingDate) })}</h3>
        <p>
          <b>{standingOf(order, orders, words)}</b>
          {earlier === undefined
            ? null
            : `; ${t('orderPage.signed.replaces', { moment: words.moment(earlier.signedAt) })}`}
          {`, ${t('orderPage.signed.items', { count: order.items.length })}`}
        </p>
        <p className="hint">
          {t('orderPage.signed.by', { moment, name: order.typedName })}
          {`. ${t('orderPage.signed.account', { account: order.by })}`}
        </p>
        {order.certificate === null ? null : (
          <p className="hint">{t('orderPage.signed.certificate', { subject: order.certificate })}</p>
        )}
      </div>
      <p className="acts">
        {isShown ? (
          <span className="quiet">{t('orderPage.signed.shown')}</span>
        ) : (
          <Button kind="text" label={t('orderPage.signed.showNamed', { moment })} onPress={onShow}>
            {t('orderPage.signed.show')}
          </Button>
        )}
        {order.supersededBy === null && !isShown ? (
          <Button kind="text" label={t('orderPage.signed.replaceNamed', { moment })} onPress={onReplace}>
            {t('orderPage.signed.replace')}
          </Button>
        ) : null}
      </p>
    </li>
  );
}
