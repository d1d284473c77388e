// The rows of tables that hold no record of a case: what a judge did with a brief, and what was shown of it.
// No row of them is superseded; it is replaced, or stays as it is.

import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { StorePersonId } from './columns.ts';

interface OfPerson {
  readonly person_id: StorePersonId;
}

interface OfHearing extends OfPerson {
  readonly hearing_id: HearingId;
}

/** `nonce`, `wrapped` and `tag` are base64; `mark` tells which of the person's notes keys opens it. */
export interface OwnKeyRow extends OfPerson {
  readonly mark: string;
  readonly nonce: string;
  readonly wrapped: string;
  readonly tag: string;
  readonly made_at: Instant;
}

/** A note sealed under the own key that `key_mark` names. */
export interface PrivateNoteRow extends OfHearing {
  readonly key_mark: string;
  readonly nonce: string;
  readonly sealed: string;
  readonly tag: string;
  readonly saved_at: Instant;
}

/** `work` is JSON. */
export interface HearingWorkRow extends OfHearing {
  readonly work: string;
  readonly saved_at: Instant;
}

/** `hash` is the SHA-256 of the content; `content` is its deflated bytes, base64. */
export interface BriefContentRow {
  readonly hash: string;
  readonly content: string;
}

export interface BriefShowingRow extends OfHearing {
  readonly id: string;
  readonly at: Instant;
  readonly how: string;
  readonly audience: string;
  readonly as_of: CalendarDate;
  readonly document: string | null;
  readonly language: string | null;
  readonly hash: string;
  readonly brief_hash: string;
  readonly known_at: Instant;
  readonly part2_consent_until: CalendarDate | null;
}

export interface KeptTables {
  readonly own_key: OwnKeyRow;
  readonly private_note: PrivateNoteRow;
  readonly hearing_work: HearingWorkRow;
  readonly brief_content: BriefContentRow;
  readonly brief_showing: BriefShowingRow;
}
