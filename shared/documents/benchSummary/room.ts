// How much a bench summary shows of each list, so that each page fits whatever the case holds. What is left out is told on
// the page. What gives way first, and what last, is written down here and nowhere else: a page takes as few steps down its
// list as it needs to, so that a longer list never costs anything that stands below it in that list.

/** Each child under a heading with the key figures, in a line of one list, or by name and age alone. */
export const headRooms = { headings: 2, lines: 1, names: 0 } as const;
export type HeadRoom = (typeof headRooms)[keyof typeof headRooms];

export interface FirstRoom {
  readonly heads: HeadRoom;
  /** Alerts of somebody's safety. */
  readonly safety: number;
  readonly overdue: number;
  readonly notices: number;
  readonly changes: number;
  /** How many undone items are listed again under "did not happen"; more than that are only counted there. */
  readonly missed: number;
  /** Under a decision: the reasons it names, the longest overdue first. */
  readonly reasons: number;
  /** How many decisions tell the item that they would add in the court's words; the others, what that item is called. */
  readonly clauses: number;
  /** Under a decision: what it would add to an order at all. */
  readonly proposals: boolean;
  /** When each child entered care, where that differs. */
  readonly entries: boolean;
  /** Legal clocks, those past and next first. */
  readonly clocks: number;
  /** What the family team decided, which page 2 tells as well. */
  readonly teamDecided: boolean;
  /** A line at the page's end that names the kinds of record it comes from. */
  readonly sources: boolean;
  /** Characters that are shown of a text of the record; a longer one ends with "…". */
  readonly letters: number;
  /** The same of a person's, a family's or a provider's name. */
  readonly names: number;
}

export interface SecondRoom {
  /** Development and health of each child under headings, or in a line: of no child, of those with nothing to act on, of all. */
  readonly care: CareRoom;
  readonly health: number;
  /** Of health: how many due later than the hearing, how many done, and whether done screenings are listed there too. */
  readonly later: number;
  readonly done: number;
  readonly screeningsDone: boolean;
  readonly services: number;
  /** Notes of services that have started; those still waiting always keep theirs. */
  readonly serviceNotes: boolean;
  /** A progress report's own words, not its attendance alone. */
  readonly reports: boolean;
  readonly weeks: number;
  readonly orders: number;
  readonly actionItems: number;
  readonly homes: number;
  readonly efforts: number;
  readonly strengths: number;
  readonly questions: number;
  readonly notRecorded: number;
  /** What is looked for with less weight (a hearing screen, a parent's own): only where nothing else gives way to it. */
  readonly quieterGaps: boolean;
  /** Score rows with their scale, or one line of words for each screening; the same where every area is typical. */
  readonly scales: boolean;
  readonly typicalScales: boolean;
  readonly sources: boolean;
  readonly letters: number;
  readonly names: number;
}

/** How many lines the least tells of a child's development and health; the number is an order alone. */
export const careRooms = { whole: 2, concernsWhole: 1, inLines: 0 } as const;
export type CareRoom = (typeof careRooms)[keyof typeof careRooms];

const all = Number.POSITIVE_INFINITY;

/** What an ordinary case fills. */
const firstMost: FirstRoom = {
  heads: headRooms.headings,
  entries: true,
  safety: all,
  overdue: 12,
  notices: 5,
  changes: 9,
  missed: 7,
  reasons: 3,
  clauses: 3,
  proposals: true,
  clocks: 12,
  teamDecided: true,
  sources: true,
  letters: all,
  names: all,
};

/**
 * What page 1 gives up, first to last: what is told twice, then what is only to know and what has happened, then what is
 * overdue beyond the longest, then how a decision is put, and last the clocks. Who it is about and the decisions
 * themselves are given up never; at the least each list is its heading and how many it holds.
 */
const firstGivesUp: readonly Partial<FirstRoom>[] = [
  { sources: false },
  { missed: 0 },
  { notices: 4 },
  { notices: 3 },
  { changes: 7 },
  { notices: 2 },
  { changes: 5 },
  { overdue: 9 },
  { changes: 4 },
  { teamDecided: false },
  { changes: 3 },
  { changes: 2 },
  { overdue: 7 },
  { overdue: 6 },
  { overdue: 5 },
  { overdue: 4 },
  { clauses: 2 },
  { clauses: 1 },
  { clauses: 0 },
  { reasons: 2 },
  { letters: 200 },
  { reasons: 1 },
  { changes: 1 },
  { notices: 1 },
  { letters: 120 },
  { overdue: 3 },
  { notices: 0 },
  { clocks: 8 },
  { overdue: 2 },
  { letters: 80 },
  { proposals: false },
  { names: 60 },
  { letters: 50 },
  { clocks: 5 },
  { overdue: 1 },
  { letters: 30 },
  { clocks: 3 },
  { reasons: 0 },
  { names: 35 },
  { clocks: 2 },
  { changes: 0 },
  { heads: headRooms.lines },
  { names: 20 },
  { safety: 3 },
  { entries: false },
  { clocks: 1 },
  { heads: headRooms.names },
  { overdue: 0 },
  { safety: 1 },
];

