// One cell of the calendar: a hearing, a row of the plan, an offered date, or a time that is open.

import type { CSSProperties } from 'react';
import type { ShownHearing } from '../../../shared/contract/schedule.ts';
import { minutesOf } from '../../../shared/schedule/clock.ts';
import { type ScreenWords, useWords } from '../../app/words.tsx';
import { isRefused } from './acceptances.ts';
import type { Cell, Item } from './columns.ts';
import { clashesOf, passes } from './panel.ts';
import { type ScheduleWork, useSchedule } from './scheduleWork.tsx';
import { useCellPress } from './useCellPress.ts';

interface GridCellProps {
  readonly cell: Cell;
  readonly from: number;
  readonly isCurrent: boolean;
  readonly isOver: boolean;
  readonly onFocus: (key: string) => void;
}

export function GridCell({ cell, from, isCurrent, isOver, onFocus }: GridCellProps) {
  const words = useWords();
  const work = useSchedule();
  const press = useCellPress();
  const { item, start, minutes, lane, lanes } = cell;
  const { className, name, note, isOn } = looks(item, words, work);
  const place = {
    '--at': minutesOf(start) - from,
    '--long': minutes,
    '--lane': lane,
    '--lanes': lanes,
  } as CSSProperties;
  const when = `${words.weekdayShort(cell.session.date)}, ${words.time(start)}`;
  return (
    <button
      type="button"
      className={`slot ${className} ${isOver ? 'over' : ''}`}
      style={place}
      data-cell={cell.key}
      tabIndex={isCurrent ? 0 : -1}
      aria-pressed={isOn ?? undefined}
      onFocus={() => onFocus(cell.key)}
      onClick={() => press(cell)}
    >
      <span className="vh">{when} </span>
      {item?.kind === 'offer' ? <b>{item.number} </b> : null}
      <span className={item === null ? 'vh' : undefined}>{name}</span>
      {note === null ? null : <small>{note}</small>}
    </button>
  );
}

interface Looks {
  readonly className: string;
  readonly name: string;
  readonly note: string | null;
  /** Whether it is chosen together with others; null: it cannot be. */
  readonly isOn: boolean | null;
}

function looks(item: Item | null, words: ScreenWords, work: ScheduleWork): Looks {
  const { t } = words;
  if (item === null) return { className: 'open', name: t('schedule.open'), note: null, isOn: null };
  if (item.kind === 'offer') {
    const first = item.number === 1 ? 'prop first' : 'prop';
    return { className: first, name: item.initials, note: null, isOn: null };
  }
  if (item.kind === 'hearing') return hearingLooks(item.hearing, words, work);
  const { row } = item;
  const chosen = work.draft.draft?.chosen === row.key;
  const asks = row.problems.some(({ severity }) => severity === 'ask');
  const note = isRefused(row.problems) ? t('schedule.cannot') : asks ? t('schedule.asks') : t('schedule.planned');
  return { className: chosen ? 'prop first' : 'prop', name: row.initials, note, isOn: null };
}

function hearingLooks(hearing: ShownHearing, { t, code, language }: ScreenWords, work: ScheduleWork): Looks {
  const clashes = clashesOf(hearing);
  const isOn = work.selected.has(hearing.hearing);
  const isCarried = work.carried?.kind === 'hearing' && work.carried.hearing.hearing === hearing.hearing;
  const type = code('hearingType', hearing.type).toLocaleLowerCase(language);
  const role = clashes[0]?.person?.role;
  const twice = role === undefined ? null : t(`schedule.setTwice.${role}`);
  const classes = [
    'set',
    ...(clashes.length > 0 ? ['clash'] : []),
    ...(isOn ? ['on'] : []),
    ...(isCarried ? ['carried'] : []),
    ...(passes(work.filter, hearing) ? [] : ['dim']),
    ...(work.panel.kind === 'hearing' && work.panel.hearing === hearing.hearing ? ['cur'] : []),
  ];
  const kind =
    hearing.type === 'review' && hearing.minutes <= 30 ? null : t('schedule.kind', { type, minutes: hearing.minutes });
  const held = hearing.status === 'held' ? t('schedule.held') : null;
  return {
    className: classes.join(' '),
    name: hearing.initials,
    note: twice ?? held ?? kind,
    isOn: hearing.status === 'scheduled' && work.maySet ? isOn : null,
  };
}
