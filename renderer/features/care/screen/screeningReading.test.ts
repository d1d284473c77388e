// Which screenings of a list are shown with their figures, and which figures are of concern.

import { expect, test } from 'vitest';
import { dateOf, type Instant } from '../../../../shared/domain/dates.ts';
import { idOf } from '../../../../shared/domain/ids.ts';
import type { Screening } from '../../../../shared/domain/record.ts';
import type { AreaReading } from '../../../../shared/domain/screening/reading.ts';
import { screening } from '../../../../tests/support/records.ts';
import { isOfConcern, shownScreenings } from './screeningReading.ts';

const kept = (id: string, fields: Partial<Screening>, at = '2026-11-21T00:00:00Z') => ({
  row: screening({ id, ...fields }),
  recordedAt: at as Instant,
});

test('the newest stands first, and of each tool the latest is shown with its figures', () => {
  const shown = shownScreenings([
    kept('old', { tool: 'ASQ-3', date: dateOf('2026-05-01') }),
    kept('new', { tool: 'ASQ-3', date: dateOf('2026-11-01') }),
    kept('again', { tool: 'ASQ-3', date: dateOf('2026-11-01') }, '2026-11-21T09:00:00Z'),
    kept('other', { tool: 'M-CHAT-R/F', date: dateOf('2026-08-01') }),
  ]);
  expect(shown.map(({ kept: { row }, isLatest }) => [row.id, isLatest])).toEqual([
    ['again', true],
    ['new', false],
    ['other', true],
    ['old', false],
  ]);
});

test('each parent has a latest screen of their own', () => {
  const about = (parent: string) => ({
    tool: 'EPDS',
    date: dateOf('2026-11-01'),
    aboutParentId: idOf<'parent'>(parent),
  });
  const shown = shownScreenings([kept('mother', about('C-MO')), kept('father', about('C-FA'))]);
  expect(shown.every(({ isLatest }) => isLatest)).toBe(true);
});

test('a score under the cutoff is of concern, and at it where high scores are', () => {
  const area = (counted: number | null): AreaReading => ({
    area: 'communication',
    score: counted,
    counted,
    omitted: 0,
    recorded: 'typical',
    computed: 'typical',
    table: { area: 'communication', cutoff: 20, monitorTo: 30, confidence: 'two-sources' },
  });
  expect(isOfConcern(area(19.9), 'low')).toBe(true);
  expect(isOfConcern(area(20), 'low')).toBe(false);
  expect(isOfConcern(area(20), 'high')).toBe(true);
  expect(isOfConcern(area(null), 'low')).toBe(false);
  expect(isOfConcern({ ...area(1), table: null }, 'low')).toBe(false);
});
