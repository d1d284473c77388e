// 12 Questions for the bench: every question of the court's list whose trigger is true, whose hearing types hold this
// hearing's and whose age range holds the child's months; what the facts raised before what is always asked. All of them
// are kept, for the judge pins and drops; the first five are those worth asking if no more than five are asked.

import type { RecordRef } from '../domain/record.ts';
import { childFacts, type TriggerContext } from '../triggers/context.ts';
import { evaluate } from '../triggers/evaluate.ts';
import type { Match } from '../triggers/match.ts';
import { isAboutSame, type Raised } from './alerts.ts';
import { type AlertLine, type AttentionSection, type QuestionLine, urgencies } from './brief.ts';
import { isForAge, type ListedQuestion, questionList } from './questionList.ts';
import { compare, inAskingOrder, oneOfEachDecision, type Ranked } from './questionOrder.ts';
import { askedId } from './questionWords.ts';
import { type Asked, type Found, isLivedWith, sessionsOf, whoIsAsked } from './whoIsAsked.ts';

/** What questions are chosen over. */
interface Choosing {
  readonly contexts: readonly TriggerContext[];
  readonly raised: readonly Raised[];
  readonly attention: AttentionSection;
}

/** Place of the decision that an alert is a reason of. */
function decisionOf(alert: AlertLine | null, { decisions }: AttentionSection): number | null {
  const index = alert === null ? -1 : decisions.findIndex(({ reasons }) => reasons.includes(alert));
  return index < 0 ? null : index;
}

/** The alert that a question goes with: one of its rule about the same thing, or about the very record; first of a decision. */
function alertWith(question: ListedQuestion, match: Match, { raised, attention }: Choosing): AlertLine | null {
  const rows = [match.recordId, match.obligation];
  const found = raised
    .filter(
      ({ alert, match: other }) =>
        (alert.questionIds.includes(question.id) && isAboutSame(other, match)) ||
        (alert.line !== null && rows.includes(alert.line.row.key)),
    )
    .map(({ alert }) => alert);
  return found.find((alert) => decisionOf(alert, attention) !== null) ?? found[0] ?? null;
}

/** Two matches of the same words, but for the child. */
function wordsOf({ speaksOf }: ListedQuestion, { parentId, bound }: Match): string {
  return JSON.stringify([parentId, ...speaksOf.map((name) => Object.entries(bound).find(([key]) => key === name))]);
}

function suits(question: ListedQuestion, context: TriggerContext): boolean {
  const { hearingTypes, afterAHearing } = question;
  return (
    hearingTypes.includes(context.hearing.type) &&
    (context.since !== null || !afterAHearing) &&
    isForAge(question, childFacts(context).age.months)
  );
}

/** Family time is not asked about of a parent the child lives with, and first of who had most of it. */
function byFamilyTime(matches: readonly Match[], context: TriggerContext): readonly Match[] {
  const parentOf = ({ parentId }: Match) => context.file.parents.find(({ id }) => id === parentId);
  const sessions = (match: Match) => {
    const parent = parentOf(match);
    return parent === undefined ? 0 : sessionsOf(parent, context);
  };
  return matches
    .filter((match) => {
      const parent = parentOf(match);
      return parent === undefined || !isLivedWith(parent, context);
    })
    .toSorted((a, b) => b.weight - a.weight || sessions(b) - sessions(a));
}

/** All that a question could be asked about, of every child that it suits, where there is somebody to ask. */
function foundFor(question: ListedQuestion, contexts: readonly TriggerContext[]): readonly Found[] {
  return contexts
    .filter((context) => suits(question, context))
    .flatMap((context) => {
      const matches = evaluate(question.trigger, context);
      const own = question.topic === 'family-time' ? byFamilyTime(matches, context) : matches;
      return own.map((match): Found => ({ context, match }));
    })
    .filter((found) => whoIsAsked(question, found) !== null);
}

/** The first match of each child; of several children the one that weighs most. */
function firstOf(found: readonly Found[]): Found | undefined {
  const firsts = found.filter(
    ({ context }, index) => found.findIndex((other) => other.context.child === context.child) === index,
  );
  return firsts.toSorted((a, b) => b.match.weight - a.match.weight)[0];
}

