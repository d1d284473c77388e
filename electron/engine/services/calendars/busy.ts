// Busy times of another calendar, kept as a person's commitments: day and hours, and by what name that calendar is known. What
// was read of it before, in the same days, makes way.

import type { Input } from '../../../../shared/contract/contract.ts';
import { daysBetween } from '../../../../shared/domain/dates.ts';
import type { Commitment, Person } from '../../../../shared/domain/record.ts';
import type { Machine } from '../../clock.ts';
import { mostTimes } from '../../exchange/calendars/bounds.ts';
import { type BusyTime, readBusyTimes } from '../../exchange/calendars/busyTimes.ts';
import { type Actor, done, type Handlers, type Result, refuse } from '../../handlers.ts';
import { readCourt } from '../../store/court.ts';
import type { RecordChange } from '../../store/records.ts';
import { readAll, readWhere } from '../../store/rows.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { makeBatch } from '../schedule/batches.ts';
import { readCalendarRows } from '../schedule/calendarRows.ts';
import { isJudge } from '../schedule/posts.ts';

type Reading = Input<'calendar.readBusy'>;

/** Two years: further than anybody's calendar is worth believing. */
const longestDays = 731;

const placeOf = ({ date, start, end }: BusyTime) => `${date} ${start} ${end}`;

/** Reads the file, or says why it is not read. */
function timesIn({ text, from, to }: Reading, timezone: string): Result<readonly BusyTime[]> {
  const read = readBusyTimes(text, { from, to, timezone });
  if (read.ok) return done(read.times);
  switch (read.why) {
    case 'unreadable':
      return refuse({ name: 'calendar-file-unreadable', values: {} });
    case 'zone-unknown':
      return refuse({ name: 'calendar-zone-unknown', values: {} });
    case 'too-many':
      return refuse({ name: 'too-many-times', values: { most: mostTimes } });
    default:
      return read.why satisfies never;
  }
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

/** A judge who is away empties sessions: that a judge is, the bench and the clerk say, and no coordinator. */
async function mayRead(tx: WriteTx, { roles }: Pick<Actor, 'roles'>, whose: Person): Promise<boolean> {
  if (roles.some((role) => role === 'judge' || role === 'clerk')) return true;
  const { court, docketSession, sessionChange } = await readCalendarRows(tx);
  return !isJudge(whose, { court, sessions: docketSession, sessionChanges: sessionChange });
}

/**
 * The operation that reads another calendar. `machine` gives the ids of what is kept. Refuses with `span-too-long`,
 * `no-such-record-person`, `calendar-file-unreadable`, `too-many-times`, `nothing-changes` where the same times stand already,
 * and with `not-allowed` a coordinator who would say when a judge is away.
 */
export function calendarBusyHandlers({ newId }: Pick<Machine, 'newId'>): Pick<Handlers, 'calendar.readBusy'> {
  return {
    'calendar.readBusy': async (reading, change, by, _slots, store) => {
      const { from, to, person } = reading;
      if (daysBetween(from, to) >= longestDays) return refuse({ name: 'span-too-long', values: { days: longestDays } });
      const court = await store.read((tx) => readCourt(tx, null));
      if (court === null) return refuse({ name: 'no-such-record-person', values: {} });
      // A large file takes a while: nobody else's change waits for it.
      const times = timesIn(reading, court.court.timezone);
      if (!times.ok) return times;
      return change(async (tx) => {
        const [whose] = await readWhere(tx, 'person', 'id', [person], null);
        if (whose === undefined) return refuse({ name: 'no-such-record-person', values: {} });
        if (!(await mayRead(tx, by, whose))) return refuse({ name: 'not-allowed', values: {} });
        const before = await keptBefore(tx, reading);
        const batch = await makeBatch(tx, { what: 'busy', newId, ...changesOf(reading, times.value, before, newId) });
        if (!batch.ok) return batch;
        const counts = { times: times.value.length, before: before.length };
        const detail = { batch: batch.value, person, from, to, ...counts };
        return done({
          value: { batch: batch.value, hearings: [], ...counts },
          trace: { subject: batch.value, detail },
        });
      });
    },
  };
}
