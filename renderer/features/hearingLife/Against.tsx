// What stands against a date that is to be set, each thing that can be accepted with a field for why; never filled beforehand.

import type { DateProblem } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isRefused, type Reasons, toAccept } from '../schedule/acceptances.ts';

interface AgainstProps {
  readonly date: CalendarDate;
  readonly problems: readonly DateProblem[];
  readonly reasons: Reasons;
  readonly onReasons: (reasons: Reasons) => void;
  /** It was sent as it is: what is missing is told. */
  readonly sent: boolean;
}

const longestReason = 300;

export function Against({ date, problems, reasons, onReasons, sent }: AgainstProps) {
  const words = useWords();
  const { t } = words;
  if (problems.length === 0) {
    return (
      <p className="quiet" role="status">
        {t('hearingLife.screen.date.free')}
      </p>
    );
  }
  const impossible = isRefused(problems);
  const plain = problems.filter(({ severity }) => severity !== 'ask' || impossible);
  return (
    <div className="against-date">
      <p className="label">{t('hearingLife.screen.date.against')}</p>
      {plain.length === 0 ? null : (
        <ul>
          {plain.map((problem) => (
            <li key={JSON.stringify(problem)} className={problem.severity === 'note' ? undefined : 'ask'}>
              {problemSentence(problem, words, date)}
            </li>
          ))}
        </ul>
      )}
      {impossible ? <p role="alert">{t('hearingLife.screen.date.cannot')}</p> : null}
      {impossible
        ? null
        : toAccept([problems]).map(({ key, dates }) => (
            <div key={key} className="to-accept">
              {dates.map(({ problem }) => (
                <p key={JSON.stringify(problem)} className="ask">
                  {problemSentence(problem, words, date)}
                </p>
              ))}
              <TextField
                label={t('hearingLife.screen.date.why')}
                value={reasons[key] ?? ''}
                onChange={(text) => onReasons({ ...reasons, [key]: text })}
                maxLength={longestReason}
                error={sent && (reasons[key] ?? '').trim() === '' ? t('hearingLife.screen.missing.why') : undefined}
              />
            </div>
          ))}
    </div>
  );
}
