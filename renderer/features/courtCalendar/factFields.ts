// A fact of the court's calendar as it is typed, field by field; and what was typed as a fact, or what is to mend.

import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { CalendarFact } from '../../../shared/contract/schedule.ts';
import type { Language } from '../../../shared/documents/model.ts';
import { addDays, type CalendarDate, daysBetween } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { readTypedDate } from '../../ui/typedDate.ts';

export type FactKind = CalendarFact['kind'];
export type AddedKind = Exclude<FactKind, 'courtSetting'>;
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const session = ['weekday', 'start', 'end', 'courtroomId', 'judgeId', 'slotMinutes', 'capacityMinutes'] as const;
const pattern = ['recurrence', 'from', 'until'] as const;
const fieldsOf = {
  docketSession: [...session, ...pattern],
  sessionChange: ['sessionId', 'date', 'held', 'start', 'end', 'courtroomId', 'judgeId'],
  holiday: ['date', 'name', 'sits'],
  commitment: ['personId', 'date', 'until', 'start', 'end', 'place'],
  interpreterBooking: ['personId', 'date', 'start', 'end'],
  courtSetting: ['value'],
} as const satisfies Record<FactKind, readonly string[]>;
export type FieldName = (typeof fieldsOf)[FactKind][number];

/** As it is typed; '' and absent: nothing. */
export type FactText = Partial<Readonly<Record<FieldName, string>>>;
export type FieldWrong = 'missing' | 'time' | 'number' | 'days';
export type Wrong = Partial<Record<FieldName, FieldWrong>>;

/** Fields that may be left empty; a session's other hours are asked for only where it is held. */
const optional: ReadonlySet<FieldName> = new Set([
  'held',
  'capacityMinutes',
  'recurrence',
  'from',
  'until',
  'sits',
  'sessionId',
] as const);
const clocks: ReadonlySet<FieldName> = new Set(['start', 'end'] as const);
const numbers: ReadonlySet<FieldName> = new Set(['slotMinutes', 'capacityMinutes', 'value'] as const);
const days: ReadonlySet<FieldName> = new Set(['date', 'from', 'until'] as const);

/** A session that is not held that day has no hours, no room and no judge. */
const isNotHeld = (text: FactText): boolean => (text.sessionId ?? '') !== '' && text.held !== 'yes';

/** The fields that are asked for, of that kind as it is typed so far; several days at once only of a new one. */
export function askedFields(kind: FactKind, text: FactText, isNew: boolean): readonly FieldName[] {
  const all: readonly FieldName[] = fieldsOf[kind];
  if (kind === 'commitment') return isNew ? all : all.filter((field) => field !== 'until');
  if (kind !== 'sessionChange') return all;
  if ((text.sessionId ?? '') === '') return all.filter((field) => field !== 'held');
  return isNotHeld(text) ? ['sessionId', 'date', 'held'] : all;
}

/** A fact as it would be typed. `dayOf`: a day as the language writes it. */
export function textOf(fact: CalendarFact, dayOf: (date: CalendarDate) => string): FactText {
  const day = (date: CalendarDate | null) => (date === null ? '' : dayOf(date));
  switch (fact.kind) {
    case 'docketSession':
      return {
        ...{ weekday: fact.weekday, start: fact.start, end: fact.end, recurrence: fact.recurrence ?? '' },
        ...{ courtroomId: fact.courtroomId, judgeId: fact.judgeId, slotMinutes: String(fact.slotMinutes) },
        ...{ capacityMinutes: fact.capacityMinutes === null ? '' : String(fact.capacityMinutes) },
        ...{ from: day(fact.from), until: day(fact.until) },
      };
    case 'sessionChange':
      return {
        ...{ sessionId: fact.sessionId ?? '', date: dayOf(fact.date), held: fact.start === null ? 'no' : 'yes' },
        ...{ start: fact.start ?? '', end: fact.end ?? '' },
        ...{ courtroomId: fact.courtroomId ?? '', judgeId: fact.judgeId ?? '' },
      };
    case 'holiday':
      return { date: dayOf(fact.date), name: fact.name, sits: fact.sits ? 'yes' : '' };
    case 'commitment':
      return {
        ...{ personId: fact.personId, date: dayOf(fact.date), start: fact.start, end: fact.end },
        place: fact.place,
      };
    case 'interpreterBooking':
      return { personId: fact.personId, date: dayOf(fact.date), start: fact.start, end: fact.end };
    case 'courtSetting':
      return { value: String(fact.value) };
    default:
      return fact satisfies never;
  }
}

interface Reading {
  readonly id: string | null;
  readonly language: Language;
  readonly today: CalendarDate;
}

