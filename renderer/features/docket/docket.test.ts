import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { endOf } from './endOf.ts';
import { sameAnswer } from './sameAnswer.ts';

describe('the end of a hearing', () => {
  test.each([
    ['13:30', 30, '14:00'],
    ['13:30', 45, '14:15'],
    ['09:05', 0, '09:05'],
    ['23:45', 30, '00:15'],
  ])('%s and %i minutes: %s', (start, minutes, end) => {
    expect(endOf({ start, minutes })).toBe(end);
  });
});

describe('families for whom the same is to be settled', () => {
  const row = (name: string, date: string, lastInside: string | null) => ({
    caseNumber: idOf<'caseNumber'>(name),
    hearing: idOf<'hearing'>(`hearing of ${name}`),
    initials: name,
    date: dateOf(date),
    lastInside: lastInside === null ? null : dateOf(lastInside),
  });

  test('stand together by hearing day and last session, in order, and none is lost', () => {
    const rows = [
      row('J.A.', '2026-11-24', '2026-12-29'),
      row('O.B.', '2026-11-24', '2026-12-29'),
      row('H.P.', '2026-12-01', '2026-12-29'),
      row('W.T.', '2026-11-24', null),
      row('M.S.', '2026-11-24', '2026-12-29'),
    ];
    const groups = sameAnswer(rows).map((group) => group.map(({ initials }) => initials));
    expect(groups).toEqual([['J.A.', 'O.B.', 'M.S.'], ['H.P.'], ['W.T.']]);
    expect(sameAnswer([])).toEqual([]);
  });
});
