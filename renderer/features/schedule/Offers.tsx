// The best three dates for a hearing, each with its reasons; what was not offered and why; what would help where nothing fits.

import { useId, useState } from 'react';
import type { Offer, Proposal } from '../../../shared/contract/schedule.ts';
import { remedySentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { NotOffered } from './NotOffered.tsx';
import { OfferCard } from './OfferCard.tsx';
import { PanelHead } from './PanelHead.tsx';
import { useSchedule } from './scheduleWork.tsx';
import { useDeskKeys } from './useDeskKeys.ts';
import { useProposal } from './useProposal.ts';

export function Offers() {
  const { t } = useWords();
  const found = useProposal();
  if (found.error !== null) {
    return (
      <>
        <PanelHead>{t('schedule.offers.title')}</PanelHead>
        <Problem refusal={found.error.refusal} onAgain={() => void found.refetch()} />
      </>
    );
  }
  if (found.data === undefined) {
    return (
      <>
        <PanelHead>{t('schedule.offers.title')}</PanelHead>
        <Waiting>{t('schedule.offers.loading')}</Waiting>
      </>
    );
  }
  return <Found proposal={found.data} />;
}

function Found({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords();
  const { t, code, language } = words;
  const { room, maySet } = useSchedule();
  const [chosen, setChosen] = useState(0);
  const { set, isBusy, refusal } = useSetOffer(proposal);
  const { of, offers, remedies } = proposal;
  const atHand = offers[chosen];
  const list = useId();
  useDeskKeys([
    ...offers.map((_, place) => ({
      key: String(place + 1),
      does: t('schedule.keys.offer', { number: place + 1 }),
      run: () => setChosen(place),
    })),
    ...(atHand === undefined || !maySet
      ? []
      : [{ key: 'Enter', does: t('schedule.keys.set'), run: () => set(atHand) }]),
  ]);
  return (
    <>
      <PanelHead>
        {t('schedule.offers.for', {
          type: code('hearingType', of.type).toLocaleLowerCase(language),
          initials: of.initials,
        })}
      </PanelHead>
      <p className="quiet">
        <Of proposal={proposal} />
      </p>
      {refusal === null ? null : <Problem refusal={refusal} />}
      {offers.length === 0 ? <p className="offers-none">{t('schedule.offers.none')}</p> : null}
      <ol id={list}>
        {offers.map((offer, place) => (
          <OfferCard
            key={`${offer.setting.date} ${offer.setting.start}`}
            offer={offer}
            number={place + 1}
            isChosen={place === chosen}
            isBusy={isBusy}
            onChoose={() => setChosen(place)}
            onSet={maySet ? () => set(offer) : null}
          />
        ))}
      </ol>
      {remedies.length === 0 ? null : (
        <div className="hint">
          <b>{t('schedule.offers.help')}</b>
          <ul>
            {remedies.map((remedy) => (
              <li key={JSON.stringify(remedy)}>{remedySentence(remedy, words, room)}</li>
            ))}
          </ul>
        </div>
      )}
      <NotOffered proposal={proposal} />
    </>
  );
}

/** How long it takes, and what its dates are counted from. */
function Of({ proposal: { of } }: { readonly proposal: Proposal }) {
  const { t, day, weekdayShort } = useWords();
  const { today } = useSchedule();
  const { last, interval, deadlines } = of;
  const parts = [
    t('schedule.offers.minutes', { count: of.minutes }),
    last === null
      ? t('schedule.offers.neverHeard')
      : t(last.isHeld ? 'schedule.offers.lastHeld' : 'schedule.offers.lastSet', { date: day(last.date, today) }),
    ...(interval.ends === null
      ? []
      : [
          t(interval.isOwn ? 'schedule.offers.ownInterval' : 'schedule.offers.interval', {
            count: interval.days,
            date: weekdayShort(interval.ends),
          }),
        ]),
    ...(of.earliest === null ? [] : [t('schedule.offers.earliest', { date: weekdayShort(of.earliest) })]),
    ...deadlines.map(({ clock, date }) =>
      t('schedule.offers.deadline', { clock: t(`dates.clock.${clock}`), date: day(date, today) }),
    ),
  ];
  return parts.join(' ');
}

/** Sets an offered date at once where nothing stands against it; else its panel asks for the reasons first. */
function useSetOffer({ of }: Proposal) {
  const { t, weekdayShort, time } = useWords();
  const { today, open, done, shown, showDay } = useSchedule();
  const act = useAct('schedule.set');
  const set = ({ setting, problems }: Offer) => {
    if (act.isPending) return;
    if (problems.some(({ severity }) => severity !== 'note')) {
      const was = shown.hearings.find(({ hearing }) => hearing === setting.hearing) ?? null;
      return open({ kind: 'place', setting, initials: of.initials, was });
    }
    act.mutate(
      { hearings: [{ ...setting, accepted: [] }], meetings: [], asOf: today },
      {
        onSuccess: (made) => {
          const when = { initials: of.initials, day: weekdayShort(setting.date), time: time(setting.start) };
          done(t(setting.hearing === null ? 'schedule.set' : 'schedule.moved', when), made);
          showDay(setting.date);
        },
      },
    );
  };
  return { set, isBusy: act.isPending, refusal: act.error?.refusal ?? null };
}
