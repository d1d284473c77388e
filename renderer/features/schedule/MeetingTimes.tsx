// Times for a family team meeting before a family's hearing, each with what stands against it; the chosen one is set by one more Enter.

import { useState } from 'react';
import type { CalendarShown } from '../../../shared/contract/schedule.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { MeetingGrid } from './MeetingGrid.tsx';
import { MeetingToSet } from './MeetingToSet.tsx';
import {
  againstTime,
  candidates,
  type MeetingTime,
  meetingDays,
  meetingStarts,
  numberOf,
  standing,
} from './meetingTimes.ts';
import { OtherMeetingTime } from './OtherMeetingTime.tsx';
import { PanelHead } from './PanelHead.tsx';
import type { MeetingTimesPanel } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';

interface MeetingTimesProps {
  readonly panel: MeetingTimesPanel;
}

export function MeetingTimes({ panel }: MeetingTimesProps) {
  const { t, weekdayShort } = useWords();
  const { today } = useSchedule();
  const calendar = useAnswer('calendar.show', { from: today, to: panel.before });
  return (
    <>
      <PanelHead>
        {t(panel.was === null ? 'schedule.meeting.for' : 'schedule.meeting.move', { initials: panel.initials })}
      </PanelHead>
      <p className="quiet">{t('schedule.meeting.before', { day: weekdayShort(panel.before) })}</p>
      {calendar.error === null ? null : (
        <Problem refusal={calendar.error.refusal} onAgain={() => void calendar.refetch()} />
      )}
      {calendar.data === undefined && calendar.error === null ? <Waiting /> : null}
      {calendar.data === undefined ? null : <Times panel={panel} calendar={calendar.data} />}
    </>
  );
}

function Times({ panel, calendar }: MeetingTimesProps & { readonly calendar: CalendarShown }) {
  const { t } = useWords();
  const { today, shown } = useSchedule();
  const { was, before, caseNumber } = panel;
  const coordinators = calendar.people.filter(({ role }) => role === 'community_coordinator');
  const [only] = coordinators.length === 1 ? coordinators : [];
  // The coordinator of the meeting or of the family or, where the court has only one, that one.
  const own = shown.hearings
    .find((one) => one.caseNumber === caseNumber && one.date === before)
    ?.needed.find(({ role }) => role === 'coordinator')?.ref;
  const [coordinator, setCoordinator] = useState<string>(was?.coordinator ?? own ?? only?.id ?? '');
  const [chosen, setChosen] = useState<(MeetingTime & { readonly minutes: number }) | null>(null);
  const [isOther, setOther] = useState(false);
  const minutes = was?.minutes ?? shown.lengths.meeting;
  const least = numberOf(calendar, 'meetingDaysBeforeHearingMin') ?? 1;
  const days = meetingDays(before, today, { least, most: numberOf(calendar, 'meetingDaysBeforeHearingMax') ?? least });
  const starts = meetingStarts(minutes);
  const times = days.flatMap((date) => starts.map((start) => ({ date, start })));
  const asked = { caseNumber, coordinator: idOf<'person'>(coordinator), minutes };
  const check = useAnswer(
    'schedule.check',
    coordinator === '' || times.length === 0 ? null : { hearings: [], meetings: candidates(times, asked), asOf: today },
  );
  const choose = (time: MeetingTime, long = minutes) => setChosen({ ...time, minutes: long });
  const found = check.data?.meetings;
  const looked = times.map((time, place) => {
    const problems = found === undefined ? null : againstTime(found[place] ?? [], was);
    return { ...time, standing: problems === null ? null : standing(problems) };
  });
  return (
    <>
      {coordinators.length === 1 ? null : (
        <SelectField
          label={t('schedule.meeting.coordinator')}
          none={t('schedule.meeting.coordinatorNone')}
          value={coordinator}
          onChange={setCoordinator}
          groups={[{ name: null, options: coordinators }]}
        />
      )}
      {check.error === null ? null : <Problem refusal={check.error.refusal} onAgain={() => void check.refetch()} />}
      {check.isFetching ? <Waiting>{t('schedule.place.checking')}</Waiting> : null}
      {times.length === 0 ? <p>{t('schedule.meeting.noDays')}</p> : null}
      {found === undefined || times.length === 0 ? null : (
        <MeetingGrid days={days} starts={starts} times={looked} chosen={chosen} onChoose={choose} />
      )}
      {isOther ? (
        <OtherMeetingTime near={before} minutes={minutes} onChoose={(time, long) => choose(time, long)} />
      ) : (
        <Button kind="text" onPress={() => setOther(true)}>
          {t('schedule.meeting.otherTime')}
        </Button>
      )}
      {chosen === null || coordinator === '' ? null : (
        <MeetingToSet
          key={`${chosen.date} ${chosen.start} ${chosen.minutes} ${coordinator}`}
          panel={panel}
          setting={{ ...asked, ...chosen, meeting: was?.meeting ?? null, place: was?.place ?? null }}
        />
      )}
    </>
  );
}
