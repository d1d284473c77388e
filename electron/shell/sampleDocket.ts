// The sample docket: an invented court in a store of its own, made on this machine when it is first wanted.

import { rm } from 'node:fs/promises';
import type { Output } from '../../shared/contract/contract.ts';
import type { Refusal, RefusalName } from '../../shared/contract/refusals.ts';
import type { SamplePerson } from '../../shared/contract/window.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Engine } from '../engineClient.ts';
import { sampleDocketFile, samplePeople } from './samplePeople.ts';

/** Known to everyone, as everything in it is. */
export const samplePassphrase = 'cradle sample docket';
export const sampleCourt = 'Fennimore County';
/** Who makes the sample: its judge, who holds every role in it. */
const maker = 'Hon. Philippa Renfrow';

const mayYetOpen: ReadonlySet<RefusalName> = new Set([
  'disk-full',
  'read-only',
  'busy',
  'engine-ended',
  'unexpected',
  'folder-unusable',
  'wrong-node',
]);

type Opened =
  | { readonly ok: true; readonly value: Output<'session.unlock'> }
  | { readonly ok: false; readonly refusal: Refusal };

/** Makes the store at `dir`, with nothing in it yet. */
const make = (engine: Engine, dir: string) =>
  engine.call('store.create', { dir, court: sampleCourt, admin: maker, passphrase: samplePassphrase });

const unlockAs = (engine: Engine, dir: string, person: string) =>
  engine.call('session.unlock', { dir, person, passphrase: samplePassphrase });

/** Fills an open store that has no record: a new one, or one whose making was interrupted. */
async function fill(engine: Engine): Promise<Refusal | null> {
  const court = await engine.call('court.show', {});
  if (!court.ok) return court.refusal;
  if (!court.value.empty) return null;
  const imported = await engine.call('exchange.importTeamExport', { file: sampleDocketFile });
  return imported.ok ? null : imported.refusal;
}

/**
 * Opens the sample docket at `dir` in a fresh engine as its maker, making it where there is none. One that cannot be opened,
 * as an older version may have left it, is made anew: every word of it is invented.
 */
async function openAsMaker(engine: Engine, dir: string): Promise<Opened> {
  let opened = await unlockAs(engine, dir, maker);
  if (!opened.ok) {
    if (mayYetOpen.has(opened.refusal.name)) return opened;
    await rm(dir, { recursive: true, force: true });
    const made = await make(engine, dir);
    if (!made.ok) return made;
    opened = await unlockAs(engine, dir, maker);
    if (!opened.ok) return opened;
  }
  const refusal = await fill(engine);
  return refusal === null ? opened : { ok: false, refusal };
}

/** Gives somebody of the record a sign-in of their own, in an engine that ends with that. */
async function addPerson(startEngine: () => Engine, dir: string, { id, name, role }: SamplePerson): Promise<Opened> {
  const engine = startEngine();
  try {
    const opened = await openAsMaker(engine, dir);
    if (!opened.ok) return opened;
    const person = { name, roles: [role], worksAs: id, passphrase: samplePassphrase };
    const added = await engine.call('people.add', person);
    await engine.call('session.lock', {});
    return added.ok || added.refusal.name === 'name-taken' ? opened : added;
  } finally {
    await engine.end();
  }
}

/** Who opens the sample, and how an engine of its own is started for whoever has no sign-in in it yet. */
export interface SampleOpening {
  readonly dir: string;
  /** A person of the record; absent: whoever makes it. */
  readonly as: PersonId | undefined;
  readonly startEngine: () => Engine;
}

/**
 * Opens the sample docket in a fresh engine, making what is not there yet: the store, and the sign-in of the person whom it
 * is opened as. Nobody's is made before it is wanted, for each costs a derivation of a key. Refuses by `no-such-person`.
 */
export async function openSampleDocket(engine: Engine, { dir, as, startEngine }: SampleOpening): Promise<Opened> {
  if (as === undefined) return openAsMaker(engine, dir);
  const person = (await samplePeople()).find(({ id }) => id === as);
  if (person === undefined) return { ok: false, refusal: { name: 'no-such-person', values: {} } };
  const opened = await unlockAs(engine, dir, person.name);
  if (opened.ok || mayYetOpen.has(opened.refusal.name)) return opened;
  const added = await addPerson(startEngine, dir, person);
  return added.ok ? unlockAs(engine, dir, person.name) : added;
}
