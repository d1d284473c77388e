import { expect, test } from 'vitest';
import { chooseGroup, groupsOf, sameGroup } from './recoveryKeyGroups.ts';

test('a key has its groups in order', () => {
  expect(groupsOf('7Q2KD-ABCDE-01234')).toEqual(['7Q2KD', 'ABCDE', '01234']);
});

test('a group is the same however a person writes its characters', () => {
  expect(sameGroup(' 7q2k d', '7Q2KD')).toBe(true);
  expect(sameGroup('o1LI0', '01110')).toBe(true);
  expect(sameGroup('7Q2KE', '7Q2KD')).toBe(false);
  expect(sameGroup('', '7Q2KD')).toBe(false);
});

test('the group that is asked for is one of the key, and another one each time', () => {
  let before: number | null = null;
  for (let time = 0; time < 200; time++) {
    const asked: number = chooseGroup(8, before);
    expect(asked).toBeGreaterThanOrEqual(0);
    expect(asked).toBeLessThan(8);
    expect(asked).not.toBe(before);
    before = asked;
  }
});
