// The time that was chosen for a meeting: what stands against it, where it is held, and one more Enter to set it.

import { type FormEvent, useState } from 'react';
import type { MeetingSetting } from '../../../shared/contract/schedule.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { AcceptFields } from './AcceptFields.tsx';
import { acceptedOf, firstWithout, isRefused, type Reasons, toAccept } from './acceptances.ts';
import type { MeetingTimesPanel } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';

interface MeetingToSetProps {
  readonly panel: MeetingTimesPanel;
  readonly setting: MeetingSetting;
}

export function MeetingToSet({ panel: { initials, was }, setting }: MeetingToSetProps) {
  const words = useWords();
  const { t, weekdayShort, time } = words;
  const { today, done, mayMeet } = useSchedule();
  const [reasons, setReasons] = useState<Reasons>({});
  const [place, setPlace] = useState(setting.place ?? '');
  const [sent, setSent] = useState(false);
  const check = useAnswer('schedule.check', { hearings: [], meetings: [setting], asOf: today });
  const act = useAct('schedule.set');
  const problems = check.data?.meetings[0];
  const things = toAccept([problems ?? []]);
  const when = { initials, day: weekdayShort(setting.date), time: time(setting.start) };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (problems === undefined || act.isPending || firstWithout(things, reasons) !== null) return;
    const accepted = acceptedOf([problems], reasons)[0] ?? [];
    const where = place.trim() === '' ? null : place.trim();
    act.mutate(
      { hearings: [], meetings: [{ ...setting, place: where, accepted }], asOf: today },
      { onSuccess: (made) => done(t(was === null ? 'schedule.meeting.set' : 'schedule.meeting.moved', when), made) },
    );
  };
  if (problems === undefined) {
    return check.error === null ? (
      <Waiting>{t('schedule.place.checking')}</Waiting>
    ) : (
      <Problem refusal={check.error.refusal} onAgain={() => void check.refetch()} />
    );
  }
  const plain = problems.filter(({ severity }) => severity !== 'ask');
  const isReady = !isRefused(problems) && mayMeet;
  return (
    <form className="meeting-to-set" onSubmit={send} noValidate>
      <h3>{t('schedule.meeting.at', { day: when.day, time: when.time })}</h3>
      {plain.length > 0 || problems.length === 0 ? (
        <ul className="against">
          {problems.length === 0 ? <li>{t('schedule.place.nothingAgainst')}</li> : null}
          {plain.map((problem) => (
            <li key={JSON.stringify(problem)} className={problem.severity === 'refused' ? 'ask' : undefined}>
              {problemSentence(problem, words, setting.date)}
            </li>
          ))}
        </ul>
      ) : null}
      {isReady ? (
        <>
          <AcceptFields
            dates={[{ date: setting.date, whose: initials, problems }]}
            reasons={reasons}
            onReasons={setReasons}
            sent={sent}
            starts
          />
          <TextField label={t('schedule.meeting.where')} value={place} onChange={setPlace} />
          <Button kind="primary" type="submit" keyCap="Enter" busy={act.isPending} autoFocus={things.length === 0}>
            {t(was === null ? 'schedule.meeting.setIt' : 'schedule.meeting.moveIt')}
          </Button>
        </>
      ) : (
        <p role="alert">{t('schedule.place.cannot')}</p>
      )}
      {act.error === null ? null : <Problem refusal={act.error.refusal} />}
    </form>
  );
}
