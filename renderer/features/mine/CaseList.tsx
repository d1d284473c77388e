// The person's cases under the day and room of their next hearing, with whom they act for, and when they are set in two places.

import { useMemo } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { courtroomName, wordsFor } from '../../../shared/documents/words.ts';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import { useCommands } from '../../app/commands.tsx';
import { useWords } from '../../app/words.tsx';
import { type CaseGroup, type Clash, childrenOf, groupsOf, type MyCase } from './groups.ts';
import { actingText } from './readers.ts';

type Court = Output<'court.show'>;

interface CaseListProps {
  readonly court: Court;
  readonly cases: readonly MyCase[];
  readonly clashes: readonly Clash[];
  readonly chosen: MyCase | null;
  readonly onChoose: (caseNumber: CaseNumber) => void;
}

export function CaseList({ court, cases, clashes, chosen, onChoose }: CaseListProps) {
  const { t } = useWords();
  return (
    <section className="mine" aria-labelledby="my-cases">
      <h1 id="my-cases">{t('mine.title')}</h1>
      {groupsOf(cases, court.today).map((group) => (
        <Group key={group.cases[0]?.caseNumber} court={court} group={group} chosen={chosen} onChoose={onChoose} />
      ))}
      <Clashes court={court} cases={cases} clashes={clashes} />
    </section>
  );
}

interface GroupProps extends Pick<CaseListProps, 'court' | 'chosen' | 'onChoose'> {
  readonly group: CaseGroup;
}

function Group({ court, group: { when, cases }, chosen, onChoose }: GroupProps) {
  const words = useWords();
  const { t, weekdayShort } = words;
  const title =
    when.kind === 'coming'
      ? t('mine.when.coming', { day: weekdayShort(when.date), room: courtroomName(words, when.courtroom) })
      : when.kind === 'past'
        ? t('mine.when.past', { day: words.day(when.date, court.today) })
        : t('mine.when.never');
  return (
    <>
      <h2 className="mine-when">{title}</h2>
      <ol>
        {cases.map((one) => (
          <Row
            key={one.caseNumber}
            court={court}
            mine={one}
            start={when.kind === 'coming' ? (one.hearing?.start ?? null) : null}
            isChosen={one === chosen}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </>
  );
}

interface RowProps extends Pick<CaseListProps, 'court' | 'onChoose'> {
  readonly mine: MyCase;
  /** null: no hearing is to come. */
  readonly start: string | null;
  readonly isChosen: boolean;
}

function Row({ court, mine, start, isChosen, onChoose }: RowProps) {
  const { t, list, time, language } = useWords();
  const { roles } = useCommands().open.person;
  const words = useMemo(
    () => wordsFor({ hearing: { date: court.today }, timezone: court.timezone }, language),
    [court, language],
  );
  const { caseNumber, initials, ageMonths } = mine;
  return (
    <li className={isChosen ? 'cur' : undefined}>
      <button type="button" aria-current={isChosen ? 'true' : undefined} onClick={() => onChoose(caseNumber)}>
        {start === null ? null : <time dateTime={start}>{time(start)}</time>}
        <span>
          <b>{list(childrenOf(initials))}</b>
          {ageMonths === null ? null : `, ${t('months', { count: ageMonths })}`}
          <small>
            {caseNumber}. {actingText(words, mine, roles.includes('caseworker'))}
          </small>
        </span>
      </button>
    </li>
  );
}

/** Bold text with no mark: it is on no clock. */
function Clashes({ court, cases, clashes }: Pick<CaseListProps, 'court' | 'cases' | 'clashes'>) {
  const { t, list, time, day } = useWords();
  if (clashes.length === 0) return null;
  const initialsOf = (caseNumber: CaseNumber) =>
    list(childrenOf(cases.find((one) => one.caseNumber === caseNumber)?.initials ?? caseNumber));
  // One engagement that overlaps two hearings is told once.
  const byHour = Map.groupBy(clashes, ({ date, start, end, by }) => [date, start, end, by].join(' '));
  return (
    <div className="mine-clash">
      <h2>{t('mine.clash.title')}</h2>
      {[...byHour].map(([key, same]) => {
        const [first] = same;
        if (first === undefined) return null;
        const { date, start, end, by } = first;
        const initials = list(same.map(({ caseNumber }) => initialsOf(caseNumber)));
        return (
          <p key={key}>
            {t(`mine.clash.${by}`, { day: day(date, court.today), from: time(start), to: time(end), initials })}
          </p>
        );
      })}
      <p>{t('mine.clash.seen')}</p>
    </div>
  );
}
