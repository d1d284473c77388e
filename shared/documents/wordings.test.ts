import { describe, expect, test } from 'vitest';
import clauses from '../../resources/reference/order-clauses.json' with { type: 'json' };
import type { AlertLine, ProposedItem } from '../brief/brief.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { plainText } from './plainText.ts';
import { alertReason, basisText, proposalText, proposalTitle, withoutStop } from './wordings.ts';
import { wordsFor } from './words.ts';

const words = (language: 'en' | 'es') =>
  wordsFor({ hearing: { date: dateOf('2026-11-24') }, timezone: 'America/Chicago' }, language);

const alert = (fields: Partial<AlertLine>): AlertLine => ({
  ruleId: 'a-safe-sleep-missing',
  urgency: 'watch',
  childIds: [],
  childNames: ['Juniper', 'Rowan'],
  parentId: null,
  bound: {},
  line: null,
  basisKind: 'good-practice',
  clauseId: null,
  questionIds: [],
  sources: [],
  ...fields,
});

test('an alert about somebody who is elsewhere says why the day was kept, where a person gave a reason', () => {
  const item = { kind: 'personInRole', name: 'Ola Invented', role: 'parent_attorney' } as const;
  const elsewhere = { ruleId: 'a-double-booked', bound: { item } } as const;
  const said = (language: 'en' | 'es') =>
    plainText(alertReason(words(language), alert({ ...elsewhere, kept: 'A colleague stands in' })));
  expect(said('en')).toMatch(
    /booked elsewhere at the time of this hearing\. The day was kept all the same: A colleague/,
  );
  expect(said('es')).toMatch(
    /a la hora de esta audiencia\. La fecha se mantuvo de todos modos: A colleague stands in$/,
  );
  expect(plainText(alertReason(words('en'), alert(elsewhere)))).not.toContain('kept');
});

describe('what an alert says of several children', () => {
  test('is a list of names where the sentence stays right with it', () => {
    expect(plainText(alertReason(words('en'), alert({})))).toBe(
      'No safe sleep check is recorded for Juniper and Rowan.',
    );
    expect(plainText(alertReason(words('es'), alert({})))).toContain('Juniper y Rowan');
  });

  test('an order item before its due day is not said to be not met', () => {
    const subject = {
      ...{ kind: 'orderItem' as const, text: 'Place the siblings together', orderedOf: 'CW2' },
      ...{ hearingId: idOf<'hearing'>('H'), about: null },
    };
    const row = {
      ...{ key: 'O', childId: null, subject, due: dateOf('2026-11-24'), done: null },
      ...{ graceDays: 0, rule: 'orderItem' as const, sources: [] },
    };
    const line = { childName: null, owner: null, orderedOn: dateOf('2026-11-03'), partlyMet: false };
    const bound = { date: dateOf('2026-11-03'), item: { kind: 'words', text: subject.text } } as const;
    const ahead = { ...line, row: { ...row, status: { state: 'dueByHearing', daysLeft: 3 } } } as const;
    const past = { ...line, row: { ...row, status: { state: 'overdue', daysOverdue: 4 } } } as const;
    const said = (language: 'en' | 'es', of: AlertLine['line']) =>
      plainText(alertReason(words(language), alert({ ruleId: 'a-order-open', line: of, bound })));
    expect(said('en', ahead)).toBe('Ordered on Nov 3, due Nov 24: Place the siblings together.');
    expect(said('es', ahead)).toContain('para el 24 nov');
    expect(said('en', past)).toContain('not fully met');
  });

  test('and one name beside the other where it speaks of one child', () => {
    const moved = alert({ ruleId: 'a-placement-unstable', bound: { count: 3 } });
    expect(plainText(alertReason(words('en'), moved))).toBe('Juniper / Rowan has moved 3 times so far.');
  });
});

test('what an alert rests on is a citation, a setting of the court, or good practice', () => {
  const basis = (ruleId: string, basisKind: AlertLine['basisKind'], language: 'en' | 'es' = 'en') =>
    basisText(words(language), alert({ ruleId, basisKind }));
  expect(basis('a-partc-ifsp-late', 'law')).toBe('34 CFR 303.310(a)');
  expect(basis('a-service-late', 'court-setting')).toBe('court setting');
  expect(basis('a-safe-sleep-missing', 'good-practice', 'es')).toBe('buena práctica');
});

describe('a proposed order item', () => {
  const item = (fields: Partial<ProposedItem> = {}): ProposedItem => ({
    clauseId: 'oc-svc-start',
    childNames: ['Micah'],
    filled: {},
    ...fields,
  });

  test('names a service in Spanish with its article', () => {
    const filled = { service: { kind: 'service', serviceType: 'cpp', for: null } } as const;
    expect(plainText(proposalText(words('es'), item({ filled })))).toContain('el servicio de terapia diádica (CPP)');
  });

  test('is filled with what the record says; what the judge chooses is a blank with its name', () => {
    const filled = {
      service: { kind: 'service', serviceType: 'cpp', for: null },
      person: { kind: 'person', name: 'Micah' },
    } as const;
    const text = proposalText(words('en'), item({ filled }));
    expect(plainText(text)).toBe(
      'The agency shall see that dyadic therapy (CPP) begins for Micah by [date to be set], or shall file by that date the cause and the substitute that has begun.',
    );
    expect(text).toContainEqual({ blank: 'short', label: 'date to be set' });
  });

  test('a visit has its article', () => {
    const filled = { visit: { kind: 'obligation', subject: { kind: 'well', months: 12 } } } as const;
    const visit = item({ clauseId: 'oc-health-visit', filled });
    expect(plainText(proposalText(words('en'), visit))).toContain('Micah has a well-child visit at 12 months by');
  });

  test.each(['en', 'es'] as const)(
    'every clause of the list has words and no placeholder is left, in %s',
    (language) => {
      for (const { id } of clauses.clauses) {
        const said = plainText(proposalText(words(language), item({ clauseId: id })));
        expect(said, id).not.toMatch(/[{}]|undefined|null|___/);
        expect(proposalTitle(words(language), item({ clauseId: id })), id).not.toBe('');
      }
    },
  );
});

test('a full stop is taken from the end alone', () => {
  expect(withoutStop(['A. B.'])).toEqual(['A. B']);
  expect(withoutStop(['A ', { text: 'Nov 5' }])).toEqual(['A ', { text: 'Nov 5' }]);
  expect(withoutStop([{ text: 'A' }, '.'])).toEqual([{ text: 'A' }]);
});
