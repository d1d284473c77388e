// The fixed part of a brief as data, on which other programs rely: a change of a name here is a breaking change.
// A projection of the domain's own values, with nothing counted here.

import { type AdjustedAge, type Age, adjustedAgeOn, ageOn } from '../domain/age.ts';
import { type AgencyReport, agencyReport } from '../domain/agencyReport.ts';
import { leaveOutLater } from '../domain/asOf.ts';
import { type Cadence, meetingCadence } from '../domain/cadence.ts';
import { type DaysInCare, daysInCare, trialHomeVisitDays } from '../domain/care.ts';
import type { CaseFile, ChildFile } from '../domain/caseFile.ts';
import { type Change, listChanges } from '../domain/changes.ts';
import { type FederalClocks, federalClocks } from '../domain/clocks.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { type FamilyTimeTally, tallyFamilyTime } from '../domain/familyTime.ts';
import { entryToFosterCare, type FifteenOf22, type FosterCareEntry, fifteenOf22 } from '../domain/fosterCareEntry.ts';
import { lastHeldHearing } from '../domain/hearings.ts';
import { type IcwaNoticeSummary, icwaNoticeSummary } from '../domain/icwaNotice.ts';
import type { CaseId, CaseNumber, ChildId, HearingId } from '../domain/ids.ts';
import { type ObligationRow, trackObligations } from '../domain/obligations.ts';
import { sortedBy } from '../domain/order.ts';
import { type PlacementSummary, summarizePlacements, type UncountedStay } from '../domain/placements.ts';
import type { Hearing, OrderItem, OrderItemStatus, PlacementSetting } from '../domain/record.ts';
import { obligationLabel } from './obligationLabel.ts';

interface DueRow {
  readonly key: string;
  /** For people; not compared by programs. */
  readonly label: string;
  readonly due: CalendarDate;
}
interface LateRow extends DueRow {
  readonly daysOverdue: number;
}
interface DoneLateRow extends DueRow {
  readonly done: CalendarDate;
  readonly daysLate: number;
}

/** R13, each list by due date, then key. */
export interface ObligationFacts {
  readonly overdue: readonly LateRow[];
  readonly inGrace: readonly LateRow[];
  readonly dueByHearing: readonly DueRow[];
  readonly doneLate: readonly DoneLateRow[];
}

interface PlacementFacts {
  readonly countedPlacements: number;
  readonly moves: number;
  readonly currentSetting: PlacementSetting | null;
  readonly currentCaregiver: string | null;
  readonly daysInCurrent: number | null;
  readonly movesPer1000Days: number | null;
  readonly notCounted: readonly UncountedStay[];
}

interface FifteenOf22Facts extends FifteenOf22 {
  readonly entryDate: CalendarDate;
  readonly entryBasis: FosterCareEntry['basis'];
}

export interface ChildFacts {
  readonly id: ChildId;
  readonly age: Age;
  readonly adjustedAge: AdjustedAge | null;
  readonly care: DaysInCare;
  readonly placements: PlacementFacts;
  /** null: never removed; so is `fifteenOf22`. */
  readonly clocks: Omit<FederalClocks, 'sources'> | null;
  readonly fifteenOf22: FifteenOf22Facts | null;
  readonly obligations: ObligationFacts;
}

export interface Facts {
  readonly family: CaseId;
  readonly caseNumber: CaseNumber;
  readonly hearingDate: CalendarDate;
  readonly asOf: CalendarDate;
  readonly children: readonly ChildFacts[];
  readonly familyLevel: ObligationFacts;
  readonly cadence: Omit<Cadence, 'sources'>;
  readonly agencyReport: AgencyReport;
  /** By `<parent>:<mode>`. */
  readonly familyTimeSinceLastHearing: Readonly<Record<string, Omit<FamilyTimeTally, 'parentId' | 'mode' | 'sources'>>>;
  readonly changedSinceLastHearing: readonly Omit<Change, 'sources'>[];
  readonly icwaNotice: Omit<IcwaNoticeSummary, 'sources'> | null;
  readonly ordersFromLastHearing: Readonly<Record<string, OrderItemStatus>>;
}

/**
 * The facts of one hearing (sample docket README, section 6): ages, days in care and clocks on the hearing day, lateness
 * on `asOf`. The file need not be narrowed to `asOf`. Throws where the hearing is not one of the file's.
 */
