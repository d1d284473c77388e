// An answer about self-harm above zero: what to do today, said with care and at once, and the day somebody did it.

import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { useWords } from '../../../app/words.tsx';
import { EntryDate } from '../fields.tsx';

interface SafetyNoteProps {
  readonly item: number;
  /** null: which parent it was is not chosen yet. */
  readonly parent: string | null;
  readonly followedUpOn: string;
  readonly today: CalendarDate;
  readonly onChange: (followedUpOn: string) => void;
}

export function SafetyNote({ item, parent, followedUpOn, today, onChange }: SafetyNoteProps) {
  const { t } = useWords();
  const who = parent ?? t('record.screening.theParent');
  return (
    <div className="safety">
      <p role="alert">
        <b>{t('record.screening.safety.now', { item, parent: who })}</b> {t('record.screening.safety.meaning')}
      </p>
      <EntryDate
        field="safetyFollowUpOn"
        label={t('record.screening.safety.followedUp')}
        value={followedUpOn}
        onChange={onChange}
        today={today}
        optional
      />
    </div>
  );
}
