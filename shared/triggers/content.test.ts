import { describe, expect, test } from 'vitest';
import alertRules from '../../resources/reference/alert-rules.json' with { type: 'json' };
import benchQuestions from '../../resources/reference/bench-questions.json' with { type: 'json' };
import orderClauses from '../../resources/reference/order-clauses.json' with { type: 'json' };
import { boundBy } from './bindings.ts';
import { type Content, contentProblems } from './content.ts';
import { leafHeads, type Trigger, trigger } from './grammar.ts';

const shipped: Content = { benchQuestions, alertRules, orderClauses };

test('the shipped lists hold together', () => {
  expect(contentProblems()).toEqual([]);
});

test('the program answers every form that the file describes, 39 with the three that join others', () => {
  const heads = benchQuestions.triggerGrammar.forms.map(({ head }) => head);
  expect(heads).toHaveLength(39);
  expect(heads.filter((head) => !leafHeads.some((leaf) => leaf === head))).toEqual(['all', 'any', 'not']);
});

describe('a placeholder is bound where every match binds it', () => {
  const bound = (given: Trigger) => [...boundBy(given, benchQuestions.triggerGrammar.forms)].toSorted().join(' ');

  test.each<readonly [Trigger, string]>([
    [{ always: true }, ''],
    [{ daysInCare: { atLeast: 1 } }, 'days'],
    [{ caseFlag: 'in-care' }, ''],
    [{ caseFlag: 'no-contact-order' }, 'item'],
    [{ cadence: 'ftm-older-than-interval' }, 'date days limit'],
    [{ cadence: 'no-ftm-recorded' }, ''],
    [{ screening: { of: 'autism', result: 'high' } }, 'date item'],
    [{ screening: { of: 'caregiver-depression', result: 'concern' } }, 'date item parent'],
    [{ service: { status: 'active', attendanceBelow: 0.7 } }, 'date days item percent'],
    [{ finding: 'active_efforts', state: 'missing-in-first-order' }, 'date'],
    [{ finding: 'active_efforts', state: 'made' }, ''],
    [{ hearingType: ['review'] }, ''],
    [{ not: { daysInCare: { atLeast: 1 } } }, ''],
    [{ all: [{ caseFlag: 'in-care' }, { daysInCare: { atLeast: 1 } }, { agencyReport: 'missing' }] }, 'date days'],
    [{ any: [{ daysInCare: { atLeast: 1 } }, { agencyReport: 'missing' }] }, 'days'],
  ])('%o binds %s', (given, names) => {
    expect(trigger.safeParse(given).success).toBe(true);
    expect(bound(given)).toBe(names);
  });
});

