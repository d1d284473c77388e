// Whose record it is: the case, the child or the children as tabs, how old, and the ways to record more.

import { type KeyboardEvent, useRef } from 'react';
import type { CareChild, CareRecord } from '../../../../shared/contract/care.ts';
import type { ChildId } from '../../../../shared/domain/ids.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { CareChanges } from './careChange.ts';

interface CareHeadProps {
  readonly record: CareRecord;
  readonly child: CareChild;
  readonly changes: CareChanges;
  readonly onChild: (child: ChildId) => void;
  readonly onBack: () => void;
}

export function CareHead({ record, child, changes, onChild, onBack }: CareHeadProps) {
  const words = useWords();
  const { t } = words;
  const isOne = record.children.length === 1;
  return (
    <header>
      <p className="rec-caption">
        <Button kind="link" onPress={onBack}>
          {t('record.screen.back')}
        </Button>
        <span>{t('record.screen.of', { caseNumber: record.caseNumber, date: words.dayAndYear(record.today) })}</span>
      </p>
      <div className="line">
        <div>
          <h1 className={isOne ? undefined : 'vh'}>{t('record.screen.title', { child: child.child.firstName })}</h1>
          {isOne ? null : <Children record={record} child={child} onChild={onChild} />}
          <Ages child={child} />
        </div>
        <div className="rec-add">
          <Button kind="primary" keyCap="1" onPress={() => changes.open({ form: 'screening', corrects: null })}>
            {t('record.screen.add.screening')}
          </Button>
          <Button keyCap="2" onPress={() => changes.open({ form: 'healthVisit', corrects: null })}>
            {t('record.screen.add.healthVisit')}
          </Button>
          <Button keyCap="3" onPress={() => changes.open({ form: 'partC', corrects: child.partC })}>
            {t('record.screen.add.earlyIntervention')}
          </Button>
        </div>
      </div>
    </header>
  );
}

type ChildrenProps = Pick<CareHeadProps, 'record' | 'child' | 'onChild'>;

/** The names are the tabs, as on the bench. */
function Children({ record: { children }, child, onChild }: ChildrenProps) {
  const { t } = useWords();
  const tabs = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = (children.indexOf(child) + by + children.length) % children.length;
    const next = children[to];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onChild(next.child.id);
    tabs.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div ref={tabs} className="rec-tabs" role="tablist" aria-label={t('bench.children')}>
      {children.map((one) => (
        <button
          key={one.child.id}
          type="button"
          role="tab"
          aria-selected={one === child}
          aria-controls="care-of-child"
          tabIndex={one === child ? 0 : -1}
          onClick={() => onChild(one.child.id)}
          onKeyDown={turn}
        >
          {one.child.firstName}
        </button>
      ))}
    </div>
  );
}

/** "8 months 12 days; corrected 6 months 14 days, born 8 weeks 3 days early". */
function Ages({ child: { age, adjustedAge } }: { readonly child: CareChild }) {
  const words = useWords();
  const { t } = words;
  if (adjustedAge === null) return <p className="lede">{words.age(age)}</p>;
  const { months, days, termDate, adjustmentDays } = adjustedAge;
  const corrected =
    months === null || days === null
      ? t('beforeTerm', { date: words.dayAndYear(termDate) })
      : t('correctedAge', { age: words.age({ months, days }) });
  const [weeks, rest] = [Math.floor(adjustmentDays / 7), adjustmentDays % 7];
  const early = [
    ...(weeks === 0 ? [] : [t('record.screen.weeks', { count: weeks })]),
    ...(rest === 0 ? [] : [t('days', { count: rest })]),
  ];
  return (
    <p className="lede">
      {words.age(age)}; {corrected}, {t('record.screen.early', { time: words.list(early) })}
    </p>
  );
}
