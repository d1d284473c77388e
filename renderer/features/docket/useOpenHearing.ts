// Opening a hearing of the docket on the bench.

import { useCallback } from 'react';
import type { DocketHearing } from '../../../shared/contract/docketDay.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { usePlace } from '../../app/place.tsx';

/** Opens a hearing of that day on the bench. */
export function useOpenHearing(date: CalendarDate): (hearing: DocketHearing | undefined) => void {
  const { go } = usePlace();
  return useCallback(
    (hearing) => {
      if (hearing === undefined) return;
      go({ screen: 'bench', date, hearing: hearing.hearing, caseNumber: hearing.caseNumber });
    },
    [go, date],
  );
}
