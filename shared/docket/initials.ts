// Children by their initials, as a court's own docket names them: a docket is seen by several families at once.

/** A child's name as it is recorded. */
export interface ChildName {
  readonly firstName: string;
  readonly lastName: string;
}

const wordsOf = (name: string) => name.split(/\s+/).filter((word) => /\p{L}/u.test(word));

const initialsOfName = (name: string) =>
  wordsOf(name)
    .map((word) => `${/\p{L}/u.exec(word.normalize('NFC'))?.[0].toUpperCase()}.`)
    .join('');

/** "M.Q.L." of Mateo Quiroga Luján: a letter for each word of the name. */
export function initialsOf({ firstName, lastName }: ChildName): string {
  return initialsOfName(`${firstName} ${lastName}`);
}

/** The initials of a case's children, in the order of the children: "J.A., R.A.". */
export function initialsOfAll(children: readonly ChildName[]): string {
  return children.map(initialsOf).join(', ');
}

/** What stands for each way of writing a child's name. A part of a last name is told by that part's letter alone. */
function waysOf(child: ChildName): (readonly [way: string, initials: string])[] {
  const { firstName, lastName } = child;
  const own = initialsOf(child);
  const longEnough = (word: string) => /^\p{Lu}/u.test(word) && word.length > 2;
  return [
    [`${firstName} ${lastName}`, own],
    [firstName, own],
    ...wordsOf(firstName)
      .filter(longEnough)
      .map((word) => [word, own] as const),
    [lastName, initialsOfName(lastName)],
    ...wordsOf(lastName)
      .filter(longEnough)
      .map((word) => [word, initialsOfName(word)] as const),
  ];
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Gives a way to write texts with the children's initials where they say a child's name: "Book Rowan's appointment"
 * becomes "Book R.A.'s appointment". Whole words alone are names, written as the record writes them.
 */
export function withInitials(children: readonly ChildName[]): (text: string) => string {
  const ways = new Map<string, string>();
  for (const [way, initials] of children.flatMap(waysOf)) {
    const name = way.trim().normalize('NFC');
    if (name !== '' && initials !== '' && !ways.has(name)) ways.set(name, initials);
  }
  if (ways.size === 0) return (text) => text;
  const longestFirst = [...ways.keys()].toSorted((a, b) => b.length - a.length);
  const names = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.normalize('NFC').replaceAll(names, (name) => ways.get(name) ?? name);
}
