// What a person chose for this window: language, theme, size of text, single-letter keys. A choice holds at once; the
// shell keeps it for the next time.

import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useRef } from 'react';
import type { AppState, Settings } from '../../shared/contract/window.ts';
import { answers, ask, Refused } from '../lib/client.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { useWords } from './words.tsx';

const stateKey = ['app.state', {}];
const smallest = -2;
const largest = 4;

interface Chosen {
  readonly settings: Settings;
  choose(part: Partial<Settings>): void;
  /** One step larger or smaller, as far as it goes. */
  resize(step: 1 | -1): void;
  switchTheme(): void;
}

const SettingsContext = createContext<Chosen | null>(null);

/** Puts the theme and the size of text on the page, before it is seen. */
export function useSettingsOnPage({ theme, size }: Settings): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    dataset['size'] = String(size);
  }, [theme, size]);
}

/** Inside of words and messages: what could not be kept is told. */
export function SettingsProvider({
  settings,
  children,
}: {
  readonly settings: Settings;
  readonly children: ReactNode;
}) {
  const tell = useToasts();
  const { t, refusal } = useWords();
  const latest = useRef(settings);
  latest.current = settings;
  const words = useRef({ t, refusal });
  words.current = { t, refusal };
  /** Kept one after the other, so that the last choice is the one that stays. */
  const keeping = useRef<Promise<void>>(Promise.resolve());

  const choose = useCallback(
    (part: Partial<Settings>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      answers.setQueryData<AppState>(stateKey, (state) => state && { ...state, settings: next });
      keeping.current = keeping.current.then(async () => {
        try {
          await ask('app.saveSettings', next);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          const { t, refusal } = words.current;
          tell({ text: t('frame.settingsNotKept', { why: refusal(error.refusal) }), bad: true });
        }
      });
    },
    [tell],
  );
  const chosen = useMemo(
    () => ({
      settings,
      choose,
      resize: (step: 1 | -1) => choose({ size: Math.min(largest, Math.max(smallest, latest.current.size + step)) }),
      switchTheme: () => choose({ theme: latest.current.theme === 'paper' ? 'courtroom' : 'paper' }),
    }),
    [settings, choose],
  );
  return <SettingsContext value={chosen}>{children}</SettingsContext>;
}

/** What is chosen, and how to choose otherwise. */
export function useSettings(): Chosen {
  const chosen = useContext(SettingsContext);
  if (chosen === null) throw new Error('settings are asked for outside the window');
  return chosen;
}
