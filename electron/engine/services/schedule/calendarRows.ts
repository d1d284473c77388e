// The rows of the court's calendar as they stand, read once and found by kind and id.

import { type CourtPolicy, defaultPolicy } from '../../../../shared/domain/courtPolicy.ts';
import type { Court, RecordOf } from '../../../../shared/domain/record.ts';
import { readCourt } from '../../store/court.ts';
import { readAll } from '../../store/rows.ts';
import type { ReadTx } from '../../store/transactions.ts';

export type FactKind =
  | 'docketSession'
  | 'sessionChange'
  | 'holiday'
  | 'commitment'
  | 'interpreterBooking'
  | 'courtSetting';
type Needed = FactKind | 'courtroom' | 'person';

/** `policy`: the court's numbers, each the default where none is recorded. */
export type CalendarRows = { readonly [K in Needed]: readonly RecordOf[K][] } & {
  readonly policy: CourtPolicy;
  readonly court: Court | null;
};

export async function readCalendarRows(tx: ReadTx): Promise<CalendarRows> {
  const court = await readCourt(tx, null);
  return {
    docketSession: await readAll(tx, 'docketSession', null),
    sessionChange: await readAll(tx, 'sessionChange', null),
    holiday: await readAll(tx, 'holiday', null),
    commitment: await readAll(tx, 'commitment', null),
    interpreterBooking: await readAll(tx, 'interpreterBooking', null),
    courtSetting: await readAll(tx, 'courtSetting', null),
    courtroom: await readAll(tx, 'courtroom', null),
    person: await readAll(tx, 'person', null),
    policy: court?.policy ?? defaultPolicy,
    court: court?.court ?? null,
  };
}

/** The rows of a kind by id. */
export function rowsOfKind(rows: CalendarRows, kind: FactKind): ReadonlyMap<string, RecordOf[FactKind]> {
  return new Map(rows[kind].map((row: RecordOf[FactKind]) => [row.id, row]));
}
