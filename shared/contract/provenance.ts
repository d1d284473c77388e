// Where facts came from: for each record that a line of the brief points at, what it is, when it was written and by whom.

import { z } from 'zod';
import type { RecordKind } from '../domain/record.ts';
import { calendarDate, instant } from './values.ts';

export const recordRef = z.strictObject({
  kind: z.custom<RecordKind>((value) => typeof value === 'string' && value.length > 0 && value.length <= 40),
  id: z.string().min(1).max(200),
});

export const recordSource = z.strictObject({
  kind: recordRef.shape.kind,
  id: z.string(),
  /** The day the record is about; null where it has none. */
  date: calendarDate.nullable(),
  recordedAt: instant,
  /** null: not one of the people who may unlock the store now. */
  recordedBy: z.string().nullable(),
  origin: z.enum(['team-export', 'entered']),
  /** How many earlier versions of it this one superseded. */
  earlier: z.int().min(0),
});
export type RecordSource = z.infer<typeof recordSource>;
