// How much a bench summary shows of each list, so that it fits two pages. What is left out is counted on the page.

export interface Room {
  readonly overdue: number;
  readonly notices: number;
  readonly changes: number;
  readonly health: number;
  readonly services: number;
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

/** From all that fits an ordinary case to what a heavy one leaves room for; the printer takes the first that fits. */
export const rooms: readonly Room[] = [
  {
    overdue: 12,
    notices: 6,
    changes: 9,
    health: 9,
    services: 8,
    weeks: 6,
    orders: 8,
    actionItems: 6,
    homes: 5,
    efforts: 5,
    strengths: 5,
    questions: 5,
    notRecorded: 9,
    scales: true,
  },
  {
    overdue: 10,
    notices: 5,
    changes: 7,
    health: 7,
    services: 6,
    weeks: 5,
    orders: 6,
    actionItems: 5,
    homes: 4,
    efforts: 4,
    strengths: 4,
    questions: 5,
    notRecorded: 7,
    scales: true,
  },
  {
    overdue: 8,
    notices: 4,
    changes: 6,
    health: 5,
    services: 5,
    weeks: 4,
    orders: 5,
    actionItems: 4,
    homes: 3,
    efforts: 3,
    strengths: 3,
    questions: 4,
    notRecorded: 6,
    scales: true,
  },
  {
    overdue: 8,
    notices: 3,
    changes: 5,
    health: 4,
    services: 4,
    weeks: 3,
    orders: 4,
    actionItems: 3,
    homes: 2,
    efforts: 2,
    strengths: 2,
    questions: 4,
    notRecorded: 4,
    scales: false,
  },
  {
    overdue: 6,
    notices: 2,
    changes: 4,
    health: 3,
    services: 3,
    weeks: 2,
    orders: 3,
    actionItems: 2,
    homes: 1,
    efforts: 1,
    strengths: 2,
    questions: 3,
    notRecorded: 3,
    scales: false,
  },
  {
    overdue: 4,
    notices: 2,
    changes: 3,
    health: 2,
    services: 2,
    weeks: 0,
    orders: 2,
    actionItems: 2,
    homes: 1,
    efforts: 0,
    strengths: 1,
    questions: 3,
    notRecorded: 2,
    scales: false,
  },
];

const all = Number.POSITIVE_INFINITY;

/** Everything: for a reader that has no page to fill. */
export const wholeRoom: Room = {
  overdue: all,
  notices: all,
  changes: all,
  health: all,
  services: all,
  weeks: all,
  orders: all,
  actionItems: all,
  homes: all,
  efforts: all,
  strengths: all,
  questions: all,
  notRecorded: all,
  scales: true,
};
