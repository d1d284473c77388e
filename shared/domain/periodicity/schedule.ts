// The periodicity schedule as data: visits, services at visits, doses and tests by age, from
// resources/reference/periodicity.json, where each has its sources. Ages are chronological.

import table from '../../../resources/reference/periodicity.json' with { type: 'json' };
import type { Confidence } from '../screening/reading.ts';

interface Confirmed {
  readonly confirmation?: string | undefined;
  readonly sourceIds: readonly string[];
}

/** As the file says; where it says nothing, by how many sources it names. */
function confidenceOf({ confirmation, sourceIds }: Confirmed): Confidence {
  if (confirmation === 'disputed' || confirmation === 'single-source') return confirmation;
  return sourceIds.length > 1 ? 'two-sources' : 'single-source';
}

/** An age: calendar months after birth (end-clamped), then days. */
export interface AgePoint {
  readonly months: number;
  readonly days: number;
}

export type VisitAge = 'newborn' | 'days-3-5' | number;

/** One routine well-child visit. */
export interface RoutineVisit {
  readonly age: VisitAge;
  /** How the record names it: "12 month". */
  readonly label: string;
  readonly from: AgePoint;
  readonly due: AgePoint;
  readonly confidence: Confidence;
}

/** How the record names a well-child visit of an age in months. */
export const monthLabel = (months: number) => `${months} month`;

function visitAge(id: string, months: number): VisitAge {
  if (id === 'wcv-newborn') return 'newborn';
  return id === 'wcv-3-5d' ? 'days-3-5' : months;
}

/** Bright Futures/AAP: every routine visit to the third birthday, in order of age. */
export const routineVisits: readonly RoutineVisit[] = table.wellChildVisits.map((visit) => {
  const age = visitAge(visit.id, visit.targetAgeMonths);
  return {
    age,
    label: typeof age === 'number' ? monthLabel(age) : visit.label.toLowerCase(),
    from: { months: visit.ageFromMonths, days: visit.ageFromDays },
    due: { months: visit.ageThroughMonths, days: visit.ageThroughDays },
    confidence: confidenceOf(visit),
  };
});

/** The further visits of a child in foster care: an age that a rule asks for and no routine visit has. */
export interface FosterCareVisit {
  readonly months: number;
  readonly confidence: Confidence;
}

const routineMonths = new Set<VisitAge>(routineVisits.map(({ age }) => age).concat(0));

/**
 * AAP foster care visits up to an age in months: monthly to 6 months, every 3 months to 24, every 6 months from there,
 * where no routine visit of that age exists. In order of age.
 */
export function fosterCareVisits(throughMonths: number): readonly FosterCareVisit[] {
  const found = new Map<number, FosterCareVisit>();
  for (const rule of table.fosterCare.extraVisits) {
    if (rule.everyMonths === undefined) continue;
    const { ageFromMonths, everyMonths } = rule;
    const last = Math.min(rule.ageThroughMonths, throughMonths);
    for (let months = ageFromMonths; months <= last; months += everyMonths) {
      if (!routineMonths.has(months)) found.set(months, { months, confidence: confidenceOf(rule) });
    }
  }
  return [...found.values()].toSorted((a, b) => a.months - b.months);
}

/** From which day after removal the follow-up visit is in its time (R7 says until when). */
export const followUpVisitFromDays = table.fosterCare.visits.find(({ id }) => id === 'fc-followup')?.fromDays ?? 0;

/** A service at visits of some ages. */
export interface AgedService {
  readonly months: readonly number[];
  readonly confidence: Confidence;
}

function service(id: string): AgedService {
  const found = table.services.find((entry) => entry.id === id);
  if (found?.atAgeMonths === undefined) throw new Error(`the schedule has no service ${id}`);
  return { months: found.atAgeMonths, confidence: confidenceOf(found) };
}

/** What is done at visits, by age. */
export const services = {
  developmentalScreening: service('developmental-screening'),
  autismScreening: service('autism-screening'),
  maternalDepression: service('maternal-depression-screening'),
  leadTest: service('lead-test'),
  leadQuestions: service('lead-risk-assessment'),
  anemiaTest: service('anemia-test'),
  oralHealthAssessment: service('oral-health-assessment'),
  oralHealthRisk: service('oral-health-risk-assessment'),
} as const;

function fluorideVarnishOf() {
  const found = table.rangedServices.find(({ id }) => id === 'fluoride-varnish');
  if (found === undefined) throw new Error('the schedule has no fluoride varnish');
  return { throughMonths: found.throughAgeMonths, confidence: confidenceOf(found) };
}
/** From the first tooth through an age in months. */
export const fluorideVarnish = fluorideVarnishOf();

function newbornHearingOf() {
  const [screen] = table.hearing.screens;
  if (screen === undefined) throw new Error('the schedule has no hearing screen');
  return { dueMonths: screen.ageThroughMonths, confidence: confidenceOf(screen) };
}
/** Joint Committee on Infant Hearing: screened by 1 month. */
export const newbornHearing = newbornHearingOf();

export interface ScheduledDose {
  readonly dose: number;
  /** In months of age, the last one completed: through 2 is up to the day before 3 months. */
  readonly fromMonths: number;
  readonly throughMonths: number;
  /** Months after the dose before it; null: the schedule gives none. */
  readonly afterPrevious: number | null;
  /** Not every child needs it: it depends on the product, the season or the mother's own immunization. */
  readonly conditional: boolean;
  /** Every year between the two ages. */
  readonly annual: boolean;
  readonly confidence: Confidence;
}

export interface Vaccine {
  /** Names it in a record's doses and in the words `codes.vaccine.<id>`. */
  readonly id: string;
  readonly doses: readonly ScheduledDose[];
}

interface FileDose {
  readonly dose: number;
  readonly dueFromMonths: number;
  readonly dueThroughMonths: number;
  readonly recurring?: string;
  readonly conditional?: boolean;
  readonly minIntervalMonths?: number;
  readonly sourceIds: readonly string[];
}
const fileVaccines: readonly {
  readonly id: string;
  readonly confirmation?: string;
  readonly doses: readonly FileDose[];
}[] = table.immunization.vaccines;

/** The AAP 2026 schedule, by vaccine and dose, to the third birthday. */
export const vaccines: readonly Vaccine[] = fileVaccines.map(({ id, confirmation, doses }) => ({
  id,
  doses: doses.map((dose): ScheduledDose => {
    const annual = dose.recurring === 'annual';
    return {
      dose: dose.dose,
      fromMonths: dose.dueFromMonths,
      throughMonths: dose.dueThroughMonths,
      afterPrevious: dose.minIntervalMonths ?? null,
      conditional: annual || dose.conditional === true,
      annual,
      confidence: confidenceOf({ confirmation, sourceIds: dose.sourceIds }),
    };
  }),
}));
