// Why an export is refused or warned about. A reason is a code with values; the sentence is made from it in the reader's
// language (locale key import.reason.<code>). Values are ids, days, numbers and words of the format: never the file's text.

/** Every reason with the values that its sentence needs. */
export const reasons = {
  // the file
  'file-not-readable': [],
  'file-too-large': ['bytes', 'limit'],
  'not-utf-8': ['byte'],
  'json-broken': ['line', 'column'],
  'json-ends-early': ['line', 'column'],
  'nested-too-deep': ['line', 'column', 'limit'],
  'forbidden-key': [],
  'repeated-key': [],
  'version-unknown': ['known'],
  // one value
  'missing-key': [],
  'unknown-key': [],
  'needs-text': [],
  'needs-number': [],
  'needs-whole-number': [],
  'needs-yes-or-no': [],
  'needs-object': [],
  'needs-list': [],
  'text-too-short': ['minimum'],
  'text-too-long': ['maximum'],
  'text-not-printable': [],
  'list-too-short': ['minimum'],
  'list-too-long': ['maximum'],
  'number-too-small': ['minimum'],
  'number-too-large': ['maximum'],
  'unknown-value': ['allowed'],
  'not-a-date': [],
  'date-out-of-range': ['from', 'to'],
  'not-a-time': [],
  'not-an-id': [],
  'unknown-time-zone': [],
  'recurrence-unknown': [],
  'value-not-understood': [],
  // between values
  'duplicate-id': ['id', 'first'],
  'unknown-reference': ['id'],
  'born-after-export': ['date', 'asOf'],
  'before-birth': ['date', 'born'],
  'ends-before-start': ['start', 'end'],
  'scheduled-hearing-has-outcome': ['id'],
  'held-hearing-has-continuance': ['id'],
  'vacated-hearing-has-outcome': ['id'],
  'hearing-not-vacated': ['id'],
  'hearing-not-held': ['id'],
  // against the record
  'older-than-record': ['asOf', 'recordedThrough'],
  'record-of-another-case': ['id', 'case'],
  'case-number-in-use': ['id', 'case'],
  // warnings
  'dated-after-export': ['date', 'asOf'],
  'scheduled-hearing-in-past': ['date', 'asOf'],
  'done-without-date': ['id'],
  'date-on-open-item': ['id', 'date'],
  'placements-overlap': ['id', 'other'],
  'unknown-finding': [],
  // warnings beside the record
  'hearing-on-other-date': ['id', 'date', 'start', 'here', 'hereStart'],
  'hearing-ended-otherwise': ['id', 'date', 'start'],
  'hearing-date-gave-way': ['id', 'date', 'start', 'here', 'hereStart'],
  'exception-without-session': ['date'],
} as const satisfies Record<string, readonly string[]>;

export type ReasonCode = keyof typeof reasons;
export type ReasonValues<R extends ReasonCode> = Readonly<Record<(typeof reasons)[R][number], string | number>>;

/** Where something is wrong, for example `families[2].children[0].dob`, and why. */
interface ImportProblem {
  readonly path: string;
  readonly reason: ReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The first problems of a file, and how many were found. */
export interface ProblemList {
  readonly shown: readonly ImportProblem[];
  readonly total: number;
}

export type Report = <R extends ReasonCode>(path: string, reason: R, values: ReasonValues<R>) => void;

export type ImportRefusalName =
  | 'export-not-readable'
  | 'export-too-large'
  | 'export-not-json'
  | 'export-version-unknown'
  | 'export-refused'
  | 'export-older-than-record'
  | 'export-conflicts-with-record';

export interface ImportRefusal {
  readonly name: ImportRefusalName;
  readonly problems: readonly ImportProblem[];
  /** How many were found; of a file that is wrong throughout, not all are looked for. */
  readonly total: number;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: ImportRefusal };

/** Problems listed of one file; the rest are counted. */
const shownProblems = 50;

/** Stands in a path for the file as a whole. */
export const wholeFile = '(file)';

/** Problems as they are found. `report` has the values of the reason checked; `add` takes a problem that is made already. */
export interface ProblemCollector {
  readonly report: Report;
  readonly add: (problem: ImportProblem) => void;
  readonly list: () => ProblemList;
}

/** Collects problems: keeps the first `shownProblems` and counts all. */
export function collectProblems(): ProblemCollector {
  const shown: ImportProblem[] = [];
  let total = 0;
  const add = (problem: ImportProblem) => {
    total += 1;
    if (shown.length < shownProblems) shown.push(problem);
  };
  return { report: (path, reason, values) => add({ path, reason, values }), add, list: () => ({ shown, total }) };
}

/** Two lists as one, the first before the second. */
export const joinProblems = (first: ProblemList, second: ProblemList): ProblemList => ({
  shown: [...first.shown, ...second.shown].slice(0, shownProblems),
  total: first.total + second.total,
});

/** A refusal with several problems. */
export function refuseAll(name: ImportRefusalName, list: ProblemList): { ok: false; refusal: ImportRefusal } {
  return { ok: false, refusal: { name, problems: list.shown, total: list.total } };
}

/** A refusal with one problem. */
export function refuse<R extends ReasonCode>(
  name: ImportRefusalName,
  path: string,
  reason: R,
  values: ReasonValues<R>,
): { ok: false; refusal: ImportRefusal } {
  return refuseAll(name, { shown: [{ path, reason, values }], total: 1 });
}
