// The clerk's schedule as it is asked for and answered: sessions with what stands in them, work lists, proposals, plans, what
// becomes of a hearing, and the court's calendar. No family's name: initials and docket
// numbers alone, but for the parties of one hearing, who are looked at by whoever notices them.

import { z } from 'zod';
import { casePhases, hearingTypes } from '../domain/record.ts';
import { continuanceCodes } from '../schedule/continuanceReasons.ts';
import { deadlineCodes, problemCodes } from '../schedule/problems.ts';
import { clockTime } from './docket.ts';
import { docketDate } from './docketDay.ts';
import { calendarDate, count, id, instant, language, shortText } from './values.ts';

const reasonText = z.string().trim().min(1).max(300);
const hearingType = z.enum(hearingTypes);
const caseNumber = id<'caseNumber'>();
const minutes = z.int().min(5).max(600);

/** Where something else stands: a hearing of another case by docket number and initials, a commitment by its place. */
const withWhat = z.strictObject({
  kind: z.enum(['hearing', 'meeting', 'commitment']),
  id: z.string(),
  /** "26-JV-0000 A.B.", "Courtroom 2A"; empty: another calendar, of which no more is known. */
  label: z.string(),
  start: clockTime,
  end: clockTime,
});
export type WithWhat = z.infer<typeof withWhat>;

/** Somebody whom a hearing needs, and as what. `ref`: a person's id, or a parent's. */
const neededPerson = z.strictObject({
  ref: z.string(),
  /** A parent is not named: "mother", "father" by `role`. */
  name: z.string().nullable(),
  role: z.enum([
    'judge',
    'caseworker',
    'agency_attorney',
    'child_attorney',
    'parent_attorney',
    'interpreter',
    'parent',
    'coordinator',
  ]),
});
export type NeededPerson = z.infer<typeof neededPerson>;

/** Something that stands against a date. What the numbers mean is said beside each code (shared/schedule/problems.ts). */
export const dateProblem = z.strictObject({
  code: z.enum(problemCodes),
  severity: z.enum(['refused', 'ask', 'note']),
  person: neededPerson.nullable(),
  with: withWhat.nullable(),
  date: calendarDate.nullable(),
  days: z.int().nullable(),
  /** What the court, or the case, has as its number where `days` goes by one. */
  limit: z.int().nullable(),
  clock: z.enum(deadlineCodes).nullable(),
});
export type DateProblem = z.infer<typeof dateProblem>;

/** Why an offered date is a good one. */
export const offerReason = z.strictObject({
  code: z.enum([
    /** Nobody whom it needs is elsewhere. */
    'everyone-free',
    /** `days` since the last hearing, within the interval. */
    'inside-interval',
    /** The agency's report is due on `date`. */
    'report-due',
    /** `days` before the deadline `clock` on `date`. */
    'before-deadline',
    /** Room for a continuance: `days` of the interval are left. */
    'room-to-continue',
    /** The interpreter is booked at that time. */
    'interpreter-booked',
    /** The family team meeting can stand before it, on `date`. */
    'meeting-before',
  ]),
  date: calendarDate.nullable(),
  days: z.int().nullable(),
  clock: z.enum(deadlineCodes).nullable(),
});
export type OfferReason = z.infer<typeof offerReason>;

/** A hearing as it is to be set; `hearing` names the one that moves, null: a new one. */
export const hearingSetting = z.strictObject({
  caseNumber,
  hearing: id<'hearing'>().nullable(),
  type: hearingType,
  date: docketDate,
  start: clockTime,
  minutes,
  courtroom: id<'courtroom'>(),
  judge: id<'person'>(),
});
export type HearingSetting = z.infer<typeof hearingSetting>;

/** A family team meeting as it is to be set; `meeting` names the one that moves, null: a new one. */
export const meetingSetting = z.strictObject({
  caseNumber,
  meeting: id<'ftmAppointment'>().nullable(),
  date: docketDate,
  start: clockTime,
  minutes,
  coordinator: id<'person'>(),
  place: shortText.nullable(),
});
export type MeetingSetting = z.infer<typeof meetingSetting>;

/** A problem that somebody accepts, with why. `person`: its `ref`. */
const acceptance = z.strictObject({
  code: z.enum(problemCodes),
  person: z.string().nullable(),
  reason: reasonText,
});
export type Acceptance = z.infer<typeof acceptance>;

const accepted = z.array(acceptance).max(40);
export const hearingToSet = hearingSetting.extend({ accepted });
export const meetingToSet = meetingSetting.extend({ accepted });

