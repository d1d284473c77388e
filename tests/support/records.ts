// Invented records with every field filled, for tests that care about one or two of them.

import type { CaseFile, ChildFile } from '../../shared/domain/caseFile.ts';
import { defaultPolicy } from '../../shared/domain/courtPolicy.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type * as record from '../../shared/domain/record.ts';

const day = dateOf('2026-01-01');
const ofCase = { caseId: idOf<'case'>('C') };
const ofChild = { ...ofCase, childId: idOf<'child'>('C-1') };

export function child(fields: Partial<record.Child> = {}): record.Child {
  return {
    ...ofCase,
    id: ofChild.childId,
    position: 0,
    firstName: 'Ada',
    lastName: 'Invented',
    bornOn: day,
    gestationDays: 280,
    sexAtBirth: null,
    race: [],
    ethnicity: null,
    removedOn: null,
    childCareName: null,
    childCareStartedOn: null,
    homeLanguage: null,
    prenatalExposure: null,
    medicalEquipment: null,
    familyViolenceExposure: null,
    ...fields,
  };
}

export function placement(fields: Partial<record.Placement> = {}): record.Placement {
  return {
    ...ofChild,
    id: 'P',
    setting: 'foster_family',
    caregiver: 'Invented family',
    startedOn: day,
    endedOn: null,
    countsAsPlacement: true,
    endReason: null,
    preference: null,
    ...fields,
  };
}

export function stay(fields: Partial<record.Stay> = {}): record.Stay {
  return {
    ...ofChild,
    id: 'Y',
    kind: 'hospital',
    startedOn: day,
    endedOn: null,
    place: '',
    countsAsPlacement: false,
    ...fields,
  };
}

export function screening(fields: Partial<record.Screening> = {}): record.Screening {
  return {
    ...ofChild,
    id: 'S',
    tool: 'ASQ-3',
    date: day,
    ageBasis: 'chronological',
    form: '',
    result: 'typical',
    score: null,
    areas: [],
    resultComputed: false,
    followUpInterviewOn: null,
    followUpRecorded: false,
    followUpScore: null,
    aboutParentId: null,
    answers: null,
    completedBy: null,
    language: null,
    setting: null,
    referredTo: null,
    referredOn: null,
    rescreenOn: null,
    safetyFollowUpOn: null,
    ...fields,
  };
}

export function healthVisit(fields: Partial<record.HealthVisit> = {}): record.HealthVisit {
  return {
    ...ofChild,
    id: 'V',
    type: 'well_child',
    date: day,
    label: null,
    note: '',
    doses: null,
    outcome: null,
    ...fields,
  };
}

export function medicalTask(fields: Partial<record.MedicalTask> = {}): record.MedicalTask {
  return { ...ofChild, id: 'T', text: 'Hearing test', dueOn: day, doneOn: null, ...fields };
}

export function partC(fields: Partial<record.PartC> = {}): record.PartC {
  return {
    ...ofChild,
    id: 'C-1:partC',
    identifiedOn: null,
    referralSentOn: null,
    referralReceivedOn: null,
    evaluationSetFor: null,
    evaluatedOn: null,
    eligible: null,
    ifspOn: null,
    transitionPlanOn: null,
    transitionConferenceOn: null,
    schoolNoticeOn: null,
    ...fields,
  };
}

export function ifspReview(fields: Partial<record.IfspReview> = {}): record.IfspReview {
  return { ...ofChild, id: 'R', date: day, annual: null, ...fields };
}

export function partCException(fields: Partial<record.PartCException> = {}): record.PartCException {
  return { ...ofChild, id: 'X', startedOn: day, endedOn: day, reason: '', ...fields };
}

export function hearing(fields: Partial<Extract<record.Hearing, { status: 'scheduled' }>> = {}): record.Hearing {
  return {
    ...ofCase,
    id: idOf<'hearing'>('H'),
    type: 'review',
    date: day,
    start: '13:30',
    minutes: 30,
    courtroomId: idOf('4B'),
    judgeId: idOf('J1'),
    agencyReportFiledOn: null,
    continuedFrom: null,
    accepted: null,
    status: 'scheduled',
    ...fields,
  };
}

