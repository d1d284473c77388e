import type { DocketRow } from '../../../shared/contract/docket.ts';
import { type CalendarDate, dateOf } from '../../../shared/domain/dates.ts';
import { clockTime, weekdayDate } from '../../../shared/i18n/format.ts';
import { type StoreOptions, showOutcome, withStore } from '../session.ts';
import { type ExitCode, print, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface DocketOptions extends StoreOptions {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly json?: true;
}

/** Hearings by day and time; without days, from the last day of data entry on. */
export async function docket({ from, to, json, ...store }: DocketOptions, words: Words): Promise<ExitCode> {
  return withStore(store, words, (engine) =>
    showOutcome(engine.call('docket.list', { from: from ?? null, to: to ?? null }), words, (rows) =>
      json ? printJson(rows) : print(docketText(rows, words)),
    ),
  );
}

/** A line a hearing under a line a day, in columns. */
export function docketText(rows: readonly DocketRow[], { language, t }: Words): string {
  if (rows.length === 0) return t('cli.docket.none');
  const cells = rows.map((row) => [
    clockTime(row.start, language),
    row.courtroom,
    row.caseNumber,
    t(`codes.hearingType.${row.type}`),
    t('cli.docket.minutes', { minutes: row.minutes }),
    t(`cli.docket.status.${row.status}`),
    row.docketName,
  ]);
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lined = cells.map((line, at) => ({
    date: rows[at]?.date ?? '',
    text: `  ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  }));
  return [...Map.groupBy(lined, ({ date }) => date)]
    .map(([date, ofDay]) => [weekdayDate(dateOf(date), language), ...ofDay.map(({ text }) => text)].join('\n'))
    .join('\n\n');
}
