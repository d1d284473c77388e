// Import of the sample docket: validate, compare, write; and the same file again, which changes nothing.

import { join } from 'node:path';
import { machine } from '../../electron/engine/clock.ts';
import { readTeamExportFile } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import { createStore, type Store } from '../../electron/engine/store/store.ts';
import { time, timeAlternately } from './measure.ts';
import type { loadPlainStore } from './plainStore.ts';
import type { Section } from './report.ts';
import { anyKey, engineOver, newKey, sampleDocket } from './stores.ts';

type Engine = ReturnType<typeof engineOver>;

/** New stores, each imported into for the first time by one turn. */
async function newEngines(count: number, make: (index: number) => Promise<Store>) {
  const stores = await Promise.all(Array.from({ length: count }, (_, index) => make(index)));
  return { stores, engines: stores.map(engineOver) };
}

export async function measureImport(
  folder: string,
  plainStore: Awaited<ReturnType<typeof loadPlainStore>>,
): Promise<Section> {
  const turns = { times: 10, warm: 3 };
  const count = turns.times + turns.warm;
  const encrypted = await newEngines(count, (n) => createStore(join(folder, `e${n}`), newKey(), machine.now));
  const plain = await newEngines(count, (n) => plainStore.createStore(join(folder, `p${n}`), anyKey, machine.now));
  const importInto = (engines: readonly Engine[]) => async (turn: number) =>
    engines[turn]?.('exchange.importTeamExport', { file: sampleDocket });
  const works = { encrypted: importInto(encrypted.engines), plain: importInto(plain.engines) };
  const reading = await time(() => readTeamExportFile(sampleDocket), turns);
  const first = await timeAlternately(works, turns);
  const second = await timeAlternately(works, turns);
  for (const store of [...encrypted.stores, ...plain.stores]) await store.close();
  return {
    title: 'import of the sample docket',
    figures: [
      { what: 'import into a new store', timing: first.encrypted },
      { what: '  of it: reading and validating', timing: reading },
      { what: 'the same file again', timing: second.encrypted },
      { what: 'import, unencrypted', timing: first.plain },
      { what: 'the same file again, unencrypted', timing: second.plain },
    ],
    ratios: [
      { what: '  import, encrypted : unencrypted', ours: first.encrypted, other: first.plain },
      { what: '  again, encrypted : unencrypted', ours: second.encrypted, other: second.plain },
    ],
  };
}
