// A case file as it stood on the as-of day: the one place that leaves out what is dated later. Every rule takes the
// narrowed file and never compares with the as-of day again, but to measure lateness.

import type { CaseFile, ChildFile } from './caseFile.ts';
import type { CalendarDate } from './dates.ts';
import { stands } from './hearings.ts';
import type {
  ActionItem,
  CourtCase,
  Hearing,
  IcwaNotice,
  IcwaRecord,
  OrderItem,
  Parent,
  PartC,
  Placement,
  PlacementEvent,
  Screening,
  Service,
} from './record.ts';

/**
 * Leaves out events dated after `asOf`, and sets later done-dates to null. Future due dates, appointments and scheduled
 * hearings stay; a later hearing recorded as held is only set, and its orders are not yet made; so is one that was continued or
 * vacated later. An order's status stays as recorded. Texts under protection stay with their consents: who may have them is decided elsewhere.
 */
export function leaveOutLater(file: CaseFile, asOf: CalendarDate): CaseFile {
  const dated = datedBy(asOf);
  const laterHearings = new Set(file.hearings.filter(({ date }) => date > asOf).map(({ id }) => id));
  const laterFtms = new Set(file.ftms.filter(({ date }) => date > asOf).map(({ id }) => id));
  const plan = file.familyTimePlan;
  return {
    ...file,
    case: narrowCase(file.case, asOf),
    parents: file.parents.map((parent) => narrowParent(parent, asOf)),
    icwa: file.icwa && narrowIcwa(file.icwa, asOf),
    icwaInquiries: dated(file.icwaInquiries),
    icwaNotices: file.icwaNotices
      .filter(({ sentOn }) => sentOn === null || sentOn <= asOf)
      .map((notice): IcwaNotice => ({ ...notice, receivedOn: notAfter(asOf, notice.receivedOn) })),
    activeEfforts: dated(file.activeEfforts),
    permanency: file.permanency && {
      ...file.permanency,
      concurrentDisclosedOn: notAfter(asOf, file.permanency.concurrentDisclosedOn),
      primarySince: notAfter(asOf, file.permanency.primarySince),
    },
    familyTimePlan: plan && plan.effectiveOn <= asOf ? plan : null,
    familyTime: dated(file.familyTime),
    services: file.services.filter(({ referredOn }) => referredOn <= asOf).map((row) => narrowService(row, asOf)),
    hearings: narrowHearings(file.hearings, asOf),
    hearingNotices: file.hearingNotices.filter(({ sentOn }) => sentOn === null || sentOn <= asOf),
    hearingAttendances: file.hearingAttendances.filter(({ hearingId }) => !laterHearings.has(hearingId)),
    progressReports: dated(file.progressReports),
    concreteNeeds: dated(file.concreteNeeds).map((row) => ({ ...row, metOn: notAfter(asOf, row.metOn) })),
    orderItems: file.orderItems
      .filter(({ hearingId }) => !laterHearings.has(hearingId))
      .map((item): OrderItem => ({ ...item, metOn: notAfter(asOf, item.metOn) })),
    ftms: dated(file.ftms),
    actionItems: file.actionItems
      .filter(({ ftmId }) => !laterFtms.has(ftmId))
      .map((item) => narrowActionItem(item, asOf)),
    siblingContacts: dated(file.siblingContacts),
    caseworkerContacts: dated(file.caseworkerContacts),
    tpr: file.tpr && { ...file.tpr, petitionFiledOn: notAfter(asOf, file.tpr.petitionFiledOn) },
    children: file.children.filter(({ child }) => child.bornOn <= asOf).map((child) => narrowChild(child, asOf)),
  };
}

const datedBy =
  (asOf: CalendarDate) =>
  <T extends { readonly date: CalendarDate }>(rows: readonly T[]) =>
    rows.filter(({ date }) => date <= asOf);

const startedBy =
  (asOf: CalendarDate) =>
  <T extends { readonly startedOn: CalendarDate }>(rows: readonly T[]) =>
    rows.filter(({ startedOn }) => startedOn <= asOf);

function notAfter(asOf: CalendarDate, date: CalendarDate | null): CalendarDate | null {
  return date !== null && date <= asOf ? date : null;
}

/** A case with its days up to `asOf`. */
export function narrowCase(row: CourtCase, asOf: CalendarDate): CourtCase {
  return {
    ...row,
    substantiatedOn: notAfter(asOf, row.substantiatedOn),
    adjudicatedOn: notAfter(asOf, row.adjudicatedOn),
    disposedOn: notAfter(asOf, row.disposedOn),
    casePlanOn: notAfter(asOf, row.casePlanOn),
    relativesNoticedOn: notAfter(asOf, row.relativesNoticedOn),
  };
}

function narrowParent(row: Parent, asOf: CalendarDate): Parent {
  if (row.noContactIssuedOn === null || row.noContactIssuedOn <= asOf) return row;
  return { ...row, noContactIssuedOn: null, noContactExpiresOn: null, noContactProtects: null };
}

function narrowIcwa(row: IcwaRecord, asOf: CalendarDate): IcwaRecord {
  const membershipReceivedOn = notAfter(asOf, row.membershipReceivedOn);
  return {
    ...row,
    biaNoticeReceivedOn: notAfter(asOf, row.biaNoticeReceivedOn),
    membershipRequestedOn: notAfter(asOf, row.membershipRequestedOn),
    membershipReceivedOn,
    membershipResult: membershipReceivedOn === row.membershipReceivedOn ? row.membershipResult : null,
    qualifiedExpertHeardOn: notAfter(asOf, row.qualifiedExpertHeardOn),
    tribeIntervenedOn: notAfter(asOf, row.tribeIntervenedOn),
  };
}

