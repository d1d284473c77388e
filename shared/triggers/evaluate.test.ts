import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import alertRules from '../../resources/reference/alert-rules.json' with { type: 'json' };
import benchQuestions from '../../resources/reference/bench-questions.json' with { type: 'json' };
import * as records from '../../tests/support/records.ts';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { contextOf } from '../../tests/support/triggerContext.ts';
import { makeFacts } from '../brief/facts.ts';
import { leaveOutLater } from '../domain/asOf.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { narrowCaseFile } from '../redaction/narrow.ts';
import { boundBy } from './bindings.ts';
import { evaluate } from './evaluate.ts';
import { type Trigger, trigger } from './grammar.ts';

const last = records.heldHearing({ date: dateOf('2026-06-01') });
const parents = ['A', 'B'].map((id, position) =>
  records.parent({ id: idOf(id), position, name: `Parent ${id}`, minor: true, inCustody: id === 'B' }),
);
/** Two orders, five and twenty days late on June 27; one of them was met in part. Two parents, one of them in custody. */
const fields: Partial<CaseFile> = {
  hearings: [last],
  parents,
  orderItems: [
    records.orderItem({ id: 'O1', dueOn: dateOf('2026-06-22'), status: 'partially_met' }),
    records.orderItem({ id: 'O2', dueOn: dateOf('2026-06-07'), status: 'not_met' }),
    records.orderItem({ id: 'O3', dueOn: dateOf('2026-06-07'), status: 'pending' }),
  ],
};
const context = contextOf(fields);
const found = (given: Trigger) => evaluate(given, context);
const overdue: Trigger = { obligation: 'orderItem', status: 'overdue' };

describe('order', () => {
  test('most days overdue first, then the earlier date, then the id', () => {
    expect(found(overdue).map(({ recordId, weight }) => [recordId, weight])).toEqual([
      ['O2', 20],
      ['O3', 20],
      ['O1', 5],
    ]);
  });
});

describe('all', () => {
  test('is true where every member is', () => {
    expect(found({ all: [{ always: true }, { hearingType: ['review'] }] })).toHaveLength(1);
    expect(found({ all: [{ always: true }, { hearingType: ['shelter'] }] })).toEqual([]);
  });

  test('joins on the record that both sides carry', () => {
    expect(found({ all: [overdue, { orderItem: 'partially_met' }] })).toMatchObject([{ recordId: 'O1', weight: 5 }]);
  });

  test('joins on the parent that both sides carry', () => {
    const both: Trigger = { all: [{ caseFlag: 'parent-under-18' }, { caseFlag: 'parent-in-custody' }] };
    expect(found(both)).toMatchObject([{ parentId: 'B', bound: { parent: 'Parent B' } }]);
  });

  test('a key that one side lacks does not limit', () => {
    expect(found({ all: [{ caseFlag: 'parent-under-18' }, { hearingType: ['review'] }] })).toHaveLength(2);
    expect(found({ all: [overdue, { caseFlag: 'parent-under-18' }] })).toHaveLength(6);
  });

  test('what the earlier member binds wins; what only the later binds is kept', () => {
    const dateOfOrder = found({ all: [{ orderItem: 'not_met' }, overdue] });
    expect(dateOfOrder).toMatchObject([{ bound: { item: { kind: 'words' }, date: '2026-06-01', days: 20 } }]);
    const dateDue = found({ all: [overdue, { orderItem: 'not_met' }] });
    expect(dateDue).toMatchObject([{ bound: { item: { kind: 'obligation' }, date: '2026-06-07', days: 20 } }]);
  });

  test('carries the records of both sides, each once, and the most days', () => {
    const [match] = found({ all: [{ hearingType: ['review'] }, overdue, { orderItem: 'not_met' }] });
    expect(match?.sources.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'hearing H',
      'orderItem O2',
      'hearing HELD',
    ]);
    expect(match).toMatchObject({ obligation: 'O2', rule: 'orderItem', weight: 20 });
  });
});

