// The rows of hearings with their orders, and of family team meetings with their action items.

import type { CaseId } from '../../../../../shared/domain/ids.ts';
import type { Hearing as HearingRow } from '../../../../../shared/domain/record.ts';
import type { Ftm, Hearing } from '../schema/teamExport.ts';
import { deriveId, type Rows } from './rows.ts';

function readHearing(hearing: Hearing, caseId: CaseId): HearingRow {
  const { id, type, date, start, minutes, courtroom, judge, status, findings } = hearing;
  const agencyReportFiledOn = hearing.agencyReportFiled ?? null;
  const set = { id, caseId, type, date, start, minutes, courtroomId: courtroom, judgeId: judge, agencyReportFiledOn };
  const outcome = hearing.outcome ?? null;
  switch (status) {
    case 'scheduled':
      return { ...set, status };
    case 'held':
      return { ...set, status, findings, outcome };
    case 'continued':
      return { ...set, status, findings, outcome, continuance: hearing.continuance ?? null };
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
