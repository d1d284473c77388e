// How long a hearing is set for.

import type { CourtPolicy } from '../domain/courtPolicy.ts';
import type { HearingType } from '../domain/record.ts';

const lengthOf = {
  shelter: 'shelterMinutes',
  initial: 'initialMinutes',
  adjudication: 'adjudicationMinutes',
  disposition: 'dispositionMinutes',
  review: 'reviewMinutes',
  permanency: 'permanencyMinutes',
} as const satisfies Record<HearingType, keyof CourtPolicy>;

/** The court's own length of a hearing of that type, in minutes. */
export const minutesFor = (type: HearingType, policy: CourtPolicy): number => policy[lengthOf[type]];
