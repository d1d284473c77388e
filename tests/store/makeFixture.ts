// Writes the stored store of the newest version, once, when that version is released: `node tests/store/makeFixture.ts`.
// A fixture is never written again: it stands for the stores that courts have.

import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { history } from '../../electron/engine/store/migrations/history.ts';
import { recordStorePerson } from '../../electron/engine/store/people.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { createStore } from '../../electron/engine/store/store.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { asNew, madeUpCase, madeUpCourt, together } from './madeUpRecords.ts';

const folder = join(import.meta.dirname, 'fixtures', `version-${history.newest}`);
const key = randomBytes(32);
const by = idOf<'storePerson'>('ada');
const event = { operation: 'test.change', subject: null, outcome: 'done', detail: {} };

const whole = together(madeUpCourt(), madeUpCase(1));
const records = { ...whole, familyTimeSession: whole.familyTimeSession.slice(0, 5) };
const [courtCase] = records.courtCase;
if (courtCase === undefined) throw new Error('no case');

const store = await createStore(folder, new Secret(new Uint8Array(key) as DataKey), Date.now);
const firstStamp = await store.change(by, async (tx) => {
  await recordStorePerson(tx, { id: by, name: 'Ada', roles: ['judge'] });
  await supersede(tx, 'team-export', asNew(records));
  await appendAudit(tx, event);
  return tx.stamp;
});
const after = { ...courtCase, headline: 'A later headline' };
await store.change(by, async (tx) => {
  await supersede(tx, 'entered', [{ kind: 'courtCase', id: courtCase.id, before: courtCase, after }]);
  await appendAudit(tx, event);
});
await store.close();

const written = {
  key: key.toString('hex'),
  firstStamp,
  auditLines: 2,
  headlines: [courtCase.headline, after.headline],
  counts: Object.fromEntries(Object.entries(records).map(([kind, rows]) => [kind, rows.length])),
};
await writeFile(join(folder, 'written.json'), `${JSON.stringify(written, null, 2)}\n`);
