// One child's rows.

import type { CaseId } from '../../../../../shared/domain/ids.ts';
import type { AreaResult } from '../../../../../shared/domain/record.ts';
import type { Child } from '../schema/teamExport.ts';
import { deriveId, type Rows } from './rows.ts';

interface OfChild {
  readonly caseId: CaseId;
  readonly childId: Child['id'];
}

function readAreas(domains: Child['screenings'][number]['domains']): AreaResult[] {
  return Object.entries(domains ?? {}).flatMap(([area, read]) =>
    read === undefined ? [] : [{ area, result: read[0], score: read[1] }],
  );
}

/** What an export does not say of a screening. Its result is as the agency recorded it. */
const notOfAnExport = {
  resultComputed: false,
  followUpScore: null,
  aboutParentId: null,
  answers: null,
  completedBy: null,
  language: null,
  setting: null,
  referredTo: null,
  referredOn: null,
  rescreenOn: null,
  safetyFollowUpOn: null,
} as const;

function addPartC(rows: Rows, { partC }: Child, of: OfChild): void {
  rows.partC.push({
    id: deriveId(of.childId, 'part-c'),
    ...of,
    identifiedOn: partC.identifiedDate,
    referralSentOn: partC.referralSentDate,
    referralReceivedOn: partC.referralReceivedDate,
    evaluationSetFor: partC.evaluationScheduled ?? null,
    evaluatedOn: partC.evaluationDate,
    eligible: partC.eligible,
    ifspOn: partC.ifspDate,
    transitionPlanOn: partC.transitionPlanDate,
    transitionConferenceOn: null,
    schoolNoticeOn: null,
  });
  for (const date of partC.reviews)
    rows.ifspReview.push({ id: deriveId(of.childId, 'ifsp-review', date), ...of, date, annual: null });
  for (const { start, end, reason } of partC.exceptions) {
    const id = deriveId(of.childId, 'part-c-exception', start);
    rows.partCException.push({ id, ...of, startedOn: start, endedOn: end, reason });
  }
  for (const { name, start, frequency } of partC.services) {
    const id = deriveId(of.childId, 'part-c-service', start);
    rows.partCService.push({ id, ...of, name, startedOn: start, frequency });
  }
}

export function addChild(rows: Rows, child: Child, position: number, caseId: CaseId): void {
  const of = { caseId, childId: child.id };
  rows.child.push({
    id: child.id,
    caseId,
    position,
    firstName: child.firstName,
    lastName: child.lastName,
    bornOn: child.dob,
    gestationDays: child.gestationalAgeDaysAtBirth,
    sexAtBirth: child.sexAtBirth,
    race: child.race,
    ethnicity: child.ethnicity,
    removedOn: child.removalDate,
    childCareName: child.childCare?.name ?? null,
    childCareStartedOn: child.childCare?.start ?? null,
    homeLanguage: child.homeLanguage ?? null,
    prenatalExposure: child.prenatalExposure ?? null,
    medicalEquipment: child.medicalEquipment ?? null,
    familyViolenceExposure: child.familyViolenceExposure ?? null,
  });
  for (const { start, end, ...placement } of child.placements) {
    rows.placement.push({ ...placement, ...of, startedOn: start, endedOn: end });
  }
  for (const { kind, start, end, where, countsAsPlacement } of child.interludes) {
    const id = deriveId(child.id, kind, start);
    rows.stay.push({ id, ...of, kind, startedOn: start, endedOn: end, place: where, countsAsPlacement });
  }
  for (const { event, date, settledDate } of child.placementEvents ?? []) {
    const id = deriveId(child.id, 'placement-event', event, date);
    rows.placementEvent.push({ id, ...of, event, date, settledOn: settledDate ?? null });
  }
  for (const { date, by } of child.safeSleepChecks ?? []) {
    rows.safeSleepCheck.push({ id: deriveId(child.id, 'safe-sleep-check', date), ...of, date, by: by ?? null });
  }
  for (const { domains, score, followUpInterviewDate, ...screening } of child.screenings) {
    rows.screening.push({
      ...screening,
      ...of,
      score: score ?? null,
      areas: readAreas(domains),
      followUpInterviewOn: followUpInterviewDate ?? null,
      followUpRecorded: followUpInterviewDate !== undefined,
      ...notOfAnExport,
    });
  }
  for (const { type, date, label, note } of child.health) {
    const id = deriveId(child.id, type, date);
    rows.healthVisit.push({ id, ...of, type, date, label: label ?? null, note, doses: null, outcome: null });
  }
  for (const { id, text, dueDate, doneDate } of child.medicalTasks) {
    rows.medicalTask.push({ id, ...of, text, dueOn: dueDate, doneOn: doneDate });
  }
  addPartC(rows, child, of);
}
