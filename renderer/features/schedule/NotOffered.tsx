// The session days that were looked at and not offered, each with what stands against it.

import type { Proposal } from '../../../shared/contract/schedule.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { useSchedule } from './scheduleWork.tsx';

/** The first are named; there may be many. */
const mostNamed = 4;

export function NotOffered({ proposal: { notOffered } }: { readonly proposal: Proposal }) {
  const words = useWords();
  const { today } = useSchedule();
  if (notOffered.length === 0) return null;
  const named = notOffered.slice(0, mostNamed);
  return (
    <div className="hint">
      <b>{words.t('schedule.offers.notOffered')}</b>
      <ul>
        {named.map(({ date, courtroom, problems }) => (
          <li key={`${date} ${courtroom}`}>
            {words.day(date, today)}: {problems.slice(0, 1).map((problem) => problemSentence(problem, words, date))}
          </li>
        ))}
      </ul>
      {notOffered.length > named.length ? (
        <p>{words.t('schedule.offers.moreNotOffered', { count: notOffered.length - named.length })}</p>
      ) : null}
    </div>
  );
}
