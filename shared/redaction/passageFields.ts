// Where free text stands in a case file: every record with the texts that a person wrote into it. A field that is added
// to a record does not compile until it says here whether it holds such text.

import type { CaseFile, ChildFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { CaseRecordKind, RecordOf, RecordRef } from '../domain/record.ts';
import { dayFields } from '../domain/recordDay.ts';

/** What is set of a case is the schedule's, and no case file's (electron/engine/store/caseFile.ts). */
type NotOfFile = 'ftmAppointment' | 'reviewInterval';

/** What the sealed sheet and the list of protected texts hold is not searched: it leaves with no other copy. */
export type SearchedKind = Exclude<CaseRecordKind, NotOfFile | 'sealedAddress' | 'sensitiveText'> | 'person';

/** Whether any text can stand in a field. Ids, days and the codes of a fixed list are types of their own. */
type HoldsText<V> = [V] extends [never]
  ? false
  : V extends string
    ? string extends V
      ? true
      : false
    : V extends readonly (infer Item)[]
      ? HoldsText<Item>
      : V extends object
        ? true
        : false;
type TextField<R> = {
  [F in keyof R & string]: F extends 'id' ? never : HoldsText<NonNullable<R[F]>> extends false ? never : F;
}[keyof R & string];
type EveryField<R> = R extends unknown ? TextField<R> : never;

/** 'code': an id, a word of a fixed list or a clock time: no narrative stands in it and it is never replaced. */
type Written = 'text' | 'code';

const written: { readonly [K in SearchedKind]: { readonly [F in EveryField<RecordOf[K]>]: Written } } = {
  courtCase: { docketName: 'text', headline: 'text', petitionSummary: 'text' },
  person: { name: 'text', role: 'code' },
  parent: {
    ...{ name: 'text', relation: 'text', language: 'code', paternity: 'text', located: 'text', search: 'text' },
    ...{ substituteAddress: 'text', noContactProtects: 'text' },
  },
  participant: {},
  icwaRecord: { status: 'text', tribe: 'text', membershipResult: 'text' },
  icwaInquiry: { result: 'text', detail: 'text' },
  icwaNotice: { to: 'text', note: 'text' },
  activeEffort: { text: 'text' },
  permanencyPlan: { primary: 'text', concurrent: 'text' },
  familyTimePlan: { supervision: 'text', plus: 'text' },
  familyTimeSession: { supervision: 'text', note: 'text' },
  service: { type: 'text', status: 'text', note: 'text' },
  hearing: {
    ...{ start: 'code', findings: 'text', outcome: 'text', continuance: 'text', accepted: 'text' },
    vacating: 'text',
  },
  hearingNotice: { recipient: 'text', method: 'text' },
  hearingAttendance: { party: 'text' },
  progressReport: { serviceId: 'code', fit: 'text', effect: 'text', text: 'text' },
  concreteNeed: { text: 'text' },
  orderItem: { text: 'text', orderedOf: 'text', topic: 'text' },
  ftm: {
    ...{ attendees: 'text', invitedAbsent: 'text', agenda: 'text', strengths: 'text', decisions: 'text' },
    parentVoice: 'text',
  },
  actionItem: { text: 'text', owner: 'text' },
  siblingPlan: {},
  siblingContact: {},
  caseworkerContact: { place: 'text' },
  tprRecord: { compellingReason: 'text', servicesNotProvided: 'text' },
  child: {
    ...{ firstName: 'text', lastName: 'text', race: 'code', ethnicity: 'code', childCareName: 'text' },
    homeLanguage: 'code',
  },
  placement: { caregiver: 'text', endReason: 'text', preference: 'text' },
  stay: { place: 'text' },
  placementEvent: {},
  safeSleepCheck: { by: 'text' },
  screening: {
    ...{ tool: 'text', form: 'text', result: 'text', areas: 'code', answers: 'code', completedBy: 'text' },
    ...{ language: 'text', setting: 'text', referredTo: 'text' },
  },
  healthVisit: { type: 'text', label: 'text', note: 'text', doses: 'code', outcome: 'text' },
  medicalTask: { text: 'text' },
  partC: {},
  ifspReview: {},
  partCException: { reason: 'text' },
  partCService: { name: 'text', frequency: 'text' },
};

type Rows = { readonly [K in SearchedKind]: readonly RecordOf[K][] };
const one = <T>(row: T | null): readonly T[] => (row === null ? [] : [row]);

function rowsOf(file: CaseFile): Rows {
  const ofChildren = <T>(rows: (child: ChildFile) => readonly T[]) => file.children.flatMap(rows);
  return {
    courtCase: [file.case],
    person: [...file.people.values()],
    parent: file.parents,
    participant: file.participants,
    icwaRecord: one(file.icwa),
    icwaInquiry: file.icwaInquiries,
    icwaNotice: file.icwaNotices,
    activeEffort: file.activeEfforts,
    permanencyPlan: one(file.permanency),
    familyTimePlan: one(file.familyTimePlan),
    familyTimeSession: file.familyTime,
    service: file.services,
    hearing: file.hearings,
    hearingNotice: file.hearingNotices,
    hearingAttendance: file.hearingAttendances,
    progressReport: file.progressReports,
    concreteNeed: file.concreteNeeds,
    orderItem: file.orderItems,
    ftm: file.ftms,
    actionItem: file.actionItems,
    siblingPlan: one(file.siblingPlan),
    siblingContact: file.siblingContacts,
    caseworkerContact: file.caseworkerContacts,
    tprRecord: one(file.tpr),
    child: file.children.map(({ child }) => child),
    placement: ofChildren((child) => child.placements),
    stay: ofChildren((child) => child.stays),
    placementEvent: ofChildren((child) => child.placementEvents),
    safeSleepCheck: ofChildren((child) => child.safeSleepChecks),
    screening: ofChildren((child) => child.screenings),
    healthVisit: ofChildren((child) => child.healthVisits),
    medicalTask: ofChildren((child) => child.medicalTasks),
    partC: ofChildren((child) => one(child.partC)),
    ifspReview: ofChildren((child) => child.ifspReviews),
    partCException: ofChildren((child) => child.partCExceptions),
    partCService: ofChildren((child) => child.partCServices),
  };
}

/** A record and its free texts, in the order of its fields. */
export interface WrittenRecord {
  readonly ref: RecordRef;
  readonly texts: readonly string[];
}

/** Inside a field that holds text: what is an id, or a word of a fixed list. */
const codedInside: ReadonlySet<string> = new Set(['code', 'person']);

/** The texts inside a field: of a list its items, of a continuance its reason. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (codedInside.has(key) ? [] : textsIn(item)));
}

const fieldsOf = (kind: SearchedKind): readonly string[] =>
  Object.entries(written[kind]).flatMap(([field, holds]) => (holds === 'text' ? [field] : []));

const textsOf = (row: object, kind: SearchedKind): readonly string[] =>
  fieldsOf(kind).flatMap((field) => textsIn(Reflect.get(row, field)));

const kindsIn = (file: CaseFile) =>
  Object.entries(rowsOf(file)) as unknown as readonly (readonly [SearchedKind, Rows[SearchedKind]])[];

/** Every record of the file that has free text, in the file's own order within a kind. */
export function writtenRecords(file: CaseFile): readonly WrittenRecord[] {
  return kindsIn(file).flatMap(([kind, rows]) =>
    rows.flatMap((row) => {
      const texts = textsOf(row, kind);
      return texts.length === 0 ? [] : [{ ref: { kind, id: row.id }, texts }];
    }),
  );
}

/** The day that a record of the file is about; null: about no one day, or the file has no such record. */
export function dayOfRecord(file: CaseFile, { kind, id }: RecordRef): CalendarDate | null {
  const field = dayFields[kind];
  const rows: readonly { readonly id: string }[] = kindsIn(file).find(([of]) => of === kind)?.[1] ?? [];
  const row = rows.find((one) => one.id === id);
  return row === undefined || field === null ? null : (Reflect.get(row, field) as CalendarDate | null);
}

function replaced(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, change));
  if (value === null || typeof value !== 'object') return value;
  const keep = (key: string, item: unknown) => (codedInside.has(key) ? item : replaced(item, change));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keep(key, item)]));
}