export function heldHearing(fields: Partial<record.HeldHearing> = {}): record.HeldHearing {
  return {
    ...ofCase,
    id: idOf<'hearing'>('HELD'),
    type: 'review',
    date: day,
    start: '13:30',
    minutes: 30,
    courtroomId: idOf('4B'),
    judgeId: idOf('J1'),
    agencyReportFiledOn: null,
    continuedFrom: null,
    accepted: null,
    status: 'held',
    findings: [],
    outcome: null,
    childPresent: null,
    ...fields,
  };
}

export function continuedHearing(fields: Partial<record.HeldHearing> = {}): record.Hearing {
  const { childPresent: _, ...row } = heldHearing(fields);
  return { ...row, status: 'continued', continuance: null };
}

export function vacatedHearing(fields: Partial<Extract<record.Hearing, { status: 'vacated' }>> = {}): record.Hearing {
  const { findings: _, outcome: __, childPresent: ___, ...row } = heldHearing();
  return { ...row, status: 'vacated', vacating: { on: day, reason: 'The petition was withdrawn' }, ...fields };
}

export function orderItem(fields: Partial<record.OrderItem> = {}): record.OrderItem {
  return {
    ...ofCase,
    id: 'O',
    hearingId: idOf('HELD'),
    childId: null,
    text: 'Provide transport',
    orderedOf: 'CW1',
    dueOn: null,
    status: 'pending',
    metOn: null,
    topic: 'transport',
    ...fields,
  };
}

export function ftm(fields: Partial<record.Ftm> = {}): record.Ftm {
  return {
    ...ofCase,
    id: idOf<'ftm'>('FTM'),
    date: day,
    facilitatorId: idOf('CC1'),
    judgePresent: false,
    attendees: [],
    invitedAbsent: [],
    agenda: [],
    strengths: [],
    decisions: [],
    parentVoice: '',
    ...fields,
  };
}

export function actionItem(fields: Partial<record.ActionItem> = {}): record.ActionItem {
  return {
    ...ofCase,
    id: 'A',
    ftmId: idOf('FTM'),
    text: 'Call the clinic',
    owner: 'CW1',
    dueOn: day,
    status: 'open',
    doneOn: null,
    ...fields,
  };
}

export function service(fields: Partial<record.Service> = {}): record.Service {
  return {
    ...ofCase,
    id: 'SV',
    subjectId: ofChild.childId,
    type: 'cpp',
    providerId: idOf('P_1'),
    referredOn: day,
    startedOn: null,
    endedOn: null,
    status: 'referred',
    note: '',
    part2: false,
    ...fields,
  };
}

export function familyTimeSession(fields: Partial<record.FamilyTimeSession> = {}): record.FamilyTimeSession {
  return {
    ...ofCase,
    id: 'FT',
    date: day,
    parentId: idOf('C-MO'),
    hours: 2,
    outcome: 'attended',
    mode: 'in_person',
    supervision: '',
    note: '',
    ...fields,
  };
}

export function icwaNotice(fields: Partial<record.IcwaNotice> = {}): record.IcwaNotice {
  return {
    ...ofCase,
    id: 'N',
    position: 0,
    to: 'tribe',
    sentOn: day,
    receivedOn: null,
    extensionDays: 0,
    note: null,
    ...fields,
  };
}

export function parent(fields: Partial<record.Parent> = {}): record.Parent {
  return {
    ...ofCase,
    id: idOf('C-M'),
    position: 0,
    name: 'Bea Invented',
    relation: 'mother',
    attorneyId: null,
    mentorId: null,
    guardianAdLitemId: null,
    language: null,
    interpreterRequired: null,
    paternity: null,
    located: null,
    search: null,
    minor: null,
    inCustody: null,
    addressConfidential: null,
    substituteAddress: null,
    noContactIssuedOn: null,
    noContactExpiresOn: null,
    noContactProtects: null,
    ...fields,
  };
}

