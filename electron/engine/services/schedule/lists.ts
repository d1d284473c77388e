// What a clerk has to do, and who is needed in two places at once: read in one snapshot, counted to a day.

import type { WorkLists } from '../../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { conflictsIn } from '../../../../shared/schedule/conflicts.ts';
import { workLists } from '../../../../shared/schedule/workLists.ts';
import { done, type Handlers } from '../../handlers.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import type { ReadTx } from '../../store/transactions.ts';

const nothingToDo: WorkLists = {
  noNextHearing: [],
  beyondInterval: [],
  deadlineBefore: [],
  meetingMissing: [],
  reportMissing: [],
  noticesDue: [],
  interpreterMissing: [],
  conflicts: [],
  notRecorded: [],
};

async function readLists(tx: ReadTx, asOf: CalendarDate): Promise<WorkLists> {
  const facts = await readScheduleFacts(tx, { asOf, from: asOf, to: null });
  if (facts === null) return nothingToDo;
  return workLists(facts);
}

export const scheduleListHandlers: Pick<Handlers, 'schedule.lists' | 'schedule.conflicts'> = {
  'schedule.lists': async ({ asOf }, store) => {
    const value = await store.read((tx) => readLists(tx, asOf));
    const counts = Object.fromEntries(Object.entries(value).map(([list, rows]) => [list, rows.length]));
    return done({ value, trace: { subject: null, detail: { asOf, ...counts } } });
  },
  'schedule.conflicts': async ({ from, to, asOf }, store) => {
    const span = { from: from ?? asOf, to };
    const facts = await store.read((tx) => readScheduleFacts(tx, { asOf, ...span }));
    const value = facts === null ? [] : [...conflictsIn(facts, span)];
    return done({ value, trace: { subject: null, detail: { asOf, ...span, conflicts: value.length } } });
  },
};
