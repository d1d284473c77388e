// A hearing that was chosen: what it is, who is needed, what stands against it, and what can be done with it.

import { useState } from 'react';
import type { ShownHearing } from '../../../shared/contract/schedule.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { whoIn } from '../../../shared/schedule/words.ts';
import { useCommands } from '../../app/commands.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { usualReader } from '../copies/readers.ts';
import { HearingActions } from '../hearingLife/HearingActions.tsx';
import { SummaryPreview } from '../summary/SummaryPreview.tsx';
import { AgainstShown } from './AgainstShown.tsx';
import { PanelHead } from './PanelHead.tsx';
import { useSchedule } from './scheduleWork.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

export function HearingPanel({ hearing }: { readonly hearing: HearingId }) {
  const { t } = useWords();
  const { shown } = useSchedule();
  const found = shown.hearings.find((one) => one.hearing === hearing);
  if (found !== undefined) return <Found hearing={found} />;
  return (
    <>
      <PanelHead>{t('schedule.hearing.title')}</PanelHead>
      <p className="quiet">{t('schedule.hearing.notShown')}</p>
    </>
  );
}

function Found({ hearing }: { readonly hearing: ShownHearing }) {
  const words = useWords();
  const { t, code, weekdayShort, time } = words;
  const { room, judge, today, done } = useSchedule();
  const { initials, caseNumber, type, date, start, minutes, status, problems, accepted, needed } = hearing;
  return (
    <>
      <PanelHead>
        {initials}, {caseNumber}
      </PanelHead>
      <p>
        {t('summary.hearing', { type: code('hearingType', type) })}, {weekdayShort(date)}, {time(start)},{' '}
        {t('schedule.minutes', { count: minutes })}
      </p>
      <p className="quiet">
        {room(hearing.courtroom)}, {judge(hearing.judge)}
        {status === 'scheduled' ? '' : `. ${t(`schedule.status.${status}`)}`}
      </p>
      <AgainstShown date={date} problems={problems} accepted={accepted} />
      <HearingWays hearing={hearing} />
      <HearingActions hearing={hearing} today={today} onDone={done} />
      <h3>{t('schedule.hearing.needed')}</h3>
      <ul className="needed">
        {needed.map((person) => (
          <li key={`${person.role} ${person.ref}`}>
            {whoIn(person, words)}
            {person.name === null ? null : <span className="quiet">, {t(`dates.role.${person.role}`)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What can be done with it from here. */
function HearingWays({ hearing }: { readonly hearing: ShownHearing }) {
  const { t } = useWords();
  const { open, carry, maySet, mayMeet, today } = useSchedule();
  const { roles } = useCommands().open.person;
  const [isPrinting, setPrinting] = useState(false);
  const { caseNumber, initials, date, status } = hearing;
  const isToCome = status === 'scheduled';
  const isSet = isToCome && maySet;
  const move = () => carry({ kind: 'hearing', hearing });
  useDeskKeys(isSet ? [{ key: 'm', does: t('schedule.keys.move'), run: move }] : []);
  return (
    <div className="panel-ways">
      {isSet ? (
        <>
          <Button keyCap="m" onPress={move}>
            {t('schedule.hearing.move')}
          </Button>
          <Button onPress={() => open({ kind: 'offers', caseNumber, hearing: hearing.hearing })}>
            {t('schedule.hearing.other')}
          </Button>
        </>
      ) : null}
      {maySet ? (
        <Button kind="text" onPress={() => open({ kind: 'offers', caseNumber, hearing: null })}>
          {t('schedule.hearing.next')}
        </Button>
      ) : null}
      {isToCome && mayMeet ? (
        <Button
          kind="text"
          onPress={() => open({ kind: 'meetingTimes', caseNumber, initials, before: date, was: null })}
        >
          {t('schedule.hearing.meeting')}
        </Button>
      ) : null}
      <Button kind="text" onPress={() => setPrinting(true)}>
        {t('schedule.hearing.notices')}
      </Button>
      {isPrinting ? (
        <SummaryPreview
          request={{
            caseNumber,
            hearing: hearing.hearing,
            asOf: today,
            knownAt: null,
            audience: usualReader(roles),
          }}
          starts="hearing-notice"
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </div>
  );
}
