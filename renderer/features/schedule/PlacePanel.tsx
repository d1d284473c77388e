// A date that was chosen in the calendar: what it costs, and one more Enter to set it. Nothing is set by accident.

import { type FormEvent, useState } from 'react';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { AcceptFields } from './AcceptFields.tsx';
import { acceptedOf, firstWithout, isRefused, type Reasons, toAccept } from './acceptances.ts';
import { PanelHead } from './PanelHead.tsx';
import type { Panel } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';

interface PlacePanelProps {
  readonly panel: Extract<Panel, { readonly kind: 'place' }>;
}

export function PlacePanel({ panel }: PlacePanelProps) {
  const { setting, initials, was } = panel;
  const words = useWords();
  const { t, weekdayShort, time } = words;
  const { today, room, done, showDay, maySet } = useSchedule();
  const [reasons, setReasons] = useState<Reasons>({});
  const [sent, setSent] = useState(false);
  const check = useAnswer('schedule.check', { hearings: [setting], meetings: [], asOf: today });
  const act = useAct('schedule.set');
  const problems = check.data?.hearings[0];
  const things = toAccept([problems ?? []]);
  const isKept = was !== null && was.date === setting.date && was.start === setting.start;
  const when = { initials, day: weekdayShort(setting.date), time: time(setting.start) };
  const kind = isKept ? 'keep' : was === null && setting.hearing === null ? 'set' : 'move';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (problems === undefined || act.isPending || firstWithout(things, reasons) !== null) return;
    act.mutate(
      { hearings: [{ ...setting, accepted: acceptedOf([problems], reasons)[0] ?? [] }], meetings: [], asOf: today },
      {
        onSuccess: (made) => {
          done(t(kind === 'set' ? 'schedule.set' : kind === 'move' ? 'schedule.moved' : 'schedule.kept', when), made);
          showDay(setting.date);
        },
      },
    );
  };
  const isReady = problems !== undefined && !isRefused(problems);
  return (
    <>
      <PanelHead focusElsewhere={isReady && maySet}>{t(`schedule.place.${kind}`, when)}</PanelHead>
      <p className="quiet">
        {was === null || isKept
          ? room(setting.courtroom)
          : t('schedule.place.from', {
              day: weekdayShort(was.date),
              time: time(was.start),
              room: room(setting.courtroom),
            })}
      </p>
      {check.error !== null ? <Problem refusal={check.error.refusal} onAgain={() => void check.refetch()} /> : null}
      {check.isFetching ? <Waiting>{t('schedule.place.checking')}</Waiting> : null}
      {problems === undefined ? null : (
        <form onSubmit={send} noValidate>
          <ul className="against">
            {problems.length === 0 ? <li>{t('schedule.place.nothingAgainst')}</li> : null}
            {problems
              .filter(({ severity }) => severity !== 'ask')
              .map((problem) => (
                <li key={JSON.stringify(problem)} className={problem.severity === 'refused' ? 'ask' : undefined}>
                  {problemSentence(problem, words, setting.date)}
                </li>
              ))}
          </ul>
          {isRefused(problems) ? (
            <p role="alert">{t('schedule.place.cannot')}</p>
          ) : (
            <AcceptFields
              dates={[{ date: setting.date, whose: initials, problems }]}
              reasons={reasons}
              onReasons={setReasons}
              sent={sent}
              starts
            />
          )}
          {act.error === null ? null : <Problem refusal={act.error.refusal} />}
          {isReady && maySet ? (
            <Button kind="primary" type="submit" keyCap="Enter" busy={act.isPending} autoFocus={things.length === 0}>
              {t(`schedule.place.do.${kind}`)}
            </Button>
          ) : null}
        </form>
      )}
    </>
  );
}
