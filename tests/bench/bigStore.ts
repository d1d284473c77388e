// A store of many made-up cases, written month by month through the product's own superseding, as a court's exports
// would have brought them. What one run has written the next ones use again, as long as nothing that made it changed.

import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import type { Clock } from '../../electron/engine/store/clock.ts';
import type { StorePersonId } from '../../electron/engine/store/columns.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { type Store, storeFileName } from '../../electron/engine/store/store.ts';
import { months, recordedAt } from './generator/calendar.ts';
import { recorded } from './generator/changes.ts';
import { courtRecords } from './generator/court.ts';
import { historyOf } from './generator/month.ts';

/** Cases whose changes are in memory at once. */
const casesAtOnce = 250;

/** A clock that a writer sets to the evening of each month's import. */
export interface ImportClock {
  readonly now: Clock;
  set(month: number): void;
}

export function importClock(): ImportClock {
  let moment = 0;
  return {
    now: () => moment,
    set: (month) => {
      moment = Date.parse(recordedAt(month));
    },
  };
}

/** Writes `cases` cases into an empty store, one transaction a month. Gives the number of rows written. */
export async function writeCases(
  store: Pick<Store, 'change'>,
  { cases, by, clock }: { readonly cases: number; readonly by: StorePersonId; readonly clock: ImportClock },
): Promise<number> {
  const histories = Array.from({ length: cases }, (_, index) => historyOf(index + 1));
  let rows = 0;
  for (let month = 0; month < months; month++) {
    clock.set(month);
    await store.change(by, async (tx) => {
      if (month === 0) await supersede(tx, 'team-export', recorded(courtRecords()));
      for (let from = 0; from < cases; from += casesAtOnce) {
        const changes = histories.slice(from, from + casesAtOnce).flatMap((historyIn) => historyIn(month));
        await supersede(tx, 'team-export', changes);
        rows += changes.length;
      }
      await appendAudit(tx, { operation: 'exchange.imported', subject: null, outcome: 'done', detail: { rows } });
    });
  }
  return rows;
}

export interface Made {
  readonly folder: string;
  readonly wasCached: boolean;
  /** How long it took to make, in milliseconds. */
  readonly took: number;
}

/** The folder of what `make` makes, made now or in an earlier run. `kind` tells the stores of one size apart. */
export async function cached(kind: string, cases: number, make: (folder: string) => Promise<void>): Promise<Made> {
  const parent = join(tmpdir(), 'cradle-docket-bench');
  const mine = `${kind}-${cases}-`;
  const folder = join(parent, mine + (await hashOfMakers()));
  if ((await stat(folder).catch(() => null)) !== null) return { folder, wasCached: true, took: 0 };
  await mkdir(parent, { recursive: true, mode: 0o700 });
  for (const old of await readdir(parent)) {
    if (old.startsWith(mine)) await rm(join(parent, old), { recursive: true, force: true });
  }
  const unfinished = join(parent, `${mine}unfinished`);
  const begun = performance.now();
  await make(unfinished);
  await rename(unfinished, folder);
  return { folder, wasCached: false, took: performance.now() - begun };
}

/** A hash of everything that decides what is in the file: the generator, the schema, how rows are written and keyed. */
async function hashOfMakers(): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const patterns = [
    'tests/bench/{generator/*,bigStore,stores,plain*}.ts',
    'electron/engine/store/{migrations/*,columns,codec,rows,records,audit}.ts',
    'electron/engine/keys/*.ts',
  ];
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const file of glob(patterns, { cwd: root })) files.push(file);
  for (const file of files.toSorted()) {
    hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The size of a store's file with its log, in bytes. */
export async function sizeOf(folder: string): Promise<number> {
  const sizes = ['', '-wal'].map((end) =>
    stat(join(folder, storeFileName + end)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
