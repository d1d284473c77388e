// A fact of the court's calendar as a row says it: when it is, and what.

import type { CalendarFact, CalendarShown } from '../../../shared/contract/schedule.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { isScheduleSetting } from '../../../shared/schedule/settings.ts';
import type { ScreenWords } from '../../app/words.tsx';

export interface FactRow {
  readonly when: string;
  readonly what: string;
}

/** Rooms, people and sessions by name. */
export interface CalendarNames {
  room(id: string): string;
  person(id: string): string;
  session(id: string): string;
}

export function namesIn({ courtrooms, people, facts }: CalendarShown, words: ScreenWords): CalendarNames {
  const { t, time } = words;
  const room = (id: string) => {
    const found = courtrooms.find((one) => one.id === id);
    return found === undefined ? id : courtroomName(words, found.name);
  };
  return {
    room,
    person: (id) => people.find((one) => one.id === id)?.name ?? id,
    session: (id) => {
      const found = facts.find((fact) => fact.kind === 'docketSession' && fact.id === id);
      if (found?.kind !== 'docketSession') return id;
      const { weekday, start, end } = found;
      const day = t(`dates.weekday.${weekday}`);
      return t('courtCalendar.weekly', { weekday: day, from: time(start), to: time(end) });
    },
  };
}

/** Whether the number of a setting says yes, by one, or no, by nought. */
export const isYesOrNo = (fact: CalendarFact): boolean =>
  fact.kind === 'courtSetting' && fact.id === 'federalHolidaysObserved';

const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');

type Session = Extract<CalendarFact, { kind: 'docketSession' }>;

function sessionWhat(fact: Session, words: ScreenWords, names: CalendarNames, today: CalendarDate): string {
  const { t, day } = words;
  return joined([
    names.room(fact.courtroomId),
    names.person(fact.judgeId),
    t('courtCalendar.slot', { count: fact.slotMinutes }),
    fact.capacityMinutes === null ? null : t('courtCalendar.capacity', { count: fact.capacityMinutes }),
    fact.recurrence === null ? null : t('courtCalendar.byRule', { rule: fact.recurrence }),
    fact.from === null ? null : t('courtCalendar.fromDay', { day: day(fact.from, today) }),
    fact.until === null ? null : t('courtCalendar.untilDay', { day: day(fact.until, today) }),
  ]);
}

/** `today`: the year of a day that is not in it is said. */
export function factRow(fact: CalendarFact, words: ScreenWords, names: CalendarNames, today: CalendarDate): FactRow {
  const { t, time, weekdayShort } = words;
  const span = (start: string, end: string) => t('courtCalendar.span', { from: time(start), to: time(end) });
  switch (fact.kind) {
    case 'docketSession':
      return { when: names.session(fact.id ?? ''), what: sessionWhat(fact, words, names, today) };
    case 'sessionChange': {
      const of = fact.sessionId === null ? t('courtCalendar.further') : names.session(fact.sessionId);
      const then =
        fact.start === null || fact.end === null
          ? t('courtCalendar.notHeld')
          : t('courtCalendar.heldThen', { from: time(fact.start), to: time(fact.end) });
      const room = fact.courtroomId === null ? null : names.room(fact.courtroomId);
      const judge = fact.judgeId === null ? null : names.person(fact.judgeId);
      return { when: weekdayShort(fact.date), what: joined([`${of}: ${then}`, room, judge]) };
    }
    case 'holiday':
      return {
        when: weekdayShort(fact.date),
        what: joined([fact.name, t(fact.sits ? 'courtCalendar.sits' : 'courtCalendar.own')]),
      };
    case 'commitment':
      return {
        when: `${weekdayShort(fact.date)}, ${span(fact.start, fact.end)}`,
        what: joined([names.person(fact.personId), fact.place]),
      };
    case 'interpreterBooking':
      return {
        when: `${weekdayShort(fact.date)}, ${span(fact.start, fact.end)}`,
        what: names.person(fact.personId),
      };
    case 'courtSetting':
      return {
        when: isScheduleSetting(fact.id) ? t(`courtCalendar.setting.${fact.id}`) : fact.id,
        what: isYesOrNo(fact) ? t(`courtCalendar.yesOrNo.${fact.value === 0 ? 'no' : 'yes'}`) : String(fact.value),
      };
    default:
      return fact satisfies never;
  }
}
