// One offered date: how many days after the last hearing, why it is a good one, and what it costs.

import type { Offer } from '../../../shared/contract/schedule.ts';
import { problemSentence, reasonSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSchedule } from './scheduleWork.tsx';

interface OfferCardProps {
  readonly offer: Offer;
  /** The key that chooses it. */
  readonly number: number;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
  /** null: who is in sets no hearings. */
  readonly onSet: (() => void) | null;
}

export function OfferCard({ offer, number, isChosen, isBusy, onChoose, onSet }: OfferCardProps) {
  const words = useWords();
  const { t, weekdayShort, time } = words;
  const { shown, room } = useSchedule();
  const { setting, reasons, problems, daysSinceLast } = offer;
  const asks = problems.some(({ severity }) => severity === 'ask');
  return (
    <li className={isChosen ? 'best' : undefined} aria-current={isChosen}>
      <div className="hd">
        <h3>
          <button type="button" onClick={onChoose}>
            <b>{number}</b> {weekdayShort(setting.date)}, {time(setting.start)}
          </button>
        </h3>
        {daysSinceLast === null ? null : (
          <span className="quiet">{t('schedule.offers.days', { count: daysSinceLast })}</span>
        )}
      </div>
      <ul>
        {new Set(shown.sessions.map((one) => one.courtroom)).size > 1 ? <li>{room(setting.courtroom)}</li> : null}
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{reasonSentence(reason, words, setting.date)}</li>
        ))}
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} className={problem.severity === 'note' ? undefined : 'ask'}>
            {problemSentence(problem, words, setting.date)}
          </li>
        ))}
      </ul>
      {isChosen && onSet !== null ? (
        <Button kind="primary" keyCap="Enter" busy={isBusy} onPress={onSet}>
          {t(asks ? 'schedule.offers.setWithReason' : setting.hearing === null ? 'schedule.setIt' : 'schedule.moveIt')}
        </Button>
      ) : null}
    </li>
  );
}
