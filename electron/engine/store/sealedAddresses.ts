// Protected addresses: read for the clerk's sealed sheet alone, and never as part of a case file.

import type { CaseId } from '../../../shared/domain/ids.ts';
import type { SealedAddress } from '../../../shared/domain/record.ts';
import { readWhere } from './rows.ts';
import type { ReadTx } from './transactions.ts';

/** The protected addresses of a case as they are recorded now, in the order in which they were recorded. */
export function readSealedAddresses(tx: ReadTx, caseId: CaseId): Promise<readonly SealedAddress[]> {
  return readWhere(tx, 'sealedAddress', 'case_id', [caseId], null);
}
