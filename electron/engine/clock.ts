// The machine's own clock and randomness: the one place that reads them. Everything else is given them.

import { randomUUID } from 'node:crypto';
import type { Clock } from './store/clock.ts';

export interface Machine {
  /** Milliseconds since 1970. */
  readonly now: Clock;
  /** An id that no record has yet. */
  readonly newId: () => string;
}

export const machine: Machine = { now: Date.now, newId: randomUUID };
