// What the tables hold, field by field: one description drives reading and writing.
// The compiler compares it with the record's types; a test compares it with the migrated tables.

import type { Id, PersonId } from '../../../shared/domain/ids.ts';
import type { Continuance, Hearing, RecordOf, Vacating } from '../../../shared/domain/record.ts';

export type StorePersonId = Id<'storePerson'>;

/** A person who may unlock the store. Not one of the court's people, though it may be the same human being. */
export interface StorePerson {
  readonly id: StorePersonId;
  readonly name: string;
  readonly roles: readonly string[];
  /** The person of the record that they are; null: none. */
  readonly worksAs: PersonId | null;
}

/** What the store is called. */
interface StoreProfile {
  readonly id: 'store';
  readonly courtName: string;
}

/** Everything that is kept in superseding rows: the record, and the store's own. */
export interface KeptOf extends RecordOf {
  readonly storePerson: StorePerson;
  readonly storeProfile: StoreProfile;
}
export type Kind = keyof KeptOf;

/** A hearing's facts side by side, null where its state has none. */
export type HearingRow = Omit<Extract<Hearing, { status: 'scheduled' }>, 'status'> & {
  readonly status: Hearing['status'];
  readonly findings: readonly string[] | null;
  readonly outcome: string | null;
  readonly continuance: Continuance | null;
  readonly childPresent: boolean | null;
  readonly vacating: Vacating | null;
};

/** A kind as its table holds it: the same fields, except for hearings. */
export type FlatOf<K extends Kind> = K extends 'hearing' ? HearingRow : KeptOf[K];

type Plain<V> = V extends boolean ? 'flag' : V extends number ? 'integer' | 'real' : V extends string ? 'text' : 'json';
/** How a value is kept: a flag as 0 or 1, a list or small object as JSON text; "?" where it may be null. */
type ColumnFor<V> = null extends V ? `${Plain<NonNullable<V>>}?` : Plain<V>;
type ColumnsFor<R> = { readonly [F in keyof R]-?: ColumnFor<R[F]> };
export type ColumnType =
  | 'text'
  | 'text?'
  | 'integer'
  | 'integer?'
  | 'real'
  | 'real?'
  | 'flag'
  | 'flag?'
  | 'json'
  | 'json?';

const ofCase = { id: 'text', caseId: 'text' } as const;
const ofChild = { ...ofCase, childId: 'text' } as const;

