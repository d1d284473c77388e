// What an export brings against what the record holds: row by row, by value.

import type { RecordKind, RecordOf, Records } from '../../../../shared/domain/record.ts';

type AnyRecord = RecordOf[RecordKind];

type ChangeStatus = 'new' | 'changed' | 'same' | 'withdrawn';

/** One row of the record or the export, or both. `before` is what is recorded now, `after` what the export says. */
export type Change =
  | { readonly status: 'new'; readonly kind: RecordKind; readonly id: string; readonly after: AnyRecord }
  | {
      readonly status: 'changed' | 'same';
      readonly kind: RecordKind;
      readonly id: string;
      readonly before: AnyRecord;
      readonly after: AnyRecord;
    }
  | { readonly status: 'withdrawn'; readonly kind: RecordKind; readonly id: string; readonly before: AnyRecord };

/** Says of a recorded row whether it came from an earlier export: only such a row may be withdrawn by a later one. */
export type CameFromExport = (kind: RecordKind, id: string) => boolean;

/** Cases that are not in the file may still name these: they stay when an export leaves them out. */
const keptKinds: ReadonlySet<RecordKind> = new Set(['court', 'person', 'courtroom']);

/** The case that a row belongs to; null for the court's own rows. */
export function caseOf(kind: RecordKind, row: AnyRecord): string | null {
  if (kind === 'courtCase') return row.id;
  return 'caseId' in row ? row.caseId : null;
}

export const kindsOf = (records: Records) => Object.keys(records) as RecordKind[];

/** Equal by value, whatever the order of the keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function compareKind(
  kind: RecordKind,
  current: readonly AnyRecord[],
  incoming: readonly AnyRecord[],
  mayWithdraw: (row: AnyRecord) => boolean,
): Change[] {
  const recorded = new Map(current.map((row) => [row.id, row]));
  const brought = new Set(incoming.map(({ id }) => id));
  const changes = incoming.map((after): Change => {
    const { id } = after;
    const before = recorded.get(id);
    if (before === undefined) return { status: 'new', kind, id, after };
    return { status: isSame(before, after) ? 'same' : 'changed', kind, id, before, after };
  });
  for (const before of current) {
    if (!brought.has(before.id) && mayWithdraw(before)) {
      changes.push({ status: 'withdrawn', kind, id: before.id, before });
    }
  }
  return changes;
}

/**
 * Compares the record as it is now with an export's rows. `withdrawn`: a row of a case that is in the export, or of the
 * court's lists, that an earlier export brought and this one does not. Cases that are absent from the export are left
 * alone; so are the court itself, its people and its courtrooms.
 */
export function compareRecords(current: Records, incoming: Records, cameFromExport: CameFromExport): Change[] {
  const cases = new Set<string>(incoming.courtCase.map(({ id }) => id));
  return kindsOf(incoming).flatMap((kind) =>
    compareKind(kind, current[kind], incoming[kind], (row) => {
      const caseId = caseOf(kind, row);
      const isCovered = caseId === null ? !keptKinds.has(kind) : cases.has(caseId);
      return isCovered && cameFromExport(kind, row.id);
    }),
  );
}

/** One kind's rows in a dry run: how many of each status, and their ids. */
export interface KindReport {
  readonly kind: RecordKind;
  readonly counts: Readonly<Record<ChangeStatus, number>>;
  readonly ids: Readonly<Record<ChangeStatus, readonly string[]>>;
}

/** Sums up what an import would do, by kind of record; kinds without a row are left out. */
export function dryRunReport(changes: readonly Change[]): KindReport[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, ofKind]) => {
    const idsOf = (status: ChangeStatus) => ofKind.filter((change) => change.status === status).map(({ id }) => id);
    const ids = { new: idsOf('new'), changed: idsOf('changed'), same: idsOf('same'), withdrawn: idsOf('withdrawn') };
    const { new: added, changed, same, withdrawn } = ids;
    const counts = {
      new: added.length,
      changed: changed.length,
      same: same.length,
      withdrawn: withdrawn.length,
    };
    return { kind, counts, ids };
  });
}
