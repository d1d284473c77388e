// A child's early intervention while it is typed, and the entry that it makes.

import type { CareChild, PartCEntry } from '../../../../shared/contract/care.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import type { EntryProblem } from '../../../../shared/domain/entry.ts';
import { dayIn, type Reading } from '../screening/draft.ts';

/** The steps to a plan, then those that lead out of it, each in its order. */
export const firstSteps = [
  'identifiedOn',
  'referralSentOn',
  'referralReceivedOn',
  'evaluationSetFor',
  'evaluatedOn',
] as const;
export const leavingSteps = ['transitionPlanOn', 'transitionConferenceOn', 'schoolNoticeOn'] as const;
const steps = [...firstSteps, 'ifspOn', ...leavingSteps] as const;
export type Step = (typeof steps)[number];

export type YesNo = 'yes' | 'no' | '';

/** The recorded row that a typed one corrects; null: it was added in the form. */
interface OfRow {
  readonly id: string | null;
}
export interface ReviewDraft extends OfRow {
  readonly date: string;
  readonly annual: YesNo;
}
export interface ExceptionDraft extends OfRow {
  readonly startedOn: string;
  readonly endedOn: string;
  readonly reason: string;
}
export interface ServiceDraft extends OfRow {
  readonly name: string;
  readonly startedOn: string;
  readonly frequency: string;
}

/** Days as they are typed; '' is nothing, and of a question not recorded. */
export interface PartCDraft {
  readonly days: Readonly<Record<Step, string>>;
  readonly eligible: YesNo;
  readonly reviews: readonly ReviewDraft[];
  readonly exceptions: readonly ExceptionDraft[];
  readonly services: readonly ServiceDraft[];
}

export type List = 'reviews' | 'exceptions' | 'services';

export const emptyReview: ReviewDraft = { id: null, date: '', annual: '' };
export const emptyException: ExceptionDraft = { id: null, startedOn: '', endedOn: '', reason: '' };
export const emptyService: ServiceDraft = { id: null, name: '', startedOn: '', frequency: '' };

const typedOf = (value: boolean | null | undefined): YesNo => (value == null ? '' : value ? 'yes' : 'no');
const isSo = (typed: YesNo) => (typed === '' ? null : typed === 'yes');

function ofSteps<T>(value: (step: Step) => T): Record<Step, T> {
  return Object.fromEntries(steps.map((step) => [step, value(step)])) as Record<Step, T>;
}

/** What is recorded, as it is typed. `write`: a day as it can be typed. */
export function draftOfPartC(child: CareChild, write: (date: CalendarDate) => string): PartCDraft {
  const day = (date: CalendarDate | null | undefined) => (date == null ? '' : write(date));
  const row = child.partC?.row;
  return {
    days: ofSteps((step) => day(row?.[step])),
    eligible: typedOf(row?.eligible),
    reviews: child.ifspReviews.map(({ id, date, annual }) => ({ id, date: write(date), annual: typedOf(annual) })),
    exceptions: child.partCExceptions.map(({ id, startedOn, endedOn, reason }) => ({
      id,
      startedOn: write(startedOn),
      endedOn: write(endedOn),
      reason,
    })),
    services: child.partCServices.map(({ id, name, startedOn, frequency }) => ({
      id,
      name,
      startedOn: day(startedOn),
      frequency,
    })),
  };
}

// ---- what is typed, read ---------------------------------------------------------------------------------------

const missing = (field: string): EntryProblem => ({ field, reason: 'missing', severity: 'refuse', values: {} });

const isBegun = ({ id: _, ...row }: OfRow) => Object.values(row).some((typed) => String(typed).trim() !== '');

interface ReadRows<T> {
  readonly rows: readonly T[];
  /** The place in the form of each row that the entry has. */
  readonly places: readonly number[];
  readonly problems: readonly EntryProblem[];
}

/** A row that has what it needs, or the names of the fields that it lacks. */
type ReadRow<T> = { readonly row: T } | { readonly lacks: readonly string[] };

/** Rows in which nothing is typed are left out; one that is begun must be whole. */
function readRows<D extends OfRow, T>(list: List, drafts: readonly D[], read: (draft: D) => ReadRow<T>): ReadRows<T> {
  const begun = drafts.flatMap((draft, place) => (isBegun(draft) ? [{ place, read: read(draft) }] : []));
  const whole = begun.flatMap(({ place, read: found }) => ('row' in found ? [{ place, row: found.row }] : []));
  return {
    rows: whole.map(({ row }) => row),
    places: whole.map(({ place }) => place),
    problems: begun.flatMap(({ place, read: found }) =>
      'lacks' in found ? found.lacks.map((field) => missing(`${list}.${place}.${field}`)) : [],
    ),
  };
}

/** The names of the fields for which it is so. */
const named = (fields: Readonly<Record<string, boolean>>) => Object.keys(fields).filter((field) => fields[field]);

export interface ReadPartC {
  readonly entry: PartCEntry;
  /** What stands against it before any rule is asked: a row without what it needs, a day that is none. */
  readonly problems: readonly EntryProblem[];
  /** A problem of the entry at the place where the form has it. */
  readonly inForm: (problem: EntryProblem) => EntryProblem;
}

/** The entry that a draft makes, with everything in it that could not be read. */
export function readPartC(draft: PartCDraft, reading: Reading): ReadPartC {
  const day = (typed: string) => dayIn(typed, reading);
  const isNoDay = (typed: string) => typed.trim() !== '' && day(typed) === null;
  const reviews = readRows('reviews', draft.reviews, ({ id, date, annual }) => {
    const on = day(date);
    return on === null ? { lacks: ['date'] } : { row: { id, date: on, annual: isSo(annual) } };
  });
  const exceptions = readRows('exceptions', draft.exceptions, (row) => {
    const [startedOn, endedOn, reason] = [day(row.startedOn), day(row.endedOn), row.reason.trim()];
    return startedOn !== null && endedOn !== null && reason !== ''
      ? { row: { id: row.id, startedOn, endedOn, reason } }
      : { lacks: named({ startedOn: startedOn === null, endedOn: endedOn === null, reason: reason === '' }) };
  });
  const services = readRows('services', draft.services, (row) => {
    const [name, frequency] = [row.name.trim(), row.frequency.trim()];
    const lacks = named({ name: name === '', frequency: frequency === '', startedOn: isNoDay(row.startedOn) });
    return lacks.length > 0 ? { lacks } : { row: { id: row.id, name, startedOn: day(row.startedOn), frequency } };
  });
  const places: Readonly<Record<string, readonly number[]>> = {
    reviews: reviews.places,
    exceptions: exceptions.places,
    services: services.places,
  };
  return {
    entry: {
      ...ofSteps((step) => day(draft.days[step])),
      eligible: isSo(draft.eligible),
      reviews: [...reviews.rows],
      exceptions: [...exceptions.rows],
      services: [...services.rows],
    },
    problems: [
      ...steps.filter((step) => isNoDay(draft.days[step])).map(missing),
      ...[reviews, exceptions, services].flatMap(({ problems }) => problems),
    ],
    inForm: (problem) => {
      const [list = '', row, ...rest] = problem.field.split('.');
      const place = places[list]?.[Number(row)];
      return place === undefined ? problem : { ...problem, field: [list, place, ...rest].join('.') };
    },
  };
}
