// The docket: which hearings, in which order, and when one of them is held.

import { contract } from '../../../shared/contract/contract.ts';
import type { DocketRow } from '../../../shared/contract/docket.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { hearingAskedFor, hearingsInOrder } from '../../../shared/domain/hearings.ts';
import { sortedBy } from '../../../shared/domain/order.ts';
import type { Hearing } from '../../../shared/domain/record.ts';
import { done, type Handlers, type Result, refuse } from '../handlers.ts';
import { findCaseByHearing, findCaseByNumber, readHearingsOf } from '../store/cases.ts';
import { readCourt } from '../store/court.ts';
import { type DocketEntry, listDocket } from '../store/docket.ts';
import { openCase } from './reach.ts';

const firstDay = dateOf('0001-01-01');
const lastDay = dateOf('9999-12-31');

function rowOf(entry: DocketEntry): DocketRow {
  const { hearingId, caseId: _, agencyReportFiledOn: __, courtroomId, courtroom, ...rest } = entry;
  return { ...rest, hearing: hearingId, courtroom: courtroomId, courtroomName: courtroom };
}

export const docketHandlers: Pick<Handlers, 'docket.list' | 'docket.moment'> = {
  /** Hearings of any status by day, start and case number. Without days: from the last day of data entry on. */
  'docket.list': async ({ from, to }, store) => {
    const entries = await store.read(async (tx) => {
      const noDays = from === null && to === null;
      const start = noDays ? (await readCourt(tx, null))?.court.recordedThrough : from;
      return listDocket(tx, { from: start ?? firstDay, to: to ?? lastDay, knownAt: null });
    });
    return done(sortedBy(entries.map(rowOf), ({ date, start, caseNumber }) => [date, start, caseNumber]));
  },
  'docket.moment': async ({ caseNumber, hearing }, store, by) => {
    const read = await store.read(async (tx): Promise<Result<readonly Hearing[]>> => {
      const byNumber = caseNumber !== null;
      const caseId = await (byNumber ? findCaseByNumber(tx, caseNumber, null) : findCaseByHearing(tx, hearing, null));
      const open = await openCase(tx, by, caseId, contract['docket.moment'].may);
      return open.ok ? done(hearingsInOrder(await readHearingsOf(tx, [open.value]))) : open;
    });
    if (!read.ok) return read;
    const hearings = read.value;
    const found = hearingAskedFor(hearings, hearing);
    if (found !== null) return done({ date: found.date, start: found.start });
    return refuse({ name: 'no-such-hearing', values: { dates: [...new Set(hearings.map(({ date }) => date))] } });
  },
};
