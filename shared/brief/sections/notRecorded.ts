// 13 What is not known: records that should exist and do not, each said. "None recorded" is never "none".

import { ageOn } from '../../domain/age.ts';
import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { Parent, RecordRef, Screening } from '../../domain/record.ts';
import { interpret } from '../../domain/screening/interpret.ts';
import { screeningObligations } from '../../domain/screeningSchedule.ts';
import { hasNoRow } from '../../triggers/forms/familyTimePlan.ts';
import { isUnderNoContact, livesWith } from '../../triggers/forms/livingAndContact.ts';
import { locatedParents } from '../../triggers/forms/parents.ts';
import { isReportExpected } from '../../triggers/reportExpected.ts';
import type { NotRecordedLine } from '../brief.ts';
import type { Facts } from '../facts.ts';
import { isIdentified } from '../names.ts';
import { parentNamed } from './development.ts';

type Gap = Pick<NotRecordedLine, 'what'> & Partial<NotRecordedLine>;
type Gaps = readonly NotRecordedLine[];

function gap({
  what,
  childName = null,
  parentName = null,
  subject = null,
  date = null,
  sources = [],
}: Gap): NotRecordedLine {
  return { what, childName, parentName, subject, date, sources };
}

/** Whether any health record or task of the child speaks of `word` (the export has no code for these visits). */
function speaksOf(child: ChildFile, word: RegExp): boolean {
  const visits = child.healthVisits.map(({ type, label, note }) => `${type} ${label ?? ''} ${note}`);
  return [...visits, ...child.medicalTasks.map(({ text }) => text)].some((text) => word.test(text));
}

/** Dental home and lead test are looked for from 12 months (AAP periodicity, resources/reference). */
const fromTwelveMonths = 12;

function healthGaps(child: ChildFile, hearingDate: CalendarDate): Gaps {
  const { id, firstName, bornOn, gestationDays } = child.child;
  const sources: readonly RecordRef[] = [{ kind: 'child', id }];
  const oldEnough = bornOn <= hearingDate && ageOn(bornOn, hearingDate).months >= fromTwelveMonths;
  const of = (what: NotRecordedLine['what']) => gap({ what, childName: firstName, sources });
  const hasDoses = child.healthVisits.some(({ doses }) => doses !== null && doses.length > 0);
  return [
    ...(hasDoses || speaksOf(child, /immuni[sz]ation|vaccin/i) ? [] : [of('immunizations')]),
    ...(oldEnough && !speaksOf(child, /dental|dentist|teeth/i) ? [of('dental-visit')] : []),
    ...(oldEnough && !speaksOf(child, /\blead\b/i) ? [of('lead-test')] : []),
    ...(gestationDays === null ? [of('gestation')] : []),
    ...(child.partC?.identifiedOn == null && child.child.removedOn !== null ? [of('part-c-identification')] : []),
  ];
}

/** Standardized screening from the 9-month visit (AAP periodicity); one month more is the visit's own time. */
const screenedByMonths = 10;
/** The hearing screen is to be done by one month (AAP periodicity). */
const hearingScreenedByMonths = 1;
/** A parent's mood is asked about at the visits of 1, 2, 4 and 6 months (AAP periodicity): to the end of the last one's month. */
const moodAskedMonths = { from: 1, before: 7 } as const;

/** No screening of the child at all, and the time for a first one is past: of the court's (R8) or of the schedule's. */
function screeningGap(file: CaseFile, child: ChildFile, hearingDate: CalendarDate, asOf: CalendarDate): Gaps {
  const { id, firstName, bornOn } = child.child;
  if (child.screenings.some(({ aboutParentId }) => aboutParentId === null)) return [];
  const dueInCare = screeningObligations(child, file.policy).some(
    ({ subject, due }) => subject.kind === 'screen:dev' && due < asOf,
  );
  const dueByAge = bornOn <= hearingDate && ageOn(bornOn, hearingDate).months >= screenedByMonths;
  if (!dueInCare && !dueByAge) return [];
  return [gap({ what: 'any-screening', childName: firstName, sources: [{ kind: 'child', id }] })];
}

/** A child in care of whom no home is recorded on the hearing day. */
function homeGap({ child, placements }: ChildFile, hearingDate: CalendarDate): Gaps {
  const { id, firstName, removedOn } = child;
  if (removedOn === null || currentPlacement(placements, hearingDate) !== null) return [];
  return [gap({ what: 'home', childName: firstName, sources: [{ kind: 'child', id }] })];
}

/** Looked for and quieter than the rest: they stand last, so that they push nothing off a page. */
function quieterGaps(child: ChildFile, hearingDate: CalendarDate): Gaps {
  const { id, firstName, bornOn } = child.child;
  if (bornOn > hearingDate) return [];
  const { months } = ageOn(bornOn, hearingDate);
  const of = (what: NotRecordedLine['what']) => gap({ what, childName: firstName, sources: [{ kind: 'child', id }] });
  const isHeard =
    child.healthVisits.some(({ type }) => type === 'hearing') ||
    speaksOf(child, /hearing (?:screen|test|check)|newborn hearing|audiolog/i);
  const moodAsked = child.screenings.some(
    ({ tool, aboutParentId }) => aboutParentId !== null || /^(?:EPDS|PHQ)/.test(tool),
  );
  const isMoodAge = months >= moodAskedMonths.from && months < moodAskedMonths.before;
  return [
    ...(isMoodAge && !moodAsked ? [of('caregiver-depression-screen')] : []),
    ...(months >= hearingScreenedByMonths && !isHeard ? [of('hearing-screen')] : []),
  ];
}

