import { describe, expect, test } from 'vitest';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { countedFindings } from '../domain/record.ts';
import { arranged } from './arranged.ts';
import { clauseOf, clausesOf, listClauses, wordingProblems } from './clauses.ts';
import type { OrderContext } from './context.ts';
import { type DraftItem, draftHash } from './draftHash.ts';
import { readDays, readFrequency, readHours, readWords } from './fieldValues.ts';
import { findingOfClause, findingsOf } from './findings.ts';
import { obligationsOf } from './obligations.ts';
import { personNamed } from './people.ts';
import { problemsOf } from './problems.ts';

const context: OrderContext = {
  hearingOn: dateOf('2026-11-24'),
  children: [
    { id: idOf('C1'), firstName: 'Ada' },
    { id: idOf('C2'), firstName: 'Bo' },
  ],
  people: [
    { ref: 'P1', name: 'Dana Reyes', role: 'parent' },
    { ref: 'P2', name: 'Sam Reyes', role: 'parent' },
    { ref: 'Pell family (kin)', name: 'Pell family', role: 'resource-parent' },
    { ref: 'CW1', name: 'Rue Marsh', role: 'caseworker' },
  ],
};

const item = (clauseId: string, fields: Record<string, string> = {}, childNames = ['Ada']): DraftItem => ({
  ...{ id: `${clauseId} ${childNames.join()}`, clauseId, ruleId: null, childNames, fields },
});

describe('values of blanks', () => {
  test('a frequency is a number and a period, in either language', () => {
    for (const text of ['3/week', '3 times a week', '3 veces por semana', '3 per week']) {
      expect(readFrequency(text), text).toEqual({ times: 3, per: 'week' });
    }
    expect(readFrequency('twice a month')).toEqual({ times: 2, per: 'month' });
    expect(readFrequency('1 vez al día')).toEqual({ times: 1, per: 'day' });
    for (const text of ['often', '0/week', '31/week', '3/year', '']) expect(readFrequency(text), text).toBeNull();
  });

  test('hours come in halves, days whole, both within bounds', () => {
    const bounds = { min: 0.5, max: 24 };
    expect(['2', '1.5', '1,5', '1:30', '2 hours'].map((text) => readHours(text, bounds))).toEqual([
      2, 1.5, 1.5, 1.5, 2,
    ]);
    expect(['0', '1.25', '25', 'long'].map((text) => readHours(text, bounds))).toEqual([null, null, null, null]);
    expect(['14', '14 days', '0', '61', '1.5'].map((text) => readDays(text, { min: 1, max: 60 }))).toEqual([
      14,
      14,
      null,
      null,
      null,
    ]);
  });

  test('words end without the period that the clause has', () => {
    expect(readWords('nobody came...')).toBe('nobody came');
    expect(readWords('nobody came …')).toBe('nobody came');
    expect(readWords('  the agency  drove them. ')).toBe('the agency drove them');
  });

  test('a home is known by what either language calls it', () => {
    for (const name of ['Pell family', 'the Pell family', 'la familia Pell', 'Pell family (kin)']) {
      expect(personNamed(context.people, name)?.ref, name).toBe('Pell family (kin)');
    }
    expect(personNamed(context.people, 'Pell')).toBeNull();
  });
});

describe('problems of a draft', () => {
  const reasonsOf = (one: DraftItem) => problemsOf([one], context, listClauses).map(({ reason }) => reason);

  test('a blank for a parent names a parent of the case and nobody else', () => {
    const fields = { daysBefore: '7' };
    expect(reasonsOf(item('oc-health-parents-invited', { ...fields, parent: 'Dana Reyes' }))).toEqual([]);
    expect(reasonsOf(item('oc-health-parents-invited', { ...fields, parent: 'Rue Marsh' }))).toEqual(['not-of-case']);
  });

  test('a due day is one that exists and not before the hearing', () => {
    const reasons = (byDate: string) => reasonsOf(item('oc-health-record', { byDate }));
    expect(reasons('2026-11-24')).toEqual([]);
    expect(reasons('2026-11-23')).toEqual(['before-hearing']);
    expect(reasons('2026-02-30')).toEqual(['not-a-day']);
    expect(reasons('')).toEqual(['blank']);
  });

  test('an item is about children of the case', () => {
    expect(reasonsOf(item('oc-conf-ftm', {}, ['Cleo']))).toEqual(['not-of-case']);
    expect(reasonsOf(item('oc-conf-ftm', {}, []))).toEqual(['not-of-case']);
  });
});