export function makeFacts(file: CaseFile, hearing: Pick<Hearing, 'id'>, asOf: CalendarDate): Facts {
  const known = leaveOutLater(file, asOf);
  const { date, agencyReportFiledOn } = hearingOf(known, hearing.id);
  const { policy, hearings } = known;
  const last = lastHeldHearing(hearings, date);
  const since = last?.date ?? null;
  const obligations = trackObligations(known, date, asOf);
  return {
    family: known.case.id,
    caseNumber: known.case.caseNumber,
    hearingDate: date,
    asOf,
    children: known.children
      .toSorted((a, b) => a.child.position - b.child.position)
      .map((child) => childFacts(known, child, date, obligations)),
    familyLevel: obligationFacts(obligations.filter(({ childId }) => childId === null)),
    cadence: withoutSources(meetingCadence(hearings, known.ftms, date, policy.monthlyCadenceMaxDays)),
    agencyReport: agencyReport(date, agencyReportFiledOn, asOf, policy.courtReportDueDaysBeforeHearing),
    familyTimeSinceLastHearing: Object.fromEntries(tallyFamilyTime(known.familyTime, since).map(familyTimeFact)),
    changedSinceLastHearing: listChanges(known, since).map(withoutSources),
    icwaNotice: icwaFacts(icwaNoticeSummary(known.icwaNotices, hearings)),
    ordersFromLastHearing: orderStatuses(known.orderItems.filter(({ hearingId }) => hearingId === last?.id)),
  };
}

function hearingOf({ hearings }: CaseFile, id: HearingId): Hearing {
  const found = hearings.find((hearing) => hearing.id === id);
  if (found === undefined) throw new RangeError('the hearing is not one of this case file');
  return found;
}

function childFacts(
  file: CaseFile,
  { child, placements, stays }: ChildFile,
  on: CalendarDate,
  obligations: readonly ObligationRow[],
): ChildFacts {
  const care = daysInCare(child.removedOn, placements, on);
  const entry = child.removedOn && entryToFosterCare(child.removedOn, file.case.adjudicatedOn);
  return {
    id: child.id,
    age: ageOn(child.bornOn, on),
    adjustedAge: adjustedAgeOn(child.bornOn, child.gestationDays, on),
    care,
    placements: placementFacts(summarizePlacements(placements, stays, care.daysSinceRemoval, on)),
    clocks:
      child.removedOn && entry
        ? withoutSources(federalClocks(child.removedOn, entry, placements, file.hearings, on))
        : null,
    fifteenOf22: entry && {
      entryDate: entry.date,
      entryBasis: entry.basis,
      ...fifteenOf22(entry.date, trialHomeVisitDays(placements, on), on),
    },
    obligations: obligationFacts(obligations.filter(({ childId }) => childId === child.id)),
  };
}

function placementFacts({ counted, moves, current, daysInCurrent, ...rest }: PlacementSummary): PlacementFacts {
  return {
    countedPlacements: counted.length,
    moves,
    currentSetting: current?.setting ?? null,
    currentCaregiver: current?.caregiver ?? null,
    daysInCurrent,
    ...rest,
  };
}

function obligationFacts(rows: readonly ObligationRow[]): ObligationFacts {
  const overdue: LateRow[] = [];
  const inGrace: LateRow[] = [];
  const dueByHearing: DueRow[] = [];
  const doneLate: DoneLateRow[] = [];
  for (const { key, subject, due, status } of rows) {
    const row = { key, label: obligationLabel(subject), due };
    if (status.state === 'overdue') overdue.push({ ...row, daysOverdue: status.daysOverdue });
    if (status.state === 'inGrace') inGrace.push({ ...row, daysOverdue: status.daysPastDue });
    if (status.state === 'dueByHearing') dueByHearing.push(row);
    if (status.state === 'doneLate') doneLate.push({ ...row, done: status.doneOn, daysLate: status.daysLate });
  }
  return { overdue, inGrace, dueByHearing, doneLate };
}

function familyTimeFact({ parentId, mode, sources: _, ...tally }: FamilyTimeTally) {
  return [`${parentId}:${mode}`, tally] as const;
}

function icwaFacts(summary: IcwaNoticeSummary | null): Facts['icwaNotice'] {
  return summary && withoutSources(summary);
}

function orderStatuses(items: readonly OrderItem[]): Facts['ordersFromLastHearing'] {
  return Object.fromEntries(sortedBy(items, ({ id }) => [id]).map(({ id, status }) => [id, status]));
}

function withoutSources<T extends { readonly sources: unknown }>({ sources: _, ...rest }: T): Omit<T, 'sources'> {
  return rest;
}
