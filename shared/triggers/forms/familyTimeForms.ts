// Forms of the trigger grammar: familyTime, familyTimeCause, familyTimePlan, siblingContact.

import { type FamilyTimeTally, tallyFamilyTime } from '../../domain/familyTime.ts';
import { inDateOrder } from '../../domain/order.ts';
import type { FamilyTimeOutcome, Parent } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { Form } from '../context.ts';
import { numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Match, matchOf } from '../match.ts';
import { perContext } from '../perContext.ts';
import { familyTimePlan } from './familyTimePlan.ts';
import { parentsInOrder } from './parents.ts';
import { siblingContact } from './siblingContact.ts';

interface Forms {
  readonly familyTime: Form<'familyTime'>;
  readonly familyTimeCause: Form<'familyTimeCause'>;
  readonly familyTimePlan: Form<'familyTimePlan'>;
  readonly siblingContact: Form<'siblingContact'>;
}

type Mode = FamilyTimeTally['mode'];

/** R14 since the last hearing, as the facts have it, with the sessions it came from. */
const talliesOf = perContext(({ file, since }) => tallyFamilyTime(file.familyTime, since));

/** Of one parent and mode; null: nothing was scheduled. */
function tallyOf(context: TriggerContext, parent: Parent, mode: Mode): FamilyTimeTally | null {
  return talliesOf(context).find((tally) => tally.parentId === parent.id && tally.mode === mode) ?? null;
}

/** A measure is under `below` and not under `atLeast`, as far as they are given. */
function isWithin(value: number, { below, atLeast }: Leaf<'familyTime'>, context: TriggerContext): boolean {
  const isBelow = below === undefined || value < numberOf(below, context);
  return isBelow && (atLeast === undefined || value >= numberOf(atLeast, context));
}

function familyTime(trigger: Leaf<'familyTime'>, context: TriggerContext): readonly Match[] {
  return parentsInOrder(context.file).flatMap((parent) => {
    const tally = tallyOf(context, parent, trigger.mode ?? 'in_person');
    const value = tally?.[trigger.familyTime] ?? null;
    if (tally === null || value === null || !isWithin(value, trigger, context)) return [];
    const { attended, scheduled, attendedShareOfScheduled, sources } = tally;
    const bound = { parent: parent.name, count: attended, total: scheduled, percent: attendedShareOfScheduled ?? 0 };
    return [matchOf({ parentId: parent.id, bound, sources })];
  });
}

const outcomeOf: Readonly<Record<Leaf<'familyTimeCause'>['familyTimeCause'], FamilyTimeOutcome>> = {
  parent: 'missed_parent',
  agency: 'cancelled_agency',
  provider: 'cancelled_provider',
  caregiver: 'cancelled_caregiver',
  'child-illness': 'cancelled_child_illness',
};

/** Counted as family time is (R14): in person; by video for a parent whose time is by video alone. */
function familyTimeCause(trigger: Leaf<'familyTimeCause'>, context: TriggerContext): readonly Match[] {
  const { file, since } = context;
  const outcome = outcomeOf[trigger.familyTimeCause];
  return parentsInOrder(file).flatMap((parent) => {
    const tally = tallyOf(context, parent, 'in_person') ?? tallyOf(context, parent, 'video');
    if (tally === null) return [];
    const lost = inDateOrder(file.familyTime).filter(
      (session) =>
        (since === null || session.date > since) &&
        session.parentId === parent.id &&
        session.mode === tally.mode &&
        session.outcome === outcome,
    );
    if (lost.length < numberOf(trigger.atLeast, context)) return [];
    const bound = { parent: parent.name, count: lost.length, total: tally.scheduled };
    return [matchOf({ parentId: parent.id, bound, sources: lost.map((row) => refTo('familyTimeSession', row)) })];
  });
}

export const familyTimeForms: Forms = { familyTime, familyTimeCause, familyTimePlan, siblingContact };
