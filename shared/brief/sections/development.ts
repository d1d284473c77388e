// 4 Development and health, a child at a time: every screening with what its own instrument makes of it, the trends, the
// parents' own screens, early intervention, what is due by age, and what most children do by this age.

import { adjustedAgeOn, ageOn } from '../../domain/age.ts';
import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { addMonths, type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { dueItems } from '../../domain/dueItems.ts';
import type { ParentId } from '../../domain/ids.ts';
import { milestonesFor } from '../../domain/milestones.ts';
import type { PartC, RecordRef, Screening } from '../../domain/record.ts';
import { interpret } from '../../domain/screening/interpret.ts';
import { trendsOf } from '../../domain/screening/trend.ts';
import type {
  CaregiverScreenLine,
  ChildDevelopment,
  EarlyInterventionLine,
  ObligationLine,
  ScreeningLine,
} from '../brief.ts';
import { nameOf } from '../names.ts';

/** The two days that a brief counts to: lateness to `asOf`, ages and windows to the hearing. */
interface BriefDays {
  readonly asOf: CalendarDate;
  readonly hearingOn: CalendarDate;
}

const newestFirst = (screenings: readonly Screening[]) =>
  screenings.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

function lineOf({ child }: ChildFile, screening: Screening, before: Screening | undefined): ScreeningLine {
  const read = (one: Screening) => ({ screening: one, interpretation: interpret(one, child) });
  return {
    ...read(screening),
    before: before === undefined ? null : read(before),
    sources: [screening, before].flatMap((row) =>
      row === undefined ? [] : [{ kind: 'screening' as const, id: row.id }],
    ),
  };
}

/** The newest of each group, and all others; each with the one before it in its group. */
function latestAndEarlier(
  child: ChildFile,
  screenings: readonly Screening[],
  groupOf: (screening: Screening) => string,
): { readonly latest: readonly ScreeningLine[]; readonly earlier: readonly ScreeningLine[] } {
  const ordered = newestFirst(screenings);
  const groups = Map.groupBy(ordered, groupOf);
  const lines = ordered.map((screening) => {
    const group = groups.get(groupOf(screening)) ?? [];
    const place = group.indexOf(screening);
    return { isLatest: place === 0, line: lineOf(child, screening, group[place + 1]) };
  });
  const those = (isLatest: boolean) => lines.filter((each) => each.isLatest === isLatest).map(({ line }) => line);
  return { latest: those(true), earlier: those(false) };
}

/** The parents' own screens: of each tool and parent the newest, and every earlier one. Whose they are is told by name. */
function caregiverScreens(
  file: CaseFile,
  child: ChildFile,
): Pick<ChildDevelopment, 'caregiverScreens' | 'earlierCaregiverScreens'> {
  const own = child.screenings.filter(({ aboutParentId }) => aboutParentId !== null);
  const { latest, earlier } = latestAndEarlier(child, own, ({ tool, aboutParentId }) => `${tool} ${aboutParentId}`);
  const named = (line: ScreeningLine): CaregiverScreenLine => ({
    ...line,
    parentName: parentNamed(file, line.screening.aboutParentId),
  });
  return { caregiverScreens: latest.map(named), earlierCaregiverScreens: earlier.map(named) };
}

/** The name of the parent whom a screen is about; empty where the record names nobody. */
export function parentNamed(file: CaseFile, id: ParentId | null): string {
  return id === null ? '' : nameOf(file, id);
}

/** The furthest step that is recorded: a record may begin with a later one. A referral that arrived was made. */
function stateOf(partC: PartC): EarlyInterventionLine['state'] {
  if (partC.ifspOn !== null) return 'ifsp';
  if (partC.evaluatedOn !== null) return partC.eligible === false ? 'not-eligible' : 'evaluated';
  if (partC.referralSentOn !== null || partC.referralReceivedOn !== null) return 'referred';
  return partC.identifiedOn === null ? 'not-identified' : 'identified';
}

/** 34 CFR 303.209(b)(1)(ii): with fewer days than these left to the third birthday, Part C need not evaluate. */
const leastDaysToThirdBirthday = 45;

function isReferredTooLate({ child: { bornOn }, partC }: ChildFile): boolean {
  const referred = partC?.referralReceivedOn ?? partC?.referralSentOn ?? null;
  return referred !== null && daysBetween(referred, addMonths(bornOn, 36)) < leastDaysToThirdBirthday;
}

function earlyIntervention(child: ChildFile): EarlyInterventionLine | null {
  const { partC } = child;
  if (partC === null) return null;
  const refs = (kind: RecordRef['kind'], rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }): RecordRef => ({ kind, id }));
  return {
    state: stateOf(partC),
    identifiedOn: partC.identifiedOn,
    referredOn: partC.referralSentOn,
    receivedOn: partC.referralReceivedOn,
    evaluationSetFor: partC.evaluationSetFor,
    evaluatedOn: partC.evaluatedOn,
    ifspOn: partC.ifspOn,
    services: child.partCServices.map(({ name, startedOn, frequency }) => ({ name, startedOn, frequency })),
    transitionPlanOn: partC.transitionPlanOn,
    transitionConferenceOn: partC.transitionConferenceOn,
    schoolNoticeOn: partC.schoolNoticeOn,
    reviews: child.ifspReviews.map(({ date, annual }) => ({ date, annual })),
    exceptions: child.partCExceptions.map(({ startedOn, endedOn }) => ({ startedOn, endedOn })),
    referredTooLateForPartC: isReferredTooLate(child),
    sources: [
      ...refs('partC', [partC]),
      ...refs('partCService', child.partCServices),
      ...refs('ifspReview', child.ifspReviews),
      ...refs('partCException', child.partCExceptions),
    ],
  };
}

/**
 * The section "development and health", one entry a child. Ages, windows and milestones are those of the hearing day.
 * @param linesOf that child's obligation lines, in order
 */
export function makeDevelopment(
  file: CaseFile,
  linesOf: (child: ChildFile) => readonly ObligationLine[],
  days: BriefDays,
): ChildDevelopment[] {
  return file.children.map((child) => {
    const { id, firstName, bornOn, gestationDays } = child.child;
    const own = child.screenings.filter(({ aboutParentId }) => aboutParentId === null);
    const { latest, earlier } = latestAndEarlier(child, own, ({ tool }) => tool);
    return {
      childId: id,
      childName: firstName,
      age: ageOn(bornOn, days.hearingOn),
      adjustedAge: adjustedAgeOn(bornOn, gestationDays, days.hearingOn),
      screenings: latest,
      earlierScreenings: earlier,
      ...caregiverScreens(file, child),
      trends: trendsOf(own, child.child),
      due: dueItems(child, file.policy, days, file.case.substantiatedOn),
      milestones: milestonesFor(child.child, days.hearingOn),
      earlyIntervention: earlyIntervention(child),
      health: linesOf(child),
      stays: child.stays.map(({ id: stayId, kind, startedOn, endedOn }) => ({
        kind,
        from: startedOn,
        to: endedOn,
        sources: [{ kind: 'stay', id: stayId }],
      })),
    };
  });
}
