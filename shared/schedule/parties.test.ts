// Who belongs to a hearing, and how each is told in words.

import { describe, expect, test } from 'vitest';
import { caseFile, child, childFile, parent, placement } from '../../tests/support/records.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf, type PersonId } from '../domain/ids.ts';
import type { Participant } from '../domain/record.ts';
import { translatorFor } from '../i18n/translator.ts';
import { partyWords, passedWords } from './lifeWords.ts';
import { hearingParties, isParty, otherParty } from './parties.ts';

const on = dateOf('2026-11-21');
const team = (role: Participant['role'], personId: string): Participant => ({
  ...{ id: `${role}:${personId}`, caseId: idOf('C'), role, personId: idOf(personId) },
});
const people = new Map([
  [idOf<'person'>('AT1') as PersonId, { id: idOf<'person'>('AT1'), name: 'Atty. A', role: 'attorney' }],
]);
const file = caseFile({
  people,
  parents: [
    parent({ id: idOf('MO'), name: 'Dana Fulbright', attorneyId: idOf('AT1') }),
    parent({ id: idOf('FA'), name: 'Unknown', relation: 'alleged father', attorneyId: null }),
  ],
  participants: [team('caseworker', 'CW1'), team('agency_attorney', 'AG1'), team('interpreter', 'INT1')],
  children: [
    childFile({
      child: child({ id: idOf('C-1') }),
      placements: [placement({ caregiver: 'Pell family (aunt)', setting: 'kinship', startedOn: dateOf('2026-06-01') })],
    }),
  ],
});

describe('who belongs to a hearing', () => {
  test('whoever has notice, then the caseworker and the interpreter, each once', () => {
    const parties = hearingParties(file, on);
    expect(parties.map(({ party, role }) => [party, role])).toEqual([
      ['MO', 'parent'],
      ['FA', 'parent'],
      ['AT1', 'parent_attorney'],
      ['AG1', 'agency_attorney'],
      ['Pell family (aunt)', 'resource_parent'],
      ['CW1', 'caseworker'],
      ['INT1', 'interpreter'],
    ]);
    expect(parties.map(({ name }) => name).slice(0, 3)).toEqual(['Dana Fulbright', null, 'Atty. A']);
  });

  test('the record can mean a parent, one of its people or a home, and nobody else', () => {
    for (const ref of ['MO', 'AT1', 'Pell family (aunt)']) expect(isParty(file, ref)).toBe(true);
    for (const ref of ['MO2', 'C-1', '']) expect(isParty(file, ref)).toBe(false);
  });

  test('somebody who belongs there no more is told by name, or as the row has it', () => {
    expect(otherParty(file, 'AT1')).toMatchObject({ name: 'Atty. A', role: 'other' });
    expect(otherParty(file, 'A former home')).toMatchObject({ name: 'A former home', role: 'other' });
  });

  test('in words: a name with the part, or the part alone where nobody was identified', () => {
    const es = translatorFor('es');
    const [mother, father, , , home] = hearingParties(file, on);
    if (mother === undefined || father === undefined || home === undefined) throw new Error('three parties');
    expect([mother, father, home].map((one) => partyWords(one, es))).toEqual([
      'Dana Fulbright (Madre)',
      es.code('relation', 'alleged father'),
      'Pell family (Familia cuidadora)',
    ]);
  });

  test('a deadline by its name and day; one of a later program by its code', () => {
    const en = translatorFor('en');
    const due = dateOf('2026-12-22');
    const told = (clock: string) => passedWords({ clock, due }, en).replaceAll('\u00a0', ' ');
    expect(told('six-month-review')).toBe('six-month review, December 22, 2026');
    expect(told('interval')).toBe('interval of this case, December 22, 2026');
    expect(told('another-clock')).toBe('another-clock, December 22, 2026');
  });
});
