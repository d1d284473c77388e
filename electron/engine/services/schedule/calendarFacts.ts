// The facts of the court's calendar: sessions and their exceptions, holidays, who is away or booked, and the numbers that
// dates are set by. They are kept all or none, as the person's own from then on, so that no export takes them back.

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import type { CalendarFact } from '../../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import type { RecordOf } from '../../../../shared/domain/record.ts';
import { closedDays } from '../../../../shared/schedule/closedDays.ts';
import { scheduleSettingNames } from '../../../../shared/schedule/settings.ts';
import type { Machine } from '../../clock.ts';
import { done, type Handlers, type Result, refuse, type Traced } from '../../handlers.ts';
import type { RecordChange } from '../../store/records.ts';
import type { ReadTx, WriteTx } from '../../store/transactions.ts';
import { makeBatch, type RemovedRow } from './batches.ts';
import { type CalendarRows, type FactKind, readCalendarRows, rowsOfKind } from './calendarRows.ts';
import { type FactProblem, problemOfFact, problemOfSettings } from './factProblems.ts';

type Kept = Result<Traced<Output<'calendar.keep'>>>;
type FactRow = RecordOf[FactKind];

const refuseFact = (fact: number, { field, reason }: FactProblem) =>
  refuse({ name: 'calendar-fact-refused', values: { fact, field, reason } });

// ---- showing -------------------------------------------------------------------------------------------------------

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const weekdayNamed = (weekday: string) => weekdayNames.find((name) => name.toLowerCase() === weekday.toLowerCase());

/** Patterns and numbers as they stand, and what is dated in the span; busy times of other calendars are only counted. */
function factsIn(rows: CalendarRows, from: CalendarDate, to: CalendarDate): CalendarFact[] {
  const within = <T extends { readonly date: CalendarDate; readonly id: string }>(dated: readonly T[]) =>
    sortedBy(
      dated.filter(({ date }) => from <= date && date <= to),
      ({ date, id }) => [date, id],
    );
  const sessions = sortedBy(rows.docketSession, ({ start, id }) => [start, id]);
  return [
    ...sessions.flatMap((row): CalendarFact[] => {
      const weekday = weekdayNamed(row.weekday);
      return weekday === undefined ? [] : [{ kind: 'docketSession', ...row, weekday }];
    }),
    ...within(rows.sessionChange).map((row): CalendarFact => ({ kind: 'sessionChange', ...row })),
    ...within(rows.holiday).map((row): CalendarFact => ({ kind: 'holiday', ...row, sits: row.sits === true })),
    ...within(rows.commitment).flatMap(({ calendar, ...row }): CalendarFact[] =>
      calendar === null ? [{ kind: 'commitment', ...row }] : [],
    ),
    ...within(rows.interpreterBooking).map((row): CalendarFact => ({ kind: 'interpreterBooking', ...row })),
    ...scheduleSettingNames.map((id): CalendarFact => ({ kind: 'courtSetting', id, value: rows.policy[id] })),
  ];
}

function calendarsOf({ commitment }: CalendarRows): Output<'calendar.show'>['calendars'] {
  const counted = new Map<string, Output<'calendar.show'>['calendars'][number]>();
  for (const { personId, calendar } of commitment) {
    if (calendar === null) continue;
    const key = JSON.stringify([personId, calendar]);
    const times = (counted.get(key)?.times ?? 0) + 1;
    counted.set(key, { person: personId, calendar, times });
  }
  return sortedBy([...counted.values()], ({ person, calendar }) => [person, calendar]);
}

async function calendarShown(tx: ReadTx, { from, to }: Input<'calendar.show'>): Promise<Output<'calendar.show'>> {
  const rows = await readCalendarRows(tx);
  const holidays = { holidays: rows.holiday, observesFederalHolidays: rows.policy.federalHolidaysObserved === 1 };
  return {
    facts: factsIn(rows, from, to),
    closed: [...closedDays(from, to, holidays).values()],
    courtrooms: sortedBy(rows.courtroom, ({ name, id }) => [name, id]).map(({ id, name }) => ({ id, name })),
    people: sortedBy(rows.person, ({ name, id }) => [name, id]),
    calendars: calendarsOf(rows),
  };
}

// ---- keeping -------------------------------------------------------------------------------------------------------

/** The row that a fact says, beside the one whose place it takes: what a fact does not speak of stays as it was. */
function rowOf(fact: CalendarFact, id: string, before: FactRow | undefined): FactRow {
  const { kind, ...own } = fact;
  if (kind !== 'commitment') return { ...own, id } as FactRow;
  const calendar = before !== undefined && 'calendar' in before ? before.calendar : null;
  return { ...own, id, calendar } as FactRow;
}

