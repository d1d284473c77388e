import { describe, expect, test } from 'vitest';
import { child, childFile, parent } from '../../../tests/support/records.ts';
import { asOf, contextOf, hearingOn } from '../../../tests/support/triggerContext.ts';
import type { CaseFile, Elsewhere } from '../../domain/caseFile.ts';
import { addDays, type CalendarDate, dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { InterpreterBooking, Participant, Person } from '../../domain/record.ts';
import { evaluate } from '../evaluate.ts';
import type { Trigger } from '../grammar.ts';

const found = (trigger: Trigger, fields: Partial<CaseFile>, of = 0) => evaluate(trigger, contextOf(fields, of));

const person = (id: string, name: string): Person => ({ id: idOf(id), name, role: '' });
const people = new Map(
  [
    person('J1', 'Hon. Ivo Invented'),
    person('AT1', 'Atty. Ola Invented'),
    person('GAL1', 'Atty. Gus Invented'),
    person('AG1', 'Atty. Uma Invented'),
    person('CW1', 'Wes Invented'),
    person('INT1', 'Lia Invented'),
    person('CC1', 'Cora Invented'),
  ].map((row) => [row.id, row]),
);
const takesPart = (role: Participant['role'], personId: string): Participant => ({
  id: `${role}:${personId}`,
  caseId: idOf('C'),
  role,
  personId: idOf(personId),
});

describe('access', () => {
  const needs = parent({ interpreterRequired: true, language: 'es', attorneyId: idOf('AT1') });
  const booking = (start: string, end: string, date: CalendarDate = hearingOn): InterpreterBooking => ({
    id: 'B',
    personId: idOf('INT1'),
    date,
    start,
    end,
  });

  test('interpreter-needed: the record says that one is required', () => {
    expect(found({ access: 'interpreter-needed' }, { parents: [needs] })).toMatchObject([
      {
        childId: null,
        parentId: 'C-M',
        bound: { parent: 'Bea Invented', item: { kind: 'language', language: 'es' } },
        sources: [{ kind: 'parent', id: 'C-M' }],
      },
    ]);
    for (const interpreterRequired of [false, null])
      expect(found({ access: 'interpreter-needed' }, { parents: [{ ...needs, interpreterRequired }] })).toEqual([]);
  });

  // The hearing is from 13:30 to 14:00.
  test.each([
    ['over all of it', booking('13:00', '15:00'), false],
    ['over its last minute', booking('13:59', '15:00'), false],
    ['until it begins', booking('09:00', '13:30'), true],
    ['from its end', booking('14:00', '15:00'), true],
    ['on another day', booking('13:00', '15:00', asOf), true],
  ] as const)('interpreter-needed-not-booked: booked %s', (_, row, isMissing) => {
    const fields = { parents: [needs], interpreterBookings: [row] };
    expect(found({ access: 'interpreter-needed-not-booked' }, fields)).toHaveLength(isMissing ? 1 : 0);
  });

  test('interpreter-needed-not-booked: no booking, but not of a parent who needs none', () => {
    expect(found({ access: 'interpreter-needed-not-booked' }, { parents: [needs] })).toMatchObject([
      { bound: { parent: 'Bea Invented', item: { language: 'es' } } },
    ]);
    expect(found({ access: 'interpreter-needed-not-booked' }, { parents: [parent()] })).toEqual([]);
  });

  test('parent-without-attorney: of a parent who can be asked', () => {
    expect(found({ access: 'parent-without-attorney' }, { parents: [parent()] })).toMatchObject([
      { parentId: 'C-M', bound: { parent: 'Bea Invented' } },
    ]);
    for (const fields of [{ attorneyId: idOf<'person'>('AT1') }, { search: 'registry checked' }, { name: 'Unknown' }])
      expect(found({ access: 'parent-without-attorney' }, { parents: [parent(fields)] })).toEqual([]);
  });

  test('child-without-attorney', () => {
    expect(found({ access: 'child-without-attorney' }, { participants: [takesPart('casa', 'CW1')] })).toMatchObject([
      { childId: 'C-1', sources: [{ kind: 'child', id: 'C-1' }] },
    ]);
    expect(
      found({ access: 'child-without-attorney' }, { participants: [takesPart('child_attorney', 'GAL1')] }),
    ).toEqual([]);
  });
});

describe('consent', () => {
  const consents = (expiresOn: CalendarDate | null, signedOn: CalendarDate | null = dateOf('2026-01-02')) => ({
    consents: [{ signedOn, expiresOn }],
  });
  const yesterday = addDays(asOf, -1);
  const after = addDays(hearingOn, 1);

  test.each([
    ['the day before', yesterday, ['expired']],
    ['the as-of day', asOf, ['expires-by-hearing']],
    ['the hearing day', hearingOn, ['expires-by-hearing']],
    ['the day after the hearing', after, []],
    ['no day', null, []],
  ] as const)('with %s as its last day', (_, expiresOn, states) => {
    const matched = (['expired', 'expires-by-hearing', 'missing'] as const).filter(
      (consent) => found({ consent }, consents(expiresOn)).length > 0,
    );
    expect(matched).toEqual(states);
  });

  test('one that ended between the as-of day and the day that the brief is shown has expired', () => {
    const ended = { consents: [{ signedOn: dateOf('2026-01-02'), expiresOn: hearingOn, hasEnded: true as const }] };
    expect(found({ consent: 'expired' }, ended)).toHaveLength(1);
    expect(found({ consent: 'expires-by-hearing' }, ended)).toEqual([]);
  });

  test('binds what kind of thing it is, never a program, and its last day', () => {
    expect(found({ consent: 'expired' }, consents(yesterday))).toMatchObject([
      { recordId: null, bound: { item: { kind: 'consent' }, date: yesterday }, sources: [] },
    ]);
  });

  test('missing: nobody signed it, or not yet', () => {
    for (const signedOn of [null, addDays(asOf, 1)])
      for (const expiresOn of [yesterday, hearingOn, null]) {
        expect(found({ consent: 'missing' }, consents(expiresOn, signedOn))).toHaveLength(1);
        expect(found({ consent: 'expired' }, consents(expiresOn, signedOn))).toEqual([]);
        expect(found({ consent: 'expires-by-hearing' }, consents(expiresOn, signedOn))).toEqual([]);
      }
    expect(found({ consent: 'missing' }, {})).toEqual([]);
  });

  test('two consents that end on one day are told of once', () => {
    const twice = [...consents(yesterday).consents, ...consents(yesterday, dateOf('2026-02-02')).consents];
    expect(found({ consent: 'expired' }, { consents: twice })).toHaveLength(1);
  });
});

describe('caseload', () => {
  const load = (families: number) => ({ people, coordinatorLoad: { coordinatorId: idOf<'person'>('CC1'), families } });
  const asked: Trigger = { caseload: { atLeast: { setting: 'coordinatorCaseloadWarnAt' } } };

  test('as many families as the setting, and more', () => {
    expect(found(asked, load(18))).toMatchObject([
      {
        personId: 'CC1',
        bound: { item: { kind: 'person', name: 'Cora Invented' }, count: 18, limit: { value: 18, unit: 'families' } },
        sources: [{ kind: 'person', id: 'CC1' }],
      },
    ]);
    expect(found(asked, load(17))).toEqual([]);
    expect(found({ caseload: { atLeast: 5 } }, load(17))).toMatchObject([{ bound: { limit: { value: 5 } } }]);
    expect(found(asked, { people })).toEqual([]);
  });
});

describe('conflict', () => {
  const elsewhere = (personId: string, start = '13:45', end = '15:00', date = hearingOn): Elsewhere => ({
    personId: idOf(personId),
    date,
    start,
    end,
    by: 'commitment',
    source: { kind: 'commitment', id: `at:${personId}` },
  });
  const fields: Partial<CaseFile> = {
    people,
    parents: [parent({ attorneyId: idOf('AT1') })],
    participants: [
      takesPart('child_attorney', 'GAL1'),
      takesPart('agency_attorney', 'AG1'),
      takesPart('caseworker', 'CW1'),
      takesPart('interpreter', 'INT1'),
    ],
  };

  test.each([
    ['judge', 'J1', 'judge', 'Hon. Ivo Invented'],
    ['attorney', 'AT1', 'parent_attorney', 'Atty. Ola Invented'],
    ['attorney', 'GAL1', 'child_attorney', 'Atty. Gus Invented'],
    ['attorney', 'AG1', 'agency_attorney', 'Atty. Uma Invented'],
    ['caseworker', 'CW1', 'caseworker', 'Wes Invented'],
    ['interpreter', 'INT1', 'interpreter', 'Lia Invented'],
  ] as const)('%s: %s is elsewhere', (conflict, id, role, name) => {
    const away = { ...fields, elsewhere: [elsewhere(id)] };
    expect(found({ conflict }, away)).toMatchObject([
      {
        childId: null,
        personId: id,
        bound: { item: { kind: 'personInRole', name, role } },
        sources: [{ kind: 'commitment', id: `at:${id}` }],
      },
    ]);
    for (const other of (['judge', 'courtroom', 'attorney', 'caseworker', 'interpreter'] as const).filter(
      (who) => who !== conflict,
    ))
      expect(found({ conflict: other }, away)).toEqual([]);
  });

  test.each([
    ['until it begins', elsewhere('J1', '09:00', '13:30')],
    ['from its end', elsewhere('J1', '14:00', '15:00')],
    ['on another day', elsewhere('J1', '13:30', '15:00', asOf)],
    ['somebody this hearing does not need', elsewhere('CC1')],
  ])('no conflict: %s', (_, row) => {
    expect(found({ conflict: 'judge' }, { ...fields, elsewhere: [row] })).toEqual([]);
  });

  test('the reason for which the day was kept goes with the person it was given for', () => {
    const accepted = [
      { code: 'beyond-interval', person: null, reason: 'No earlier session' },
      { code: 'person-elsewhere', person: idOf<'person'>('AT1'), reason: 'A colleague stands in' },
    ];
    const away = { ...fields, elsewhere: [elsewhere('AT1'), elsewhere('GAL1')] };
    const context = contextOf(away, 0);
    const matches = evaluate({ conflict: 'attorney' }, { ...context, hearing: { ...context.hearing, accepted } });
    expect(matches.map(({ personId, kept }) => [personId, kept])).toEqual([
      ['AT1', 'A colleague stands in'],
      ['GAL1', undefined],
    ]);
  });

  test('this hearing itself is not elsewhere, and a person with two bookings is told of once', () => {
    const itself: Elsewhere = { ...elsewhere('J1'), by: 'hearing', source: { kind: 'hearing', id: 'H' } };
    expect(found({ conflict: 'judge' }, { ...fields, elsewhere: [itself] })).toEqual([]);
    const again: Elsewhere = { ...elsewhere('J1'), by: 'hearing', source: { kind: 'hearing', id: 'H2' } };
    const [match, ...others] = found({ conflict: 'judge' }, { ...fields, elsewhere: [again, elsewhere('J1')] });
    expect(others).toEqual([]);
    expect(match?.sources).toHaveLength(2);
  });
});

test('what is about a parent or the court is the same for every child of the case', () => {
  const children = [childFile(), childFile({ child: child({ id: idOf('C-2'), position: 1, firstName: 'Cy' }) })];
  const fields = { children, parents: [parent()] };
  const asked: Trigger = { access: 'parent-without-attorney' };
  expect(found(asked, fields, 1)).toEqual(found(asked, fields));
});
