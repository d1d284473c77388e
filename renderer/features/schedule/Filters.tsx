// Narrows the calendar to one judge, one attorney or one case, and says so in words.

import type { ReactNode } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Filter, noFilter, passes } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';

interface FiltersProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** Stands beside them. */
  readonly children: ReactNode;
}

export function Filters({ filter, onFilter, children }: FiltersProps) {
  const { t, list } = useWords();
  const { shown, judge } = useSchedule();
  const cases = new Map(shown.hearings.map((one) => [one.caseNumber, `${one.initials}, ${one.caseNumber}`]));
  const attorney = shown.attorneys.find(({ id }) => id === filter.attorney)?.name ?? filter.attorney;
  const narrowed = [
    ...(filter.judge === '' ? [] : [judge(filter.judge)]),
    ...(filter.attorney === '' ? [] : [attorney]),
    ...(filter.caseNumber === '' ? [] : [filter.caseNumber]),
  ];
  const count = shown.hearings.filter((one) => passes(filter, one)).length;
  return (
    <div className="filters">
      <Narrow
        label={t('schedule.filter.judge')}
        all={t('schedule.filter.allJudges')}
        value={filter.judge}
        options={shown.judges}
        onChoose={(judge) => onFilter({ ...filter, judge })}
      />
      <Narrow
        label={t('schedule.filter.attorney')}
        all={t('schedule.filter.allAttorneys')}
        value={filter.attorney}
        options={shown.attorneys}
        onChoose={(attorney) => onFilter({ ...filter, attorney })}
      />
      <Narrow
        label={t('schedule.filter.case')}
        all={t('schedule.filter.allCases')}
        value={filter.caseNumber}
        options={[...cases].map(([id, name]) => ({ id, name }))}
        onChoose={(caseNumber) => onFilter({ ...filter, caseNumber })}
      />
      {children}
      {narrowed.length === 0 ? null : (
        <p role="status">
          {t('schedule.filter.says', { count, of: list(narrowed) })}{' '}
          <Button kind="link" onPress={() => onFilter(noFilter)}>
            {t('schedule.filter.none')}
          </Button>
        </p>
      )}
    </div>
  );
}

interface NarrowProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

function Narrow({ label, all, value, options, onChoose }: NarrowProps) {
  const isThere = value === '' || options.some(({ id }) => id === value);
  return (
    <select
      aria-label={label}
      className="input select"
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{all}</option>
      {isThere ? null : <option value={value}>{value}</option>}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
