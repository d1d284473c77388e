// What a clerk has to settle in the weeks to come.

import type { ToSettle } from '../../../shared/contract/docketDay.ts';
import { initialsOfAll } from '../../../shared/docket/initials.ts';
import { settle, spanToSettle } from '../../../shared/docket/settle.ts';
import { defaultPolicy } from '../../../shared/domain/courtPolicy.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { done, type Handlers } from '../handlers.ts';
import { readChildrenOf } from '../store/cases.ts';
import { readCalendar, readCourt } from '../store/court.ts';
import { readUnsettled } from '../store/settling.ts';

export const toSettleHandlers: Pick<Handlers, 'docket.toSettle'> = {
  'docket.toSettle': async ({ from, asOf }, store) => {
    const value = await store.read(async (tx): Promise<ToSettle> => {
      const unsettled = await readUnsettled(tx, { ...spanToSettle(from, asOf), asOf });
      const calendar = await readCalendar(tx);
      const policy = (await readCourt(tx, null))?.policy ?? defaultPolicy;
      const lists = settle({ ...unsettled, calendar, policy, from, asOf });
      const children = await readChildrenOf(
        tx,
        Object.values(lists).flatMap((list) => list.map(({ caseId }) => caseId)),
      );
      const named = <T extends { readonly caseId: CaseId }>(rows: readonly T[]) =>
        rows.map(({ caseId, ...row }) => ({ ...row, initials: initialsOfAll(children.get(caseId) ?? []) }));
      return {
        needsDate: named(lists.needsDate),
        meetingMissing: named(lists.meetingMissing),
        longInterval: named(lists.longInterval),
        reports: named(lists.reports),
      };
    });
    const { needsDate, meetingMissing, longInterval, reports } = value;
    const counts = {
      needsDate: needsDate.length,
      meetingMissing: meetingMissing.length,
      longInterval: longInterval.length,
      reports: reports.length,
    };
    return done({ value, trace: { subject: null, detail: { from, asOf, ...counts } } });
  },
};
