// Pointing at the record that a fact came from.

import type { RecordKind, RecordRef } from './record.ts';

/** Points at `row`, a record of kind `kind`. */
export function refTo(kind: RecordKind, row: { readonly id: string }): RecordRef {
  return { kind, id: row.id };
}
