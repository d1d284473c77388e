// Forms of the trigger grammar about the child's age and days in care, the hearing, and how the court and the team meet.

import { addDays, daysBetween } from '../../domain/dates.ts';
import { hearingsInOrder, lastHeldHearing, stands } from '../../domain/hearings.ts';
import { inDateOrder } from '../../domain/order.ts';
import type { RecordRef } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { Form } from '../context.ts';
import { childFacts, numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Bound, type Match, matchOf } from '../match.ts';
import { isReportExpected } from '../reportExpected.ts';
import { caseFlag } from './caseFlag.ts';
import { changed } from './changed.ts';
import { notRecorded } from './notRecorded.ts';

interface Forms {
  readonly always: Form<'always'>;
  readonly childAge: Form<'childAge'>;
  readonly daysInCare: Form<'daysInCare'>;
  readonly hearingType: Form<'hearingType'>;
  readonly caseFlag: Form<'caseFlag'>;
  readonly cadence: Form<'cadence'>;
  readonly agencyReport: Form<'agencyReport'>;
  readonly changed: Form<'changed'>;
  readonly notRecorded: Form<'notRecorded'>;
  readonly workerContact: Form<'workerContact'>;
}

/**
 * Whole months at the hearing, both ends counted. Adjusted age falls back to chronological where there is none: born on
 * time, 24 months old, or a hearing before the term date, when there are no months yet.
 */
const childAge: Form<'childAge'> = ({ childAge: { fromMonths, throughMonths, basis } }, context) => {
  const { age, adjustedAge } = childFacts(context);
  const adjusted = basis === 'adjusted' ? (adjustedAge?.months ?? null) : null;
  const months = adjusted ?? age.months;
  if (fromMonths !== undefined && months < numberOf(fromMonths, context)) return [];
  if (throughMonths !== undefined && months > numberOf(throughMonths, context)) return [];
  const { child } = context.child;
  const sources = [refTo('child', child)];
  return [matchOf({ childId: child.id, sources, ...(adjusted !== null && { rule: 'adjustedAge' }) })];
};

/** R3, at the hearing. No days of a child who was never removed. */
const daysInCare: Form<'daysInCare'> = ({ daysInCare: { atLeast, below } }, context) => {
  const days = childFacts(context).care.daysSinceRemoval;
  if (days === null) return [];
  if (atLeast !== undefined && days < numberOf(atLeast, context)) return [];
  if (below !== undefined && days >= numberOf(below, context)) return [];
  const { child } = context.child;
  return [matchOf({ childId: child.id, bound: { days }, sources: [refTo('child', child)] })];
};

const hearingType: Form<'hearingType'> = ({ hearingType: types }, { hearing }) =>
  types.includes(hearing.type) ? [matchOf({ sources: [refTo('hearing', hearing)] })] : [];

type Cadence = Leaf<'cadence'>['cadence'];

/** The records that a state of the rhythm rests on. */
function lastHearing({ file, hearing }: TriggerContext): readonly RecordRef[] {
  const last = lastHeldHearing(file.hearings, hearing.date);
  return [refTo('hearing', last ?? hearing)];
}
function lastFtm({ file, hearing }: TriggerContext): readonly RecordRef[] {
  const last = inDateOrder(file.ftms.filter(({ date }) => date < hearing.date)).at(-1);
  return last === undefined ? [] : [refTo('ftm', last)];
}

const ruled = (bound: Bound, sources: readonly RecordRef[], weight = 0): readonly Match[] => [
  matchOf({ bound, sources, weight, rule: 'monthlyCadence' }),
];

/** The first hearing after this one that stands. */
function nextHearing({ file, hearing }: TriggerContext) {
  return hearingsInOrder(file.hearings).find((row) => row.date > hearing.date && stands(row));
}

