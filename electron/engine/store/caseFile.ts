// One case as the rules read it, put together from its rows in one snapshot.

import type { CaseFile, ChildFile, Protection } from '../../../shared/domain/caseFile.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, HearingId, PersonId } from '../../../shared/domain/ids.ts';
import type { CaseRecordKind, Court, Hearing, Person, RecordKind, RecordOf } from '../../../shared/domain/record.ts';
import { inRecordOrder } from '../../../shared/domain/recordOrder.ts';
import { caseColumnOf, recordKinds } from './codec.ts';
import { readCoordinatorLoad } from './coordinatorLoad.ts';
import { readCourt } from './court.ts';
import { readElsewhere, readInterpreterBookings } from './elsewhere.ts';
import { readSignedFindings } from './orders.ts';
import { readWhere } from './rows.ts';
import type { ReadTx } from './transactions.ts';

/** What is set of a case is the schedule's, and no brief's. */
type OfCase = Exclude<CaseRecordKind, 'courtCase' | 'sealedAddress' | 'ftmAppointment' | 'reviewInterval'>;
type CaseRows = { readonly [K in OfCase]: readonly RecordOf[K][] };

const notOfFile: ReadonlySet<RecordKind> = new Set(['sealedAddress', 'ftmAppointment', 'reviewInterval']);
const kindsOfCase = recordKinds.filter(
  (kind): kind is OfCase => !notOfFile.has(kind) && caseColumnOf(kind) === 'case_id',
);

/**
 * The case as it was known at `knownAt` (null: now), or null where it was not known. No sealed address is read.
 * What is protected is read as of now as well: a protection holds for every moment that is looked back to.
 * Its lists stand in record order; `people` holds those whom the case or the court names.
 */
export async function readCaseFile(tx: ReadTx, caseId: CaseId, knownAt: Instant | null): Promise<CaseFile | null> {
  const court = await readCourt(tx, knownAt);
  const [courtCase] = await readWhere(tx, 'courtCase', 'id', [caseId], knownAt);
  if (court === null || courtCase === undefined) return null;
  const rows = await readCaseRows(tx, caseId, knownAt);
  return inRecordOrder({
    knownAt,
    ...court,
    people: await readPeople(tx, peopleNamedBy(court.court, rows), knownAt),
    case: courtCase,
    parents: rows.parent,
    participants: rows.participant,
    icwa: newest(rows.icwaRecord),
    icwaInquiries: rows.icwaInquiry,
    icwaNotices: rows.icwaNotice,
    activeEfforts: rows.activeEffort,
    permanency: newest(rows.permanencyPlan),
    familyTimePlan: newest(rows.familyTimePlan),
    familyTime: rows.familyTimeSession,
    services: rows.service,
    hearings: withSigned(rows.hearing, await readSignedFindings(tx, caseId, knownAt)),
    hearingNotices: rows.hearingNotice,
    hearingAttendances: rows.hearingAttendance,
    progressReports: rows.progressReport,
    concreteNeeds: rows.concreteNeed,
    orderItems: rows.orderItem,
    ftms: rows.ftm,
    actionItems: rows.actionItem,
    sensitiveTexts: rows.sensitiveText,
    protectedNow: knownAt === null ? null : await readProtection(tx, caseId),
    siblingPlan: newest(rows.siblingPlan),
    siblingContacts: rows.siblingContact,
    caseworkerContacts: rows.caseworkerContact,
    tpr: newest(rows.tprRecord),
    ...(await readBesideCase(tx, { caseId, court: court.court, rows }, knownAt)),
    consents: [],
    children: rows.child.map((child) => childFile(child, rows)),
  });
}

/** Hearings with the findings that the orders of the Court make beside the record's own. */
function withSigned(hearings: readonly Hearing[], signed: ReadonlyMap<HearingId, readonly string[]>): Hearing[] {
  return hearings.map((hearing) => {
    const made = signed.get(hearing.id);
    if (made === undefined || !('findings' in hearing)) return hearing;
    return { ...hearing, findings: [...new Set([...hearing.findings, ...made])] };
  });
}

