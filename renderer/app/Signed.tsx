// Everything around a screen while somebody is in: the commands and keys of every screen, the menu, and the watch over
// whether the person is still here.

import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { MenuCommand } from '../../shared/contract/window.ts';
import { bridge } from '../lib/bridge.ts';
import { type Commands, CommandsContext, type OpenStore } from './commands.tsx';
import { GlobalKeys } from './GlobalKeys.tsx';
import { GoToDay } from './GoToDay.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { usePressKey } from './keys.tsx';
import { LockSoon } from './LockSoon.tsx';
import { Palette } from './Palette.tsx';
import { usePlace } from './place.tsx';
import { useSettings } from './settings.tsx';

interface SignedProps {
  readonly open: OpenStore;
  readonly onLock: () => void;
  readonly children: ReactNode;
}

export function Signed({ open, onLock, children }: SignedProps) {
  const [over, setOver] = useState<'palette' | 'day' | 'keys' | null>(null);
  const { place } = usePlace();
  const close = useCallback(() => setOver(null), []);
  const commands = useMemo(
    (): Commands => ({
      open,
      find: () => setOver('palette'),
      goToDay: () => setOver('day'),
      showKeys: () => setOver('keys'),
      lock: onLock,
    }),
    [open, onLock],
  );
  useMenu(commands);
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.toggle('bench', place.screen === 'bench');
    return () => classList.remove('bench');
  }, [place.screen]);
  return (
    <CommandsContext value={commands}>
      <GlobalKeys commands={commands} />
      {children}
      {over === 'palette' ? <Palette onClose={close} /> : null}
      {over === 'day' ? <GoToDay onClose={close} /> : null}
      {over === 'keys' ? <KeyHelp onClose={close} /> : null}
      <LockSoon />
    </CommandsContext>
  );
}

/** Carries out what is chosen in the native menu. */
function useMenu({ find, showKeys, lock }: Commands): void {
  const { go, home } = usePlace();
  const { choose, resize, switchTheme } = useSettings();
  const press = usePressKey();
  useEffect(() => {
    const does: Readonly<Record<MenuCommand, () => void>> = {
      docket: () => go(home),
      find,
      keys: showKeys,
      // What there is to print is the screen's to say: its own key does it.
      print: () => press('p'),
      theme: switchTheme,
      larger: () => resize(1),
      smaller: () => resize(-1),
      english: () => choose({ language: 'en' }),
      spanish: () => choose({ language: 'es' }),
      lock,
    };
    return bridge.listen((event) => {
      if (event.event === 'menu') does[event.command]();
    });
  }, [go, home, find, showKeys, press, switchTheme, resize, choose, lock]);
}
