// `npm run bench`: how long the product takes for what a court waits for. It reports, and never fails on time.
// --quick: 500 cases and fewer turns. --json: the figures as JSON alone on stdout.

import '../../electron/engine/nodeGuard.ts';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../../electron/engine/clock.ts';
import { createStore, type Store } from '../../electron/engine/store/store.ts';
import { measureCare } from './care.ts';
import { measureImport } from './importing.ts';
import { measurePacket } from './packet.ts';
import { loadPlainStore } from './plainStore.ts';
import { measurePrinting } from './printing.ts';
import { measureReading, readFiles, readSample } from './reading.ts';
import { jsonOf, type Section, tableOf } from './report.ts';
import { measureSchedule } from './schedule.ts';
import { anyKey, bigStores, engineOver, inTemporaryFolder, newKey, sampleDocket, unlock } from './stores.ts';
import { measureUnlock } from './unlocking.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
const quick = options.quick === true;
const cases = quick ? 500 : 5_000;

const tell = (line: string) => process.stderr.write(`${line}\n`);

async function withStore<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function sampleFiles(folder: string) {
  return withStore(await createStore(folder, newKey(), machine.now), async (store) => {
    await engineOver(store)('exchange.importTeamExport', { file: sampleDocket });
    return readSample(store);
  });
}

async function measureAll(): Promise<Section[]> {
  tell('screenings and what is due');
  const care = await measureCare(quick);
  tell('schedule');
  const schedule = await measureSchedule(quick);
  const plainStore = await loadPlainStore();
  const made = await bigStores(cases, plainStore, tell);
  return inTemporaryFolder(async (folder) => {
    tell('unlock');
    const unlocking = await measureUnlock(made, cases, plainStore, join(folder, 'empty'));
    tell('import');
    const importing = await measureImport(folder, plainStore);
    const sample = await sampleFiles(join(folder, 'sample'));
    tell('docket and brief');
    const [reading, forty] = await withStore(await unlock(made.encrypted.folder), async (encrypted) =>
      withStore(
        await plainStore.openStore(made.plain.folder, anyKey, machine.now),
        async (plain) => [await measureReading(encrypted, plain), await readFiles(encrypted, 40)] as const,
      ),
    );
    tell('bench summaries');
    const printing = await measurePrinting({ sample, forty }, quick);
    tell('packet');
    const packet = await withStore(await unlock(made.encrypted.folder), (store) => measurePacket(store, quick));
    return [unlocking, importing, ...reading, printing, packet, ...care, schedule];
  });
}

const facts = {
  node: process.version,
  system: `${process.platform} ${process.arch}`,
  cores: availableParallelism(),
  cases,
};
const sections = await measureAll();
const heading = `Node ${facts.node}, ${facts.system}, ${facts.cores} cores, ${cases} cases. Milliseconds; × is a ratio of medians, then of the shortest times.`;
process.stdout.write(
  options.json === true
    ? `${JSON.stringify({ ...facts, sections: jsonOf(sections) }, null, 2)}\n`
    : `${heading}\n${tableOf(sections)}\n`,
);
