import { describe, expect, test } from 'vitest';
import type { Brief, ClockLine } from '../../brief/brief.ts';
import { dateOf } from '../../domain/dates.ts';
import { plainSections } from '../plainText.ts';
import { wordsFor } from '../words.ts';
import { clocks } from './clocks.ts';

const hearing = { date: dateOf('2026-11-24') };
const words = (language: 'en' | 'es') => wordsFor({ hearing, timezone: 'America/Chicago' }, language);

const clock = (fields: Partial<ClockLine>): ClockLine => ({
  clock: 'six-month-review',
  childNames: ['Ada', 'Cy'],
  date: dateOf('2026-12-01'),
  daysLeft: 7,
  metOn: null,
  isThisHearing: false,
  detail: { kind: 'none' },
  sources: [],
  ...fields,
});

const entry = (name: string, removedOn: string): ClockLine =>
  clock({
    clock: 'entry-to-care',
    childNames: [name],
    date: dateOf('2026-05-02'),
    daysLeft: -206,
    detail: { kind: 'entry', basis: '60 days after removal', removedOn: dateOf(removedOn), isAhead: false },
  });

function told(lines: readonly ClockLine[], room: { clocks: number; entries: boolean }, language: 'en' | 'es' = 'en') {
  const who = { children: [{}, {}] };
  const blocks = clocks({ clocks: lines, hearing, who } as unknown as Brief, words(language), true, room);
  return plainSections({ blocks }).flatMap(({ lines: each }) => each);
}

describe('the legal clocks', () => {
  test('two entries to care are notes, and cost no deadline its place', () => {
    const lines = [
      entry('Ada', '2026-03-03'),
      entry('Cy', '2026-04-04'),
      clock({}),
      clock({ clock: 'permanency-hearing' }),
    ];
    const [first, second, ...deadlines] = told(lines, { clocks: 2, entries: true });
    expect([first, second]).toEqual([
      expect.stringMatching(/removal on Mar 3: Ada$/),
      expect.stringMatching(/removal on Apr 4: Cy$/),
    ]);
    expect(deadlines.map((line) => line.split(' · ')[0])).toEqual(['Six-month review', 'Permanency hearing']);
    expect(told(lines, { clocks: 2, entries: false })).toEqual(deadlines);
  });

  test.each([
    [34, 0, '15 of the most recent 22 months; all 22 counted'],
    [22, 3, '15 of the most recent 22 months; all 22 counted'],
    [0, 9, '15 of the most recent 22 months; 9 days counted'],
    [7, 0, '15 of the most recent 22 months; 7 months counted'],
    [7, 1, '15 of the most recent 22 months; 7 months 1 day counted'],
    [0, 0, '15 of the most recent 22 months; nothing counted yet'],
  ])('%i months %i days away are told as far as they count', (months, days, expected) => {
    const line = clock({ clock: 'fifteen-of-22', detail: { kind: 'months-counted', months, days } });
    expect(told([line], { clocks: 9, entries: true })[0]?.split(' · ')[0]).toBe(expected);
  });
});
