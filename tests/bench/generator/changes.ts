// What a month's import changes.

import type { RecordChange } from '../../../electron/engine/store/records.ts';
import type { RecordKind, RecordOf } from '../../../shared/domain/record.ts';

/** A record with its kind, paired as the types say. */
export type NewRecord = { readonly [K in RecordKind]: { readonly kind: K; readonly after: RecordOf[K] } }[RecordKind];

/** What makes new records current. */
export function recorded(records: readonly NewRecord[]): RecordChange[] {
  return records.map(({ kind, after }) => ({ kind, id: after.id, after }));
}

/** What replaces records by others of the same ids, in the same order. */
export function superseded(before: readonly NewRecord[], after: readonly NewRecord[]): RecordChange[] {
  return after.map(({ kind, after: now }, place) => {
    const old = before[place]?.after;
    if (old?.id !== now.id) throw new Error('a record is superseded by its own successor only');
    return { kind, id: now.id, before: old, after: now };
  });
}
