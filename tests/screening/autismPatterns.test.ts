// M-CHAT-R/F: all 1,048,576 ways to answer its twenty items, against the rule written a second time, by hand.

import { expect, test } from 'vitest';
import { interpret } from '../../shared/domain/screening/interpret.ts';
import { child, screening } from '../support/records.ts';

const patterns = 2 ** 20;
const bornOn = child().bornOn;

/** One point for every "no", but for items 2, 5 and 12, where "yes" counts. Bit 0 is item 1. */
function pointsByHand(yes: number): number {
  let points = 0;
  for (let item = 1; item <= 20; item += 1) {
    const saidYes = Math.floor(yes / 2 ** (item - 1)) % 2 === 1;
    const isReverse = item === 2 || item === 5 || item === 12;
    if (saidYes === isReverse) points += 1;
  }
  return points;
}

/** Low to 2, medium from 3 to 7, high from 8. */
function bandByHand(points: number): string {
  return points <= 2 ? 'low' : points <= 7 ? 'medium' : 'high';
}

test('every pattern, recorded item by item, is read as the band of the rule', () => {
  const row = screening({ tool: 'M-CHAT-R/F', form: '18 month' });
  const answers: Record<string, number> = {};
  let wrong = 0;
  for (let yes = 0; yes < patterns; yes += 1) {
    for (let item = 1; item <= 20; item += 1) answers[item] = (yes >>> (item - 1)) & 1;
    const { total, computed } = interpret({ ...row, answers }, { bornOn, gestationDays: null });
    const points = pointsByHand(yes);
    if (total !== points || computed !== bandByHand(points)) wrong += 1;
  }
  expect(wrong).toBe(0);
  // All yes is three points, all no seventeen.
  expect([patterns - 1, 0].map(pointsByHand)).toEqual([3, 17]);
});
