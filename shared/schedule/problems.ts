// What can stand against a date, by name. A rule finds them (dateProblems.ts); screen, command and paper say them.

/** `refused`: cannot be. `ask`: can be, where a person says why. `note`: to be known, and nothing is asked. */
export type Severity = 'refused' | 'ask' | 'note';

/** Every problem of a date, with what becomes of it. */
export const problemSeverities = {
  /** The day is before the day that is counted from. */
  past: 'refused',
  /** The court is closed. */
  holiday: 'refused',
  /** The judge is away, or hears something else at that time. */
  'judge-away': 'refused',
  'judge-taken': 'refused',
  'room-taken': 'refused',
  /** The coordinator has another family's meeting, or is elsewhere, at that time (a meeting alone). */
  'coordinator-taken': 'refused',
  /** Earlier than the law allows: notice under ICWA (25 U.S.C. 1912(a)), see R19. `date`: the first day allowed. */
  'before-lawful': 'refused',
  /** A recipient of ICWA notice has not received it, or none is recorded in a case that waits for it: no day is allowed yet. */
  'notice-not-received': 'refused',
  /** The case is closed, or the hearing is not one that is only set. */
  'not-to-set': 'refused',
  /** It stands outside every session of that day. */
  'outside-session': 'ask',
  /** The session holds more minutes than it has, and its judge is there. `days`: minutes over. */
  'over-capacity': 'ask',
  /** At night, or on a day of the weekend: a meeting, or a hearing outside every session. */
  'outside-hours': 'ask',
  /** The case is heard that day already: `with`. */
  'case-heard-that-day': 'ask',
  /** Somebody whom the hearing needs is elsewhere: attorney, caseworker, interpreter, parent. */
  'person-elsewhere': 'ask',
  /**
   * A deadline of the law passes before that day: `clock`, `date`. With `with`: before the case's next hearing that is set there,
   * once this one moves.
   */
  'passes-deadline': 'ask',
  /**
   * More days since the last hearing than this case's interval (`limit`). `days`: how many more; `date`: the interval's last day.
   * With `with`: so many for the case's next hearing that is set there, once this one moves; `date`: its day.
   */
  'beyond-interval': 'ask',
  /** Fewer days from today than notice takes (`limit`), of a date that changes. `days`: how many there are. */
  'short-notice': 'ask',
  /** The coordinator serves more families than the court's `limit` (a meeting alone). `days`: how many families. */
  'over-caseload': 'ask',
  /** The coordinator's families reach the number at which the team is told. `days`: how many; `limit`: as above. */
  'near-caseload': 'note',
  /** Another judge sits then than the one before whom the case stands (`person`). */
  'other-judge': 'note',
  /** The last session within the interval: no room if it is continued. */
  'last-inside': 'note',
  /** The agency's report would be due before today, of a date that changes. `date`: its day. */
  'report-too-soon': 'note',
  /** No family team meeting stands between the last hearing and that day. */
  'no-meeting': 'note',
  /** No inquiry under ICWA is recorded, or not all of it, in a case whose placement is not decided on yet (25 CFR 23.107(a)). */
  'icwa-not-asked': 'note',
  /** The case needs an interpreter and none is booked for that time. */
  'interpreter-to-book': 'note',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof problemSeverities;
export const problemCodes = Object.keys(problemSeverities) as [ProblemCode, ...ProblemCode[]];

/** Clocks that end on a day by which a hearing is to be held. */
export const deadlineCodes = ['six-month-review', 'permanency-hearing'] as const;
export type DeadlineCode = (typeof deadlineCodes)[number];
