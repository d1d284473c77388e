// What a person enters by hand, checked: what cannot be is refused, what is unusual is asked about once.

/** One thing about an entry: which field, why, and the values of its sentence (the text `record.problem.<reason>`). */
export interface EntryProblem {
  /** The field's name in the entry; of an area or an item, `areas.gross_motor`, `answers.10`. */
  readonly field: string;
  readonly reason: EntryReason;
  /** 'refuse': it cannot be. 'warn': it is kept once the person has said that it is so. */
  readonly severity: 'refuse' | 'warn';
  /** Days as ISO text, numbers, and codes; the sentence says them in the reader's language. Never a record's text. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Every reason there is. A reason without a sentence does not compile (shared/contract/entrySentence.ts). */
export const entryReasons = [
  // days
  'missing',
  'before-birth',
  'in-future',
  'before-screening',
  'before-other-day',
  'same-day-recorded',
  // a screening's form
  /** tool */
  'unknown-instrument',
  /** tool, form */
  'unknown-form',
  /** tool, form, proposed (a form or ''), basis, why, ageMonths, ageDays, fromMonths, fromDays, throughMonths, throughDays */
  'outside-window',
  /** tool, entered, basis, why: the basis that was entered, the one the instrument asks for, and why that one */
  'other-basis',
  /** tool, basis, why, ageMonths, ageDays, fromMonths, throughMonths */
  'outside-instrument-age',
  /** tool, form, proposed */
  'window-not-on-file',
  /** tool, adjustmentDays: not yet the day on which 40 weeks would have ended */
  'before-term',
  // scores and answers
  /** tool */
  'no-scores',
  /** tool, area */
  'unknown-area',
  /** tool, item */
  'unknown-item',
  /** value, maximum */
  'over-maximum',
  /** value, minimum */
  'under-minimum',
  /** value */
  'not-a-whole-number',
  /** value, step */
  'not-a-step',
  /** value, maximum, answered */
  'more-than-answered',
  /** omitted, most: the most that the instrument still scores */
  'too-many-omitted',
  /** value, total: what the answers make */
  'answers-make-other-total',
  /** answered, items */
  'answers-incomplete',
  /** result: the band of the first stage */
  'interview-not-called-for',
  /** value, failed: items that scored a point in the first stage */
  'interview-over-failed',
  /** tool */
  'result-needed',
  /** tool */
  'parent-needed',
  // health visits
  'unknown-visit-age',
  'visit-far-from-age',
  'dose-before-age',
  'dose-already-recorded',
  'doses-needed',
  'dose-not-in-schedule',
  // early intervention
  'eligible-without-evaluation',
  'ends-before-start',
  'text-too-long',
] as const;
export type EntryReason = (typeof entryReasons)[number];

/** What cannot be kept at all. */
export const refusedOf = (problems: readonly EntryProblem[]) =>
  problems.filter(({ severity }) => severity === 'refuse');

/** What a person must say is so before it is kept. */
export const warningsOf = (problems: readonly EntryProblem[]) => problems.filter(({ severity }) => severity === 'warn');
