// At most three things to decide. One decision is one clause of an order, filled in one way: what is overdue, the order
// that asked for it and what the team agreed to do about it stand together only where that clause answers them all.

import type { CaseFile } from '../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../domain/dates.ts';
import type { Raised } from './alerts.ts';
import { isOneMatter, isOneThing, topicOf } from './alertTopics.ts';
import { type AlertLine, type Decision, type ProposedItem, urgencies } from './brief.ts';
import { clauseTitle, proposedItem } from './proposedItems.ts';
import { sharedWords } from './sameMatter.ts';

const mostDecisions = 3;

/**
 * Told before anything else, and never as a decision: two hold for the whole case, and whether an answer about self-harm
 * should lead to an order at all is for the court and its local lawyer (order-clauses.json, disclaimer).
 */
const standing: readonly string[] = ['a-self-harm-item', 'a-address-protected', 'a-no-contact-order'];

/** What the law asks for without a clock, first to last: other things' days grow, and must never push it out. */
const requirements: readonly string[] = [
  'a-icwa',
  'a-no-attorney',
  'a-interpreter',
  'a-contrary-to-welfare',
  'a-re-prevent-passed',
  'a-caregiver-notice',
];

/** They ask again for what was ordered or agreed, and say nothing of how it is to come about. */
const generalClauses: readonly string[] = ['oc-rep-order-status', 'oc-rep-action-items'];

/** A team meets about once a month: until two weeks after the hearing, no meeting yet is nothing to order. */
const meetingWaitsDays = 14;
/** A team's own date slips by days without the court's doing: alone, that is nothing to order. */
const taskWaitsDays = 7;
/** What the team wrote down shares these many words with what it is about; an order of the same topic, one. */
const taskShares = 2;

/** What decisions are made over. */
export interface Deciding {
  readonly file: CaseFile;
  /** A child's home is looked up on it. */
  readonly hearingOn: CalendarDate;
  readonly asOf: CalendarDate;
}

interface Group {
  readonly topic: string;
  readonly reasons: readonly Raised[];
}

const isGeneral = ({ alert: { clauseId } }: Raised) => generalClauses.includes(clauseId ?? '');
const isTask = ({ alert: { line } }: Raised) => line?.row.subject.kind === 'actionItem';
const isOrder = ({ alert: { line } }: Raised) => line?.row.subject.kind === 'orderItem';

/** No meeting since a hearing that was held only days ago. */
const isTooSoon = ({ ruleId, bound: { date } }: AlertLine, asOf: CalendarDate) =>
  ruleId === 'a-ftm-none-since-hearing' && date !== undefined && daysBetween(date, asOf) <= meetingWaitsDays;

/** Decided where a place is free: an order that is not met and due by the hearing, and siblings who are kept too far apart. */
function takesFreePlace({ alert }: Raised, { file: { orderItems } }: Deciding): boolean {
  const { line, ruleId } = alert;
  const isUnmet = orderItems.some(({ id, status }) => id === line?.row.key && status === 'not_met');
  return ruleId === 'a-sibling-below-plan' || (isUnmet && line?.row.status.state === 'dueByHearing');
}

/** What makes a decision; anything else is only a reason of one. */
function makesDecision(raised: Raised, deciding: Deciding): boolean {
  const { urgency, clauseId } = raised.alert;
  if (clauseId === null || isTooSoon(raised.alert, deciding.asOf)) return false;
  return urgency === 'overdue' || urgency === 'safety' || takesFreePlace(raised, deciding);
}

/** The fields by which two fillings of a clause order two things; any other may be left for the judge to choose. */
const tellingFields: readonly string[] = ['parent', 'person', 'service', 'task', 'sibling', 'caregiver', 'language'];

/** One clause with one filling: what has the same answer is one decision. */
function answerTo({ alert }: Raised, { file, hearingOn }: Deciding): string {
  const filled = proposedItem(alert, file, hearingOn)?.filled ?? {};
  return JSON.stringify([
    topicOf(alert, file.orderItems),
    alert.clauseId,
    alert.childIds,
    tellingFields.map((field) => filled[field] ?? null),
  ]);
}

