// In which order questions are offered. A person's safety first; then what the decisions of today turn on, one question
// each; then what the facts raised, gravest first; then what every baby's hearing asks; at the end what closes a hearing.
// Among the first five no two are about the same matter, no topic takes more than two places, and one place is for what is
// going well, where nothing graver takes all five.

import type { HearingType, RecordKind } from '../domain/record.ts';
import type { Leaf, Trigger } from '../triggers/grammar.ts';
import { type QuestionLine, urgencies } from './brief.ts';
import { type ListedQuestion, questionTopics } from './questionList.ts';

export interface Ranked {
  readonly line: QuestionLine;
  readonly question: ListedQuestion;
  readonly hearingType: HearingType;
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
const closing: readonly string[] = ['q-ord-next-dates', 'q-lang-own-words'];

/** What a hearing of the type is for: whether the child can be at home, and is safe; by when there is a family for good. */
const purposes: Readonly<Partial<Record<HearingType, readonly string[]>>> = {
  shelter: ['q-safe-stay-home', 'q-safe-today'],
  initial: ['q-safe-stay-home', 'q-safe-today'],
  permanency: ['q-perm-by-when'],
};
const isPurpose = ({ question, hearingType }: Ranked) => purposes[hearingType]?.includes(question.id) ?? false;

const always = 3;

/** Safety; what is late or due; what else the facts raised; always asked; said at the end. */
function tierOf(ranked: Ranked): number {
  const { line, question, urgency } = ranked;
  if (isSafety(ranked)) return 0;
  if (closing.includes(question.id)) return always + 1;
  if (line.raisedBy !== null && urgency < urgencies.indexOf('watch')) return 1;
  return line.raisedBy === null && isLasting(question.trigger) ? always : 2;
}

/** Of its alert's own questions; another only speaks of the same record. */
const isListedWith = ({ line: { raisedBy }, question }: Ranked) =>
  raisedBy === null || raisedBy.questionIds.includes(question.id);

/** Gravest first; what is equal keeps its order. */
export function compare(a: Ranked, b: Ranked): number {
  const tier = tierOf(a);
  return (
    tier - tierOf(b) ||
    (tier === 1 ? a.urgency - b.urgency : 0) ||
    (a.decision ?? noDecision) - (b.decision ?? noDecision) ||
    Number(isListedWith(b)) - Number(isListedWith(a)) ||
    a.question.priority - b.question.priority ||
    a.urgency - b.urgency ||
    (tier === 0 ? 0 : a.alert - b.alert) ||
    questionTopics.indexOf(a.line.topic) - questionTopics.indexOf(b.line.topic)
  );
}

/** They tell of whom or when, not of what. */
const kindsOfAnyMatter: readonly RecordKind[] = ['child', 'parent', 'courtCase', 'hearing'];

function recordsOf({ line: { sources } }: Ranked): readonly string[] {
  return sources.filter(({ kind }) => !kindsOfAnyMatter.includes(kind)).map(({ kind, id }) => `${kind} ${id}`);
}

/** One question about two children, or two about the same decision, alert or record. */
function isSameMatter(a: Ranked, b: Ranked): boolean {
  const records = recordsOf(a);
  return (
    a.question === b.question ||
    (a.decision !== null && a.decision === b.decision) ||
    (a.line.raisedBy !== null && a.line.raisedBy === b.line.raisedBy) ||
    recordsOf(b).some((record) => records.includes(record))
  );
}

/** Takes from what is offered, in its order, what is another matter and leaves every topic its place. */
function spread(offered: readonly Ranked[], taken: readonly Ranked[], most: number): readonly Ranked[] {
  const first = [...taken];
  for (const one of offered) {
    if (first.length >= most) break;
    if (first.some((other) => isSameMatter(one, other))) continue;
    if (first.filter(({ line }) => line.topic === one.line.topic).length < mostOfATopic) first.push(one);
  }
  return first;
}

/**
 * A question of its own for as many decisions as have one, the gravest decision's the best.
 * @param options in the order of `compare`; a question stands in it once for each decision that it can be about
 */
export function oneOfEachDecision(options: readonly Ranked[], decisions: number, from = 0): readonly Ranked[] {
  if (from >= decisions) return [];
  const own = options.filter(({ decision }) => decision === from);
  // The last way is to leave this decision without one.
  const ways = [...own, null].map((one) => {
    const rest = options.filter(({ question }) => question !== one?.question);
    const after = oneOfEachDecision(rest, decisions, from + 1);
    return one === null ? after : [one, ...after];
  });
  return ways.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** What cannot be left out of the first five. */
function gravestOf(ranked: readonly Ranked[]): readonly Ranked[] {
  const safety = ranked.filter(isSafety).slice(0, firstQuestions - 1);
  const ofDecisions = ranked.filter(({ decision, line }, index) => {
    const told = [...safety, ...ranked.slice(0, index)].some((other) => other.decision === decision);
    return decision !== null && !told && !safety.some((other) => other.line === line);
  });
  const own = [...safety, ...ofDecisions.toSorted((a, b) => (a.decision ?? 0) - (b.decision ?? 0))];
  return [...own, ...ranked.filter((one) => isPurpose(one) && !own.includes(one))].slice(0, firstQuestions);
}

/** Every question once, in the order of asking. */
export function inAskingOrder(offered: readonly Ranked[]): readonly QuestionLine[] {
  const ranked = offered.toSorted(compare);
  const must = gravestOf(ranked);
  const strengths = strengthQuestions.flatMap((id) => ranked.find(({ question }) => question.id === id) ?? []);
  const places = Math.max(must.length, firstQuestions - (strengths.length === 0 ? 0 : 1));
  const raised = ranked.filter((one) => tierOf(one) < always);
  const graver = spread(raised, must, places);
  const own = graver.some((one) => strengths.includes(one)) ? graver : spread(strengths, graver, graver.length + 1);
  const strength = own.slice(graver.length).filter(() => graver.length < firstQuestions);
  // After one question for each of three decisions: a page with room for four has it still.
  const withStrength = [...graver.slice(0, strengthPlace), ...strength, ...graver.slice(strengthPlace)];
  const top = spread(ranked, withStrength, firstQuestions);
  return [...top, ...ranked.filter((one) => !top.includes(one))].map(({ line }) => line);
}
