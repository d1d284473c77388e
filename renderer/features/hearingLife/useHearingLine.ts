// The hearing in one line, as it stands over each of its dialogs.

import type { ShownHearing } from '../../../shared/contract/schedule.ts';
import { useWords } from '../../app/words.tsx';

export function useHearingLine({ initials, caseNumber, type, date, start }: ShownHearing): string {
  const { t, code, weekday, time } = useWords();
  const what = t('summary.hearing', { type: code('hearingType', type) });
  return t('hearingLife.screen.of', { initials, caseNumber, type: what, day: weekday(date), time: time(start) });
}