const groupOf = (reasons: readonly Raised[], { file }: Deciding): Group => ({
  topic: reasons[0] === undefined ? '' : topicOf(reasons[0].alert, file.orderItems),
  reasons,
});

const alertsOf = ({ reasons }: Group) => reasons.map(({ alert }) => alert);
const isOfSameChild = ({ alert: { childIds } }: Raised, { reasons }: Group) =>
  childIds.length === 0 || reasons.some(({ alert }) => alert.childIds.some((id) => childIds.includes(id)));

/** Words that an order shares with what a decision of its topic would order; a topic that is one thing needs none. */
function sharedByOrder(order: Raised, group: Group, { file }: Deciding): number {
  if (topicOf(order.alert, file.orderItems) !== group.topic || !isOfSameChild(order, group)) return 0;
  const clause = alertsOf(group).map(({ clauseId }) => clauseTitle(clauseId));
  return sharedWords(order.alert, alertsOf(group), clause.join(' ')) + (isOneThing(group.topic) ? 1 : 0);
}

/** The groups, each with those of `alerts` that share most with it; the others stay over. */
function placed(
  groups: readonly Group[],
  alerts: readonly Raised[],
  shared: (one: Raised, group: Group) => number,
): { readonly groups: readonly Group[]; readonly over: readonly Raised[] } {
  const home = new Map(
    alerts.map((one) => [
      one,
      groups
        .map((group) => ({ group, count: shared(one, group) }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count)[0]?.group,
    ]),
  );
  return {
    groups: groups.map((group) => ({
      ...group,
      reasons: [...group.reasons, ...alerts.filter((one) => home.get(one) === group)],
    })),
    over: alerts.filter((one) => home.get(one) === undefined),
  };
}

/** What makes decisions, by what answers it. A task of the team alone waits. */
function inGroups(making: readonly Raised[], deciding: Deciding): readonly Group[] {
  const own = making.filter((one) => !isGeneral(one));
  const answered = [...Map.groupBy(own, (one) => answerTo(one, deciding)).values()];
  const withOrders = placed(
    answered.map((reasons) => groupOf(reasons, deciding)),
    making.filter((one) => isGeneral(one) && !isTask(one)),
    (one, group) => sharedByOrder(one, group, deciding),
  );
  // Several rules may tell of one order item: it is decided once.
  const byItem = Map.groupBy(withOrders.over, (one) => one.alert.line?.row.key ?? one);
  const orders = [...byItem.values()].map((reasons) => groupOf(reasons, deciding));
  const withTasks = placed([...withOrders.groups, ...orders], making.filter(isTask), (one, group) => {
    const count = sharedWords(one.alert, alertsOf(group));
    return count < taskShares ? 0 : count;
  });
  const late = withTasks.over.some(({ match }) => match.weight >= taskWaitsDays);
  return [...withTasks.groups, ...(late ? [groupOf(withTasks.over, deciding)] : [])];
}

/** What is only to know, or not yet due, and is answered by what a group would order. */
function besideOf(group: Group, others: readonly Raised[], deciding: Deciding): readonly Raised[] {
  if (!isOneMatter(group.topic)) return [];
  const clauses = alertsOf(group).map(({ clauseId }) => clauseId);
  return others.filter((one) => {
    const isAnswered = !isGeneral(one) && clauses.includes(one.alert.clauseId) && isOfSameChild(one, group);
    const isOfTopic = topicOf(one.alert, deciding.file.orderItems) === group.topic;
    return (isOfTopic && isAnswered) || (isOrder(one) && sharedByOrder(one, group, deciding) > 0);
  });
}

/** What was ordered and is not yet due has been decided: no more than that is to be said today. */
function isOrderedAlready({ topic, reasons }: Group, others: readonly Raised[], { file }: Deciding): boolean {
  return (
    reasons.every(
      ({ alert: { line, parentId, urgency } }) => line === null && parentId === null && urgency !== 'safety',
    ) && others.some((one) => isOrder(one) && topicOf(one.alert, file.orderItems) === topic)
  );
}

/** What was ordered and is late before what is due, and that before what the team agreed. */
function leadRank(raised: Raised): number {
  const { alert, match } = raised;
  if (alert.urgency === 'safety') return 0;
  if (isTask(raised)) return 4;
  if (isOrder(raised)) return alert.urgency === 'overdue' ? 1 : 3;
  return match.weight > 0 || alert.line !== null ? 2 : 3;
}

/** Each record once, however many rules tell of it. */
function eachOnce(reasons: readonly Raised[]): readonly Raised[] {
  const keyOf = ({ alert: { line } }: Raised) => line?.row.key ?? null;
  return reasons.filter(
    (one, index) => keyOf(one) === null || reasons.findIndex((other) => keyOf(other) === keyOf(one)) === index,
  );
}

const mostDays = ({ reasons }: Group) => Math.max(...reasons.map(({ match }) => match.weight));
const gravest = ({ reasons }: Group) => Math.min(...reasons.map(({ alert }) => urgencies.indexOf(alert.urgency)));
/** What the team agreed gives way to what was ordered or is due; what has no days stands by what it rests on. */
const restsOnLaw = ({ reasons }: Group) => (reasons.some(({ alert }) => alert.basisKind === 'law') ? 0 : 1);

function requirementRank(group: Group): number {
  const ranks = alertsOf(group).map(({ ruleId }) => requirements.findIndex((begins) => ruleId.startsWith(begins)));
  return Math.min(...ranks.map((rank) => (rank < 0 ? requirements.length : rank)));
}

function mostUrgentFirst(a: Group, b: Group): number {
  const leads = [a, b].map(({ reasons: [lead] }) => (lead === undefined ? 9 : leadRank(lead)));
  return (
    gravest(a) - gravest(b) ||
    requirementRank(a) - requirementRank(b) ||
    mostDays(b) - mostDays(a) ||
    (leads[0] ?? 9) - (leads[1] ?? 9) ||
    restsOnLaw(a) - restsOnLaw(b)
  );
}

/** The clause of what is decided; one that says how the thing comes about goes before one that asks again for it. */
function proposalOf(making: readonly Raised[], { file, hearingOn }: Deciding): ProposedItem | null {
  const chosen = making.find((one) => !isGeneral(one)) ?? making[0];
  if (chosen === undefined) return null;
  const all = making.filter(({ alert: { clauseId } }) => clauseId === chosen.alert.clauseId);
  const [first, ...others] = all.flatMap(({ alert }) => proposedItem(alert, file, hearingOn) ?? []);
  if (first === undefined) return null;
  const isSaidByAll = ([field, item]: readonly [string, unknown]) =>
    others.every(({ filled }) => JSON.stringify(filled[field]) === JSON.stringify(item));
  return { ...first, filled: Object.fromEntries(Object.entries(first.filled).filter(isSaidByAll)) };
}

/**
 * The decisions of a hearing, at most three, the most urgent first: somebody's safety, what the law asks for without a
 * clock, then the most days.
 * @param raised every alert, the most urgent first
 */
export function makeDecisions(raised: readonly Raised[], deciding: Deciding): readonly Decision[] {
  const told = raised.filter(({ alert }) => !standing.includes(alert.ruleId));
  const making = told.filter((one) => makesDecision(one, deciding));
  const others = told.filter((one) => !making.includes(one));
  return inGroups(making, deciding)
    .filter((group) => !isOrderedAlready(group, others, deciding))
    .map((group) => ({ ...group, reasons: group.reasons.toSorted((a, b) => leadRank(a) - leadRank(b)) }))
    .toSorted(mostUrgentFirst)
    .slice(0, mostDecisions)
    .flatMap((group): readonly Decision[] => {
      const [lead] = group.reasons;
      if (lead === undefined) return [];
      const reasons = eachOnce([...group.reasons, ...besideOf(group, others, deciding)]);
      return [
        {
          topic: group.topic,
          lead: lead.alert,
          reasons: reasons.map(({ alert }) => alert),
          proposal: proposalOf(group.reasons, deciding),
        },
      ];
    });
}