const offer = z.strictObject({
  setting: hearingSetting,
  /** Since the last hearing held or set before it; null: there is none. */
  daysSinceLast: z.int().nullable(),
  reasons: z.array(offerReason),
  problems: z.array(dateProblem),
});
export type Offer = z.infer<typeof offer>;

/** A session day that was looked at and not offered, and what stands against it. */
const notOffered = z.strictObject({
  date: calendarDate,
  courtroom: id<'courtroom'>(),
  problems: z.array(dateProblem).min(1),
});

/** What would make a date fit where none does. */
const remedy = z.discriminatedUnion('code', [
  /** The first date that can be had, with what it costs. */
  z.strictObject({ code: z.literal('accept'), offer }),
  /** The session of that day would hold it with so many more minutes: it is full, or shorter than the hearing. */
  z.strictObject({ code: z.literal('more-room'), date: calendarDate, courtroom: id<'courtroom'>(), minutes: count }),
  z.strictObject({
    code: z.literal('longer-session'),
    date: calendarDate,
    courtroom: id<'courtroom'>(),
    minutes: count,
  }),
  /** The session of that day would hold it if the court were open, or the judge there. */
  z.strictObject({ code: z.literal('open-day'), date: calendarDate, courtroom: id<'courtroom'>() }),
  z.strictObject({ code: z.literal('judge-there'), date: calendarDate, courtroom: id<'courtroom'>() }),
  /** The case's judge has no session before that day. */
  z.strictObject({ code: z.literal('no-session-until'), date: calendarDate }),
  /** The court's calendar has no session. */
  z.strictObject({ code: z.literal('no-session') }),
  /** No adjudication or disposition can be set until ICWA notice is received. */
  z.strictObject({ code: z.literal('await-notice') }),
]);
export type Remedy = z.infer<typeof remedy>;

/** How often a case is to be heard, in place of the court's own number. */
export const intervalEntry = z.strictObject({
  days: z.int().min(1).max(366),
  phase: z.enum(casePhases).nullable(),
  underMonths: z.int().min(1).max(216).nullable(),
  reason: reasonText,
});

const proposalCase = z.strictObject({
  caseNumber,
  initials: z.string(),
  type: hearingType,
  minutes,
  /** The hearing that the interval is counted from; null: none was held or is set. */
  last: z.strictObject({ date: calendarDate, isHeld: z.boolean() }).nullable(),
  /** The days that this case's interval allows, and the day on which it ends. */
  interval: z.strictObject({
    days: count,
    ends: calendarDate.nullable(),
    isOwn: z.boolean(),
    /** What the case has of its own, whether or not it applies now. */
    own: z.array(intervalEntry),
  }),
  deadlines: z.array(z.strictObject({ clock: z.enum(deadlineCodes), date: calendarDate })),
  /** The first day allowed by law; null: any. */
  earliest: calendarDate.nullable(),
});

export const proposal = z.strictObject({
  of: proposalCase,
  /** At most three, the best first. */
  offers: z.array(offer).max(3),
  notOffered: z.array(notOffered),
  /** What would make one fit; given where there is no offer, or none without something to accept. */
  remedies: z.array(remedy),
});
export type Proposal = z.infer<typeof proposal>;

const planRow = z.strictObject({
  /** Unlike every other of the plan. */
  key: z.string(),
  caseNumber,
  initials: z.string(),
  setting: hearingSetting,
  daysSinceLast: z.int().nullable(),
  reasons: z.array(offerReason),
  problems: z.array(dateProblem),
  /** The family team meeting before it, and what stands against that; null: none was asked for, or none fits. */
  meeting: meetingSetting.nullable(),
  meetingProblems: z.array(dateProblem),
});
export type PlanRow = z.infer<typeof planRow>;

export const plan = z.strictObject({
  rows: z.array(planRow),
  /** Cases of which some date could not be placed, each with why and what would help. */
  unplaced: z.array(
    z.strictObject({ caseNumber, initials: z.string(), after: calendarDate.nullable(), remedies: z.array(remedy) }),
  ),
});
export type Plan = z.infer<typeof plan>;

/** A hearing as the calendar shows it. */
const shownHearing = z.strictObject({
  hearing: id<'hearing'>(),
  caseNumber,
  initials: z.string(),
  type: hearingType,
  date: calendarDate,
  start: clockTime,
  /** As it is recorded: an export may have brought one of less than five. */
  minutes: z.int().min(1).max(600),
  courtroom: id<'courtroom'>(),
  judge: id<'person'>(),
  status: z.enum(['scheduled', 'held', 'continued', 'vacated']),
  needed: z.array(neededPerson),
  /** Of one that is set and not past. Those that were accepted are among them. */
  problems: z.array(dateProblem),
  /** What was accepted and why; for judge and clerk alone, empty for anybody else. */
  accepted: z.array(acceptance),
  continuedFrom: id<'hearing'>().nullable(),
});
export type ShownHearing = z.infer<typeof shownHearing>;

