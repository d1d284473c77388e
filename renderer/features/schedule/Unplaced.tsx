// Cases of a plan for which no date was found, each with what would help.

import { remedySentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import type { Draft } from './planRows.ts';
import { useSchedule } from './scheduleWork.tsx';

export function Unplaced({ plan: { unplaced } }: { readonly plan: Draft }) {
  const words = useWords();
  const { room, today } = useSchedule();
  if (unplaced.length === 0) return null;
  return (
    <div className="unplaced">
      <h3>{words.t('schedule.plan.unplaced', { count: unplaced.length })}</h3>
      <ul>
        {unplaced.map(({ caseNumber, initials, after, remedies }) => (
          <li key={`${caseNumber} ${after}`}>
            <b>{initials}</b> {caseNumber}
            {after === null ? '' : `, ${words.t('schedule.plan.after', { date: words.day(after, today) })}`}
            {remedies.slice(0, 1).map((remedy) => (
              <p key={remedy.code} className="quiet">
                {remedySentence(remedy, words, room)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
