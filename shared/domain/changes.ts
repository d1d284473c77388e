// R16: what changed since the last hearing.

import type { CaseFile, ChildFile } from './caseFile.ts';
import type { CalendarDate } from './dates.ts';
import { sortedBy } from './order.ts';
import type { RecordKind, RecordRef } from './record.ts';
import { refTo } from './recordRef.ts';

export const changeKinds = [
  'placement_start',
  'hospital',
  'respite',
  'screening',
  'health_visit',
  'medical_task_done',
  'part_c_referralSentDate',
  'part_c_evaluationDate',
  'part_c_ifspDate',
  'part_c_transitionPlanDate',
  'ifsp_review',
  'service_start',
  'service_referral',
  'service_end',
  'ftm',
  'action_done',
  'order_met',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly date: CalendarDate;
  readonly kind: ChangeKind;
  /** The record's own id; where a kind has none, the child's, or `<child>:<type>` for a health visit. */
  readonly ref: string;
  readonly sources: readonly RecordRef[];
}

/** R16: events of a narrowed case file after `since` (null: all), by date, kind, ref. */
export function listChanges(file: CaseFile, since: CalendarDate | null): readonly Change[] {
  const changes = [...file.children.flatMap(changesOfChild), ...changesOfFamily(file)].filter(
    ({ date }) => since === null || date > since,
  );
  return sortedBy(changes, ({ date, kind, ref, sources }) => [date, kind, ref, sources[0]?.id ?? '']);
}

/** A change by the day it happened; none where that day is not recorded. */
function change(
  date: CalendarDate | null,
  kind: ChangeKind,
  ref: string,
  source: readonly [RecordKind, { readonly id: string }],
): readonly Change[] {
  return date === null ? [] : [{ date, kind, ref, sources: [refTo(...source)] }];
}

function changesOfChild(file: ChildFile): readonly Change[] {
  const { id } = file.child;
  const { partC } = file;
  return [
    ...file.placements.flatMap((row) => change(row.startedOn, 'placement_start', row.id, ['placement', row])),
    ...file.stays.flatMap((row) => change(row.startedOn, row.kind, id, ['stay', row])),
    ...file.screenings.flatMap((row) => change(row.date, 'screening', row.id, ['screening', row])),
    ...file.healthVisits.flatMap((row) => change(row.date, 'health_visit', `${id}:${row.type}`, ['healthVisit', row])),
    ...file.medicalTasks.flatMap((row) => change(row.doneOn, 'medical_task_done', row.id, ['medicalTask', row])),
    ...(partC === null
      ? []
      : [
          ...change(partC.referralSentOn, 'part_c_referralSentDate', id, ['partC', partC]),
          ...change(partC.evaluatedOn, 'part_c_evaluationDate', id, ['partC', partC]),
          ...change(partC.ifspOn, 'part_c_ifspDate', id, ['partC', partC]),
          ...change(partC.transitionPlanOn, 'part_c_transitionPlanDate', id, ['partC', partC]),
        ]),
    ...file.ifspReviews.flatMap((row) => change(row.date, 'ifsp_review', id, ['ifspReview', row])),
  ];
}

function changesOfFamily(file: CaseFile): readonly Change[] {
  return [
    ...file.services.flatMap((row) => [
      ...change(row.referredOn, 'service_referral', row.id, ['service', row]),
      ...change(row.startedOn, 'service_start', row.id, ['service', row]),
      ...change(row.endedOn, 'service_end', row.id, ['service', row]),
    ]),
    ...file.ftms.flatMap((row) => change(row.date, 'ftm', row.id, ['ftm', row])),
    ...file.actionItems.flatMap((row) => change(row.doneOn, 'action_done', row.id, ['actionItem', row])),
    ...file.orderItems.flatMap((row) => change(row.metOn, 'order_met', row.id, ['orderItem', row])),
  ];
}
