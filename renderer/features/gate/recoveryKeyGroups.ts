// The groups of a recovery key, and whether one was typed back as it stands on paper.

/** The eight groups in order. */
export const groupsOf = (recoveryKey: string): readonly string[] => recoveryKey.split('-');

/** Case and spaces do not matter; O is 0, I and L are 1, as everywhere the key is typed. */
const read = (text: string) => text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

export const sameGroup = (typed: string, group: string): boolean => read(typed) === read(group);

/** Which group is asked for, from 0: any but the one asked before, so that showing the key again does not help. */
export function chooseGroup(count: number, before: number | null): number {
  const others = Array.from({ length: count }, (_, group) => group).filter((group) => group !== before);
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return others[random % others.length] ?? 0;
}
