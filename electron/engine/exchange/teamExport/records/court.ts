// The court's own rows: court, settings, rooms, sessions, holidays, people and where they are.

import type { TeamExport } from '../schema/teamExport.ts';
import { courtId, deriveId, type Rows, timeInId } from './rows.ts';

function addSessions(rows: Rows, { docketSessions, sessionChanges }: TeamExport['meta']): void {
  for (const { courtroom, judge, ...session } of docketSessions) {
    rows.docketSession.push({
      ...session,
      id: session.id ?? deriveId(courtId, 'session', session.weekday, courtroom, timeInId(session.start)),
      recurrence: session.recurrence ?? null,
      from: session.from ?? null,
      until: session.until ?? null,
      capacityMinutes: session.capacityMinutes ?? null,
      courtroomId: courtroom,
      judgeId: judge,
    });
  }
  for (const { session, date, start, end, courtroom, judge } of sessionChanges ?? []) {
    rows.sessionChange.push({
      id: deriveId(courtId, 'session-change', date, session ?? 'further'),
      sessionId: session ?? null,
      date,
      start: start ?? null,
      end: end ?? null,
      courtroomId: courtroom ?? null,
      judgeId: judge ?? null,
    });
  }
}

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
  addSessions(rows, meta);
  for (const holiday of meta.holidays) {
    rows.holiday.push({ id: deriveId(courtId, 'holiday', holiday.date), ...holiday, sits: holiday.sits ?? null });
  }
  for (const { person, where, ...period } of meta.externalCommitments) {
    const id = deriveId(person, 'commitment', period.date, timeInId(period.start));
    rows.commitment.push({ id, personId: person, ...period, place: where, calendar: null });
  }
  for (const { person, ...period } of meta.interpreterBookings) {
    const id = deriveId(person, 'interpreter-booking', period.date, timeInId(period.start));
    rows.interpreterBooking.push({ id, personId: person, ...period });
  }
}
