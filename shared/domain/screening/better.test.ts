// Better than the one before: by band, in every area that both have, and only where the record and the rule agree.

import { expect, test } from 'vitest';
import { child, screening } from '../../../tests/support/records.ts';
import { dateOf } from '../dates.ts';
import type { AreaResult } from '../record.ts';
import { betterThan } from './better.ts';

const ada = child({ bornOn: dateOf('2025-01-10') });

/** ASQ-3 at 10 and 12 months, by each area's recorded band; no scores, so that the record's own bands are compared. */
function asq(month: 10 | 12, result: string, areas: Readonly<Record<string, string>>) {
  const told = Object.entries(areas).map(([area, band]): AreaResult => ({ area, result: band, score: null }));
  const date = dateOf(month === 10 ? '2025-11-10' : '2026-01-10');
  return screening({ tool: 'ASQ-3', form: `${month} month`, date, result, areas: told });
}

test('an area that rose is named; the whole counts even where no area tells', () => {
  const before = asq(10, 'below', { gross_motor: 'below', communication: 'typical' });
  expect(
    betterThan(before, asq(12, 'monitoring', { gross_motor: 'monitoring', communication: 'typical' }), ada),
  ).toEqual({ areas: ['gross_motor'] });
  expect(betterThan(asq(10, 'below', {}), asq(12, 'typical', {}), ada)).toEqual({ areas: [] });
});

test('nothing better, or anything worse, is not told as better', () => {
  const before = asq(10, 'below', { gross_motor: 'below', communication: 'typical' });
  expect(betterThan(before, before, ada)).toBeNull();
  expect(betterThan(before, asq(12, 'below', { gross_motor: 'typical', communication: 'below' }), ada)).toBeNull();
  expect(betterThan(asq(10, 'typical', {}), asq(12, 'monitoring', {}), ada)).toBeNull();
});

test('results of different scales, and a record that its own rule contradicts, are not compared', () => {
  const before = asq(10, 'below', {});
  expect(betterThan(before, asq(12, 'low', {}), ada)).toBeNull();
  expect(betterThan(before, asq(12, 'not_scored', {}), ada)).toBeNull();
  const differs = screening({ tool: 'M-CHAT-R/F', date: dateOf('2026-07-10'), score: 9, result: 'low' });
  const high = screening({ tool: 'M-CHAT-R/F', date: dateOf('2026-06-10'), score: 9, result: 'high' });
  expect(betterThan(high, differs, ada)).toBeNull();
  const low = screening({ tool: 'M-CHAT-R/F', date: dateOf('2026-07-10'), score: 1, result: 'low' });
  expect(betterThan(high, low, ada)).toEqual({ areas: [] });
});