describe('what an order asks of somebody', () => {
  test('is of the one person in the role, else of the role; findings ask nothing', () => {
    const draft = [
      item('oc-rep-worker-contact', { frequency: '1/week', byDate: '2026-12-01' }, ['Ada', 'Bo']),
      item('oc-health-record', { byDate: '2026-12-04' }),
      item('oc-find-re-reunify', { because: 'of this' }),
      item('oc-conf-ftm'),
    ];
    expect(arranged(draft, listClauses)[0]?.clauseId).toBe('oc-find-re-reunify');
    const found = obligationsOf(draft, context, listClauses);
    expect(
      found.map(({ item: number, orderedOf, dueOn, childId }) => [
        number,
        'person' in orderedOf ? orderedOf.person.ref : orderedOf.role,
        dueOn,
        childId,
      ]),
    ).toEqual([
      [2, 'CW1', '2026-12-01', null],
      [3, 'agency', '2026-12-04', 'C1'],
      [4, 'everyone', null, 'C1'],
    ]);
  });
});

test('what “the parent” is to do is one parent’s only where the clause names one', () => {
  const dev = item('oc-dev-screen', { who: 'parent', instrument: 'ASQ', byDate: '2026-12-08' });
  expect(obligationsOf([dev], context, listClauses)[0]?.orderedOf).toEqual({ role: 'parent' });
});

test('each finding that counts is a finding clause of the list, and each counted finding has one', () => {
  for (const clauseId of Object.keys(findingOfClause)) expect(clauseOf(listClauses, clauseId).kind).toBe('finding');
  expect(Object.values(findingOfClause).toSorted()).toEqual(countedFindings.toSorted());
  expect(findingsOf([item('oc-find-re-reunify-not-made'), item('oc-find-re-reunify'), item('oc-conf-ftm')])).toEqual([
    'reasonable_efforts_to_reunify',
  ]);
});

describe('the court’s own wording', () => {
  test('of every clause the list’s own words have the blanks that they need', () => {
    expect(listClauses).toHaveLength(89);
    for (const clause of listClauses) expect(wordingProblems(clause.id, clause), clause.id).toEqual([]);
  });

  test('is refused for a blank that is missing, one more, or a stray brace', () => {
    const own = clauseOf(listClauses, 'oc-health-record');
    const problems = (textEn: string) => wordingProblems(own.id, { ...own, textEn });
    expect(problems(own.textEn.replaceAll('{byDate}', 'soon'))).toEqual(['textEn']);
    expect(problems(`${own.textEn} {parent}`)).toEqual(['textEn']);
    expect(problems(`${own.textEn} {`)).toEqual(['textEn']);
  });

  test('makes another hash of the same draft, and so does each change of it', () => {
    const draft = [item('oc-health-record', { byDate: '2026-12-04' })];
    const own = clauseOf(listClauses, 'oc-health-record');
    const wording = { ...own, textEn: `${own.textEn} At once.` };
    const { textEn, textEs, plainEn, plainEs } = wording;
    const changed = clausesOf([{ clauseId: own.id, wording: { textEn, textEs, plainEn, plainEs } }]);
    const hashes = [
      draftHash(draft, listClauses),
      draftHash(draft, changed),
      draftHash([item('oc-health-record', { byDate: '2026-12-05' })], listClauses),
      draftHash([], listClauses),
    ];
    expect(new Set(hashes).size).toBe(4);
    expect(draftHash([{ ...draft[0], id: 'another' } as DraftItem], listClauses)).toBe(hashes[0]);
  });
});
