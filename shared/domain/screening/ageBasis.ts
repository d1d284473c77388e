// Which age an instrument asks for: its own rule of prematurity, which is not that of the brief (R2).

import { type MonthsAndDays, monthsAndDays } from '../age.ts';
import { addDays, type CalendarDate } from '../dates.ts';
import type { Child } from '../record.ts';
import type { Instrument } from './instrument.ts';
import type { AgeBasis } from './reading.ts';

export type Born = Pick<Child, 'bornOn' | 'gestationDays'>;

const termGestationDays = 280;

/** Age from a day, or null where that day has not come. */
function ageFrom(from: CalendarDate, on: CalendarDate): MonthsAndDays | null {
  return on < from ? null : monthsAndDays(from, on);
}

/**
 * The age that `instrument` asks for on a day, and why that one. ASQ-3, ASQ:SE-2 and SWYC: three or more weeks before
 * 40 weeks (gestation of 259 days or less), until 24 months of chronological age; the days early are counted exactly.
 * Instruments without such a rule on file go by chronological age. null where no age picks or reads the form: a
 * caregiver's own screen, and an assessment, whose report says which age its examiner used.
 */
export function ageBasisOf(instrument: Instrument, child: Born, on: CalendarDate): AgeBasis | null {
  if (instrument.about === 'caregiver' || instrument.kind === 'assessment') return null;
  const age = ageFrom(child.bornOn, on);
  const { prematurity } = instrument;
  const chronological = (why: AgeBasis['why']): AgeBasis => ({ basis: 'chronological', why, age, adjustmentDays: 0 });
  if (prematurity === null) return chronological('no-adjustment-rule');
  if (child.gestationDays === null) return chronological('gestation-not-recorded');
  const daysEarly = termGestationDays - child.gestationDays;
  if (daysEarly < prematurity.weeksEarly * 7) return chronological('born-on-time');
  if (age !== null && age.months >= prematurity.untilMonths) return chronological('past-24-months');
  return {
    basis: 'adjusted',
    why: 'three-weeks-early',
    age: ageFrom(addDays(child.bornOn, daysEarly), on),
    adjustmentDays: daysEarly,
  };
}

/** The adjusted age where only whole weeks are taken off; null before that day. Of a basis that is adjusted. */
export function ageByWholeWeeks(basis: AgeBasis, child: Born, on: CalendarDate): MonthsAndDays | null {
  return ageFrom(addDays(child.bornOn, Math.floor(basis.adjustmentDays / 7) * 7), on);
}
