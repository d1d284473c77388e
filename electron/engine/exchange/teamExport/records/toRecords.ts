// A checked export as the record's own rows. Every field of the format has a home; only its version number has none.

import type { Records } from '../../../../../shared/domain/record.ts';
import type { TeamExport } from '../schema/teamExport.ts';
import { addCourt } from './court.ts';
import { addFamily } from './family.ts';
import { numberDoubles, startRows } from './rows.ts';

/**
 * Turns an export into rows. Ids are kept as they came; rows that come without one get one from what they are, so that
 * the same file always gives the same ids. `localDefaults` become court settings; a parent's own address and telephone go
 * into the sealed address alone; the order of parents, children and ICWA notices is kept in `position`.
 */
export function toRecords(file: TeamExport): Records {
  const rows = startRows();
  addCourt(rows, file);
  for (const family of file.families) addFamily(rows, family);
  return numberDoubles(rows);
}
