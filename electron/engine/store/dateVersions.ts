// Every date that hearings and family team meetings were ever given, with when each stood: what other calendars were told
// before must be told again when it changes, and taken back when it is gone.

import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, CourtroomId, FtmAppointmentId, HearingId, PersonId } from '../../../shared/domain/ids.ts';
import type { ClockTime, Hearing, HearingType } from '../../../shared/domain/record.ts';
import type { ReadTx } from './transactions.ts';

interface Stood {
  readonly caseId: CaseId;
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly minutes: number;
  readonly recordedAt: Instant;
  /** null: it stands now. */
  readonly supersededAt: Instant | null;
}

/** One version of a hearing, standing or past. */
export interface HearingVersion extends Stood {
  readonly id: HearingId;
  readonly type: HearingType;
  readonly courtroomId: CourtroomId;
  readonly judgeId: PersonId;
  readonly status: Hearing['status'];
  readonly continuedFrom: HearingId | null;
}

/** One version of a family team meeting that is set. */
export interface MeetingVersion extends Stood {
  readonly id: FtmAppointmentId;
  readonly coordinatorId: PersonId;
}

export interface DaySpan {
  readonly from: CalendarDate;
  /** The last day. */
  readonly to: CalendarDate;
}

/** The cases of which a hearing, or a meeting, stands or once stood on one of those days. */
export async function casesWithDates(tx: ReadTx, { from, to }: DaySpan): Promise<ReadonlySet<CaseId>> {
  const found = new Set<CaseId>();
  for (const table of ['hearing', 'ftm_appointment'] as const) {
    const { rows } = await tx.ask<{ caseId: CaseId }>(`cases with dates of ${table}`, [from, to], () =>
      tx.database
        .selectFrom(table)
        .select('case_id as caseId')
        .distinct()
        .where('date', '>=', from)
        .where('date', '<=', to),
    );
    for (const { caseId } of rows) found.add(caseId);
  }
  return found;
}

/** Every version of every hearing of a case, oldest first. */
export async function readHearingVersions(tx: ReadTx, caseId: CaseId): Promise<readonly HearingVersion[]> {
  const { rows } = await tx.ask<HearingVersion>('versions of hearings', [caseId], () =>
    tx.database
      .selectFrom('hearing')
      .select(['id', 'case_id as caseId', 'type', 'date', 'start', 'minutes', 'status'])
      .select(['courtroom_id as courtroomId', 'judge_id as judgeId', 'continued_from as continuedFrom'])
      .select(['recorded_at as recordedAt', 'superseded_at as supersededAt'])
      .where('case_id', '=', caseId)
      .orderBy('recorded_at')
      .orderBy('id'),
  );
  return rows;
}

/** Every version of every meeting that was set in a case, oldest first. */
export async function readMeetingVersions(tx: ReadTx, caseId: CaseId): Promise<readonly MeetingVersion[]> {
  const { rows } = await tx.ask<MeetingVersion>('versions of meetings', [caseId], () =>
    tx.database
      .selectFrom('ftm_appointment')
      .select(['id', 'case_id as caseId', 'date', 'start', 'minutes', 'coordinator_id as coordinatorId'])
      .select(['recorded_at as recordedAt', 'superseded_at as supersededAt'])
      .where('case_id', '=', caseId)
      .orderBy('recorded_at')
      .orderBy('id'),
  );
  return rows;
}
