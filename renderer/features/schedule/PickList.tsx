// The rows of a work list: a case each, picked for the plan by its box, and opened by its name.

import type { CaseNumber } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { useSchedule } from './scheduleWork.tsx';
import type { WorkRow } from './workLists.ts';

interface PickListProps {
  readonly rows: readonly WorkRow[];
  /** What a row is about: a hearing, or the meeting before it. */
  readonly about: 'hearing' | 'meeting';
  /** null: nothing is picked from this list. */
  readonly isPicked: ((caseNumber: CaseNumber) => boolean) | null;
  readonly onPick: (caseNumber: CaseNumber, on: boolean) => void;
}

export function PickList({ rows, about, isPicked, onPick }: PickListProps) {
  const { t } = useWords();
  const { panel, open, showDay } = useSchedule();
  const choose = ({ caseNumber, initials, hearing, date }: WorkRow) => {
    if (date !== null) showDay(date);
    if (about === 'meeting' && date !== null)
      return open({ kind: 'meetingTimes', caseNumber, initials, before: date, was: null });
    open(hearing === null ? { kind: 'offers', caseNumber, hearing: null } : { kind: 'hearing', hearing });
  };
  const isAtHand = (row: WorkRow) =>
    ((panel.kind === 'offers' || panel.kind === 'meetingTimes') && panel.caseNumber === row.caseNumber) ||
    (panel.kind === 'hearing' && panel.hearing === row.hearing);
  return (
    <ul className="pick">
      {rows.map((row) => (
        <li key={row.key} className={isAtHand(row) ? 'cur' : undefined}>
          {isPicked === null ? null : (
            <input
              type="checkbox"
              aria-label={t('schedule.pick', { initials: row.initials, caseNumber: row.caseNumber })}
              checked={isPicked(row.caseNumber)}
              onChange={(event) => onPick(row.caseNumber, event.target.checked)}
            />
          )}
          <button type="button" aria-current={isAtHand(row)} onClick={() => choose(row)}>
            <b>{row.initials}</b>
            <small>{row.caseNumber}</small>
            <small>{row.says}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
