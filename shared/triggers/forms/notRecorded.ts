// The form 'notRecorded': a record that should exist does not. Never read as "none".

import { isIdentified, nameOf } from '../../brief/names.ts';
import { inDateOrder, inStartOrder, sortedBy } from '../../domain/order.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { Child, Ftm, RecordRef, Service } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { instrumentOf } from '../../domain/screening/instruments.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { Form, TriggerContext } from '../context.ts';
import { dueOfChild } from '../dueOfChild.ts';
import type { Leaf } from '../grammar.ts';
import { type Match, matchOf } from '../match.ts';
import { isInCare } from './caseFlag.ts';
import { isSettledPlan } from './goal.ts';
import { locatedParents, ofParent, parentsInOrder } from './parents.ts';
import { categoryOf, statusOf } from './serviceKinds.ts';

type Name = Leaf<'notRecorded'>['notRecorded'];
type Found = (context: TriggerContext) => readonly Match[];

const ofCase = (sources: readonly RecordRef[]): readonly Match[] => [matchOf({ sources })];

/** Missing from what the record says of the context's child. */
const ofChild =
  (isMissing: (child: Child, context: TriggerContext) => boolean): Found =>
  (context) => {
    const { child } = context.child;
    return isMissing(child, context) ? [matchOf({ childId: child.id, sources: [refTo('child', child)] })] : [];
  };

/** Meetings since the last hearing; null where neither a hearing nor a meeting was held, so that nothing can be missing. */
function meetingsSince({ file, since }: TriggerContext): readonly Ftm[] | null {
  if (since === null && file.ftms.length === 0) return null;
  return inDateOrder(file.ftms.filter(({ date }) => since === null || date > since));
}

/** No meeting since the last hearing holds words of the parents: of whom they would be, the record does not say. */
const parentVoice: Found = (context) => {
  const meetings = meetingsSince(context);
  if (meetings === null || meetings.some(({ parentVoice: words }) => words.trim() !== '')) return [];
  const sources = meetings.map((row) => refTo('ftm', row));
  return locatedParents(context.file).map((parent) => ofParent(parent, { sources }));
};

const strengths: Found = (context) => {
  const meetings = meetingsSince(context);
  if (meetings === null || meetings.some((row) => row.strengths.length > 0)) return [];
  const { file } = context;
  return ofCase(meetings.length > 0 ? meetings.map((row) => refTo('ftm', row)) : [refTo('courtCase', file.case)]);
};

/**
 * In care, and no session since the last hearing. Of living together no sessions are written down: a trial home visit, a
 * parent in treatment with the child, a plan of whole days. Before a first hearing nobody has met yet.
 */
const familyTime: Found = (context) => {
  const { file, child, hearing, since } = context;
  if (since === null || !isInCare(context)) return [];
  const home = currentPlacement(child.placements, hearing.date)?.setting;
  const together = home === 'trial_home_visit' || home === 'with_parent_in_treatment';
  if (together || (file.familyTimePlan?.hoursEach ?? 0) >= 24) return [];
  if (file.familyTime.some(({ date }) => date > since)) return [];
  const plan = file.familyTimePlan === null ? [] : [refTo('familyTimePlan', file.familyTimePlan)];
  return [matchOf({ childId: child.child.id, sources: [refTo('child', child.child), ...plan] })];
};

const developmentalTools = new Set(['asq-3', 'swyc-milestones', 'peds', 'peds-dm']);

/** None at all, and the time for one is past: the court's own (R8) or the schedule's. */
const developmentalScreening: Found = (context) => {
  const { child, screenings } = context.child;
  const isScreened = screenings.some(({ tool }) => developmentalTools.has(instrumentOf(tool)?.id ?? ''));
  const isPast = dueOfChild(context).some(
    ({ subject: { kind }, status: { state } }) =>
      (kind === 'screen:dev' || kind === 'developmentalScreening') && (state === 'overdue' || state === 'noRecord'),
  );
  return isScreened || !isPast ? [] : [matchOf({ childId: child.id, sources: [refTo('child', child)] })];
};

