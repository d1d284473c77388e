// 12 Questions for the bench: every question of the court's list whose trigger is true, whose hearing types hold this
// hearing's and whose age range holds the child's months; what the facts raised before what is always asked. All of them
// are kept, for the judge pins and drops; the first five are those worth asking if no more than five are asked.

import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { currentPlacement } from '../domain/placements.ts';
import type { Participant, RecordRef } from '../domain/record.ts';
import { childFacts, type TriggerContext } from '../triggers/context.ts';
import { evaluate } from '../triggers/evaluate.ts';
import type { Match } from '../triggers/match.ts';
import { isAboutSame, type Raised } from './alerts.ts';
import { type AlertLine, type AttentionSection, type QuestionLine, urgencies } from './brief.ts';
import { isIdentified, nameOf, nameOrNull, plainName } from './names.ts';
import { type ListedQuestion, questionList } from './questionList.ts';
import { inAskingOrder, type Ranked } from './questionOrder.ts';

interface Found {
  readonly context: TriggerContext;
  readonly match: Match;
}

const roleOf: Readonly<Record<string, Participant['role']>> = {
  'child-attorney': 'child_attorney',
  'agency-attorney': 'agency_attorney',
  caseworker: 'caseworker',
  coordinator: 'coordinator',
  casa: 'casa',
  tribe: 'tribe',
};

function caregiverOf({ child }: TriggerContext, on: CalendarDate): string | null {
  const home = currentPlacement(child.placements, on);
  const isOwnHome = home?.setting === 'in_home_parent' || home?.setting === 'trial_home_visit';
  return home === null || isOwnHome ? null : plainName(home.caregiver);
}

/** The person of this case who answers, where the record names exactly one. */
function personAsked(file: CaseFile, askOf: string, { context, match }: Found): string | null {
  const role = roleOf[askOf];
  if (role !== undefined) {
    const holder = file.participants.find((row) => row.role === role);
    return holder === undefined ? null : nameOf(file, holder.personId);
  }
  const parent = file.parents.find(({ id }) => id === match.parentId);
  switch (askOf) {
    case 'resource-parent':
      return caregiverOf(context, context.hearing.date);
    case 'parent':
      return parent !== undefined && isIdentified(parent) ? parent.name : null;
    case 'parent-attorney':
      return nameOrNull(file, parent?.attorneyId ?? null);
    case 'provider': {
      const service = file.services.find(({ id }) => id === match.recordId || id === match.obligation);
      return service === undefined ? null : nameOf(file, service.providerId);
    }
    default:
      return null;
  }
}

/** The alert that a question goes with: one of its rule, about the same child, parent and record. */
function alertWith(question: ListedQuestion, match: Match, raised: readonly Raised[]): AlertLine | null {
  const found = raised.find(
    ({ alert, match: other }) => alert.questionIds.includes(question.id) && isAboutSame(other, match),
  );
  return found?.alert ?? null;
}

const valuesOf = ({ parentId, recordId, childId, bound }: Match) =>
  JSON.stringify([parentId, recordId === childId ? null : recordId, Object.entries(bound).toSorted()]);

function suits({ hearingTypes, ageFromMonths, ageThroughMonths }: ListedQuestion, context: TriggerContext): boolean {
  const { months } = childFacts(context).age;
  return hearingTypes.includes(context.hearing.type) && ageFromMonths <= months && months <= ageThroughMonths;
}

/** The first match; how family time went is asked of a parent who had some, where there is one. */
function firstMatch(question: ListedQuestion, context: TriggerContext, raised: readonly Raised[]): Match | undefined {
  const matches = evaluate(question.trigger, context);
  if (question.askOf !== 'parent') return matches[0];
  const without = raised.filter(({ alert }) => alert.ruleId === 'a-ft-none').map(({ alert }) => alert.parentId);
  return matches.find(({ parentId }) => !without.includes(parentId)) ?? matches[0];
}

/** The first match of each child; of several children the one that weighs most, with those of whom it is just as true. */
function foundFor(
  question: ListedQuestion,
  contexts: readonly TriggerContext[],
  raised: readonly Raised[],
): readonly Found[] {
  const firsts = contexts
    .filter((context) => suits(question, context))
    .flatMap((context): Found[] => {
      const match = firstMatch(question, context, raised);
      return match === undefined ? [] : [{ context, match }];
    });
  const [heaviest] = firsts.toSorted((a, b) => b.match.weight - a.match.weight);
  if (heaviest === undefined) return [];
  return firsts.filter(({ match }) => valuesOf(match) === valuesOf(heaviest.match));
}

function sourcesOf(found: readonly Found[]): readonly RecordRef[] {
  const refs = found.flatMap(({ context, match }): readonly RecordRef[] =>
    match.sources.length > 0 ? match.sources : [{ kind: 'child', id: context.child.child.id }],
  );
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values()];
}

/** Before adjudication a parent's answer can be evidence: it is asked for through counsel (the list's own rule). */
const beforeAdjudication: readonly string[] = ['shelter', 'initial', 'adjudication'];

function lineOf(question: ListedQuestion, found: readonly Found[], raised: readonly Raised[]): QuestionLine | null {
  const [first] = found;
  if (first === undefined) return null;
  const { file, hearing } = first.context;
  return {
    questionId: question.id,
    topic: question.topic,
    askOf: question.askOf,
    person: personAsked(file, question.askOf, first),
    throughCounsel: beforeAdjudication.includes(hearing.type) && question.askOf === 'parent',
    childNames: found.map(({ context: { child } }) => child.child.firstName),
    bound: first.match.bound,
    raisedBy: alertWith(question, first.match, raised),
    own: null,
    mark: null,
    sources: sourcesOf(found),
    ...(first.match.rule !== undefined && { rule: first.match.rule }),
  };
}

/** Place of the decision that a question's alert is a reason of. */
function decisionOf(alert: AlertLine | null, { decisions }: AttentionSection): number | null {
  const index = alert === null ? -1 : decisions.findIndex(({ reasons }) => reasons.includes(alert));
  return index < 0 ? null : index;
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
  const ranked = questionList
    .filter(({ id }) => !(addressProtected && id === 'q-safe-today'))
    .flatMap((question): Ranked[] => {
      const line = lineOf(question, foundFor(question, contexts, raised), raised);
      if (line === null) return [];
      const { raisedBy } = line;
      return [
        {
          line,
          question,
          decision: decisionOf(raisedBy, attention),
          urgency: raisedBy === null ? urgencies.length : urgencies.indexOf(raisedBy.urgency),
          alert: raisedBy === null ? attention.alerts.length : attention.alerts.indexOf(raisedBy),
        },
      ];
    });
  return inAskingOrder(ranked);
}
