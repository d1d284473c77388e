// The keys of every screen: find, lock, theme, size, help. At the gate only those that need nobody.

import { useMemo } from 'react';
import type { Commands } from './commands.tsx';
import { hasDocket } from './home.ts';
import { type ScreenKey, useKeys } from './keys.tsx';
import { useSettings } from './settings.tsx';
import { useWords } from './words.tsx';

export function GlobalKeys({ commands }: { readonly commands: Commands | null }) {
  const { t } = useWords();
  const { resize, switchTheme } = useSettings();
  const keys = useMemo((): readonly ScreenKey[] => {
    const group = t('frame.keys.everywhere');
    const signedIn: readonly ScreenKey[] =
      commands === null
        ? []
        : [
            { key: 'k', control: true, does: t('frame.keys.find'), group, run: commands.find },
            { key: 'l', control: true, does: t('frame.keys.lock'), group, run: commands.lock },
            ...(hasDocket(commands.open.person.roles)
              ? [{ key: 'g', does: t('frame.keys.goToDay'), group, run: commands.goToDay }]
              : []),
            { key: '?', does: t('frame.keys.help'), group, run: commands.showKeys },
          ];
    return [
      ...signedIn,
      { key: 'd', does: t('frame.keys.theme'), group, run: switchTheme },
      { key: '+', does: t('frame.keys.larger'), group, run: () => resize(1) },
      { key: '=', does: '', group, unlisted: true, run: () => resize(1) },
      { key: '-', does: t('frame.keys.smaller'), group, run: () => resize(-1) },
    ];
  }, [commands, resize, switchTheme, t]);
  useKeys(keys);
  return null;
}
