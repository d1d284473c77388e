// The engine is killed during an import, at moments all over its span: the store is as before or as after, never between.

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unlockWithPassphrase } from '../../electron/engine/keys/keys.ts';
import type { DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { listAudit, verifyAudit } from '../../electron/engine/store/audit.ts';
import { recordKinds } from '../../electron/engine/store/codec.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import { openStore } from '../../electron/engine/store/store.ts';
import { type Engine, startEngine } from '../../electron/engineClient.ts';

const sampleDocket = fileURLToPath(new URL('../../resources/sample-docket/docket.json', import.meta.url));
const passphrase = 'seven cradles by the lake';
const kills = 30;
/** So many of them come the moment the import was acknowledged. */
const acknowledgedKills = 5;

let folder: string;
let prepared: string;
let newer: string;
let dataKey: Secret<DataKey>;
let personId: string;
/** What the record is before and after the import, and how long one takes, in milliseconds. */
let before: string;
let after: string;
let span: number;

interface Found {
  readonly digest: string;
  readonly imports: number;
  readonly audit: string;
}

/** Opens a store's folder and reads all of it. */
async function look(dir: string): Promise<Found> {
  const store = await openStore(dir, dataKey, Date.now);
  try {
    const head = await store.readAuditHead();
    return await store.read(async (tx) => {
      const hash = createHash('sha256');
      for (const kind of recordKinds) {
        const rows = await readAll(tx, kind, null);
        const texts = rows.map((row) => JSON.stringify(row)).toSorted();
        hash.update(`${kind} ${rows.length} ${texts.join('\n')}`);
      }
      const lines = await listAudit(tx, 0, 1_000);
      return {
        digest: hash.digest('hex'),
        imports: lines.filter(({ operation }) => operation === 'team-export.imported').length,
        audit: (await verifyAudit(tx, head)).state,
      };
    });
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

/** A day later: every family time note, service note and meeting is written anew, so that most tables change. */
async function writeNewerExport(path: string): Promise<void> {
  const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
  docket.meta.asOf = '2026-11-22';
  for (const family of docket.families) {
    family.headline += ' (reviewed)';
    for (const session of family.familyTime) session.note += ' Reviewed.';
    for (const service of family.services) service.note += ' Reviewed.';
    for (const ftm of family.ftms) ftm.parentVoice += ' Reviewed.';
    for (const child of family.children) for (const visit of child.health) visit.note = `${visit.note ?? ''} Reviewed.`;
  }
  await writeFile(path, JSON.stringify(docket));
}

async function copyStore(name: string): Promise<string> {
  const dir = join(folder, name);
  await cp(prepared, dir, { recursive: true });
  return dir;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-import-'));
  prepared = join(folder, 'prepared');
  newer = join(folder, 'newer.json');
  await writeNewerExport(newer);
  const engine = startEngine();
  await engine.call('store.create', { dir: prepared, court: 'Fennimore County', admin: 'Ana Ruiz', passphrase });
  const unlocked = await engine.call('session.unlock', { dir: prepared, person: null, passphrase });
  personId = unlocked.ok ? unlocked.value.id : '';
  await engine.call('exchange.importTeamExport', { file: sampleDocket });
  await engine.call('session.lock', {});
  await engine.end();
  const key = await unlockWithPassphrase(prepared, personId, passphrase, Date.now);
  if (!key.ok) throw new Error(key.refusal.name);
  dataKey = key.value.dataKey;

  const whole = await copyStore('whole');
  const importer = await unlockedEngine(whole);
  const begun = performance.now();
  const imported = await importer.call('exchange.importTeamExport', { file: newer });
  span = performance.now() - begun;
  if (!imported.ok) throw new Error(imported.refusal.name);
  await importer.end();
  before = (await look(prepared)).digest;
  after = (await look(whole)).digest;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Imports into a copy of the store and kills the engine so many milliseconds after asking, or once it is acknowledged. */
async function killDuringImport(
  name: string,
  delay: number | 'acknowledged',
): Promise<Found & { readonly acknowledged: boolean }> {
  const dir = await copyStore(name);
  const engine = await unlockedEngine(dir);
  const asked = engine.call('exchange.importTeamExport', { file: newer });
  await (delay === 'acknowledged' ? asked : new Promise((resolve) => setTimeout(resolve, delay)));
  if (engine.pid !== undefined) process.kill(engine.pid, 'SIGKILL');
  const outcome = await asked;
  await engine.end();
  const found = await look(dir);
  await rm(dir, { recursive: true, force: true });
  return { ...found, acknowledged: outcome.ok };
}

test(`killed ${kills} times during an import, the store is as before or as after, never between`, async () => {
  expect(after).not.toBe(before);
  const results: Awaited<ReturnType<typeof killDuringImport>>[] = [];
  for (let kill = 0; kill < kills; kill++) {
    // Moments spread over the span, and as much again where the machine is busier now; each at random within its share.
    const spread = (2 * span * (kill + Math.random())) / (kills - acknowledgedKills);
    results.push(await killDuringImport(`kill-${kill}`, kill < kills - acknowledgedKills ? spread : 'acknowledged'));
  }
  for (const { digest, imports, audit, acknowledged } of results) {
    expect([before, after]).toContain(digest);
    expect(imports).toBe(digest === after ? 2 : 1);
    expect(audit).toBe('whole');
    if (acknowledged) expect(digest).toBe(after);
  }
  const kept = results.filter(({ digest }) => digest === after).length;
  expect(results.slice(-acknowledgedKills).every(({ acknowledged }) => acknowledged)).toBe(true);
  expect(kept).toBeLessThan(kills);
}, 300_000);
