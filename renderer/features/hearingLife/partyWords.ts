// How somebody who belongs in a hearing is called: by name and part, or by what they are to the child.

import type { HearingLife } from '../../../shared/contract/schedule.ts';
import type { ScreenWords } from '../../app/words.tsx';

type Party = Pick<HearingLife['parties'][number], 'name' | 'role' | 'relation'>;

/** "Ms. Vance, caseworker"; "Mother"; "Tribe". */
export function partyWords({ name, role, relation }: Party, { t, code }: ScreenWords): string {
  const part = relation === null ? t(`hearingLife.role.${role}`) : code('relation', relation);
  // "CASA" stays as it is.
  const inLine = /^\p{Lu}\p{Lu}/u.test(part) ? part : `${part.charAt(0).toLowerCase()}${part.slice(1)}`;
  return name === null ? part : `${name}, ${inLine}`;
}
