// For whom a copy is made. The names are those of a team's export (sensitive[].audiences).

import type { PartyRef } from '../domain/record.ts';

export const audiences = [
  'judge',
  'clerk',
  'agency',
  'child_attorney',
  'mother_attorney',
  'father_attorney',
  'casa',
  'resource_parent',
  'tribe',
] as const;
export type Audience = (typeof audiences)[number];

/** Whose copy it is, and for whom that reader acts or cares. */
export interface Reader {
  readonly audience: Audience;
  /** Of a parent's attorney the parent's id, of a resource parent the id of a child who lives there. null: of the others. */
  readonly party: PartyRef | null;
  /** A judge makes the copy for this other reader: nothing is in it that the judge may not have either. */
  readonly madeBy?: 'judge';
}
