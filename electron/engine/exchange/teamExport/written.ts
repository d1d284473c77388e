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
  // What became of it is told apart below.
  hearing: [['type'], ['date'], ['start'], ['minutes'], ['courtroomId'], ['judgeId'], ['agencyReportFiledOn']],
};

/** A person changed one of these fields, in whichever version: since then they are the person's. */
function isTouched(group: readonly string[], versions: readonly WrittenVersion[]): boolean {
  return versions.some(({ source, row }, place) => {
    const before = versions[place - 1];
    return source === 'entered' && (before === undefined || !isSameIn(group, before.row, row));
  });
}

const isHearing = (kind: RecordKind, _row: AnyRecord): _row is RecordOf['hearing'] => kind === 'hearing';
const stateFields: readonly string[] = ['status', 'findings', 'outcome', 'continuance'];
const withoutState = (row: AnyRecord) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !stateFields.includes(field)));
const stateOf = (row: AnyRecord) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => stateFields.includes(field)));

/**
 * A hearing with its state: an order that was signed has made it held, and no export takes that back; what the export then
 * says of a held hearing is followed.
 */
function mergeHearing(
  standing: RecordOf['hearing'],
  incoming: RecordOf['hearing'],
  { merged, versions }: { readonly merged: AnyRecord; readonly versions: readonly WrittenVersion[] },
): AnyRecord {
  const follows = !isTouched(['status'], versions) || standing.status === incoming.status;
  return { ...withoutState(merged), ...stateOf(follows ? incoming : standing) } as unknown as RecordOf['hearing'];
}

/**
 * What stands after an export speaks of a row that a person wrote: the person's own fields as they stand, all others as
 * the export has them. A row that a person entered first is wholly theirs, and so is one of a kind without such fields.
 */
export function mergeInto(
  kind: RecordKind,
  standing: AnyRecord,
  incoming: AnyRecord,
  versions: readonly WrittenVersion[],
): AnyRecord {
  const followed = (fields[kind] ?? []).filter((group) => !isTouched(group, versions)).flat();
  const merged = { ...standing, ...Object.fromEntries(followed.map((field) => [field, Reflect.get(incoming, field)])) };
  if (!isHearing(kind, standing) || !isHearing(kind, incoming)) return merged;
  return mergeHearing(standing, incoming, { merged, versions });
}
