// The rows of hearings with their orders, and of family team meetings with their action items.

import type { CaseId } from '../../../../../shared/domain/ids.ts';
import type { Hearing as HearingRow } from '../../../../../shared/domain/record.ts';
import type { Family, Ftm, Hearing } from '../schema/teamExport.ts';
import { deriveId, type Rows } from './rows.ts';

function readHearing(hearing: Hearing, caseId: CaseId): HearingRow {
  const { id, type, date, start, minutes, courtroom, judge, status, findings } = hearing;
  const agencyReportFiledOn = hearing.agencyReportFiled ?? null;
  const placed = { id, caseId, type, date, start, minutes, courtroomId: courtroom, judgeId: judge };
  // What a date was kept in spite of is settled here: an export does not know it.
  const set = { ...placed, agencyReportFiledOn, continuedFrom: hearing.continuedFrom ?? null, accepted: null };
  const outcome = hearing.outcome ?? null;
  switch (status) {
    case 'scheduled':
      return { ...set, status };
    case 'held':
      return { ...set, status, findings, outcome, childPresent: hearing.childPresent ?? null };
    case 'continued':
      return { ...set, status, findings, outcome, continuance: hearing.continuance ?? null };
    case 'vacated':
      if (!hearing.vacated) throw new Error('the checks let a vacated hearing through that does not say when');
      return { ...set, status, vacating: hearing.vacated };
    default:
      return status satisfies never;
  }
}

export function addHearing(rows: Rows, hearing: Hearing, caseId: CaseId): void {
  const of = { caseId, hearingId: hearing.id };
  rows.hearing.push(readHearing(hearing, caseId));
  // Neither id names the recipient or the party: it may be a caregiver's name.
  for (const { to, recipient, sent, method, proof } of hearing.notices ?? []) {
    rows.hearingNotice.push({
      id: deriveId(hearing.id, 'notice', to),
      ...of,
      to,
      recipient: recipient ?? null,
      sentOn: sent,
      method: method ?? null,
      proof: proof ?? null,
      heardOn: null,
    });
  }
  for (const { party, present } of hearing.attendance ?? []) {
    rows.hearingAttendance.push({ id: deriveId(hearing.id, 'attendance'), ...of, party, present });
  }
  for (const { orderedTo, dueDate, metDate, childId, ...order } of hearing.orders) {
    rows.orderItem.push({
      ...order,
      ...of,
      childId,
      orderedOf: orderedTo,
      dueOn: dueDate,
      metOn: metDate,
    });
  }
}

export function addFtm(rows: Rows, { facilitator, actionItems, ...ftm }: Ftm, caseId: CaseId): void {
  rows.ftm.push({ ...ftm, caseId, facilitatorId: facilitator });
  for (const { id, text, owner, dueDate, status, doneDate } of actionItems) {
    rows.actionItem.push({ id, caseId, ftmId: ftm.id, text, owner, dueOn: dueDate, status, doneOn: doneDate });
  }
}

/** What is set of a case's meetings and of how often it is heard. */
export function addSet(rows: Rows, { ftmAppointments, reviewIntervals }: Family, caseId: CaseId): void {
  for (const { coordinator, place, ...set } of ftmAppointments ?? []) {
    rows.ftmAppointment.push({
      ...set,
      caseId,
      coordinatorId: coordinator,
      place: place ?? null,
      accepted: null,
    });
  }
  for (const { days, phase, underMonths, reason } of reviewIntervals ?? []) {
    rows.reviewInterval.push({
      id: deriveId(caseId, 'review-interval', phase ?? 'every-phase', String(underMonths ?? 'every-age')),
      caseId,
      days,
      phase: phase ?? null,
      underMonths: underMonths ?? null,
      reason,
    });
  }
}