const shownMeeting = z.strictObject({
  meeting: id<'ftmAppointment'>(),
  caseNumber,
  initials: z.string(),
  date: calendarDate,
  start: clockTime,
  minutes,
  coordinator: id<'person'>(),
  place: z.string().nullable(),
  /** A meeting of that day is recorded. */
  isHeld: z.boolean(),
  /** Of one that is to come. Those that were accepted are among them. */
  problems: z.array(dateProblem),
  accepted: z.array(acceptance),
});
export type ShownMeeting = z.infer<typeof shownMeeting>;

/** One session on one day. */
const shownSession = z.strictObject({
  /** Unlike every other of the answer: the session's id and the day. */
  key: z.string(),
  date: calendarDate,
  session: z.string(),
  start: clockTime,
  end: clockTime,
  courtroom: id<'courtroom'>(),
  judge: id<'person'>(),
  slotMinutes: count,
  state: z.enum(['sits', 'holiday', 'away', 'cancelled']),
  /** When its judge is elsewhere, within it. */
  away: z.array(z.strictObject({ start: clockTime, end: clockTime, label: z.string() })),
  /** Minutes of hearings that it may hold, and that it holds. */
  capacity: count,
  used: count,
});
export type ShownSession = z.infer<typeof shownSession>;

/** A day on which the court is closed. `federal`: a holiday of 5 U.S.C. 6103 by its code; null: the court's own, by name. */
const closedDay = z.strictObject({ date: calendarDate, name: z.string(), federal: z.string().nullable() });

const named = z.strictObject({ id: z.string(), name: z.string() });

export const scheduleShown = z.strictObject({
  from: calendarDate,
  to: calendarDate,
  sessions: z.array(shownSession),
  closed: z.array(closedDay),
  hearings: z.array(shownHearing),
  meetings: z.array(shownMeeting),
  courtrooms: z.array(named),
  judges: z.array(named),
  /** For the filters: attorneys of any kind, and cases, of what is shown. */
  attorneys: z.array(named),
  /** Hearing lengths in minutes, by type, and of a meeting. */
  lengths: z.strictObject({
    shelter: minutes,
    initial: minutes,
    adjudication: minutes,
    disposition: minutes,
    review: minutes,
    permanency: minutes,
    meeting: minutes,
  }),
});
export type ScheduleShown = z.infer<typeof scheduleShown>;

const listed = z.strictObject({ caseNumber, initials: z.string() });
const listedHearing = listed.extend({
  hearing: id<'hearing'>(),
  date: calendarDate,
  start: clockTime,
});

/** What a clerk has to do, one list a kind. Each by day and docket number. */
export const workLists = z.strictObject({
  /** Nothing is set for an open case. `last`: its last hearing; `ends`: the last day of its interval. */
  noNextHearing: z.array(listed.extend({ last: calendarDate.nullable(), ends: calendarDate.nullable() })),
  /** A hearing is set later after the one before it than the case's interval allows. */
  beyondInterval: z.array(listedHearing.extend({ last: calendarDate, days: count, limit: count })),
  /** A deadline of the law passes before the next hearing that would keep it, or with none set. */
  deadlineBefore: z.array(
    listed.extend({
      clock: z.enum(deadlineCodes),
      due: calendarDate,
      hearing: id<'hearing'>().nullable(),
      date: calendarDate.nullable(),
    }),
  ),
  /** No family team meeting is held or set between the last hearing and the next. */
  meetingMissing: z.array(listedHearing.extend({ last: calendarDate.nullable() })),
  /** R18: due by today and not filed. */
  reportMissing: z.array(listedHearing.extend({ due: calendarDate, daysLate: count })),
  /** Notice is due today or was due before, and no notice of it is recorded for some recipient. */
  noticesDue: z.array(listedHearing.extend({ due: calendarDate, missing: count })),
  /** A parent needs an interpreter and none is booked for the hearing's time. */
  interpreterMissing: z.array(listedHearing.extend({ interpreter: neededPerson.nullable(), askBy: calendarDate })),
  /**
   * Set dates that something stands against that no list of its own tells (interval, deadline, notice): somebody is elsewhere,
   * the court is closed, the session is full. Those that were accepted come last; without those that only notes stand against.
   */
  conflicts: z.array(listedHearing.extend({ problems: z.array(dateProblem).min(1), isAccepted: z.boolean() })),
  /** A hearing that is past and of which it is not recorded what became of it. */
  notRecorded: z.array(listedHearing),
});
export type WorkLists = z.infer<typeof workLists>;