function narrowService(row: Service, asOf: CalendarDate): Service {
  return { ...row, startedOn: notAfter(asOf, row.startedOn), endedOn: notAfter(asOf, row.endedOn) };
}

/** The day on which a hearing became more than set: its own, or that of its vacating or continuing, before or after it. */
function endedOn(row: Exclude<Hearing, { status: 'scheduled' }>): CalendarDate {
  if (row.status === 'vacated') return row.vacating.on;
  return (row.status === 'continued' ? row.continuance?.on : undefined) ?? row.date;
}

/** A hearing as it stood on the day. `isFollowed`: another stands in its place, so that it is continued whatever its own day. */
function narrowHearing(row: Hearing, asOf: CalendarDate, isFollowed: boolean): Hearing {
  const agencyReportFiledOn = notAfter(asOf, row.agencyReportFiledOn);
  if (row.status === 'scheduled' || isFollowed || endedOn(row) <= asOf) return { ...row, agencyReportFiledOn };
  const { id, caseId, type, date, start, minutes, courtroomId, judgeId, continuedFrom, accepted } = row;
  const set = { id, caseId, type, date, start, minutes, courtroomId, judgeId, continuedFrom, accepted };
  return { ...set, agencyReportFiledOn, status: 'scheduled' };
}

/**
 * A case's hearings as they stood on the day: one that became more than set later is only set. One that was continued on a
 * day that nobody recorded counts as continued where a hearing that stands was set in its place: never are both set.
 */
export function narrowHearings(rows: readonly Hearing[], asOf: CalendarDate): readonly Hearing[] {
  const followed = new Set(rows.filter(stands).map(({ continuedFrom }) => continuedFrom));
  const isFollowed = (row: Hearing) =>
    row.status === 'continued' && row.continuance?.on === undefined && followed.has(row.id);
  return rows.map((row) => narrowHearing(row, asOf, isFollowed(row)));
}

/** The day of a planned move is an appointment and stays; a notice or an open question of a license is not yet there. */
function narrowEvents(rows: readonly PlacementEvent[], asOf: CalendarDate): readonly PlacementEvent[] {
  return rows
    .filter(({ event, date }) => event === 'move_planned' || date <= asOf)
    .map((row) => ({ ...row, settledOn: notAfter(asOf, row.settledOn) }));
}

function narrowActionItem(row: ActionItem, asOf: CalendarDate): ActionItem {
  return row.doneOn === null || row.doneOn <= asOf ? row : { ...row, doneOn: null, status: 'open' };
}

function narrowChild(file: ChildFile, asOf: CalendarDate): ChildFile {
  const { child } = file;
  const inChildCare = child.childCareStartedOn === null || child.childCareStartedOn <= asOf;
  const dated = datedBy(asOf);
  const started = startedBy(asOf);
  return {
    child: {
      ...child,
      removedOn: notAfter(asOf, child.removedOn),
      childCareName: inChildCare ? child.childCareName : null,
      childCareStartedOn: inChildCare ? child.childCareStartedOn : null,
    },
    placements: started(file.placements).map((row) => narrowPlacement(row, asOf)),
    stays: started(file.stays).map((row) => ({ ...row, endedOn: notAfter(asOf, row.endedOn) })),
    placementEvents: narrowEvents(file.placementEvents, asOf),
    safeSleepChecks: dated(file.safeSleepChecks),
    screenings: dated(file.screenings).map((row) => narrowScreening(row, asOf)),
    healthVisits: dated(file.healthVisits),
    medicalTasks: file.medicalTasks.map((row) => ({ ...row, doneOn: notAfter(asOf, row.doneOn) })),
    partC: file.partC && narrowPartC(file.partC, asOf),
    ifspReviews: dated(file.ifspReviews),
    partCExceptions: started(file.partCExceptions),
    partCServices: file.partCServices.map((row) => ({ ...row, startedOn: notAfter(asOf, row.startedOn) })),
  };
}

/** The points of an interview that was held later are not known yet; a day set for a rescreen stays. */
function narrowScreening(row: Screening, asOf: CalendarDate): Screening {
  const followUpInterviewOn = notAfter(asOf, row.followUpInterviewOn);
  const referredOn = notAfter(asOf, row.referredOn);
  return {
    ...row,
    followUpInterviewOn,
    followUpScore: followUpInterviewOn === row.followUpInterviewOn ? row.followUpScore : null,
    referredOn,
    referredTo: referredOn === row.referredOn ? row.referredTo : null,
    safetyFollowUpOn: notAfter(asOf, row.safetyFollowUpOn),
  };
}

/** A placement as it stood on the day: an end that came later is not there. */
export function narrowPlacement(row: Placement, asOf: CalendarDate): Placement {
  return row.endedOn === null || row.endedOn <= asOf ? row : { ...row, endedOn: null, endReason: null };
}

function narrowPartC(row: PartC, asOf: CalendarDate): PartC {
  const evaluatedOn = notAfter(asOf, row.evaluatedOn);
  return {
    ...row,
    identifiedOn: notAfter(asOf, row.identifiedOn),
    referralSentOn: notAfter(asOf, row.referralSentOn),
    referralReceivedOn: notAfter(asOf, row.referralReceivedOn),
    evaluatedOn,
    eligible: evaluatedOn === row.evaluatedOn ? row.eligible : null,
    ifspOn: notAfter(asOf, row.ifspOn),
    transitionPlanOn: notAfter(asOf, row.transitionPlanOn),
    transitionConferenceOn: notAfter(asOf, row.transitionConferenceOn),
    schoolNoticeOn: notAfter(asOf, row.schoolNoticeOn),
  };
}
