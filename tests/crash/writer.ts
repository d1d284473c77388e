// A process that changes a store for as long as it lives: `node writer.ts FOLDER KEY`. After each change is kept it says
// its number; when the store refuses one it says the fault and, if it can still read, the number of its last change.

import { setTimeout } from 'node:timers/promises';
import { type DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { StoreFault } from '../../electron/engine/store/faults.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import { openStore } from '../../electron/engine/store/store.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { changeNumber } from './changes.ts';

const [folder = '', key = ''] = process.argv.slice(2);
const store = await openStore(folder, new Secret(new Uint8Array(Buffer.from(key, 'hex')) as DataKey), Date.now);
const say = (word: string | number) => process.stdout.write(`${word}\n`);

let number = (await store.read((tx) => readAll(tx, 'holiday', null))).length;
say('ready');
try {
  for (;;) {
    number += 1;
    await store.change(idOf('ada'), async (tx) => {
      await supersede(tx, 'entered', changeNumber(number));
      await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: { number } });
    });
    say(number);
    await setTimeout(0); // the words leave before the next change holds the process
  }
} catch (error) {
  if (!(error instanceof StoreFault)) throw error;
  say(error.fault);
  say((await store.read((tx) => readAll(tx, 'holiday', null))).length);
  process.exit(0);
}