/** What is protected now, whatever was known at another moment. */
async function readProtection(tx: ReadTx, caseId: CaseId): Promise<Protection> {
  const services = await readWhere(tx, 'service', 'case_id', [caseId], null);
  const providers = [...new Set(services.map(({ providerId }) => providerId))];
  return {
    services,
    sensitiveTexts: await readWhere(tx, 'sensitiveText', 'case_id', [caseId], null),
    people: await readPeople(tx, providers, null),
  };
}

/** Where the case's people are taken by something beside it: never another family's facts. */
async function readBesideCase(
  tx: ReadTx,
  { caseId, court, rows }: { readonly caseId: CaseId; readonly court: Court; readonly rows: CaseRows },
  knownAt: Instant | null,
): Promise<Pick<CaseFile, 'interpreterBookings' | 'elsewhere' | 'coordinatorLoad'>> {
  const { hearing: hearings, parent: parents, participant: participants } = rows;
  return {
    interpreterBookings: await readInterpreterBookings(tx, hearings, knownAt),
    elsewhere: await readElsewhere(tx, { caseId, hearings, parents, participants }, knownAt),
    coordinatorLoad: await readCoordinatorLoad(tx, { court, participants }, knownAt),
  };
}

function childFile(child: RecordOf['child'], rows: CaseRows): ChildFile {
  const its = <R extends { readonly childId: string }>(of: readonly R[]) =>
    of.filter((row) => row.childId === child.id);
  return {
    child,
    placements: its(rows.placement),
    stays: its(rows.stay),
    placementEvents: its(rows.placementEvent),
    safeSleepChecks: its(rows.safeSleepCheck),
    screenings: its(rows.screening),
    healthVisits: its(rows.healthVisit),
    medicalTasks: its(rows.medicalTask),
    partC: newest(its(rows.partC)),
    ifspReviews: its(rows.ifspReview),
    partCExceptions: its(rows.partCException),
    partCServices: its(rows.partCService),
  };
}

async function readCaseRows(tx: ReadTx, caseId: CaseId, knownAt: Instant | null): Promise<CaseRows> {
  const rows: { [K in OfCase]?: readonly unknown[] } = {};
  for (const kind of kindsOfCase) rows[kind] = await readWhere(tx, kind, 'case_id', [caseId], knownAt);
  return rows as CaseRows;
}

/** The most recently recorded of what should be one row. */
function newest<R>(rows: readonly R[]): R | null {
  return rows.at(-1) ?? null;
}

/** Every id or name that may stand for one of the court's people. */
function peopleNamedBy(court: Court, rows: CaseRows): readonly string[] {
  const named = [
    [court.judgeId, court.clerkId, court.coordinatorId],
    rows.parent.flatMap((parent) => [parent.attorneyId, parent.mentorId, parent.guardianAdLitemId]),
    rows.parent.flatMap((parent) => parent.noContactProtects ?? []),
    rows.participant.map((participant) => participant.personId),
    rows.icwaNotice.map((notice) => notice.to),
    rows.service.map((service) => service.providerId),
    rows.hearing.map((hearing) => hearing.judgeId),
    rows.hearingNotice.map((notice) => notice.recipient),
    rows.hearingAttendance.map((attendance) => attendance.party),
    rows.orderItem.map((item) => item.orderedOf),
    rows.ftm.flatMap((ftm) => [ftm.facilitatorId, ...ftm.attendees, ...ftm.invitedAbsent]),
    rows.actionItem.map((item) => item.owner),
    rows.placement.map((placement) => placement.caregiver),
  ];
  return [...new Set(named.flat().filter((id) => id !== null))];
}

async function readPeople(
  tx: ReadTx,
  ids: readonly string[],
  knownAt: Instant | null,
): Promise<ReadonlyMap<PersonId, Person>> {
  const people = await readWhere(tx, 'person', 'id', ids, knownAt);
  return new Map(people.map((person) => [person.id, person]));
}
