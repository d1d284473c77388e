// The engine is killed while it sets two hundred hearings: all of them are there with their batch, or none is.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unlockWithPassphrase } from '../../electron/engine/keys/keys.ts';
import type { DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { listAudit, verifyAudit } from '../../electron/engine/store/audit.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import { listBatches } from '../../electron/engine/store/scheduleBatches.ts';
import { openStore } from '../../electron/engine/store/store.ts';
import { type Engine, startEngine } from '../../electron/engineClient.ts';
import type { Input } from '../../shared/contract/contract.ts';
import { dateOf } from '../../shared/domain/dates.ts';

const sampleDocket = fileURLToPath(new URL('../../resources/sample-docket/docket.json', import.meta.url));
const passphrase = 'seven cradles by the lake';
const asOf = dateOf('2026-11-21');
const most = 200;
const kills = 8;

let folder: string;
let prepared: string;
let dataKey: Secret<DataKey>;
let request: Input<'schedule.set'>;
let hearingsBefore: number;
/** How long setting takes, in milliseconds. */
let span: number;

interface Found {
  readonly hearings: number;
  readonly batches: readonly number[];
  readonly sets: number;
  readonly audit: string;
}

async function look(dir: string): Promise<Found> {
  const store = await openStore(dir, dataKey, Date.now);
  try {
    const head = await store.readAuditHead();
    return await store.read(async (tx) => ({
      hearings: (await readAll(tx, 'hearing', null)).length,
      batches: (await listBatches(tx, 5)).map(({ rows }) => rows.length),
      sets: (await listAudit(tx, 0, 1_000)).filter(({ operation }) => operation === 'schedule.set').length,
      audit: (await verifyAudit(tx, head)).state,
    }));
  } finally {
    await store.close();
  }
}

async function unlockedEngine(dir: string): Promise<Engine> {
  const engine = startEngine();
  const unlocked = await engine.call('session.unlock', { dir, person: null, passphrase });
  if (!unlocked.ok) throw new Error(unlocked.refusal.name);
  return engine;
}

async function copyStore(name: string): Promise<string> {
  const dir = join(folder, name);
  await cp(prepared, dir, { recursive: true });
  return dir;
}

/** Reviews of all families for as long as it takes to have two hundred, with all that each asks for accepted. */
async function planned(engine: Engine): Promise<Input<'schedule.set'>> {
  const plan = await engine.call('schedule.plan', {
    cases: null,
    until: dateOf('2028-11-21'),
    asOf,
    withMeetings: false,
  });
  if (!plan.ok) throw new Error(plan.refusal.name);
  const settings = plan.value.rows.map(({ setting }) => setting).slice(0, most);
  const checked = await engine.call('schedule.check', { hearings: settings, meetings: [], asOf });
  if (!checked.ok) throw new Error(checked.refusal.name);
  const hearings = settings.map((setting, place) => ({
    ...setting,
    accepted: (checked.value.hearings[place] ?? [])
      .filter(({ severity }) => severity === 'ask')
      .map(({ code, person }) => ({ code, person: person?.ref ?? null, reason: 'As planned.' })),
  }));
  return { hearings, meetings: [], asOf };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-schedule-'));
  prepared = join(folder, 'prepared');
  const engine = startEngine();
  await engine.call('store.create', { dir: prepared, court: 'Fennimore County', admin: 'Ana Ruiz', passphrase });
  const unlocked = await engine.call('session.unlock', { dir: prepared, person: null, passphrase });
  await engine.call('exchange.importTeamExport', { file: sampleDocket });
  request = await planned(engine);
  await engine.call('session.lock', {});
  await engine.end();
  const key = await unlockWithPassphrase(prepared, unlocked.ok ? unlocked.value.id : '', passphrase, Date.now);
  if (!key.ok) throw new Error(key.refusal.name);
  dataKey = key.value.dataKey;
  hearingsBefore = (await look(prepared)).hearings;
  const whole = await unlockedEngine(await copyStore('whole'));
  const begun = performance.now();
  const answer = await whole.call('schedule.set', request);
  span = performance.now() - begun;
  await whole.end();
  if (!answer.ok) throw new Error(answer.refusal.name);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test(`killed ${kills} times while ${most} hearings are set, all of them are there or none`, async () => {
  expect(request.hearings).toHaveLength(most);
  for (let kill = 0; kill < kills; kill += 1) {
    const dir = await copyStore(`kill-${kill}`);
    const engine = await unlockedEngine(dir);
    const asked = engine.call('schedule.set', request);
    // Moments over the span and beyond it; the last comes once the set was acknowledged.
    await (kill === kills - 1 ? asked : new Promise((resolve) => setTimeout(resolve, (1.4 * span * kill) / kills)));
    if (engine.pid !== undefined) process.kill(engine.pid, 'SIGKILL');
    const acknowledged = (await asked).ok;
    await engine.end();
    const found = await look(dir);
    const all = { hearings: hearingsBefore + most, batches: [most], sets: 1, audit: 'whole' };
    const none = { hearings: hearingsBefore, batches: [], sets: 0, audit: 'whole' };
    expect(found.sets === 1 ? all : none).toEqual(found);
    if (acknowledged) expect(found).toEqual(all);
  }
}, 120_000);
