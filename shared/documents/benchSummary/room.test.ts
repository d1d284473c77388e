import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roomFor } from './pieces.ts';
import { firstRoom, firstStepThatFits, lastSteps, restoredOf, secondRoom, wholeRoom } from './room.ts';
import { shortened } from './shortened.ts';

const roomsOf = { first: firstRoom, second: secondRoom } as const;

describe.each(['first', 'second'] as const)('the room of the %s page', (page) => {
  const at = (step: number) => Object.entries(roomsOf[page](step));

  test('gives up one thing at each step, and never takes any back', () => {
    for (let step = 1; step <= lastSteps[page]; step += 1) {
      const before = new Map(at(step - 1));
      const changed = at(step).filter(([key, value]) => value !== before.get(key));
      expect(changed, `step ${step}`).toHaveLength(1);
      for (const [key, value] of changed) expect(Number(value), key).toBeLessThan(Number(before.get(key)));
    }
  });

  test('holds everything where there is no page to fill', () => {
    for (const [key, value] of Object.entries({ ...wholeRoom[page], sources: true })) {
      expect(Number(value), key).toBeGreaterThanOrEqual(Number(new Map(at(0)).get(key)));
    }
  });
});

test('what a page gives up last is what it is for', () => {
  const firstStepOf = (page: keyof typeof roomsOf, key: string) => {
    const steps = Array.from({ length: lastSteps[page] }, (_, index) => index + 1);
    const valueAt = (step: number) => new Map<string, unknown>(Object.entries(roomsOf[page](step))).get(key);
    return steps.filter((step) => valueAt(step) !== valueAt(step - 1))[0] ?? Number.POSITIVE_INFINITY;
  };
  const inOrder = ['sources', 'missed', 'overdue', 'teamDecided', 'clauses', 'clocks', 'proposals'];
  expect(inOrder.toSorted((a, b) => firstStepOf('first', a) - firstStepOf('first', b))).toEqual(inOrder);
  expect(firstStepOf('second', 'scales')).toBeGreaterThan(firstStepOf('second', 'health'));
  expect(firstStepOf('second', 'health')).toBeGreaterThan(firstStepOf('second', 'services'));
  expect(firstStepOf('second', 'services')).toBeGreaterThan(firstStepOf('second', 'efforts'));
});

test('clauses are given up one decision at a time, the last first, after what is overdue beyond four', () => {
  const steps = Array.from({ length: lastSteps.first + 1 }, (_, step) => firstRoom(step));
  expect([...new Set(steps.map(({ clauses }) => clauses))]).toEqual([3, 2, 1, 0]);
  for (const { clauses, overdue, changes } of steps) {
    if (clauses < 3) expect(overdue).toBeLessThanOrEqual(4);
    // Put back in the opposite order: what is overdue comes back before what has happened.
    if (overdue < 9) expect(changes).toBeLessThanOrEqual(4);
  }
});

test('one thing more than there is room for is shown, not counted', () => {
  expect(roomFor([1, 2, 3], 2)).toEqual([1, 2, 3]);
  expect(roomFor([1, 2, 3, 4], 2)).toEqual([1, 2]);
  expect(roomFor([1, 2, 3, 4], 2, 'end')).toEqual([3, 4]);
  expect(roomFor([1], 0)).toEqual([]);
});

test('the first step that fits is found from any guess, and none where even the last does not fit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), fc.nat(60), fc.nat(60), async (last, guess, from) => {
      const first = Math.min(from, last);
      const asked: number[] = [];
      const found = await firstStepThatFits(guess, last, async (step) => {
        asked.push(step);
        return step >= first;
      });
      expect(found).toBe(first);
      expect(asked.every((step) => step >= 0 && step <= last)).toBe(true);
      expect(new Set(asked).size).toBe(asked.length);
    }),
  );
  expect(await firstStepThatFits(3, 20, async () => false)).toBeNull();
});

test('what still fits of what was given up is put back, the last given up first', async () => {
  // Lines that each step had saved; four are free.
  const saved = [1, 2, 3, 2, 9];
  const linesOf = (steps: Iterable<number>) => [...steps].reduce((sum, step) => sum + (saved[step] ?? 0), 0);
  expect([...(await restoredOf(5, async (steps) => linesOf(steps) <= 4))]).toEqual([3, 1]);
  expect((await restoredOf(0, async () => true)).size).toBe(0);
  expect(firstRoom(3, new Set([0, 1, 2]))).toEqual(firstRoom(0));
});

test('a text is cut after a whole word and says that it goes on', () => {
  expect(shortened('Call the clinic', 15)).toBe('Call the clinic');
  expect(shortened('Call the clinic', 14)).toBe('Call the …');
  expect(shortened('Call the clinic, then write', 16)).toBe('Call the clinic …');
  expect(shortened('Wolfeschlegelstein', 5)).toBe('Wolfeschlegelstein');
  expect(shortened('Wolfeschlegelstein called', 5)).toBe('Wolfeschlegelstein …');
});
