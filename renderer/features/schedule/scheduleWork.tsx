// What the parts of the schedule's screen share: what is shown, what is chosen, and what can be done.

import { createContext, useContext } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { HearingSetting, ScheduleShown, ShownHearing } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { HearingId, Id } from '../../../shared/domain/ids.ts';
import type { Carried, Filter, Panel } from './panel.ts';
import type { DraftWork } from './useDraft.ts';

export type BatchId = Id<'scheduleBatch'>;
export type Made = Output<'schedule.set'>;

export interface Landed {
  readonly hearing: HearingId;
  /** What the calendar showed before: there it stands where it was. */
  readonly before: ScheduleShown;
}

export interface ScheduleWork {
  readonly today: CalendarDate;
  readonly shown: ScheduleShown;
  readonly filter: Filter;
  readonly panel: Panel;
  readonly draft: DraftWork;
  /** What is being carried to another time; null: nothing. */
  readonly carried: Carried | null;
  /** Hearings that are moved together. */
  readonly selected: ReadonlySet<HearingId>;
  /** Whether who is in sets hearings. */
  readonly maySet: boolean;
  /** Whether who is in sets family team meetings. */
  readonly mayMeet: boolean;
  open(panel: Panel): void;
  /** Puts the panel away and gives the focus back to where it was. */
  close(): void;
  /** Shows the part of the calendar in which that day is. */
  showDay(date: CalendarDate): void;
  select(hearings: readonly ShownHearing[], on: boolean): void;
  carry(what: Carried | null): void;
  /** A time was chosen for what is carried. */
  drop(what: Carried, setting: Pick<HearingSetting, 'date' | 'start' | 'courtroom' | 'judge'>): void;
  /** Looks for other dates for all of them. */
  moveAll(hearings: readonly ShownHearing[]): void;
  /** The hearing that was just set: the focus goes to it once the calendar shows it. */
  readonly landed: Landed | null;
  forgetLanded(): void;
  /** Something was set: it is told, it can be taken back, and the panel is done. */
  done(text: string, made: Made): void;
  room(id: string): string;
  judge(id: string): string;
  /** The name of the day on which the court is closed; null: it is not. */
  closedName(date: CalendarDate): string | null;
}

export const ScheduleContext = createContext<ScheduleWork | null>(null);

export function useSchedule(): ScheduleWork {
  const work = useContext(ScheduleContext);
  if (work === null) throw new Error('the schedule is asked for outside its screen');
  return work;
}