describe('any', () => {
  test('is the matches of all members, in order', () => {
    const either = found({ any: [{ orderItem: 'partially_met' }, { orderItem: 'not_met' }] });
    expect(either.map(({ recordId }) => recordId)).toEqual(['O2', 'O1']);
  });

  test('without doubles', () => {
    expect(found({ any: [overdue, overdue] })).toHaveLength(3);
    expect(found({ any: [{ always: true }, { hearingType: ['review'] }] })).toHaveLength(1);
  });
});

describe('not', () => {
  test('is true once where its member has no match, and binds nothing', () => {
    expect(found({ not: { orderItem: 'met' } })).toMatchObject([{ bound: {}, sources: [], childId: null }]);
    expect(found({ not: overdue })).toEqual([]);
    expect(found({ not: { not: overdue } })).toHaveLength(1);
  });

  test('within all it only limits', () => {
    expect(found({ all: [overdue, { not: { hearingType: ['shelter'] } }] })).toHaveLength(3);
    expect(found({ all: [overdue, { not: { hearingType: ['review'] } }] })).toEqual([]);
  });
});

describe('over the sample docket', async () => {
  const asOf = dateOf('2026-11-21');
  const sample = [...(await caseFilesOf()).values()];
  const triggers = [...alertRules.rules, ...benchQuestions.questions].map((row) => trigger.parse(row.trigger));

  /** Every match of every trigger, for every child of the case. */
  function everyMatch(whole: CaseFile) {
    const { file: allowed } = narrowCaseFile(whole, { audience: 'judge', party: null }, { asOf, shownOn: asOf });
    const file = leaveOutLater(allowed, asOf);
    const hearing = file.hearings.find(({ status }) => status === 'scheduled');
    if (hearing === undefined) throw new RangeError('no hearing is set');
    const facts = makeFacts(file, hearing, asOf);
    const children = file.children.toSorted((a, b) => a.child.position - b.child.position);
    return children.map((child) => {
      const of = { file, child, hearing, facts, asOf, since: facts.cadence.lastHearing };
      return triggers.map((one) => evaluate(one, of));
    });
  }

  /** Every list of the file in the order that `key` gives its rows. */
  function shuffled<T>(value: T, key: (id: string) => number): T {
    if (Array.isArray(value)) {
      const rows: { readonly id?: string; readonly child?: { readonly id: string } }[] = value;
      const isRows = rows.every((row) => row !== null && typeof row === 'object' && ('id' in row || 'child' in row));
      const idOfRow = (row: (typeof rows)[number]) => row.id ?? row.child?.id ?? '';
      const ordered = isRows ? rows.toSorted((a, b) => key(idOfRow(a)) - key(idOfRow(b))) : rows;
      return ordered.map((row) => shuffled(row, key)) as T;
    }
    if (value === null || typeof value !== 'object' || value instanceof Map) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shuffled(one, key)])) as T;
  }

  test('the order of records never changes the matches', () => {
    const before = new Map(sample.map((file) => [file, everyMatch(file)]));
    fc.assert(
      fc.property(fc.constantFrom(...sample), fc.func(fc.integer()), (file, key) => {
        expect(everyMatch(shuffled(file, (id) => key(id)))).toEqual(before.get(file));
      }),
      { numRuns: 24 },
    );
  });

  test('every match binds all that the grammar promises of its trigger: no text is left with a gap', () => {
    const promised = triggers.map((one) => [...boundBy(one, benchQuestions.triggerGrammar.forms)]);
    for (const file of sample) {
      for (const ofChild of everyMatch(file)) {
        ofChild.forEach((matches, index) => {
          for (const { bound } of matches)
            expect(Object.keys(bound)).toEqual(expect.arrayContaining(promised[index] ?? []));
        });
      }
    }
  });

  test('every match says where it came from, but what no record stands behind', () => {
    const joined = /always|not|"all"|consent/;
    for (const file of sample) {
      for (const ofChild of everyMatch(file)) {
        ofChild.forEach((matches, index) => {
          if (joined.test(JSON.stringify(triggers[index]))) return;
          for (const { sources } of matches) expect(sources.length).toBeGreaterThan(0);
        });
      }
    }
  });
});
