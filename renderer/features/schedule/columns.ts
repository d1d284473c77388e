// The calendar as it is drawn: a column for each session, and in it what stands there, what is offered, and what is open.

import type { Offer, PlanRow, ShownHearing, ShownSession } from '../../../shared/contract/schedule.ts';
import { clockOf, minutesOf } from '../../../shared/schedule/clock.ts';

export type Item =
  | { readonly kind: 'hearing'; readonly hearing: ShownHearing }
  | { readonly kind: 'planned'; readonly row: PlanRow }
  /** `number` is the key that chooses it. */
  | { readonly kind: 'offer'; readonly number: number; readonly offer: Offer; readonly initials: string };

export interface Cell {
  /** Unlike every other of the calendar. */
  readonly key: string;
  readonly session: ShownSession;
  readonly start: string;
  readonly minutes: number;
  /** null: nothing stands there, and the judge is there. */
  readonly item: Item | null;
  /** Of several that stand at the same time, which this is, and of how many. */
  readonly lane: number;
  readonly lanes: number;
}

export interface Column {
  readonly session: ShownSession;
  readonly cells: readonly Cell[];
}

interface When {
  readonly date: string;
  readonly start: string;
  readonly minutes: number;
  readonly courtroom: string;
}

/** What an item is set for. */
function whenOf(item: Item): When {
  if (item.kind === 'hearing') return item.hearing;
  return item.kind === 'planned' ? item.row.setting : item.offer.setting;
}

const keyOf = (item: Item): string => {
  if (item.kind === 'hearing') return item.hearing.hearing;
  return item.kind === 'planned' ? `planned ${item.row.key}` : `offer ${item.number}`;
};

/** Whether a time falls into that session: its day, its room, its hours. */
export const isIn = ({ date, start, courtroom }: Omit<When, 'minutes'>, session: ShownSession): boolean =>
  session.date === date && session.courtroom === courtroom && session.start <= start && start < session.end;

const meets = (from: number, to: number, other: When): boolean =>
  minutesOf(other.start) < to && from < minutesOf(other.start) + other.minutes;

function takenCells(session: ShownSession, items: readonly Item[]): Cell[] {
  return items.map((item) => {
    const when = whenOf(item);
    const from = minutesOf(when.start);
    const beside = items.filter((other) => meets(from, from + when.minutes, whenOf(other)));
    const { start, minutes } = when;
    return {
      key: `${session.key} ${keyOf(item)}`,
      session,
      start,
      minutes,
      item,
      lane: beside.indexOf(item),
      lanes: beside.length,
    };
  });
}

function openCells(session: ShownSession, items: readonly Item[]): Cell[] {
  if (session.state !== 'sits') return [];
  const [first, end, length] = [minutesOf(session.start), minutesOf(session.end), session.slotMinutes];
  const cells: Cell[] = [];
  for (let from = first; length > 0 && from + length <= end; from += length) {
    const to = from + length;
    const away = session.away.some((span) => minutesOf(span.start) < to && from < minutesOf(span.end));
    if (away || items.some((item) => meets(from, to, whenOf(item)))) continue;
    const start = clockOf(from);
    cells.push({ key: `${session.key} ${start}`, session, start, minutes: length, item: null, lane: 0, lanes: 1 });
  }
  return cells;
}

const byStart = (a: { readonly start: string; readonly lane: number }, b: typeof a) =>
  a.start === b.start ? a.lane - b.lane : a.start < b.start ? -1 : 1;

/** A column for each session, by day, hour and room; the items that stand in none are left out. */
export function columnsOf(sessions: readonly ShownSession[], items: readonly Item[]): Column[] {
  const order = (session: ShownSession) => `${session.date} ${session.start} ${session.courtroom}`;
  return sessions
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((session) => {
      const inside = items.filter((item) => isIn(whenOf(item), session));
      return { session, cells: [...takenCells(session, inside), ...openCells(session, inside)].toSorted(byStart) };
    });
}

export interface Hours {
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  /** What the axis names: every slot, or every hour where the day is long. */
  readonly marks: readonly number[];
}

const longDay = 300;
const hour = 60;

/** The hours that the sessions fill together, with the times that are named beside them. */
export function hoursOf(sessions: readonly ShownSession[]): Hours {
  const from = Math.min(...sessions.map(({ start }) => minutesOf(start)));
  const to = Math.max(...sessions.map(({ end }) => minutesOf(end)));
  const step = to - from > longDay ? hour : Math.max(hour / 2, Math.min(...sessions.map((one) => one.slotMinutes)));
  const marks: number[] = [];
  for (let mark = from; mark < to; mark += step) marks.push(mark);
  return { from, to, marks };
}

type Step = 'up' | 'down' | 'left' | 'right';

/** The cell that an arrow leads to from `key`; the same one at the edge. Sideways, the one nearest in time. */
export function stepTo(columns: readonly Column[], key: string, step: Step): string {
  const at = columns.findIndex(({ cells }) => cells.some((cell) => cell.key === key));
  const cells = columns[at]?.cells ?? [];
  const row = cells.findIndex((cell) => cell.key === key);
  const cell = cells[row];
  if (cell === undefined) return columns.flatMap((column) => column.cells)[0]?.key ?? key;
  if (step === 'up' || step === 'down') return cells[row + (step === 'down' ? 1 : -1)]?.key ?? key;
  const way = step === 'right' ? 1 : -1;
  for (let column = at + way; column >= 0 && column < columns.length; column += way) {
    const nearest = nearestIn(columns[column]?.cells ?? [], cell.start);
    if (nearest !== null) return nearest.key;
  }
  return key;
}

function nearestIn(cells: readonly Cell[], start: string): Cell | null {
  const far = (cell: Cell) => Math.abs(minutesOf(cell.start) - minutesOf(start));
  return cells.reduce<Cell | null>((best, cell) => (best === null || far(cell) < far(best) ? cell : best), null);
}