/** No dose at all, and one was due by age that every child needs. */
const immunizations: Found = (context) => {
  const doses = dueOfChild(context).filter(({ group, conditional }) => group === 'immunization' && !conditional);
  if (doses.some(({ done }) => done !== null) || !doses.some(({ status }) => status.state === 'noRecord')) return [];
  const { child } = context.child;
  return [matchOf({ childId: child.id, sources: [refTo('child', child)] })];
};

const placementEndReason: Found = ({ child }) =>
  inStartOrder(child.placements).flatMap((row) => {
    const { endedOn, endReason, setting, caregiver } = row;
    if (endedOn === null || (endReason !== null && endReason.trim() !== '')) return [];
    const bound = { item: { kind: 'placement' as const, setting, caregiver }, date: endedOn };
    return [matchOf({ childId: child.child.id, recordId: row.id, bound, sources: [refTo('placement', row)] })];
  });

/** Neither a place in child care nor a service of early care and education that began. */
const earlyCare = ofChild(
  ({ childCareName, childCareStartedOn }, { file: { services } }) =>
    childCareName === null &&
    childCareStartedOn === null &&
    !services.some(({ type, startedOn }) => categoryOf(type) === 'early-care' && startedOn !== null),
);

const parentMentor: Found = ({ file }) =>
  locatedParents(file).flatMap((parent) => (parent.mentorId === null ? [ofParent(parent)] : []));

/** For a service of a parent, of the family, or of this child; never for one that the audience may not know of. */
function isToldOf({ type, subjectId }: Service, { file, child }: TriggerContext): boolean {
  const ofOther = file.children.some((other) => other.child.id === subjectId && subjectId !== child.child.id);
  return type !== withheldText && !ofOther;
}

/** A service that runs, of which no provider has reported at all. */
const progressReport: Found = (context) => {
  const { file, child } = context;
  const reported = new Set(file.progressReports.map(({ serviceId }) => serviceId));
  const running = file.services.filter(
    ({ id, status, startedOn, endedOn }) =>
      statusOf(status) === 'active' && startedOn !== null && endedOn === null && !reported.has(id),
  );
  return sortedBy(running, ({ referredOn, id }) => [referredOn, id]).flatMap((row) => {
    if (!isToldOf(row, context)) return [];
    const { id, type: serviceType, subjectId } = row;
    return [
      matchOf({
        childId: subjectId === child.child.id ? child.child.id : null,
        parentId: file.parents.find((parent) => parent.id === subjectId)?.id ?? null,
        recordId: id,
        bound: { item: { kind: 'service', serviceType, for: nameOf(file, subjectId) } },
        sources: [refTo('service', row)],
      }),
    ];
  });
};

const records: Readonly<Record<Name, Found>> = {
  'parent-voice': parentVoice,
  'family-time': familyTime,
  'developmental-screening': developmentalScreening,
  'concurrent-goal': ofChild((_, context) => isInCare(context) && !isSettledPlan(context.file.permanency?.concurrent)),
  'gestational-age': ofChild(({ gestationDays }) => gestationDays === null),
  'home-language': ofChild(({ homeLanguage }) => homeLanguage === null),
  'race-and-ethnicity': ofChild(({ race, ethnicity }) => race.length === 0 || ethnicity === null),
  'placement-end-reason': placementEndReason,
  immunizations,
  'safe-sleep-check': ofChild((_, { child }) => child.safeSleepChecks.length === 0),
  'early-care': earlyCare,
  'parent-mentor': parentMentor,
  'progress-report': progressReport,
  strengths,
  'icwa-inquiry': ({ file }) => (file.icwaInquiries.length === 0 ? ofCase([refTo('courtCase', file.case)]) : []),
  'caseworker-contact': ({ file }) =>
    file.caseworkerContacts.length === 0 ? ofCase([refTo('courtCase', file.case)]) : [],
  // A parent who is written down as unknown is a gap as much as one who is not written down.
  'father-or-second-parent': ({ file }) => {
    const named = parentsInOrder(file).filter(isIdentified);
    return named.length < 2 ? ofCase([refTo('courtCase', file.case), ...named.map((row) => refTo('parent', row))]) : [];
  },
};

/** Source: triggerGrammar, notRecorded. */
export const notRecorded: Form<'notRecorded'> = ({ notRecorded: name }, context) => records[name](context);
