// One person in two places: said with both, and mended by moving a hearing or kept with a reason.

import { useId } from 'react';
import type { ShownHearing } from '../../../shared/contract/schedule.ts';
import { daysBetween } from '../../../shared/domain/dates.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import type { Clash } from './clashes.ts';
import { settingOf } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';

export function ConflictOf({ clash }: { readonly clash: Clash }) {
  const words = useWords();
  const { t } = words;
  const { maySet } = useSchedule();
  const id = useId();
  const [first] = clash.hearings;
  if (first === undefined) return null;
  return (
    <section className="conflict" aria-labelledby={id}>
      <h2 id={id}>{t('schedule.conflict.title', { who: clash.who, day: words.weekdayShort(first.date) })}</h2>
      <p>{problemSentence(clash.problem, words, first.date)}</p>
      <p>
        {t('schedule.conflict.here', {
          hearings: words.list(clash.hearings.map(({ start, initials }) => `${initials} ${words.time(start)}`)),
        })}
      </p>
      {maySet ? clash.hearings.map((hearing) => <Mend key={hearing.hearing} hearing={hearing} />) : null}
    </section>
  );
}

const mostOffered = 2;

/** The two free times that are nearest, and keeping both. */
function Mend({ hearing }: { readonly hearing: ShownHearing }) {
  const { t, weekdayShort, time } = useWords();
  const { today, open, carried } = useSchedule();
  const { caseNumber, type, minutes, initials, date } = hearing;
  const found = useAnswer('schedule.propose', {
    caseNumber,
    hearing: hearing.hearing,
    type,
    minutes,
    after: null,
    asOf: today,
  });
  const far = (on: typeof date) => Math.abs(daysBetween(date, on));
  const nearest = (found.data?.offers ?? [])
    .filter(({ problems }) => !problems.some(({ code }) => code === 'person-elsewhere'))
    .toSorted((a, b) => far(a.setting.date) - far(b.setting.date))
    .slice(0, mostOffered);
  return (
    <div className="fix">
      {found.data === undefined && found.error === null ? <Waiting>{t('schedule.offers.loading')}</Waiting> : null}
      {nearest.map(({ setting }) => (
        <Button
          key={`${setting.date} ${setting.start}`}
          disabled={carried !== null}
          onPress={() => open({ kind: 'place', setting, initials, was: hearing })}
        >
          {t('schedule.conflict.move', { initials, day: weekdayShort(setting.date), time: time(setting.start) })}
        </Button>
      ))}
      <Button
        kind={nearest.length === 0 ? 'plain' : 'text'}
        onPress={() => open({ kind: 'place', setting: settingOf(hearing), initials, was: hearing })}
      >
        {t('schedule.conflict.keep', { initials })}
      </Button>
    </div>
  );
}
