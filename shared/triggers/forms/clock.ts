// The form 'clock': the legal clocks of a child in care (R4 to R6), at the hearing.

import { addDays, type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { hearingsInOrder, notVacated } from '../../domain/hearings.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { RecordRef } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { RuleId } from '../../domain/ruleSources.ts';
import { sixMonthReview } from '../../domain/sixMonthReview.ts';
import type { Form } from '../context.ts';
import { childFacts, numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { matchOf } from '../match.ts';
import { isInCare } from './caseFlag.ts';

type Name = Leaf<'clock'>['clock'];

interface Clock {
  readonly date: CalendarDate;
  /** What it asks for is on record. */
  readonly isMet: boolean;
  readonly rule?: RuleId;
  readonly sources: readonly RecordRef[];
}

/** 45 CFR 1356.21(g)(2) and 42 USC 671(a)(29), both in days from removal (resources/reference, timelines). */
const casePlanDays = 60;
const relativeNoticeDays = 30;

function clockOf(name: Name, context: TriggerContext): Clock | null {
  const { file, child, hearing } = context;
  const { clocks, fifteenOf22 } = childFacts(context);
  const { removedOn } = child.child;
  if (clocks === null || fifteenOf22 === null || removedOn === null) return null;
  const own = refTo('child', child.child);
  const ofCase = refTo('courtCase', file.case);
  switch (name) {
    case 'sixMonthReview': {
      const { last, next } = sixMonthReview(file.hearings, fifteenOf22.entryDate, hearing.date);
      const sources = [own, ofCase, ...(last === null ? [] : [refTo('hearing', last)])];
      return { date: next, isMet: false, rule: 'sixMonthReview', sources };
    }
    case 'firstPermanencyHearing': {
      const date = clocks.firstPermanencyHearingDue;
      const isMet = clocks.permanencyHearingHeld.length > 0;
      return { date, isMet, rule: 'permanencyHearing', sources: [own, ofCase] };
    }
    case 'nextPermanencyHearing': {
      // Before one was held, the next is the first, which has a clock of its own: nothing is told of twice.
      const last = clocks.permanencyHearingHeld.at(-1);
      if (last === undefined) return null;
      const held = hearingsInOrder(file.hearings).filter(({ type, date }) => type === 'permanency' && date === last);
      const sources = [own, ...held.map((row) => refTo('hearing', row))];
      return { date: clocks.nextPermanencyHearingDue, isMet: false, rule: 'permanencyHearing', sources };
    }
    case 'reasonableEffortsToPrevent': {
      // A finding after the 60 days does not meet it: 45 CFR 1356.21(b)(1)(ii).
      const date = clocks.reasonableEffortsToPreventRemovalDue;
      const found = clocks.reasonableEffortsToPreventRemovalFound;
      const heard = hearingsInOrder(notVacated(file.hearings)).filter((row) => row.date === found);
      const sources = [own, ...heard.map((row) => refTo('hearing', row))];
      return { date, isMet: found !== null && found <= date, rule: 'reasonableEffortsToPreventRemoval', sources };
    }
    case 'trialHomeVisitSixMonth': {
      const date = clocks.trialHomeVisitSixMonthDate;
      const visit = currentPlacement(child.placements, hearing.date);
      if (date === null || visit === null) return null;
      return { date, isMet: false, rule: 'trialHomeVisit', sources: [own, refTo('placement', visit)] };
    }
    case 'fifteenOf22': {
      // An exception excuses the petition and does not file it: the form 'tpr' asks for it.
      const isMet = file.tpr !== null && file.tpr.petitionFiledOn !== null;
      const sources = [own, ofCase, ...(file.tpr === null ? [] : [refTo('tprRecord', file.tpr)])];
      return { date: fifteenOf22.fifteenMonthDate, isMet, rule: 'fifteenOf22', sources };
    }
    case 'casePlan60':
      return {
        date: addDays(removedOn, casePlanDays),
        isMet: file.case.casePlanOn !== null,
        sources: [own, ofCase],
      };
    case 'relativeNotice30':
      return {
        date: addDays(removedOn, relativeNoticeDays),
        isMet: file.case.relativesNoticedOn !== null,
        sources: [own, ofCase],
      };
  }
}

/** Once a child has gone home, only what the first sixty days asked for can still be missing. */
const outlivesCare = (name: Name) => name === 'reasonableEffortsToPrevent';

/** Source: triggerGrammar, clock; R4 to R6. A clock whose day is the hearing's is due, but 15 of 22 is reached (R5). */
export const clock: Form<'clock'> = ({ clock: name, status: wanted, withinDays }, context) => {
  const found = clockOf(name, context);
  if (found === null || !(isInCare(context) || outlivesCare(name))) return [];
  const left = daysBetween(context.hearing.date, found.date);
  const isPast = left < 0 || (left === 0 && name === 'fifteenOf22');
  const status = found.isMet ? 'met' : isPast ? 'passed' : 'dueWithin';
  if (status !== wanted) return [];
  if (status === 'dueWithin' && withinDays !== undefined && left > numberOf(withinDays, context)) return [];
  const { date, rule, sources } = found;
  return [
    matchOf({
      childId: context.child.child.id,
      weight: status === 'passed' ? -left : 0,
      bound: { item: { kind: 'clock', clock: name }, date, days: Math.abs(left) },
      sources,
      ...(rule !== undefined && { rule }),
    }),
  ];
};
