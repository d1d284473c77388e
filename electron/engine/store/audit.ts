// The audit: who did what, when, each line sealed together with the one before it. Its head stands outside the store,
// so that cutting lines off is noticed too.

import type { Instant } from '../../../shared/domain/dates.ts';
import type { StorePersonId } from './columns.ts';
import type { AuditRow } from './tables.ts';
import type { AuditTail, ReadTx, WriteTx } from './transactions.ts';

/** Ids, numbers and hashes only: never a record's text. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface AuditEvent {
  readonly operation: string;
  /** The id of what it was done to; null where it is nothing in particular. */
  readonly subject: string | null;
  readonly outcome: string;
  readonly detail: AuditDetail;
}

export interface AuditLine extends AuditEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly personId: StorePersonId;
}

/** The number and seal of the newest line known outside the store. */
export interface AuditHead {
  readonly seq: number;
  readonly seal: string;
}

export type AuditState =
  | { readonly state: 'whole'; readonly lines: number }
  /** The first line that is not as it was written, or where one is missing. */
  | { readonly state: 'broken'; readonly line: number }
  /** Lines are missing at the end: there were `expected`. */
  | { readonly state: 'shortened'; readonly lines: number; readonly expected: number }
  /** The lines agree with each other, but nothing outside says how many there were. */
  | { readonly state: 'head-missing'; readonly lines: number };

const linesAtOnce = 500;

/** The seal of the line before the first. */
export function genesis(sealLine: ReadTx['sealLine']): string {
  return sealLine('genesis');
}

/** Adds a line to the change: it is kept with it, or not at all. */
export async function appendAudit(tx: WriteTx, event: AuditEvent): Promise<void> {
  const line = {
    seq: tx.auditTail.seq + 1,
    at: tx.stamp,
    person_id: tx.by,
    operation: event.operation,
    subject: event.subject,
    outcome: event.outcome,
    detail: JSON.stringify(event.detail),
  };
  const seal = tx.sealLine(sealedText(tx.auditTail.seal, line));
  const row = { ...line, seal };
  await tx.ask('append audit', Object.values(row), () => tx.database.insertInto('audit_line').values(row));
  tx.auditTail.seq = line.seq;
  tx.auditTail.seal = seal;
}

/** Lines from the one after `after`, in order, at most `limit`. */
export async function listAudit(tx: ReadTx, after: number, limit: number): Promise<AuditLine[]> {
  const rows = await readLines(tx, after, limit);
  return rows.map(({ person_id, detail, seal: _, ...line }) => ({
    ...line,
    personId: person_id,
    detail: JSON.parse(detail) as AuditDetail,
  }));
}

/** Follows the whole chain. `head` is read before the transaction begins: lines are only ever added. */
export async function verifyAudit(tx: ReadTx, head: AuditHead | null): Promise<AuditState> {
  let before: AuditTail = { seq: 0, seal: genesis(tx.sealLine) };
  let atHead = head === null || (head.seq === 0 && head.seal === before.seal);
  for (;;) {
    const lines = await readLines(tx, before.seq, linesAtOnce);
    for (const { seal, ...line } of lines) {
      if (line.seq !== before.seq + 1 || seal !== tx.sealLine(sealedText(before.seal, line))) {
        return { state: 'broken', line: before.seq + 1 };
      }
      if (line.seq === head?.seq) {
        atHead = seal === head.seal;
        if (!atHead) return { state: 'broken', line: line.seq };
      }
      before = { seq: line.seq, seal };
    }
    if (lines.length < linesAtOnce) break;
  }
  if (head === null) return { state: 'head-missing', lines: before.seq };
  if (!atHead) return { state: 'shortened', lines: before.seq, expected: head.seq };
  return { state: 'whole', lines: before.seq };
}

/** The newest line, with the moment it was written; the genesis where there is none. */
export async function readTail(tx: ReadTx): Promise<AuditTail & { readonly at: Instant | null }> {
  const { rows } = await tx.ask('audit tail', [1], () =>
    tx.database.selectFrom('audit_line').select(['seq', 'seal', 'at']).orderBy('seq', 'desc').limit(1),
  );
  return rows[0] ?? { seq: 0, seal: genesis(tx.sealLine), at: null };
}

/** Whether the store holds the line that the head names: otherwise it is an older copy than the head. */
export async function holdsHead(tx: ReadTx, head: AuditHead): Promise<boolean> {
  if (head.seq === 0) return head.seal === genesis(tx.sealLine);
  const { rows } = await tx.ask('audit line', [head.seq], () =>
    tx.database.selectFrom('audit_line').select('seal').where('seq', '=', head.seq),
  );
  return rows[0]?.seal === head.seal;
}

async function readLines(tx: ReadTx, after: number, limit: number): Promise<AuditRow[]> {
  const { rows } = await tx.ask('audit lines', [after, limit], () =>
    tx.database.selectFrom('audit_line').selectAll().where('seq', '>', after).orderBy('seq').limit(limit),
  );
  return rows;
}

function sealedText(before: string, line: Omit<AuditRow, 'seal'>): string {
  return JSON.stringify([
    before,
    line.seq,
    line.at,
    line.person_id,
    line.operation,
    line.subject,
    line.outcome,
    line.detail,
  ]);
}
