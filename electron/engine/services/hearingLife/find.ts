// The hearing that an operation is about, as it is recorded now, with its case; read for those who may ask of it.

import type { Role } from '../../../../shared/contract/roles.ts';
import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import { hearingsInOrder, stands } from '../../../../shared/domain/hearings.ts';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { Hearing } from '../../../../shared/domain/record.ts';
import { isOnlySet } from '../../../../shared/schedule/life.ts';
import { type Actor, done, type Result, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { findCaseByHearing } from '../../store/cases.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { openCase } from '../reach.ts';

export interface FoundHearing<H extends Hearing = Hearing> {
  readonly file: CaseFile;
  readonly hearing: H;
}

/** The hearing with its case. Refuses as `openCase`, and by 'no-such-hearing' where the record has dropped it. */
export async function findHearing(
  tx: ReadTx,
  by: Actor,
  id: HearingId,
  may: readonly Role[],
): Promise<Result<FoundHearing>> {
  const open = await openCase(tx, by, await findCaseByHearing(tx, id, null), may);
  if (!open.ok) return open;
  const file = await readCaseFile(tx, open.value, null);
  if (file === null) return refuse({ name: 'no-such-case', values: {} });
  const hearing = file.hearings.find((one) => one.id === id);
  if (hearing !== undefined) return done({ file, hearing });
  const dates = hearingsInOrder(file.hearings)
    .filter(stands)
    .map(({ date }) => date);
  return refuse({ name: 'no-such-hearing', values: { dates: [...new Set(dates)] } });
}

/** As `findHearing`, of a hearing that is only set: what was held, continued or vacated becomes nothing else. */
export async function findSetHearing(
  tx: ReadTx,
  by: Actor,
  id: HearingId,
  may: readonly Role[],
): Promise<Result<FoundHearing<Extract<Hearing, { status: 'scheduled' }>>>> {
  const found = await findHearing(tx, by, id, may);
  if (!found.ok) return found;
  const { file, hearing } = found.value;
  return isOnlySet(hearing) ? done({ file, hearing }) : refuse({ name: 'hearing-not-set', values: {} });
}
