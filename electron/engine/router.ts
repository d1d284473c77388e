// The one door. Every question passes the same checks in the same order: known, not too large, unlocked, allowed, well
// formed; then it is run, and what it gives is checked as well. What is done, and what is refused to somebody who is
// known, leaves an audit line.

import { serialize } from 'node:v8';
import { type CommandName, contract, type OperationName, type Rule } from '../../shared/contract/contract.ts';
import { type Answer, messageLimit } from '../../shared/contract/message.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import { changesRecord } from './changes.ts';
import {
  type Actor,
  type Change,
  type Committed,
  done,
  type Handlers,
  type Keeping,
  KeptMeanwhile,
  type Open,
  type Result,
  refuse,
  type Slots,
  type Traced,
  type TracedRead,
} from './handlers.ts';
import { describeError, type Log } from './log.ts';
import { appendAudit } from './store/audit.ts';
import { faultOf } from './store/faults.ts';
import type { Store } from './store/store.ts';
import type { WriteTx } from './store/transactions.ts';

export type Router = (operation: string, input: unknown) => Promise<Answer>;

/** A refusal inside a transaction: thrown so that the transaction is undone, caught where it was begun. */
class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('undone');
    this.refusal = refusal;
  }
}

/** What is wrong with an input before it is looked into: its size, or that no channel could have carried it. */
function refuseUnread(input: unknown): Refusal | null {
  try {
    if (serialize(input).byteLength <= messageLimit) return null;
    return { name: 'message-too-large', values: { limit: messageLimit } };
  } catch {
    return { name: 'bad-input', values: {} };
  }
}

function isOperation(operation: string): operation is OperationName {
  return Object.hasOwn(contract, operation);
}

const refusedBy = (name: 'unknown-operation' | 'locked' | 'not-allowed' | 'bad-input') => refuse({ name, values: {} });

/** Commits the work together with its audit line; a refusal, or a value that is not as the contract says, undoes it. */
async function change(
  { store, by }: Open,
  name: CommandName,
  work: (tx: WriteTx) => Promise<Result<Traced<unknown>>>,
): Promise<Result<Committed<unknown>>> {
  const { output, audit } = contract[name];
  try {
    return await store.change(by.id, async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Undone(result.refusal);
      const value: unknown = output.parse(result.value.value);
      await appendAudit(tx, { operation: audit, outcome: 'done', ...result.value.trace });
      return done({ value } as Committed<unknown>);
    });
  } catch (error) {
    if (error instanceof Undone) return refuse(error.refusal);
    throw error;
  }
}

// A name read from a message tells the compiler nothing of its handler; the contract's kind does.
type Entry = (input: unknown) => Promise<Result<unknown>>;
type Command = (
  input: unknown,
  change: Change<unknown>,
  by: Actor,
  slots: Slots,
  store: Store,
) => Promise<Result<Committed<unknown>>>;
type CaseRead = (input: unknown, store: Store, by: Actor) => Promise<Result<TracedRead<unknown>>>;
type CourtRead = (input: unknown, store: Store, by: Actor) => Promise<Result<unknown>>;

/** What an operation came to. `undo`: what is to be taken back together with the line of the refusal. */
interface Judged {
  readonly result: Result<unknown>;
  readonly undo?: Keeping['takeBack'];
}

/** A read of a case: its line is written, with what it keeps, before anything of it is given or put in place. */
async function readOnce({ store, by }: Open, rule: Rule, asked: Promise<Result<TracedRead<unknown>>>): Promise<Judged> {
  const result = await asked;
  if (!result.ok || !('audit' in rule)) return { result };
  const { value, trace, keeps, pending } = result.value;
  try {
    const answer = done(rule.output.parse(value));
    await store.change(by.id, async (tx) => {
      await keeps?.keep(tx);
      await appendAudit(tx, { operation: rule.audit, outcome: 'done', ...trace });
    });
    const finished = await pending?.finish();
    if (finished?.ok !== false) return { result: answer };
    return keeps === undefined ? { result: finished } : { result: finished, undo: keeps.takeBack };
  } catch (error) {
    await pending?.drop();
    throw error;
  }
}

