// What reading another calendar's file may cost. The file is somebody else's: nothing in it may keep the engine from its work.

/** Why a file is not read. */
export type Unread = 'unreadable' | 'zone-unknown' | 'too-many';

/** Thrown while a file is read; caught where reading began. */
export class NotRead extends Error {
  override readonly name = 'NotRead';
  readonly why: Unread;
  constructor(why: Unread) {
    super(why);
    this.why = why;
  }
}

/** Steps that the recurrences of one file may take together: five hundred daily events for half a year, in about a second. */
const mostSteps = 300_000;
/** As many as a store keeps of one calendar. */
export const mostTimes = 20_000;
/** Components within one another: a calendar, an event, an alarm. */
export const deepest = 8;

/** Counts the steps of one file. Throws NotRead 'too-many' at the end of them. */
export function stepCounter(): (steps?: number) => void {
  let left = mostSteps;
  return (steps = 1) => {
    left -= steps;
    if (!(left >= 0)) throw new NotRead('too-many');
  };
}
