// What is due of one child, beside the record: what is late, what comes next, and what nothing is recorded of.

import type { CareChild } from '../../../../shared/contract/care.ts';
import { dueState, dueText, ruleText, windowText } from '../../../../shared/documents/care/due.ts';
import { plainText } from '../../../../shared/documents/plainText.ts';
import type { Words } from '../../../../shared/documents/words.ts';
import type { DueItem } from '../../../../shared/domain/due.ts';
import { useWords } from '../../../app/words.tsx';
import { TextView } from '../../../ui/DocumentText.tsx';
import { comingDue, type DueTogether } from './comingDue.ts';

interface WhatIsDueProps {
  readonly child: CareChild;
  readonly words: Words;
}

export function WhatIsDue({ child, words }: WhatIsDueProps) {
  const { t } = useWords();
  const { late, coming, notRecorded } = comingDue(child.development.due);
  const isNothing = late.length === 0 && coming.length === 0;
  return (
    <aside aria-labelledby="care-due">
      <h2 id="care-due">{t('record.screen.due.title')}</h2>
      {isNothing ? <p>{t('care.due.none')}</p> : null}
      <DueList groups={[...late, ...coming]} words={words} rules={true} />
      {notRecorded.length === 0 ? null : (
        <details>
          <summary>{t('record.screen.due.notRecorded', { count: notRecorded.length })}</summary>
          <DueList groups={notRecorded} words={words} rules={false} />
          <p className="hint">{t('care.due.notAway')}</p>
        </details>
      )}
    </aside>
  );
}

interface DueListProps {
  readonly groups: readonly DueTogether[];
  readonly words: Words;
  /** Where a list is long, the rules stand in the brief alone. */
  readonly rules: boolean;
}

function DueList({ groups, words, rules }: DueListProps) {
  return (
    <ul className="rec-due">
      {groups.map((group) => (
        <Due key={group[0].key} group={group} words={words} rule={rules} />
      ))}
    </ul>
  );
}

/** A dose is told with its vaccine; everything else names itself. */
function nameOf(words: Words, item: DueItem): string {
  const { subject } = item;
  const name = plainText([dueText(words, item)]);
  if (subject.kind !== 'immunization') return name;
  const vaccine = words.code('vaccine', subject.vaccine);
  // A yearly one has no dose of a series.
  return subject.annual ? `${vaccine}: ${name}` : words.t('record.screen.dose', { vaccine, dose: subject.dose });
}

interface DueProps {
  readonly group: DueTogether;
  readonly words: Words;
  readonly rule: boolean;
}

function Due({ group, words, rule }: DueProps) {
  const [first, ...others] = group;
  const { from, through } = first.window;
  return (
    <li>
      <b>{nameOf(words, first)}</b>
      {others.map((item) => (
        <b key={item.key}>{nameOf(words, item)}</b>
      ))}
      <p>
        <TextView text={dueState(words, first)} />
        {from === through || first.status.state !== 'later' ? null : (
          <span className="quiet">{`, ${words.t('record.screen.due.window', { window: windowText(words, first) })}`}</span>
        )}
        {group.every(({ conditional }) => conditional) ? (
          <span className="quiet">{`, ${words.t('care.due.conditional')}`}</span>
        ) : null}
      </p>
      {rule ? <p className="hint">{ruleText(words, first.rule)}</p> : null}
    </li>
  );
}
