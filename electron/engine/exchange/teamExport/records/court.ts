// The court's own rows: court, settings, rooms, sessions, holidays, people and where they are.

import type { TeamExport } from '../schema/teamExport.ts';
import { courtId, deriveId, type Rows, timeInId } from './rows.ts';

export function addCourt(rows: Rows, { meta, people }: TeamExport): void {
  rows.court.push({
    id: courtId,
    name: meta.court.name,
    state: meta.court.state,
    program: meta.court.program,
    judgeId: meta.court.judge,
    clerkId: meta.court.clerk,
    coordinatorId: meta.court.coordinator,
    timezone: meta.timezone,
    coordinatorCaseloadCap: meta.coordinatorCaseloadCap ?? null,
    recordedThrough: meta.asOf,
    fictitious: meta.fictitious,
    notice: meta.notice ?? null,
  });
  for (const [id, value] of Object.entries(meta.localDefaults)) {
    if (value !== undefined) rows.courtSetting.push({ id, value });
  }
  rows.courtroom.push(...meta.courtrooms);
  rows.person.push(...people);
  for (const { courtroom, judge, ...session } of meta.docketSessions) {
    const id = deriveId(courtId, 'session', session.weekday, courtroom, timeInId(session.start));
    rows.docketSession.push({ id, ...session, courtroomId: courtroom, judgeId: judge });
  }
  for (const holiday of meta.holidays) {
    rows.holiday.push({ id: deriveId(courtId, 'holiday', holiday.date), ...holiday });
  }
  for (const { person, where, ...period } of meta.externalCommitments) {
    const id = deriveId(person, 'commitment', period.date, timeInId(period.start));
    rows.commitment.push({ id, personId: person, ...period, place: where });
  }
  for (const { person, ...period } of meta.interpreterBookings) {
    const id = deriveId(person, 'interpreter-booking', period.date, timeInId(period.start));
    rows.interpreterBooking.push({ id, personId: person, ...period });
  }
}
