// Hearing of what other processes write into the same store: a command beside an open window, a second window.

import { type AuditLine, listAudit, readTail } from './audit.ts';
import type { ReadTx } from './transactions.ts';

/** Lines read at one look; what is beyond is read at the next one. */
const linesAtOnce = 1_000;

interface Sight {
  /** Reads in one snapshot of the store. */
  readonly read: <T>(work: (tx: ReadTx) => Promise<T>) => Promise<T>;
  /** Whether another process has written to the file since it was last asked. */
  readonly othersWrote: () => boolean;
}

/** Looks at the audit of one store from time to time, and tells of the lines that are not this process's own. */
export class OtherWriters {
  readonly #sight: Sight;
  readonly #hear: (lines: readonly AuditLine[]) => void;
  readonly #timer: NodeJS.Timeout;
  /** The last line that was looked at; null before the first look, which only learns where the audit stands. */
  #seq: number | null = null;
  /** Own lines after that one. */
  readonly #own = new Set<number>();
  #isUnread = true;
  #isReading = false;

  constructor(sight: Sight, hear: (lines: readonly AuditLine[]) => void, everyMs: number) {
    this.#sight = sight;
    this.#hear = hear;
    // A look that fails, at a store just closing for one, is no more than one look too few: the next one sees it all.
    const look = () => void this.#look().catch(() => {});
    look();
    this.#timer = setInterval(look, everyMs).unref();
  }

  /** Lines after `after`, up to `last`, were written by this process. */
  noteOwn(after: number, last: number): void {
    for (let seq = after + 1; seq <= last; seq += 1) this.#own.add(seq);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    this.#isUnread = this.#sight.othersWrote() || this.#isUnread;
    if (!this.#isUnread || this.#isReading) return;
    this.#isReading = true;
    this.#isUnread = false;
    try {
      await this.#readOn();
    } catch (error) {
      this.#isUnread = true;
      throw error;
    } finally {
      this.#isReading = false;
    }
  }

  async #readOn(): Promise<void> {
    const after = this.#seq;
    if (after === null) {
      this.#seq = (await this.#sight.read(readTail)).seq;
      return;
    }
    const lines = await this.#sight.read((tx) => listAudit(tx, after, linesAtOnce));
    if (lines.length === linesAtOnce) this.#isUnread = true;
    const others = lines.filter(({ seq }) => !this.#own.delete(seq));
    this.#seq = lines.at(-1)?.seq ?? after;
    if (others.length > 0) this.#hear(others);
  }
}
