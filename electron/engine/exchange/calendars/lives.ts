// What became of each date that another calendar may hold: a hearing with all that it was continued to is one entry there. How
// often it changed is counted from the record's own history, which only grows: an undo raises the count as any change does.

import type { CalendarDate, Instant } from '../../../../shared/domain/dates.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import type { ClockTime } from '../../../../shared/domain/record.ts';

/** What another calendar shows of a date: a change of any of it is a change there. */
interface SetFor {
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly minutes: number;
  /** The kind of hearing by its code; null: a family team meeting. */
  readonly type: string | null;
  readonly courtroomId: string | null;
  /** Who hears it, or coordinates it. */
  readonly personId: string;
}

/** One version of one row that gives a date. */
export interface DateVersion extends SetFor {
  readonly id: string;
  readonly continuedFrom: string | null;
  /** It is on its day: not continued, not vacated. */
  readonly stands: boolean;
  readonly recordedAt: Instant;
  readonly supersededAt: Instant | null;
}

/** One entry of another calendar. */
export interface Life {
  /** The first hearing of the chain, or the meeting. */
  readonly root: string;
  readonly now: SetFor;
  readonly isCancelled: boolean;
  /** How often it changed since it was first set: RFC 5545, 3.8.7.4. */
  readonly sequence: number;
  readonly changedAt: Instant;
  /** Every date that it had while it stood, the oldest first; empty: it never stood, and no calendar can hold it. */
  readonly stood: readonly SetFor[];
}

interface State {
  readonly set: SetFor;
  readonly isCancelled: boolean;
}

/** The first hearing of a chain. Chains that a mistake has closed to a circle end where they began. */
function rootOf(id: string, cameFrom: ReadonlyMap<string, string | null>): string {
  const seen = new Set([id]);
  let root = id;
  for (;;) {
    const before = cameFrom.get(root) ?? null;
    if (before === null || !cameFrom.has(before) || seen.has(before)) return root;
    seen.add(before);
    root = before;
  }
}

const setOf = ({ date, start, minutes, type, courtroomId, personId }: SetFor): SetFor => ({
  ...{ date, start, minutes, type, courtroomId, personId },
});

/** The state of a chain at a moment; null: nothing of it is there. */
function stateAt(versions: readonly DateVersion[], at: Instant, before: State | null): State | null {
  const there = versions.filter(
    ({ recordedAt, supersededAt }) => recordedAt <= at && (supersededAt === null || supersededAt > at),
  );
  const followed = new Set(there.map(({ continuedFrom }) => continuedFrom));
  const ends = there.filter(({ id }) => !followed.has(id));
  const last = sortedBy(ends, ({ stands, date, start, id }) => [stands ? '1' : '0', date, start, id]).at(-1);
  if (last === undefined) return before === null ? null : { set: before.set, isCancelled: true };
  return { set: setOf(last), isCancelled: !last.stands };
}

function lifeOf(root: string, versions: readonly DateVersion[]): Life | null {
  const moments = versions.flatMap(({ recordedAt, supersededAt }) => [recordedAt, supersededAt ?? recordedAt]);
  const states: (State & { readonly at: Instant })[] = [];
  for (const at of [...new Set(moments)].toSorted()) {
    const before = states.at(-1) ?? null;
    const state = stateAt(versions, at, before);
    if (state === null) continue;
    const isSame =
      before !== null &&
      before.isCancelled === state.isCancelled &&
      JSON.stringify(before.set) === JSON.stringify(state.set);
    if (!isSame) states.push({ ...state, at });
  }
  const now = states.at(-1);
  if (now === undefined) return null;
  return {
    root,
    now: now.set,
    isCancelled: now.isCancelled,
    sequence: states.length - 1,
    changedAt: now.at,
    stood: states.filter(({ isCancelled }) => !isCancelled).map(({ set }) => set),
  };
}

/**
 * The entries that some versions make, in the order of what is first in each. Rows that one was continued to are of the same
 * entry, whatever became of them. Two hearings that stand after the same one are of one entry: the later of them is shown.
 */
export function livesOf(versions: readonly DateVersion[]): readonly Life[] {
  const cameFrom = new Map(versions.map(({ id, continuedFrom }) => [id, continuedFrom]));
  const chains = Map.groupBy(versions, ({ id }) => rootOf(id, cameFrom));
  return [...chains].flatMap(([root, chain]) => lifeOf(root, chain) ?? []);
}
