// Rows that a person wrote, and what of them a later export may still change: the fields that nobody touched.

import type { RecordKind, RecordOf } from '../../../../shared/domain/record.ts';
import { isSameIn } from './sameValue.ts';

export type AnyRecord = RecordOf[RecordKind];

/** One version of a row, by where it came from. */
export interface WrittenVersion {
  readonly source: 'team-export' | 'entered';
  readonly row: AnyRecord;
}

/** Every version, oldest first, of each row of a kind that a person ever entered, corrected or took back; by id. */
export type Written = (kind: RecordKind) => ReadonlyMap<string, readonly WrittenVersion[]>;

type FieldsOf<K extends RecordKind> = readonly (readonly (keyof RecordOf[K] & string)[])[];

/** When and where a hearing is: an hour of one day beside the room of another would be a date that nobody set. */
export const placeFields = ['date', 'start', 'minutes', 'courtroomId', 'judgeId'] as const;

/**
 * The fields of a kind that a person can correct. Those that are read together stay together: a result beside another
 * form's points would be nobody's.
 */
const fields: { readonly [K in RecordKind]?: FieldsOf<K> } = {
  screening: [
    ['tool', 'date', 'ageBasis', 'form', 'result', 'resultComputed', 'score', 'areas', 'answers', 'aboutParentId'],
    ['followUpInterviewOn', 'followUpRecorded', 'followUpScore'],
    ['completedBy'],
    ['language'],
    ['setting'],
    ['referredTo'],
    ['referredOn'],
    ['rescreenOn'],
    ['safetyFollowUpOn'],
  ],
  healthVisit: [['type'], ['date'], ['label'], ['note'], ['doses'], ['outcome']],
  partC: [
    ['identifiedOn'],
    ['referralSentOn'],
    ['referralReceivedOn'],
    ['evaluationSetFor'],
    ['evaluatedOn'],
    ['eligible'],
    ['ifspOn'],
    ['transitionPlanOn'],
    ['transitionConferenceOn'],
    ['schoolNoticeOn'],
  ],
  ifspReview: [['date'], ['annual']],
  partCException: [['startedOn'], ['endedOn'], ['reason']],
  partCService: [['name'], ['startedOn'], ['frequency']],
  // What became of it, and what it was kept in spite of, is told apart below.
  hearing: [['type'], placeFields, ['agencyReportFiledOn'], ['continuedFrom']],
};

/** A value that tells something. That a hearing is set tells nothing against what comes of it. */
const isTold = (value: unknown) =>
  value !== undefined && value !== null && value !== 'scheduled' && !(Array.isArray(value) && value.length === 0);

/**
 * A person was the last to change one of these fields: since then they are the person's. Of a hearing that a person set, what
 * was not told yet is nobody's.
 */
export function isTouched(group: readonly string[], versions: readonly WrittenVersion[], kind?: RecordKind): boolean {
  const changed = versions.findLastIndex(({ row }, place) => {
    const before = versions[place - 1];
    return before === undefined || !isSameIn(group, before.row, row);
  });
  const last = versions[changed];
  if (last?.source !== 'entered') return false;
  return changed > 0 || kind !== 'hearing' || group.some((field) => isTold(Reflect.get(last.row, field)));
}

const isHearing = (kind: RecordKind, _row: AnyRecord): _row is RecordOf['hearing'] => kind === 'hearing';
const outcomeFields = ['findings', 'outcome', 'continuance', 'childPresent', 'vacating'] as const;
const stateFields: readonly string[] = ['status', ...outcomeFields];
const withoutState = (row: AnyRecord) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !stateFields.includes(field)));
const stateOf = (row: AnyRecord) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => stateFields.includes(field)));

/** What a person told of the state that both know stays; the rest is as the export has it. */
function withTold(standing: AnyRecord, incoming: AnyRecord, versions: readonly WrittenVersion[]) {
  const own = outcomeFields.filter(
    (field) => isTold(Reflect.get(standing, field)) && isTouched([field], versions, 'hearing'),
  );
  return { ...stateOf(incoming), ...Object.fromEntries(own.map((field) => [field, Reflect.get(standing, field)])) };
}

const placeOf = (row: AnyRecord) => Object.fromEntries(placeFields.map((field) => [field, Reflect.get(row, field)]));

/** What the export says became of a hearing it says of the day that it has: what was accepted of another is not of that. */
function followed(standing: AnyRecord, incoming: AnyRecord, merged: AnyRecord) {
  const accepted = isSameIn(placeFields, standing, incoming) ? Reflect.get(standing, 'accepted') : null;
  return { ...withoutState(merged), ...placeOf(incoming), accepted, ...stateOf(incoming) };
}

/**
 * A hearing with its state. What a person made of it, by signing its order, by continuing or vacating it, no export takes
 * back, nor moves to another day. What the export says beside that of the same state is followed. One that is only set follows
 * the export, with the day on which that became of it.
 */
function mergeHearing(
  standing: RecordOf['hearing'],
  incoming: RecordOf['hearing'],
  { merged, versions }: { readonly merged: AnyRecord; readonly versions: readonly WrittenVersion[] },
): AnyRecord {
  const isKept = standing.status !== 'scheduled' && isTouched(['status'], versions, 'hearing');
  const isOnItsDay = incoming.date === standing.date;
  const hearing =
    standing.status === incoming.status
      ? { ...withoutState(merged), ...withTold(standing, incoming, versions) }
      : isKept
        ? { ...withoutState(merged), ...(isOnItsDay ? {} : placeOf(standing)), ...stateOf(standing) }
        : followed(standing, incoming, merged);
  return hearing as unknown as RecordOf['hearing'];
}

/**
 * What stands after an export speaks of a row that a person wrote: the person's own fields as they stand, all others as
 * the export has them. A row that a person entered first is wholly theirs, but for what a hearing did not tell yet, and so
 * is one of a kind without such fields.
 */
export function mergeInto(
  kind: RecordKind,
  standing: AnyRecord,
  incoming: AnyRecord,
  versions: readonly WrittenVersion[],
): AnyRecord {
  const followed = (fields[kind] ?? []).filter((group) => !isTouched(group, versions, kind)).flat();
  const merged = { ...standing, ...Object.fromEntries(followed.map((field) => [field, Reflect.get(incoming, field)])) };
  if (!isHearing(kind, standing) || !isHearing(kind, incoming)) return merged;
  return mergeHearing(standing, incoming, { merged, versions });
}