export const columns: { readonly [K in Kind]: ColumnsFor<FlatOf<K>> } = {
  court: {
    id: 'text',
    name: 'text',
    state: 'text',
    program: 'text',
    judgeId: 'text',
    clerkId: 'text',
    coordinatorId: 'text',
    timezone: 'text',
    coordinatorCaseloadCap: 'integer?',
    recordedThrough: 'text',
    fictitious: 'flag',
    notice: 'text?',
  },
  courtSetting: { id: 'text', value: 'real' },
  courtroom: { id: 'text', name: 'text', remote: 'flag' },
  docketSession: {
    id: 'text',
    weekday: 'text',
    start: 'text',
    end: 'text',
    courtroomId: 'text',
    judgeId: 'text',
    slotMinutes: 'integer',
    recurrence: 'text?',
    from: 'text?',
    until: 'text?',
    capacityMinutes: 'integer?',
  },
  sessionChange: {
    id: 'text',
    sessionId: 'text?',
    date: 'text',
    start: 'text?',
    end: 'text?',
    courtroomId: 'text?',
    judgeId: 'text?',
  },
  holiday: { id: 'text', date: 'text', name: 'text', sits: 'flag?' },
  commitment: {
    id: 'text',
    personId: 'text',
    date: 'text',
    start: 'text',
    end: 'text',
    place: 'text',
    calendar: 'text?',
  },
  interpreterBooking: { id: 'text', personId: 'text', date: 'text', start: 'text', end: 'text' },
  person: { id: 'text', name: 'text', role: 'text' },
  courtCase: {
    id: 'text',
    caseNumber: 'text',
    docketName: 'text',
    status: 'text',
    headline: 'text',
    petitionSummary: 'text',
    substantiatedOn: 'text?',
    adjudicatedOn: 'text?',
    disposedOn: 'text?',
    casePlanOn: 'text?',
    relativesNoticedOn: 'text?',
  },
  parent: {
    ...ofCase,
    position: 'integer',
    name: 'text',
    relation: 'text',
    attorneyId: 'text?',
    mentorId: 'text?',
    guardianAdLitemId: 'text?',
    language: 'text?',
    interpreterRequired: 'flag?',
    paternity: 'text?',
    located: 'text?',
    search: 'text?',
    minor: 'flag?',
    addressConfidential: 'flag?',
    substituteAddress: 'text?',
    noContactIssuedOn: 'text?',
    noContactExpiresOn: 'text?',
    noContactProtects: 'json?',
    inCustody: 'flag?',
  },
  sealedAddress: { ...ofCase, parentId: 'text', address: 'text', telephone: 'text?' },
  participant: { ...ofCase, role: 'text', personId: 'text' },
  icwaRecord: {
    ...ofCase,
    status: 'text',
    tribe: 'text?',
    biaNoticeReceivedOn: 'text?',
    membershipRequestedOn: 'text?',
    membershipReceivedOn: 'text?',
    membershipResult: 'text?',
    qualifiedExpertHeardOn: 'text?',
    placementPreferenceMet: 'flag?',
    tribeIntervenedOn: 'text?',
  },
  icwaInquiry: { ...ofCase, date: 'text', result: 'text', detail: 'text?' },
  icwaNotice: {
    ...ofCase,
    position: 'integer',
    to: 'text',
    sentOn: 'text?',
    receivedOn: 'text?',
    extensionDays: 'integer',
    note: 'text?',
  },
  activeEffort: { ...ofCase, date: 'text', text: 'text' },
  permanencyPlan: {
    ...ofCase,
    primary: 'text',
    concurrent: 'text?',
    concurrentDisclosedOn: 'text?',
    primarySince: 'text?',
  },
  familyTimePlan: {
    ...ofCase,
    effectiveOn: 'text',
    sessionsPerWeek: 'real',
    hoursEach: 'real',
    supervision: 'text',
    plus: 'text?',
  },
  familyTimeSession: {
    ...ofCase,
    date: 'text',
    parentId: 'text',
    hours: 'real',
    outcome: 'text',
    mode: 'text',
    supervision: 'text',
    note: 'text',
  },
  service: {
    ...ofCase,
    subjectId: 'text',
    type: 'text',
    providerId: 'text',
    referredOn: 'text',
    startedOn: 'text?',
    endedOn: 'text?',
    status: 'text',
    note: 'text',
    part2: 'flag',
  },
  hearing: {
    ...ofCase,
    type: 'text',
    date: 'text',
    start: 'text',
    minutes: 'integer',
    courtroomId: 'text',
    judgeId: 'text',
    agencyReportFiledOn: 'text?',
    status: 'text',
    findings: 'json?',
    outcome: 'text?',
    continuance: 'json?',
    continuedFrom: 'text?',
    accepted: 'json?',
    childPresent: 'flag?',
    vacating: 'json?',
  },
  hearingNotice: {
    ...ofCase,
    hearingId: 'text',
    to: 'text',
    recipient: 'text?',
    sentOn: 'text?',
    method: 'text?',
    proof: 'flag?',
    heardOn: 'text?',
  },
  hearingAttendance: { ...ofCase, hearingId: 'text', party: 'text', present: 'flag' },
  progressReport: {
    ...ofCase,
    serviceId: 'text',
    from: 'text',
    date: 'text',
    attended: 'integer?',
    scheduled: 'integer?',
    fit: 'text?',
    effect: 'text?',
    text: 'text',
  },
  concreteNeed: { ...ofCase, need: 'text', date: 'text', metOn: 'text?', text: 'text' },
  orderItem: {
    ...ofCase,
    hearingId: 'text',
    childId: 'text?',
    text: 'text',
    orderedOf: 'text',
    dueOn: 'text?',
    status: 'text',
    metOn: 'text?',
    topic: 'text',
  },
  ftm: {
    ...ofCase,
    date: 'text',
    facilitatorId: 'text',
    judgePresent: 'flag',
    attendees: 'json',
    invitedAbsent: 'json',
    agenda: 'json',
    strengths: 'json',
    decisions: 'json',
    parentVoice: 'text',
  },
  ftmAppointment: {
    ...ofCase,
    date: 'text',
    start: 'text',
    minutes: 'integer',
    coordinatorId: 'text',
    place: 'text?',
    accepted: 'json?',
  },
  reviewInterval: { ...ofCase, days: 'integer', phase: 'text?', underMonths: 'integer?', reason: 'text' },
  actionItem: {
    ...ofCase,
    ftmId: 'text',
    text: 'text',
    owner: 'text',
    dueOn: 'text',
    status: 'text',
    doneOn: 'text?',
  },
  sensitiveText: {
    ...ofCase,
    category: 'text',
    text: 'text',
    audiences: 'json',
    consentSignedOn: 'text?',
    consentExpiresOn: 'text?',
    consentTo: 'json?',
    note: 'text?',
  },
  siblingPlan: { ...ofCase, placedTogether: 'flag', contactsPerMonth: 'real?' },
  siblingContact: { ...ofCase, date: 'text', hours: 'real' },
  caseworkerContact: { ...ofCase, date: 'text', place: 'text' },
  tprRecord: {
    ...ofCase,
    petitionFiledOn: 'text?',
    compellingReason: 'text?',
    relativePlacement: 'flag?',
    servicesNotProvided: 'text?',
  },
  child: {
    ...ofCase,
    position: 'integer',
    firstName: 'text',
    lastName: 'text',
    bornOn: 'text',
    gestationDays: 'integer?',
    sexAtBirth: 'text?',
    race: 'json',
    ethnicity: 'text?',
    removedOn: 'text?',
    childCareName: 'text?',
    childCareStartedOn: 'text?',
    homeLanguage: 'text?',
    prenatalExposure: 'flag?',
    medicalEquipment: 'flag?',
    familyViolenceExposure: 'flag?',
  },
  placement: {
    ...ofChild,
    setting: 'text',
    caregiver: 'text',
    startedOn: 'text',
    endedOn: 'text?',
    countsAsPlacement: 'flag',
    endReason: 'text?',
    preference: 'text?',
  },
  stay: {
    ...ofChild,
    kind: 'text',
    startedOn: 'text',
    endedOn: 'text?',
    place: 'text',
    countsAsPlacement: 'flag',
  },
  placementEvent: { ...ofChild, event: 'text', date: 'text', settledOn: 'text?' },
  safeSleepCheck: { ...ofChild, date: 'text', by: 'text?' },
  screening: {
    ...ofChild,
    tool: 'text',
    date: 'text',
    ageBasis: 'text',
    form: 'text',
    result: 'text',
    score: 'real?',
    areas: 'json',
    followUpInterviewOn: 'text?',
    followUpRecorded: 'flag',
    resultComputed: 'flag',
    followUpScore: 'real?',
    aboutParentId: 'text?',
    answers: 'json?',
    completedBy: 'text?',
    language: 'text?',
    setting: 'text?',
    referredTo: 'text?',
    referredOn: 'text?',
    rescreenOn: 'text?',
    safetyFollowUpOn: 'text?',
  },
  healthVisit: {
    ...ofChild,
    type: 'text',
    date: 'text',
    label: 'text?',
    note: 'text',
    doses: 'json?',
    outcome: 'text?',
  },
  medicalTask: { ...ofChild, text: 'text', dueOn: 'text', doneOn: 'text?' },
  partC: {
    ...ofChild,
    identifiedOn: 'text?',
    referralSentOn: 'text?',
    referralReceivedOn: 'text?',
    evaluationSetFor: 'text?',
    evaluatedOn: 'text?',
    eligible: 'flag?',
    ifspOn: 'text?',
    transitionPlanOn: 'text?',
    transitionConferenceOn: 'text?',
    schoolNoticeOn: 'text?',
  },
  ifspReview: { ...ofChild, date: 'text', annual: 'flag?' },
  partCException: { ...ofChild, startedOn: 'text', endedOn: 'text', reason: 'text' },
  partCService: { ...ofChild, name: 'text', startedOn: 'text?', frequency: 'text' },
  storePerson: { id: 'text', name: 'text', roles: 'json', worksAs: 'text?' },
  storeProfile: { id: 'text', courtName: 'text' },
};
