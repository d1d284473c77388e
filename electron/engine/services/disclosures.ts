// The disclosure log as a person reads it: of a case, everything that left the store; of oneself, what one took.

import { type DisclosureLine, disclosureLine } from '../../../shared/contract/disclosure.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { done, type Handlers, refuse } from '../handlers.ts';
import { findCaseByNumber } from '../store/cases.ts';
import { type Disclosure, listDisclosures, listDisclosuresOf } from '../store/disclosures.ts';
import { listStorePeople } from '../store/people.ts';
import { readHistories, readWhere } from '../store/rows.ts';
import type { ReadTx } from '../store/transactions.ts';
import { reachOf } from './reach.ts';

const distinct = <T>(values: readonly T[]) => [...new Set(values)];

/**
 * The store's codes are what the contract once let in: a row that is not of it is a bug. `isOpen`: of which cases the days
 * may be told, as they stand now.
 */
async function linesOf(
  tx: ReadTx,
  kept: readonly Disclosure[],
  isOpen: (of: CaseId) => boolean,
): Promise<DisclosureLine[]> {
  const people = new Map((await listStorePeople(tx)).map(({ id, name }) => [id, name]));
  // A case that the record has dropped keeps the number it had.
  const cases = await readHistories(tx, 'courtCase', distinct(kept.map(({ caseId }) => caseId)));
  const ids = distinct(kept.flatMap(({ hearingId }) => hearingId ?? []));
  const dates = new Map((await readWhere(tx, 'hearing', 'id', ids, null)).map(({ id, date }) => [id, date]));
  return kept.map(({ caseId, hearingId, personId, ...line }) =>
    disclosureLine.parse({
      ...line,
      by: people.get(personId) ?? personId,
      caseNumber: cases.get(caseId)?.at(-1)?.row.caseNumber ?? caseId,
      hearing: hearingId,
      hearingDate: hearingId === null || !isOpen(caseId) ? null : (dates.get(hearingId) ?? null),
    }),
  );
}

export const disclosureHandlers: Pick<Handlers, 'disclosures.list' | 'disclosures.mine'> = {
  'disclosures.list': ({ caseNumber }, store) =>
    store.read(async (tx) => {
      const subject = await findCaseByNumber(tx, caseNumber, null);
      if (subject === null) return refuse({ name: 'no-such-case', values: {} });
      const value = await linesOf(tx, await listDisclosures(tx, subject), () => true);
      return done({ value, trace: { subject, detail: { lines: value.length } } });
    }),
  /** One's own doing: it needs no case that is still open to the person. Of one that is not, no day is told: it may be new. */
  'disclosures.mine': ({ hearing }, store, by) =>
    store.read(async (tx) => {
      const kept = await listDisclosuresOf(tx, by.id, hearing);
      const open = new Set<CaseId>();
      for (const id of distinct(kept.map(({ caseId }) => caseId))) {
        if ((await reachOf(tx, by, id)).length > 0) open.add(id);
      }
      return done(await linesOf(tx, kept, (id) => open.has(id)));
    }),
};
