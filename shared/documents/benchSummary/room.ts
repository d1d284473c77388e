// How much a bench summary shows of each list, so that each page fits. What is left out is counted on the page.
// Each page has its own steps, from what an ordinary case fills to what a heavy one leaves room for, and its own search
// for the first step that fits; both go on in the same prints.

export interface FirstRoom {
  readonly overdue: number;
  readonly notices: number;
  readonly changes: number;
  /** How many undone items are listed again under "did not happen"; more than that are only counted there. */
  readonly missed: number;
  /** Under a decision: the reasons it names, the longest overdue first. */
  readonly reasons: number;
}

export interface SecondRoom {
  readonly health: number;
  readonly services: number;
  /** Notes of services that have started; those still waiting always keep theirs. */
  readonly serviceNotes: boolean;
  readonly weeks: number;
  readonly orders: number;
  readonly actionItems: number;
  readonly homes: number;
  readonly efforts: number;
  readonly strengths: number;
  readonly questions: number;
  readonly notRecorded: number;
  /** Score rows with their scale, or one line of words for each screening. */
  readonly scales: boolean;
}

export interface Room {
  readonly first: FirstRoom;
  readonly second: SecondRoom;
}

/** Steps from the most to the least that a page shows. */
const steps = 13;
const lastStep = steps - 1;

/** Falls evenly from `most` at step 0 to `least` at the last. */
function between(step: number, most: number, least: number): number {
  return Math.round(most - ((most - least) * step) / lastStep);
}

function firstRoom(step: number): FirstRoom {
  return {
    overdue: between(step, 12, 3),
    notices: between(step, 5, 1),
    changes: Math.max(1, 9 - step),
    missed: step === 0 ? 7 : 0,
    reasons: between(step, 3, 1),
  };
}

/** The scales, which show the child's development at a glance, go last. */
function secondRoom(step: number): SecondRoom {
  return {
    health: between(step, 7, 2),
    services: between(step, 7, 2),
    serviceNotes: step < 3,
    weeks: between(step, 5, 1),
    orders: between(step, 6, 2),
    actionItems: between(step, 5, 2),
    homes: between(step, 4, 1),
    efforts: between(step, 4, 1),
    strengths: between(step, 4, 1),
    questions: between(step, 5, 2),
    notRecorded: between(step, 9, 3),
    scales: step < lastStep,
  };
}

/** Where one page's search stands: `from` is the first step that may fit, `to` the first known or hoped to. */
interface PageSearch {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

export interface RoomSearch {
  readonly first: PageSearch;
  readonly second: PageSearch;
}

/** Begins with the most on both pages. */
export const firstTry: RoomSearch = {
  first: { step: 0, from: 0, to: lastStep },
  second: { step: 0, from: 0, to: lastStep },
};

export function roomOf({ first, second }: RoomSearch): Room {
  return { first: firstRoom(first.step), second: secondRoom(second.step) };
}

function halve({ step, from, to }: PageSearch, ranOver: boolean): PageSearch {
  const next = ranOver ? { from: step + 1, to } : { from, to: step };
  return { ...next, step: Math.floor((next.from + next.to) / 2) };
}

/**
 * The next try, told which pages ran over in this one; null where a page does not fit even at its least.
 * `settled` where both pages fit and neither can hold a step more.
 */
export function nextTry(
  search: RoomSearch,
  overrun: { readonly first: boolean; readonly second: boolean },
): RoomSearch | 'settled' | null {
  const first = halve(search.first, overrun.first);
  const second = halve(search.second, overrun.second);
  if (first.from > lastStep || second.from > lastStep) return null;
  const isSettled = !overrun.first && !overrun.second && first.from === first.to && second.from === second.to;
  return isSettled ? 'settled' : { first, second };
}

const all = Number.POSITIVE_INFINITY;

/** Everything: for a reader that has no page to fill. */
export const wholeRoom: Room = {
  first: { overdue: all, notices: all, changes: all, missed: all, reasons: all },
  second: {
    health: all,
    services: all,
    serviceNotes: true,
    weeks: all,
    orders: all,
    actionItems: all,
    homes: all,
    efforts: all,
    strengths: all,
    questions: all,
    notRecorded: all,
    scales: true,
  },
};
