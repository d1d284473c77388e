// Beside the filters: undoing what was set last, what was set lately, and taking the calendar along.

import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import type { OverCalendar } from './panel.ts';
import type { Undo } from './useUndo.ts';

interface CalendarMoreProps {
  readonly undo: Undo;
  readonly onOver: (over: OverCalendar) => void;
}

export function CalendarMore({ undo, onOver }: CalendarMoreProps) {
  const { t } = useWords();
  const { go } = usePlace();
  const { last } = undo;
  return (
    <div className="cal-more">
      {last === null ? null : (
        <Button keyCap="u" busy={undo.isBusy} onPress={() => undo.take(last)}>
          {t('schedule.undo')}
        </Button>
      )}
      <Button kind="text" onPress={() => onOver('lately')}>
        {t('schedule.latelyOpen')}
      </Button>
      <Button kind="text" onPress={() => onOver('take')}>
        {t('schedule.take.open')}
      </Button>
      <Button kind="text" onPress={() => go({ screen: 'courtCalendar' })}>
        {t('courtCalendar.open')}
      </Button>
    </div>
  );
}
