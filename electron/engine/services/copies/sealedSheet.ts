// Puts together a case's sealed sheets, for the clerk alone: the one composer that reads a protected address.

import { type SealedOf, sealedSheet } from '../../../../shared/documents/sealedSheet.ts';
import type { Instant } from '../../../../shared/domain/dates.ts';
import { done, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { findCaseByNumber } from '../../store/cases.ts';
import { readSealedAddresses } from '../../store/sealedAddresses.ts';
import { todayOf } from '../court.ts';
import { openCase } from '../reach.ts';
import type { Composer } from './composed.ts';

/** Composes one sheet for each protected address of the case. No address is read for anybody but the clerk. */
export const composeSealedSheet: Composer<'sealed-sheet'> = async (request, { store, by, now }) => {
  const opened = await store.read(async (tx) => {
    const open = await openCase(tx, by, await findCaseByNumber(tx, request.caseNumber, null), ['clerk']);
    if (!open.ok) return open;
    return done({
      file: await readCaseFile(tx, open.value, null),
      addresses: await readSealedAddresses(tx, open.value),
    });
  });
  if (!opened.ok) return opened;
  const { file, addresses } = opened.value;
  if (file === null) return refuse({ name: 'no-such-case', values: {} });
  const sealed = file.parents.flatMap((parent): SealedOf[] =>
    addresses.filter(({ parentId }) => parentId === parent.id).map((address) => ({ parent, address })),
  );
  const on = todayOf(file.court, now());
  const { language } = request;
  const paper = request.paper ?? 'letter';
  const options = { language, paper, on, madeAt: new Date(now()).toISOString() as Instant };
  const [first, ...others] = sealed.map((of) => ({ model: sealedSheet(file, of, options), label: null }));
  if (first === undefined) return refuse({ name: 'nothing-sealed', values: {} });
  return done({
    document: 'sealed-sheet',
    parts: [first, ...others],
    cases: [{ file, hearing: null, reader: { audience: 'clerk', party: null }, asOf: on, withheld: [] }],
    language,
    paper,
  });
};
