// What there is to do: every list with its count, the rows of the one that is open, and the plan that is made from them.

import { useId, useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { MakePlan } from './MakePlan.tsx';
import { PickList } from './PickList.tsx';
import { useSchedule } from './scheduleWork.tsx';
import { type AllLists, type ListName, listNames, rowsOf, toPlan } from './workLists.ts';

export function WorkColumn() {
  const { t } = useWords();
  const { today } = useSchedule();
  const lists = useAnswer('schedule.lists', { asOf: today });
  const settle = useAnswer('docket.toSettle', { from: today, asOf: today });
  const refused = lists.error ?? settle.error;
  const again = () => {
    void lists.refetch();
    void settle.refetch();
  };
  return (
    <aside className="work" aria-label={t('schedule.work')}>
      <h2>{t('schedule.toSet')}</h2>
      {refused !== null ? (
        <Problem refusal={refused.refusal} onAgain={again} />
      ) : lists.data === undefined || settle.data === undefined ? (
        <Waiting>{t('schedule.loadingLists')}</Waiting>
      ) : (
        <Lists lists={{ ...lists.data, needsDate: settle.data.needsDate }} />
      )}
    </aside>
  );
}

/** The first list that has something to do. */
const firstOf = (lists: AllLists, first: ListName): ListName =>
  [first, ...listNames].find((name) => lists[name].length > 0) ?? first;

function Lists({ lists }: { readonly lists: AllLists }) {
  const words = useWords();
  const { t } = words;
  const { today, maySet, mayMeet } = useSchedule();
  const [opened, setOpened] = useState<ListName>(() => firstOf(lists, maySet ? 'noNextHearing' : 'meetingMissing'));
  const [unpicked, setUnpicked] = useState<ReadonlySet<string>>(new Set());
  const heading = useId();
  const nameOf = (name: ListName) => t(name === 'needsDate' ? 'docket.settle.needsDate' : `dates.list.${name}`);
  const rows = rowsOf(lists, opened, words, today);
  const isToPlan = toPlan.has(opened) && maySet;
  const pick = (caseNumber: string, on: boolean) => {
    const next = new Set(unpicked);
    if (on) next.delete(caseNumber);
    else next.add(caseNumber);
    setUnpicked(next);
  };
  const picked = isToPlan ? [...new Set(rows.map((row) => row.caseNumber))].filter((one) => !unpicked.has(one)) : [];
  return (
    <>
      <ul className="lists">
        {listNames.map((name) => (
          <li key={name}>
            <button type="button" aria-current={name === opened} onClick={() => setOpened(name)}>
              <span>{nameOf(name)}</span>
              <b>{lists[name].length}</b>
            </button>
          </li>
        ))}
      </ul>
      <section aria-labelledby={heading}>
        <h3 id={heading}>{nameOf(opened)}</h3>
        {rows.length === 0 ? (
          <p className="quiet">{t(`schedule.none.${opened}`)}</p>
        ) : (
          <PickList
            rows={rows}
            about={opened === 'meetingMissing' && mayMeet ? 'meeting' : 'hearing'}
            isPicked={isToPlan ? (one) => !unpicked.has(one) : null}
            onPick={pick}
          />
        )}
      </section>
      {maySet ? <MakePlan picked={picked} /> : null}
    </>
  );
}
