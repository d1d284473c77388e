// Choosing a date: the three that are offered, by their numbers, or one of one's own, with what it costs named before it is kept.

import { useRef } from 'react';
import type { Offer, ShownHearing } from '../../../shared/contract/schedule.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import { type CalendarDate, daysBetween } from '../../../shared/domain/dates.ts';
import { reasonSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Problem } from '../../ui/Problem.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Against } from './Against.tsx';
import { keyOfOffer, otherDate } from './newDate.ts';
import { OwnDateFields } from './OwnDateFields.tsx';
import type { NewDate } from './useNewDate.ts';
import { useOfferKeys } from './useOfferKeys.ts';

interface NewDateFieldsProps {
  readonly label: string;
  readonly date: NewDate;
  readonly of: ShownHearing;
  readonly today: CalendarDate;
  /** "days later than", or "days after this hearing". */
  readonly counts: 'laterBy' | 'sinceLast';
  readonly sent: boolean;
}

const none: readonly Offer[] = [];

export function NewDateFields({ label, date, of, today, counts, sent }: NewDateFieldsProps) {
  const words = useWords();
  const { t, weekdayShort, time } = words;
  const box = useRef<HTMLDivElement>(null);
  const places = useAnswer('calendar.show', { from: today, to: today });
  const { proposal, chosen, setting, problems, isAsking } = date;
  useOfferKeys(box, proposal !== undefined && places.data !== undefined ? proposal.offers : none, date.choose);
  if (date.error !== null) return <Problem refusal={date.error.refusal} />;
  if (places.error !== null) return <Problem refusal={places.error.refusal} />;
  if (proposal === undefined || places.data === undefined) {
    return <Waiting>{t('hearingLife.screen.offersLoading')}</Waiting>;
  }
  const { offers } = proposal;
  const room = (id: string) => {
    const found = places.data.courtrooms.find((one) => one.id === id);
    return found === undefined ? id : courtroomName(words, found.name);
  };
  const added = (day: CalendarDate) =>
    t(`hearingLife.screen.date.${counts}`, { count: daysBetween(of.date, day), day: words.day(of.date, today) });
  return (
    <div className="new-date" ref={box}>
      <h3>{label}</h3>
      {offers.length === 0 ? (
        <p className="quiet">{t('hearingLife.screen.date.none')}</p>
      ) : (
        <p className="hint">{t('hearingLife.screen.date.keys', { count: offers.length })}</p>
      )}
      <RadioList
        label={label}
        choices={[
          ...offers.map((offer, place) => ({
            id: keyOfOffer(offer),
            name: `${place + 1}. ${t('hearingLife.screen.date.offer', {
              day: weekdayShort(offer.setting.date),
              time: time(offer.setting.start),
              room: room(offer.setting.courtroom),
            })}`,
            detail: [added(offer.setting.date), ...offer.reasons.map((one) => reasonSentence(one, words, today))].join(
              ' ',
            ),
          })),
          { id: otherDate, name: t('hearingLife.screen.date.other'), detail: t('hearingLife.screen.date.otherDetail') },
        ]}
        chosen={chosen}
        onChoose={date.choose}
        error={sent && chosen === null ? t('hearingLife.screen.missing.date') : undefined}
      />
      {chosen === otherDate ? <OwnDateFields date={date} of={of} places={places.data} sent={sent} /> : null}
      {chosen === otherDate && setting !== null ? <p>{added(setting.date)}</p> : null}
      {isAsking ? <Waiting>{t('hearingLife.screen.date.checking')}</Waiting> : null}
      {setting === null || problems === undefined ? null : (
        <Against
          date={setting.date}
          problems={problems}
          reasons={date.reasons}
          onReasons={date.setReasons}
          sent={sent}
        />
      )}
    </div>
  );
}
