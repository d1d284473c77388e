// Which hearing of the record each hearing of an export is, where a person set it here and the court's own system has it under
// an id of its own. What was found once is known from then on, whatever day either of them gets later.

import { hearingsInOrder } from '../../../../shared/domain/hearings.ts';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { Hearing, Records } from '../../../../shared/domain/record.ts';
import type { Written, WrittenVersion } from './written.ts';

/** The hearing of the record that an export's id stands for, where the ids differ. */
export type HearingAliases = ReadonlyMap<string, HearingId>;

interface Beside {
  readonly current: Records;
  readonly incoming: Records;
  readonly written: Written;
  /** What earlier imports found. */
  readonly aliases: HearingAliases;
}

interface Own {
  readonly standing: Hearing;
  readonly said: readonly Hearing[];
}

type Matches = (row: Hearing, own: Own) => boolean;

/** Hearings that a person set and that the export does not have under their own id; what was vacated comes last. */
function ownHearings({ current, incoming }: Beside, written: ReadonlyMap<string, readonly WrittenVersion[]>) {
  const brought = new Set(incoming.hearing.map(({ id }) => id));
  return current.hearing
    .filter(({ id }) => !brought.has(id) && written.get(id)?.[0]?.source === 'entered')
    .map((standing): Own => {
      // Versions of a hearing are hearings, which `written` cannot say of a kind.
      const said = (written.get(standing.id) ?? []).map(({ row }) => row as Hearing);
      return { standing, said };
    })
    .toSorted((a, b) => Number(a.standing.status === 'vacated') - Number(b.standing.status === 'vacated'));
}

const isOnDay = (a: Hearing, b: Hearing) => a.caseId === b.caseId && a.date === b.date;
const isOfDay = (a: Hearing, b: Hearing) => isOnDay(a, b) && a.type === b.type;

/** Which hearing of the export was continued to this one: the one that it names, or the only one that says this day. */
function continuedFromOf(row: Hearing, incoming: readonly Hearing[]): HearingId | null {
  if (row.continuedFrom !== null) return row.continuedFrom;
  const from = incoming.filter(
    (one) => one.caseId === row.caseId && one.status === 'continued' && one.continuance?.to === row.date,
  );
  return from.length === 1 ? (from[0]?.id ?? null) : null;
}

/**
 * The export's hearings that are others' of the record by id: known from an earlier import; else now on that day and of that
 * type, or at that hour whatever its type; else continued from the same hearing, and not vacated since; else once on that day.
 */
export function recordedHearings(beside: Beside): HearingAliases {
  const { current, incoming, aliases } = beside;
  const written = beside.written('hearing');
  const standing = new Set(current.hearing.map(({ id }) => id));
  const free = new Set(ownHearings(beside, written));
  const open = hearingsInOrder(incoming.hearing.filter(({ id }) => !standing.has(id) && !written.has(id)));
  const found = new Map<string, HearingId>();
  const rounds: readonly Matches[] = [
    (row, own) => aliases.get(row.id) === own.standing.id,
    (row, own) => isOfDay(row, own.standing),
    (row, own) => isOnDay(row, own.standing) && row.start === own.standing.start,
    (row, own) => {
      const from = continuedFromOf(row, incoming.hearing);
      if (from === null || own.standing.status === 'vacated') return false;
      return own.standing.continuedFrom === (found.get(from) ?? from);
    },
    (row, own) => own.said.some((one) => isOfDay(row, one)),
  ];
  for (const matches of rounds) {
    for (const row of open) {
      if (found.has(row.id)) continue;
      const own = [...free].find((one) => matches(row, one));
      if (own === undefined) continue;
      found.set(row.id, own.standing.id);
      free.delete(own);
    }
  }
  return found;
}

/** The export's rows, with what is of a hearing that was set here under that hearing's own id. */
export function underRecordedHearings(incoming: Records, found: HearingAliases): Records {
  if (found.size === 0) return incoming;
  const idIn = (id: HearingId): HearingId => found.get(id) ?? id;
  const renamed = <T extends { readonly hearingId: HearingId }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, hearingId: idIn(row.hearingId) }));
  return {
    ...incoming,
    hearing: incoming.hearing.map((row) => ({
      ...row,
      id: idIn(row.id),
      continuedFrom: row.continuedFrom && idIn(row.continuedFrom),
    })),
    hearingNotice: renamed(incoming.hearingNotice),
    hearingAttendance: renamed(incoming.hearingAttendance),
    orderItem: renamed(incoming.orderItem),
  };
}
