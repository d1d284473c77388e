// What a clerk has to do, as lists at a terminal.

import type { WorkLists } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { clockTime, shortDate, weekdayDate } from '../../../shared/i18n/format.ts';
import { clockWords, problemSentence, whoIn } from '../../../shared/schedule/words.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';
import { type ScheduleOptions, withSchedule } from './options.ts';

type Row<L extends keyof WorkLists> = WorkLists[L][number];

interface Listed {
  readonly caseNumber: string;
  readonly initials: string;
}

interface ListedHearing extends Listed {
  readonly date: CalendarDate;
  readonly start: string;
}

const caseOf = ({ caseNumber, initials }: Listed) => `  ${caseNumber}  ${initials}`;

const hearingOf = (row: ListedHearing, { language }: Words) =>
  `${caseOf(row)}  ${weekdayDate(row.date, language)}, ${clockTime(row.start, language)}`;

/** What is said of a row of each list, after its case and hearing; empty: nothing more. */
function linesOf(words: Words, asOf: CalendarDate) {
  const { t } = words;
  const day = (date: CalendarDate) => shortDate(date, words.language, asOf);
  const said = (row: ListedHearing, text: string) => `${hearingOf(row, words)}: ${text}`;
  return {
    noNextHearing: (row: Row<'noNextHearing'>) =>
      `${caseOf(row)}: ${
        row.last === null || row.ends === null
          ? t('dates.line.neverHeard')
          : t('dates.line.noNext', { last: day(row.last), ends: day(row.ends) })
      }`,
    beyondInterval: (row: Row<'beyondInterval'>) =>
      said(
        row,
        t(row.last > asOf ? 'dates.line.beyondSet' : 'dates.line.beyond', {
          ...{ count: row.days, last: day(row.last), limit: row.limit },
        }),
      ),
    deadlineBefore: (row: Row<'deadlineBefore'>) => {
      const values = { clock: clockWords(row.clock, words), due: day(row.due) };
      return `${caseOf(row)}: ${
        row.date === null
          ? t('dates.line.deadlineUnset', values)
          : t('dates.line.deadline', { ...values, date: day(row.date) })
      }`;
    },
    meetingMissing: (row: Row<'meetingMissing'>) =>
      said(
        row,
        row.last === null
          ? t('dates.line.noMeetingYet')
          : t(row.last > asOf ? 'dates.line.noMeetingSet' : 'dates.line.noMeeting', { last: day(row.last) }),
      ),
    reportMissing: (row: Row<'reportMissing'>) =>
      said(
        row,
        row.daysLate === 0
          ? t('dates.line.reportToday')
          : t('dates.line.reportLate', { count: row.daysLate, due: day(row.due) }),
      ),
    noticesDue: (row: Row<'noticesDue'>) =>
      said(row, t('dates.line.notices', { count: row.missing, due: day(row.due) })),
    interpreterMissing: (row: Row<'interpreterMissing'>) =>
      said(
        row,
        t('dates.line.interpreter', {
          who: whoIn(row.interpreter ?? { name: null, role: 'interpreter' }, words),
          askBy: day(row.askBy),
        }),
      ),
    conflicts: (row: Row<'conflicts'>) =>
      [
        `${hearingOf(row, words)}${row.isAccepted ? ` (${t('dates.line.accepted')})` : ''}`,
        ...new Set(row.problems.map((problem) => `    ${problemSentence(problem, words, asOf)}`)),
      ].join('\n'),
    notRecorded: (row: Row<'notRecorded'>) => hearingOf(row, words),
  };
}

/** Each list that has something in it, under its name and its count. */
function listsText(lists: WorkLists, words: Words, asOf: CalendarDate): string {
  const lines = linesOf(words, asOf);
  const block = <L extends keyof WorkLists>(list: L, rows: WorkLists[L], lineOf: (row: Row<L>) => string) =>
    rows.length === 0 ? [] : [[`${words.t(`dates.list.${list}`)} (${rows.length})`, ...rows.map(lineOf)].join('\n')];
  const blocks = [
    ...block('noNextHearing', lists.noNextHearing, lines.noNextHearing),
    ...block('conflicts', lists.conflicts, lines.conflicts),
    ...block('deadlineBefore', lists.deadlineBefore, lines.deadlineBefore),
    ...block('beyondInterval', lists.beyondInterval, lines.beyondInterval),
    ...block('meetingMissing', lists.meetingMissing, lines.meetingMissing),
    ...block('reportMissing', lists.reportMissing, lines.reportMissing),
    ...block('noticesDue', lists.noticesDue, lines.noticesDue),
    ...block('interpreterMissing', lists.interpreterMissing, lines.interpreterMissing),
    ...block('notRecorded', lists.notRecorded, lines.notRecorded),
  ];
  return blocks.length === 0 ? words.t('dates.cli.nothingToDo') : blocks.join('\n\n');
}

/** The work lists, counted to a day. */
export function lists(options: ScheduleOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, ({ engine, asOf }) =>
    showOutcome(engine.call('schedule.lists', { asOf }), words, (found) =>
      options.json ? printJson(found) : print(listsText(found, words, asOf)),
    ),
  );
}
