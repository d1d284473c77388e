// A health visit as a person enters it, checked against the child's age, the schedule and what is recorded already.

import { addMonths, type CalendarDate } from './dates.ts';
import type { EntryProblem } from './entry.ts';
import { dosesOf, scheduledDose } from './periodicity/doses.ts';
import { dayOfAge } from './periodicity/draft.ts';
import { fosterCareVisits, monthLabel, routineVisits, type VisitAge } from './periodicity/schedule.ts';
import type { Child, GivenDose, HealthVisit } from './record.ts';

/** What is entered of a visit: the record's own fields. */
export type HealthVisitEntry = Pick<HealthVisit, 'type' | 'date' | 'label' | 'doses' | 'outcome' | 'note'>;

export interface HealthVisitContext {
  readonly child: Pick<Child, 'bornOn'>;
  readonly today: CalendarDate;
  /** The child's other visits: without the one that the entry corrects. */
  readonly others: readonly HealthVisit[];
}

/** Foster care visits are named up to the age at which foster care can end (21 years). */
const lastVisitMonths = 252;

/** Every age that a well-child visit's label can name, in order: what the form offers, and what a due visit looks for. */
export const visitLabels: readonly string[] = [
  ...routineVisits.map(({ label, due }) => ({ label, months: due.months })),
  ...fosterCareVisits(lastVisitMonths).map(({ months }) => ({ label: monthLabel(months), months })),
]
  .toSorted((a, b) => a.months - b.months)
  .map(({ label }) => label);

/**
 * What is wrong with the entry of a visit, or unusual. Refused: a day before birth or in the future, a well-child visit
 * without an age that the schedule knows, an immunization visit that says that no dose was given, the same dose twice.
 * Asked about: a visit far from the age it is for, a dose before its age or recorded already, doses not recorded or not
 * of the schedule, a second visit of the kind on that day. Values are days, numbers and codes.
 */
export function checkHealthVisit(entry: HealthVisitEntry, context: HealthVisitContext): readonly EntryProblem[] {
  const day = dayProblems(entry, context);
  if (day.length > 0) return day;
  return [...labelProblems(entry, context), ...sameDayProblems(entry, context), ...doseProblems(entry, context)];
}

function dayProblems({ date }: HealthVisitEntry, { child, today }: HealthVisitContext): readonly EntryProblem[] {
  if (date < child.bornOn) {
    return [{ field: 'date', reason: 'before-birth', severity: 'refuse', values: { date, bornOn: child.bornOn } }];
  }
  if (date > today) return [{ field: 'date', reason: 'in-future', severity: 'refuse', values: { date, today } }];
  return [];
}

function labelProblems(entry: HealthVisitEntry, { child }: HealthVisitContext): readonly EntryProblem[] {
  if (entry.type !== 'well_child') return [];
  if (entry.label === null) return [{ field: 'label', reason: 'missing', severity: 'refuse', values: {} }];
  if (!visitLabels.includes(entry.label)) {
    return [{ field: 'label', reason: 'unknown-visit-age', severity: 'refuse', values: {} }];
  }
  const { after, before } = neighbours(entry.label, child.bornOn);
  if ((after === null || entry.date > after) && (before === null || entry.date < before)) return [];
  const age = ageNamed(entry.label);
  return [{ field: 'label', reason: 'visit-far-from-age', severity: 'warn', values: { age, date: entry.date } }];
}

const monthsOf = (label: string) => Number.parseInt(label, 10);

function ageNamed(label: string): VisitAge {
  return routineVisits.find((visit) => visit.label === label)?.age ?? monthsOf(label);
}

/** The due days of the routine visits next to an age: on or past them, the visit is rather that other one. */
function neighbours(label: string, bornOn: CalendarDate) {
  const dayOf = (visit: (typeof routineVisits)[number] | undefined) =>
    visit === undefined ? null : dayOfAge(bornOn, visit.due);
  const index = routineVisits.findIndex((visit) => visit.label === label);
  if (index !== -1) return { after: dayOf(routineVisits[index - 1]), before: nextOf(index, bornOn) };
  const months = monthsOf(label);
  const next = routineVisits.find(({ due }) => due.months > months);
  return next === undefined
    ? { after: addMonths(bornOn, months - 6), before: addMonths(bornOn, months + 6) }
    : { after: dayOf(routineVisits.findLast(({ due }) => due.months < months)), before: dayOf(next) };
}

/** After the last routine visit, every six months. */
function nextOf(index: number, bornOn: CalendarDate): CalendarDate | null {
  const next = routineVisits[index + 1];
  if (next !== undefined) return dayOfAge(bornOn, next.due);
  const last = routineVisits[index];
  return last === undefined ? null : addMonths(bornOn, last.due.months + 6);
}

function sameDayProblems(entry: HealthVisitEntry, { others }: HealthVisitContext): readonly EntryProblem[] {
  const same = others.some(
    ({ type, date, label }) => type === entry.type && date === entry.date && label === entry.label,
  );
  if (!same) return [];
  return [{ field: 'date', reason: 'same-day-recorded', severity: 'warn', values: { date: entry.date } }];
}

function doseProblems(entry: HealthVisitEntry, context: HealthVisitContext): readonly EntryProblem[] {
  const { type, doses } = entry;
  if (type === 'immunization' && (doses === null || doses.length === 0)) {
    const severity = doses === null ? 'warn' : 'refuse';
    return [{ field: 'doses', reason: 'doses-needed', severity, values: {} }];
  }
  return (doses ?? []).flatMap((given, index, all) =>
    all.findIndex((one) => isSame(one, given)) < index
      ? [problemOf(given, 'dose-already-recorded', 'refuse', { date: entry.date })]
      : oneDose(given, entry, context),
  );
}

const isSame = (a: GivenDose, b: GivenDose) => a.vaccine === b.vaccine && a.dose === b.dose;

function problemOf(
  { vaccine, dose }: GivenDose,
  reason: EntryProblem['reason'],
  severity: EntryProblem['severity'],
  values: EntryProblem['values'],
): EntryProblem {
  return { field: `doses.${vaccine}.${dose}`, reason, severity, values: { vaccine, dose, ...values } };
}

function oneDose(given: GivenDose, { date }: HealthVisitEntry, context: HealthVisitContext): readonly EntryProblem[] {
  const scheduled = scheduledDose(given);
  if (scheduled === null) return [problemOf(given, 'dose-not-in-schedule', 'warn', {})];
  const problems: EntryProblem[] = [];
  const months = scheduled.fromMonths;
  if (date < addMonths(context.child.bornOn, months)) {
    problems.push(problemOf(given, 'dose-before-age', 'warn', { months, date }));
  }
  // A yearly dose has the same number again in another year.
  const before = scheduled.annual
    ? undefined
    : context.others.find((visit) => dosesOf(visit).some((one) => isSame(one, given)));
  if (before !== undefined) {
    problems.push(problemOf(given, 'dose-already-recorded', 'warn', { date: before.date }));
  }
  return problems;
}
