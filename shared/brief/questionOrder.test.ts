import { expect, test } from 'vitest';
import type { AlertLine, QuestionLine, Urgency } from './brief.ts';
import { urgencies } from './brief.ts';
import { questionList } from './questionList.ts';
import { inAskingOrder, type Ranked } from './questionOrder.ts';

const alertOf = (urgency: Urgency): AlertLine => ({
  ruleId: 'a-made-up',
  urgency,
  childIds: [],
  childNames: ['Ada'],
  parentId: null,
  bound: {},
  line: null,
  basisKind: 'good-practice',
  clauseId: null,
  questionIds: [],
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
    raisedBy: urgency === null ? null : alertOf(urgency),
    own: null,
    mark: null,
    sources: [],
  };
  return {
    line,
    question,
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
    'q-ei-evaluation-date',
    'q-svc-late-start',
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
