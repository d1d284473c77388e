// A day without hearings says which day has some; a store without a record says how it gets one.

import type { Output } from '../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';

interface NoHearingsProps {
  readonly court: Output<'court.show'>;
  /** The next day that has hearings; null: none is set. */
  readonly next: CalendarDate | null;
  readonly onShow: (date: CalendarDate) => void;
}

export function NoHearings({ court, next, onShow }: NoHearingsProps) {
  const { t, weekday } = useWords();
  if (court.empty) {
    return (
      <div className="none">
        <p>{t('docket.empty')}</p>
        <p className="quiet">{t('docket.emptyNext')}</p>
      </div>
    );
  }
  if (next === null) return <p className="none">{t('docket.none')}</p>;
  return (
    <div className="none">
      <p>{t('docket.noneNext', { date: weekday(next) })}</p>
      <Button onPress={() => onShow(next)}>{t('docket.goTo', { date: weekday(next) })}</Button>
    </div>
  );
}
