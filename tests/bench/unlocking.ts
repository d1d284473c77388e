// Unlock: Argon2id, opening with its proofs, and the audit line.

import { machine } from '../../electron/engine/clock.ts';
import { derivePassphraseKey, newDerivation } from '../../electron/engine/keys/derivation.ts';
import { listKeyHolders, unlockWithPassphrase } from '../../electron/engine/keys/keys.ts';
import { openStore, type Store } from '../../electron/engine/store/store.ts';
import { type Made, sizeOf } from './bigStore.ts';
import { type Timing, type Turns, time } from './measure.ts';
import type { loadPlainStore } from './plainStore.ts';
import type { Section } from './report.ts';
import { anyKey, type BigStores, makeEmptyStore, must, passphrase, unlock } from './stores.ts';

/** Times an opening alone: the closing after it is waited for, but not counted. */
async function timeOpening(open: () => Promise<Store>, turns: Turns): Promise<Timing> {
  const opened: Store[] = [];
  const timing = await time(async () => opened.push(await open()), turns);
  for (const store of opened) await store.close();
  return timing;
}

async function dataKeyOf(dir: string) {
  const [holder] = must(await listKeyHolders(dir));
  return must(await unlockWithPassphrase(dir, holder?.personId ?? '', passphrase, machine.now)).dataKey;
}

const mebibytes = async ({ folder }: Made) => `${((await sizeOf(folder)) / 2 ** 20).toFixed(0)} MiB`;

export async function measureUnlock(
  { encrypted, plain }: BigStores,
  cases: number,
  plainStore: Awaited<ReturnType<typeof loadPlainStore>>,
  emptyFolder: string,
): Promise<Section> {
  const turns = { times: 7, warm: 1 };
  await makeEmptyStore(emptyFolder);
  const key = await dataKeyOf(encrypted.folder);
  const opening = await timeOpening(() => openStore(encrypted.folder, key, machine.now), turns);
  const plainOpening = await timeOpening(() => plainStore.openStore(plain.folder, anyKey, machine.now), turns);
  const madeOf = ({ wasCached, took }: Made) => (wasCached ? 'cached' : `written in ${(took / 1000).toFixed(0)} s`);
  return {
    title: `unlock, ${cases} cases`,
    figures: [
      { what: 'unlock, empty store', timing: await timeOpening(() => unlock(emptyFolder), turns) },
      { what: `unlock, ${cases} cases`, timing: await timeOpening(() => unlock(encrypted.folder), turns) },
      { what: '  of it: Argon2id', timing: await time(() => derivePassphraseKey(passphrase, newDerivation()), turns) },
      { what: '  of it: opening the file, with its proofs', timing: opening },
      { what: '  the same, unencrypted', timing: plainOpening },
    ],
    ratios: [{ what: '  opening, encrypted : unencrypted', ours: opening, other: plainOpening }],
    notes: [
      `encrypted: ${await mebibytes(encrypted)}, ${madeOf(encrypted)}; unencrypted: ${await mebibytes(plain)}, ${madeOf(plain)}`,
    ],
  };
}
