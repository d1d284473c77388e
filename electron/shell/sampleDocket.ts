// The sample docket: an invented court in a store of its own, made on this machine when it is first wanted.

import { rm } from 'node:fs/promises';
import type { Output } from '../../shared/contract/contract.ts';
import type { Refusal, RefusalName } from '../../shared/contract/refusals.ts';
import type { Engine } from '../engineClient.ts';
import { installed } from '../installation.ts';

/** Known to everyone, as everything in it is. */
export const samplePassphrase = 'cradle sample docket';
export const sampleCourt = 'Fennimore County';
const person = 'Hon. Philippa Renfrow';

const mayYetOpen: ReadonlySet<RefusalName> = new Set([
  'disk-full',
  'read-only',
  'busy',
  'engine-ended',
  'unexpected',
  'folder-unusable',
  'wrong-node',
]);

export const sampleDocketFile = installed('resources', 'sample-docket', 'docket.json');

type Opened =
  | { readonly ok: true; readonly value: Output<'session.unlock'> }
  | { readonly ok: false; readonly refusal: Refusal };

/** Makes the store at `dir`, with nothing in it yet. */
const make = (engine: Engine, dir: string) =>
  engine.call('store.create', { dir, court: sampleCourt, admin: person, passphrase: samplePassphrase });

/** Fills an open store that has no record: a new one, or one whose making was interrupted. */
async function fill(engine: Engine): Promise<Refusal | null> {
  const court = await engine.call('court.show', {});
  if (!court.ok) return court.refusal;
  if (!court.value.empty) return null;
  const imported = await engine.call('exchange.importTeamExport', { file: sampleDocketFile });
  return imported.ok ? null : imported.refusal;
}

/**
 * Opens the sample docket at `dir` in a fresh engine, making it where there is none. One that cannot be opened, as an
 * older version may have left it, is made anew: every word of it is invented.
 */
export async function openSampleDocket(engine: Engine, dir: string): Promise<Opened> {
  const unlock = () => engine.call('session.unlock', { dir, person: null, passphrase: samplePassphrase });
  let opened = await unlock();
  if (!opened.ok) {
    if (mayYetOpen.has(opened.refusal.name)) return opened;
    await rm(dir, { recursive: true, force: true });
    const made = await make(engine, dir);
    if (!made.ok) return made;
    opened = await unlock();
    if (!opened.ok) return opened;
  }
  const refusal = await fill(engine);
  return refusal === null ? opened : { ok: false, refusal };
}
