// The chain of schema versions. A gap or a repeat in it does not compile.

import type { Kysely } from 'kysely';

/** One step from a version to the next. It sees no table types: it must not change when they do. */
export type Migration = (database: Kysely<unknown>) => Promise<void>;

/** Grows by one entry with each migration. */
interface Next {
  readonly 0: 1;
  readonly 1: 2;
  readonly 2: 3;
  readonly 3: 4;
  readonly 4: 5;
  readonly 5: 6;
  readonly 6: 7;
}

export class Chain<V extends number> {
  /** The step at index i goes to version i + 1. */
  readonly steps: readonly Migration[];
  readonly newest: V;

  private constructor(steps: readonly Migration[], newest: V) {
    this.steps = steps;
    this.newest = newest;
  }

  static empty(): Chain<0> {
    return new Chain([], 0);
  }

  to<N extends V extends keyof Next ? Next[V] : never>(version: N, step: Migration): Chain<N> {
    return new Chain([...this.steps, step], version);
  }
}
