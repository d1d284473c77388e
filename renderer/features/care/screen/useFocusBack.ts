// Where the focus goes after a form of the care screen.

import { useEffect, useRef } from 'react';

const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;

/**
 * A form takes the whole page, and the button that opened it goes. Once the form is closed the focus is on the button of
 * the same name again, or, where a key opened it or the record has gone, at the head of the page.
 */
export function useFocusBack(isOpen: boolean): void {
  const opener = useRef<string | null>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const button = target instanceof Element ? target.closest('.care button') : null;
      if (button !== null && !wasOpen.current) opener.current = nameOf(button);
    };
    addEventListener('focusin', remember);
    return () => removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      scrollTo(0, 0);
      const buttons = [...document.querySelectorAll<HTMLElement>('.care button')];
      const button = buttons.find((one) => nameOf(one) === opener.current);
      (button ?? document.getElementById('main'))?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
}
