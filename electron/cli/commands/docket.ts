import type { DocketRow } from '../../../shared/contract/docket.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
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

/** A line a hearing under a line a day. */
export function docketText(rows: readonly DocketRow[], { language, t }: Words): string {
  if (rows.length === 0) return t('cli.docket.none');
  return [...Map.groupBy(rows, ({ date }) => date)]
    .map(([date, ofDay]) =>
      [
        weekdayDate(date, language),
        ...ofDay.map((row) =>
          [
            `  ${clockTime(row.start, language)}`.padEnd(12),
            row.courtroom.padEnd(4),
            row.caseNumber.padEnd(12),
            t(`codes.hearingType.${row.type}`).padEnd(14),
            t('cli.docket.minutes', { minutes: row.minutes }).padEnd(7),
            t(`cli.docket.status.${row.status}`).padEnd(10),
            row.docketName,
          ].join(' '),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
