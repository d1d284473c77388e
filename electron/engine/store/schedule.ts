// What the schedule is made from, read in one snapshot: the court's calendar and, of every case that is open or has a date in
// the time that is looked at, the rows that its dates depend on. A statement reads one kind of many cases at once.

import { initialsOfAll } from '../../../shared/docket/initials.ts';
import { narrowCase, narrowHearings, narrowPlacement } from '../../../shared/domain/asOf.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { hearingsInOrder } from '../../../shared/domain/hearings.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { inDateOrder, inStartOrder, sortedBy } from '../../../shared/domain/order.ts';
import type { Court, CourtCase, RecordOf } from '../../../shared/domain/record.ts';
import type { ScheduleCase, ScheduledChild, ScheduleFacts } from '../../../shared/schedule/facts.ts';
import { readCalendar, readCourt } from './court.ts';
import { stoodAt } from './knownAt.ts';
import { readAll, readEnteredIds, readWhere } from './rows.ts';
import type { ReadTx } from './transactions.ts';

/** The days that are looked at, counted from `asOf`. `to` null: without an end. */
export interface ScheduleSpan {
  readonly asOf: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Cases that are asked about, whatever they have. */
  readonly cases?: readonly CaseId[];
}

/** Days compare as text: nothing of the record is dated later. */
const endless = '9999-12-31' as CalendarDate;

const kindsOfCase = [
  'child',
  'placement',
  'parent',
  'participant',
  'hearing',
  'hearingNotice',
  'ftm',
  'ftmAppointment',
  'reviewInterval',
  'icwaRecord',
  'icwaInquiry',
  'icwaNotice',
] as const;
type KindOfCase = (typeof kindsOfCase)[number];
/** By case; a case without a row of a kind has no entry. */
type RowsByCase = { readonly [K in KindOfCase]: ReadonlyMap<CaseId, readonly RecordOf[K][]> };

/**
 * The facts of the schedule as they are recorded now and stood on the day `asOf`: what is dated later is left out, and a
 * hearing that is recorded as held later than that is only set. Rows stand in an order of their own, whenever they were
 * recorded. null: no court is recorded.
 */
export async function readScheduleFacts(tx: ReadTx, span: ScheduleSpan): Promise<ScheduleFacts | null> {
  const court = await readCourt(tx, null);
  if (court === null) return null;
  const ids = await casesIn(tx, span);
  const cases = sortedBy(await readWhere(tx, 'courtCase', 'id', ids, null), ({ caseNumber, id }) => [caseNumber, id]);
  const rows = await readRowsOf(tx, ids);
  const calendar = await readCalendar(tx);
  const heldHere = await recordedHere(tx, court.court, { asOf: span.asOf, cases: ids });
  const people = sortedBy(await readAll(tx, 'person', null), ({ id }) => [id]);
  return {
    asOf: span.asOf,
    ...court,
    courtrooms: sortedBy(court.courtrooms, ({ id }) => [id]),
    calendar: {
      ...calendar,
      sessions: sortedBy(calendar.sessions, ({ id }) => [id]),
      sessionChanges: inDateOrder(calendar.sessionChanges),
      holidays: inDateOrder(calendar.holidays),
      commitments: inHourOrder(calendar.commitments),
    },
    bookings: inHourOrder(await readAll(tx, 'interpreterBooking', null)),
    people: new Map(people.map((person) => [person.id, person])),
    cases: new Map(cases.map((row) => [row.id, scheduleCase(row, rows, { asOf: span.asOf, heldHere })])),
  };
}

/**
 * The hearings of an invented record that a person here recorded something of. No day goes by in such a record, and a hearing
 * that is to come is held there as if its day had come: from the record's last day on it is held.
 */
async function recordedHere(
  tx: ReadTx,
  { fictitious, recordedThrough }: Court,
  { asOf, cases }: { readonly asOf: CalendarDate; readonly cases: readonly CaseId[] },
): Promise<ReadonlySet<string>> {
  if (!fictitious || asOf < recordedThrough) return new Set();
  return readEnteredIds(tx, 'hearing', 'case_id', cases);
}

const inHourOrder = <T extends { readonly id: string; readonly date: string; readonly start: string }>(
  rows: readonly T[],
) => sortedBy(rows, ({ date, start, id }) => [date, start, id]);

/** A place among others as a text that sorts. */
const placeText = (position: number) => String(position).padStart(9, '0');

