// Which recorded row each row of an export is. An id that is made of a day and an ordinal does not say: the ordinal goes
// by what else the file has, and the day may have been corrected. What the rows say comes first.

import type { RecordKind, RecordOf } from '../../../../shared/domain/record.ts';
import { instrumentOf } from '../../../../shared/domain/screening/instruments.ts';
import { isNumbered } from './records/rows.ts';
import { isSame } from './sameValue.ts';
import type { AnyRecord, WrittenVersion } from './written.ts';

/** A row that stands, or that a person took back, by its id. */
interface Slot {
  readonly id: string;
  readonly standing: AnyRecord | null;
  /** What it says or said: as it stands, and each version of one that a person wrote. */
  readonly said: readonly AnyRecord[];
  readonly isWritten: boolean;
}

interface Beside {
  readonly current: readonly AnyRecord[];
  readonly incoming: readonly AnyRecord[];
  readonly written: ReadonlyMap<string, readonly WrittenVersion[]>;
}

type Matches = (row: AnyRecord, slot: Slot) => boolean;

const sameName = (name: string) => name.trim().toLowerCase();

/** What names a row that a person can write, beside its child, or that its id does not tell; of others the id does. */
const namings: { readonly [K in RecordKind]?: (row: RecordOf[K]) => readonly unknown[] } = {
  hearingNotice: ({ hearingId, to, recipient }) => [hearingId, to, recipient],
  hearingAttendance: ({ hearingId, party }) => [hearingId, party],
  screening: ({ tool, date, aboutParentId }) => [instrumentOf(tool)?.id ?? tool, date, aboutParentId],
  healthVisit: ({ type, date, label }) => [type, date, label],
  ifspReview: ({ date }) => [date],
  partCException: ({ startedOn }) => [startedOn],
  partCService: ({ name }) => [sameName(name)],
};

/** What more must agree before a row counts as one that was taken back: two visits of a day may be two. */
const closerNamings: { readonly [K in RecordKind]?: (row: RecordOf[K]) => readonly unknown[] } = {
  healthVisit: ({ label, note }) => (label === null ? [note] : []),
  partCException: ({ reason }) => [reason],
};

const withoutId = (row: AnyRecord) => ({ ...row, id: '' });
const saysThis: Matches = (row, { said }) => said.some((one) => isSame(withoutId(one), withoutId(row)));
const standsSo: Matches = (row, { standing }) => standing !== null && isSame(withoutId(standing), withoutId(row));

function isNamed(kind: RecordKind): Matches {
  const nameOf = namings[kind] as ((row: AnyRecord) => readonly unknown[]) | undefined;
  const closerOf = closerNamings[kind] as ((row: AnyRecord) => readonly unknown[]) | undefined;
  if (nameOf === undefined) return (row, { id }) => row.id === id;
  const childOf = (row: AnyRecord) => ('childId' in row ? row.childId : null);
  const wholeOf = (row: AnyRecord, closely: boolean) => [
    childOf(row),
    ...nameOf(row),
    ...(closely ? (closerOf?.(row) ?? []) : []),
  ];
  return (row, { said, standing }) =>
    said.some((one) => isSame(wholeOf(one, standing === null), wholeOf(row, standing === null)));
}

/** Rows find their slots round by round: in each a slot that is free, those that stand before those taken back. */
function matchIn(
  rows: readonly AnyRecord[],
  slots: readonly Slot[],
  rounds: readonly Matches[],
): ReadonlyMap<AnyRecord, Slot> {
  const found = new Map<AnyRecord, Slot>();
  const free = new Set(slots.toSorted((a, b) => Number(a.standing === null) - Number(b.standing === null)));
  for (const matches of rounds) {
    for (const row of rows) {
      if (found.has(row)) continue;
      for (const slot of free) {
        if (!matches(row, slot)) continue;
        found.set(row, slot);
        free.delete(slot);
        break;
      }
    }
  }
  return found;
}

/** The id without its ordinal, where rows of this kind are numbered and `bases` has it. */
function baseOf(id: string, bases: { has(id: string): boolean }): string {
  const base = id.replace(/:\d+$/, '');
  return bases.has(base) ? base : id;
}

