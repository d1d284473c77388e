// One engine for one command: started, unlocked, asked, locked, ended.

import { resolve } from 'node:path';
import type { OperationName, Outcome } from '../../shared/contract/contract.ts';
import { type Engine, startEngine } from '../engineClient.ts';
import { readPassphrase } from './passphrase.ts';
import { type ExitCode, say, sayRefusal, timezone } from './terminal.ts';
import type { Words } from './words.ts';

export interface StoreOptions {
  readonly store: string;
  /** The person to unlock as; absent: the only one. */
  readonly as?: string;
}

/** The zone (IANA) in which moments are told: the court's, or this machine's where no court is recorded. */
export async function zoneOf(engine: Engine): Promise<string> {
  const court = await engine.call('court.show', {});
  return court.ok && !court.value.empty ? court.value.timezone : timezone;
}

/** Starts an engine for `work` and ends it whatever comes of that. */
export async function withEngine(work: (engine: Engine) => Promise<ExitCode>): Promise<ExitCode> {
  const engine = startEngine();
  try {
    return await work(engine);
  } finally {
    await engine.end();
  }
}

/** Unlocks the store for `work` and locks it after; a refusal on the way is said and is exit code 1. */
export async function withStore(
  { store, as }: StoreOptions,
  words: Words,
  work: (engine: Engine) => Promise<ExitCode>,
): Promise<ExitCode> {
  const typed = await readPassphrase({ first: words.t('cli.passphrase.ask') });
  if (!typed.ok) {
    say(words.t(`cli.passphrase.${typed.why}`));
    return 1;
  }
  return withEngine(async (engine) => {
    const { passphrase } = typed;
    const unlocked = await engine.call('session.unlock', { dir: resolve(store), person: as ?? null, passphrase });
    if (!unlocked.ok) return sayRefusal(unlocked.refusal, words);
    const code = await work(engine);
    await engine.call('session.lock', {});
    return code;
  });
}

/** Shows what an operation came to, or says why it was refused. */
export async function showOutcome<O extends OperationName>(
  asked: Promise<Outcome<O>>,
  words: Words,
  show: (value: Extract<Outcome<O>, { ok: true }>['value']) => void,
): Promise<ExitCode> {
  const outcome = await asked;
  if (!outcome.ok) return sayRefusal(outcome.refusal, words);
  show(outcome.value);
  return 0;
}