/** Open cases, those with a hearing or a family team meeting set in the span, and those that are asked about. */
async function casesIn(tx: ReadTx, { from, to, cases: asked = [] }: ScheduleSpan): Promise<CaseId[]> {
  const { rows: open } = await tx.ask('ids of open cases', ['open'], () =>
    tx.database.selectFrom('court_case').select('id').where('status', '=', 'open').where(stoodAt(null)),
  );
  const dated: CaseId[] = [];
  for (const table of ['hearing', 'ftm_appointment'] as const) {
    const { rows } = await tx.ask(`cases with a ${table} in a span`, [from, to ?? endless], () =>
      casesDatedQuery(tx, table, { from, to }),
    );
    dated.push(...rows.map(({ id }) => id));
  }
  return [...new Set([...open.map(({ id }) => id), ...dated, ...asked])];
}

/** The query of the cases with a date in the span: by the index of hearings or appointments by day. */
export function casesDatedQuery(
  tx: ReadTx,
  table: 'hearing' | 'ftm_appointment',
  { from, to }: Pick<ScheduleSpan, 'from' | 'to'>,
) {
  // Both tables have these columns, which Kysely cannot say of either of the two.
  return tx.database
    .selectFrom(table as 'hearing')
    .select('case_id as id')
    .distinct()
    .where('date', '>=', from)
    .where('date', '<=', to ?? endless)
    .where(stoodAt(null));
}

async function readRowsOf(tx: ReadTx, cases: readonly CaseId[]): Promise<RowsByCase> {
  const rows: { [K in KindOfCase]?: ReadonlyMap<CaseId, readonly { readonly caseId: CaseId }[]> } = {};
  for (const kind of kindsOfCase) {
    const ofKind: readonly { readonly caseId: CaseId }[] = await readWhere(tx, kind, 'case_id', cases, null);
    rows[kind] = Map.groupBy(ofKind, ({ caseId }) => caseId);
  }
  return rows as RowsByCase;
}

interface Standing {
  readonly asOf: CalendarDate;
  /** Of these, one that is held is held, whatever its day. */
  readonly heldHere: ReadonlySet<string>;
}

function scheduleCase(row: CourtCase, rows: RowsByCase, { asOf, heldHere }: Standing): ScheduleCase {
  const of = <K extends KindOfCase>(kind: K): readonly RecordOf[K][] => rows[kind].get(row.id) ?? [];
  const held = new Map(
    of('hearing').flatMap((one) => (one.status === 'held' && heldHere.has(one.id) ? [[one.id, one]] : [])),
  );
  const hearings = narrowHearings(of('hearing'), asOf).map((one) => held.get(one.id) ?? one);
  const children = childrenOf(of('child'), of('placement'), asOf);
  return {
    case: narrowCase(row, asOf),
    initials: initialsOfAll(children.map(({ child }) => child)),
    children,
    parents: sortedBy(of('parent'), ({ position, id }) => [placeText(position), id]),
    participants: sortedBy(of('participant'), ({ role, id }) => [role, id]),
    hearings: hearingsInOrder(hearings),
    notices: sortedBy(
      of('hearingNotice').filter(({ sentOn }) => sentOn === null || sentOn <= asOf),
      ({ id }) => [id],
    ),
    meetings: inDateOrder(of('ftm').filter(({ date }) => date <= asOf)),
    appointments: inHourOrder(of('ftmAppointment')),
    intervals: sortedBy(of('reviewInterval'), ({ id }) => [id]),
    icwa: sortedBy(of('icwaRecord'), ({ id }) => [id])[0] ?? null,
    icwaInquiries: inDateOrder(of('icwaInquiry').filter(({ date }) => date <= asOf)),
    icwaNotices: sortedBy(
      of('icwaNotice')
        .filter(({ sentOn }) => sentOn === null || sentOn <= asOf)
        .map((notice) =>
          notice.receivedOn !== null && notice.receivedOn > asOf ? { ...notice, receivedOn: null } : notice,
        ),
      ({ position, id }) => [placeText(position), id],
    ),
  };
}

/** Children as they stood on a day, with their placements up to it, in the order of the record. */
export function childrenOf(
  children: readonly RecordOf['child'][],
  placements: readonly RecordOf['placement'][],
  asOf: CalendarDate,
): readonly ScheduledChild[] {
  const started = placements.filter(({ startedOn }) => startedOn <= asOf).map((row) => narrowPlacement(row, asOf));
  const ofChild = Map.groupBy(inStartOrder(started), ({ childId }) => String(childId));
  return sortedBy(children, ({ position, id }) => [placeText(position), id])
    .filter(({ bornOn }) => bornOn <= asOf)
    .map((child) => ({
      child: child.removedOn === null || child.removedOn <= asOf ? child : { ...child, removedOn: null },
      placements: ofChild.get(child.id) ?? [],
    }));
}
