// What a team's export brings against what the store holds: by kind of record, and what deserves a look.

import { z } from 'zod';
import type { RecordKind } from '../domain/record.ts';
import { importProblem } from './refusals.ts';
import { calendarDate, count } from './values.ts';

const ids = z.array(z.string()).readonly();

export const exportReport = z.strictObject({
  /** The export's own last day of data entry. */
  asOf: calendarDate,
  /**
   * Kinds without a row are left out. `withdrawn`: brought by an earlier export and no longer in this one. `kept`: entered,
   * corrected or taken back by a person, and so left as it is, though the export says something else or nothing of it.
   */
  kinds: z
    .array(
      z.strictObject({
        kind: z.custom<RecordKind>((value) => typeof value === 'string'),
        counts: z.strictObject({ new: count, changed: count, same: count, withdrawn: count, kept: count }),
        ids: z.strictObject({ new: ids, changed: ids, same: ids, withdrawn: ids, kept: ids }),
      }),
    )
    .readonly(),
  /** The first of what deserves a look, and how many: what a person has to settle with the record comes before the file's own. */
  warnings: z.strictObject({ shown: z.array(importProblem).readonly(), total: count }),
});
export type ExportReport = z.infer<typeof exportReport>;
