// One step in the life of a hearing.

import type { HearingLife } from '../../../shared/contract/schedule.ts';
import { askedBy } from '../../../shared/contract/schedule.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { dayIn } from '../../../shared/i18n/format.ts';
import { reasonText, wordsOf } from '../../../shared/schedule/continuanceReasons.ts';
import { deadlineCodes } from '../../../shared/schedule/problems.ts';
import { type ScreenWords, useWords } from '../../app/words.tsx';

type Step = HearingLife['steps'][number];

const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the step did, in a sentence. */
function whatOf(step: Step, words: ScreenWords): string {
  const { t, weekdayShort, time } = words;
  const date = weekdayShort(step.date);
  switch (step.what) {
    case 'set':
    case 'moved':
      return t(`hearingLife.step.${step.what}`, {
        date,
        time: time(step.start),
        room: courtroomName(words, step.courtroom),
      });
    case 'held':
      return t('hearingLife.step.held', { date });
    case 'continued':
      return step.continuance === null
        ? t('hearingLife.step.continued')
        : t('hearingLife.step.continuedTo', { date: weekdayShort(step.continuance.to) });
    case 'vacated':
      return step.vacating === null
        ? t('hearingLife.step.vacated')
        : t('hearingLife.step.vacatedWhy', { reason: step.vacating });
    default:
      return t(`hearingLife.step.${step.what}`);
  }
}

/** Why it was continued, who asked, by how many days, and which deadlines that passes. */
function whyOf(continuance: NonNullable<Step['continuance']>, words: ScreenWords, near: CalendarDate): string[] {
  const { t, language, day } = words;
  const { code, reason, goodCause, requestedBy, daysAdded, passes } = continuance;
  const own = wordsOf({ ...(code === null ? {} : { code }), reason });
  const listed = code === null ? '' : reasonText(code, language);
  const why = [listed, own].filter((part) => part !== '').join(': ');
  const asker = askedBy.options.find((one) => one === requestedBy);
  const named = passes.map(({ clock, due }) => {
    const known = deadlineCodes.find((one) => one === clock);
    return t('hearingLife.passed', {
      name: known === undefined ? clock : t(`dates.clock.${known}`),
      date: day(due, near),
    });
  });
  return [
    t(goodCause ? 'hearingLife.whyGood' : 'hearingLife.whyNotGood', { reason: why }),
    t('hearingLife.askedBy', { who: asker === undefined ? requestedBy : t(`dates.askedBy.${asker}`) }),
    t('hearingLife.daysAdded', { count: daysAdded }),
    ...(named.length === 0 ? [] : [t('hearingLife.passes', { what: words.list(named) })]),
  ];
}

export function HistoryStep({ step, today }: { readonly step: Step; readonly today: CalendarDate }) {
  const words = useWords();
  const { t, day, clockAfter } = words;
  const when = { by: step.by, day: day(dayIn(step.at, timezone), today), time: clockAfter(step.at) };
  return (
    <li>
      <b>{whatOf(step, words)}</b>
      <span className="quiet"> {t('hearingLife.screen.history.step', when)}</span>
      {step.continuance === null ? null : (
        <ul>
          {whyOf(step.continuance, words, today).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {step.accepted.map(({ code, person, reason }) => (
        <p key={`${code} ${person}`}>{t('hearingLife.accepted', { reason })}</p>
      ))}
    </li>
  );
}
