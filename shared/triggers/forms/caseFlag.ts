// The form 'caseFlag': what the record says of a child, a parent or the case. A blank is not a no: it gives no match.

import { currentPlacement } from '../../domain/placements.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { Form, TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Match, matchOf } from '../match.ts';
import { isOtherThan } from './languages.ts';
import { noContactOrder } from './livingAndContact.ts';
import { isLookedFor, isPaternityOpen, ofParent, parentsInOrder } from './parents.ts';

type Flag = Leaf<'caseFlag'>['caseFlag'];
type Found = (context: TriggerContext) => readonly Match[];

/** R2: born before 37 weeks 0 days. */
const earlyBeforeGestationDays = 259;

/** Removed and not returned by the hearing; a trial home visit and a stay with a parent in treatment are care. */
export function isInCare({ child, hearing }: Pick<TriggerContext, 'child' | 'hearing'>): boolean {
  const { removedOn } = child.child;
  if (removedOn === null || removedOn > hearing.date) return false;
  return currentPlacement(child.placements, hearing.date)?.setting !== 'in_home_parent';
}

/** True of the context's child. */
function ofChild(holds: (context: TriggerContext) => boolean): Found {
  return (context) => {
    const { child } = context.child;
    return holds(context) ? [matchOf({ childId: child.id, sources: [refTo('child', child)] })] : [];
  };
}

/** True of parents: a match each, the same for every child of the case. */
function ofParents(holds: (parent: Parameters<typeof isLookedFor>[0]) => boolean): Found {
  return ({ file }) => parentsInOrder(file).flatMap((parent) => (holds(parent) ? [ofParent(parent)] : []));
}

/** One match for the case, however many addresses are protected: the text names nobody. */
const protectedAddresses: Found = ({ file }) => {
  const parents = parentsInOrder(file).filter(({ addressConfidential }) => addressConfidential === true);
  return parents.length === 0 ? [] : [matchOf({ sources: parents.map((row) => refTo('parent', row)) })];
};

/** In force on the as-of day, its last day included; without a recorded last day it is taken to run. */
const noContactOrders: Found = ({ file, asOf }) =>
  parentsInOrder(file).flatMap((parent) => {
    const order = noContactOrder(file, parent, asOf);
    if (order === null) return [];
    const bound = { item: { kind: 'noContact' as const, order } };
    return [matchOf({ parentId: parent.id, bound, sources: [refTo('parent', parent)] })];
  });

/** Another child of the case, or a plan for siblings who are not of it. */
const siblings: Found = ({ file, child: { child } }) => {
  const others = file.children.filter((other) => other.child.id !== child.id);
  const plan = file.siblingPlan === null ? [] : [refTo('siblingPlan', file.siblingPlan)];
  if (others.length === 0 && plan.length === 0) return [];
  return [matchOf({ childId: child.id, sources: [refTo('child', child), ...plan] })];
};

const flags: Readonly<Record<Flag, Found>> = {
  'born-early': ofChild(({ child: { child } }) => (child.gestationDays ?? Infinity) < earlyBeforeGestationDays),
  'prenatal-exposure': ofChild(({ child: { child } }) => child.prenatalExposure === true),
  'medical-equipment': ofChild(({ child: { child } }) => child.medicalEquipment === true),
  'family-violence-exposure': ofChild(({ child: { child } }) => child.familyViolenceExposure === true),
  'address-protected': protectedAddresses,
  'no-contact-order': noContactOrders,
  'has-siblings': siblings,
  'in-care': ofChild(isInCare),
  'never-removed': ofChild(({ child: { child } }) => child.removedOn === null),
  'parent-under-18': ofParents(({ minor }) => minor === true),
  'paternity-not-established': ofParents(isPaternityOpen),
  'parent-not-located': ofParents(isLookedFor),
  'parent-in-custody': ofParents(({ inCustody }) => inCustody === true),
  'home-language-not-english': ofChild(({ child: { child } }) => isOtherThan(child.homeLanguage, 'en')),
};

/** Source: triggerGrammar, caseFlag. */
export const caseFlag: Form<'caseFlag'> = ({ caseFlag: flag }, context) => flags[flag](context);
