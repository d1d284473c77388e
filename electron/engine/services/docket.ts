// The docket: which hearings, in which order.

import type { DocketRow } from '../../../shared/contract/docket.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { sortedBy } from '../../../shared/domain/order.ts';
import { done, type Handlers } from '../handlers.ts';
import { readCourt } from '../store/court.ts';
import { type DocketEntry, listDocket } from '../store/docket.ts';

const firstDay = dateOf('0001-01-01');
const lastDay = dateOf('9999-12-31');

function rowOf(entry: DocketEntry): DocketRow {
  const { hearingId, caseId: _, agencyReportFiledOn: __, courtroomId, courtroom, ...rest } = entry;
  return { ...rest, hearing: hearingId, courtroom: courtroomId, courtroomName: courtroom };
}

export const docketHandlers: Pick<Handlers, 'docket.list'> = {
  /** Hearings of any status by day, start and case number. Without days: from the last day of data entry on. */
  'docket.list': async ({ from, to }, store) => {
    const entries = await store.read(async (tx) => {
      const noDays = from === null && to === null;
      const start = noDays ? (await readCourt(tx, null))?.court.recordedThrough : from;
      return listDocket(tx, { from: start ?? firstDay, to: to ?? lastDay, knownAt: null });
    });
    return done(sortedBy(entries.map(rowOf), ({ date, start, caseNumber }) => [date, start, caseNumber]));
  },
};
