// The court's own numbers that dates are set by, as the calendar keeps them: which they are, and within which bounds.

import type { CourtPolicy } from '../domain/courtPolicy.ts';

/** Whole numbers, both ends included. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

const minutes: Bounds = { min: 5, max: 480 };
const days: Bounds = { min: 0, max: 365 };
const families: Bounds = { min: 1, max: 1_000 };

/** The same bounds as an export's (exchange/teamExport/schema/court.ts); an interval of no days would be none. */
const scheduleSettings = {
  monthlyCadenceMaxDays: { min: 1, max: 365 },
  courtReportDueDaysBeforeHearing: days,
  noticeDaysBeforeHearing: days,
  coordinatorCaseloadCap: families,
  coordinatorCaseloadWarnAt: families,
  shelterMinutes: minutes,
  initialMinutes: minutes,
  adjudicationMinutes: minutes,
  dispositionMinutes: minutes,
  reviewMinutes: minutes,
  permanencyMinutes: minutes,
  meetingMinutes: minutes,
  meetingDaysBeforeHearingMin: days,
  meetingDaysBeforeHearingMax: days,
  interpreterLeadDays: days,
  federalHolidaysObserved: { min: 0, max: 1 },
} as const satisfies Partial<Record<keyof CourtPolicy, Bounds>>;

export type ScheduleSetting = keyof typeof scheduleSettings;
export const scheduleSettingNames = Object.keys(scheduleSettings) as readonly ScheduleSetting[];

/** Whether dates are set by the number of that name. */
export const isScheduleSetting = (name: string): name is ScheduleSetting => Object.hasOwn(scheduleSettings, name);

/** Whether a value is one that this number can have. */
export function isInBounds(name: ScheduleSetting, value: number): boolean {
  const { min, max } = scheduleSettings[name];
  return Number.isInteger(value) && value >= min && value <= max;
}

/** Numbers of which the first may not be above the second. */
const inOrder: readonly (readonly [ScheduleSetting, ScheduleSetting])[] = [
  ['meetingDaysBeforeHearingMin', 'meetingDaysBeforeHearingMax'],
  ['coordinatorCaseloadWarnAt', 'coordinatorCaseloadCap'],
];

/** A number of which its counterpart is on the wrong side; null: they agree. */
export function settingOutOfOrder(policy: Pick<CourtPolicy, ScheduleSetting>): ScheduleSetting | null {
  return inOrder.find(([low, high]) => policy[low] > policy[high])?.[0] ?? null;
}
