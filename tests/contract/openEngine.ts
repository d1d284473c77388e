// An engine's router over a real store, without the process around it.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Printing, printingHere } from '../../electron/engine/documents/printing.ts';
import type { Handlers, Open } from '../../electron/engine/handlers.ts';
import { createLog } from '../../electron/engine/log.ts';
import { createRouter, type Router } from '../../electron/engine/router.ts';
import { allHandlers } from '../../electron/engine/services/all.ts';
import { createSession } from '../../electron/engine/session.ts';
import { listAudit } from '../../electron/engine/store/audit.ts';
import type { Role } from '../../shared/contract/roles.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { PersonId } from '../../shared/domain/ids.ts';

export const sampleDocket = fileURLToPath(new URL('../../resources/sample-docket/docket.json', import.meta.url));
export const passphrase = 'seven cradles by the lake';

/** Memory where there is some to write to: these stores take thousands of small changes. */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export interface OpenEngine {
  readonly folder: string;
  readonly dir: string;
  readonly open: Open;
  readonly handlers: Handlers;
  /** When every row of the sample docket was recorded. */
  readonly importedAt: Instant;
  /** The real printer, in this process. */
  readonly printing: Printing;
  /** What was logged. */
  readonly logged: string[];
  /** The door for somebody with these roles, who is that person of the record; null roles: while it is locked. */
  routerFor(roles: readonly Role[] | null, worksAs?: PersonId | null): Router;
  end(): Promise<void>;
}

const printing: Printing = printingHere();

/** Makes a store with the sample docket in it and opens it. */
export async function openEngine(): Promise<OpenEngine> {
  const folder = await mkdtemp(join(parent, 'engine-'));
  const dir = join(folder, 'store');
  const logged: string[] = [];
  const log = createLog((line) => logged.push(line));
  const machine = { now: Date.now, newId: () => 'person-1' };
  const session = createSession(machine);
  const route = createRouter(allHandlers(session, printing, machine), session.current, log);
  for (const [operation, input] of [
    ['store.create', { dir, court: 'Fennimore County', admin: 'Ana Ruiz', passphrase }],
    ['session.unlock', { dir, person: null, passphrase }],
    ['exchange.importTeamExport', { file: sampleDocket }],
  ] as const) {
    const answer = await route(operation, input);
    if (!answer.ok) throw new Error(`${operation}: ${answer.refusal.name}`);
  }
  const open = session.current();
  if (open === null) throw new Error('the store is not open');
  // A session of their own: locking it leaves the store open for the next test.
  const imported = (await open.store.read((tx) => listAudit(tx, 0, 10))).at(-1);
  if (imported === undefined) throw new Error('nothing was imported');
  let entries = 0;
  const counting = { now: Date.now, newId: () => `entry-${++entries}` };
  const handlers = allHandlers(createSession(machine), printing, counting);
  return {
    folder,
    dir,
    open,
    handlers,
    importedAt: imported.at,
    printing,
    logged,
    routerFor: (roles, worksAs = null) =>
      createRouter(handlers, () => (roles === null ? null : { ...open, by: { ...open.by, roles, worksAs } }), log),
    end: async () => {
      await open.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
