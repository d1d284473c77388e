// What stands in the calendar: hearings that are set or were held, rows of a plan, and dates that are offered.

import { useMemo } from 'react';
import type { Proposal } from '../../../shared/contract/schedule.ts';
import type { Item } from './columns.ts';
import { useSchedule } from './scheduleWork.tsx';
import { useProposal } from './useProposal.ts';

const offersOf = (proposal: Proposal | undefined): Item[] =>
  (proposal?.offers ?? []).map((offer, place) => ({
    kind: 'offer',
    number: place + 1,
    offer,
    initials: proposal?.of.initials ?? '',
  }));

export function useItems(): readonly Item[] {
  const { shown, draft, panel } = useSchedule();
  const proposal = useProposal();
  const rows = draft.draft?.rows;
  return useMemo(() => {
    // Of what moves with the plan, its new time is shown and its old one no longer.
    const moving = new Set(rows?.map(({ setting }) => setting.hearing));
    const set: Item[] = shown.hearings
      .filter(({ status, hearing }) => (status === 'scheduled' || status === 'held') && !moving.has(hearing))
      .map((hearing) => ({ kind: 'hearing', hearing }));
    const planned: Item[] = (rows ?? []).map((row) => ({ kind: 'planned', row }));
    const offered = panel.kind === 'offers' ? offersOf(proposal.data) : [];
    return [...set, ...planned, ...offered];
  }, [shown.hearings, rows, panel.kind, proposal.data]);
}
