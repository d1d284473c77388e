// Entries by hand of a child's development, health and early intervention: checked against the record as it stands, and
// kept whole or not at all. A correction supersedes its row; what it does not speak of stays as it was.

import type { ScreeningEntry } from '../../../shared/contract/care.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { type EntryProblem, refusedOf, warningsOf } from '../../../shared/domain/entry.ts';
import { checkHealthVisit } from '../../../shared/domain/healthVisitEntry.ts';
import { checkPartC } from '../../../shared/domain/partCEntry.ts';
import type { HealthVisit, Screening } from '../../../shared/domain/record.ts';
import { checkScreening } from '../../../shared/domain/screening/check.ts';
import { toScreening } from '../../../shared/domain/screening/fromEntry.ts';
import { instrumentOf } from '../../../shared/domain/screening/instruments.ts';
import type { Machine } from '../clock.ts';
import { type Actor, done, type Handlers, type Result, refuse, type Traced } from '../handlers.ts';
import type { AuditDetail } from '../store/audit.ts';
import { type RecordChange, supersede, takeBack } from '../store/records.ts';
import type { WriteTx } from '../store/transactions.ts';
import { type FoundChild, findCareChild, findCorrected, partCChangedAt } from './careChild.ts';
import { withOwnWords } from './keptWords.ts';
import { partCChanges } from './partCRows.ts';

type Kept = Result<Traced<{ id: string }>>;
/** Who enters, and the machine that it is entered on. */
type Entering = Machine & { readonly by: Actor };

/** A refusal for what cannot be, or for what nobody has confirmed yet; null where the entry can be kept. */
function refuseEntry(problems: readonly EntryProblem[], confirmed: readonly string[]) {
  const refused = refusedOf(problems);
  if (refused.length > 0) return refuse({ name: 'entry-refused', values: { problems } });
  const open = warningsOf(problems).filter(({ reason }) => !confirmed.includes(reason));
  return open.length > 0 ? refuse({ name: 'entry-to-confirm', values: { problems: open } }) : null;
}

/** Ids, codes and whether it corrects: never a record’s text. */
function kept({ caseId, child }: FoundChild, id: string, detail: AuditDetail): Kept {
  return done({ value: { id }, trace: { subject: caseId, detail: { child: child.child.id, record: id, ...detail } } });
}

const others = <R extends { readonly id: string }>(rows: readonly R[], corrected: R | null) =>
  rows.filter(({ id }) => id !== corrected?.id);

/** A caregiver's screen is about a parent of this case. */
function parentProblems({ aboutParentId, tool }: ScreeningEntry, { file }: FoundChild): EntryProblem[] {
  if (aboutParentId === null || file.parents.some(({ id }) => id === aboutParentId)) return [];
  return [{ field: 'aboutParentId', reason: 'parent-needed', severity: 'refuse', values: { tool } }];
}

async function keepScreening(
  tx: WriteTx,
  input: Input<'screening.record'>,
  { now, newId, by }: Entering,
): Promise<Kept> {
  const found = await findCareChild(tx, input, { now, by });
  if (!found.ok) return found;
  const { caseId, child, today } = found.value;
  const corrected = await findCorrected(tx, 'screening', input.corrects, child.screenings);
  if (!corrected.ok) return corrected;
  const before = corrected.value;
  const entry = withOwnWords(input.entry, before);
  const context = { child: child.child, today, others: others(child.screenings, before) };
  const problems = [...parentProblems(entry, found.value), ...checkScreening(entry, context)];
  const refusal = refuseEntry(problems, input.confirmed);
  if (refusal !== null) return refusal;
  const id = before?.id ?? newId();
  const made = toScreening(entry, { id, caseId, childId: child.child.id }, child.child, before);
  // That an export said whether an interview was held stays said.
  const after: Screening = { ...made, followUpRecorded: made.followUpRecorded || before?.followUpRecorded === true };
  await supersede(tx, 'entered', [changeOf('screening', id, before, after)]);
  const tool = instrumentOf(entry.tool)?.id ?? null;
  return kept(found.value, id, { tool, corrects: before !== null });
}

