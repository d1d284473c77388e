// How much a bench summary shows of each list, so that each page fits. What is left out is counted on the page.
// Each page has its own steps, from what an ordinary case fills to what a heavy one leaves room for.

export interface FirstRoom {
  readonly overdue: number;
  readonly notices: number;
  readonly changes: number;
  readonly missed: number;
  /** Under a decision: the reasons it names, the longest overdue first. */
  readonly reasons: number;
}

export interface SecondRoom {
  readonly health: number;
  readonly services: number;
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

const firstRooms: readonly FirstRoom[] = [
  { overdue: 10, notices: 4, changes: 8, missed: 7, reasons: 3 },
  { overdue: 8, notices: 3, changes: 6, missed: 5, reasons: 3 },
  { overdue: 7, notices: 2, changes: 5, missed: 3, reasons: 2 },
  { overdue: 5, notices: 2, changes: 3, missed: 2, reasons: 2 },
  { overdue: 4, notices: 1, changes: 2, missed: 1, reasons: 1 },
  { overdue: 2, notices: 1, changes: 1, missed: 1, reasons: 1 },
];

const ordinary = { serviceNotes: true, scales: true };
const heavy = { serviceNotes: false, scales: false };
const secondRooms: readonly SecondRoom[] = [
  {
    ...ordinary,
    health: 7,
    services: 6,
    weeks: 5,
    orders: 6,
    actionItems: 5,
    homes: 4,
    efforts: 4,
    strengths: 4,
    questions: 5,
    notRecorded: 9,
  },
  {
    ...ordinary,
    health: 5,
    services: 5,
    weeks: 4,
    orders: 5,
    actionItems: 4,
    homes: 3,
    efforts: 4,
    strengths: 3,
    questions: 4,
    notRecorded: 7,
  },
  {
    ...ordinary,
    serviceNotes: false,
    health: 4,
    services: 5,
    weeks: 4,
    orders: 4,
    actionItems: 4,
    homes: 2,
    efforts: 3,
    strengths: 2,
    questions: 3,
    notRecorded: 6,
  },
  {
    ...heavy,
    scales: true,
    health: 3,
    services: 4,
    weeks: 3,
    orders: 4,
    actionItems: 3,
    homes: 2,
    efforts: 2,
    strengths: 2,
    questions: 3,
    notRecorded: 5,
  },
  {
    ...heavy,
    health: 3,
    services: 4,
    weeks: 3,
    orders: 3,
    actionItems: 2,
    homes: 1,
    efforts: 2,
    strengths: 1,
    questions: 2,
    notRecorded: 4,
  },
  {
    ...heavy,
    health: 1,
    services: 2,
    weeks: 0,
    orders: 2,
    actionItems: 1,
    homes: 1,
    efforts: 0,
    strengths: 1,
    questions: 2,
    notRecorded: 2,
  },
];

/** Where to begin. */
export const firstTry: Room = roomAt(0, 0);

function roomAt(first: number, second: number): Room {
  const [own = firstRooms[0], other = secondRooms[0]] = [firstRooms[first], secondRooms[second]];
  if (own === undefined || other === undefined) throw new RangeError('no such room');
  return { first: own, second: other };
}

/** The next step for the pages that ran over; null where a page has none left. */
export function tighter(room: Room, overrun: { readonly first: boolean; readonly second: boolean }): Room | null {
  const first = firstRooms.indexOf(room.first) + (overrun.first ? 1 : 0);
  const second = secondRooms.indexOf(room.second) + (overrun.second ? 1 : 0);
  return first < firstRooms.length && second < secondRooms.length ? roomAt(first, second) : null;
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