/** One person who is needed in two places at once. */
export const conflict = z.strictObject({
  hearing: id<'hearing'>(),
  caseNumber,
  date: calendarDate,
  start: clockTime,
  person: neededPerson,
  with: withWhat,
});
export type Conflict = z.infer<typeof conflict>;

/** Who asks for a continuance. */
export const askedBy = z.enum([
  'court',
  'agency',
  'agency_attorney',
  'child_attorney',
  'mother',
  'father',
  'mother_attorney',
  'father_attorney',
  'tribe',
  'resource_parent',
  'other',
]);

/** A hearing that was held before people left: what comes next, or why nothing does. */
const next = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), setting: hearingToSet }),
  z.strictObject({ kind: z.literal('there'), hearing: id<'hearing'>() }),
  z.strictObject({ kind: z.literal('none'), reason: reasonText }),
]);

export const continuing = z.strictObject({
  hearing: id<'hearing'>(),
  /** The reason by its code in resources/reference/continuance-reasons.json, and words of one's own beside it. */
  reason: z.enum(continuanceCodes),
  words: z.string().trim().max(300),
  goodCause: z.boolean(),
  requestedBy: askedBy,
  /** `hearing`: the one that is continued, or null; the new hearing has an id of its own. */
  to: hearingToSet,
});

export const holding = z.strictObject({
  hearing: id<'hearing'>(),
  present: z.array(z.string()).max(60),
  absent: z.array(z.string()).max(60),
  childPresent: z.boolean().nullable(),
  findings: z.array(z.string().max(80)).max(50),
  outcome: z.string().trim().max(500).nullable(),
  next,
});

export const vacating = z.strictObject({ hearing: id<'hearing'>(), reason: reasonText });

/** How notice is given. */
export const noticeMethods = [
  'in-person',
  'mail',
  'registered-mail',
  'email',
  'telephone',
  'in-court',
  'e-filing',
] as const;

/** What one notice is recorded as. `notice` null: of a recipient of whom none is recorded yet. */
export const noticeEntry = z.strictObject({
  notice: z.string().nullable(),
  to: z.enum(['parent', 'caregiver', 'tribe', 'attorney', 'other']),
  recipient: z.string().max(200).nullable(),
  sentOn: calendarDate.nullable(),
  method: z.enum(noticeMethods).nullable(),
  proof: z.boolean().nullable(),
});

/** What was set at once: where an undo finds it. */
export const madeBatch = z.strictObject({ batch: id<'scheduleBatch'>(), hearings: z.array(id<'hearing'>()) });

export const shownBatch = z.strictObject({
  batch: id<'scheduleBatch'>(),
  at: instant,
  by: z.string(),
  what: z.enum([
    'set',
    'moved',
    'taken-away',
    'continued',
    'held',
    'vacated',
    'notices',
    'calendar',
    'busy',
    'interval',
  ]),
  /** How many records it changed. */
  changes: count,
  undoneAt: instant.nullable(),
  /** Nothing that it made has been changed since. */
  canUndo: z.boolean(),
});

/** One step in a hearing's life, oldest first: of the hearing itself and of those it was continued from. */
const lifeStep = z.strictObject({
  hearing: id<'hearing'>(),
  at: instant,
  by: z.string(),
  what: z.enum(['set', 'moved', 'continued', 'held', 'vacated', 'changed', 'taken-back']),
  type: hearingType,
  date: calendarDate,
  start: clockTime,
  courtroom: z.string(),
  continuance: z
    .strictObject({
      to: calendarDate,
      reason: z.string(),
      code: z.string().nullable(),
      goodCause: z.boolean(),
      requestedBy: z.string(),
      daysAdded: z.int(),
      passes: z.array(z.strictObject({ clock: z.string(), due: calendarDate })),
    })
    .nullable(),
  vacating: z.string().nullable(),
  accepted: z.array(acceptance),
});

/** What a party is to a hearing. */
const hearingPartyRoles = [
  'parent',
  'parent_attorney',
  'guardian',
  'child_attorney',
  'agency_attorney',
  'caseworker',
  'casa',
  'resource_parent',
  'tribe',
  'coordinator',
  'interpreter',
  'other',
] as const;

const hearingParty = {
  /** null: the record does not have it. */
  name: z.string().nullable(),
  role: z.enum(hearingPartyRoles),
  /** What a parent is to the child, as recorded ("mother"); null: no parent, or not recorded. */
  relation: z.string().nullable(),
};

