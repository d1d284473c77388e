// The numbers choose an offered date from anywhere in its form, but not while somebody writes.

import { type RefObject, useEffect, useRef } from 'react';
import type { Offer } from '../../../shared/contract/schedule.ts';
import { keyOfOffer, offerAt } from './newDate.ts';

const isWriting = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select') !== null;

export function useOfferKeys(
  box: RefObject<HTMLElement | null>,
  offers: readonly Offer[],
  choose: (key: string) => void,
): void {
  const now = useRef(choose);
  now.current = choose;
  useEffect(() => {
    const form = box.current?.closest('form');
    if (form === null || form === undefined) return;
    const press = (event: KeyboardEvent) => {
      const offer = offerAt(offers, event.key);
      if (offer === undefined || event.ctrlKey || event.metaKey || isWriting(event.target)) return;
      event.preventDefault();
      now.current(keyOfOffer(offer));
    };
    form.addEventListener('keydown', press);
    return () => form.removeEventListener('keydown', press);
  }, [box, offers]);
}
