// The form familyTimePlan of the trigger grammar: how the plan for one parent's time with the child stands.

import type { CaseFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween, earlier } from '../../domain/dates.ts';
import { inDateOrder } from '../../domain/order.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { FamilyTimePlan, FamilyTimeSession, Parent, RecordRef } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Match, matchOf } from '../match.ts';
import { isKeptFrom, livesWith } from './livingAndContact.ts';
import { locatedParents } from './parents.ts';

interface State {
  /** The day that the state began; null: it has none. */
  readonly from: CalendarDate | null;
  readonly sources: readonly RecordRef[];
}

type Trigger = Leaf<'familyTimePlan'>;
type StateOf = (context: TriggerContext, parent: Parent) => State | null;

const daysInWeek = 7;

/** A plan of sessions: one of whole days says that the family lives together, one of none that there are no sessions. */
function sessionsPlan({ file: { familyTimePlan: plan } }: TriggerContext): FamilyTimePlan | null {
  return plan !== null && plan.sessionsPerWeek > 0 && plan.hoursEach < 24 ? plan : null;
}

const sessionsOf = ({ file }: TriggerContext, { id }: Parent) =>
  inDateOrder(file.familyTime.filter(({ parentId }) => parentId === id));

const after = (sessions: readonly FamilyTimeSession[], day: CalendarDate | null) =>
  sessions.filter(({ date }) => day === null || date > day);

const refsTo = (sessions: readonly FamilyTimeSession[]) => sessions.map((row) => refTo('familyTimeSession', row));

const none: StateOf = ({ file }, parent) =>
  file.familyTimePlan === null ? { from: null, sources: [refTo('parent', parent)] } : null;

const inPlace: StateOf = (context) => {
  const plan = sessionsPlan(context);
  return plan && { from: plan.effectiveOn, sources: [refTo('familyTimePlan', plan)] };
};

/** Whether or not a plan names it: every session since the last hearing was set by video. */
const videoOnly: StateOf = (context, parent) => {
  const sessions = after(sessionsOf(context, parent), context.since);
  const isVideo = sessions.length > 0 && sessions.every(({ mode }) => mode === 'video');
  return isVideo ? { from: null, sources: refsTo(sessions) } : null;
};

/**
 * The level of the latest session, if somebody watches over it, since the first of the unbroken row of sessions at that
 * level; or since the plan in force began, where every session under it was at that level. A parent of whom no session
 * is recorded has no known level.
 */
const supervisionUnchanged: StateOf = (context, parent) => {
  const sessions = sessionsOf(context, parent).filter(({ supervision }) => supervision !== '');
  const level = sessions.at(-1)?.supervision;
  if (level === undefined || level === 'unsupervised') return null;
  const row = sessions.slice(sessions.findLastIndex(({ supervision }) => supervision !== level) + 1);
  const [first] = row;
  if (first === undefined) return null;
  const plan = sessionsPlan(context);
  const isUnderPlan =
    plan !== null && sessions.every(({ date, supervision }) => date < plan.effectiveOn || supervision === level);
  const from = isUnderPlan ? earlier(first.date, plan.effectiveOn) : first.date;
  return { from, sources: [...(isUnderPlan ? [refTo('familyTimePlan', plan)] : []), ...refsTo(row)] };
};

/** Sessions are written down, and none of this parent's, ever: the plan names nobody, so whether it holds for them is not known. */
export function hasNoRow({ familyTime }: Pick<CaseFile, 'familyTime'>, { id }: Parent): boolean {
  return familyTime.length > 0 && !familyTime.some(({ parentId }) => parentId === id);
}

/** A plan counts by the week: until a week of it has passed since the hearing, no session is missing. */
const noSession: StateOf = (context, parent) => {
  const plan = sessionsPlan(context);
  const { since: last, asOf, file } = context;
  if (plan === null || last === null || hasNoRow(file, parent)) return null;
  const started = last > plan.effectiveOn ? last : plan.effectiveOn;
  if (daysBetween(started, asOf) < daysInWeek || after(sessionsOf(context, parent), last).length > 0) return null;
  const hearing = file.hearings.filter(({ date, status }) => date === last && status === 'held');
  return { from: last, sources: [refTo('familyTimePlan', plan), ...hearing.map((row) => refTo('hearing', row))] };
};

const states: Readonly<Record<Trigger['familyTimePlan'], StateOf>> = {
  none,
  'in-place': inPlace,
  'video-only': videoOnly,
  'supervision-unchanged': supervisionUnchanged,
  'no-session-since-last-hearing': noSession,
};

/** A match is about the whole case but where the parent lives with another child of it. */
export function familyTimePlan(trigger: Trigger, context: TriggerContext): readonly Match[] {
  const { file, child, hearing, asOf } = context;
  const lives = (parent: Parent, placements = child.placements) =>
    livesWith(parent, currentPlacement(placements, hearing.date));
  return locatedParents(file)
    .filter((parent) => !lives(parent) && !isKeptFrom(parent, child.child, asOf))
    .flatMap((parent): readonly Match[] => {
      const state = states[trigger.familyTimePlan](context, parent);
      if (state === null) return [];
      const { from, sources } = state;
      const days = from === null ? null : daysBetween(from, asOf);
      if (trigger.daysAtLeast !== undefined && (days ?? 0) < numberOf(trigger.daysAtLeast, context)) return [];
      const isOfOneChild = file.children.some(
        (other) => lives(parent, other.placements) || isKeptFrom(parent, other.child, asOf),
      );
      return [
        matchOf({
          childId: isOfOneChild ? child.child.id : null,
          parentId: parent.id,
          weight: days !== null && isRunning(trigger) ? days : 0,
          bound: { parent: parent.name, ...(from !== null && days !== null && { date: from, days }) },
          sources,
        }),
      ];
    });
}

const isRunning = ({ familyTimePlan: state }: Trigger) =>
  state === 'supervision-unchanged' || state === 'no-session-since-last-hearing';
