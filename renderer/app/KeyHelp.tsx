// The keys that work on this screen, by group, and whether single letters are keys at all.

import { Fragment } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyCap } from '../ui/KeyCap.tsx';
import { Switch } from '../ui/Switch.tsx';
import { keyName } from './keyName.ts';
import { type ScreenKey, useListedKeys } from './keys.tsx';
import { useSettings } from './settings.tsx';
import { useWords } from './words.tsx';

/** The screen's own keys first, those of every screen last. */
function byGroup(keys: readonly ScreenKey[], last: string): [string, readonly ScreenKey[]][] {
  const groups = Map.groupBy(keys, ({ group }) => group);
  return [...groups].toSorted(([one], [other]) => Number(one === last) - Number(other === last));
}

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { settings, choose } = useSettings();
  const groups = byGroup(useListedKeys(), t('frame.keys.everywhere'));
  return (
    <Dialog title={t('frame.keys.title')} size="wide" onClose={onClose}>
      <div className="key-groups">
        {groups.map(([group, keys]) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {keys.map((key) => (
                <Fragment key={`${key.control ?? ''}${key.key}`}>
                  <dt>
                    <KeyCap spoken>{keyName(key, language)}</KeyCap>
                  </dt>
                  <dd>{key.does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        hint={t('frame.keys.singleHint')}
        on={settings.singleKeys}
        onChange={(singleKeys) => choose({ singleKeys })}
      >
        {t('frame.keys.single')}
      </Switch>
    </Dialog>
  );
}