describe('what is broken is found', () => {
  type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
  type Broken = Mutable<Content>;
  const named = <T extends { id: string }>(rows: T[], id: string): T => {
    const found = rows.find((row) => row.id === id);
    if (found === undefined) throw new RangeError(`no ${id}`);
    return found;
  };
  const question = ({ benchQuestions: { questions } }: Broken, id = 'q-dev-mchat-due') => named(questions, id);
  const rule = ({ alertRules: { rules } }: Broken, id = 'a-order-open') => named(rules, id);
  const first = <T>([row]: T[]): T => {
    if (row === undefined) throw new RangeError('an empty list');
    return row;
  };

  test.each<readonly [string, (content: Broken) => void, RegExp]>([
    [
      'an unknown form',
      (c) => {
        rule(c).trigger = { orderedItem: 'not_met' };
      },
      /a-order-open: its trigger/,
    ],
    [
      'an unknown value',
      (c) => {
        rule(c).trigger = { orderItem: 'notmet' };
      },
      /a-order-open: its trigger/,
    ],
    [
      'a second head',
      (c) => {
        question(c).trigger = { always: true, caseFlag: 'in-care' };
      },
      /q-dev-mchat-due: its trigger/,
    ],
    [
      'an unknown argument',
      (c) => {
        question(c).trigger = { always: true, daysAtLeast: 3 };
      },
      /q-dev-mchat-due: its trigger/,
    ],
    [
      'an unknown setting',
      (c) => {
        rule(c).trigger = { workerContact: { daysAtLeast: { setting: 'workerDays' } } };
      },
      /a-order-open: its trigger/,
    ],
    [
      'a join of one',
      (c) => {
        rule(c).trigger = { all: [{ orderItem: 'not_met' }] };
      },
      /a-order-open: its trigger/,
    ],
    [
      'an unknown form within a join',
      (c) => {
        question(c).trigger = { not: { any: [{ always: true }, { never: true }] } };
      },
      /q-dev-mchat-due: its trigger/,
    ],
    [
      'a placeholder that nothing binds',
      (c) => {
        Object.assign(rule(c), { reasonEn: '{days}', reasonEs: '{days}' });
      },
      /a-order-open: its trigger does not bind \{days\}/,
    ],
    [
      'a placeholder that one way does not bind',
      (c) => {
        question(c).trigger = { any: [{ always: true }, { orderItem: 'met' }] };
      },
      /does not bind \{item\}/,
    ],
    [
      'a placeholder in one language alone',
      (c) => {
        question(c).textEs = 'La prueba de {child}.';
      },
      /q-dev-mchat-due: its languages/,
    ],
    [
      'a misspelt placeholder',
      (c) => {
        const q = question(c);
        q.textEn += ' {chid}';
        q.textEs += ' {chid}';
      },
      /does not bind \{chid\}/,
    ],
    [
      'a broken placeholder',
      (c) => {
        question(c).textEn += ' {child';
      },
      /q-dev-mchat-due: a broken placeholder/,
    ],
    [
      'an unknown clause',
      (c) => {
        rule(c).proposedOrderItemId = 'oc-none';
      },
      /a-order-open: no clause 'oc-none'/,
    ],
    [
      'an unknown question',
      (c) => {
        rule(c).questionIds.push('q-none');
      },
      /a-order-open: no question 'q-none'/,
    ],
    [
      'an unknown rule',
      (c) => {
        rule(c).suppressedBy.push('a-none');
      },
      /a-order-open: no rule 'a-none'/,
    ],
    [
      'a rule that suppresses itself',
      (c) => {
        rule(c).suppressedBy.push('a-order-open');
      },
      /suppressed by itself/,
    ],
    [
      'an unknown urgency',
      (c) => {
        rule(c).urgency = 'soon';
      },
      /a-order-open: no urgency 'soon'/,
    ],
    [
      'an unknown kind of basis',
      (c) => {
        rule(c).basisKind = 'habit';
      },
      /no kind of basis 'habit'/,
    ],
    [
      'two questions with one id',
      (c) => {
        c.benchQuestions.questions.push(question(c));
      },
      /q-dev-mchat-due: two questions/,
    ],
    [
      'two rules with one id',
      (c) => {
        c.alertRules.rules.push(rule(c));
      },
      /a-order-open: two rules/,
    ],
    [
      'two clauses with one id',
      (c) => {
        c.orderClauses.clauses.push(first(c.orderClauses.clauses));
      },
      /two clauses/,
    ],
    [
      'an unknown topic',
      (c) => {
        question(c).topic = 'weather';
      },
      /no topic 'weather'/,
    ],
    [
      'an unknown role',
      (c) => {
        question(c).askOf = 'neighbor';
      },
      /no role 'neighbor'/,
    ],
    [
      'an unknown hearing type',
      (c) => {
        question(c).hearingTypes.push('shelther');
      },
      /no hearing type 'shelther'/,
    ],
    [
      'a question for no hearing',
      (c) => {
        question(c).hearingTypes.length = 0;
      },
      /for no hearing/,
    ],
    [
      'a question for no age',
      (c) => {
        question(c).ageFromMonths = 37;
      },
      /for no age/,
    ],
    [
      'a setting that the court does not have',
      (c) => {
        first(c.benchQuestions.settings).name = 'monthly';
      },
      /settings: 'monthly'/,
    ],
    [
      'a setting with another default',
      (c) => {
        first(c.benchQuestions.settings).default = 36;
      },
      /with the value 36/,
    ],
    [
      'a form that nothing answers',
      (c) => {
        c.benchQuestions.triggerGrammar.forms.push({ head: 'weather', binds: [] });
      },
      /no form 'weather'/,
    ],
  ])('%s', (_, breakIt, problem) => {
    const content = structuredClone(shipped) as Broken;
    breakIt(content);
    expect(contentProblems(content).join('\n')).toMatch(problem);
  });
});
