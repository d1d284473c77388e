// Setting a family team meeting: with whom, when and where, with what stands against it named before it is set.

import { useState } from 'react';
import type { CalendarShown, MeetingSetting } from '../../../shared/contract/schedule.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { acceptedOf, firstWithout, isRefused, type Reasons, toAccept } from '../schedule/acceptances.ts';
import { Against } from './Against.tsx';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeWork } from './lifeWork.ts';
import { isClock, readMinutes } from './newDate.ts';
import { useHearingLine } from './useHearingLine.ts';

export function MeetingDialog(work: LifeWork) {
  const { t } = useWords();
  const { today, onClose } = work;
  const calendar = useAnswer('calendar.show', { from: today, to: today });
  if (calendar.data !== undefined) return <MeetingForm {...work} calendar={calendar.data} />;
  return (
    <Dialog
      title={t('hearingLife.screen.meeting.title')}
      onClose={onClose}
      actions={
        <Button autoFocus keyCap="Esc" onPress={onClose}>
          {t('frame.close')}
        </Button>
      }
    >
      {calendar.error === null ? <Waiting /> : <Problem refusal={calendar.error.refusal} />}
    </Dialog>
  );
}

/** The coordinator of the case or, where the court has only one, that one. */
function usualCoordinator({ needed }: LifeWork['hearing'], coordinators: CalendarShown['people']): string {
  const own = needed.find(({ role }) => role === 'coordinator')?.ref;
  const [only, ...others] = coordinators;
  return own ?? (only !== undefined && others.length === 0 ? only.id : '');
}

function MeetingForm({ hearing, today, onDone, onClose, calendar }: LifeWork & { readonly calendar: CalendarShown }) {
  const { t, language, weekdayShort, time } = useWords();
  const lede = useHearingLine(hearing);
  const coordinators = calendar.people.filter(({ role }) => role === 'community_coordinator');
  const length = calendar.facts.find((fact) => fact.kind === 'courtSetting' && fact.id === 'meetingMinutes');
  const [first] = useState({
    coordinator: usualCoordinator(hearing, coordinators),
    day: '',
    start: '',
    minutes: length?.kind === 'courtSetting' ? String(length.value) : '',
    place: '',
  });
  const [typed, setTyped] = useState(first);
  const [reasons, setReasons] = useState<Reasons>({});
  const [tries, setTries] = useState(0);
  const sent = tries > 0;
  const act = useAct('schedule.set');
  const read = readTypedDate(typed.day, language, today);
  const minutes = readMinutes(typed.minutes);
  const setting: MeetingSetting | null =
    'date' in read && minutes !== null && isClock(typed.start) && typed.coordinator !== ''
      ? {
          caseNumber: hearing.caseNumber,
          meeting: null,
          date: read.date,
          start: typed.start,
          minutes,
          coordinator: idOf<'person'>(typed.coordinator),
          place: typed.place.trim() === '' ? null : typed.place.trim(),
        }
      : null;
  // Where it is held does not stand against it.
  const asked = setting === null ? null : { ...setting, place: null };
  const check = useAnswer('schedule.check', asked === null ? null : { hearings: [], meetings: [asked], asOf: today });
  const problems = asked === null ? undefined : check.data?.meetings[0];
  const put = (part: keyof typeof typed) => (value: string) => setTyped({ ...typed, [part]: value });
  const send = () => {
    setTries(tries + 1);
    if (setting === null || problems === undefined || isRefused(problems)) return;
    if (firstWithout(toAccept([problems]), reasons) !== null) return;
    act.mutate(
      {
        hearings: [],
        meetings: [{ ...setting, accepted: acceptedOf([problems], reasons)[0] ?? [] }],
        asOf: today,
      },
      {
        onSuccess: (made) => {
          const when = { initials: hearing.initials, day: weekdayShort(setting.date), time: time(setting.start) };
          onDone(t('hearingLife.screen.meeting.done', when), made);
          onClose();
        },
      },
    );
  };
  return (
    <LifeDialog
      title={t('hearingLife.screen.meeting.title')}
      lede={lede}
      does={t('hearingLife.screen.meeting.go')}
      busy={act.isPending}
      refusal={act.error?.refusal ?? check.error?.refusal ?? null}
      changed={typed !== first}
      tries={tries}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={t('hearingLife.screen.meeting.coordinator')}
        none={t('hearingLife.screen.meeting.coordinatorNone')}
        value={typed.coordinator}
        onChange={put('coordinator')}
        groups={[{ name: null, options: coordinators }]}
        error={sent && typed.coordinator === '' ? t('hearingLife.screen.missing.choose') : undefined}
        starts
      />
      <div className="own-date">
        <DateField
          label={t('hearingLife.screen.date.day')}
          value={typed.day}
          onChange={put('day')}
          near={hearing.date}
          sent={sent}
        />
        <TextField
          label={t('hearingLife.screen.date.time')}
          value={typed.start}
          onChange={put('start')}
          error={sent && !isClock(typed.start) ? t('hearingLife.screen.missing.time') : undefined}
          input={{ type: 'time' }}
        />
        <TextField
          label={t('hearingLife.screen.date.minutes')}
          value={typed.minutes}
          onChange={put('minutes')}
          maxLength={3}
          error={sent && minutes === null ? t('hearingLife.screen.missing.minutes') : undefined}
          input={{ inputMode: 'numeric' }}
        />
      </div>
      <TextField
        label={t('hearingLife.screen.meeting.place')}
        value={typed.place}
        onChange={put('place')}
        hint={t('hearingLife.screen.meeting.placeHint')}
      />
      {check.isFetching ? <Waiting>{t('hearingLife.screen.date.checking')}</Waiting> : null}
      {setting === null || problems === undefined ? null : (
        <Against date={setting.date} problems={problems} reasons={reasons} onReasons={setReasons} sent={sent} />
      )}
    </LifeDialog>
  );
}
