// What an export brings against what the record holds: row by row, by value.

import type { RecordKind, Records } from '../../../../shared/domain/record.ts';
import { matchRows } from './matchRows.ts';
import { type HearingAliases, recordedHearings, underRecordedHearings } from './recordedHearings.ts';
import { underRecordedSessions } from './recordedSessions.ts';
import { isSame } from './sameValue.ts';
import { type AnyRecord, mergeInto, type Written } from './written.ts';

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
  /** A person entered, corrected (`before`) or took back (no `before`) it, and the export has nothing to add. */
  | { readonly status: 'kept'; readonly kind: RecordKind; readonly id: string; readonly before: AnyRecord | null };

/** Cases that are not in the file may still name these: they stay when an export leaves them out. */
const keptKinds: ReadonlySet<RecordKind> = new Set(['court', 'person', 'courtroom']);

/** The case that a row belongs to; null for the court's own rows. */
export function caseOf(kind: RecordKind, row: AnyRecord): string | null {
  if (kind === 'courtCase') return row.id;
  return 'caseId' in row ? row.caseId : null;
}

export const kindsOf = (records: Records) => Object.keys(records) as RecordKind[];

interface KindBeside {
  readonly current: readonly AnyRecord[];
  readonly incoming: readonly AnyRecord[];
  readonly written: ReturnType<Written>;
  /** The export speaks of this row's case, or of the court's list it stands in. */
  readonly isCovered: (row: AnyRecord) => boolean;
}

function compareKind(kind: RecordKind, { current, incoming, written, isCovered }: KindBeside): Change[] {
  const recorded = new Map(current.map((row) => [row.id, row]));
  const matched = matchRows(kind, { current, incoming, written });
  const brought = new Set(matched.map(({ id }) => id));
  const changes = matched.map((row): Change => {
    const { id } = row;
    const before = recorded.get(id);
    if (before !== undefined && isSame(before, row)) return { status: 'same', kind, id, before, after: row };
    const versions = written.get(id);
    if (before === undefined) {
      return versions === undefined
        ? { status: 'new', kind, id, after: row }
        : { status: 'kept', kind, id, before: null };
    }
    const after = versions === undefined ? row : mergeInto(kind, before, row, versions);
    return isSame(before, after)
      ? { status: 'kept', kind, id, before }
      : { status: 'changed', kind, id, before, after };
  });
  for (const before of current) {
    const { id } = before;
    if (brought.has(id) || !isCovered(before)) continue;
    changes.push({ status: written.has(id) ? 'kept' : 'withdrawn', kind, id, before });
  }
  return changes;
}

/**
 * Compares the record as it is now with an export's rows. `withdrawn`: a row of a case that is in the export, or of the
 * court's lists, that an earlier export brought and this one does not. `kept`: one that a person entered, corrected or
 * took back, and of which the export says something else or nothing; the fields of it that no person touched follow the
 * export (`changed`). Cases that are absent from the export are left alone; so are the court itself, its people and its
 * courtrooms. `written`: the history of the rows that a person wrote. `aliases`: what earlier imports found of the hearings
 * that were set here.
 */
export function compareRecords(
  current: Records,
  incoming: Records,
  written: Written,
  aliases: HearingAliases = new Map(),
): Change[] {
  const cases = new Set<string>(incoming.courtCase.map(({ id }) => id));
  const found = recordedHearings({ current, incoming, written, aliases });
  const brought = underRecordedSessions(current, underRecordedHearings(incoming, found), written);
  return kindsOf(brought).flatMap((kind) =>
    compareKind(kind, {
      current: current[kind],
      incoming: brought[kind],
      written: written(kind),
      isCovered: (row) => {
        const caseId = caseOf(kind, row);
        return caseId === null ? !keptKinds.has(kind) : cases.has(caseId);
      },
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
