// The keys of the order's page.

import { useMemo, useRef } from 'react';
import { type ScreenKey, useKeys } from '../../app/keys.tsx';
import { useWords } from '../../app/words.tsx';

interface OrderKeys {
  find(): void;
  blank(): void;
  read(): void;
  copy(): void;
  orders(): void;
  sign(): void;
  back(): void;
}

export function useOrderKeys(doing: OrderKeys): void {
  const { t } = useWords();
  const now = useRef(doing);
  now.current = doing;
  const keys = useMemo((): readonly ScreenKey[] => {
    const group = t('orderPage.keys.group');
    return [
      { key: 'Enter', control: true, does: t('orderPage.keys.sign'), group, run: () => now.current.sign() },
      { key: 'f', does: t('orderPage.keys.find'), group, run: () => now.current.find() },
      { key: '/', does: '', group, unlisted: true, run: () => now.current.find() },
      { key: 'o', does: t('orderPage.keys.blank'), group, run: () => now.current.blank() },
      { key: 'p', does: t('orderPage.keys.read'), group, run: () => now.current.read() },
      { key: 'v', does: t('orderPage.keys.copy'), group, run: () => now.current.copy() },
      { key: 'r', does: t('orderPage.keys.orders'), group, run: () => now.current.orders() },
      { key: 'Escape', does: t('orderPage.keys.back'), group, run: () => now.current.back() },
    ];
  }, [t]);
  useKeys(keys);
}
