// Whether two values of records say the same.

/** Equal by value, whatever the order of the keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** The same in each of these fields. */
export const isSameIn = (fields: readonly string[], a: object, b: object): boolean =>
  fields.every((field) => isSame(Reflect.get(a, field), Reflect.get(b, field)));