/** Only the newest screening of a tool, of the child or of that parent, is worth asking after. */
function newestOfEach(screenings: readonly Screening[]): readonly Screening[] {
  const groups = Map.groupBy(screenings, ({ tool, aboutParentId }) => `${tool} ${aboutParentId ?? ''}`);
  return [...groups.values()].map((group) =>
    group.reduce((newest, screening) => (screening.date > newest.date ? screening : newest)),
  );
}

function screeningGaps(file: CaseFile, child: ChildFile): Gaps {
  const { firstName } = child.child;
  return newestOfEach(child.screenings).flatMap((screening): Gaps => {
    const about = {
      childName: firstName,
      parentName: parentNamed(file, screening.aboutParentId) || null,
      subject: screening.tool,
      date: screening.date,
      sources: [{ kind: 'screening' as const, id: screening.id }],
    };
    const { notComputed, interviewMissing } = interpret(screening, child.child);
    return [
      ...(notComputed === 'no-scores' ? [gap({ what: 'screening-scores', ...about })] : []),
      ...(interviewMissing ? [gap({ what: 'mchat-interview', ...about })] : []),
    ];
  });
}

/** A plan counts by the week: before one has passed since the hearing, nothing is missing. */
const daysInWeek = 7;

/** Nobody's family time since the last hearing; or that of one parent, of whom no session was ever written down. */
function familyTimeGaps(file: CaseFile, facts: Facts, sessionsSince: number): Gaps {
  const date = facts.cadence.lastHearing;
  if (sessionsSince === 0) return [gap({ what: 'family-time', date })];
  if (date === null || daysBetween(date, facts.asOf) < daysInWeek) return [];
  const homes = file.children.map(({ placements }) => currentPlacement(placements, facts.hearingDate));
  const isApart = (parent: Parent) =>
    !isUnderNoContact(parent, facts.asOf) && !homes.some((home) => livesWith(parent, home));
  return locatedParents(file)
    .filter((parent) => hasNoRow(file, parent) && isApart(parent))
    .map(({ id, name }) => gap({ what: 'family-time', parentName: name, date, sources: [{ kind: 'parent', id }] }));
}

function familyGaps(file: CaseFile, facts: Facts, sessionsSince: number): Gaps {
  const { missing, due } = facts.agencyReport;
  const isReportLate = missing && due < facts.asOf && isReportExpected(file, facts.hearingDate, due);
  const { permanency, familyTimePlan, icwaInquiries, ftms } = file;
  const parents = file.parents.filter(isIdentified).flatMap(({ id, name, attorneyId, language }): Gaps => {
    const about = { subject: name, sources: [{ kind: 'parent' as const, id }] };
    return [
      ...(attorneyId === null ? [gap({ what: 'parent-attorney', ...about })] : []),
      ...(language === null ? [gap({ what: 'parent-language', ...about })] : []),
    ];
  });
  // A plan of whole days is living together, of which no sessions are written down.
  const planned = familyTimePlan !== null && familyTimePlan.sessionsPerWeek > 0 && familyTimePlan.hoursEach < 24;
  const hasFather = file.parents.some((parent) => /father/.test(parent.relation) && isIdentified(parent));
  const inHome = file.children.every(({ child: { removedOn } }) => removedOn === null);
  return [
    ...(hasFather ? [] : [gap({ what: 'father' })]),
    ...parents,
    ...(icwaInquiries.length === 0 ? [gap({ what: 'icwa-inquiry' })] : []),
    ...(permanency === null && !inHome ? [gap({ what: 'goal' })] : []),
    ...(permanency?.concurrent == null && !inHome ? [gap({ what: 'concurrent-plan' })] : []),
    ...(permanency?.concurrent != null && permanency.concurrentDisclosedOn === null
      ? [gap({ what: 'concurrent-plan-disclosure', sources: [{ kind: 'permanencyPlan', id: permanency.id }] })]
      : []),
    ...(ftms.length === 0 ? [gap({ what: 'ftm' })] : []),
    ...(planned && !inHome ? familyTimeGaps(file, facts, sessionsSince) : []),
    ...(isReportLate ? [gap({ what: 'agency-report', date: facts.agencyReport.due })] : []),
  ];
}

/** The section "what is not known", children first, what is looked for with less weight last. `sessionsSince`: family-time sessions since the last hearing. */
export function makeNotRecorded(file: CaseFile, facts: Facts, hearingDate: CalendarDate, sessionsSince: number): Gaps {
  const children = file.children.flatMap((child) => [
    ...homeGap(child, hearingDate),
    ...screeningGap(file, child, hearingDate, facts.asOf),
    ...healthGaps(child, hearingDate),
    ...screeningGaps(file, child),
  ]);
  const quieter = file.children.flatMap((child) => quieterGaps(child, hearingDate));
  return [...children, ...familyGaps(file, facts, sessionsSince), ...quieter];
}
