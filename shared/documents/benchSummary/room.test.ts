import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRoom, firstStepThatFits, lastStep, secondRoom } from './room.ts';

test('each step shows no more of any list than the one before', () => {
  for (const roomAt of [firstRoom, secondRoom]) {
    for (let step = 1; step <= lastStep; step += 1) {
      const before = Object.entries(roomAt(step - 1));
      const more = Object.entries(roomAt(step)).filter(
        ([key, value]) => Number(value) > Number(Object.fromEntries(before)[key]),
      );
      expect(more).toEqual([]);
    }
  }
});

test('the first step that fits is found from any guess, and none where even the last does not fit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(lastStep), fc.nat(lastStep), async (guess, first) => {
      expect(await firstStepThatFits(guess, async (step) => step >= first)).toBe(first);
    }),
  );
  expect(await firstStepThatFits(3, async () => false)).toBeNull();
});
