// What answers each operation. The type decides what a handler can do: only a command can change the record, and what it
// changes is committed together with its audit line; a read of a case says what was read, so that its line can be written.

import type {
  CaseReadName,
  CommandName,
  CourtReadName,
  EntryName,
  Input,
  Output,
} from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { Role } from '../../shared/contract/roles.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { KeyHolder, NewKeyHolder } from './keys/keys.ts';
import type { NotesKey, Secret } from './keys/secret.ts';
import type { AuditDetail } from './store/audit.ts';
import type { StorePersonId } from './store/columns.ts';
import type { Store } from './store/store.ts';
import type { WriteTx } from './store/transactions.ts';

/** Who is asking. */
export interface Actor {
  readonly id: StorePersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The person of the record that they are; null: none. */
  readonly worksAs: PersonId | null;
  /** Made from this person's passphrase: it opens this person's notes, and nobody else's. It goes with the lock. */
  readonly notesKey: Secret<NotesKey>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** The slots of an open store's key file. The data key that a new one wraps is not told. */
export interface Slots {
  holders(): Promise<Result<readonly KeyHolder[]>>;
  /** As `addSlot`: derives once, 0.15 to 0.4 s. */
  add(holder: NewKeyHolder, known: ReadonlySet<string>): Promise<Result<null>>;
}

/** An unlocked store and who unlocked it. */
export interface Open {
  readonly store: Store;
  readonly by: Actor;
  readonly slots: Slots;
}

/** What the audit line says an operation was about: a record's id, and numbers, ids or hashes. Never a record's text. */
export interface Trace {
  readonly subject: string | null;
  readonly detail: AuditDetail;
}

/** What a read leaves outside the record, such as a file: ready, and not there before the audit line is. */
export interface Pending {
  finish(): Promise<Result<null>>;
  /** The line could not be written: nothing of it stays. */
  drop(): Promise<void>;
}

/** A value with what its audit line says. */
export type Traced<T> = { readonly value: T; readonly trace: Trace };

/** What a read keeps in the store of what it gave, in one change with its audit line. */
export interface Keeping {
  keep(tx: WriteTx): Promise<void>;
  /** What waited for the line came to nothing, and so did this. */
  takeBack(tx: WriteTx): Promise<void>;
}

/** Thrown by `keep`: what was made rests on what another kept since. The change is undone, and all is made anew. */
export class KeptMeanwhile extends Error {
  override readonly name = 'KeptMeanwhile';
}

/** A value read from a case, with what its audit line says, what is kept with that line and what waits for it. */
export type TracedRead<T> = Traced<T> & { readonly keeps?: Keeping; readonly pending?: Pending };

declare const inTheRecord: unique symbol;
/** A value that only `Change` gives: what it tells of is committed, and so is its audit line. */
export type Committed<T> = { readonly value: T; readonly [inTheRecord]: true };

/** One transaction: the work, then its audit line. A refusal undoes the work. */
export type Change<T> = (work: (tx: WriteTx) => Promise<Result<Traced<T>>>) => Promise<Result<Committed<T>>>;

type Reading = Pick<Store, 'read' | 'readAuditHead'>;

export type Handlers = {
  readonly [O in EntryName]: (input: Input<O>) => Promise<Result<Output<O>>>;
} & {
  readonly [O in CommandName]: (
    input: Input<O>,
    change: Change<Output<O>>,
    by: Actor,
    slots: Slots,
    /** What is to be read, and made of it, before the change begins. */
    store: Reading,
  ) => Promise<Result<Committed<Output<O>>>>;
} & {
  readonly [O in CaseReadName]: (input: Input<O>, store: Reading, by: Actor) => Promise<Result<TracedRead<Output<O>>>>;
} & {
  readonly [O in CourtReadName]: (input: Input<O>, store: Reading, by: Actor) => Promise<Result<Output<O>>>;
};

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}
