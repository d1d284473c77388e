// After a form was sent in vain, the focus goes to the first field that has to be mended.

import { type RefObject, useEffect, useRef } from 'react';

/** Give what is wrong now; whenever it is something else, the first wrong field of the form has the focus. */
export function useFocusWrong(wrong: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong]);
  return form;
}
