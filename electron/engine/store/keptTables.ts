// The rows of tables that hold no record of a case: what a judge did with a brief, and what was shown of it.
// No row of them is superseded; it is replaced, or stays as it is.

import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, HearingId } from '../../../shared/domain/ids.ts';
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

/** `withheld` is JSON. `number`: the how-manieth copy of that document for that reader and hearing. */
export interface DisclosureRow extends OfPerson {
  readonly id: string;
  readonly case_id: CaseId;
  readonly hearing_id: HearingId | null;
  readonly at: Instant;
  readonly document: string;
  readonly how: string;
  readonly audience: string;
  readonly party: string | null;
  readonly language: string | null;
  readonly paper: string;
  readonly number: number;
  readonly pages: number;
  readonly hash: string;
  readonly withheld: string;
  readonly sealed: number;
}

/** `content` is JSON (OrderContent), `pdf` the signed file as base64; neither is ever replaced. */
export interface CourtOrderRow extends OfHearing {
  readonly id: string;
  readonly case_id: CaseId;
  readonly signed_at: Instant;
  readonly typed_name: string;
  readonly language: string;
  readonly paper: string;
  readonly hash: string;
  readonly content: string;
  readonly pdf: string;
  readonly certificate: string | null;
  readonly supersedes: string | null;
}

export interface CourtClauseRow extends OfPerson {
  readonly clause_id: string;
  readonly text_en: string;
  readonly text_es: string;
  readonly plain_en: string;
  readonly plain_es: string;
  readonly kept_at: Instant;
}

/** `case_id` null: for the whole court. */
export interface PolicyChangeRow extends OfPerson {
  readonly id: string;
  readonly case_id: CaseId | null;
  readonly policy_row: string;
  readonly audience: string;
  readonly level: string;
  readonly ordered_on: CalendarDate | null;
  readonly reason: string;
  readonly made_at: Instant;
}

/** `text_hash`: of what the record said when it was decided; another text is looked at again. */
export interface PassageDecisionRow extends OfPerson {
  readonly case_id: CaseId;
  readonly kind: string;
  readonly record_id: string;
  readonly text_hash: string;
  readonly decision: string;
  readonly reason: string;
  readonly decided_at: Instant;
}

/** What a person set, moved or ended at once. `changes` is JSON: every row before and after, so that one undo restores it. */
export interface ScheduleBatchRow extends OfPerson {
  readonly id: string;
  readonly at: Instant;
  readonly what: string;
  readonly changes: string;
  readonly undone_at: Instant | null;
  readonly undone_by: StorePersonId | null;
}

/** A hearing that was set here and that exports have under an id of their own. */
export interface HearingAliasRow extends OfPerson {
  readonly export_id: string;
  readonly hearing_id: string;
  readonly found_at: Instant;
}

export interface KeptTables {
  readonly hearing_alias: HearingAliasRow;
  readonly schedule_batch: ScheduleBatchRow;
  readonly disclosure: DisclosureRow;
  readonly court_order: CourtOrderRow;
  readonly court_clause: CourtClauseRow;
  readonly policy_change: PolicyChangeRow;
  readonly passage_decision: PassageDecisionRow;
  readonly own_key: OwnKeyRow;
  readonly private_note: PrivateNoteRow;
  readonly hearing_work: HearingWorkRow;
  readonly brief_content: BriefContentRow;
  readonly brief_showing: BriefShowingRow;
}
