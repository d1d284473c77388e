import { resolve } from 'node:path';
import { readPassphrase } from '../passphrase.ts';
import { withEngine } from '../session.ts';
import { type ExitCode, print, say, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface InitOptions {
  readonly store: string;
  readonly court: string;
  readonly admin: string;
}

/** Makes a store and prints its recovery key, once. */
export async function init({ store, court, admin }: InitOptions, words: Words): Promise<ExitCode> {
  const { t } = words;
  const typed = await readPassphrase({ first: t('cli.passphrase.askNew'), again: t('cli.passphrase.askAgain') });
  if (!typed.ok) {
    say(t(`cli.passphrase.${typed.why}`));
    return 1;
  }
  const request = { dir: resolve(store), court, admin, passphrase: typed.passphrase };
  return withEngine(async (engine) => {
    const made = await engine.call('store.create', request);
    if (!made.ok) return sayRefusal(made.refusal, words);
    print(t('cli.init.done'));
    print(t('cli.init.recoveryKey', { key: made.value.recoveryKey }));
    print(t('cli.init.keepIt'));
    return 0;
  });
}
