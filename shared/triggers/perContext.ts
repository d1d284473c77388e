// What several forms read of one context, made once for it: a brief asks some 240 triggers of the same case.

import type { TriggerContext } from './context.ts';

/** `make`, kept for as long as its context lives. Of a pure function only: nobody can see that it was kept. */
export function perContext<T>(make: (context: TriggerContext) => T): (context: TriggerContext) => T {
  const kept = new WeakMap<TriggerContext, { readonly made: T }>();
  return (context) => {
    const before = kept.get(context);
    if (before !== undefined) return before.made;
    const made = make(context);
    kept.set(context, { made });
    return made;
  };
}