/** Each time that a copy is made anew another one was kept: more often than this, so many are made at once. */
const mostTimesAnew = 20;

/** As `readOnce`; anew where somebody kept meanwhile what it rests on. */
async function readCase(open: Open, rule: Rule, ask: () => Promise<Result<TracedRead<unknown>>>): Promise<Judged> {
  for (let anew = 0; ; anew += 1) {
    try {
      return await readOnce(open, rule, ask());
    } catch (error) {
      if (!(error instanceof KeptMeanwhile)) throw error;
      if (anew === mostTimesAnew) return { result: refuse({ name: 'busy', values: {} }) };
    }
  }
}

/** Runs an operation that may be run, and checks what it gives. */
async function perform(handlers: Handlers, name: OperationName, input: unknown, open: Open | null): Promise<Judged> {
  const rule: Rule = contract[name];
  const handler = handlers[name];
  const checked = (result: Result<unknown>) => ({ result: result.ok ? done(rule.output.parse(result.value)) : result });
  if (open === null || rule.may === 'anyone') return checked(await (handler as Entry)(input));
  const { store, by, slots } = open;
  if (rule.kind === 'command') {
    const inChange: Change<unknown> = (work) => change(open, name as CommandName, work);
    const result = await (handler as Command)(input, inChange, by, slots, store);
    return { result: result.ok ? done(result.value.value) : result };
  }
  if (rule.reads === 'court') return checked(await (handler as CourtRead)(input, store, by));
  return readCase(open, rule, () => (handler as CaseRead)(input, store, by));
}

/** Judges a question and, where nothing stands against it, runs it. */
async function judge(handlers: Handlers, operation: string, raw: unknown, open: Open | null): Promise<Judged> {
  const refusedAs = (...name: Parameters<typeof refusedBy>) => ({ result: refusedBy(...name) });
  if (!isOperation(operation)) return refusedAs('unknown-operation');
  const unread = refuseUnread(raw);
  if (unread !== null) return { result: refuse(unread) };
  const { may, input }: Rule = contract[operation];
  if (may !== 'anyone') {
    if (open === null) return refusedAs('locked');
    if (!open.by.roles.some((role) => may.includes(role))) return refusedAs('not-allowed');
  }
  const read = input.safeParse(raw);
  return read.success ? perform(handlers, operation, read.data, open) : refusedAs('bad-input');
}

/**
 * Makes the door to `handlers`. `current` gives the unlocked store, or null while it is locked. What is asked for is
 * answered with a value or a refusal by name; a bug is the refusal 'unexpected', logged without its message. `changed` is
 * called after each command that changed the record.
 */
export function createRouter(
  handlers: Handlers,
  current: () => Open | null,
  log: Log,
  changed: () => void = () => {},
): Router {
  const failed = (operation: string, error: unknown): Refusal => {
    const fault = faultOf(error);
    if (fault !== null) return { name: fault, values: {} };
    log('operation-failed', { operation: isOperation(operation) ? operation : 'unknown', ...describeError(error) });
    return { name: 'unexpected', values: {} };
  };
  const noteRefusal = async (
    { store, by }: Open,
    operation: string,
    { name }: Refusal,
    undo: Keeping['takeBack'] = async () => {},
  ) => {
    const subject = isOperation(operation) ? operation : null;
    const line = { operation: 'request.refused', subject, outcome: 'refused', detail: { refusal: name } };
    const note = async (tx: WriteTx) => {
      await undo(tx);
      await appendAudit(tx, line);
    };
    await store.change(by.id, note).catch((error) => failed(operation, error));
  };
  return async (operation, raw) => {
    const open = current();
    const { result, undo }: Judged = await judge(handlers, operation, raw, open).catch((error) => ({
      result: refuse(failed(operation, error)),
    }));
    if (!result.ok && open !== null) await noteRefusal(open, operation, result.refusal, undo);
    if (result.ok && isOperation(operation) && changesRecord(operation)) changed();
    return result;
  };
}
