// What a copy is searched for: before it is printed its narratives, for anything like a text that its reader may not have;
// and the finished file for those texts themselves.

import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import type { CalendarDate, Instant } from '../../../../shared/domain/dates.ts';
import { dayIn } from '../../../../shared/i18n/format.ts';
import { protectedFrom } from '../../../../shared/redaction/narrow.ts';
import type { Forbidden } from '../../documents/finishedFile.ts';
import { done, type Result, refuse } from '../../handlers.ts';
import type { Clock } from '../../store/clock.ts';
import type { Store } from '../../store/store.ts';
import { type Grounds, readGrounds, refusePassages } from '../passages.ts';
import type { Composed, CopyCase } from './composed.ts';

/** The addresses that the sealed sheet is for. */
function sealedTextsOf(file: CaseFile): ReadonlySet<string> {
  const records = file.protectedNow === null ? [file] : [file, file.protectedNow];
  const rows = records.flatMap(({ sensitiveTexts }) => sensitiveTexts);
  return new Set(rows.filter(({ category }) => category === 'dv_address').map(({ text }) => text));
}

function textsForbidden(
  document: Composed['document'],
  { file, reader, asOf }: CopyCase,
  { policy, passages }: Grounds,
  shownOn: CalendarDate,
): readonly string[] {
  const denied = protectedFrom(file, reader, { asOf, shownOn }, policy);
  if (document !== 'sealed-sheet') return [...denied, ...passages.sealedTexts];
  const sealed = sealedTextsOf(file);
  return denied.filter((text) => !sealed.has(text));
}

/**
 * What the finished file of a copy must not hold, part by part where it has a cover; or the refusal 'passage-to-mend',
 * where a narrative of one of its cases holds something like such a text.
 */
export async function searchCases(
  { document, cases, cover, tells }: Composed,
  { store, now }: { readonly store: Pick<Store, 'read'>; readonly now: Clock },
): Promise<Result<readonly Forbidden[]>> {
  const forbidden: Forbidden[] = [];
  for (const [place, one] of cases.entries()) {
    const shownOn = dayIn(new Date(now()).toISOString() as Instant, one.file.court.timezone);
    const grounds = await store.read((tx) => readGrounds(tx, one.file));
    const refusal = refusePassages(one, grounds, shownOn);
    if (refusal !== null) return refuse(refusal);
    const own = tells?.flatMap((of, part) => (of === place ? [part] : [])) ?? null;
    // The cover is the first part of the file, and tells of every case.
    const parts = cover === undefined ? own : [0, place + 1];
    forbidden.push({ texts: textsForbidden(document, one, grounds, shownOn), parts });
  }
  return done(forbidden);
}
