// The record as a whole: what stands now beside what an import brings, and the superseding of it.

import type { Instant } from '../../../shared/domain/dates.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { RecordKind, RecordOf, Records } from '../../../shared/domain/record.ts';
import { caseColumnOf, recordKinds } from './codec.ts';
import { readHearingAliases } from './hearingAliases.ts';
import {
  closeRows,
  type HistoryVersion,
  insertRows,
  readAll,
  readEnteredIds,
  readHistories,
  readWhere,
} from './rows.ts';
import { momentsOfUndone } from './scheduleBatches.ts';
import type { Source } from './tables.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

type AnyRecord = RecordOf[RecordKind];

/** One row that is new (`after` alone), superseded (both) or withdrawn (`before` alone). */
export interface RecordChange {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before?: AnyRecord;
  readonly after?: AnyRecord;
}

/** A version of a row, by where it came from. */
export interface WrittenRow {
  readonly source: Source;
  readonly row: AnyRecord;
}

/** What is recorded now where an import's rows would go. */
export interface RecordsBeside {
  /** All rows of the court, all cases, the rows of the cases that the import brings; of others, the rows whose ids it uses. */
  readonly current: Records;
  /**
   * Every version, oldest first, of the rows that a person entered, corrected or took back; by id. What a person wrote is
   * theirs: an import neither changes nor withdraws it, nor brings it back.
   */
  readonly written: (kind: RecordKind) => ReadonlyMap<string, readonly WrittenRow[]>;
  /** Hearings that were set here by the id that exports have for them. */
  readonly aliases: ReadonlyMap<string, HearingId>;
}

/** Reads what an import is compared with. Take the comparison and `supersede` in one change. */
export async function readRecordsBeside(tx: ReadTx, incoming: Records): Promise<RecordsBeside> {
  const cases = incoming.courtCase.map(({ id }) => id);
  const written = new Map<RecordKind, ReadonlyMap<string, readonly WrittenRow[]>>();
  const current: Partial<Record<RecordKind, readonly AnyRecord[]>> = {};
  const undone = await momentsOfUndone(tx, null);
  for (const kind of recordKinds) {
    const column = caseColumnOf(kind);
    current[kind] = await readBeside(tx, kind, column === null ? null : cases, incoming[kind]);
    const entered = await readEnteredIds(tx, kind, column ?? 'id', column === null ? null : cases);
    const standing = new Set((current[kind] ?? []).map(({ id }) => id));
    const histories = await readHistories(tx, kind, [...entered]);
    written.set(kind, withoutUndone(histories, standing, undone));
  }
  return {
    current: current as Records,
    written: (kind) => written.get(kind) ?? new Map(),
    aliases: await readHearingAliases(tx),
  };
}

/**
 * Histories without what was undone: a row that was put back is as if nobody had touched it. One that was new, and was taken
 * back by the undo, stays taken back.
 */
function withoutUndone(
  histories: ReadonlyMap<string, readonly HistoryVersion<AnyRecord>[]>,
  standing: ReadonlySet<string>,
  undone: ReadonlySet<Instant>,
): ReadonlyMap<string, readonly WrittenRow[]> {
  const left = [...histories].map(([id, versions]) => {
    const kept = standing.has(id) ? versions.filter(({ recordedAt }) => !undone.has(recordedAt)) : versions;
    return [id, kept] as const;
  });
  return new Map(left.filter(([, versions]) => versions.some(({ source }) => source === 'entered')));
}

async function readBeside(
  tx: ReadTx,
  kind: RecordKind,
  cases: readonly string[] | null,
  incoming: readonly AnyRecord[],
): Promise<readonly AnyRecord[]> {
  // All cases, so that a docket number which another case holds is seen.
  if (cases === null || kind === 'courtCase') return readAll(tx, kind, null);
  const ofCases: readonly AnyRecord[] = await readWhere(tx, kind, caseColumnOf(kind) ?? 'id', cases, null);
  const known = new Set(ofCases.map(({ id }) => id));
  const unknown = incoming.map(({ id }) => id).filter((id) => !known.has(id));
  return [...ofCases, ...(await readWhere(tx, kind, 'id', unknown, null))];
}

/**
 * Ends rows because a person took them back. A last version, entered and ended in the same moment, says that it was a
 * person: no later import brings the row back.
 */
export async function takeBack(
  tx: WriteTx,
  rows: readonly { readonly kind: RecordKind; readonly row: AnyRecord }[],
): Promise<void> {
  for (const [kind, ofKind] of Map.groupBy(rows, (one) => one.kind)) {
    const ids = ofKind.map(({ row }) => row.id);
    await closeRows(tx, kind, ids);
    await insertRows(
      tx,
      kind,
      'entered',
      ofKind.map(({ row }) => row),
    );
    await closeRows(tx, kind, ids);
  }
}

/** Makes changes current, all recorded at the change's one stamp. `before` must be what stands now. */
export async function supersede(tx: WriteTx, source: Source, changes: readonly RecordChange[]): Promise<void> {
  for (const [kind, ofKind] of Map.groupBy(changes, (change) => change.kind)) {
    const ended = ofKind.filter((change) => change.before !== undefined).map(({ id }) => id);
    const begun = ofKind.flatMap(({ after }) => (after === undefined ? [] : [after]));
    await closeRows(tx, kind, ended);
    await insertRows(tx, kind, source, begun);
  }
}
