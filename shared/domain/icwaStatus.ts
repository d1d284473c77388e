// What the record says of a child under the Indian Child Welfare Act: asked, suspected, determined. The statuses are texts of
// the agency's; these are the ones that say something here.

import { findingsOf, heldHearings } from './hearings.ts';
import type { Hearing, IcwaInquiry, IcwaRecord } from './record.ts';

/** What is recorded of it in one case; `icwa` null: nothing but inquiries. */
export interface IcwaSaid {
  readonly icwa: Pick<IcwaRecord, 'status'> | null;
  readonly icwaInquiries: readonly Pick<IcwaInquiry, 'result'>[];
}

/** The record calls the child an Indian child, or treats the child as one (25 CFR 23.107(b)(2)). */
export const isIndianChild = (status: string): boolean => /indian_child/.test(status) && !/^not_/.test(status);

/** A determination is on record, either way. */
export const isSettled = (status: string | undefined): boolean =>
  status !== undefined && (/^not_indian_child/.test(status) || isIndianChild(status));

/** Reason to know by the status, or by an answer that no later determination has set aside. */
export const isReasonToKnow = ({ icwa, icwaInquiries }: IcwaSaid): boolean =>
  icwa?.status.startsWith('reason_to_know') === true ||
  (!isSettled(icwa?.status) && icwaInquiries.some(({ result }) => result === 'reason_to_know'));

/** The act's protections hold: notice among them (25 U.S.C. 1912(a)). */
export const isIcwaProtected = (said: IcwaSaid): boolean =>
  (said.icwa !== null && isIndianChild(said.icwa.status)) || isReasonToKnow(said);

/** Somebody was asked, by an inquiry or by what a court found (25 CFR 23.107(a)). */
export const isIcwaAsked = ({ icwaInquiries }: IcwaSaid, hearings: readonly Hearing[]): boolean =>
  icwaInquiries.length > 0 || heldHearings(hearings).some((row) => findingsOf(row).includes('icwa_inquiry_made'));
