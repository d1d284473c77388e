// A docket: the hearings of some days, each with its case; which days have any; what a session's room is counted by.

import type { PlacedHearing } from '../../../shared/docket/calendar.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, CaseNumber, CourtroomId, HearingId } from '../../../shared/domain/ids.ts';
import type { ClockTime, Hearing, HearingType } from '../../../shared/domain/record.ts';
import { momentsOf, stoodAt, tenseOf } from './knownAt.ts';
import type { ReadTx } from './transactions.ts';

export interface DocketEntry {
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly hearingId: HearingId;
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly docketName: string;
  readonly type: HearingType;
  readonly courtroomId: CourtroomId;
  /** The room's name; null where the room is not recorded. */
  readonly courtroom: string | null;
  readonly minutes: number;
  readonly status: Hearing['status'];
  readonly agencyReportFiledOn: CalendarDate | null;
  /** The judge's name; null where the person is not recorded. */
  readonly judge: string | null;
}

export interface DocketSpan {
  readonly from: CalendarDate;
  /** The last day that is listed. */
  readonly to: CalendarDate;
  /** As it was known at that moment; null: as it is now. */
  readonly knownAt: Instant | null;
}

/** The hearings of a span of days by day, start and id. */
export async function listDocket(tx: ReadTx, { from, to, knownAt }: DocketSpan): Promise<DocketEntry[]> {
  const moments = momentsOf(knownAt);
  const parameters = [...moments, ...moments, ...moments, from, to, ...moments];
  const { rows } = await tx.ask<DocketEntry>(`docket ${tenseOf(knownAt)}`, parameters, () =>
    docketQuery(tx, { from, to, knownAt }),
  );
  return rows;
}

/** The query of a docket: by the index of hearings by day, then each hearing's case, room and judge by id. */
export function docketQuery(tx: ReadTx, { from, to, knownAt }: DocketSpan) {
  return tx.database
    .selectFrom('hearing')
    .innerJoin('court_case', (join) =>
      join.onRef('court_case.id', '=', 'hearing.case_id').on(stoodAt(knownAt, 'court_case')),
    )
    .leftJoin('courtroom', (join) =>
      join.onRef('courtroom.id', '=', 'hearing.courtroom_id').on(stoodAt(knownAt, 'courtroom')),
    )
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'hearing.judge_id').on(stoodAt(knownAt, 'person')))
    .select([
      'hearing.date',
      'hearing.start',
      'hearing.id as hearingId',
      'hearing.case_id as caseId',
      'court_case.case_number as caseNumber',
      'court_case.docket_name as docketName',
      'hearing.type',
      'hearing.courtroom_id as courtroomId',
      'courtroom.name as courtroom',
      'hearing.minutes',
      'hearing.status',
      'hearing.agency_report_filed_on as agencyReportFiledOn',
      'person.name as judge',
    ])
    .where('hearing.date', '>=', from)
    .where('hearing.date', '<=', to)
    .where(stoodAt(knownAt, 'hearing'))
    .orderBy('hearing.date')
    .orderBy('hearing.start')
    .orderBy('hearing.id');
}

/** The last day before `date` on which a hearing stands now, or null. */
export async function lastDocketBefore(tx: ReadTx, date: CalendarDate): Promise<CalendarDate | null> {
  const { rows } = await tx.ask('docket before', [date, 1], () =>
    daysWithHearings(tx).where('date', '<', date).orderBy('date', 'desc').limit(1),
  );
  return rows[0]?.date ?? null;
}

/** The first day from `date` on, or after it, on which a hearing stands now, or null. */
export async function firstDocketFrom(
  tx: ReadTx,
  date: CalendarDate,
  side: 'from' | 'after',
): Promise<CalendarDate | null> {
  const { rows } = await tx.ask(`docket ${side}`, [date, 1], () =>
    daysWithHearings(tx)
      .where('date', side === 'from' ? '>=' : '>', date)
      .orderBy('date')
      .limit(1),
  );
  return rows[0]?.date ?? null;
}

function daysWithHearings(tx: ReadTx) {
  return tx.database.selectFrom('hearing').select('date').where(stoodAt(null));
}

/** The hearings of a few days as a session's room is counted by them. */
export async function listPlacedHearings(tx: ReadTx, dates: readonly CalendarDate[]): Promise<PlacedHearing[]> {
  const { rows } = await tx.ask(`hearings of ${dates.length} days`, dates, () =>
    tx.database
      .selectFrom('hearing')
      .select(['date', 'start', 'minutes', 'courtroom_id as courtroomId', 'status'])
      .where('date', 'in', dates)
      .where(stoodAt(null)),
  );
  return rows;
}
