// Lines of the audit, and what checking their chain came to.

import { z } from 'zod';
import { count, id, instant } from './values.ts';

export const auditLine = z.strictObject({
  seq: z.int().min(1),
  at: instant,
  personId: id<'storePerson'>(),
  /** null: not one of the people who may unlock the store now. */
  person: z.string().nullable(),
  /** An audit event of the contract, or request.refused. */
  event: z.string(),
  /** The id of what it was done to; of a refusal, the operation. */
  subject: z.string().nullable(),
  outcome: z.string(),
  /** Ids, numbers and hashes. */
  detail: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]),
  ),
});
export type AuditLine = z.infer<typeof auditLine>;

export const auditVerdict = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('whole'), lines: count }),
  z.strictObject({ state: z.literal('broken'), line: count }),
  z.strictObject({ state: z.literal('shortened'), lines: count, expected: count }),
  z.strictObject({ state: z.literal('head-missing'), lines: count }),
]);
export type AuditVerdict = z.infer<typeof auditVerdict>;