const cadences: Readonly<Record<Cadence, (context: TriggerContext) => readonly Match[]>> = {
  'no-ftm-recorded': (context) =>
    context.facts.cadence.lastFtm === null ? ruled({}, [refTo('courtCase', context.file.case)]) : [],
  'no-ftm-since-last-hearing': (context) => {
    const { lastHearing: date, ftmSinceLastHearing } = context.facts.cadence;
    return date === null || ftmSinceLastHearing ? [] : ruled({ date }, [...lastHearing(context), ...lastFtm(context)]);
  },
  'ftm-since-last-hearing': (context) => {
    const { lastFtm: date, ftmSinceLastHearing } = context.facts.cadence;
    return date !== null && ftmSinceLastHearing ? ruled({ date }, lastFtm(context)) : [];
  },
  'ftm-older-than-interval': (context) => {
    const { lastFtm: date, daysFromLastFtmToHearing: days, ftmWithinMonthlyCadence } = context.facts.cadence;
    return date === null || days === null || ftmWithinMonthlyCadence !== false
      ? []
      : gap(context, { date, days }, lastFtm(context));
  },
  'hearing-gap-over-interval': (context) => {
    const { lastHearing: date, daysFromLastHearing: days, hearingWithinMonthlyCadence } = context.facts.cadence;
    return date === null || days === null || hearingWithinMonthlyCadence !== false
      ? []
      : gap(context, { date, days }, lastHearing(context));
  },
  'next-hearing-not-set': (context) =>
    nextHearing(context) === undefined ? ruled({ limit: limitOf(context) }, [refTo('hearing', context.hearing)]) : [],
  'next-hearing-over-interval': (context) => {
    const { hearing, file } = context;
    const next = nextHearing(context);
    if (next === undefined || next.date <= addDays(hearing.date, file.policy.monthlyCadenceMaxDays)) return [];
    const found = { date: next.date, days: daysBetween(hearing.date, next.date) };
    return gap(context, found, [refTo('hearing', hearing), refTo('hearing', next)]);
  },
};

function limitOf({ file: { policy } }: TriggerContext) {
  return { value: policy.monthlyCadenceMaxDays, unit: 'days' as const };
}

/** A gap weighs by what it is over the court's interval. */
function gap(
  context: TriggerContext,
  { date, days }: Required<Pick<Bound, 'date' | 'days'>>,
  sources: readonly RecordRef[],
): readonly Match[] {
  const limit = limitOf(context);
  return ruled({ date, days, limit }, sources, days - limit.value);
}

/** R17. */
const cadence: Form<'cadence'> = ({ cadence: state }, context) => cadences[state](context);

/** R18: for this hearing, past due and not filed, or filed after its day. What is due on the as-of day is not late. */
const agencyReport: Form<'agencyReport'> = ({ agencyReport: state }, { file, facts, hearing }) => {
  const { due: date, daysLate: days, missing } = facts.agencyReport;
  if (days === 0 || missing !== (state === 'missing') || !isReportExpected(file, hearing.date, date)) return [];
  return [matchOf({ bound: { date, days }, weight: days, rule: 'agencyReport', sources: [refTo('hearing', hearing)] })];
};

/** Contacts are recorded of the family, not of one child of it: one match for the case. Counted to the as-of day. */
const workerContact: Form<'workerContact'> = ({ workerContact: { daysAtLeast } }, context) => {
  const { file, asOf } = context;
  const last = inDateOrder(file.caseworkerContacts).at(-1);
  if (last === undefined) return [];
  const days = daysBetween(last.date, asOf);
  const limit = numberOf(daysAtLeast, context);
  if (days < limit) return [];
  return [
    matchOf({ bound: { date: last.date, days }, weight: days - limit, sources: [refTo('caseworkerContact', last)] }),
  ];
};

export const caseForms: Forms = {
  always: () => [matchOf({ sources: [] })],
  childAge,
  daysInCare,
  hearingType,
  caseFlag,
  cadence,
  agencyReport,
  changed,
  notRecorded,
  workerContact,
};
