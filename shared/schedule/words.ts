// What stands for or against a date, as sentences: one wording for the window, the command and paper (texts `dates.*`).

import type { DateProblem, NeededPerson, OfferReason, Remedy, WithWhat } from '../contract/schedule.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { clockTime, shortDate, weekdayShortDate } from '../i18n/format.ts';
import type { Translator } from '../i18n/translator.ts';
import { federalHolidayCodes } from './federalHolidays.ts';
import type { DeadlineCode } from './problems.ts';

type Words = Pick<Translator, 'language' | 't'>;

/** How somebody is called in a sentence: by name, or by their part where they have none ("A parent"). */
export function whoIn({ name, role }: Pick<NeededPerson, 'name' | 'role'>, { t }: Words): string {
  return name ?? t(`dates.unnamed.${role}`);
}

/** A clock of the law by its name: "six-month review". */
export function clockWords(clock: DeadlineCode, { t }: Words): string {
  return t(`dates.clock.${clock}`);
}

/** What somebody is elsewhere for, and when. */
const placeOf = (place: WithWhat, { language }: Words) => ({
  what: place.label,
  from: clockTime(place.start, language),
  to: clockTime(place.end, language),
});

/** All of a day, as leave is kept that has no hours. */
export const isWholeDay = ({ start, end }: { readonly start: string; readonly end: string }): boolean =>
  start === '00:00' && end === '23:59';

/** "Atty. Selby Quill is elsewhere from 2:00 pm to 3:00 pm: Courtroom 2A." A calendar that says no more: that they are busy. */
export function elsewhereSentence(
  person: Pick<NeededPerson, 'name' | 'role'>,
  place: WithWhat | null,
  words: Words,
): string {
  const who = whoIn(person, words);
  if (place === null) return words.t('dates.problem.personThen', { who });
  const values = { who, ...placeOf(place, words) };
  if (place.kind === 'hearing') return words.t('dates.problem.person-inHearing', values);
  if (place.kind === 'meeting') return words.t('dates.problem.person-inMeeting', values);
  const isAllDay = isWholeDay(place);
  if (place.label === '') {
    const { from, to } = values;
    return isAllDay
      ? words.t('dates.problem.person-busyAllDay', { who })
      : words.t('dates.problem.person-busy', { who, from, to });
  }
  return words.t(isAllDay ? 'dates.problem.person-elsewhereAllDay' : 'dates.problem.person-elsewhere', values);
}

function judgeAway(person: Pick<NeededPerson, 'name' | 'role'>, place: WithWhat | null, words: Words): string {
  if (place === null) return words.t('dates.problem.judge-awayAllDay', { who: whoIn(person, words) });
  if (place.label === '') return elsewhereSentence(person, place, words);
  const values = { who: whoIn(person, words), ...placeOf(place, words) };
  return words.t(isWholeDay(place) ? 'dates.problem.judge-awayWholeDay' : 'dates.problem.judge-away', values);
}

function judgeTaken(person: Pick<NeededPerson, 'name' | 'role'>, place: WithWhat | null, words: Words): string {
  const who = whoIn(person, words);
  return place === null || place.label === ''
    ? words.t('dates.problem.judgeThen', { who })
    : words.t('dates.problem.judge-taken', { who, ...placeOf(place, words) });
}

const roomTaken = (place: WithWhat | null, words: Words) =>
  place === null || place.label === ''
    ? words.t('dates.problem.roomThen')
    : words.t('dates.problem.room-taken', placeOf(place, words));

const nobody = (role: NeededPerson['role']) => ({ name: null, role });

/**
 * What stands against a date, as one sentence. `near`: the day that the date is told beside; another year is said with its
 * number. What each code's numbers mean is said in problems.ts.
 */
