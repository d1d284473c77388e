// Facts of the court's calendar as they are typed.

import { expect, test } from 'vitest';
import { readDate } from '../../../shared/domain/dates.ts';
import { askedFields, readFact, textOf } from './factFields.ts';

const today = readDate('2026-11-21');
if (today === null) throw new Error('the day of the tests is no day');
const reading = { id: null, language: 'en', today } as const;

test('leave of several days is a commitment a day, and a last day before the first is told', () => {
  const text = {
    personId: 'P1',
    date: '2026-12-21',
    until: '2026-12-23',
    start: '08:00',
    end: '17:00',
    place: 'Leave',
  };
  const read = readFact('commitment', text, reading);
  expect('facts' in read && read.facts.map((fact) => 'date' in fact && fact.date)).toEqual([
    '2026-12-21',
    '2026-12-22',
    '2026-12-23',
  ]);
  expect(readFact('commitment', { ...text, until: '2026-12-20' }, reading)).toEqual({ wrong: { until: 'days' } });
});

test('what is missing or unreadable is told by field, and what may be left out is not', () => {
  const text = { weekday: 'Tuesday', start: '13:30', end: 'late', courtroomId: 'C1', slotMinutes: '30' };
  expect(readFact('docketSession', text, reading)).toEqual({ wrong: { end: 'time', judgeId: 'missing' } });
});

test('an exception asks for hours only where its session is held', () => {
  expect(askedFields('sessionChange', { sessionId: 'S1' }, true)).toEqual(['sessionId', 'date', 'held']);
  expect(askedFields('sessionChange', {}, true)).not.toContain('held');
  expect(readFact('sessionChange', { sessionId: 'S1', date: 'Dec 1' }, reading)).toMatchObject({
    facts: [{ sessionId: 'S1', date: '2026-12-01', start: null, courtroomId: null }],
  });
});

test('a fact that is typed back as it stands is the same fact', () => {
  const fact = { kind: 'holiday', id: 'H1', date: today, name: 'Founders Day', sits: true } as const;
  const text = textOf(fact, (date) => date);
  expect(readFact('holiday', text, { ...reading, id: 'H1' })).toEqual({ facts: [fact] });
});