/** The fact's row that stands; undefined: it is new. A number of the court is known by its name. */
function standingOf(fact: CalendarFact, rows: CalendarRows): FactRow | undefined {
  return fact.id === null ? undefined : rowsOfKind(rows, fact.kind).get(fact.id);
}

/** The numbers as they would be. */
function withSettings(rows: CalendarRows, facts: readonly CalendarFact[]): CalendarRows['policy'] {
  const set = facts.flatMap((fact) => (fact.kind === 'courtSetting' ? [[fact.id, fact.value] as const] : []));
  return { ...rows.policy, ...Object.fromEntries(set) };
}

/** The rows as they would be with that one: facts of one request are looked at beside each other. */
function withRow(rows: CalendarRows, kind: FactKind, after: FactRow): CalendarRows {
  if (kind !== 'docketSession' && kind !== 'holiday') return rows;
  const others = (rows[kind] as readonly FactRow[]).filter(({ id }) => id !== after.id);
  return { ...rows, [kind]: [...others, after] };
}

async function keep(tx: WriteTx, { facts }: Input<'calendar.keep'>, { newId }: Machine): Promise<Kept> {
  const rows = await readCalendarRows(tx);
  let then = rows;
  const changes: RecordChange[] = [];
  const named = new Set<string>();
  for (const [place, fact] of facts.entries()) {
    const problem = problemOfFact(fact, then, named);
    if (problem !== null) return refuseFact(place, problem);
    const before = standingOf(fact, rows);
    const id = fact.id ?? newId();
    named.add(`${fact.kind} ${id}`);
    const after = rowOf(fact, id, before);
    then = withRow(then, fact.kind, after);
    changes.push({ kind: fact.kind, id, after, ...(before === undefined ? {} : { before }) });
  }
  const disorder = problemOfSettings(facts, withSettings(rows, facts));
  if (disorder !== null) return refuseFact(disorder.fact, disorder);
  const batch = await makeBatch(tx, { what: 'calendar', changes, removed: [], newId });
  if (!batch.ok) return batch;
  const detail = { batch: batch.value, facts: facts.length, kinds: [...new Set(facts.map(({ kind }) => kind))] };
  return done({ value: { batch: batch.value, hearings: [] }, trace: { subject: null, detail } });
}

// ---- removing ------------------------------------------------------------------------------------------------------

/** Exceptions to sessions that end: without their session they would say nothing. */
function exceptionsTo(sessions: ReadonlySet<string>, { sessionChange }: CalendarRows): RemovedRow[] {
  return sessionChange
    .filter(({ sessionId }) => sessionId !== null && sessions.has(sessionId))
    .map((row) => ({ kind: 'sessionChange', row }));
}

async function remove(tx: WriteTx, { facts }: Input<'calendar.remove'>, { newId }: Machine): Promise<Kept> {
  const rows = await readCalendarRows(tx);
  const removed = new Map<string, RemovedRow>();
  for (const [place, { kind, id }] of facts.entries()) {
    const row = rowsOfKind(rows, kind).get(id);
    if (row === undefined) return refuseFact(place, { field: 'id', reason: 'unknown-fact' });
    removed.set(`${kind} ${id}`, { kind, row });
  }
  const sessions = new Set(facts.filter(({ kind }) => kind === 'docketSession').map(({ id }) => id));
  for (const exception of exceptionsTo(sessions, rows)) removed.set(`sessionChange ${exception.row.id}`, exception);
  const batch = await makeBatch(tx, { what: 'calendar', changes: [], removed: [...removed.values()], newId });
  if (!batch.ok) return batch;
  const kinds = [...new Set([...removed.values()].map(({ kind }) => kind))];
  const detail = { batch: batch.value, facts: removed.size, kinds };
  return done({ value: { batch: batch.value, hearings: [] }, trace: { subject: null, detail } });
}

/**
 * calendar.keep and calendar.remove refuse with `calendar-fact-refused`, by the place of the fact in the request, and with
 * `nothing-changes` where all of it stands so. Dates that
 * are set and that a change makes impossible stay set: the work lists name them.
 */
export function calendarFactHandlers(
  machine: Machine,
): Pick<Handlers, 'calendar.show' | 'calendar.keep' | 'calendar.remove'> {
  return {
    'calendar.show': async (input, store) => done(await store.read((tx) => calendarShown(tx, input))),
    'calendar.keep': async (input, change) => change((tx) => keep(tx, input, machine)),
    'calendar.remove': async (input, change) => change((tx) => remove(tx, input, machine)),
  };
}
