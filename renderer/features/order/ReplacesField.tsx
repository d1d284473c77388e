// Which earlier order of the case the draft takes the place of. None is chosen beforehand.

import type { SignedOrder } from '../../../shared/contract/orders.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

interface ReplacesFieldProps {
  /** Those that stand. */
  readonly orders: readonly SignedOrder[];
  readonly chosen: OrderId | null;
  readonly words: Words;
  readonly onChoose: (order: OrderId | null) => void;
}

export function ReplacesField({ orders, chosen, words, onChoose }: ReplacesFieldProps) {
  const { t } = useWords();
  if (orders.length === 0) return null;
  const options = orders.map(({ id, signedAt }) => ({
    id,
    name: t('orderPage.draft.replacesOrder', { moment: words.moment(signedAt) }),
  }));
  return (
    <SelectField
      label={t('orderPage.draft.replaces')}
      value={chosen ?? ''}
      none={t('orderPage.draft.replacesNone')}
      groups={[{ name: null, options }]}
      onChange={(id) => onChoose(orders.find((order) => order.id === id)?.id ?? null)}
    />
  );
}
