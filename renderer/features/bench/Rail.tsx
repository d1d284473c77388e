// The day's hearings down the left edge, with what needs attention in each: initials only, for several families share it.

import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { DocketDay, DocketHearing } from '../../../shared/contract/docketDay.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import { stands } from '../../../shared/domain/hearings.ts';
import { useCommands, useRecords } from '../../app/commands.tsx';
import { useKeys, usePressKey } from '../../app/keys.tsx';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Count } from '../../ui/Mark.tsx';
import type { BenchPlace } from './benchPlace.ts';

interface RailProps {
  readonly place: BenchPlace;
  /** Absent: not known yet, or refused; the brief stands without it. */
  readonly day: DocketDay | undefined;
  readonly fictitious: boolean;
  /** Where Esc leads, if not to the docket: from a past brief to today's. */
  readonly onBack: (() => void) | null;
}

export function Rail({ place, day, fictitious, onBack }: RailProps) {
  const words = useWords();
  const { t } = words;
  const { go } = usePlace();
  const { lock, showKeys } = useCommands();
  const press = usePressKey();
  const records = useRecords();
  const toDocket = useCallback(() => go({ screen: 'docket', date: place.date }), [go, place.date]);
  useRailKeys(place, day, onBack ?? toDocket);
  const [first] = day?.hearings ?? [];
  return (
    <nav className="rail" aria-label={t('bench.rail.label')}>
      <header>
        <h2>{words.weekdayShort(place.date)}</h2>
        {first === undefined || day === undefined ? null : (
          <p>
            {first.courtroom === null ? null : courtroomName(words, first.courtroom)}
            <br />
            {t('bench.rail.count', { count: day.hearings.length, time: words.time(first.start) })}
          </p>
        )}
        {fictitious ? <p className="sample">{t('bench.rail.sample')}</p> : null}
      </header>
      <ol>
        {day?.hearings.map((hearing) => (
          <li key={hearing.hearing}>
            <RailHearing hearing={hearing} current={hearing.hearing === place.hearing} place={place} />
          </li>
        ))}
      </ol>
      <footer>
        <div className="rail-do">
          <Button kind="text" {...(onBack === null ? { keyCap: 'Esc' } : {})} onPress={toDocket}>
            {t('bench.rail.docket')}
          </Button>
          <Button kind="text" keyCap="p" onPress={() => press('p')}>
            {t('bench.rail.print')}
          </Button>
          {records ? (
            <Button kind="text" keyCap="a" onPress={() => press('a')}>
              {t('bench.rail.record')}
            </Button>
          ) : null}
          <Button kind="text" keyCap="?" onPress={showKeys}>
            {t('bench.rail.allKeys')}
          </Button>
          <Button kind="text" keyCap="Ctrl L" onPress={lock}>
            {t('bench.rail.lock')}
          </Button>
        </div>
        <p aria-hidden="true">
          <KeyCap>j</KeyCap>
          <KeyCap>k</KeyCap>
          {t('bench.rail.hearing')}
        </p>
        <p aria-hidden="true">
          <KeyCap>1</KeyCap>–<KeyCap>9</KeyCap>
          {t('bench.rail.section')}
        </p>
      </footer>
    </nav>
  );
}

interface RailHearingProps {
  readonly hearing: DocketHearing;
  readonly current: boolean;
  readonly place: BenchPlace;
}

/** "1:30": the half of the day is plain from the hearings around it. */
const shortTime = (time: string) => time.replace(/\s.*$/, '');

function RailHearing({ hearing, current, place }: RailHearingProps) {
  const words = useWords();
  const { t } = words;
  const { go } = usePlace();
  const { children, attention, status, start, caseNumber } = hearing;
  const open = () => go({ ...place, hearing: hearing.hearing, caseNumber });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const ages = [...new Set(children.map(({ age }) => t('months', { count: age.months })))];
  return (
    <button
      ref={button}
      type="button"
      className={stands(hearing) ? undefined : 'off'}
      onClick={open}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      <time dateTime={start}>{shortTime(words.time(start))}</time>
      <span>
        <strong>{children.map(({ initials }) => initials).join(', ')}</strong>
        <small>{ages.join(', ')}</small>
        {status === 'scheduled' ? null : <small>{t(`bench.rail.${status}`)}</small>}
        {attention === null ? null : (
          <span className="rail-counts">
            {attention.counts.overdue > 0 ? (
              <Count meaning="overdue" count={attention.counts.overdue} words="spoken" />
            ) : null}
            {attention.counts.dueByHearing > 0 ? (
              <Count meaning="due" count={attention.counts.dueByHearing} words="spoken" />
            ) : null}
          </span>
        )}
      </span>
    </button>
  );
}

/** `j` and `k` go through the day in its order and stop at its ends. */
function useRailKeys(place: BenchPlace, day: DocketDay | undefined, toDocket: () => void): void {
  const { t } = useWords();
  const { go } = usePlace();
  const keys = useMemo(() => {
    const hearings = day?.hearings ?? [];
    const at = hearings.findIndex(({ hearing }) => hearing === place.hearing);
    const open = (to: DocketHearing | undefined) => {
      if (to !== undefined) go({ ...place, hearing: to.hearing, caseNumber: to.caseNumber });
    };
    const group = t('bench.keys.group');
    return [
      { key: 'j', does: t('bench.keys.next'), group, run: () => open(hearings[at + 1]) },
      { key: 'k', does: t('bench.keys.previous'), group, run: () => open(at > 0 ? hearings[at - 1] : undefined) },
      { key: 'Escape', does: t('bench.keys.back'), group, run: toDocket },
    ];
  }, [place, day, toDocket, go, t]);
  useKeys(keys);
}
