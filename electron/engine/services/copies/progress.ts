// Copies that are being made: how far each is, and whether it is to be stopped. Whoever began one may ask after it; nobody else.

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import { done, type Handlers, type Result, refuse } from '../../handlers.ts';
import type { StorePersonId } from '../../store/columns.ts';

/** A copy being made. */
export interface CopyWork {
  readonly signal: AbortSignal;
  /** One document more is composed, of so many. Throws `AbortError` once the copy was cancelled. */
  readonly told: (composed: number, total: number) => void;
  /** One document more is laid out, or painted. */
  readonly stepped: () => void;
}

export interface CopiesInWork {
  /**
   * Does `work` under a ticket; the ticket is forgotten when it ends. `ticket` null: nobody asks after it. One under which
   * another copy of the same person is in work would stop both: it is refused by 'ticket-in-use'.
   */
  readonly during: <T>(
    by: StorePersonId,
    ticket: Input<'copy.print'>['ticket'],
    work: (copy: CopyWork) => Promise<Result<T>>,
  ) => Promise<Result<T>>;
  readonly handlers: Pick<Handlers, 'copy.progress' | 'copy.cancel'>;
}

interface Running {
  readonly stop: AbortController;
  composed: number;
  steps: number;
  total: number;
}

/** Of a document's time about two thirds go into composing it: a bench summary is fitted to its pages. */
const [toCompose, toLayOutAndPaint] = [4, 2];

function progressOf({ composed, steps, total }: Running): NonNullable<Output<'copy.progress'>> {
  const documents = (toCompose * composed + steps) / (toCompose + toLayOutAndPaint);
  return { done: Math.min(total, Math.floor(documents)), total };
}

/** The copies in work of one engine. */
export function copiesInWork(): CopiesInWork {
  const running = new Map<string, Running>();
  const keyOf = (by: StorePersonId, ticket: string) => `${by} ${ticket}`;
  return {
    during: async (by, ticket, work) => {
      const key = ticket === null ? null : keyOf(by, ticket);
      if (key !== null && running.has(key)) return refuse({ name: 'ticket-in-use', values: {} });
      const own: Running = { stop: new AbortController(), composed: 0, steps: 0, total: 1 };
      if (key !== null) running.set(key, own);
      const { signal } = own.stop;
      try {
        return await work({
          signal,
          told: (composed, total) => {
            signal.throwIfAborted();
            [own.composed, own.total] = [composed, total];
          },
          stepped: () => {
            own.steps += 1;
          },
        });
      } finally {
        if (key !== null) running.delete(key);
      }
    },
    handlers: {
      'copy.progress': async ({ ticket }, _store, by) => {
        const own = running.get(keyOf(by.id, ticket));
        return done(own === undefined ? null : progressOf(own));
      },
      'copy.cancel': async ({ ticket }, _store, by) => {
        const own = running.get(keyOf(by.id, ticket));
        own?.stop.abort();
        return done({ stopped: own !== undefined });
      },
    },
  };
}
