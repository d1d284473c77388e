// A trigger's context over made-up records: the file as it stood on the as-of day, its facts, and one child of it.

import { makeFacts } from '../../shared/brief/facts.ts';
import { leaveOutLater } from '../../shared/domain/asOf.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import type { TriggerContext } from '../../shared/triggers/context.ts';
import { caseFile, childFile, hearing } from './records.ts';

export const hearingOn = dateOf('2026-06-30');
export const asOf = dateOf('2026-06-27');

/** The case `fields` with a hearing 'H' on 2026-06-30, 13:30 to 14:00, seen on 2026-06-27 by its `child`th child. */
export function contextOf(fields: Partial<CaseFile> = {}, child = 0): TriggerContext {
  const next = hearing({ date: hearingOn });
  const given = caseFile({ children: [childFile()], ...fields, hearings: [next, ...(fields.hearings ?? [])] });
  const file = leaveOutLater(given, asOf);
  const facts = makeFacts(given, next, asOf);
  const of = file.children[child];
  if (of === undefined) throw new RangeError('no such child');
  return { file, child: of, hearing: next, facts, asOf, since: facts.cadence.lastHearing };
}
