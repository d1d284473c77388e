// Choosing a date: the three that are offered, by their numbers, or one of one's own, with what it costs named before it is kept.

import { type KeyboardEvent, useId } from 'react';
import type { ShownHearing } from '../../../shared/contract/schedule.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import { type CalendarDate, daysBetween } from '../../../shared/domain/dates.ts';
import { reasonSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Problem } from '../../ui/Problem.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Against } from './Against.tsx';
import { keyOfOffer, offerAt, otherDate } from './newDate.ts';
import { OwnDateFields } from './OwnDateFields.tsx';
import type { NewDate } from './useNewDate.ts';

interface NewDateFieldsProps {
  readonly label: string;
  readonly date: NewDate;
  readonly of: ShownHearing;
  readonly today: CalendarDate;
  /** "days later than", or "days after this hearing". */
  readonly counts: 'laterBy' | 'sinceLast';
  readonly sent: boolean;
}

/** The numbers choose, but not while somebody writes. */
const isWriting = (target: EventTarget) =>
  target instanceof Element &&
  target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select') !== null;

export function NewDateFields({ label, date, of, today, counts, sent }: NewDateFieldsProps) {
  const words = useWords();
  const { t, weekdayShort, time } = words;
  const heading = useId();
  const places = useAnswer('calendar.show', { from: today, to: today });
  const { proposal, chosen, setting, problems, isAsking } = date;
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
  const byNumber = (event: KeyboardEvent) => {
    const offer = offerAt(offers, event.key);
    if (offer === undefined || isWriting(event.target)) return;
    event.preventDefault();
    date.choose(keyOfOffer(offer));
  };
  const added = (day: CalendarDate) =>
    t(`hearingLife.screen.date.${counts}`, { count: daysBetween(of.date, day), day: words.day(of.date, today) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers choose among the radio buttons in it
    <div className="new-date" onKeyDown={byNumber}>
      <h3 id={heading}>{label}</h3>
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
