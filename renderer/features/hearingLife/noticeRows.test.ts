// Notices as they are written, row by row.

import { expect, test } from 'vitest';
import type { HearingLife } from '../../../shared/contract/schedule.ts';
import { readDate } from '../../../shared/domain/dates.ts';
import { entryOf, isSameRow, mailedToday, rowOf } from './noticeRows.ts';

const today = readDate('2026-11-21');
if (today === null) throw new Error('the day of the tests is no day');
const of = { language: 'en', today } as const;
const recorded: HearingLife['notices'][number] = {
  ...{ notice: null, to: 'parent', recipient: 'MO', sentOn: null, method: null, proof: null },
  ...{ name: null, role: 'parent', relation: 'mother', dueOn: today, heardOn: null },
};
const empty = rowOf(recorded, (date) => date);

test('only rows without a day are filled as given today by mail', () => {
  const given = { day: '2026-11-10', method: 'in-person', proof: 'yes' } as const;
  expect(mailedToday([empty, given], '2026-11-21')).toEqual([{ day: '2026-11-21', method: 'mail', proof: '' }, given]);
  expect(isSameRow(empty, { ...empty })).toBe(true);
});

test('a day to come, a way without a day and a day without a way are told', () => {
  expect(entryOf({ ...empty, day: '2026-11-22', method: 'mail' }, recorded, of)).toEqual({ problem: 'future' });
  expect(entryOf({ ...empty, method: 'mail' }, recorded, of)).toEqual({ problem: 'dayMissing' });
  expect(entryOf({ ...empty, day: '2026-11-20' }, recorded, of)).toEqual({ problem: 'methodMissing' });
  expect(entryOf({ ...empty, day: 'soon', method: 'mail' }, recorded, of)).toEqual({ problem: 'unreadable' });
});

test('what is written is what is recorded', () => {
  const entry = { notice: null, to: 'parent', recipient: 'MO', sentOn: '2026-11-20', method: 'mail', proof: true };
  expect(entryOf({ day: 'Nov 20', method: 'mail', proof: 'yes' }, recorded, of)).toEqual({ entry });
});
