// Busy times of another calendar, kept as a person's commitments: day and hours, and by what name that calendar is known. What
// was read of it before, in the same days, makes way.

import type { Input } from '../../../../shared/contract/contract.ts';
import { daysBetween } from '../../../../shared/domain/dates.ts';
import type { Commitment } from '../../../../shared/domain/record.ts';
import type { Machine } from '../../clock.ts';
import { mostTimes } from '../../exchange/calendars/bounds.ts';
import { type BusyTime, readBusyTimes } from '../../exchange/calendars/busyTimes.ts';
import { done, type Handlers, type Result, refuse } from '../../handlers.ts';
import { readCourt } from '../../store/court.ts';
import type { RecordChange } from '../../store/records.ts';
import { readAll, readWhere } from '../../store/rows.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { makeBatch } from '../schedule/batches.ts';

type Reading = Input<'calendar.readBusy'>;

/** Two years: further than anybody's calendar is worth believing. */
const longestDays = 731;

const placeOf = ({ date, start, end }: BusyTime) => `${date} ${start} ${end}`;

/** Reads the file, or says why it is not read. */
function timesIn({ text, from, to }: Reading, timezone: string): Result<readonly BusyTime[]> {
  const read = readBusyTimes(text, { from, to, timezone });
  if (read.ok) return done(read.times);
  return read.why === 'unreadable'
    ? refuse({ name: 'calendar-file-unreadable', values: {} })
    : refuse({ name: 'too-many-times', values: { most: mostTimes } });
}

/** What this calendar left before in those days. */
async function keptBefore(tx: WriteTx, { person, calendar, from, to }: Reading): Promise<readonly Commitment[]> {
  const all = await readAll(tx, 'commitment', null);
  return all.filter(
    (one) => one.personId === person && one.calendar === calendar && from <= one.date && one.date <= to,
  );
}

/** A time that was there before and still is stays as it was: nothing of it is written again. */
function changesOf(reading: Reading, times: readonly BusyTime[], before: readonly Commitment[], newId: () => string) {
  const there = new Map(before.map((row) => [placeOf(row), row]));
  const added = times.filter((time) => !there.has(placeOf(time)));
  const still = new Set(times.map(placeOf));
  const { person: personId, calendar } = reading;
  const changes = added.map((time): RecordChange => {
    const after: Commitment = { id: newId(), personId, ...time, place: '', calendar };
    return { kind: 'commitment', id: after.id, after };
  });
  const standing = [...there.values()].filter((row) => still.has(placeOf(row)));
  const gone = before.filter((row) => !standing.includes(row));
  return { changes, removed: gone.map((row) => ({ kind: 'commitment' as const, row })) };
}

/** The operation that reads another calendar. `machine` gives the ids of what is kept. */
export function calendarBusyHandlers({ newId }: Pick<Machine, 'newId'>): Pick<Handlers, 'calendar.readBusy'> {
  return {
    'calendar.readBusy': async (reading, change, _by, _slots, store) => {
      const { from, to, person } = reading;
      if (daysBetween(from, to) >= longestDays) return refuse({ name: 'span-too-long', values: { days: longestDays } });
      const court = await store.read((tx) => readCourt(tx, null));
      if (court === null) return refuse({ name: 'no-such-record-person', values: {} });
      // A large file takes a while: nobody else's change waits for it.
      const times = timesIn(reading, court.court.timezone);
      if (!times.ok) return times;
      return change(async (tx) => {
        if ((await readWhere(tx, 'person', 'id', [person], null)).length === 0) {
          return refuse({ name: 'no-such-record-person', values: {} });
        }
        const before = await keptBefore(tx, reading);
        const batch = await makeBatch(tx, { what: 'busy', newId, ...changesOf(reading, times.value, before, newId) });
        const counts = { times: times.value.length, before: before.length };
        const detail = { batch, person, from, to, ...counts };
        return done({ value: { batch, hearings: [], ...counts }, trace: { subject: batch, detail } });
      });
    },
  };
}