async function keepVisit(tx: WriteTx, input: Input<'healthVisit.record'>, { now, newId, by }: Entering): Promise<Kept> {
  const found = await findCareChild(tx, input, { now, by });
  if (!found.ok) return found;
  const { caseId, child, today } = found.value;
  const corrected = await findCorrected(tx, 'healthVisit', input.corrects, child.healthVisits);
  if (!corrected.ok) return corrected;
  const before = corrected.value;
  const entry = withOwnWords(input.entry, before);
  const context = { child: child.child, today, others: others(child.healthVisits, before) };
  const refusal = refuseEntry(checkHealthVisit(entry, context), input.confirmed);
  if (refusal !== null) return refusal;
  const id = before?.id ?? newId();
  const after: HealthVisit = { id, caseId, childId: child.child.id, ...entry };
  await supersede(tx, 'entered', [changeOf('healthVisit', id, before, after)]);
  return kept(found.value, id, { type: entry.type, corrects: before !== null });
}

function changeOf(
  kind: RecordChange['kind'],
  id: string,
  before: Screening | HealthVisit | null,
  after: Screening | HealthVisit,
): RecordChange {
  return before === null ? { kind, id, after } : { kind, id, before, after };
}

async function keepPartC(tx: WriteTx, input: Input<'partC.record'>, { now, newId, by }: Entering): Promise<Kept> {
  const found = await findCareChild(tx, input, { now, by });
  if (!found.ok) return found;
  const { caseId, child: file, shown, today } = found.value;
  const changedAt = file.partC === null ? null : await partCChangedAt(tx, file.child.id, caseId);
  const asShown = input.corrects?.id === file.partC?.id && (input.corrects?.recordedAt ?? null) === changedAt;
  if (!asShown) return refuse({ name: 'record-changed', values: {} });
  const refusal = refuseEntry(checkPartC(input.entry, { child: file.child, today }), input.confirmed);
  if (refusal !== null) return refusal;
  const { id, changes, takenBack } = partCChanges(input.entry, { file, shown, newId });
  await supersede(tx, 'entered', changes);
  await takeBack(tx, takenBack);
  return kept(found.value, id, {
    corrects: file.partC !== null,
    changed: changes.map((change) => change.id),
    takenBack: takenBack.map(({ row }) => row.id),
  });
}

async function withdraw(tx: WriteTx, input: Input<'care.withdraw'>, { now, by }: Entering): Promise<Kept> {
  const found = await findCareChild(tx, input, { now, by });
  if (!found.ok) return found;
  const { kind, corrects } = input;
  const { screenings, healthVisits } = found.value.child;
  const rows: readonly (Screening | HealthVisit)[] = kind === 'screening' ? screenings : healthVisits;
  const row = await findCorrected(tx, kind, corrects, rows);
  if (!row.ok) return row;
  if (row.value === null) return refuse({ name: 'record-changed', values: {} });
  await takeBack(tx, [{ kind, row: row.value }]);
  return kept(found.value, row.value.id, { kind });
}

type EntryHandlers = Pick<Handlers, 'screening.record' | 'healthVisit.record' | 'partC.record' | 'care.withdraw'>;

/** The operations that keep or take back an entry. A refusal keeps nothing. */
export function careEntryHandlers(machine: Machine): EntryHandlers {
  return {
    'screening.record': async (input, change, by) => change((tx) => keepScreening(tx, input, { ...machine, by })),
    'healthVisit.record': async (input, change, by) => change((tx) => keepVisit(tx, input, { ...machine, by })),
    'partC.record': async (input, change, by) => change((tx) => keepPartC(tx, input, { ...machine, by })),
    'care.withdraw': async (input, change, by) => change((tx) => withdraw(tx, input, { ...machine, by })),
  };
}
