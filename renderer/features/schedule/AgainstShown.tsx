// What stands against a date that is set, each thing with why it was accepted.

import type { Acceptance, DateProblem } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';

interface AgainstShownProps {
  readonly date: CalendarDate;
  readonly problems: readonly DateProblem[];
  readonly accepted: readonly Acceptance[];
}

export function AgainstShown({ date, problems, accepted }: AgainstShownProps) {
  const words = useWords();
  if (problems.length === 0) return null;
  const whyOf = ({ code, person }: DateProblem) =>
    accepted.find((one) => one.code === code && one.person === (person?.ref ?? null))?.reason;
  return (
    <ul className="against">
      {problems.map((problem) => {
        const why = whyOf(problem);
        return (
          <li key={JSON.stringify(problem)} className={problem.severity === 'note' ? undefined : 'ask'}>
            {problemSentence(problem, words, date)}
            {why === undefined ? null : (
              <span className="quiet"> {words.t('schedule.hearing.accepted', { reason: why })}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
