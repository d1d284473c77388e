// The schedule's rules worked out a second time, plainly and slowly, so that properties are not checked by what they check: minutes of
// a day one by one, days by their numbers, every place of every session.

import { addMonths, type CalendarDate } from '../../shared/domain/dates.ts';
import type * as record from '../../shared/domain/record.ts';
import type { ScheduleCase, ScheduleFacts } from '../../shared/schedule/facts.ts';
import { federalHolidays } from '../../shared/schedule/federalHolidays.ts';
import { weekdayNames } from './anyCourt.ts';

/** A hearing as far as it takes a judge and a room. */
export interface Place {
  readonly id: string;
  readonly date: CalendarDate;
  readonly start: string;
  readonly minutes: number;
  readonly room: string;
  readonly judge: string;
}

const noon = (date: string) =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12);
export const daysApart = (from: string, to: string) => Math.round((noon(to) - noon(from)) / 86_400_000);
export const dayAfter = (date: string, days: number) =>
  new Date(noon(date) + days * 86_400_000).toISOString().slice(0, 10) as CalendarDate;
const weekday = (date: string) => new Date(noon(date)).getUTCDay();
const minute = (time: string) => {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** Whether two times share a minute, minute by minute. */
export function meet(a: readonly [string, number], b: readonly [string, number]): boolean {
  const [from, other] = [minute(a[0]), minute(b[0])];
  for (let one = from; one < from + a[1]; one += 1) if (one >= other && one < other + b[1]) return true;
  return false;
}

const length = ({ start, end }: { readonly start: string; readonly end: string }) => minute(end) - minute(start);

/** Whether the court is closed on a day. */
export function isClosed(date: CalendarDate, { calendar }: ScheduleFacts): boolean {
  const own = calendar.holidays.filter((row) => row.date === date);
  if (own.some(({ sits }) => sits !== true)) return true;
  if (own.length > 0 || !calendar.observesFederalHolidays) return false;
  const year = Number(date.slice(0, 4));
  const federal = [year, year + 1].flatMap((of) => federalHolidays(of));
  return federal.some((row) => row.date === date || row.falls === date);
}

interface Held {
  readonly start: string;
  readonly end: string;
  readonly room: string;
  readonly judge: string;
  readonly slotMinutes: number;
  readonly capacity: number | null;
}

/** The sessions that are held on a day, of weekly patterns and their exceptions. */
function heldOn(date: CalendarDate, facts: ScheduleFacts): readonly Held[] {
  if (isClosed(date, facts)) return [];
  return facts.calendar.sessions.flatMap((row): Held[] => {
    const changes = facts.calendar.sessionChanges.filter(
      (change) => change.sessionId === row.id && change.date === date,
    );
    const change = changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
    const isUsual = weekdayNames[weekday(date) - 1] === row.weekday;
    if (change === undefined ? !isUsual : change.start === null) return [];
    return [
      {
        start: change?.start ?? row.start,
        end: change?.end ?? row.end,
        room: change?.courtroomId ?? row.courtroomId,
        judge: change?.judgeId ?? row.judgeId,
        slotMinutes: row.slotMinutes,
        capacity: row.capacityMinutes,
      },
    ];
  });
}

const awayOn = (person: string, date: CalendarDate, { calendar }: ScheduleFacts): readonly record.Commitment[] =>
  calendar.commitments.filter((row) => row.personId === person && row.date === date);

/** Minutes of a session in which its judge is there, and no more than its own number. */
function capacityOf(session: Held, date: CalendarDate, facts: ScheduleFacts): number {
  const there = Array.from({ length: length(session) }, (_, n) => minute(session.start) + n).filter(
    (one) => !awayOn(session.judge, date, facts).some((row) => one >= minute(row.start) && one < minute(row.end)),
  ).length;
  return Math.min(there, session.capacity ?? there);
}

/** The hearings that stand in the facts. */
export const standingIn = (facts: ScheduleFacts, except: string | null = null): readonly Place[] =>
  [...facts.cases.values()].flatMap((of) =>
    of.hearings
      .filter(({ status, id }) => (status === 'scheduled' || status === 'held') && id !== except)
      .map((row) => ({ ...row, room: row.courtroomId, judge: row.judgeId })),
  );

/** The first reason for which a hearing cannot stand there beside the others; null: it can. */
export function hardReason(place: Place, others: readonly Place[], facts: ScheduleFacts): string | null {
  const span = [place.start, place.minutes] as const;
  const sameDay = others.filter((row) => row.date === place.date && row.id !== place.id);
  const meets = sameDay.filter((row) => meet(span, [row.start, row.minutes]));
  if (place.date < facts.asOf) return 'past';
  if (isClosed(place.date, facts)) return 'closed';
  if (meets.some((row) => row.judge === place.judge)) return 'judge taken';
  if (meets.some((row) => row.room === place.room)) return 'room taken';
  if (awayOn(place.judge, place.date, facts).some((row) => meet(span, [row.start, length(row)]))) return 'judge away';
  const from = minute(place.start);
  const sessions = heldOn(place.date, facts).filter(
    (row) =>
      row.room === place.room &&
      row.judge === place.judge &&
      minute(row.start) <= from &&
      from + place.minutes <= minute(row.end),
  );
  if (sessions.length === 0) return 'no session';
  const fits = sessions.some((session) => {
    const inside = sameDay.filter(
      (row) =>
        row.room === session.room &&
        row.judge === session.judge &&
        minute(row.start) >= minute(session.start) &&
        minute(row.start) < minute(session.end),
    );
    const used = inside.reduce((sum, row) => sum + row.minutes, place.minutes);
    return used <= capacityOf(session, place.date, facts);
  });
  return fits ? null : 'over capacity';
}

/** The first day that ICWA notice allows a hearing of that type; 'never': a recipient has not received it; null: any. */
export function lawfulFrom({ icwaNotices }: ScheduleCase, type: record.HearingType): CalendarDate | 'never' | null {
  if ((type !== 'adjudication' && type !== 'disposition') || icwaNotices.length === 0) return null;
  if (icwaNotices.some(({ receivedOn }) => receivedOn === null)) return 'never';
  const days = icwaNotices.flatMap(({ receivedOn, extensionDays }) =>
    receivedOn === null ? [] : [dayAfter(receivedOn, 10 + extensionDays)],
  );
  return days.toSorted().at(-1) ?? null;
}

interface Step {
  readonly type: record.HearingType;
  readonly date: CalendarDate;
}

/** The last days of the two clocks of a case whose one child was removed, after those hearings. */
export function clocksAfter(of: ScheduleCase, before: readonly Step[]): readonly CalendarDate[] {
  const removed = of.children[0]?.child.removedOn ?? null;
  if (removed === null) return [];
  const sixty = dayAfter(removed, 60);
  const { adjudicatedOn } = of.case;
  const entry = adjudicatedOn !== null && adjudicatedOn < sixty ? adjudicatedOn : sixty;
  const last = (types: readonly string[]) =>
    before
      .filter(({ type, date }) => types.includes(type) && date > entry)
      .map(({ date }) => date)
      .toSorted()
      .at(-1);
  const permanency = before
    .filter(({ type }) => type === 'permanency')
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return [addMonths(last(['review', 'permanency']) ?? entry, 6), addMonths(permanency ?? entry, 12)];
}

/** Every place of so many minutes from one day to another, before a judge, taken or not. */
export function everyPlace(
  { judge, minutes }: { readonly judge: string; readonly minutes: number },
  from: CalendarDate,
  to: CalendarDate,
  facts: ScheduleFacts,
): readonly Place[] {
  const days = Array.from({ length: Math.max(0, daysApart(from, to) + 1) }, (_, n) => dayAfter(from, n));
  return days.flatMap((date) =>
    heldOn(date, facts)
      .filter((session) => session.judge === judge)
      .flatMap((session) => {
        const count = Math.max(0, Math.floor((length(session) - minutes) / session.slotMinutes) + 1);
        return Array.from({ length: count }, (_, n) => {
          const at = minute(session.start) + n * session.slotMinutes;
          const start = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
          return { id: 'looked for', date, start, minutes, room: session.room, judge: session.judge };
        });
      }),
  );
}
