// Dates that leave the store as a file for another calendar or a spreadsheet.

import { createHash } from 'node:crypto';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { CalendarExport } from '../../../../shared/contract/schedule.ts';
import { daysBetween } from '../../../../shared/domain/dates.ts';
import { translatorFor } from '../../../../shared/i18n/translator.ts';
import { csvOf } from '../../exchange/calendars/csv.ts';
import { icsOf } from '../../exchange/calendars/ics.ts';
import { type Actor, done, type Handlers, type Result, refuse, type Trace } from '../../handlers.ts';
import type { Store } from '../../store/store.ts';
import { pendingFile } from '../copies/leaving.ts';
import { entriesOf, headingsOf, readTakenDates, rowsOf, type TakenDates } from './dates.ts';
import { takingOf } from './taken.ts';

type Exported = Output<'calendar.export'>;

/** Three years: as far back as a case goes, or ahead as anybody plans. */
const longestDays = 1_096;

function written(dates: TakenDates, { format, language }: CalendarExport): Exported {
  const words = translatorFor(language);
  const given = (text: string, events: number) => ({
    ...{ text, events },
    hash: createHash('sha256').update(text).digest('hex'),
  });
  if (format === 'ics') {
    const entries = entriesOf(dates, words);
    return given(icsOf(entries, dates.court.timezone), entries.length);
  }
  const rows = rowsOf(dates, words);
  return given(csvOf(headingsOf(words), rows), rows.length);
}

/** What was asked for and how much was given: ids, days, counts and the file's hash, and no word of it. */
function traceOf(
  { of, format, from, to, language }: CalendarExport,
  dates: TakenDates,
  { events, hash }: Exported,
): Trace {
  const ids = dates.cases.map(({ caseId }) => caseId);
  const whose = 'id' in of ? { person: of.id } : {};
  return {
    subject: of.kind === 'case' ? (ids[0] ?? null) : null,
    detail: { of: of.kind, ...whose, format, from, to, language, events, hash, cases: ids },
  };
}

async function make(asked: CalendarExport, store: Pick<Store, 'read'>, by: Actor) {
  const { from, to } = asked;
  if (daysBetween(from, to) >= longestDays) return refuse({ name: 'span-too-long', values: { days: longestDays } });
  const read = await store.read(async (tx): Promise<Result<TakenDates | null>> => {
    const taking = await takingOf(tx, by, asked.of);
    return taking.ok ? done(await readTakenDates(tx, taking.value, { from, to })) : taking;
  });
  if (!read.ok) return read;
  if (read.value === null) return refuse({ name: 'no-hearings', values: {} });
  const value = written(read.value, asked);
  return done({ value, trace: traceOf(asked, read.value, value) });
}

export const calendarOutHandlers: Pick<Handlers, 'calendar.export' | 'calendar.save'> = {
  'calendar.export': (asked, store, by) => make(asked, store, by),
  'calendar.save': async ({ file, ...asked }, store, by) => {
    const made = await make(asked, store, by);
    if (!made.ok) return made;
    const { value, trace } = made.value;
    const { text, ...said } = value;
    const pending = await pendingFile(file, new TextEncoder().encode(text));
    return pending.ok ? done({ value: said, trace, pending: pending.value }) : pending;
  },
};