function slotsOf({ current, written }: Beside): readonly Slot[] {
  const standing = new Set(current.map(({ id }) => id));
  const saidOf = (id: string) => (written.get(id) ?? []).map(({ row }) => row);
  return [
    ...current.map((row) => ({
      id: row.id,
      standing: row,
      said: [row, ...saidOf(row.id)],
      isWritten: written.has(row.id),
    })),
    ...[...written.keys()]
      .filter((id) => !standing.has(id))
      .map((id) => ({ id, standing: null, said: saidOf(id), isWritten: true })),
  ];
}

/** Slots for the rows of one base id. What a person wrote or took back is only ever found by what it says. */
function matchGroup(
  kind: RecordKind,
  rows: readonly AnyRecord[],
  slots: readonly Slot[],
): ReadonlyMap<AnyRecord, Slot> {
  const [row, slot] = [rows[0], slots[0]];
  if (rows.length === 1 && slots.length === 1 && row !== undefined && slot !== undefined && !slot.isWritten) {
    return new Map([[row, slot]]);
  }
  return matchIn(rows, slots, [
    standsSo,
    saysThis,
    isNamed(kind),
    (one, { id, isWritten }) => !isWritten && one.id === id,
    (_, { isWritten }) => !isWritten,
  ]);
}

function matchByBase(kind: RecordKind, rows: readonly AnyRecord[], slots: readonly Slot[]) {
  const ids = new Set(rows.map(({ id }) => id));
  const byBase = Map.groupBy(rows, ({ id }) => baseOf(id, ids));
  const slotsByBase = Map.groupBy(slots, ({ id }) => baseOf(id, byBase));
  const found = new Map<AnyRecord, Slot>();
  for (const [base, ofBase] of byBase) {
    for (const [row, slot] of matchGroup(kind, ofBase, slotsByBase.get(base) ?? [])) found.set(row, slot);
  }
  return found;
}

function matchById(rows: readonly AnyRecord[], slots: readonly Slot[]) {
  const byId = new Map(slots.map((slot) => [slot.id, slot]));
  return new Map(
    rows.flatMap((row): [AnyRecord, Slot][] => {
      const slot = byId.get(row.id);
      return slot === undefined ? [] : [[row, slot]];
    }),
  );
}

/** The id itself, or the first free ordinal of its base. */
function freeId(id: string, bases: ReadonlySet<string>, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const base = baseOf(id, bases);
  let ordinal = 1;
  while (taken.has(ordinal === 1 ? base : `${base}:${ordinal}`)) ordinal += 1;
  return ordinal === 1 ? base : `${base}:${ordinal}`;
}

/**
 * An export's rows of a kind under the ids of the recorded rows that they are. Within the ids that one day gives, rows
 * are told apart by what they say: no row takes the id of another that a person wrote or took back, and none that the
 * export still brings loses its own. A row that would be new is the one that a person entered or moved to that day, if
 * that says the same: visits by type, day and label, reviews by day, services by name, screenings by instrument, day and
 * whom they are about, exceptions by their first day.
 */
export function matchRows(kind: RecordKind, beside: Beside): readonly AnyRecord[] {
  const { incoming, written } = beside;
  const numbered = isNumbered(kind);
  if (!numbered && written.size === 0) return incoming;
  const slots = slotsOf(beside);
  const found = new Map(numbered ? matchByBase(kind, incoming, slots) : matchById(incoming, slots));
  if (namings[kind] !== undefined && written.size > 0) {
    const used = new Set(found.values());
    const open = incoming.filter((row) => !found.has(row));
    const entered = slots.filter((slot) => slot.standing !== null && slot.isWritten && !used.has(slot));
    const standing = entered.map((slot) => ({ ...slot, said: slot.standing === null ? [] : [slot.standing] }));
    for (const [row, slot] of matchIn(open, standing, [standsSo, isNamed(kind)])) found.set(row, slot);
  }
  return named(incoming, found, slots, numbered);
}

function named(
  incoming: readonly AnyRecord[],
  found: ReadonlyMap<AnyRecord, Slot>,
  slots: readonly Slot[],
  numbered: boolean,
): readonly AnyRecord[] {
  const bases = new Set(incoming.map(({ id }) => id));
  const taken = new Set(slots.map(({ id }) => id));
  return incoming.map((row) => {
    const slot = found.get(row);
    const id = slot?.id ?? (numbered ? freeId(row.id, bases, taken) : row.id);
    taken.add(id);
    return id === row.id ? row : ({ ...row, id } as AnyRecord);
  });
}
