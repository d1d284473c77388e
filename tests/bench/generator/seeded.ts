// Choices that are the same for the same words: no state, so that any part of a history can be made on its own.

/** A number from 0 up to 1 that the words alone decide (FNV-1a, then mixed). */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('/')) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of a list, decided by the words. */
export function pick<T>(list: readonly T[], ...words: readonly (string | number)[]): T {
  const picked = list[Math.floor(chance(...words) * list.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
}
