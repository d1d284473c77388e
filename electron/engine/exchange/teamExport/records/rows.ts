// Rows as they are made from an export, and the ids of those that come without one.

import type { RecordKind, RecordOf, Records } from '../../../../../shared/domain/record.ts';

/** Rows by kind, still being added to. */
export type Rows = { readonly [K in RecordKind]: RecordOf[K][] };

/** The one court of a store. An export gives its court no id. */
export const courtId = 'court';

export function startRows(): Rows {
  return {
    court: [],
    courtSetting: [],
    courtroom: [],
    docketSession: [],
    sessionChange: [],
    holiday: [],
    commitment: [],
    interpreterBooking: [],
    person: [],
    courtCase: [],
    parent: [],
    sealedAddress: [],
    participant: [],
    icwaRecord: [],
    icwaInquiry: [],
    icwaNotice: [],
    activeEffort: [],
    permanencyPlan: [],
    familyTimePlan: [],
    familyTimeSession: [],
    service: [],
    hearing: [],
    hearingNotice: [],
    hearingAttendance: [],
    progressReport: [],
    concreteNeed: [],
    orderItem: [],
    ftm: [],
    ftmAppointment: [],
    reviewInterval: [],
    actionItem: [],
    sensitiveText: [],
    siblingPlan: [],
    siblingContact: [],
    caseworkerContact: [],
    tprRecord: [],
    child: [],
    placement: [],
    stay: [],
    placementEvent: [],
    safeSleepCheck: [],
    screening: [],
    healthVisit: [],
    medicalTask: [],
    partC: [],
    ifspReview: [],
    partCException: [],
    partCService: [],
  };
}

const escapeColons = (part: string) => part.replaceAll('%', '%25').replaceAll(':', '%3A');

/**
 * An id for a record that comes without one: the id it belongs to, its kind, and what tells it from its like (a day, a
 * person's id). Never free text: ids are shown in reports. The same record gets the same id in every export.
 */
export function deriveId(owner: string, kind: string, ...telling: readonly (string | null)[]): string {
  return [owner, kind, ...telling.map((part) => part ?? 'undated')].map(escapeColons).join(':');
}

/** A time of day as a part of an id: 13:30 → 1330. */
export const timeInId = (time: string) => time.replace(':', '');

function numberDoublesOf<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const groups = Map.groupBy(rows, ({ id }) => id);
  if (groups.size === rows.length) return rows;
  // By content, so that the order of the rows in the file does not matter.
  const ordinals = new Map<T, number>();
  for (const group of groups.values()) {
    const texts = new Map(group.map((row) => [row, JSON.stringify(row)]));
    const inOrder = group.toSorted((a, b) => ((texts.get(a) ?? '') < (texts.get(b) ?? '') ? -1 : 1));
    for (const [index, row] of inOrder.entries()) ordinals.set(row, index + 1);
  }
  return rows.map((row) => {
    const ordinal = ordinals.get(row) ?? 1;
    return ordinal === 1 ? row : { ...row, id: `${row.id}:${ordinal}` };
  });
}

/** Rows of these kinds can have the same derived id, and are told apart by an ordinal. */
const numberedKinds = [
  'docketSession',
  'sessionChange',
  'holiday',
  'commitment',
  'interpreterBooking',
  'icwaInquiry',
  'icwaNotice',
  'activeEffort',
  'familyTimeSession',
  'hearingNotice',
  'hearingAttendance',
  'progressReport',
  'concreteNeed',
  'reviewInterval',
  'sensitiveText',
  'siblingContact',
  'caseworkerContact',
  'stay',
  'placementEvent',
  'safeSleepCheck',
  'healthVisit',
  'ifspReview',
  'partCException',
  'partCService',
] as const satisfies readonly RecordKind[];

const numbered: ReadonlySet<RecordKind> = new Set(numberedKinds);

/** Whether ids of this kind may end in an ordinal, which says nothing of the row but its place among those of its file. */
export const isNumbered = (kind: RecordKind): boolean => numbered.has(kind);

/** Gives the second, third … of rows with the same derived id an ordinal. */
export function numberDoubles(rows: Rows): Records {
  return {
    ...rows,
    docketSession: numberDoublesOf(rows.docketSession),
    sessionChange: numberDoublesOf(rows.sessionChange),
    holiday: numberDoublesOf(rows.holiday),
    commitment: numberDoublesOf(rows.commitment),
    interpreterBooking: numberDoublesOf(rows.interpreterBooking),
    icwaInquiry: numberDoublesOf(rows.icwaInquiry),
    icwaNotice: numberDoublesOf(rows.icwaNotice),
    activeEffort: numberDoublesOf(rows.activeEffort),
    familyTimeSession: numberDoublesOf(rows.familyTimeSession),
    hearingNotice: numberDoublesOf(rows.hearingNotice),
    hearingAttendance: numberDoublesOf(rows.hearingAttendance),
    progressReport: numberDoublesOf(rows.progressReport),
    concreteNeed: numberDoublesOf(rows.concreteNeed),
    reviewInterval: numberDoublesOf(rows.reviewInterval),
    sensitiveText: numberDoublesOf(rows.sensitiveText),
    siblingContact: numberDoublesOf(rows.siblingContact),
    caseworkerContact: numberDoublesOf(rows.caseworkerContact),
    stay: numberDoublesOf(rows.stay),
    placementEvent: numberDoublesOf(rows.placementEvent),
    safeSleepCheck: numberDoublesOf(rows.safeSleepCheck),
    healthVisit: numberDoublesOf(rows.healthVisit),
    ifspReview: numberDoublesOf(rows.ifspReview),
    partCException: numberDoublesOf(rows.partCException),
    partCService: numberDoublesOf(rows.partCService),
  };
}