function sourcesOf(found: readonly Found[]): readonly RecordRef[] {
  const refs = found.flatMap(({ context, match }): readonly RecordRef[] =>
    match.sources.length > 0 ? match.sources : [{ kind: 'child', id: context.child.child.id }],
  );
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values()];
}

/** Before adjudication a parent's answer can be evidence: it is asked for through counsel (the list's own rule). */
const beforeAdjudication: readonly string[] = ['shelter', 'initial', 'adjudication'];

interface Put {
  readonly question: ListedQuestion;
  readonly asked: Asked;
  readonly found: readonly [Found, ...Found[]];
  /** Of the lines of one question. */
  readonly place: number;
}

function rankedOf({ question, asked, found, place }: Put, choosing: Choosing): Ranked {
  const { attention } = choosing;
  const [{ context, match }] = found;
  const raisedBy = alertWith(question, match, choosing);
  const line: QuestionLine = {
    questionId: askedId(question.id, place),
    topic: question.topic,
    askOf: asked.askOf,
    person: asked.person,
    throughCounsel: beforeAdjudication.includes(context.hearing.type) && asked.askOf === 'parent',
    childNames: found.map(({ context: { child } }) => child.child.firstName),
    bound: match.bound,
    raisedBy,
    own: null,
    mark: null,
    sources: sourcesOf(found),
    ...(match.rule !== undefined && { rule: match.rule }),
  };
  return {
    line,
    question,
    hearingType: context.hearing.type,
    decision: decisionOf(raisedBy, attention),
    urgency: raisedBy === null ? urgencies.length : urgencies.indexOf(raisedBy.urgency),
    alert: raisedBy === null ? attention.alerts.length : attention.alerts.indexOf(raisedBy),
  };
}

/** Asked once of all for whom it is just as true; of each home, and of each child where the words hold for one only. */
function putAs(question: ListedQuestion, all: readonly Found[], chosen: Found, choosing: Choosing): readonly Ranked[] {
  const alike = all.filter(({ match }) => wordsOf(question, match) === wordsOf(question, chosen.match));
  const ofEach = alike.filter(
    ({ context }, index) => alike.findIndex((other) => other.context.child === context.child) === index,
  );
  const groups = Map.groupBy(ofEach, (found) => {
    const child = question.forSeveral ? null : found.context.child.child.id;
    return JSON.stringify([whoIsAsked(question, found), child]);
  });
  return [...groups.values()].flatMap(([first, ...rest], place) => {
    const asked = first === undefined ? null : whoIsAsked(question, first);
    return first === undefined || asked === null
      ? []
      : [rankedOf({ question, asked, found: [first, ...rest], place }, choosing)];
  });
}

/**
 * The section "questions", in the order of asking.
 * @param contexts one for each child of the case, in record order
 * @param addressProtected somebody's address is protected: nobody is asked to name the places where a child sleeps
 */
export function chooseQuestions(
  contexts: readonly TriggerContext[],
  raised: readonly Raised[],
  attention: AttentionSection,
  addressProtected: boolean,
): readonly QuestionLine[] {
  const choosing: Choosing = { contexts, raised, attention };
  const offered = questionList
    .filter(({ id }) => !(addressProtected && id === 'q-safe-today'))
    .map((question) => ({ question, all: foundFor(question, contexts) }));
  // A question is asked once: what it is about is chosen so that each decision has one of its own.
  const options = offered
    .flatMap(({ question, all }) => all.flatMap((found) => putAs(question, all, found, choosing).slice(0, 1)))
    .filter(({ decision }) => decision !== null)
    .toSorted(compare);
  const decided = oneOfEachDecision(options, attention.decisions.length);
  return inAskingOrder(
    offered.flatMap(({ question, all }) => {
      const own = decided.find((one) => one.question === question);
      if (own !== undefined) {
        const chosen = all.find(({ match }) => match.bound === own.line.bound);
        if (chosen !== undefined) return putAs(question, all, chosen, choosing);
      }
      const first = firstOf(all);
      return first === undefined ? [] : putAs(question, all, first, choosing);
    }),
  );
}
