import { expect, test } from 'vitest';
import type { AlertLine, QuestionLine, Urgency } from './brief.ts';
import { urgencies } from './brief.ts';
import { questionList } from './questionList.ts';
import { inAskingOrder, oneOfEachDecision, type Ranked } from './questionOrder.ts';

const alertOf = (urgency: Urgency, questionId: string): AlertLine => ({
  ruleId: 'a-made-up',
  urgency,
  childIds: [],
  childNames: ['Ada'],
  parentId: null,
  bound: {},
  line: null,
  basisKind: 'good-practice',
  clauseId: null,
  questionIds: [questionId],
  sources: [],
});

function ranked(id: string, urgency: Urgency | null = null, decision: number | null = null): Ranked {
  const question = questionList.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  const line: QuestionLine = {
    questionId: id,
    topic: question.topic,
    askOf: question.askOf,
    person: null,
    throughCounsel: false,
    childNames: ['Ada'],
    bound: {},
    raisedBy: urgency === null ? null : alertOf(urgency, id),
    own: null,
    mark: null,
    sources: [],
  };
  return {
    line,
    question,
    hearingType: 'review',
    decision,
    urgency: urgency === null ? urgencies.length : urgencies.indexOf(urgency),
    alert: 0,
  };
}

const order = (...all: readonly Ranked[]) => inAskingOrder(all).map(({ questionId }) => questionId);

test('safety first, then one question of each decision, and among the first five what is going well', () => {
  const asked = order(
    ranked('q-safe-today'),
    ranked('q-pv-proud'),
    ranked('q-health-medical-task', 'overdue', 1),
    ranked('q-ei-evaluation-date', 'overdue', 0),
    ranked('q-ei-ifsp-late', 'overdue', 0),
    ranked('q-svc-late-start', 'overdue'),
    ranked('q-safe-self-harm', 'safety'),
  );
  expect(asked).toEqual([
    'q-safe-self-harm',
    'q-ei-ifsp-late',
    'q-health-medical-task',
    'q-pv-proud',
    'q-svc-late-start',
    'q-ei-evaluation-date',
    'q-safe-today',
  ]);
});

test('no topic takes more than two of the first five, and none is lost', () => {
  const all = questionList.filter(({ topic }) => topic === 'physical-health').map(({ id }) => ranked(id, 'overdue'));
  const asked = inAskingOrder([...all, ranked('q-pv-proud'), ranked('q-imh-who-comforts'), ranked('q-need-one-thing')]);
  expect(asked.slice(0, 5).filter(({ topic }) => topic === 'physical-health')).toHaveLength(2);
  expect(asked).toHaveLength(all.length + 3);
  expect(new Set(asked).size).toBe(asked.length);
});

test('what the facts raise goes before what is always asked, and the next date is asked for at the end', () => {
  const asked = order(
    ranked('q-ord-next-dates', 'watch'),
    ranked('q-safe-today'),
    ranked('q-imh-who-comforts'),
    ranked('q-pl-why-moved', 'watch'),
    ranked('q-perm-hearing-due'),
  );
  expect(new Set(asked.slice(0, 2))).toEqual(new Set(['q-perm-hearing-due', 'q-pl-why-moved']));
  expect(asked.indexOf('q-ord-next-dates')).toBeGreaterThan(1);
});

const asks = (id: string, kind: 'familyTimePlan' | 'child', record: string, decision: number | null = null): Ranked => {
  const one = ranked(id, decision === null ? null : 'overdue', decision);
  return { ...one, line: { ...one.line, sources: [{ kind, id: record }] } };
};

test('no two of the first five are about one decision or one record; what tells only of whom is no record', () => {
  const asked = order(
    asks('q-ft-next-step-up', 'familyTimePlan', 'plan'),
    asks('q-ft-good-moment', 'familyTimePlan', 'plan'),
    asks('q-ft-low-share', 'familyTimePlan', 'plan'),
    asks('q-pv-proud', 'child', 'ada'),
    asks('q-pl-kin-search', 'child', 'ada'),
    asks('q-ei-ifsp-late', 'child', 'ada', 0),
    asks('q-ei-evaluation-date', 'child', 'ada', 0),
    asks('q-imh-screen-concern', 'child', 'ada'),
  ).slice(0, 5);
  expect(asked.filter((id) => id.startsWith('q-ft-'))).toHaveLength(1);
  expect(asked.filter((id) => id.startsWith('q-ei-'))).toEqual(['q-ei-ifsp-late']);
  expect(asked).toContain('q-pv-proud');
});

test('each decision has a question of its own, where the list has one: what fits two goes where nothing else fits', () => {
  const options = [
    ranked('q-ord-not-met', 'overdue', 0),
    ranked('q-health-medical-task', 'overdue', 0),
    ranked('q-ord-not-met', 'overdue', 1),
  ];
  expect(oneOfEachDecision(options, 3).map(({ question, decision }) => [question.id, decision])).toEqual([
    ['q-health-medical-task', 0],
    ['q-ord-not-met', 1],
  ]);
});

test('a first hearing asks whether the child can be at home and is safe, before what is going well; its end comes last', () => {
  const at = (one: Ranked): Ranked => ({ ...one, hearingType: 'shelter' });
  const asked = order(
    ...[
      ranked('q-icwa-ask-each', 'overdue', 0),
      ranked('q-pv-attorney', 'overdue', 1),
      ranked('q-health-first-screen', 'overdue', 2),
      ranked('q-ord-next-dates', 'watch'),
      ranked('q-lang-own-words'),
      ranked('q-pv-know-about-child'),
      ranked('q-safe-today'),
      ranked('q-safe-stay-home'),
    ].map(at),
  );
  expect(asked.slice(0, 5).toSorted()).toEqual(
    ['q-health-first-screen', 'q-icwa-ask-each', 'q-pv-attorney', 'q-safe-stay-home', 'q-safe-today'].toSorted(),
  );
  expect(asked.slice(-2)).toEqual(['q-ord-next-dates', 'q-lang-own-words']);
});

test('what is equal keeps its order', () => {
  const twice = [ranked('q-cp-family-ready'), ranked('q-cp-steps-on-both')];
  expect(order(...twice)).toEqual(['q-cp-family-ready', 'q-cp-steps-on-both']);
  expect(order(...twice.toReversed())).toEqual(['q-cp-steps-on-both', 'q-cp-family-ready']);
});
