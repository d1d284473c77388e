// What an export brings against what the record holds: row by row, by value.

import type { RecordKind, RecordOf, Records } from '../../../../shared/domain/record.ts';

type AnyRecord = RecordOf[RecordKind];

type ChangeStatus = 'new' | 'changed' | 'same' | 'withdrawn' | 'kept';

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
  | { readonly status: 'withdrawn'; readonly kind: RecordKind; readonly id: string; readonly before: AnyRecord }
  /** A person entered, corrected (`before`) or took back (no `before`) it: an export never undoes that. */
  | { readonly status: 'kept'; readonly kind: RecordKind; readonly id: string; readonly before: AnyRecord | null };

/** Says of an id whether only exports have ever written it: only such a row may be changed or withdrawn by a later one. */
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

interface Covering {
  /** The export speaks of this row's case, or of the court's list it stands in. */
  readonly isCovered: (row: AnyRecord) => boolean;
  readonly cameFromExport: CameFromExport;
}

function compareKind(
  kind: RecordKind,
  current: readonly AnyRecord[],
  incoming: readonly AnyRecord[],
  { isCovered, cameFromExport }: Covering,
): Change[] {
  const recorded = new Map(current.map((row) => [row.id, row]));
  const brought = new Set(incoming.map(({ id }) => id));
  const changes = incoming.map((after): Change => {
    const { id } = after;
    const before = recorded.get(id);
    if (before !== undefined && isSame(before, after)) return { status: 'same', kind, id, before, after };
    if (!cameFromExport(kind, id)) return { status: 'kept', kind, id, before: before ?? null };
    return before === undefined ? { status: 'new', kind, id, after } : { status: 'changed', kind, id, before, after };
  });
  for (const before of current) {
    const { id } = before;
    if (brought.has(id) || !isCovered(before)) continue;
    changes.push({ status: cameFromExport(kind, id) ? 'withdrawn' : 'kept', kind, id, before });
  }
  return changes;
}

/**
 * Compares the record as it is now with an export's rows. `withdrawn`: a row of a case that is in the export, or of the
 * court's lists, that an earlier export brought and this one does not. `kept`: one that a person entered, corrected or
 * took back, and of which the export says something else or nothing. Cases that are absent from the export are left
 * alone; so are the court itself, its people and its courtrooms.
 */
export function compareRecords(current: Records, incoming: Records, cameFromExport: CameFromExport): Change[] {
  const cases = new Set<string>(incoming.courtCase.map(({ id }) => id));
  return kindsOf(incoming).flatMap((kind) =>
    compareKind(kind, current[kind], incoming[kind], {
      isCovered: (row) => {
        const caseId = caseOf(kind, row);
        return caseId === null ? !keptKinds.has(kind) : cases.has(caseId);
      },
      cameFromExport,
    }),
  );
}

/** What of a comparison is to be made current: all but what is the same or kept. */
export function changesToMake(changes: readonly Change[]) {
  return changes.flatMap((change) => (change.status === 'same' || change.status === 'kept' ? [] : [change]));
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
    const ids = {
      new: idsOf('new'),
      changed: idsOf('changed'),
      same: idsOf('same'),
      withdrawn: idsOf('withdrawn'),
      kept: idsOf('kept'),
    };
    const counts = {
      new: ids.new.length,
      changed: ids.changed.length,
      same: ids.same.length,
      withdrawn: ids.withdrawn.length,
      kept: ids.kept.length,
    };
    return { kind, counts, ids };
  });
}