export function permanencyPlan(fields: Partial<record.PermanencyPlan> = {}): record.PermanencyPlan {
  return {
    ...ofCase,
    id: 'G',
    primary: 'reunification',
    concurrent: null,
    concurrentDisclosedOn: null,
    primarySince: null,
    ...fields,
  };
}

export function hearingNotice(fields: Partial<record.HearingNotice> = {}): record.HearingNotice {
  return {
    ...ofCase,
    id: 'N',
    hearingId: idOf('H'),
    heardOn: null,
    to: 'caregiver',
    recipient: null,
    sentOn: null,
    method: null,
    proof: null,
    ...fields,
  };
}

export function hearingAttendance(fields: Partial<record.HearingAttendance> = {}): record.HearingAttendance {
  return { ...ofCase, id: 'HA', hearingId: idOf('H'), party: 'C-M', present: true, ...fields };
}

export function progressReport(fields: Partial<record.ProgressReport> = {}): record.ProgressReport {
  return {
    ...ofCase,
    id: 'R',
    serviceId: 'V',
    from: day,
    date: day,
    attended: null,
    scheduled: null,
    fit: null,
    effect: null,
    text: '',
    ...fields,
  };
}

export function concreteNeed(fields: Partial<record.ConcreteNeed> = {}): record.ConcreteNeed {
  return { ...ofCase, id: 'CN', need: 'housing', date: day, metOn: null, text: '', ...fields };
}

export function placementEvent(fields: Partial<record.PlacementEvent> = {}): record.PlacementEvent {
  return { ...ofChild, id: 'PE', event: 'notice_to_end', date: day, settledOn: null, ...fields };
}

export function safeSleepCheck(fields: Partial<record.SafeSleepCheck> = {}): record.SafeSleepCheck {
  return { ...ofChild, id: 'SS', date: day, by: null, ...fields };
}

export function childFile(fields: Partial<ChildFile> = {}): ChildFile {
  return {
    child: child(),
    placements: [],
    stays: [],
    placementEvents: [],
    safeSleepChecks: [],
    screenings: [],
    healthVisits: [],
    medicalTasks: [],
    partC: null,
    ifspReviews: [],
    partCExceptions: [],
    partCServices: [],
    ...fields,
  };
}

export function caseFile(fields: Partial<CaseFile> = {}): CaseFile {
  return {
    knownAt: null,
    court: {
      id: 'court',
      name: 'Invented Court',
      state: '',
      program: '',
      judgeId: idOf('J1'),
      clerkId: idOf('K1'),
      coordinatorId: idOf('CC1'),
      timezone: 'America/Chicago',
      coordinatorCaseloadCap: null,
      recordedThrough: day,
      fictitious: true,
      notice: null,
    },
    policy: defaultPolicy,
    courtrooms: [],
    people: new Map(),
    case: {
      id: ofCase.caseId,
      caseNumber: idOf('26-JV-0001'),
      docketName: 'In the Interest of A.I.',
      status: 'open',
      headline: '',
      petitionSummary: '',
      substantiatedOn: null,
      adjudicatedOn: null,
      disposedOn: null,
      casePlanOn: null,
      relativesNoticedOn: null,
    },
    parents: [],
    participants: [],
    icwa: null,
    icwaInquiries: [],
    icwaNotices: [],
    activeEfforts: [],
    permanency: null,
    familyTimePlan: null,
    familyTime: [],
    services: [],
    hearings: [],
    hearingNotices: [],
    hearingAttendances: [],
    progressReports: [],
    concreteNeeds: [],
    orderItems: [],
    ftms: [],
    actionItems: [],
    sensitiveTexts: [],
    protectedNow: null,
    siblingPlan: null,
    siblingContacts: [],
    caseworkerContacts: [],
    tpr: null,
    interpreterBookings: [],
    elsewhere: [],
    coordinatorLoad: null,
    consents: [],
    children: [],
    ...fields,
  };
}
