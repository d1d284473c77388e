// The alerts of a brief: what each rule finds about each child, what another rule has told already left out, the most
// urgent first. How alerts are read is the list's own: resources/reference/alert-rules.json, reading.

import type { TriggerContext } from '../triggers/context.ts';
import { evaluate } from '../triggers/evaluate.ts';
import type { Match } from '../triggers/match.ts';
import { type AlertRule, alertRules } from './alertRules.ts';
import { type AlertLine, type ObligationLine, urgencies } from './brief.ts';

/** An alert with the record that it is about, which tells two alerts of one rule apart. */
export interface Raised {
  readonly alert: AlertLine;
  readonly match: Match;
}

interface Found {
  readonly rule: AlertRule;
  readonly context: TriggerContext;
  readonly match: Match;
}

const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;

/** Whether two matches are about the same child, parent and record, as the members of 'all' are joined. */
export function isAboutSame(a: Match, b: Match): boolean {
  return agree(a.childId, b.childId) && agree(a.parentId, b.parentId) && agree(a.recordId, b.recordId);
}

/** What a rule found, but for what another rule has told about the same thing. */
function untold(found: readonly Found[]): readonly Found[] {
  const byRule = Map.groupBy(found, ({ rule }) => rule.id);
  return found.filter(
    ({ rule, match, context }) =>
      !rule.suppressedBy.some((id) =>
        byRule
          .get(id)
          ?.some((other) => other.context.child.child.id === context.child.child.id && isAboutSame(other.match, match)),
      ),
  );
}

/** Their words speak of one child ("has moved"): of several, each is told of in a line of its own. */
export const saysOfOneChild: readonly string[] = [
  'a-screen-dev-no-follow-up',
  'a-ft-no-plan',
  'a-placement-moved',
  'a-placement-unstable',
  'a-license-pending',
];

/** The same words about several children, or about the case: found once for each child, told once. */
function sameWords({ rule, context: { child }, match: { parentId, obligation, bound } }: Found): string {
  const values = Object.entries(bound).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const of = saysOfOneChild.includes(rule.id) ? child.child.id : null;
  return JSON.stringify([rule.id, of, parentId, obligation, values]);
}

/** What two children share is found from each of them and rests on the same records: the first says it. */
function saidOfAnother(raised: Raised, index: number, all: readonly Raised[]): boolean {
  const recordsOf = ({ alert: { ruleId, sources } }: Raised) =>
    JSON.stringify([ruleId, sources.map(({ id }) => id).toSorted()]);
  return all
    .slice(0, index)
    .some(
      (other) =>
        raised.match.obligation === null &&
        raised.alert.childIds[0] !== other.alert.childIds[0] &&
        recordsOf(other) === recordsOf(raised),
    );
}

function alertOf(found: readonly Found[], first: Found, lines: readonly ObligationLine[]): Raised {
  const { rule, match, context } = first;
  const children = found.map(({ context: { child } }) => child.child);
  const sources = new Map(found.flatMap((one) => one.match.sources).map((ref) => [`${ref.kind} ${ref.id}`, ref]));
  const alert: AlertLine = {
    ruleId: rule.id,
    urgency: rule.urgency,
    childIds: children.map(({ id }) => id),
    childNames: children.map(({ firstName }) => firstName),
    parentId: match.parentId,
    bound: match.bound,
    line: lines.find(({ row }) => row.key === match.obligation) ?? null,
    basisKind: rule.basisKind,
    clauseId: rule.clauseId,
    questionIds: rule.questionIds,
    // What was looked for and not found has no record of its own: it is told of the hearing.
    sources: sources.size > 0 ? [...sources.values()] : [{ kind: 'hearing', id: context.hearing.id }],
    ...(match.rule !== undefined && { rule: match.rule }),
    ...(match.kept !== undefined && { kept: match.kept }),
  };
  return { alert, match };
}

const basisOrder = ['law', 'court-setting', 'good-practice'] as const;
const dateOf = ({ alert: { bound, line } }: Raised) => bound.date ?? line?.row.due ?? '9999-12-31';

/** Urgency, then days, then law before a court's setting before good practice, then date; what is left keeps its order. */
function mostUrgentFirst(a: Raised, b: Raised): number {
  return (
    urgencies.indexOf(a.alert.urgency) - urgencies.indexOf(b.alert.urgency) ||
    b.match.weight - a.match.weight ||
    basisOrder.indexOf(a.alert.basisKind) - basisOrder.indexOf(b.alert.basisKind) ||
    (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)
  );
}

/**
 * The alerts of a case: one for each match of a rule's trigger, each once, the most urgent first.
 * @param contexts one for each child of the case, in record order
 * @param lines every obligation of the case, by which an alert about one names it
 */
export function raiseAlerts(contexts: readonly TriggerContext[], lines: readonly ObligationLine[]): readonly Raised[] {
  const found = alertRules.flatMap((rule) =>
    contexts.flatMap((context) => evaluate(rule.trigger, context).map((match): Found => ({ rule, context, match }))),
  );
  return [...Map.groupBy(untold(found), sameWords).values()]
    .flatMap((same) => (same[0] === undefined ? [] : [alertOf(onceAChild(same), same[0], lines)]))
    .filter((raised, index, all) => !saidOfAnother(raised, index, all))
    .toSorted(mostUrgentFirst);
}

function onceAChild(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [one.context.child.child.id, one])).values()];
}
