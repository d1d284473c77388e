// The dates that are offered for the case at hand: asked for once, shown beside the calendar and in it.

import { useAnswer } from '../../lib/client.ts';
import { useSchedule } from './scheduleWork.tsx';

export function useProposal() {
  const { panel, today } = useSchedule();
  return useAnswer(
    'schedule.propose',
    panel.kind === 'offers'
      ? {
          caseNumber: panel.caseNumber,
          hearing: panel.hearing,
          type: null,
          minutes: null,
          after: null,
          asOf: today,
        }
      : null,
  );
}