/**
 * Findings, the outcome, whether a child was there and every reason that a person gave are for judge and clerk, who record them.
 * A coordinator sees states and dates: those fields are empty or null.
 */
export const hearingLife = z.strictObject({
  caseNumber,
  initials: z.string(),
  now: shownHearing,
  steps: z.array(lifeStep),
  /** Who is to have notice: of each the notice that is recorded, if any; then what is recorded of anybody else. */
  notices: z.array(
    noticeEntry.extend({
      ...hearingParty,
      method: z.string().nullable(),
      dueOn: calendarDate,
      /** The day that they had notice of before the hearing moved to another; null: of no other day. */
      heardOn: calendarDate.nullable(),
    }),
  ),
  /** Who belongs in the room, with whether they are recorded as having been there; then whoever else is recorded. */
  parties: z.array(z.strictObject({ party: z.string(), ...hearingParty, present: z.boolean().nullable() })),
  childPresent: z.boolean().nullable(),
  findings: z.array(z.string()),
  outcome: z.string().nullable(),
  /** Why no next hearing was set when it was held; null: one was, or nobody said. */
  noNextReason: z.string().nullable(),
  /** The hearing that is set after it. */
  next: z.strictObject({ hearing: id<'hearing'>(), date: calendarDate, start: clockTime }).nullable(),
});
export type HearingLife = z.infer<typeof hearingLife>;

const factId = z.string().nullable();
const period = { date: calendarDate, start: clockTime, end: clockTime };

/** One fact of the court's calendar, new (`id` null) or in place of the one named. */
export const calendarFact = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('docketSession'),
    id: factId,
    weekday: z.enum(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
    start: clockTime,
    end: clockTime,
    courtroomId: id<'courtroom'>(),
    judgeId: id<'person'>(),
    slotMinutes: z.int().min(5).max(480),
    recurrence: z.string().max(200).nullable(),
    from: calendarDate.nullable(),
    until: calendarDate.nullable(),
    capacityMinutes: z.int().min(0).max(1_440).nullable(),
  }),
  z.strictObject({
    kind: z.literal('sessionChange'),
    id: factId,
    sessionId: z.string().nullable(),
    date: calendarDate,
    start: clockTime.nullable(),
    end: clockTime.nullable(),
    courtroomId: id<'courtroom'>().nullable(),
    judgeId: id<'person'>().nullable(),
  }),
  z.strictObject({ kind: z.literal('holiday'), id: factId, date: calendarDate, name: shortText, sits: z.boolean() }),
  z.strictObject({ kind: z.literal('commitment'), id: factId, personId: id<'person'>(), ...period, place: shortText }),
  z.strictObject({ kind: z.literal('interpreterBooking'), id: factId, personId: id<'person'>(), ...period }),
  /** One of the court's numbers (shared/domain/courtPolicy.ts), of those that dates are set by. */
  z.strictObject({ kind: z.literal('courtSetting'), id: z.string().max(60), value: z.number().min(0).max(1_000) }),
]);
export type CalendarFact = z.infer<typeof calendarFact>;

export const calendarShown = z.strictObject({
  facts: z.array(calendarFact),
  /** Closed days of the time that is shown, the computed ones among them. */
  closed: z.array(closedDay),
  courtrooms: z.array(named),
  /** Who can be away, hear cases or interpret; `roles` as the record has them. */
  people: z.array(named.extend({ role: z.string() })),
  /** Other calendars that were read, with how many busy times each left. */
  calendars: z.array(z.strictObject({ person: z.string(), calendar: z.string(), times: count })),
});
export type CalendarShown = z.infer<typeof calendarShown>;

/** Busy times of another calendar: the text of an .ics file. They take the place of what was read of it before. */
export const busyReading = z.strictObject({
  person: id<'person'>(),
  /** By what name this calendar is known from now on. */
  calendar: shortText,
  text: z.string().max(5_000_000),
  from: calendarDate,
  to: calendarDate,
});

/** Whose dates leave the store: of one judge, of one attorney or other person, of one case, or of the whole court. */
const calendarOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('court') }),
  z.strictObject({ kind: z.literal('judge'), id: id<'person'>() }),
  z.strictObject({ kind: z.literal('person'), id: id<'person'>() }),
  z.strictObject({ kind: z.literal('case'), caseNumber }),
]);
export type CalendarOf = z.infer<typeof calendarOf>;

export const calendarExport = z.strictObject({
  of: calendarOf,
  format: z.enum(['ics', 'csv']),
  from: docketDate,
  to: docketDate,
  language,
});
export type CalendarExport = z.infer<typeof calendarExport>;

export const exportedCalendar = z.strictObject({ text: z.string(), events: count, hash: z.string() });
