// Times of a piece of work, in milliseconds, warm.

export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Before anything was warm. */
  readonly first: number;
  /** How many times were measured after that. */
  readonly times: number;
}

/** Work that is given its turn's number, so that it can take something else each time. */
export type Work = (turn: number) => Promise<unknown>;

export interface Turns {
  readonly times: number;
  /** Turns before the first that counts. */
  readonly warm: number;
}

/** Nothing left by earlier work is collected in the middle of this one. */
function collectGarbage(): void {
  globalThis.gc?.();
}

async function timeOnce(work: Work, turn: number): Promise<number> {
  const begun = performance.now();
  await work(turn);
  return performance.now() - begun;
}

function timingOf([first = Number.NaN, ...others]: readonly number[], { warm }: Turns): Timing {
  const counted = others.slice(warm - 1).toSorted((a, b) => a - b);
  const middle = counted.length / 2;
  const [low = Number.NaN, high = low] = [counted[Math.ceil(middle) - 1], counted[Math.floor(middle)]];
  return {
    median: (low + high) / 2,
    min: counted[0] ?? Number.NaN,
    max: counted.at(-1) ?? Number.NaN,
    first,
    times: counted.length,
  };
}

/** Times several works in turns, so that what else the machine does meets all of them alike. */
export async function timeAlternately<K extends string>(
  works: Readonly<Record<K, Work>>,
  turns: Turns,
): Promise<Record<K, Timing>> {
  const names = Object.keys(works) as K[];
  const found = new Map<K, number[]>(names.map((name) => [name, []]));
  collectGarbage();
  for (let turn = 0; turn < turns.warm + turns.times; turn++) {
    for (const name of names) found.get(name)?.push(await timeOnce(works[name], turn));
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(found.get(name) ?? [], turns)])) as Record<K, Timing>;
}

/** Times one piece of work. */
export async function time(work: Work, turns: Turns): Promise<Timing> {
  return (await timeAlternately({ work }, turns)).work;
}
