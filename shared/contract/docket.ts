// One row of a docket: a hearing with its case, as the list and `cradle docket --json` show it.

import { z } from 'zod';
import { hearingStatuses } from '../domain/hearings.ts';
import { hearingTypes } from '../domain/record.ts';
import { calendarDate, count, id } from './values.ts';

export const clockTime = z.string().regex(/^\d{2}:\d{2}$/);

export const docketRow = z.strictObject({
  date: calendarDate,
  start: clockTime,
  /** The hearing's id as imported. */
  hearing: id<'hearing'>(),
  caseNumber: id<'caseNumber'>(),
  docketName: z.string(),
  type: z.enum(hearingTypes),
  /** The courtroom's id as imported. */
  courtroom: id<'courtroom'>(),
  /** null: the room, or the judge, is not recorded. */
  courtroomName: z.string().nullable(),
  judge: z.string().nullable(),
  minutes: count,
  status: z.enum(hearingStatuses),
});
export type DocketRow = z.infer<typeof docketRow>;