export function problemSentence(problem: DateProblem, words: Words, near: CalendarDate): string {
  const { code, person, days, with: place, clock } = problem;
  const date = problem.date === null ? '' : shortDate(problem.date, words.language, near);
  const count = days ?? 0;
  const limit = problem.limit ?? 0;
  switch (code) {
    case 'judge-away':
      return judgeAway(person ?? nobody('judge'), place, words);
    case 'judge-taken':
      return judgeTaken(person ?? nobody('judge'), place, words);
    case 'room-taken':
      return roomTaken(place, words);
    case 'person-elsewhere':
      return elsewhereSentence(person ?? nobody('parent'), place, words);
    case 'other-judge':
      return words.t('dates.problem.other-judge', { who: whoIn(person ?? nobody('judge'), words) });
    case 'coordinator-taken':
      return elsewhereSentence(person ?? nobody('coordinator'), place, words);
    case 'passes-deadline':
      return words.t(place === null ? 'dates.problem.passes-deadline' : 'dates.problem.next-passes-deadline', {
        clock: clockWords(clock ?? 'six-month-review', words),
        date,
      });
    case 'over-caseload':
    case 'near-caseload':
      return words.t(`dates.problem.${code}`, {
        who: whoIn(person ?? nobody('coordinator'), words),
        count,
        limit,
      });
    case 'beyond-interval':
      return place === null
        ? words.t('dates.problem.beyond-interval', { count, limit })
        : words.t('dates.problem.next-beyond-interval', { count, limit, date });
    case 'short-notice':
      return words.t(`dates.problem.${code}`, { count, limit });
    case 'over-capacity':
      return words.t('dates.problem.over-capacity', { count });
    case 'before-lawful':
    case 'report-too-soon':
      return words.t(`dates.problem.${code}`, { date });
    default:
      return words.t(`dates.problem.${code}`);
  }
}

/** Why an offered date is a good one, as one sentence. */
export function reasonSentence(reason: OfferReason, words: Words, near: CalendarDate): string {
  const { code, days, clock } = reason;
  const date = reason.date === null ? '' : shortDate(reason.date, words.language, near);
  const count = days ?? 0;
  switch (code) {
    case 'before-deadline':
      return words.t('dates.reason.before-deadline', {
        count,
        clock: clockWords(clock ?? 'six-month-review', words),
        date,
      });
    case 'inside-interval':
    case 'room-to-continue':
      return words.t(`dates.reason.${code}`, { count });
    case 'report-due':
    case 'meeting-before':
      return words.t(`dates.reason.${code}`, { date });
    default:
      return words.t(`dates.reason.${code}`);
  }
}

/** What would make a date fit; `roomOf` names a courtroom by its id. What an accepted date costs follows it. */
export function remedySentence(remedy: Remedy, words: Words, roomOf: (courtroom: string) => string): string {
  const { language, t } = words;
  switch (remedy.code) {
    case 'accept': {
      const { date, start } = remedy.offer.setting;
      const first = t('dates.remedy.accept', {
        date: weekdayShortDate(date, language),
        time: clockTime(start, language),
      });
      return [first, ...remedy.offer.problems.map((problem) => problemSentence(problem, words, date))].join(' ');
    }
    case 'more-room':
    case 'longer-session':
      return t(`dates.remedy.${remedy.code}`, {
        count: remedy.minutes,
        room: roomOf(remedy.courtroom),
        date: weekdayShortDate(remedy.date, language),
      });
    case 'no-session-until':
      return t('dates.remedy.no-session-until', { date: weekdayShortDate(remedy.date, language) });
    case 'open-day':
    case 'judge-there':
      return t(`dates.remedy.${remedy.code}`, {
        room: roomOf(remedy.courtroom),
        date: weekdayShortDate(remedy.date, language),
      });
    case 'no-session':
    case 'await-notice':
      return t(`dates.remedy.${remedy.code}`);
    default:
      return remedy satisfies never;
  }
}

/** A closed day by name: a federal holiday as the language calls it, the court's own as the court named it. */
export function closedDayName(
  { name, federal }: { readonly name: string; readonly federal: string | null },
  { t }: Pick<Translator, 't'>,
): string {
  const code = federalHolidayCodes.find((one) => one === federal);
  return code === undefined ? name : t(`dates.federalHoliday.${code}`);
}
