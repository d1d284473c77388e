// The child whom an entry is about: found in the record as it stands, with the day that is today for the court, and the
// row that the entry corrects.

import { contract } from '../../../shared/contract/contract.ts';
import type { CaseFile, ChildFile } from '../../../shared/domain/caseFile.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, CaseNumber, ChildId } from '../../../shared/domain/ids.ts';
import { withoutProtectedTexts } from '../../../shared/redaction/narrow.ts';
import { type Actor, done, type Result, refuse } from '../handlers.ts';
import { readCaseFile } from '../store/caseFile.ts';
import { findCaseByNumber } from '../store/cases.ts';
import type { Clock } from '../store/clock.ts';
import { readCurrentSince, readLastChange } from '../store/rows.ts';
import type { ReadTx } from '../store/transactions.ts';
import { todayOf } from './court.ts';
import { openCase, refuseCase } from './reach.ts';

export interface FoundChild {
  readonly caseId: CaseId;
  readonly file: CaseFile;
  readonly child: ChildFile;
  /** The child as a form shows it: without a protected text. */
  readonly shown: ChildFile;
  readonly today: CalendarDate;
}

/** The row that an entry corrects, as it was shown. */
interface Corrects {
  readonly id: string;
  readonly recordedAt: Instant;
}

interface OfChild {
  readonly caseNumber: CaseNumber;
  readonly childId: ChildId;
}

/** The case's file as it stands. Refuses by `no-such-case`, or by `case-not-open` whoever does not enter what is of it. */
export async function readCase(tx: ReadTx, caseNumber: CaseNumber, by: Actor): Promise<Result<CaseFile>> {
  const found = await findCaseByNumber(tx, caseNumber, null);
  const open = await openCase(tx, by, found, contract['care.show'].may);
  if (!open.ok) return open;
  const file = await readCaseFile(tx, open.value, null);
  return file === null ? refuseCase(by) : done(file);
}

/** Refuses as `readCase`, or by `no-such-child`. `now`: the engine's clock. */
export async function findCareChild(
  tx: ReadTx,
  { caseNumber, childId }: OfChild,
  { now, by }: { readonly now: Clock; readonly by: Actor },
): Promise<Result<FoundChild>> {
  const read = await readCase(tx, caseNumber, by);
  if (!read.ok) return read;
  const file = read.value;
  const child = childIn(file, childId);
  const shown = childIn(withoutProtectedTexts(file), childId);
  if (child === undefined || shown === undefined) return refuse({ name: 'no-such-child', values: {} });
  return done({ caseId: file.case.id, file, child, shown, today: todayOf(file.court, now()) });
}

const childIn = (file: CaseFile, childId: ChildId) => file.children.find(({ child }) => child.id === childId);

/**
 * The row among `rows` that an entry corrects; null for a new one. Refuses by `record-changed` where that row no longer
 * stands as it was shown.
 */
export async function findCorrected<R extends { readonly id: string }>(
  tx: ReadTx,
  kind: 'screening' | 'healthVisit',
  corrects: Corrects | null,
  rows: readonly R[],
): Promise<Result<R | null>> {
  if (corrects === null) return done(null);
  const row = rows.find(({ id }) => id === corrects.id);
  const since = await readCurrentSince(tx, kind, [corrects.id]);
  if (row === undefined || since.get(corrects.id) !== corrects.recordedAt) {
    return refuse({ name: 'record-changed', values: {} });
  }
  return done(row);
}

/** When any row of a child's early intervention was last written or ended; null where there never was one. */
export async function partCChangedAt(tx: ReadTx, childId: ChildId, caseId: CaseId): Promise<Instant | null> {
  const moments: Instant[] = [];
  for (const kind of ['partC', 'ifspReview', 'partCException', 'partCService'] as const) {
    const moment = await readLastChange(tx, kind, { caseId, childId });
    if (moment !== null) moments.push(moment);
  }
  return moments.toSorted().at(-1) ?? null;
}
