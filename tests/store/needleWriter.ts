// A process of its own that puts a made-up name into thousands of rows and sorts them by more than memory holds, and
// reports which of the files it has open then hold the name: `node needleWriter.ts FOLDER NAME safe|spilling`.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createKeys } from '../../electron/engine/keys/keys.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { history } from '../../electron/engine/store/migrations/history.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { openConnection } from '../../electron/engine/store/sqlite/open.ts';
import { createStore, storeFileName } from '../../electron/engine/store/store.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { asNew, madeUpCase, madeUpCourt } from './madeUpRecords.ts';

const [folder = '', name = '', mode = 'safe'] = process.argv.slice(2);
const rows = 12_000;

const keys = await createKeys(folder, { personId: 'ada', displayName: 'Ada', passphrase: 'correct horse battery' });
if (!keys.ok) throw new Error(keys.refusal.name);
const store = await createStore(folder, keys.value.dataKey, Date.now);
await store.change(idOf('ada'), async (tx) => {
  await supersede(tx, 'entered', [...asNew(madeUpCourt()), ...asNew(madeUpCase(1))]);
  const efforts = Array.from({ length: rows }, (_, n) => ({
    id: `E${n}`,
    caseId: idOf<'case'>('C00001'),
    date: dateOf('2026-11-23'),
    text: `${(n * 7919) % rows} ${name} was met at home. ${'She was calm. '.repeat(20)}`,
  }));
  await supersede(
    tx,
    'entered',
    efforts.map((after) => ({ kind: 'activeEffort', id: after.id, after })),
  );
  await appendAudit(tx, { operation: 'test', subject: 'C00001', outcome: 'done', detail: { rows } });
});

const path = join(folder, storeFileName);
const database = await openConnection(path, keys.value.dataKey, { newest: history.newest, isNew: false });
if (mode === 'spilling') database.pragma('temp_store = FILE');
database.pragma('cache_size = -2000');
const sorted = database.prepare('select text from active_effort order by text || id desc').iterate();
sorted.next();
const holding = openFiles().filter((file) => file.bytes.includes(name));
process.stdout.write(JSON.stringify({ found: holding.map((file) => file.target) }));
// The connections stay open and the process is ended from outside, with the log and its index still there.
setInterval(() => {}, 1000);

/** Every file this process has open, deleted ones too: a temporary file has no name. */
function openFiles() {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    const path = join('/proc/self/fd', fd);
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    return isFile ? [{ target: fd, bytes: readFileSync(path) }] : [];
  });
}
