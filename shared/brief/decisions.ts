// At most three things to decide: alerts grouped by what the court can do about them, so that what is overdue, the order
// that asked for it and the item that would be ordered are one decision.

import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { Raised } from './alerts.ts';
import { isOneMatter, topicOf } from './alertTopics.ts';
import { type AlertLine, type Decision, urgencies } from './brief.ts';
import { proposedItem } from './proposedItems.ts';
import { sharedWords } from './sameMatter.ts';

const mostDecisions = 3;

/** They hold for the whole case and are told before anything else: there is nothing in them to decide today. */
const standing: readonly string[] = ['a-address-protected', 'a-no-contact-order'];

/** What makes a decision; anything else is only a reason of one. */
function isDecided({ urgency, ruleId, clauseId }: AlertLine): boolean {
  return clauseId !== null && (urgency === 'overdue' || (urgency === 'safety' && !standing.includes(ruleId)));
}

/** They ask again for what was ordered or agreed, and say nothing of how it is to come about. */
const generalClauses: readonly string[] = ['oc-rep-order-status', 'oc-rep-action-items'];

/** What was ordered before what is due, and that before what the team agreed. */
function leadRank({ alert, match }: Raised): number {
  if (alert.urgency === 'safety') return 0;
  const kind = alert.line?.row.subject.kind;
  return kind === 'orderItem' ? 1 : kind === 'actionItem' ? 3 : match.weight > 0 || alert.line !== null ? 2 : 2.5;
}

/** What decisions are made over. */
export interface Deciding {
  readonly file: CaseFile;
  /** A child's home is looked up on it. */
  readonly hearingOn: CalendarDate;
  /** Family time of some parent is recorded since the last hearing. */
  readonly familyTimeHeld: boolean;
}

interface Group {
  readonly topic: string;
  readonly reasons: readonly Raised[];
}

/** The clause of what is decided; one that says how the thing comes about goes before one that asks again for it. */
function proposing(reasons: readonly Raised[]): AlertLine | undefined {
  const offered = reasons.map(({ alert }) => alert).filter(isDecided);
  return offered.find(({ clauseId }) => !generalClauses.includes(clauseId ?? '')) ?? offered[0];
}

function decisionOf({ topic, reasons }: Group, file: CaseFile, on: CalendarDate): readonly Decision[] {
  const [lead] = reasons;
  if (lead === undefined) return [];
  const offered = proposing(reasons);
  return [
    {
      topic,
      lead: lead.alert,
      reasons: reasons.map(({ alert }) => alert),
      proposal: offered === undefined ? null : proposedItem(offered, file, on),
    },
  ];
}

/** What each parent needs is decided for that parent; an obligation is decided with its topic. */
function matterOf({ alert }: Raised, file: CaseFile): string {
  const topic = topicOf(alert, file.orderItems);
  return alert.line !== null || alert.parentId === null ? topic : `${topic} ${alert.parentId}`;
}

const isTask = ({ alert: { line } }: Raised) => line?.row.subject.kind === 'actionItem';

/** Alerts by what they are about; a task of the team beside what it is to bring about, where that is overdue as well. */
function inMatters(raised: readonly Raised[], file: CaseFile): readonly (readonly Raised[])[] {
  const matters = Map.groupBy(raised, (one) => matterOf(one, file));
  const others = [...matters].flatMap(([matter, all]) => {
    const decided = all.map(({ alert }) => alert).filter((alert) => isDecided(alert) && alert.line !== null);
    return all.some(isTask) || decided.length === 0 ? [] : [{ matter, decided }];
  });
  const placed = Map.groupBy(raised, (one) => {
    if (!isTask(one) || !isDecided(one.alert)) return matterOf(one, file);
    const near = others
      .map(({ matter, decided }) => ({ matter, shared: sharedWords(one.alert, decided) }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared);
    return near[0]?.matter ?? matterOf(one, file);
  });
  return [...placed.values()];
}

/** Each record once, however many rules tell of it. */
function eachOnce(reasons: readonly Raised[]): readonly Raised[] {
  const keyOf = ({ alert: { line } }: Raised) => line?.row.key ?? null;
  return reasons.filter(
    (one, index) => keyOf(one) === null || reasons.findIndex((other) => keyOf(other) === keyOf(one)) === index,
  );
}

/** What was ordered and is not yet due has been decided: no more than that is to be said today. */
function isOrderedAlready(decided: readonly Raised[], beside: readonly Raised[]): boolean {
  return (
    decided.every(({ alert }) => alert.line === null) &&
    beside.some(({ alert: { line } }) => line?.row.subject.kind === 'orderItem' && line.row.status.state !== 'overdue')
  );
}

/** Of one parent's family time the record is silent while it tells of another's: that is asked about before it is ordered. */
const isAskedFirst = ({ ruleId }: AlertLine, familyTimeHeld: boolean) => familyTimeHeld && ruleId === 'a-ft-none';

function groupOf(all: readonly Raised[], { file, familyTimeHeld }: Deciding): Group {
  const first = all.find((one) => !isTask(one)) ?? all[0];
  const topic = first === undefined ? '' : topicOf(first.alert, file.orderItems);
  const told = all.filter(({ alert }) => !standing.includes(alert.ruleId) && !isAskedFirst(alert, familyTimeHeld));
  const decided = told.filter(({ alert }) => isDecided(alert)).toSorted((a, b) => leadRank(a) - leadRank(b));
  const beside = told.filter(({ alert }) => !isDecided(alert));
  if (decided.length === 0 || isOrderedAlready(decided, beside)) return { topic, reasons: [] };
  return { topic, reasons: eachOnce([...decided, ...(isOneMatter(topic) ? beside : [])]) };
}

const mostDays = ({ reasons }: Group) => Math.max(...reasons.map(({ match }) => match.weight));
const gravest = ({ reasons }: Group) => Math.min(...reasons.map(({ alert }) => urgencies.indexOf(alert.urgency)));
/** What the team agreed gives way to what was ordered or is due; what has no days stands by what it rests on. */
const restsOnLaw = ({ reasons }: Group) => (reasons.some(({ alert }) => alert.basisKind === 'law') ? 0 : 1);

function mostUrgentFirst(a: Group, b: Group): number {
  const leads = [a, b].map(({ reasons: [lead] }) => (lead === undefined ? 9 : leadRank(lead)));
  return (
    gravest(a) - gravest(b) ||
    mostDays(b) - mostDays(a) ||
    (leads[0] ?? 9) - (leads[1] ?? 9) ||
    restsOnLaw(a) - restsOnLaw(b)
  );
}

/**
 * The decisions of a hearing, at most three, the most urgent first.
 * @param raised every alert, the most urgent first
 */
export function makeDecisions(raised: readonly Raised[], deciding: Deciding): readonly Decision[] {
  const { file, hearingOn } = deciding;
  return inMatters(raised, file)
    .map((all) => groupOf(all, deciding))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted(mostUrgentFirst)
    .slice(0, mostDecisions)
    .flatMap((group) => decisionOf(group, file, hearingOn));
}
