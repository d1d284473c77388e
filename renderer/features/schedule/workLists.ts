// The clerk's lists as the work column shows them: a row for each, with the case it is about and what is the matter.

import type { ToSettle } from '../../../shared/contract/docketDay.ts';
import type { WorkLists } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { CaseNumber, HearingId } from '../../../shared/domain/ids.ts';
import { problemSentence, whoIn } from '../../../shared/schedule/words.ts';
import type { ScreenWords } from '../../app/words.tsx';

/** What the schedule counts, and the docket's own list of cases whose next hearing has none after it. */
export type AllLists = WorkLists & Pick<ToSettle, 'needsDate'>;
export type ListName = keyof AllLists;

/** In the order in which a clerk goes through them. */
export const listNames: readonly ListName[] = [
  'noNextHearing',
  'needsDate',
  'beyondInterval',
  'deadlineBefore',
  'conflicts',
  'meetingMissing',
  'reportMissing',
  'noticesDue',
  'interpreterMissing',
  'notRecorded',
];

/** Lists whose cases need a date, so that they can be picked for a plan. */
export const toPlan: ReadonlySet<ListName> = new Set(['noNextHearing', 'needsDate'] as const);

export interface WorkRow {
  readonly key: string;
  readonly caseNumber: CaseNumber;
  readonly initials: string;
  /** null: nothing is set. */
  readonly hearing: HearingId | null;
  readonly date: CalendarDate | null;
  readonly says: string;
}

interface Of {
  readonly caseNumber: CaseNumber;
  readonly initials: string;
  readonly hearing?: HearingId | null;
  readonly date?: CalendarDate | null;
}

/** The rows of one list, each with its sentence. `near`: today. */
export function rowsOf(lists: AllLists, name: ListName, words: ScreenWords, near: CalendarDate): WorkRow[] {
  const { t } = words;
  const day = (date: CalendarDate) => words.day(date, near);
  const row = (of: Of, says: string): WorkRow => ({
    key: `${of.caseNumber} ${of.hearing ?? ''} ${of.date ?? ''}`,
    caseNumber: of.caseNumber,
    initials: of.initials,
    hearing: of.hearing ?? null,
    date: of.date ?? null,
    says,
  });
  switch (name) {
    case 'noNextHearing':
      return lists.noNextHearing.map((of) =>
        row(of, of.ends === null ? t('schedule.row.neverHeard') : t('schedule.row.setBy', { date: day(of.ends) })),
      );
    case 'needsDate':
      // The row is about the date that is missing, not about the hearing that is set.
      return lists.needsDate.map(({ caseNumber, initials, date, lastInside }) =>
        row(
          { caseNumber, initials },
          lastInside === null
            ? t('schedule.row.afterNone', { date: day(date) })
            : t('schedule.row.after', { date: day(date), last: day(lastInside) }),
        ),
      );
    case 'beyondInterval':
      return lists.beyondInterval.map((of) =>
        row(of, t('schedule.row.beyond', { count: of.days, limit: of.limit, date: day(of.date) })),
      );
    case 'deadlineBefore':
      return lists.deadlineBefore.map((of) =>
        row(of, t('schedule.row.deadline', { clock: t(`dates.clock.${of.clock}`), date: day(of.due) })),
      );
    case 'conflicts':
      return lists.conflicts.map((of) => row(of, conflictSays(of, words, day(of.date))));
    case 'meetingMissing':
      return lists.meetingMissing.map((of) => row(of, t('schedule.row.hearingOn', { date: day(of.date) })));
    case 'reportMissing':
      return lists.reportMissing.map((of) =>
        row(of, of.daysLate > 0 ? t('schedule.row.reportLate', { count: of.daysLate }) : t('schedule.row.reportDue')),
      );
    case 'noticesDue':
      return lists.noticesDue.map((of) => row(of, t('schedule.row.notices', { count: of.missing, date: day(of.due) })));
    case 'interpreterMissing':
      return lists.interpreterMissing.map((of) =>
        row(
          of,
          of.interpreter === null
            ? t('schedule.row.interpreterNone', { date: day(of.askBy) })
            : t('schedule.row.interpreter', { who: whoIn(of.interpreter, words), date: day(of.askBy) }),
        ),
      );
    case 'notRecorded':
      return lists.notRecorded.map((of) => row(of, t('schedule.row.hearingOn', { date: day(of.date) })));
  }
}

function conflictSays(of: WorkLists['conflicts'][number], words: ScreenWords, day: string): string {
  const first = of.problems.find(({ severity }) => severity !== 'note') ?? of.problems[0];
  const says = first === undefined ? '' : problemSentence(first, words, of.date);
  const kept = of.isAccepted ? ` ${words.t('schedule.row.kept')}` : '';
  return `${words.t('schedule.row.hearingOn', { date: day })} ${says}${kept}`;
}
