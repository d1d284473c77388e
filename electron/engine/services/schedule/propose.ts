// Dates that are offered: the best three for one hearing. Nothing is set.

import type { Input } from '../../../../shared/contract/contract.ts';
import type { Proposal } from '../../../../shared/contract/schedule.ts';
import { proposalFor } from '../../../../shared/schedule/offers.ts';
import { done, type Handlers, type Result, refuse } from '../../handlers.ts';
import { findCaseByNumber } from '../../store/cases.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import type { ReadTx } from '../../store/transactions.ts';

const noSuchCase = () => refuse({ name: 'no-such-case', values: {} });

async function propose(tx: ReadTx, input: Input<'schedule.propose'>): Promise<Result<Proposal>> {
  const { caseNumber, asOf, hearing, type, minutes, after } = input;
  const caseId = await findCaseByNumber(tx, caseNumber, null);
  if (caseId === null) return noSuchCase();
  const facts = await readScheduleFacts(tx, { asOf, from: asOf, to: null, cases: [caseId] });
  const of = facts?.cases.get(caseId);
  if (facts === null || of === undefined) return noSuchCase();
  const moves = of.hearings.find(({ id }) => id === hearing);
  if (hearing !== null && moves?.status !== 'scheduled') return refuse({ name: 'hearing-not-set', values: {} });
  const proposal = proposalFor(facts, { caseId, hearing, type, minutes, after });
  return proposal === null ? noSuchCase() : done(proposal);
}

/** schedule.propose refuses with `no-such-case`, and with `hearing-not-set` where the hearing that moves is not only set. */
export const proposeHandlers: Pick<Handlers, 'schedule.propose'> = {
  'schedule.propose': async (input, store) => {
    const found = await store.read((tx) => propose(tx, input));
    if (!found.ok) return found;
    const detail = { asOf: input.asOf, hearing: input.hearing, offers: found.value.offers.length };
    return done({ value: found.value, trace: { subject: null, detail } });
  },
};
