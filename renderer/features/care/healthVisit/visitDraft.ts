// A health visit while it is typed: the age it is for, the doses that are offered with it, and the entry that it makes.

import { type HealthVisitEntry, healthVisitTypes } from '../../../../shared/contract/care.ts';
import { addMonths, type CalendarDate, daysBetween } from '../../../../shared/domain/dates.ts';
import type { DueItem } from '../../../../shared/domain/due.ts';
import type { EntryProblem } from '../../../../shared/domain/entry.ts';
import { visitLabels } from '../../../../shared/domain/healthVisitEntry.ts';
import { dosesOf } from '../../../../shared/domain/periodicity/doses.ts';
import { dayOfAge } from '../../../../shared/domain/periodicity/draft.ts';
import { routineVisits, vaccines } from '../../../../shared/domain/periodicity/schedule.ts';
import type { Child, GivenDose, HealthVisit } from '../../../../shared/domain/record.ts';
import { dayIn, type Reading } from '../screening/draft.ts';

type VisitType = HealthVisitEntry['type'];

/** The day as it is typed, choices by their code; '' is nothing. */
export interface VisitDraft {
  readonly type: VisitType | '';
  readonly date: string;
  /** '': the age that is proposed for that day. */
  readonly label: string;
  /** Whether doses were given, and which; '': not recorded. */
  readonly given: 'these' | 'none' | '';
  /** Doses that are ticked, each as `doseKey` names it. */
  readonly doses: readonly string[];
  readonly outcome: string;
  readonly note: string;
}

export const emptyVisit: VisitDraft = { type: '', date: '', label: '', given: '', doses: [], outcome: '', note: '' };

export const doseKey = ({ vaccine, dose }: GivenDose): string => `${vaccine} ${dose}`;

function doseOf(key: string): readonly GivenDose[] {
  const [vaccine, dose] = key.split(' ');
  return vaccine === undefined || dose === undefined ? [] : [{ vaccine, dose: Number(dose) }];
}

const typeNamed = (type: string): VisitType | '' => healthVisitTypes.find((one) => one === type) ?? '';

/** Visits at which vaccines are given as a rule: their doses are asked for at once. */
export const asksDoses = (type: VisitDraft['type']): boolean => type === 'well_child' || type === 'immunization';

const tests: readonly VisitDraft['type'][] = ['lead', 'anemia', 'hearing'];
/** Visits that come to an outcome. */
export const asksOutcome = (type: VisitDraft['type']): boolean => tests.includes(type);

/** A kept visit in the form again. Doses that only its label names are ticked. `write`: a day as it can be typed. */
export function draftOfVisit(row: HealthVisit, write: (date: CalendarDate) => string): VisitDraft {
  const doses = dosesOf(row);
  return {
    type: typeNamed(row.type),
    date: write(row.date),
    label: row.label ?? '',
    given: doses.length > 0 ? 'these' : row.doses === null ? '' : 'none',
    doses: doses.map(doseKey),
    outcome: row.outcome ?? '',
    note: row.note,
  };
}

/** Another kind of visit: a label is that of its own kind alone. `start`: what the form was opened with. */
export function withType(draft: VisitDraft, type: string, start: VisitDraft): VisitDraft {
  const chosen = typeNamed(type);
  const given = chosen === 'immunization' ? 'these' : draft.doses.length === 0 ? '' : draft.given;
  return { ...draft, type: chosen, label: chosen === start.type ? start.label : '', given };
}

// ---- the age that a well-child visit is for --------------------------------------------------------------------

const routine = new Set(routineVisits.map(({ label }) => label));

/** The labels of the routine visits and of the extra ones in foster care, up to half a year past the child's age. */
export function offeredLabels(child: Pick<Child, 'bornOn'>, on: CalendarDate, chosen: string) {
  const offered = visitLabels.filter((label) => label === chosen || dayOfLabel(label, child) <= addMonths(on, 6));
  return {
    routine: offered.filter((label) => routine.has(label)),
    fosterCare: offered.filter((label) => !routine.has(label)),
  };
}

