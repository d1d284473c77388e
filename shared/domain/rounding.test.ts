import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedRatio } from './rounding.ts';

test.each([
  // 1.005 and 0.145 are a shade below in binary: toFixed(2) would give 1.00 and 0.14.
  [201, 200, 2, 1.01],
  [29, 200, 2, 0.15],
  [9, 11, 3, 0.818],
  [17, 18, 3, 0.944],
  [0, 5, 3, 0],
  [5, 0, 3, null],
])('%i of %i to %i places', (part, whole, decimals, expected) => {
  expect(roundedRatio(part, whole, decimals)).toBe(expected);
});

test('never more than half a unit away, and the half itself goes up', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 5000n }), fc.bigInt({ min: 1n, max: 5000n }), (part, whole) => {
      const thousandths = BigInt(Math.round((roundedRatio(Number(part), Number(whole), 3) ?? 0) * 1000));
      const twiceOff = 2n * (thousandths * whole - 1000n * part);
      expect(twiceOff > -whole && twiceOff <= whole).toBe(true);
    }),
  );
});
