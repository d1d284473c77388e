// One day's docket: its hearings, what needs attention in each for the judge, and the days around it.

import type { DocketDay, DocketHearing } from '../../../shared/contract/docketDay.ts';
import { attentionOf } from '../../../shared/docket/attention.ts';
import { nearDates, nearDay } from '../../../shared/docket/calendar.ts';
import { initialsOf } from '../../../shared/docket/initials.ts';
import { adjustedAgeOn, ageOn } from '../../../shared/domain/age.ts';
import { agencyReport } from '../../../shared/domain/agencyReport.ts';
import type { CaseFile } from '../../../shared/domain/caseFile.ts';
import { defaultPolicy } from '../../../shared/domain/courtPolicy.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { sortedBy } from '../../../shared/domain/order.ts';
import type { Child } from '../../../shared/domain/record.ts';
import { done, type Handlers } from '../handlers.ts';
import { readCaseFile } from '../store/caseFile.ts';
import { readChildrenOf } from '../store/cases.ts';
import type { Clock } from '../store/clock.ts';
import { readCalendar, readCourt } from '../store/court.ts';
import {
  type DocketEntry,
  firstDocketFrom,
  lastDocketBefore,
  listDocket,
  listPlacedHearings,
} from '../store/docket.ts';
import type { ReadTx } from '../store/transactions.ts';
import { briefOf } from './briefMaking.ts';
import { type Grounds, readGrounds } from './passages.ts';

/** Everything that is read for a day, in one snapshot. */
async function readDay(
  tx: ReadTx,
  { wanted, asOf, forJudge }: { wanted: CalendarDate | null; asOf: CalendarDate; forJudge: boolean },
) {
  const date = wanted ?? (await firstDocketFrom(tx, asOf, 'from')) ?? asOf;
  const entries = await listDocket(tx, { from: date, to: date, knownAt: null });
  const cases = [...new Set(entries.map(({ caseId }) => caseId))];
  const files = new Map<CaseId, { readonly file: CaseFile; readonly grounds: Grounds }>();
  for (const id of forJudge ? cases : []) {
    const file = await readCaseFile(tx, id, null);
    if (file !== null) files.set(id, { file, grounds: await readGrounds(tx, file) });
  }
  const calendar = await readCalendar(tx);
  const dates = nearDates(date, calendar);
  const placed = await listPlacedHearings(tx, dates);
  return {
    date,
    entries: sortedBy(entries, ({ start, caseNumber }) => [start, caseNumber]),
    children: await readChildrenOf(tx, cases),
    files,
    policy: (await readCourt(tx, null))?.policy ?? defaultPolicy,
    week: dates.map((day) => nearDay(day, calendar, placed)),
    before: await lastDocketBefore(tx, date),
    after: await firstDocketFrom(tx, date, 'after'),
  };
}

type Day = Awaited<ReturnType<typeof readDay>>;

/** Children who were born by the as-of day, with their ages on the hearing's. */
function childrenOn(date: CalendarDate, asOf: CalendarDate, children: readonly Child[]): DocketHearing['children'] {
  return children
    .filter(({ bornOn }) => bornOn <= asOf)
    .map((child) => ({
      initials: initialsOf(child),
      age: ageOn(child.bornOn, date),
      adjusted: adjustedAgeOn(child.bornOn, child.gestationDays, date),
    }));
}

function hearingOf(
  entry: DocketEntry,
  { files, children, policy }: Day,
  asOf: CalendarDate,
  now: number,
): DocketHearing {
  const { hearingId, caseId, caseNumber, date, start, minutes, type, status, courtroom, judge } = entry;
  const read = files.get(caseId);
  const filed = entry.agencyReportFiledOn;
  return {
    hearing: hearingId,
    caseNumber,
    start,
    minutes,
    type,
    status,
    courtroom,
    judge,
    children: childrenOn(date, asOf, children.get(caseId) ?? []),
    attention: read === undefined ? null : attentionOf(briefOf(read, hearingId, { asOf, audience: 'judge' }, now)),
    report: agencyReport(
      date,
      filed !== null && filed <= asOf ? filed : null,
      asOf,
      policy.courtReportDueDaysBeforeHearing,
    ),
  };
}

/** `now` is the engine's clock, in milliseconds since 1970. */
export function docketDayHandlers(now: Clock): Pick<Handlers, 'docket.day'> {
  return {
    /** What needs attention comes from the brief that the bench shows, narrowed for the judge: the others get none of it. */
    'docket.day': async ({ date: wanted, asOf }, store, by) => {
      const forJudge = by.roles.includes('judge');
      const day = await store.read((tx) => readDay(tx, { wanted, asOf, forJudge }));
      const { date, entries, week, before, after } = day;
      const at = now();
      const value: DocketDay = {
        date,
        week,
        hearings: entries.map((entry) => hearingOf(entry, day, asOf, at)),
        nextWithHearings: entries.length === 0 ? after : null,
        before,
        after,
      };
      const cases = [...new Set(entries.map(({ caseId }) => caseId))];
      return done({ value, trace: { subject: null, detail: { date, asOf, cases, attention: forJudge } } });
    },
  };
}
