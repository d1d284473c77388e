// The keys of a screen: each screen says which it has, the help lists them, one listener carries them out.

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { keyFor, type ScreenKey } from './screenKey.ts';

export type { ScreenKey };

interface Keys {
  add(keys: readonly ScreenKey[]): () => void;
  readonly listed: readonly ScreenKey[];
  press(key: string): void;
}

const KeysContext = createContext<Keys | null>(null);
const typing = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]';

/** Keys act on the page itself: not while a person types, nor behind a dialog. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

const behindDialog = (target: EventTarget | null) =>
  document.querySelector('[role=dialog],[role=alertdialog]') !== null &&
  !(target instanceof Element && target.closest('[data-keys-inside]') !== null);

/** On a button or link, Enter and Space are its own. */
const hasOwnUse = (key: string, target: EventTarget | null) =>
  (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('button, a, [role]') !== null;

/** A held Enter acts once, on the button under it as well: what it does may be signed or logged. In a text it breaks lines. */
const isHeldEnter = ({ key, repeat, target }: KeyboardEvent) =>
  key === 'Enter' && repeat && !(target instanceof Element && target.closest('textarea') !== null);

export function KeysProvider({ singleKeys, children }: { readonly singleKeys: boolean; readonly children: ReactNode }) {
  // What a key does is known as soon as the screen is drawn: of two presses in a row, the second finds what the first made.
  const sets = useRef<readonly (readonly ScreenKey[])[]>([]);
  const [listed, setListed] = useState<readonly ScreenKey[]>([]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      if (isHeldEnter(event)) return event.preventDefault();
      const control = event.ctrlKey || event.metaKey;
      if (!control && (isTyping(event.target) || behindDialog(event.target))) return;
      if (!control && hasOwnUse(event.key, event.target)) return;
      const found = keyFor(sets.current.flat(), { key: event.key, control, singleKeys });
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [singleKeys]);

  const keys = useMemo(() => {
    const keep = (now: readonly (readonly ScreenKey[])[]) => {
      sets.current = now;
      setListed(now.flat());
    };
    return {
      listed,
      add(added: readonly ScreenKey[]) {
        keep([...sets.current, added]);
        return () => keep(sets.current.filter((set) => set !== added));
      },
      press: (key: string) => keyFor(sets.current.flat(), { key, control: false, singleKeys: true })?.run(),
    };
  }, [listed]);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

function useKeysContext(): Keys {
  const keys = useContext(KeysContext);
  if (keys === null) throw new Error('keys are asked for outside the window');
  return keys;
}

/** The keys that this screen has while it is shown. Give a memoized list. Of two with the same key, the later shown counts. */
export function useKeys(keys: readonly ScreenKey[]): void {
  const { add } = useKeysContext();
  // The list itself decides: `add` changes with every list.
  const adding = useRef(add);
  adding.current = add;
  useLayoutEffect(() => adding.current(keys), [keys]);
}

/** Every key that works now, for the help. */
export const useListedKeys = (): readonly ScreenKey[] => useKeysContext().listed.filter(({ unlisted }) => !unlisted);

/** Does what a single key does on this screen; nothing where the screen has no such key. */
export const usePressKey = (): ((key: string) => void) => useKeysContext().press;
