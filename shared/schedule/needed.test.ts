import { describe, expect, test } from 'vitest';
import { parent } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { idOf } from '../domain/ids.ts';
import type { Participant } from '../domain/record.ts';
import { interpreterOf, neededFor, needsInterpreter } from './needed.ts';

const participant = (role: Participant['role'], id: string): Participant => ({
  ...{ id: `${role} ${id}`, caseId: idOf<'case'>('C'), role },
  personId: idOf(id),
});
const judge = idOf<'person'>('J1');
const people = new Map([[judge, { name: 'Judge Invented' }]]);
const mother = parent({ id: idOf('C-M'), attorneyId: idOf('AT2') });
const father = parent({ id: idOf('C-F'), position: 1, relation: 'father', attorneyId: idOf('AT3') });

describe('whom a hearing needs', () => {
  const participants = [
    participant('casa', 'CA1'),
    participant('coordinator', 'CC1'),
    participant('tribe', 'T1'),
    participant('interpreter', 'INT1'),
    participant('child_attorney', 'AT1'),
    participant('agency_attorney', 'AG1'),
    participant('caseworker', 'CW2'),
    participant('caseworker', 'CW1'),
  ];
  const roles = (fields: Parameters<typeof scheduleCase>[0]) =>
    neededFor(scheduleCase(fields), judge, people).map(({ ref, role }) => `${role} ${ref}`);

  test('the judge, caseworkers, attorneys and parents, in a fixed order; not CASA, the coordinator or the tribe', () => {
    expect(roles({ participants, parents: [father, mother] })).toEqual([
      'judge J1',
      'caseworker CW1',
      'caseworker CW2',
      'agency_attorney AG1',
      'child_attorney AT1',
      'parent_attorney AT2',
      'parent_attorney AT3',
      'parent C-M',
      'parent C-F',
    ]);
  });

  test('an interpreter where one is needed and named', () => {
    const spanish = { ...mother, language: 'es' };
    expect(roles({ participants, parents: [spanish] })).toContain('interpreter INT1');
    expect(roles({ parents: [spanish] })).toEqual(['judge J1', 'parent_attorney AT2', 'parent C-M']);
  });

  test('somebody in two parts is needed once; a parent and a person outside the list have no name', () => {
    const both = [mother, { ...father, attorneyId: mother.attorneyId }];
    expect(roles({ parents: both })).toEqual(['judge J1', 'parent_attorney AT2', 'parent C-M', 'parent C-F']);
    const named = neededFor(scheduleCase({ parents: [mother] }), judge, people).map(({ name }) => name);
    expect(named).toEqual(['Judge Invented', null, null]);
  });
});

describe('whether a case needs an interpreter', () => {
  const needs = (language: string | null, interpreterRequired: boolean | null) =>
    needsInterpreter({ parents: [parent({ language, interpreterRequired }), mother] });

  test('where one is required, or a language other than English is recorded and nothing else', () => {
    expect([needs(null, true), needs('en', true), needs('es', null), needs('Hmong', null)]).toEqual(
      Array(4).fill(true),
    );
  });

  test('not for English or an unrecorded language, nor where it is recorded that none is needed', () => {
    const languages = [needs('en', null), needs('English', null), needs('en-US', null), needs(null, null)];
    expect([...languages, needs('es', false)]).toEqual(Array(5).fill(false));
  });

  test('the one who is named, the first by id', () => {
    const named = [participant('interpreter', 'INT2'), participant('interpreter', 'INT1')];
    expect(interpreterOf({ participants: named })).toBe('INT1');
    expect(interpreterOf({ participants: [participant('casa', 'X')] })).toBeNull();
  });
});
