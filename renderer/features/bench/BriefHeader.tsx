// The head of a brief: which hearing; who, how old, where, how long, with whom, toward what; the counts and the next clock.

import { type KeyboardEvent, useRef } from 'react';
import type { CountName } from '../../../shared/brief/attentionLists.ts';
import type { ChildHead } from '../../../shared/brief/brief.ts';
import {
  childHeading,
  correctedAge,
  endedWords,
  homeText,
  warning,
} from '../../../shared/documents/benchSummary/opening.ts';
import type { Meaning } from '../../../shared/documents/model.ts';
import type { ChildId } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { LineGroup } from '../../ui/DocumentLine.tsx';
import { FactsView } from '../../ui/DocumentOpening.tsx';
import { DocumentView } from '../../ui/DocumentView.tsx';
import { Count } from '../../ui/Mark.tsx';
import type { BenchPage } from './benchPage.ts';
import type { ListName } from './firstScreen.ts';
import { nextClock } from './nextClock.ts';

interface HeaderProps {
  readonly page: BenchPage;
  readonly onChild: (child: ChildId) => void;
  readonly onOpen: (name: ListName) => void;
  /** Shows what was shown before. */
  readonly onHistory: () => void;
}

export function BriefHeader({ page, onChild, onOpen, onHistory }: HeaderProps) {
  const { brief, own, words } = page;
  const [child] = own.who.children;
  return (
    <header className="head">
      <Caption page={page} onHistory={onHistory} />
      <DocumentView blocks={warning(brief, words)} prefix="warning" />
      {child === undefined ? null : <Child page={page} child={child} onChild={onChild} />}
      <LineGroup>
        <FactsView items={page.people} kind="people" id="people.0" />
      </LineGroup>
      <CountLine page={page} onOpen={onOpen} />
    </header>
  );
}

function Caption({ page: { brief, words }, onHistory }: Pick<HeaderProps, 'page' | 'onHistory'>) {
  const { t } = useWords();
  const { hearing, caseNumber, docketName, asOf } = brief;
  const ended = endedWords(hearing, words);
  return (
    <p className="caption">
      <b>{caseNumber}</b>
      <span>{words.docketName(docketName)}</span>
      <span>{t('summary.hearing', { type: words.code('hearingType', hearing.type) })}</span>
      <b>{`${words.weekday(hearing.date)}, ${words.time(hearing.start)}`}</b>
      <span>{words.courtroom(hearing.courtroom)}</span>
      {ended === null ? null : <b>{ended}</b>}
      <span className="asof">{t('summary.recordAsOf', { date: words.weekdayShort(asOf) })}</span>
      <Button kind="link" keyCap="h" onPress={onHistory}>
        {t('bench.rail.history')}
      </Button>
    </p>
  );
}

interface ChildProps {
  readonly page: BenchPage;
  readonly child: ChildHead;
  readonly onChild: (child: ChildId) => void;
}

function Child({ page, child, onChild }: ChildProps) {
  const { brief, words } = page;
  const { age, figures } = childHeading(child, words);
  const corrected = correctedAge(child, words);
  const isOne = brief.who.children.length === 1;
  return (
    <div className="who">
      <div className="face" aria-hidden="true">
        {child.firstName.slice(0, 1)}
      </div>
      <div>
        <h1 {...(isOne ? {} : { className: 'vh' })}>{`${child.firstName} ${child.lastName}`}</h1>
        {isOne ? null : <Twins heads={brief.who.children} current={child.childId} onChild={onChild} />}
        <p className={isOne ? 'ages one' : 'ages'}>
          <span className="age">{age}</span>
          {corrected === null ? null : <span className="cor">{corrected}</span>}
        </p>
        <p className="home">{homeText(child, words)}</p>
      </div>
      {figures.length === 0 ? null : <FactsView items={figures} kind="figures" id="figures.0" />}
    </div>
  );
}

interface TwinsProps {
  readonly heads: readonly ChildHead[];
  readonly current: ChildId;
  readonly onChild: (child: ChildId) => void;
}

/** The names are the tabs; a tab counts what is overdue of that child alone. */
function Twins({ heads, current, onChild }: TwinsProps) {
  const { t } = useWords();
  const tabs = useRef(new Map<ChildId, HTMLButtonElement>());
  const at = heads.findIndex(({ childId }) => childId === current);
  const turn = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = heads[(at + by + heads.length) % heads.length];
    if (by === 0 || to === undefined) return;
    event.preventDefault();
    onChild(to.childId);
    tabs.current.get(to.childId)?.focus();
  };
  return (
    <div className="twins" role="tablist" aria-label={t('bench.children')}>
      {heads.map(({ childId, firstName, obligationsOverdue: count }) => (
        <button
          key={childId}
          ref={(tab) => {
            if (tab === null) tabs.current.delete(childId);
            else tabs.current.set(childId, tab);
          }}
          type="button"
          role="tab"
          aria-selected={childId === current}
          aria-controls="page-of-child"
          tabIndex={childId === current ? 0 : -1}
          onClick={() => onChild(childId)}
          onKeyDown={turn}
        >
          {firstName}
          {count === 0 ? null : <Count meaning="overdue" count={count} words="spoken" />}
        </button>
      ))}
    </div>
  );
}

interface CountButtonProps {
  readonly meaning: Meaning;
  readonly count: number;
  readonly onPress: () => void;
}

/** A count opens its list; 0 is a fact and has none. */
function CountButton({ meaning, count, onPress }: CountButtonProps) {
  const told = <Count meaning={meaning} count={count} words="shown" />;
  return count === 0 ? (
    <span className="count">{told}</span>
  ) : (
    <button type="button" className="count" onClick={onPress}>
      {told}
    </button>
  );
}

const counted: readonly (readonly [CountName, Meaning])[] = [
  ['overdue', 'overdue'],
  ['dueByHearing', 'due'],
  ['onTrack', 'onTrack'],
  ['notRecorded', 'notRecorded'],
];

function CountLine({ page, onOpen }: { readonly page: BenchPage; readonly onOpen: (name: ListName) => void }) {
  const { t } = useWords();
  const { brief, own, words } = page;
  const next = nextClock(own.clocks);
  return (
    <div className="tally">
      {counted.map(([name, meaning]) => (
        <CountButton key={name} meaning={meaning} count={brief.counts[name]} onPress={() => onOpen(name)} />
      ))}
      {next === null ? null : (
        <span className="next">
          {t('bench.nextClock')}{' '}
          <b>
            {t(`bench.clock.${next.clock}`)}, {words.day(next.date)}
          </b>
          , {next.isThisHearing ? t('bench.metToday') : t('days', { count: next.daysLeft })}
        </span>
      )}
    </div>
  );
}
