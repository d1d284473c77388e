// In which order questions are offered. A person's safety first; then what the decisions of today turn on, one question
// each; then what the facts raised, gravest first; then what every baby's hearing asks. Among the first five no topic takes
// more than two places, and one place is for what is going well.

import type { Leaf, Trigger } from '../triggers/grammar.ts';
import { type QuestionLine, urgencies } from './brief.ts';
import { type ListedQuestion, questionTopics } from './questionList.ts';

export interface Ranked {
  readonly line: QuestionLine;
  readonly question: ListedQuestion;
  /** Place of the decision that it goes with; null: of none. */
  readonly decision: number | null;
  /** Place of its alert's urgency; past the last: no alert. */
  readonly urgency: number;
  /** Place of its alert; past the last: none. */
  readonly alert: number;
}

/** How many are read first. */
const firstQuestions = 5;
const mostOfATopic = 2;
const strengthPlace = 3;
/** After every decision. */
const noDecision = 9;

/** They open a family's own account of what is going well. */
const strengthQuestions: readonly string[] = [
  'q-ft-good-moment',
  'q-pv-proud',
  'q-pv-know-about-child',
  'q-dev-what-is-new',
];

/** True of nearly every case for as long as it lasts: what they raise is as good as always asked. */
const lasting: readonly string[] = ['in-care', 'has-siblings', 'never-removed'];
const lastingPlans: readonly string[] = ['in-place', 'reunification', 'concurrent-recorded'];

function isLasting(trigger: Trigger): boolean {
  if ('all' in trigger) return trigger.all.every(isLasting);
  if ('any' in trigger) return trigger.any.every(isLasting);
  if ('not' in trigger) return true;
  const leaf: Leaf = trigger;
  if ('always' in leaf) return true;
  if ('caseFlag' in leaf) return lasting.includes(leaf.caseFlag);
  if ('familyTimePlan' in leaf) return lastingPlans.includes(leaf.familyTimePlan);
  return 'goal' in leaf && lastingPlans.includes(leaf.goal);
}

const isSafety = ({ line }: Ranked) => line.topic === 'safety' && line.raisedBy?.urgency === 'safety';

/** Said at the end of every hearing. */
const closing: readonly string[] = ['q-ord-next-dates'];

/** Safety; what is late or due; what else the facts raised; always asked. */
function tierOf(ranked: Ranked): number {
  const { line, question, urgency } = ranked;
  if (isSafety(ranked)) return 0;
  if (closing.includes(question.id)) return 3;
  if (line.raisedBy !== null && urgency < urgencies.indexOf('watch')) return 1;
  return line.raisedBy === null && isLasting(question.trigger) ? 3 : 2;
}

function compare(a: Ranked, b: Ranked): number {
  const tier = tierOf(a);
  return (
    tier - tierOf(b) ||
    (tier === 1 ? a.urgency - b.urgency : 0) ||
    (a.decision ?? noDecision) - (b.decision ?? noDecision) ||
    a.question.priority - b.question.priority ||
    a.urgency - b.urgency ||
    (tier === 0 ? 0 : a.alert - b.alert) ||
    questionTopics.indexOf(a.line.topic) - questionTopics.indexOf(b.line.topic)
  );
}

/** Takes from what is offered, in its order, what leaves every topic its place. */
function spread(offered: readonly Ranked[], taken: readonly Ranked[], most: number): readonly Ranked[] {
  const first = [...taken];
  for (const one of offered) {
    if (first.length >= most) break;
    if (first.includes(one)) continue;
    if (first.filter(({ line }) => line.topic === one.line.topic).length < mostOfATopic) first.push(one);
  }
  return first;
}

/** One question for each decision, the gravest first. */
function oneForEachDecision(ranked: readonly Ranked[]): readonly Ranked[] {
  const ofDecisions = Map.groupBy(ranked, ({ decision }) => decision ?? noDecision);
  return [...ofDecisions.keys()]
    .filter((decision) => decision !== noDecision)
    .toSorted((a, b) => a - b)
    .flatMap((decision) => ofDecisions.get(decision)?.[0] ?? []);
}

/** Every question once, in the order of asking. */
export function inAskingOrder(offered: readonly Ranked[]): readonly QuestionLine[] {
  const ranked = offered.toSorted(compare);
  const strength = strengthQuestions
    .map((id) => ranked.find(({ question }) => question.id === id))
    .find((found) => found !== undefined);
  const places = firstQuestions - (strength === undefined ? 0 : 1);
  const safety = ranked.filter(isSafety).slice(0, places);
  const decided = oneForEachDecision(ranked.filter((one) => !safety.includes(one))).slice(0, places - safety.length);
  const raised = ranked.filter((one) => tierOf(one) < 3);
  const graver = spread(raised, [...safety, ...decided], places);
  const own = strength === undefined || graver.includes(strength) ? [] : [strength];
  // After one question for each of three decisions: a page with room for four has it still.
  const withStrength = [...graver.slice(0, strengthPlace), ...own, ...graver.slice(strengthPlace)];
  const top = spread(ranked, withStrength, firstQuestions);
  return [...top, ...ranked.filter((one) => !top.includes(one))].map(({ line }) => line);
}
