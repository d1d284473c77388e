// What choosing a cell does: it opens what stands there, or takes the time for what is carried or to be set.

import type { Cell } from './columns.ts';
import { useSchedule } from './scheduleWork.tsx';
import { useProposal } from './useProposal.ts';

export function useCellPress() {
  const { carried, drop, open, panel, draft, shown, maySet } = useSchedule();
  const proposal = useProposal().data;

  const setHere = ({ session, start }: Cell) => {
    if (panel.kind !== 'offers' || proposal === undefined || !maySet)
      return open({ kind: 'session', key: session.key });
    const { caseNumber, initials, type, minutes } = proposal.of;
    const was = shown.hearings.find(({ hearing }) => hearing === panel.hearing) ?? null;
    const { date, courtroom, judge } = session;
    const setting = { caseNumber, hearing: panel.hearing, type, date, start, minutes, courtroom, judge };
    open({ kind: 'place', setting, initials, was });
  };
  return (cell: Cell) => {
    const { item, session, start } = cell;
    if (carried !== null) {
      const { date, courtroom, judge } = session;
      drop(carried, { date, start, courtroom, judge });
    } else if (item === null) setHere(cell);
    else if (item.kind === 'hearing') open({ kind: 'hearing', hearing: item.hearing.hearing });
    else if (item.kind === 'planned') {
      draft.choose(item.row.key);
      open({ kind: 'plan' });
    } else open({ kind: 'place', setting: item.offer.setting, initials: item.initials, was: null });
  };
}
