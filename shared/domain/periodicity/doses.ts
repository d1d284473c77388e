// Immunizations by dose: which doses are recorded, and when each is due by the schedule.

import type { ChildFile } from '../caseFile.ts';
import { addMonths, type CalendarDate, later } from '../dates.ts';
import { inDateOrder } from '../order.ts';
import type { GivenDose, HealthVisit } from '../record.ts';
import { refTo } from '../recordRef.ts';
import { dosesInLabel } from './doseLabels.ts';
import { type DueDraft, firstWithin, lastDayOfMonth } from './draft.ts';
import { type ScheduledDose, type Vaccine, vaccines } from './schedule.ts';

/** The doses of one visit: as recorded or, where which were given is not recorded, as its label names them. */
export function dosesOf({ type, doses, label }: Pick<HealthVisit, 'type' | 'doses' | 'label'>): readonly GivenDose[] {
  if (doses !== null) return doses;
  return type === 'immunization' && label !== null ? dosesInLabel(label) : [];
}

/** A dose of the schedule; null where the schedule has none of that vaccine and number. */
export function scheduledDose({ vaccine, dose }: GivenDose): ScheduledDose | null {
  const doses = vaccines.find(({ id }) => id === vaccine)?.doses ?? [];
  return doses.find((one) => one.annual || one.dose === dose) ?? null;
}

/** The visits at which each vaccine was given, earliest first, with the doses' numbers. */
type Given = ReadonlyMap<string, readonly { readonly dose: number; readonly visit: HealthVisit }[]>;

function givenDoses(visits: readonly HealthVisit[]): Given {
  const rows = inDateOrder(visits).flatMap((visit) => dosesOf(visit).map((given) => ({ ...given, visit })));
  return Map.groupBy(rows, ({ vaccine }) => vaccine);
}

/**
 * The AAP 2026 schedule by dose. Due through the last day of its ages; a dose that waits for the one before it moves with
 * it. A dose before a recorded later one of its series is not listed: the number says that it was given. Where no dose at
 * all is recorded, none is called late. Whatever the day of removal: a dose stays due until it is given.
 */
export function doseDrafts(file: ChildFile): readonly DueDraft[] {
  const given = givenDoses(file.healthVisits);
  const notKnown = given.size === 0;
  return vaccines.flatMap((vaccine) => vaccineDrafts(file, vaccine, given)).map((draft) => ({ ...draft, notKnown }));
}

type KnownDraft = Omit<DueDraft, 'notKnown'>;

function vaccineDrafts(file: ChildFile, vaccine: Vaccine, given: Given): readonly KnownDraft[] {
  const rows = given.get(vaccine.id) ?? [];
  const lastGiven = Math.max(0, ...rows.map(({ dose }) => dose));
  return vaccine.doses.flatMap((dose) => {
    if (dose.annual)
      return yearlyDrafts(
        file,
        vaccine,
        dose,
        rows.map(({ visit }) => visit),
      );
    const visit = rows.find((row) => row.dose === dose.dose)?.visit;
    if (visit === undefined && dose.dose < lastGiven) return [];
    const previous = rows.find((row) => row.dose === dose.dose - 1)?.visit.date ?? null;
    return [draftOf(file, { vaccine, dose, ...datesOf(file, dose, previous), visit })];
  });
}

function datesOf({ child }: ChildFile, dose: ScheduledDose, previous: CalendarDate | null) {
  const from = addMonths(child.bornOn, dose.fromMonths);
  const due = lastDayOfMonth(child.bornOn, dose.throughMonths);
  if (dose.afterPrevious === null || previous === null) return { from, due };
  const earliest = addMonths(previous, dose.afterPrevious);
  return { from: later(from, earliest), due: later(due, earliest) };
}

/** One a year of age from the first age on: the seasons' own days are not in the schedule. */
function yearlyDrafts(
  file: ChildFile,
  vaccine: Vaccine,
  dose: ScheduledDose,
  visits: readonly HealthVisit[],
): readonly KnownDraft[] {
  const { bornOn } = file.child;
  const drafts: KnownDraft[] = [];
  for (let months = dose.fromMonths; months <= dose.throughMonths; months += 12) {
    const from = addMonths(bornOn, months);
    const due = lastDayOfMonth(bornOn, Math.min(months + 11, dose.throughMonths));
    const visit = firstWithin(visits, from, addMonths(bornOn, months + 12));
    drafts.push(draftOf(file, { vaccine, dose: { ...dose, dose: drafts.length + 1 }, from, due, visit }));
  }
  return drafts;
}

function draftOf(
  { child }: ChildFile,
  {
    vaccine,
    dose,
    from,
    due,
    visit,
  }: {
    readonly vaccine: Vaccine;
    readonly dose: ScheduledDose;
    readonly from: CalendarDate;
    readonly due: CalendarDate;
    readonly visit: HealthVisit | undefined;
  },
): KnownDraft {
  return {
    key: `${child.id}:${vaccine.id}:${dose.dose}`,
    childId: child.id,
    group: 'immunization',
    subject: { kind: 'immunization', vaccine: vaccine.id, dose: dose.dose, annual: dose.annual },
    from,
    due,
    graceDays: 0,
    done: visit?.date ?? null,
    rule: 'immunization',
    conditional: dose.conditional,
    confidence: dose.confidence,
    counted: false,
    sources: [refTo('child', child), ...(visit ? [refTo('healthVisit', visit)] : [])],
  };
}