const dayIn = (typed: string | undefined, { language, today }: Reading): CalendarDate | null => {
  const read = readTypedDate(typed ?? '', language, today);
  return 'date' in read ? read.date : null;
};
const wholeNumber = (typed: string) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

function wrongOf(field: FieldName, kind: FactKind, text: FactText, reading: Reading): FieldWrong | null {
  const typed = (text[field] ?? '').trim();
  // An exception to a session that is held has that session's room and judge, where no other is named.
  const isSessions =
    kind === 'sessionChange' && (field === 'courtroomId' || field === 'judgeId') && text.sessionId !== '';
  if (typed === '') return optional.has(field) || isSessions ? null : 'missing';
  if (clocks.has(field)) return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? null : 'time';
  if (numbers.has(field)) return wholeNumber(typed) === null ? 'number' : null;
  if (days.has(field)) return dayIn(typed, reading) === null ? 'days' : null;
  return null;
}

const mostDays = 90;

/** The days of a commitment: one, or each up to its last. */
function daysOf(text: FactText, reading: Reading): readonly CalendarDate[] {
  const [first, last] = [dayIn(text.date, reading), dayIn(text.until, reading)];
  if (first === null) return [];
  const count = last === null || reading.id !== null ? 0 : daysBetween(first, last);
  return count < 0 || count > mostDays ? [] : Array.from({ length: count + 1 }, (_, at) => addDays(first, at));
}

function factsOf(kind: FactKind, text: FactText, reading: Reading): readonly CalendarFact[] {
  const { id } = reading;
  const said = (field: FieldName) => (text[field] ?? '').trim();
  const orNull = (field: FieldName) => (said(field) === '' ? null : said(field));
  const date = dayIn(text.date, reading);
  const time = { start: said('start'), end: said('end') };
  switch (kind) {
    case 'docketSession': {
      const weekday = weekdays.find((one) => one === text.weekday);
      if (weekday === undefined) return [];
      const places = { courtroomId: idOf<'courtroom'>(said('courtroomId')), judgeId: idOf<'person'>(said('judgeId')) };
      const span = { from: dayIn(text.from, reading), until: dayIn(text.until, reading) };
      const minutes = { slotMinutes: wholeNumber(said('slotMinutes')) ?? 0 };
      const capacityMinutes = wholeNumber(said('capacityMinutes'));
      const recurrence = orNull('recurrence');
      return [{ kind, id, weekday, ...time, ...places, ...minutes, recurrence, ...span, capacityMinutes }];
    }
    case 'sessionChange': {
      if (date === null) return [];
      const sessionId = orNull('sessionId');
      if (isNotHeld(text)) {
        return [{ kind, id, sessionId, date, start: null, end: null, courtroomId: null, judgeId: null }];
      }
      const [room, judge] = [orNull('courtroomId'), orNull('judgeId')];
      const courtroomId = room === null ? null : idOf<'courtroom'>(room);
      return [
        { kind, id, sessionId, date, ...time, courtroomId, judgeId: judge === null ? null : idOf<'person'>(judge) },
      ];
    }
    case 'holiday':
      return date === null ? [] : [{ kind, id, date, name: said('name'), sits: text.sits === 'yes' }];
    case 'commitment':
      return daysOf(text, reading).map((day) => ({
        ...{ kind, id, personId: idOf<'person'>(said('personId')), date: day },
        ...{ ...time, place: said('place') },
      }));
    case 'interpreterBooking':
      return date === null ? [] : [{ kind, id, personId: idOf<'person'>(said('personId')), date, ...time }];
    case 'courtSetting':
      return id === null ? [] : [{ kind, id, value: wholeNumber(said('value')) ?? 0 }];
    default:
      return kind satisfies never;
  }
}

/** What was typed as facts, or what is wrong by field. `id`: the fact whose place it takes; null: a new one. */
export function readFact(
  kind: FactKind,
  text: FactText,
  reading: Reading,
): { readonly facts: readonly CalendarFact[] } | { readonly wrong: Wrong } {
  const wrong: Wrong = {};
  for (const field of askedFields(kind, text, reading.id === null)) {
    const found = wrongOf(field, kind, text, reading);
    if (found !== null) wrong[field] = found;
  }
  if (Object.keys(wrong).length > 0) return { wrong };
  const facts = factsOf(kind, text, reading);
  return facts.length === 0 ? { wrong: { until: 'days' } } : { facts };
}

/** The field that the engine refused, and why; null: it refused something else. */
export function refusedField(refusal: Refusal | null) {
  return refusal?.name === 'calendar-fact-refused' ? refusal.values : null;
}
