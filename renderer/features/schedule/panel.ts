// What stands beside the calendar, what is being moved, and what the calendar is narrowed to.

import type { HearingSetting, ShownHearing, ShownMeeting } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { CaseNumber, HearingId } from '../../../shared/domain/ids.ts';

export type Panel =
  | { readonly kind: 'nothing' }
  /** Dates for a case; `hearing`: the one that is to get another date, null: a new one. */
  | { readonly kind: 'offers'; readonly caseNumber: CaseNumber; readonly hearing: HearingId | null }
  | { readonly kind: 'hearing'; readonly hearing: HearingId }
  | { readonly kind: 'session'; readonly key: string }
  | { readonly kind: 'plan' }
  /** A family team meeting that is set. */
  | { readonly kind: 'meeting'; readonly meeting: ShownMeeting['meeting'] }
  /** Times for a meeting before a family's hearing. `was`: the meeting that moves; null: a new one. */
  | {
      readonly kind: 'meetingTimes';
      readonly caseNumber: CaseNumber;
      readonly initials: string;
      /** The day that it is to come before. */
      readonly before: CalendarDate;
      readonly was: ShownMeeting | null;
    }
  /** A date that was chosen in the calendar and is set once it is confirmed. `was`: the hearing that moves. */
  | {
      readonly kind: 'place';
      readonly setting: HearingSetting;
      readonly initials: string;
      readonly was: ShownHearing | null;
    };

/** What is shown where a meeting gets a time. */
export type MeetingTimesPanel = Extract<Panel, { readonly kind: 'meetingTimes' }>;

/** What stands over the screen. */
export type OverCalendar = 'lately' | 'take' | 'day';

/** What is carried to another place in the calendar. */
export type Carried =
  | { readonly kind: 'hearing'; readonly hearing: ShownHearing }
  | { readonly kind: 'planned'; readonly key: string };

/** '' each: all of them. */
export interface Filter {
  readonly judge: string;
  readonly attorney: string;
  readonly caseNumber: string;
}
export const noFilter: Filter = { judge: '', attorney: '', caseNumber: '' };

/** Whether a hearing is of what the calendar is narrowed to. */
export function passes({ judge, attorney, caseNumber }: Filter, hearing: ShownHearing): boolean {
  return (
    (judge === '' || hearing.judge === judge) &&
    (attorney === '' || hearing.needed.some(({ ref }) => ref === attorney)) &&
    (caseNumber === '' || hearing.caseNumber === caseNumber)
  );
}

/** The hearing as it stands, as it would be set again. */
export const settingOf = (hearing: ShownHearing): HearingSetting => ({
  caseNumber: hearing.caseNumber,
  hearing: hearing.hearing,
  type: hearing.type,
  date: hearing.date,
  start: hearing.start,
  minutes: hearing.minutes,
  courtroom: hearing.courtroom,
  judge: hearing.judge,
});

/** Who is in two places at that hearing's time, without somebody having said that it may be so. */
export const clashesOf = ({ problems, accepted }: ShownHearing) =>
  problems.filter(
    ({ code, person }) =>
      code === 'person-elsewhere' &&
      !accepted.some((one) => one.code === code && (one.person ?? null) === (person?.ref ?? null)),
  );
