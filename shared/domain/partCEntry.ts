// All of a child's early intervention as a person enters it, checked day against day.

import type { CalendarDate } from './dates.ts';
import type { EntryProblem } from './entry.ts';
import type { Child, IfspReview, PartC, PartCException, PartCService } from './record.ts';

type PartCDays = Omit<PartC, 'id' | 'caseId' | 'childId'>;

/** The row that an item of a list corrects, where the form showed one: words that it could not show tell nothing apart. */
interface OfRow {
  readonly id?: string | null | undefined;
}

/** What is entered: the record's own fields, with the rows that hang on it. */
export interface PartCEntry extends PartCDays {
  readonly reviews: readonly (Pick<IfspReview, 'date' | 'annual'> & OfRow)[];
  readonly exceptions: readonly (Pick<PartCException, 'startedOn' | 'endedOn' | 'reason'> & OfRow)[];
  readonly services: readonly (Pick<PartCService, 'name' | 'startedOn' | 'frequency'> & OfRow)[];
}

export interface PartCContext {
  readonly child: Pick<Child, 'bornOn'>;
  readonly today: CalendarDate;
}

type StepName =
  | 'identifiedOn'
  | 'referralSentOn'
  | 'referralReceivedOn'
  | 'evaluatedOn'
  | 'ifspOn'
  | 'transitionPlanOn'
  | 'transitionConferenceOn'
  | 'schoolNoticeOn';

/** Each step with the one that comes before it; of the last three each follows the IFSP. */
const steps: readonly { readonly name: StepName; readonly after: StepName | null }[] = [
  { name: 'identifiedOn', after: null },
  { name: 'referralSentOn', after: 'identifiedOn' },
  { name: 'referralReceivedOn', after: 'referralSentOn' },
  { name: 'evaluatedOn', after: 'referralReceivedOn' },
  { name: 'ifspOn', after: 'evaluatedOn' },
  { name: 'transitionPlanOn', after: 'ifspOn' },
  { name: 'transitionConferenceOn', after: 'ifspOn' },
  { name: 'schoolNoticeOn', after: 'ifspOn' },
];

/**
 * What is wrong with the entry, or unusual. Refused: a day before birth, a day of something done in the future, a finding
 * about eligibility without the day of an evaluation, an exception that ends before it starts. Asked about: steps out of
 * their order (an interim plan may come before the evaluation, a referral be received before ours was sent), reviews or
 * services without or before an IFSP, two reviews of one day.
 */
export function checkPartC(entry: PartCEntry, context: PartCContext): readonly EntryProblem[] {
  return [
    ...entered(entry).flatMap((day) => dayProblems(day, context)),
    ...eligibility(entry),
    ...order(entry),
    ...ofPlan(entry),
    ...exceptions(entry),
  ];
}

interface EnteredDay {
  readonly field: string;
  readonly date: CalendarDate;
  /** An appointment, or the end of something that lasts. */
  readonly mayLieAhead: boolean;
}

/** Every day of the entry with its field. */
function entered(entry: PartCEntry): readonly EnteredDay[] {
  const day = (field: string, date: CalendarDate | null, mayLieAhead = false): EnteredDay[] =>
    date === null ? [] : [{ field, date, mayLieAhead }];
  return [
    ...steps.flatMap(({ name }) => day(name, entry[name])),
    ...day('evaluationSetFor', entry.evaluationSetFor, true),
    ...entry.reviews.flatMap(({ date }, index) => day(`reviews.${index}.date`, date)),
    ...entry.exceptions.flatMap(({ startedOn, endedOn }, index) => [
      ...day(`exceptions.${index}.startedOn`, startedOn),
      ...day(`exceptions.${index}.endedOn`, endedOn, true),
    ]),
    ...entry.services.flatMap(({ startedOn }, index) => day(`services.${index}.startedOn`, startedOn)),
  ];
}

function dayProblems(
  { field, date, mayLieAhead }: EnteredDay,
  { child, today }: PartCContext,
): readonly EntryProblem[] {
  if (date < child.bornOn) {
    return [{ field, reason: 'before-birth', severity: 'refuse', values: { date, bornOn: child.bornOn } }];
  }
  if (date > today && !mayLieAhead)
    return [{ field, reason: 'in-future', severity: 'refuse', values: { date, today } }];
  return [];
}

function eligibility({ eligible, evaluatedOn }: PartCEntry): readonly EntryProblem[] {
  if (eligible === null || evaluatedOn !== null) return [];
  return [{ field: 'eligible', reason: 'eligible-without-evaluation', severity: 'refuse', values: {} }];
}

const beforeOther = (field: string, date: CalendarDate, other: StepName, otherDate: CalendarDate): EntryProblem => ({
  field,
  reason: 'before-other-day',
  severity: 'warn',
  values: { date, other, otherDate },
});

/** Each step against the nearest step before it that has a day. */
function order(entry: PartCEntry): readonly EntryProblem[] {
  return steps.flatMap(({ name, after }) => {
    const date = entry[name];
    const earlier = nearest(entry, after);
    return date === null || earlier === null || date >= earlier.date
      ? []
      : [beforeOther(name, date, earlier.name, earlier.date)];
  });
}

function nearest(entry: PartCEntry, name: StepName | null): { name: StepName; date: CalendarDate } | null {
  if (name === null) return null;
  const date = entry[name];
  return date === null ? nearest(entry, steps.find((step) => step.name === name)?.after ?? null) : { name, date };
}

/** Reviews and services belong to an IFSP. */
function ofPlan({ ifspOn, reviews, services }: PartCEntry): readonly EntryProblem[] {
  const days = [
    ...reviews.map(({ date }, index) => ({ field: `reviews.${index}.date`, date })),
    ...services.flatMap(({ startedOn }, index) =>
      startedOn === null ? [] : [{ field: `services.${index}.startedOn`, date: startedOn }],
    ),
  ];
  if (ifspOn === null) {
    return days.length === 0 ? [] : [{ field: 'ifspOn', reason: 'missing', severity: 'warn', values: {} }];
  }
  const twice = reviews.flatMap(({ date }, index): EntryProblem[] =>
    reviews.findIndex((review) => review.date === date) === index
      ? []
      : [{ field: `reviews.${index}.date`, reason: 'same-day-recorded', severity: 'warn', values: { date } }],
  );
  return [
    ...days.flatMap(({ field, date }) => (date < ifspOn ? [beforeOther(field, date, 'ifspOn', ifspOn)] : [])),
    ...twice,
  ];
}

function exceptions({ exceptions: rows }: PartCEntry): readonly EntryProblem[] {
  return rows.flatMap(({ startedOn, endedOn }, index) =>
    endedOn < startedOn
      ? [
          {
            field: `exceptions.${index}.endedOn`,
            reason: 'ends-before-start',
            severity: 'refuse',
            values: { startedOn, endedOn },
          },
        ]
      : [],
  );
}
