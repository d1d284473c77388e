// One record of a list: its day, what it says, and the two things that can be done with it.

import type { ReactNode } from 'react';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';

interface RecordItemProps {
  readonly day: string;
  /** Names the record among all that can be corrected: "ASQ-3, 6 month form, Nov 20". */
  readonly what: string;
  readonly onCorrect: () => void;
  readonly onWithdraw: () => void;
  readonly children: ReactNode;
}

export function RecordItem({ day, what, onCorrect, onWithdraw, children }: RecordItemProps) {
  const { t } = useWords();
  return (
    <li>
      <span className="rec-day">{day}</span>
      <div className="rec-what">{children}</div>
      <span className="rec-acts">
        <Button kind="link" label={t('record.screen.correctOf', { what })} onPress={onCorrect}>
          {t('record.screen.correct')}
        </Button>
        <Button kind="link" label={t('record.screen.withdrawOf', { what })} onPress={onWithdraw}>
          {t('record.screen.withdraw')}
        </Button>
      </span>
    </li>
  );
}
