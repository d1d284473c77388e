// The form 'finding': whether a finding is on record of the hearings that were held.

import { findingsOf, heldHearings } from '../../domain/hearings.ts';
import type { HeldHearing } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { RuleId } from '../../domain/ruleSources.ts';
import type { Form } from '../context.ts';
import { childFacts, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { matchOf } from '../match.ts';

type Finding = Leaf<'finding'>['finding'];

const ruleOf: Partial<Readonly<Record<Finding, RuleId>>> = {
  contrary_to_welfare: 'contraryToWelfare',
  reasonable_efforts_to_prevent_removal: 'reasonableEffortsToPreventRemoval',
};

/**
 * The first order that allowed the removal: of the first shelter or initial hearing held from the removal on; where none
 * of those is recorded, of the first hearing held from then on. null: there is none yet.
 */
function firstOrder({ file, child }: TriggerContext): HeldHearing | null {
  const { removedOn } = child.child;
  if (removedOn === null) return null;
  const held = heldHearings(file.hearings).filter(({ date }) => date >= removedOn);
  return held.find(({ type }) => type === 'shelter' || type === 'initial') ?? held[0] ?? null;
}

/** R6 reads the very first hearing, held or not: where it has the finding, the finding is not missing. */
const isInFirstByR6 = (finding: Finding, context: TriggerContext) =>
  finding === 'contrary_to_welfare' && childFacts(context).clocks?.contraryToWelfareInFirstOrder === true;

/** Source: triggerGrammar, finding. 'not-made' needs a hearing that could have made it. */
export const finding: Form<'finding'> = ({ finding: wanted, state }, context) => {
  const rule = ruleOf[wanted];
  const ruled = rule === undefined ? {} : { rule };
  if (state === 'missing-in-first-order') {
    const order = firstOrder(context);
    if (order === null || findingsOf(order).includes(wanted) || isInFirstByR6(wanted, context)) return [];
    return [matchOf({ bound: { date: order.date }, sources: [refTo('hearing', order)], ...ruled })];
  }
  const held = heldHearings(context.file.hearings);
  const made = held.filter((row) => findingsOf(row).includes(wanted));
  if (held.length === 0 || made.length > 0 !== (state === 'made')) return [];
  return [matchOf({ sources: (state === 'made' ? made : held).map((row) => refTo('hearing', row)), ...ruled })];
};
