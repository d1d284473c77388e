// Who of a case's people is booked by something else while its hearing is set. Of another family's case no more is read
// into the file than a hearing's id, day and times.

import type { Elsewhere } from '../../../shared/domain/caseFile.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import { stands } from '../../../shared/domain/hearings.ts';
import type { CaseId, HearingId, PersonId } from '../../../shared/domain/ids.ts';
import type {
  ClockTime,
  Commitment,
  Hearing,
  InterpreterBooking,
  Parent,
  Participant,
} from '../../../shared/domain/record.ts';
import { momentsOf, stoodAt, tenseOf } from './knownAt.ts';
import { once } from './once.ts';
import { readOnDay, readWhere } from './rows.ts';
import type { ReadTx } from './transactions.ts';

/** The rows of a case that say whom its hearings need, and when. */
export interface NeededAt {
  readonly caseId: CaseId;
  readonly hearings: readonly Hearing[];
  readonly parents: readonly Parent[];
  readonly participants: readonly Participant[];
}

interface Slot {
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
}

interface OtherHearing {
  readonly id: HearingId;
  readonly caseId: CaseId;
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly minutes: number;
  readonly judgeId: PersonId;
  readonly status: Hearing['status'];
}

/** The court's interpreters on the days of these hearings, as known at `knownAt` (null: now). */
export async function readInterpreterBookings(
  tx: ReadTx,
  hearings: readonly Hearing[],
  knownAt: Instant | null,
): Promise<readonly InterpreterBooking[]> {
  const bookings: InterpreterBooking[] = [];
  for (const date of new Set(hearings.map((hearing) => hearing.date))) {
    bookings.push(...(await readOnDay(tx, 'interpreterBooking', date, knownAt)));
  }
  return bookings;
}

/**
 * The hearings of other cases that stand and the commitments that overlap a hearing set for this case and need one of its
 * judge, its parents' attorneys or its participants; as known at `knownAt` (null: now). A hearing lasts the minutes recorded
 * of it.
 */
export async function readElsewhere(
  tx: ReadTx,
  needed: NeededAt,
  knownAt: Instant | null,
): Promise<readonly Elsewhere[]> {
  const set = needed.hearings.filter(({ status }) => status === 'scheduled');
  const people = new Set<PersonId>([...set.map(({ judgeId }) => judgeId), ...staffOf(needed)]);
  return readElsewhereOf(tx, { caseId: needed.caseId, hearings: set, people }, knownAt);
}

/** As `readElsewhere`, of these people alone, while these hearings of the case last. */
export async function readElsewhereOf(
  tx: ReadTx,
  needed: Pick<NeededAt, 'caseId' | 'hearings'> & { readonly people: ReadonlySet<PersonId> },
  knownAt: Instant | null,
): Promise<readonly Elsewhere[]> {
  const { people } = needed;
  const slots = needed.hearings.map(slotOf);
  const isMeanwhile = (one: Slot) => slots.some((slot) => overlap(slot, one));
  const found: Elsewhere[] = [];
  for (const date of new Set(slots.map((slot) => slot.date))) {
    const commitments = await readOnDay(tx, 'commitment', date, knownAt);
    found.push(...commitments.filter((row) => people.has(row.personId) && isMeanwhile(row)).map(byCommitment));
    const hearings = await readHearingsOn(tx, date, knownAt);
    const others = hearings.filter((row) => row.caseId !== needed.caseId && stands(row));
    const meanwhile = others.filter((other) => isMeanwhile(slotOf(other)));
    found.push(...(await byHearings(tx, { meanwhile, people }, knownAt)));
  }
  return found;
}

function readHearingsOn(tx: ReadTx, date: CalendarDate, knownAt: Instant | null): Promise<readonly OtherHearing[]> {
  return once(tx, `hearings on ${date} ${knownAt}`, async () => {
    const parameters = [date, ...momentsOf(knownAt)];
    const { rows } = await tx.ask<OtherHearing>(`who is heard on a day ${tenseOf(knownAt)}`, parameters, () =>
      hearingsOnQuery(tx, date, knownAt),
    );
    return rows;
  });
}

/** The query of the hearings of a day: by the index of hearings by day. */
export function hearingsOnQuery(tx: ReadTx, date: CalendarDate, knownAt: Instant | null) {
  return tx.database
    .selectFrom('hearing')
    .select(['id', 'case_id as caseId', 'date', 'start', 'minutes', 'judge_id as judgeId', 'status'])
    .where('date', '=', date)
    .where(stoodAt(knownAt))
    .orderBy('start')
    .orderBy('id');
}

async function byHearings(
  tx: ReadTx,
  { meanwhile, people }: { readonly meanwhile: readonly OtherHearing[]; readonly people: ReadonlySet<PersonId> },
  knownAt: Instant | null,
): Promise<readonly Elsewhere[]> {
  const staff = await readStaff(tx, new Set(meanwhile.map(({ caseId }) => caseId)), knownAt);
  return meanwhile.flatMap((other) => {
    const needed = new Set([other.judgeId, ...(staff.get(other.caseId) ?? [])]);
    return [...needed].filter((id) => people.has(id)).map((personId) => byHearing(other, personId));
  });
}

/** The attorneys and participants of cases; of many hearings on one day each case is read once. */
async function readStaff(
  tx: ReadTx,
  cases: ReadonlySet<CaseId>,
  knownAt: Instant | null,
): Promise<ReadonlyMap<CaseId, readonly PersonId[]>> {
  const known = await once(tx, `staff ${knownAt}`, async () => new Map<CaseId, readonly PersonId[]>());
  const unread = [...cases].filter((caseId) => !known.has(caseId));
  const parents = await readWhere(tx, 'parent', 'case_id', unread, knownAt);
  const participants = await readWhere(tx, 'participant', 'case_id', unread, knownAt);
  const parentsOf = Map.groupBy(parents, ({ caseId }) => caseId);
  const participantsOf = Map.groupBy(participants, ({ caseId }) => caseId);
  for (const caseId of unread) {
    const rows = { parents: parentsOf.get(caseId) ?? [], participants: participantsOf.get(caseId) ?? [] };
    known.set(caseId, staffOf(rows));
  }
  return known;
}

function staffOf({ parents, participants }: Pick<NeededAt, 'parents' | 'participants'>): readonly PersonId[] {
  const attorneys = parents.flatMap(({ attorneyId }) => (attorneyId === null ? [] : [attorneyId]));
  return [...attorneys, ...participants.map(({ personId }) => personId)];
}

function byHearing(other: OtherHearing, personId: PersonId): Elsewhere {
  return { personId, ...slotOf(other), by: 'hearing', source: { kind: 'hearing', id: other.id } };
}

function byCommitment({ id, personId, date, start, end }: Commitment): Elsewhere {
  return { personId, date, start, end, by: 'commitment', source: { kind: 'commitment', id } };
}

/** A hearing never ends on the day after: the last minute of its day stands for that. */
function slotOf({ date, start, minutes }: Pick<Hearing, 'date' | 'start' | 'minutes'>): Slot {
  const [hours = 0, past = 0] = start.split(':').map(Number);
  const end = Math.min(hours * 60 + past + minutes, 23 * 60 + 59);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return { date, start, end: `${twoDigits(Math.floor(end / 60))}:${twoDigits(end % 60)}` };
}

const overlap = (a: Slot, b: Slot) => a.date === b.date && a.start < b.end && b.start < a.end;