function dayOfLabel(label: string, { bornOn }: Pick<Child, 'bornOn'>): CalendarDate {
  const visit = routineVisits.find((one) => one.label === label);
  return visit === undefined ? addMonths(bornOn, Number.parseInt(label, 10)) : dayOfAge(bornOn, visit.due);
}

/** The visit whose age is nearest to the child's on that day; the extra ones only of a child in foster care by then. */
export function proposedLabel(child: Pick<Child, 'bornOn' | 'removedOn'>, on: CalendarDate): string {
  const inCare = child.removedOn !== null && child.removedOn <= on;
  const away = (label: string) => Math.abs(daysBetween(dayOfLabel(label, child), on));
  const [nearest] = visitLabels
    .filter((label) => inCare || routine.has(label))
    .toSorted((one, other) => away(one) - away(other));
  return nearest ?? '';
}

// ---- doses -----------------------------------------------------------------------------------------------------

export interface OfferedVaccine {
  readonly vaccine: string;
  readonly doses: readonly number[];
}

/**
 * Doses to tick, by vaccine in the schedule's order: what is ticked, and what could have been given by that day and is not
 * recorded. `every`: the whole schedule beside it.
 */
export function offeredDoses(
  due: readonly DueItem[],
  on: CalendarDate,
  { ticked, every }: { readonly ticked: readonly string[]; readonly every: boolean },
): readonly OfferedVaccine[] {
  const open = due.flatMap(({ subject, done, window }): GivenDose[] =>
    subject.kind === 'immunization' && done === null && window.from <= on ? [subject] : [],
  );
  const known = [...open, ...ticked.flatMap(doseOf)];
  return vaccines.flatMap(({ id, doses }) => {
    const scheduled = every ? doses.filter(({ annual }) => !annual).map(({ dose }) => dose) : [];
    const own = known.filter(({ vaccine }) => vaccine === id).map(({ dose }) => dose);
    const numbers = [...new Set([...scheduled, ...own])].toSorted((one, other) => one - other);
    return numbers.length === 0 ? [] : [{ vaccine: id, doses: numbers }];
  });
}

/** null: not recorded which. Ticks count only where it is said that doses were given. */
function dosesIn({ given, doses }: VisitDraft): HealthVisitEntry['doses'] {
  if (given === '') return null;
  return given === 'none' ? [] : doses.flatMap(doseOf);
}

// ---- what is typed, read ---------------------------------------------------------------------------------------

export interface ReadVisit {
  /** null: no kind of visit is chosen, or no day that can be read. */
  readonly entry: HealthVisitEntry | null;
  /** What stands against it before the schedule is asked. */
  readonly problems: readonly EntryProblem[];
}

const refuse = (field: string, reason: EntryProblem['reason']): EntryProblem => ({
  field,
  reason,
  severity: 'refuse',
  values: {},
});

const textIn = (typed: string) => typed.trim() || null;

/** The entry that a draft makes, with what is still missing in it. */
export function readVisit(draft: VisitDraft, child: Pick<Child, 'bornOn' | 'removedOn'>, reading: Reading): ReadVisit {
  const { type } = draft;
  const date = dayIn(draft.date, reading);
  const isEmpty = draft.given === 'these' && draft.doses.length === 0 && type !== 'immunization';
  const problems = [
    ...(type === '' ? [refuse('type', 'missing')] : []),
    ...(date === null ? [refuse('date', 'missing')] : []),
    ...(isEmpty ? [refuse('doses', 'doses-needed')] : []),
  ];
  if (type === '' || date === null) return { entry: null, problems };
  const label = textIn(draft.label) ?? (type === 'well_child' ? proposedLabel(child, date) : null);
  const entry = { type, date, label, doses: dosesIn(draft), outcome: textIn(draft.outcome), note: draft.note.trim() };
  return { entry, problems };
}
