// Forms of the trigger grammar: placementMoves, placement.

import { daysBetween } from '../../domain/dates.ts';
import { inDateOrder } from '../../domain/order.ts';
import { summarizePlacements } from '../../domain/placements.ts';
import type { Placement, PlacementEvent, PlacementSetting } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { Form } from '../context.ts';
import { childFacts, numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Match, matchOf } from '../match.ts';
import { livesWith } from './livingAndContact.ts';

interface Forms {
  readonly placementMoves: Form<'placementMoves'>;
  readonly placement: Form<'placement'>;
}

/** R12 of the child on the hearing day, with the records that the facts leave out. */
function placementsOf(context: TriggerContext) {
  const { child, hearing } = context;
  return summarizePlacements(child.placements, child.stays, childFacts(context).care.daysSinceRemoval, hearing.date);
}

/** The first home is no move; without a hearing held before, none can be after it. */
function placementMoves({ placementMoves: asked }: Leaf<'placementMoves'>, context: TriggerContext): readonly Match[] {
  const { since, child } = context;
  const { counted, current } = placementsOf(context);
  const moves = counted.slice(1).filter(({ startedOn }) => {
    return asked.sinceLastHearing !== true || (since !== null && startedOn > since);
  });
  const present = current ?? counted.at(-1);
  if (present === undefined || moves.length < numberOf(asked.atLeast, context)) return [];
  return [
    matchOf({
      childId: child.child.id,
      bound: { count: moves.length, date: present.startedOn },
      sources: moves.map((row) => refTo('placement', row)),
    }),
  ];
}

type State = Leaf<'placement'>['placement'];

/** Homes of a setting; whether a relative's home is the one of the concurrent plan, its setting does not say. */
const settingsOf: Readonly<Partial<Record<State, readonly PlacementSetting[]>>> = {
  'with-relative': ['kinship'],
  'with-non-relative': ['foster_family', 'foster_family_concurrent', 'foster_family_medical'],
  'concurrent-plan-home': ['foster_family_concurrent'],
  'not-concurrent-plan-home': ['foster_family', 'foster_family_medical'],
  'trial-home-visit': ['trial_home_visit'],
  'with-parent-in-treatment': ['with_parent_in_treatment'],
};

const eventOf: Readonly<Partial<Record<State, PlacementEvent['event']>>> = {
  'license-pending': 'license_pending',
  'move-planned': 'move_planned',
  'notice-given-to-end': 'notice_to_end',
};

const openEvents = ({ child }: TriggerContext, state: State) =>
  inDateOrder(child.placementEvents.filter(({ event, settledOn }) => event === eventOf[state] && settledOn === null));

/** A license is waited for since the child has lived there; the other events have a day of their own. */
function matchOfEvent(context: TriggerContext, state: State, home: Placement, days: number): readonly Match[] {
  const [first] = openEvents(context, state);
  if (first === undefined) return [];
  const isPlanned = state === 'move-planned';
  return [
    matchOf({
      childId: context.child.child.id,
      recordId: first.id,
      weight: isPlanned ? 0 : days,
      bound: {
        item: isPlanned ? { kind: 'nextHome' } : homeItem(home),
        date: state === 'license-pending' ? home.startedOn : first.date,
        days,
      },
      sources: [refTo('placementEvent', first), refTo('placement', home)],
    }),
  ];
}

/** A home of no relative in which a parent is placed too is not outside the family. */
const isWithParent = ({ file }: TriggerContext, home: Placement) =>
  file.parents.some((parent) => livesWith(parent, home));

const homeItem = ({ setting, caregiver }: Placement) => ({ kind: 'placement', setting, caregiver }) as const;

/** Days are counted in the present home, to the hearing (R12). No home recorded: nothing is known of it. */
function placement(trigger: Leaf<'placement'>, context: TriggerContext): readonly Match[] {
  const { current } = placementsOf(context);
  const days = current && daysBetween(current.startedOn, context.hearing.date);
  if (current === null || days === null) return [];
  if (trigger.daysAtLeast !== undefined && days < numberOf(trigger.daysAtLeast, context)) return [];
  if (trigger.placement in eventOf) return matchOfEvent(context, trigger.placement, current, days);
  if (settingsOf[trigger.placement]?.includes(current.setting) !== true) return [];
  if (trigger.placement === 'with-non-relative' && isWithParent(context, current)) return [];
  return [
    matchOf({
      childId: context.child.child.id,
      recordId: current.id,
      weight: days,
      bound: { item: homeItem(current), date: current.startedOn, days },
      sources: [refTo('placement', current)],
    }),
  ];
}

export const placementForms: Forms = { placementMoves, placement };
