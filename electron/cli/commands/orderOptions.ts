// What the commands on orders take.

import type { OrderItemStatus } from '../../../shared/domain/record.ts';
import type { StoreOptions } from '../session.ts';

export interface OrderOptions extends StoreOptions {
  readonly case?: string;
  /** A day, or a hearing's id. */
  readonly hearing?: string;
  /** A clause to put in the draft. */
  readonly add?: string;
  /** Number of a drafted item whose blanks `set` fills, or the id of an ordered one. */
  readonly item?: string;
  /** "field=value", of the item that is added or named. */
  readonly set?: readonly string[];
  /** First names; absent: every child of the case. */
  readonly child?: readonly string[];
  /** Number of a drafted item to take out. */
  readonly remove?: number;
  readonly proposed?: true;
  readonly family?: true;
  /** Of a signed order. */
  readonly id?: string;
  /** The name as it is typed under the order. */
  readonly name?: string;
  /** A PKCS#12 file. */
  readonly certificate?: string;
  readonly supersedes?: string;
  /** The day on which an ordered item was done. */
  readonly on?: string;
  /** What became of it. */
  readonly state?: OrderItemStatus;
  readonly paper: 'letter' | 'a4';
  readonly sealed?: true;
  readonly pdf?: string;
  readonly json?: true;
}

/** The case and the hearing of what is asked. */
export type OfHearing = OrderOptions & Required<Pick<OrderOptions, 'case' | 'hearing'>>;
