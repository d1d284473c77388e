// The court's calendar at a terminal: its facts listed, kept and taken away.

import type { Output } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { CalendarFact } from '../../../shared/contract/schedule.ts';
import { addDays, type CalendarDate } from '../../../shared/domain/dates.ts';
import { clockTime, weekdayDate } from '../../../shared/i18n/format.ts';
import { closedDayName, isWholeDay } from '../../../shared/schedule/words.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson, say, sayRefusal } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';
import { type FactKind, type FactOptions, factsIn, removableKinds } from './calendarOptions.ts';
import { type Counting, type ScheduleOptions, type SpanOptions, spanOf, withSchedule } from './options.ts';

type Shown = Output<'calendar.show'>;

/** Two months, as far as a calendar is looked at by hand. */
const usualDays = 61;

const hoursOf = (hours: { readonly start: string; readonly end: string }, { language, t }: Words) =>
  isWholeDay(hours) ? t('dates.cli.allDay') : `${clockTime(hours.start, language)} - ${clockTime(hours.end, language)}`;

/** A fact by its id, in the words of the record: names of people for their ids. */
function factLine(fact: CalendarFact, names: ReadonlyMap<string, string>, words: Words): string {
  const { language, t } = words;
  const nameOf = (id: string | null) => (id === null ? [] : [names.get(id) ?? id]);
  const hours = (start: string | null, end: string | null) =>
    start === null || end === null ? [] : [hoursOf({ start, end }, words)];
  const day = (date: CalendarDate) => weekdayDate(date, language);
  const cells = (() => {
    switch (fact.kind) {
      case 'docketSession':
        return [
          t(`dates.weekday.${fact.weekday}`),
          ...(fact.recurrence === null ? [] : [fact.recurrence]),
          ...hours(fact.start, fact.end),
          fact.courtroomId,
          ...nameOf(fact.judgeId),
          t('cli.docket.minutes', { minutes: fact.slotMinutes }),
        ];
      case 'sessionChange':
        return [
          day(fact.date),
          ...(fact.sessionId === null ? [] : [fact.sessionId]),
          ...(fact.start === null ? [t('dates.cli.notHeld')] : hours(fact.start, fact.end)),
          ...(fact.courtroomId === null ? [] : [fact.courtroomId]),
          ...nameOf(fact.judgeId),
        ];
      case 'holiday':
        return [day(fact.date), fact.name, ...(fact.sits ? [t('dates.cli.sits')] : [])];
      case 'commitment':
        return [day(fact.date), ...hours(fact.start, fact.end), ...nameOf(fact.personId), fact.place];
      case 'interpreterBooking':
        return [day(fact.date), ...hours(fact.start, fact.end), ...nameOf(fact.personId)];
      case 'courtSetting':
        return [String(fact.value)];
      default:
        return fact satisfies never;
    }
  })();
  return `  ${[fact.id ?? '', ...cells].join('  ')}`;
}

function calendarText({ facts, closed, courtrooms, people, calendars }: Shown, words: Words): string {
  const { language, t } = words;
  const names = new Map([...courtrooms, ...people].map(({ id, name }) => [id, name]));
  const kinds = [...Map.groupBy(facts, ({ kind }) => kind)].map(([kind, rows]) =>
    [t(`dates.fact.${kind}`), ...rows.map((fact) => factLine(fact, names, words))].join('\n'),
  );
  const days = closed.map((one) => `  ${weekdayDate(one.date, language)}  ${closedDayName(one, words)}`);
  const others = calendars.map(
    ({ person, calendar, times: count }) =>
      `  ${names.get(person) ?? person}  ${calendar}  ${t('dates.cli.busyTimes', { count })}`,
  );
  return [
    ...kinds,
    ...(days.length === 0 ? [] : [[t('dates.cli.closed'), ...days].join('\n')]),
    ...(others.length === 0 ? [] : [[t('dates.cli.otherCalendars'), ...others].join('\n')]),
  ].join('\n\n');
}

/** The facts that stand, and the days on which the court is closed. */
export function calendar(options: SpanOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, ({ engine, asOf }) => {
    const shown = engine.call(
      'calendar.show',
      spanOf(options, asOf, (first) => addDays(first, usualDays), words),
    );
    return showOutcome(shown, words, (value) => (options.json ? printJson(value) : print(calendarText(value, words))));
  });
}

/** The court's only judge; null: there is none, or more than one. */
async function onlyJudge({ engine, asOf }: Pick<Counting, 'engine' | 'asOf'>) {
  const shown = await engine.call('calendar.show', { from: asOf, to: asOf });
  const [judge, ...others] = shown.ok ? shown.value.people.filter(({ role }) => role === 'judge') : [];
  return judge === undefined || others.length > 0 ? null : judge.id;
}

/** Why a fact cannot be kept: which field, and what is the matter with it. */
function sayFactRefusal(refusal: Refusal, words: Words): ExitCode {
  if (refusal.name === 'calendar-fact-refused') {
    const { field, reason } = refusal.values;
    sayRefusal(refusal, words);
    say(`  ${field}: ${words.t(`dates.factReason.${reason}`)}`);
    return 1;
  }
  return sayRefusal(refusal, words);
}

function sayMade(
  what: 'kept' | 'removed',
  made: Output<'calendar.keep'>,
  json: true | undefined,
  words: Words,
): ExitCode {
  if (json) printJson(made);
  else print(words.t(`dates.cli.${what}`, { batch: made.batch }));
  return 0;
}

/** Keeps one fact, or one a day of several days. */
export function addFact(kind: FactKind, options: FactOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, async (counting) => {
    const { engine, asOf } = counting;
    const judge = kind === 'leave' && options.person === undefined ? await onlyJudge(counting) : null;
    const kept = await engine.call('calendar.keep', { facts: factsIn(kind, options, judge, words), asOf });
    return kept.ok ? sayMade('kept', kept.value, options.json, words) : sayFactRefusal(kept.refusal, words);
  });
}

/** Takes one fact away, by kind and id. */
export function removeFact(kind: FactKind, id: string, options: ScheduleOptions, words: Words): Promise<ExitCode> {
  if (kind === 'setting') {
    throw usageError(words, 'notAChoice', { what: 'calendar remove', choices: Object.keys(removableKinds).join(', ') });
  }
  return withSchedule(options, words, async (counting) => {
    const { engine, asOf } = counting;
    const removed = await engine.call('calendar.remove', { facts: [{ kind: removableKinds[kind], id }], asOf });
    return removed.ok ? sayMade('removed', removed.value, options.json, words) : sayFactRefusal(removed.refusal, words);
  });
}
