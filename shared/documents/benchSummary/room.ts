// How much a bench summary shows of each list, so that each page fits. What is left out is counted on the page.
// Each page has its own steps, from what an ordinary case fills to what a heavy one leaves room for.

export interface FirstRoom {
  readonly overdue: number;
  readonly notices: number;
  readonly changes: number;
  /** How many undone items are listed again under "did not happen"; more than that are only counted there. */
  readonly missed: number;
  /** Under a decision: the reasons it names, the longest overdue first. */
  readonly reasons: number;
  /** What the family team decided, which page 2 tells as well. */
  readonly teamDecided: boolean;
}

export interface SecondRoom {
  readonly health: number;
  /** Of health: how many due later than the hearing, how many done, and whether done screenings are listed there too. */
  readonly later: number;
  readonly done: number;
  readonly screeningsDone: boolean;
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
  /** What is looked for with less weight (a hearing screen, a parent's own): only where nothing else gives way to it. */
  readonly quieterGaps: boolean;
  /** Score rows with their scale, or one line of words for each screening. */
  readonly scales: boolean;
}

/** Steps go from 0, the most that a page shows, to this, the least. */
export const lastStep = 13;

/** Falls evenly from `most` at steps 0 and 1 to `least` at the last: the first step gives up only what weighs least. */
function between(step: number, most: number, least: number): number {
  return Math.round(most - ((most - least) * after(step)) / after(lastStep));
}

const after = (step: number) => Math.max(0, step - 1);

export function firstRoom(step: number): FirstRoom {
  return {
    overdue: between(step, 12, 3),
    notices: between(step, 5, 1),
    changes: Math.max(1, 9 - after(step)),
    missed: after(step) === 0 ? 7 : 0,
    reasons: between(step, 3, 1),
    teamDecided: after(step) < after(lastStep) / 2,
  };
}

/** The scales, which show the child's development at a glance, go last. */
export function secondRoom(step: number): SecondRoom {
  return {
    health: between(step, 7, 2),
    later: 2,
    done: 2,
    screeningsDone: false,
    services: between(step, 7, 2),
    serviceNotes: after(step) < 3,
    weeks: between(step, 5, 0),
    orders: between(step, 6, 2),
    actionItems: between(step, 5, 2),
    homes: between(step, 4, 1),
    efforts: between(step, 4, 1),
    strengths: between(step, 4, 1),
    questions: between(step, 5, 2),
    notRecorded: between(step, 9, 3),
    quieterGaps: step === 0,
    scales: step < lastStep,
  };
}

/**
 * The first step whose page fits, sought outward from a guess; null where not even the last one does.
 * `fits` tells of a step; a page that fits at a step fits at every later one.
 */
export async function firstStepThatFits(
  guess: number,
  fits: (step: number) => Promise<boolean>,
): Promise<number | null> {
  let step = Math.min(guess, lastStep);
  if (await fits(step)) {
    while (step > 0 && (await fits(step - 1))) step -= 1;
    return step;
  }
  for (step += 1; step <= lastStep; step += 1) if (await fits(step)) return step;
  return null;
}

const all = Number.POSITIVE_INFINITY;

/** Everything: for a reader that has no page to fill. */
export const wholeRoom: { readonly first: FirstRoom; readonly second: SecondRoom } = {
  first: { overdue: all, notices: all, changes: all, missed: all, reasons: all, teamDecided: true },
  second: {
    health: all,
    later: all,
    done: all,
    screeningsDone: true,
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
    quieterGaps: true,
    scales: true,
  },
};
