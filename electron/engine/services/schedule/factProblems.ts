// What is wrong with a fact of the court's calendar before it is kept: by field, with a reason.

import type { Refusal } from '../../../../shared/contract/refusals.ts';
import type { CalendarFact } from '../../../../shared/contract/schedule.ts';
import type { ClockTime } from '../../../../shared/domain/record.ts';
import { minutesOf } from '../../../../shared/schedule/clock.ts';
import { isRecurrence } from '../../../../shared/schedule/recurrence.ts';
import { isInBounds, isScheduleSetting, settingOutOfOrder } from '../../../../shared/schedule/settings.ts';
import { type CalendarRows, rowsOfKind } from './calendarRows.ts';
import { isInterpreter, isJudge } from './posts.ts';

type FactValues = Extract<Refusal, { name: 'calendar-fact-refused' }>['values'];
export type FactProblem = Omit<FactValues, 'fact'>;
type Of<K extends CalendarFact['kind']> = Extract<CalendarFact, { kind: K }>;

const endsAfter = (start: ClockTime, end: ClockTime) => start < end;
const order = (field: string): FactProblem => ({ field, reason: 'order' });
const there = (field: string): FactProblem => ({ field, reason: 'overlap' });

/** Sessions of one judge in one room on the same days and hours are one session. */
const sessionFields = ['start', 'end', 'courtroomId', 'judgeId', 'recurrence', 'from', 'until'] as const;
function isSameSession(one: CalendarRows['docketSession'][number], fact: Of<'docketSession'>): boolean {
  const isSameDay = one.weekday.toLowerCase() === fact.weekday.toLowerCase();
  return one.id !== fact.id && isSameDay && sessionFields.every((field) => (one[field] ?? null) === fact[field]);
}

function roomProblem(room: string, { courtroom }: CalendarRows): FactProblem | null {
  return courtroom.some(({ id }) => id === room) ? null : { field: 'courtroomId', reason: 'unknown-room' };
}

function personProblem(person: string, field: string, rows: CalendarRows): FactProblem | null {
  return rows.person.some(({ id }) => id === person) ? null : { field, reason: 'unknown-person' };
}

/** Whoever holds a session is a judge. */
function judgeProblem(judge: string, rows: CalendarRows): FactProblem | null {
  const bench = { court: rows.court, sessions: rows.docketSession, sessionChanges: rows.sessionChange };
  return rows.person.some((one) => one.id === judge && isJudge(one, bench))
    ? null
    : { field: 'judgeId', reason: 'unknown-person' };
}

function ofSession(fact: Of<'docketSession'>, rows: CalendarRows): FactProblem | null {
  const { start, end, slotMinutes, recurrence, from, until } = fact;
  if (!endsAfter(start, end)) return order('end');
  if (slotMinutes > minutesOf(end) - minutesOf(start)) return order('slotMinutes');
  if (from !== null && until !== null && until < from) return order('until');
  if (recurrence !== null && !isRecurrence(recurrence)) return { field: 'recurrence', reason: 'recurrence' };
  const told = roomProblem(fact.courtroomId, rows) ?? judgeProblem(fact.judgeId, rows);
  return told ?? (rows.docketSession.some((one) => isSameSession(one, fact)) ? there('id') : null);
}

/** A further session is told whole; an exception to one has both hours or, where it is not held, neither. */
function ofChange(fact: Of<'sessionChange'>, rows: CalendarRows): FactProblem | null {
  const { sessionId, start, end, courtroomId, judgeId } = fact;
  if (sessionId !== null && !rows.docketSession.some(({ id }) => id === sessionId)) {
    return { field: 'sessionId', reason: 'unknown-session' };
  }
  if (sessionId === null && start === null) return order('start');
  if ((start === null) !== (end === null)) return order('end');
  if (start !== null && end !== null && !endsAfter(start, end)) return order('end');
  if (sessionId === null && courtroomId === null) return { field: 'courtroomId', reason: 'unknown-room' };
  if (sessionId === null && judgeId === null) return { field: 'judgeId', reason: 'unknown-person' };
  const room = courtroomId === null ? null : roomProblem(courtroomId, rows);
  return room ?? (judgeId === null ? null : judgeProblem(judgeId, rows));
}

function ofTime(fact: Of<'commitment'> | Of<'interpreterBooking'>, rows: CalendarRows): FactProblem | null {
  return endsAfter(fact.start, fact.end) ? personProblem(fact.personId, 'personId', rows) : order('end');
}

function ofBooking(fact: Of<'interpreterBooking'>, rows: CalendarRows): FactProblem | null {
  const person = rows.person.find(({ id }) => id === fact.personId);
  if (person !== undefined && !isInterpreter(person)) return { field: 'personId', reason: 'unknown-person' };
  return ofTime(fact, rows);
}

/** One day has one fact: that it is closed, or that the court sits. */
function ofHoliday({ id, date }: Of<'holiday'>, { holiday }: CalendarRows): FactProblem | null {
  return holiday.some((one) => one.date === date && one.id !== id) ? there('date') : null;
}

function ofSetting({ id, value }: Of<'courtSetting'>): FactProblem | null {
  if (!isScheduleSetting(id)) return { field: 'id', reason: 'unknown-setting' };
  return isInBounds(id, value) ? null : { field: 'value', reason: 'out-of-bounds' };
}

/**
 * What is wrong with a fact; null: nothing. `rows`: what stands, with the facts before it as they would be. `named`: the facts of the same request that stand before it, by kind and id: none
 * is changed twice at once.
 */
export function problemOfFact(fact: CalendarFact, rows: CalendarRows, named: ReadonlySet<string>): FactProblem | null {
  const { kind, id } = fact;
  if (id !== null && named.has(`${kind} ${id}`)) return { field: 'id', reason: 'overlap' };
  if (kind !== 'courtSetting' && id !== null && !rowsOfKind(rows, kind).has(id)) {
    return { field: 'id', reason: 'unknown-fact' };
  }
  switch (kind) {
    case 'docketSession':
      return ofSession(fact, rows);
    case 'sessionChange':
      return ofChange(fact, rows);
    case 'commitment':
      return ofTime(fact, rows);
    case 'interpreterBooking':
      return ofBooking(fact, rows);
    case 'courtSetting':
      return ofSetting(fact);
    case 'holiday':
      return ofHoliday(fact, rows);
    default:
      return kind satisfies never;
  }
}

/** Numbers that would stand in the wrong order once all are kept, by the place of the fact that is among them; null: none. */
export function problemOfSettings(facts: readonly CalendarFact[], policy: CalendarRows['policy']): FactValues | null {
  if (!facts.some(({ kind }) => kind === 'courtSetting') || settingOutOfOrder(policy) === null) return null;
  return { fact: facts.findIndex(({ kind }) => kind === 'courtSetting'), ...order('value') };
}
