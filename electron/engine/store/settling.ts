// What a clerk has to settle, as the store can tell it without a single case file: a few days of each hearing to come.

import { type HearingToSettle, isSet, type Unsettled } from '../../../shared/docket/settle.ts';
import { narrowCase } from '../../../shared/domain/asOf.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { hearingsInOrder, notVacated } from '../../../shared/domain/hearings.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { readHearingsOf } from './cases.ts';
import { stoodAt } from './knownAt.ts';
import { readWhere } from './rows.ts';
import { childrenOf } from './schedule.ts';
import type { ReadTx } from './transactions.ts';

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
}

type LastSet = ReadonlyMap<CaseId, CalendarDate>;
type Row = Omit<HearingToSettle, 'isFollowed' | 'meetingSet'>;

/**
 * The hearings of open cases within the span, the last hearing of each open case that has none to come, and what says how often
 * those cases are heard that have a number of days of their own.
 */
export async function readUnsettled(
  tx: ReadTx,
  span: Span,
): Promise<Pick<Unsettled, 'hearings' | 'withoutHearing' | 'ownIntervals'>> {
  const lastSet = await lastSetDays(tx, span.asOf);
  const hearings = await hearingsIn(tx, span, lastSet);
  const without = await withoutHearing(tx, lastSet);
  const cases = [...new Set([...hearings, ...without].map(({ caseId }) => caseId))];
  return { hearings, withoutHearing: without, ownIntervals: await ownIntervals(tx, cases, span.asOf) };
}

/** Cases without an interval of their own are not among them: there the court's number counts. */
async function ownIntervals(
  tx: ReadTx,
  cases: readonly CaseId[],
  asOf: CalendarDate,
): Promise<Unsettled['ownIntervals']> {
  const byCase = Map.groupBy(await readWhere(tx, 'reviewInterval', 'case_id', cases, null), ({ caseId }) => caseId);
  const ids = [...byCase.keys()];
  const children = Map.groupBy(await readWhere(tx, 'child', 'case_id', ids, null), ({ caseId }) => caseId);
  const placements = await readWhere(tx, 'placement', 'case_id', ids, null);
  const rows = await readWhere(tx, 'courtCase', 'id', ids, null);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        case: narrowCase(row, asOf),
        children: childrenOf(children.get(row.id) ?? [], placements, asOf),
        intervals: byCase.get(row.id) ?? [],
      },
    ]),
  );
}

/** Each hearing with what came before it, and whether another is set after it. */
async function hearingsIn(tx: ReadTx, span: Span, lastSet: LastSet): Promise<HearingToSettle[]> {
  const { from, to, asOf } = span;
  const { rows } = await tx.ask<Row>('hearings to settle', ['held', asOf, asOf, 'open', from, to], () =>
    hearingsToSettleQuery(tx, span),
  );
  const cases = [...new Set(rows.map(({ caseId }) => caseId))];
  const set = Map.groupBy(await readWhere(tx, 'ftmAppointment', 'case_id', cases, null), ({ caseId }) => caseId);
  const meetingBefore = ({ caseId, date }: Row) =>
    (set.get(caseId) ?? []).map((row) => row.date).find((day) => day >= asOf && day < date) ?? null;
  return rows.map((row) => ({
    ...row,
    meetingSet: meetingBefore(row),
    isFollowed: (lastSet.get(row.caseId) ?? row.date) > row.date,
  }));
}

/** The query of the span: by the index of hearings by day, then each hearing's case, and what came before it by case. */
export function hearingsToSettleQuery(tx: ReadTx, { from, to, asOf }: Span) {
  return tx.database
    .selectFrom('hearing')
    .innerJoin('court_case', (join) =>
      join.onRef('court_case.id', '=', 'hearing.case_id').on(stoodAt(null, 'court_case')),
    )
    .select((row) => [
      'hearing.id as hearingId',
      'hearing.case_id as caseId',
      'court_case.case_number as caseNumber',
      'hearing.date',
      'hearing.start',
      'hearing.status',
      'hearing.agency_report_filed_on as agencyReportFiledOn',
      row
        .selectFrom('hearing as held')
        .select((of) => of.fn.max('held.date').as('date'))
        .whereRef('held.case_id', '=', 'hearing.case_id')
        .where(stoodAt(null, 'held'))
        .where('held.status', '=', 'held')
        .whereRef('held.date', '<', 'hearing.date')
        .where('held.date', '<=', asOf)
        .as('lastHeld'),
      row
        .selectFrom('ftm')
        .select((of) => of.fn.max('ftm.date').as('date'))
        .whereRef('ftm.case_id', '=', 'hearing.case_id')
        .where(stoodAt(null, 'ftm'))
        .whereRef('ftm.date', '<', 'hearing.date')
        .where('ftm.date', '<=', asOf)
        .as('lastMeeting'),
    ])
    .where('court_case.status', '=', 'open')
    .where('hearing.date', '>=', from)
    .where('hearing.date', '<=', to)
    .where(stoodAt(null, 'hearing'));
}

/** The last day on which each case has a hearing that is still to come. */
async function lastSetDays(tx: ReadTx, asOf: CalendarDate): Promise<LastSet> {
  const { rows } = await tx.ask('hearings to come', [asOf], () =>
    tx.database
      .selectFrom('hearing')
      .select(['case_id as caseId', 'date', 'status'])
      .where('date', '>=', asOf)
      .where(stoodAt(null))
      .orderBy('date'),
  );
  return new Map(rows.filter((row) => isSet(row, asOf)).map(({ caseId, date }) => [caseId, date]));
}

/** A case that never had a hearing has none to be found by. */
async function withoutHearing(tx: ReadTx, lastSet: LastSet): Promise<Unsettled['withoutHearing']> {
  const { rows: open } = await tx.ask('open cases', ['open'], () =>
    tx.database
      .selectFrom('court_case')
      .select(['id as caseId', 'case_number as caseNumber'])
      .where('status', '=', 'open')
      .where(stoodAt(null)),
  );
  const without = open.filter(({ caseId }) => !lastSet.has(caseId));
  const hearings = await readHearingsOf(
    tx,
    without.map(({ caseId }) => caseId),
  );
  // What was vacated is looked for last: where a case has nothing else, it is still found by it.
  const inOrder = hearingsInOrder(hearings);
  const last = new Map([...inOrder, ...notVacated(inOrder)].map((hearing) => [hearing.caseId, hearing]));
  return without.flatMap((row) => {
    const hearing = last.get(row.caseId);
    return hearing === undefined ? [] : [{ ...row, hearingId: hearing.id, date: hearing.date }];
  });
}
