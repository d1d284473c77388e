import { expect, test } from 'vitest';
import { shareWidth } from './widths.ts';

test('what is left over goes to each column in proportion to its words; drawings keep their width', () => {
  // 300 − (60 + 40 + 78) = 122 left over, shared 60 : 40.
  expect(
    shareWidth(
      [
        { whole: 60, least: 20 },
        { whole: 78, least: 78, fixed: true },
        { whole: 40, least: 20 },
      ],
      300,
    ),
  ).toEqual([60 + 73.2, 78, 40 + 48.8]);
});

test('where there is too little, a column has room for its longest word and a part of what it lacks', () => {
  // Least 20 + 50 = 70 of 100; 30 more, for columns that lack 80 and 10: 30 × 80/90 and 30 × 10/90.
  const [left, right] = shareWidth(
    [
      { whole: 100, least: 20 },
      { whole: 60, least: 50 },
    ],
    100,
  );
  expect(left).toBeCloseTo(46.667, 3);
  expect(right).toBeCloseTo(53.333, 3);
});

test('where not even the longest words fit, a narrow column keeps its word and the long ones break', () => {
  expect(
    shareWidth(
      [
        { whole: 90, least: 60 },
        { whole: 90, least: 20 },
      ],
      40,
    ),
  ).toEqual([20, 20]);
});
