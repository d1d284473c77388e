// Dates that are offered: the best three for one hearing. Nothing is set.

import type { Input } from '../../../../shared/contract/contract.ts';
import type { Proposal } from '../../../../shared/contract/schedule.ts';
import type { CaseId, HearingId } from '../../../../shared/domain/ids.ts';
import { proposalFor } from '../../../../shared/schedule/offers.ts';
import { done, type Handlers, type Result, refuse } from '../../handlers.ts';
import { findCaseByHearing, findCaseByNumber } from '../../store/cases.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import type { ReadTx } from '../../store/transactions.ts';

const noSuchCase = () => refuse({ name: 'no-such-case', values: {} });

/** Why a hearing that was named cannot move: nobody has it, another case has it, or it is not only set. */
async function notToMove(tx: ReadTx, hearing: HearingId, caseId: CaseId): Promise<ReturnType<typeof refuse>> {
  const of = await findCaseByHearing(tx, hearing, null);
  if (of === null) return refuse({ name: 'hearing-not-recorded', values: {} });
  return refuse({ name: of === caseId ? 'hearing-not-set' : 'hearing-of-another-case', values: {} });
}

async function propose(tx: ReadTx, input: Input<'schedule.propose'>): Promise<Result<Proposal>> {
  const { caseNumber, asOf, hearing, type, minutes, after } = input;
  const caseId = await findCaseByNumber(tx, caseNumber, null);
  if (caseId === null) return noSuchCase();
  const facts = await readScheduleFacts(tx, { asOf, from: asOf, to: null, cases: [caseId] });
  const of = facts?.cases.get(caseId);
  if (facts === null || of === undefined) return noSuchCase();
  const moves = of.hearings.find(({ id }) => id === hearing);
  if (hearing !== null && moves?.status !== 'scheduled') return notToMove(tx, hearing, caseId);
  const proposal = proposalFor(facts, { caseId, hearing, type, minutes, after });
  return proposal === null ? noSuchCase() : done(proposal);
}

/**
 * schedule.propose refuses with `no-such-case`, and where the hearing that moves cannot with `hearing-not-recorded`,
 * `hearing-of-another-case` or `hearing-not-set`.
 */
export const proposeHandlers: Pick<Handlers, 'schedule.propose'> = {
  'schedule.propose': async (input, store) => {
    const found = await store.read((tx) => propose(tx, input));
    if (!found.ok) return found;
    const detail = { asOf: input.asOf, hearing: input.hearing, offers: found.value.offers.length };
    return done({ value: found.value, trace: { subject: null, detail } });
  },
};
