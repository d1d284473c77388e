// Rounding of shares and rates: exact halves go up (R12, R14). Whole numbers in, so that no binary fraction decides.

/** `part / whole` to `decimals` places, halves up; null where there is nothing to divide by. Both whole numbers ≥ 0. */
export function roundedRatio(part: number, whole: number, decimals: number): number | null {
  if (whole <= 0) return null;
  const scale = 10 ** decimals;
  return Math.floor((2 * scale * part + whole) / (2 * whole)) / scale;
}
