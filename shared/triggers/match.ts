// What a trigger finds: who and what it is about, the values that its texts speak of, and the records it came from.
// Values, not words: a brief has no language. The words are made in shared/documents/boundWords.ts.

import type { ChangeKind } from '../domain/changes.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { PeriodicSubject } from '../domain/due.ts';
import type { ChildId, ParentId, PersonId } from '../domain/ids.ts';
import type { ObligationSubject } from '../domain/obligation.ts';
import type { ConcreteNeedKind, HearingNotice, Participant, PlacementSetting } from '../domain/record.ts';
import type { NoContactOrder, Sourced } from '../domain/sourced.ts';

/** What `{item}` stands for: the record that a match is about, to be named in a document's language. */
export type Item =
  | { readonly kind: 'obligation'; readonly subject: ObligationSubject }
  | { readonly kind: 'due'; readonly subject: PeriodicSubject | ObligationSubject }
  | { readonly kind: 'screening'; readonly tool: string; readonly form: string }
  | {
      readonly kind: 'partCStep';
      readonly step: 'identified' | 'referral' | 'evaluation' | 'ifsp' | 'delay' | 'declined';
    }
  /** A service by its type; for whom, where the record names somebody. */
  | { readonly kind: 'service'; readonly serviceType: string; readonly for: string | null }
  /** A person by name: a caregiver, a sibling, a coordinator. */
  | { readonly kind: 'person'; readonly name: string }
  | {
      readonly kind: 'personInRole';
      readonly name: string;
      readonly role: Participant['role'] | 'judge' | 'parent_attorney';
    }
  | { readonly kind: 'recipient'; readonly to: HearingNotice['to'] }
  | { readonly kind: 'parent'; readonly name: string }
  /** Who a notice under ICWA goes to, or a tribe, by name; null: not recorded which. */
  | { readonly kind: 'tribe'; readonly name: string | null }
  /** The record's own words, in the record's language: an order item, an action, an IFSP service. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'noContact'; readonly order: NoContactOrder }
  | { readonly kind: 'clock'; readonly clock: string }
  | { readonly kind: 'goal'; readonly goal: string }
  | { readonly kind: 'need'; readonly need: ConcreteNeedKind; readonly text: string }
  /** null: which one is not recorded. */
  | { readonly kind: 'language'; readonly language: string | null }
  /** Never the program's name. */
  | { readonly kind: 'consent' }
  | { readonly kind: 'placement'; readonly setting: PlacementSetting; readonly caregiver: string }
  /** The people of a home that a move is planned to: the record does not name them. */
  | { readonly kind: 'nextHome' }
  | { readonly kind: 'change'; readonly change: ChangeKind; readonly subject: string | null };

/** The values of a text's placeholders; `{child}` is always bound and stands apart. */
export interface Bound {
  /** A parent's name. */
  readonly parent?: string;
  readonly item?: Item;
  readonly date?: CalendarDate;
  readonly days?: number;
  readonly count?: number;
  readonly total?: number;
  /** Share, 0 to 1. */
  readonly percent?: number;
  readonly limit?: { readonly value: number; readonly unit: 'days' | 'families' | 'moves' };
}
export type Placeholder = keyof Bound;

/** One thing that made a trigger true. */
export interface Match extends Sourced {
  /** null: about the case, the same for every child of it. */
  readonly childId: ChildId | null;
  readonly parentId: ParentId | null;
  /** The record that it is about, where it is about one; joins members of 'all'. */
  readonly recordId: string | null;
  /** The key of the obligation that it is about, where it is one (R7 to R10). */
  readonly obligation: string | null;
  /** Days overdue or past, for order: most first; 0 where nothing runs. */
  readonly weight: number;
  readonly bound: Bound;
  /** Somebody the match is about who is neither child nor parent. */
  readonly personId?: PersonId;
  /** Why the hearing's day was kept in spite of it, in the record's words; absent: nobody said. */
  readonly kept?: string;
}

/** A match with what most lack left out; the rest is given. */
export function matchOf(given: Partial<Match> & Pick<Match, 'sources'>): Match {
  return { childId: null, parentId: null, recordId: null, obligation: null, weight: 0, bound: {}, ...given };
}
