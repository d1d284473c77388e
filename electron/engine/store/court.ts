// The court's own records: its name, its numbers, its rooms; and what the store is called.

import { type CourtPolicy, defaultPolicy } from '../../../shared/domain/courtPolicy.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { Court, Courtroom } from '../../../shared/domain/record.ts';
import type { CourtCalendar } from '../../../shared/schedule/courtCalendar.ts';
import { closeRows, insertRows, readAll } from './rows.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

export interface CourtRecords {
  readonly court: Court;
  readonly policy: CourtPolicy;
  readonly courtrooms: readonly Courtroom[];
}

/** The court as it was known; null before anything of it was recorded. */
export async function readCourt(tx: ReadTx, knownAt: Instant | null): Promise<CourtRecords | null> {
  const [court] = await readAll(tx, 'court', knownAt);
  if (court === undefined) return null;
  const settings = await readAll(tx, 'courtSetting', knownAt);
  const known = settings.filter((setting) => Object.hasOwn(defaultPolicy, setting.id));
  const coordinatorCaseloadCap = court.coordinatorCaseloadCap ?? defaultPolicy.coordinatorCaseloadCap;
  const set = Object.fromEntries(known.map(({ id, value }) => [id, value]));
  const policy = { ...defaultPolicy, coordinatorCaseloadCap, ...set };
  return { court, policy, courtrooms: await readAll(tx, 'courtroom', knownAt) };
}

/** When the court sits, as it is known now. */
export async function readCalendar(tx: ReadTx): Promise<CourtCalendar> {
  return {
    sessions: await readAll(tx, 'docketSession', null),
    sessionChanges: await readAll(tx, 'sessionChange', null),
    observesFederalHolidays: ((await readCourt(tx, null))?.policy ?? defaultPolicy).federalHolidaysObserved === 1,
    holidays: await readAll(tx, 'holiday', null),
    commitments: await readAll(tx, 'commitment', null),
  };
}

/** The name given to the store when it was made; null before that. */
export async function readCourtName(tx: ReadTx): Promise<string | null> {
  return (await readAll(tx, 'storeProfile', null))[0]?.courtName ?? null;
}

/** Gives the store its name, or another one. */
export async function nameCourt(tx: WriteTx, courtName: string): Promise<void> {
  if ((await readCourtName(tx)) !== null) await closeRows(tx, 'storeProfile', ['store']);
  await insertRows(tx, 'storeProfile', 'entered', [{ id: 'store', courtName }]);
}
