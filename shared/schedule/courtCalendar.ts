// When a court sits, as its own record has it: what the rules of sessions and closed days are asked with.

import type { Commitment, DocketSession, Holiday, SessionChange } from '../domain/record.ts';

export interface CourtCalendar {
  readonly sessions: readonly DocketSession[];
  readonly sessionChanges: readonly SessionChange[];
  readonly holidays: readonly Holiday[];
  /** Days that are closed by 5 U.S.C. 6103 alone close this court as well, unless its list says that it sits. */
  readonly observesFederalHolidays: boolean;
  readonly commitments: readonly Commitment[];
}
