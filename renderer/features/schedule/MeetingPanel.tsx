// A family team meeting that is set: who, when and where, what stands against it, moving it, and taking it away.

import { useState } from 'react';
import type { ShownMeeting } from '../../../shared/contract/schedule.ts';
import { addDays } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { AgainstShown } from './AgainstShown.tsx';
import { PanelHead } from './PanelHead.tsx';
import { useSchedule } from './scheduleWork.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

export function MeetingPanel({ meeting }: { readonly meeting: ShownMeeting['meeting'] }) {
  const { t } = useWords();
  const { shown } = useSchedule();
  const found = shown.meetings.find((one) => one.meeting === meeting);
  if (found !== undefined) return <Found meeting={found} />;
  return (
    <>
      <PanelHead>{t('schedule.meeting.title')}</PanelHead>
      <p className="quiet">{t('schedule.meeting.notShown')}</p>
    </>
  );
}

function Found({ meeting }: { readonly meeting: ShownMeeting }) {
  const words = useWords();
  const { t, weekdayShort, time } = words;
  const { today, mayMeet } = useSchedule();
  const { initials, caseNumber, date, start, minutes, coordinator, place, isHeld, problems, accepted } = meeting;
  const calendar = useAnswer('calendar.show', { from: today, to: today });
  const isToCome = !isHeld && date >= today;
  const who = calendar.data?.people.find(({ id }) => id === coordinator)?.name;
  return (
    <>
      <PanelHead>
        {initials}, {caseNumber}
      </PanelHead>
      <p>
        {t('schedule.meeting.title')}, {weekdayShort(date)}, {time(start)}, {t('schedule.minutes', { count: minutes })}
      </p>
      <p className="quiet">
        {[place ?? t('schedule.meeting.nowhere'), ...(who === undefined ? [] : [who])].join(', ')}
        {isHeld ? `. ${t('schedule.status.held')}` : ''}
      </p>
      <AgainstShown date={date} problems={problems} accepted={accepted} />
      {isToCome && mayMeet ? <Ways meeting={meeting} /> : null}
    </>
  );
}

/** Moving it, by `m`, and taking it away, which is asked once. */
function Ways({ meeting }: { readonly meeting: ShownMeeting }) {
  const { t, weekdayShort, time } = useWords();
  const { open, shown, today, done } = useSchedule();
  const [asks, setAsks] = useState(false);
  const act = useAct('schedule.set');
  const { caseNumber, initials, date, start } = meeting;
  // It comes before the family's next hearing; where none is shown, within two weeks of its own day.
  const next = shown.hearings.find(
    (one) => one.caseNumber === caseNumber && one.status === 'scheduled' && one.date > date,
  );
  const before = next?.date ?? addDays(date, 14);
  const move = () => open({ kind: 'meetingTimes', caseNumber, initials, before, was: meeting });
  useDeskKeys([{ key: 'm', does: t('schedule.keys.moveMeeting'), run: move }]);
  const takeAway = () =>
    act.mutate(
      { hearings: [], meetings: [], without: [meeting.meeting], asOf: today },
      {
        onSuccess: (made) =>
          done(t('schedule.meeting.taken', { initials, day: weekdayShort(date), time: time(start) }), made),
      },
    );
  return (
    <div className="panel-ways">
      <Button keyCap="m" onPress={move}>
        {t('schedule.hearing.move')}
      </Button>
      {asks ? (
        <>
          <Button kind="primary" busy={act.isPending} autoFocus onPress={takeAway}>
            {t('schedule.meeting.takeIt')}
          </Button>
          <Button kind="text" onPress={() => setAsks(false)}>
            {t('schedule.meeting.keepIt')}
          </Button>
        </>
      ) : (
        <Button onPress={() => setAsks(true)}>{t('schedule.meeting.takeAway')}</Button>
      )}
      {act.error === null ? null : <Problem refusal={act.error.refusal} />}
    </div>
  );
}
