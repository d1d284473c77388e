// Reviews for months ahead, for one case or for every case that needs a date: shown first, set only where it is asked for.

import type { Plan, PlanRow } from '../../../shared/contract/schedule.ts';
import { addMonths, type CalendarDate } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { clockTime, weekdayDate } from '../../../shared/i18n/format.ts';
import { remedySentence } from '../../../shared/schedule/words.ts';
import { type ExitCode, print, printJson, say, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';
import { settingLine, whyLines } from './dateLines.ts';
import { type PlanOptions, withSchedule } from './options.ts';
import { setDates } from './setting.ts';

const usualMonths = 6;

function rowText(row: PlanRow, words: Words, asOf: CalendarDate): string {
  const { language, t } = words;
  const { meeting, caseNumber, initials, setting } = row;
  const met =
    meeting === null
      ? []
      : [
          `    + ${t('dates.cli.withMeeting', {
            date: weekdayDate(meeting.date, language),
            time: clockTime(meeting.start, language),
          })}`,
        ];
  return [
    `${caseNumber}  ${initials}  ${settingLine(setting, words)}`,
    ...whyLines({ reasons: [], problems: row.problems }, words, asOf),
    ...met,
  ].join('\n');
}

/** Each date with what stands against it, then the cases of which some date could not be placed. */
function planText({ rows, unplaced }: Plan, words: Words, asOf: CalendarDate): string {
  if (rows.length === 0 && unplaced.length === 0) return words.t('dates.cli.planEmpty');
  const without = unplaced.map(({ caseNumber, initials, after, remedies }) =>
    [
      `${caseNumber}  ${initials}  ${
        after === null
          ? words.t('dates.cli.unplaced')
          : words.t('dates.cli.unplacedAfter', { date: weekdayDate(after, words.language) })
      }`,
      ...remedies.map((remedy) => `    ${remedySentence(remedy, words, (room) => room)}`),
    ].join('\n'),
  );
  return [...rows.map((row) => rowText(row, words, asOf)), ...without].join('\n');
}

const meetingsOf = (rows: readonly PlanRow[]) => rows.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));

/** Prints the plan and sets nothing, but with `apply`: then all of it in one change. */
export function plan(options: PlanOptions, words: Words): Promise<ExitCode> {
  const { months = usualMonths, until, apply, accept, json } = options;
  return withSchedule(options, words, async (counting) => {
    const { engine, asOf } = counting;
    const cases = options.case?.map((number) => idOf<'caseNumber'>(number)) ?? null;
    const made = await engine.call('schedule.plan', {
      cases,
      until: until ?? addMonths(asOf, months),
      asOf,
      withMeetings: options.withMeetings === true,
    });
    if (!made.ok) return sayRefusal(made.refusal, words);
    const { rows } = made.value;
    if (!apply || rows.length === 0) {
      if (json) printJson(made.value);
      else print(planText(made.value, words, asOf));
      if (!json && rows.length > 0) say(words.t('dates.cli.notApplied'));
      return 0;
    }
    if (!json) print(planText(made.value, words, asOf));
    const dates = { hearings: rows.map(({ setting }) => setting), meetings: meetingsOf(rows) };
    return setDates(counting, dates, { accept, json }, words);
  });
}
