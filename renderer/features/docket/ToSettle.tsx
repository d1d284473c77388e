// Beside the docket: what the clerk has to settle in the five weeks from the day that is shown, each with its count.

import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { ToSettle as Lists } from '../../../shared/contract/docketDay.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { type ScreenWords, useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Marked } from '../../ui/Mark.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { sameAnswer } from './sameAnswer.ts';

interface ToSettleProps {
  readonly court: Output<'court.show'>;
  readonly from: CalendarDate;
}

export function ToSettle({ court, from }: ToSettleProps) {
  const { t } = useWords();
  const lists = useAnswer('docket.toSettle', { from, asOf: court.today });
  return (
    <aside aria-label={t('docket.settle.label')}>
      {lists.error !== null ? <Problem refusal={lists.error.refusal} /> : null}
      {lists.data === undefined ? null : <AllLists lists={lists.data} near={from} />}
    </aside>
  );
}

interface Item {
  readonly key: string;
  readonly who: string;
  readonly when: string;
  readonly says: ReactNode;
}

function AllLists({ lists, near }: { readonly lists: Lists; readonly near: CalendarDate }) {
  const words = useWords();
  const { t } = words;
  const day = (date: CalendarDate) => words.day(date, near);
  const { needsDate, meetingMissing, longInterval, reports } = lists;
  // A case may have a number of days of its own: one number is told only where it is everybody's.
  const [limit, ...otherLimits] = new Set(longInterval.map((row) => row.limit));
  return (
    <>
      <List
        title={t('docket.settle.needsDate')}
        none={t('docket.settle.needsDateNone')}
        count={needsDate.length}
        items={sameAnswer(needsDate).map((rows) => ({
          key: rows[0].hearing,
          who: rows.map(({ initials }) => initials).join('; '),
          when: t('docket.settle.afterHearing', { date: day(rows[0].date) }),
          says:
            rows[0].lastInside === null
              ? t('docket.settle.noneInside')
              : t('docket.settle.lastInside', { date: words.weekdayShort(rows[0].lastInside) }),
        }))}
      />
      <List
        title={t('docket.settle.meeting')}
        none={t('docket.settle.meetingNone')}
        items={meetingMissing.map((row) => ({
          key: row.hearing,
          who: row.initials,
          when: t('docket.settle.hearingOn', { date: day(row.date) }),
          says: meetingSays(words, row, day),
        }))}
      />
      <List
        title={
          limit === undefined || otherLimits.length > 0
            ? t('docket.settle.longHeading')
            : t('docket.settle.long', { limit })
        }
        none={t('docket.settle.longNone')}
        items={longInterval.map(({ hearing, initials, date, lastHeld, days }) => ({
          key: hearing,
          who: initials,
          when: t('docket.settle.hearingOn', { date: day(date) }),
          says: t('docket.settle.longBy', { days, held: day(lastHeld) }),
        }))}
      />
      <List
        title={t('docket.settle.reports')}
        none={t('docket.settle.reportsNone')}
        items={reports.map(({ hearing, initials, date, due, daysLate }) => ({
          key: hearing,
          who: initials,
          when: t('docket.settle.hearingOn', { date: day(date) }),
          says:
            daysLate > 0 ? (
              <Marked meaning="overdue">{t('docket.settle.reportLate', { count: daysLate })}</Marked>
            ) : (
              <Marked meaning="due">{t('docket.settle.reportToday', { date: day(due) })}</Marked>
            ),
        }))}
      />
    </>
  );
}

function meetingSays(
  { t }: ScreenWords,
  { last, lastHeld }: Lists['meetingMissing'][number],
  day: (date: CalendarDate) => string,
): string {
  if (last === null) {
    return lastHeld === null
      ? t('docket.settle.meetingNever')
      : t('docket.settle.meetingNeverSince', { held: day(lastHeld) });
  }
  return lastHeld === null
    ? t('docket.settle.meetingLast', { last: day(last) })
    : t('docket.settle.meetingSince', { held: day(lastHeld), last: day(last) });
}

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly items: readonly Item[];
  /** How many hearings it is about, where an item may stand for several. */
  readonly count?: number;
}

function List({ title, none, items, count = items.length }: ListProps) {
  return (
    <section>
      <div className="hd">
        <h2>{title}</h2>
        <b>{count}</b>
      </div>
      {items.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <dl>
          {items.map(({ key, who, when, says }) => (
            <div key={key}>
              <dt>
                {who} <span className="quiet">{when}</span>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