const secondMost: SecondRoom = {
  care: careRooms.whole,
  health: 7,
  later: 2,
  done: 2,
  screeningsDone: false,
  services: 7,
  serviceNotes: true,
  reports: false,
  weeks: 5,
  orders: 6,
  actionItems: 5,
  homes: 4,
  efforts: 4,
  strengths: 4,
  questions: 5,
  notRecorded: 14,
  quieterGaps: true,
  scales: true,
  typicalScales: true,
  sources: true,
  letters: all,
  names: all,
};

/**
 * What page 2 gives up, first to last: notes and history first; then a little of each list, the least pressing before what
 * is owed to the child; then the scales, which show the child's development at a glance; last, for many children, each
 * child's development and health in a line, until each list is its heading and how many it holds.
 */
const secondGivesUp: readonly Partial<SecondRoom>[] = [
  { sources: false },
  { quieterGaps: false },
  { notRecorded: 9 },
  { serviceNotes: false },
  { efforts: 3 },
  { homes: 3 },
  { weeks: 4 },
  { efforts: 2 },
  { homes: 2 },
  { strengths: 3 },
  { weeks: 3 },
  { done: 1 },
  { services: 5 },
  { later: 1 },
  { notRecorded: 7 },
  { actionItems: 4 },
  { orders: 5 },
  { typicalScales: false },
  { letters: 240 },
  { efforts: 1 },
  { homes: 1 },
  { weeks: 2 },
  { questions: 4 },
  { health: 5 },
  { services: 4 },
  { notRecorded: 5 },
  { strengths: 2 },
  { actionItems: 3 },
  { orders: 4 },
  { letters: 160 },
  { weeks: 0 },
  { strengths: 1 },
  { services: 3 },
  { questions: 3 },
  { notRecorded: 3 },
  { actionItems: 2 },
  { orders: 3 },
  { health: 4 },
  { letters: 100 },
  { services: 2 },
  { questions: 2 },
  { orders: 2 },
  { health: 3 },
  { health: 2 },
  { letters: 60 },
  { scales: false },
  { services: 1 },
  { actionItems: 1 },
  { orders: 1 },
  { notRecorded: 2 },
  { letters: 40 },
  { health: 1 },
  { questions: 1 },
  { notRecorded: 1 },
  { letters: 25 },
  { names: 60 },
  { care: careRooms.concernsWhole },
  { homes: 0 },
  { efforts: 0 },
  { strengths: 0 },
  { care: careRooms.inLines },
  { names: 35 },
  { services: 0 },
  { actionItems: 0 },
  { orders: 0 },
  { questions: 0 },
  { notRecorded: 0 },
  { names: 20 },
];

/** Steps of each page go from 0, the most that it shows, to this, the least. */
export const lastSteps = { first: firstGivesUp.length, second: secondGivesUp.length } as const;

/** Steps of a page that are not taken although a later one is: what it has room for after all. */
export type Restored = ReadonlySet<number>;
const nothing: Restored = new Set();

const given = <R extends object>(most: R, givesUp: readonly Partial<R>[], steps: number, restored: Restored): R =>
  Object.assign({}, most, ...givesUp.slice(0, steps).filter((_, index) => !restored.has(index)));

export const firstRoom = (step: number, restored = nothing): FirstRoom =>
  given(firstMost, firstGivesUp, step, restored);
export const secondRoom = (step: number, restored = nothing): SecondRoom =>
  given(secondMost, secondGivesUp, step, restored);

/**
 * The first step whose page fits, sought outward from a guess by doubling and then by halves; null where not even the last
 * one does. `fits` tells of a step; a page that fits at a step fits at every later one.
 */
export async function firstStepThatFits(
  guess: number,
  last: number,
  fits: (step: number) => Promise<boolean>,
): Promise<number | null> {
  const start = Math.min(guess, last);
  // What is known: no step up to `below` fits, `above` does.
  let [below, above] = [-1, last + 1];
  if (await fits(start)) above = start;
  else below = start;
  for (let reach = 1; above > last ? below < last : below < 0 && above > 0; reach *= 2) {
    const step = above > last ? Math.min(last, below + reach) : Math.max(0, above - reach);
    if (await fits(step)) above = step;
    else below = step;
    if (below >= 0 && above <= last) break;
  }
  if (above > last) return null;
  while (above - below > 1) {
    const step = Math.floor((below + above) / 2);
    if (await fits(step)) above = step;
    else below = step;
  }
  return above;
}

/**
 * What of `steps` steps a page has room for after all, the last given up first: one long thing that has to go leaves room
 * for several short ones. `fits` tells of a page with those steps restored.
 */
export async function restoredOf(steps: number, fits: (restored: Restored) => Promise<boolean>): Promise<Restored> {
  let restored = nothing;
  for (let index = steps - 1; index >= 0; index -= 1) {
    const more = new Set([...restored, index]);
    if (await fits(more)) restored = more;
  }
  return restored;
}

/** Everything: for a reader that has no page to fill, and that is told the sources of each section or line. */
export const wholeRoom: { readonly first: FirstRoom; readonly second: SecondRoom } = {
  first: {
    ...firstMost,
    sources: false,
    clocks: all,
    overdue: all,
    notices: all,
    changes: all,
    missed: all,
    reasons: all,
    clauses: all,
  },
  second: {
    ...secondMost,
    sources: false,
    health: all,
    later: all,
    done: all,
    screeningsDone: true,
    reports: true,
    services: all,
    weeks: all,
    orders: all,
    actionItems: all,
    homes: all,
    efforts: all,
    strengths: all,
    questions: all,
    notRecorded: all,
  },
};
