// Clocks of early intervention beside R9: the referral of a substantiated case, the annual meeting, services that have not
// started, and what prepares for preschool. After the third birthday none of them runs.

import type { ChildFile } from './caseFile.ts';
import { addDays, addMonths, type CalendarDate, daysBetween } from './dates.ts';
import { inDateOrder } from './order.ts';
import type { DueDays, DueDraft } from './periodicity/draft.ts';
import type { Child, PartC } from './record.ts';
import { refTo } from './recordRef.ts';

const partCEndsAtMonths = 36;
/** 34 CFR 303.209(c)(1) and (d)(2): at most nine months before the third birthday. */
const transitionOpensMonthsBefore = 9;
/** 34 CFR 303.209(b)(1)(i) and (c)(1). */
const transitionDaysBefore = 90;
/** 34 CFR 303.303(a)(2)(i): CAPTA sets no number of days for the referral of a substantiated case; this rule does. */
const referralDays = 7;
const annualMonths = 12;
/** 34 CFR 303.209(b). */
const tooLateDaysBefore = 45;

/** The day on which Part C ends for a child. */
const thirdBirthdayOf = ({ bornOn }: Pick<Child, 'bornOn'>): CalendarDate => addMonths(bornOn, partCEndsAtMonths);

/** The first day on which the conference and the plan for preschool are in their time. */
export const transitionOpensOn = (child: Pick<Child, 'bornOn'>): CalendarDate =>
  addMonths(thirdBirthdayOf(child), -transitionOpensMonthsBefore);

/**
 * 34 CFR 303.209(b): referred fewer than 45 days before the third birthday, Part C need not evaluate; the child is sent to
 * the school district. Counted from the receipt of the referral, or from its sending where no receipt is recorded.
 */
export function referredTooLateForPartC(
  child: Pick<Child, 'bornOn'>,
  partC: Pick<PartC, 'referralSentOn' | 'referralReceivedOn'>,
): boolean {
  const referredOn = partC.referralReceivedOn ?? partC.referralSentOn;
  return referredOn !== null && daysBetween(referredOn, thirdBirthdayOf(child)) < tooLateDaysBefore;
}

type Clock = Pick<DueDraft, 'key' | 'subject' | 'rule' | 'from' | 'due' | 'done'> &
  Partial<Pick<DueDraft, 'conditional' | 'notKnown' | 'sources'>>;

/**
 * Every clock of Part C beside R9 that ends before the third birthday. Once that day has come, only what was done is left.
 * `substantiatedOn` is the case's.
 */
export function partCClocks(
  file: ChildFile,
  substantiatedOn: CalendarDate | null,
  { asOf }: Pick<DueDays, 'asOf'>,
): readonly DueDraft[] {
  const { child, partC } = file;
  const thirdBirthday = thirdBirthdayOf(child);
  const ofPartC = partC === null ? [] : [refTo('partC', partC)];
  return [...substantiated(file, substantiatedOn), ...ofPlan(file, asOf)]
    .filter(({ due, done }) => due < thirdBirthday && (done !== null || asOf < thirdBirthday))
    .map((clock) => ({
      childId: child.id,
      group: 'partC',
      graceDays: 0,
      conditional: false,
      // Federal rules, each read in two public copies.
      confidence: 'two-sources',
      counted: false,
      notKnown: partC === null,
      ...clock,
      sources: [refTo('child', child), ...ofPartC, ...(clock.sources ?? [])],
    }));
}

/** 34 CFR 303.303(b), CAPTA: a child under three who is the subject of a substantiated case. */
function substantiated({ child, partC }: ChildFile, on: CalendarDate | null): readonly Clock[] {
  if (on === null || on < child.bornOn || on >= thirdBirthdayOf(child)) return [];
  return [
    {
      key: `${child.id}:partC:substantiated`,
      subject: { kind: 'partC:substantiated' },
      rule: 'substantiatedReferral',
      from: on,
      due: addDays(on, referralDays),
      done: partC?.referralSentOn ?? partC?.referralReceivedOn ?? null,
      sources: [{ kind: 'courtCase', id: child.caseId }],
    },
  ];
}

/** What runs only once there is an IFSP. */
function ofPlan(file: ChildFile, asOf: CalendarDate): readonly Clock[] {
  const { partC } = file;
  if (partC === null || partC.ifspOn === null) return [];
  const waiting = partC.ifspOn < asOf ? servicesToStart(file, partC.ifspOn) : [];
  return [...annualMeetings(file, partC.ifspOn), ...waiting, ...transition(file, partC)];
}

/**
 * 34 CFR 303.342(c): a meeting at least once a year after the IFSP or the last annual meeting, the last row the one still
 * open. Where no review says whether it was the annual one, that it is missing is not known.
 */
function annualMeetings({ child, ifspReviews }: ChildFile, ifspOn: CalendarDate): readonly Clock[] {
  const held = inDateOrder(ifspReviews).filter(({ annual }) => annual === true);
  const notSaid = !ifspReviews.some(({ annual }) => annual !== null);
  return [ifspOn, ...held.map(({ date }) => date)].map((start, index) => {
    const meeting = held[index];
    return {
      key: `${child.id}:partC:annual${index + 1}`,
      subject: { kind: 'partC:annual', number: index + 1 },
      rule: 'ifspAnnual',
      from: start,
      due: addMonths(start, annualMonths),
      done: meeting?.date ?? null,
      notKnown: notSaid,
      sources: meeting ? [refTo('ifspReview', meeting)] : [],
    };
  });
}

/** 34 CFR 303.342(e): "as soon as possible" after consent, without a number of days: never late, only not recorded. */
function servicesToStart({ child, partCServices }: ChildFile, ifspOn: CalendarDate): readonly Clock[] {
  return partCServices
    .filter(({ startedOn }) => startedOn === null)
    .map((service) => ({
      key: `${child.id}:partC:service:${service.id}`,
      subject: { kind: 'partC:serviceStart', name: service.name },
      rule: 'partCServiceStart',
      from: ifspOn,
      due: ifspOn,
      done: null,
      conditional: true,
      sources: [refTo('partCService', service)],
    }));
}

/** The family's approval of the conference, and who may qualify for preschool, are not in the record: conditional. */
function transition({ child }: ChildFile, partC: PartC): readonly Clock[] {
  const from = transitionOpensOn(child);
  const due = addDays(thirdBirthdayOf(child), -transitionDaysBefore);
  return [
    {
      key: `${child.id}:partC:conference`,
      subject: { kind: 'partC:conference' },
      rule: 'transitionConference',
      from,
      due,
      done: partC.transitionConferenceOn,
      conditional: true,
    },
    {
      key: `${child.id}:partC:schoolNotice`,
      subject: { kind: 'partC:schoolNotice' },
      rule: 'schoolNotice',
      // The rule names no first day for the notice.
      from: partC.ifspOn ?? from,
      due,
      done: partC.schoolNoticeOn,
      conditional: true,
    },
  ];
}
