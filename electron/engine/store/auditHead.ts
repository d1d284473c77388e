// audit-head.json: the newest audit line's number and seal, beside the store. It may lag (a process can end between a
// change and this file) and is never moved back.

import { join } from 'node:path';
import { z } from 'zod';
import { readOwnerFile, writeOwnerFile } from '../keys/ownerFiles.ts';
import type { AuditHead } from './audit.ts';

export const auditHeadName = 'audit-head.json';

const auditHead = z.strictObject({ seq: z.int().min(0), seal: z.string().regex(/^[0-9a-f]{64}$/) });

/** The head, or null where there is no file or none that can be read. */
export async function readAuditHead(folder: string): Promise<AuditHead | null> {
  const text = await readOwnerFile(join(folder, auditHeadName));
  if (text === null) return null;
  try {
    return auditHead.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function writeAuditHead(folder: string, head: AuditHead): Promise<void> {
  await writeOwnerFile(join(folder, auditHeadName), `${JSON.stringify(head)}\n`);
}

/** Moves the head on behind the changes, without keeping them waiting; of several heads only the last is written. */
export class AuditHeadFile {
  readonly #folder: string;
  #waiting: AuditHead | null = null;
  #work: Promise<void> | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  advance(head: AuditHead): void {
    this.#waiting = head;
    this.#work ??= this.#write();
  }

  /** When every head that was given is on the disk. */
  async settle(): Promise<void> {
    await this.#work;
  }

  async #write(): Promise<void> {
    try {
      while (this.#waiting !== null) {
        const head = this.#waiting;
        this.#waiting = null;
        const present = await readAuditHead(this.#folder);
        // A head that is gone is not made anew: that it is missing is what there is to know.
        if (present !== null && present.seq < head.seq) await writeAuditHead(this.#folder, head);
      }
    } catch {
      // The change itself is kept; the head lags until the next one.
    } finally {
      this.#work = null;
    }
  }
}