function withTexts(row: object, kind: SearchedKind, change: (text: string) => string): object {
  const fields = fieldsOf(kind).map((field) => [field, replaced(Reflect.get(row, field), change)] as const);
  return { ...row, ...Object.fromEntries(fields) };
}

/** The value with some of the objects in it exchanged. */
function exchanged<T>(value: T, rows: ReadonlyMap<unknown, object>): T {
  const other = rows.get(value);
  if (other !== undefined) return other as T;
  if (Array.isArray(value)) return value.map((item) => exchanged(item, rows)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, exchanged(item, rows)])) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exchanged(item, rows)])) as T;
}

/**
 * The file with the free texts of its records as `changeOf` gives them back; null: nothing of that record changes. Ids,
 * days and codes stay.
 */
export function withChangedTexts(
  file: CaseFile,
  changeOf: (record: WrittenRecord) => ((text: string) => string) | null,
): CaseFile {
  const rows = new Map<unknown, object>();
  for (const [kind, ofKind] of kindsIn(file)) {
    for (const row of ofKind) {
      const change = changeOf({ ref: { kind, id: row.id }, texts: textsOf(row, kind) });
      if (change !== null) rows.set(row, withTexts(row, kind, change));
    }
  }
  return rows.size === 0 ? file : exchanged(file, rows);
}
