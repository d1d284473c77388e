// The health visits of one child, newest first.

import type { CareChild, Kept } from '../../../../shared/contract/care.ts';
import type { Words } from '../../../../shared/documents/words.ts';
import type { HealthVisit } from '../../../../shared/domain/record.ts';
import { useWords } from '../../../app/words.tsx';
import type { CareChanges } from './careChange.ts';
import { RecordItem } from './RecordItem.tsx';

interface HealthVisitListProps {
  readonly child: CareChild;
  readonly words: Words;
  readonly changes: CareChanges;
}

export function HealthVisitList({ child, words, changes }: HealthVisitListProps) {
  const { t } = useWords();
  const visits = child.healthVisits.toSorted((one, other) => other.row.date.localeCompare(one.row.date));
  return (
    <section aria-labelledby="care-visits">
      <h2 id="care-visits">{t('record.screen.healthVisits')}</h2>
      {visits.length === 0 ? (
        <p className="quiet">{t('record.screen.noHealthVisits', { child: child.child.firstName })}</p>
      ) : (
        <ul className="rec-list">
          {visits.map((kept) => (
            <HealthVisitItem key={kept.row.id} kept={kept} words={words} changes={changes} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** "12 months", "newborn": the age that a well-child visit is for; another label as it was recorded. */
function visitAge({ t }: Words, label: string): string {
  const months = /^(\d+) months?$/.exec(label)?.[1];
  if (months !== undefined) return t('months', { count: Number(months) });
  if (label === 'newborn') return t('record.problem.visitAge.newborn');
  return /^(3.5 days|days-3-5|3 to 5 days)$/.test(label) ? t('record.problem.visitAge.days-3-5') : label;
}

interface HealthVisitItemProps {
  readonly kept: Kept<HealthVisit>;
  readonly words: Words;
  readonly changes: CareChanges;
}

function HealthVisitItem({ kept, words, changes }: HealthVisitItemProps) {
  const { t } = words;
  const { type, date, label, doses, outcome, note } = kept.row;
  const day = words.day(date);
  const name = words.code('healthVisitType', type);
  const age = label === null || label === '' ? null : visitAge(words, label);
  const what = [name, age, day].filter((part) => part !== null).join(', ');
  const given = (doses ?? []).map(({ vaccine, dose }) =>
    t('record.screen.dose', { vaccine: words.code('vaccine', vaccine), dose }),
  );
  return (
    <RecordItem
      day={day}
      what={what}
      onCorrect={() => changes.open({ form: 'healthVisit', corrects: kept })}
      onWithdraw={() => changes.withdraw({ kind: 'healthVisit', kept, what })}
    >
      <p>
        <b>{name}</b>
        {age === null ? null : `, ${age}`}
      </p>
      {given.length === 0 ? null : <p>{t('record.screen.given', { doses: given.join('; ') })}</p>}
      {outcome === null ? null : <p>{words.plain(outcome)}</p>}
      {note === '' ? null : <p className="quiet">{words.plain(note)}</p>}
    </RecordItem>
  );
}
