// What a record's status allows it to say. A contradiction that leaves the record readable is a warning.

import { defaultPolicy } from '../../../../../shared/domain/courtPolicy.ts';
import type { CalendarDate } from '../../../../../shared/domain/dates.ts';
import { countedFindings } from '../../../../../shared/domain/record.ts';
import { showId } from '../paths.ts';
import type { Report } from '../reasons.ts';
import type { Child, Ftm, Hearing, Service, TeamExport } from '../schema/teamExport.ts';

const knownFindings: ReadonlySet<string> = new Set(countedFindings);

interface Checks {
  readonly asOf: CalendarDate;
  readonly refuse: Report;
  readonly warn: Report;
}

function checkHearing(hearing: Hearing, at: string, { asOf, refuse, warn }: Checks): void {
  const { id, status, date, findings, orders, outcome, continuance, attendance, vacated, childPresent } = hearing;
  const isFollowed = [findings, orders, attendance ?? []].some(({ length }) => length > 0);
  const hasOutcome = isFollowed || Boolean(outcome) || Boolean(continuance);
  const values = { id: showId(id) };
  if (status === 'vacated' && hasOutcome) refuse(at, 'vacated-hearing-has-outcome', values);
  if (status === 'vacated' && !vacated) refuse(`${at}.vacated`, 'missing-key', {});
  if (status !== 'vacated' && vacated) refuse(`${at}.vacated`, 'hearing-not-vacated', values);
  if (status !== 'held' && typeof childPresent === 'boolean') refuse(`${at}.childPresent`, 'hearing-not-held', values);
  if (status === 'scheduled' && hasOutcome) refuse(at, 'scheduled-hearing-has-outcome', values);
  if (status === 'scheduled' && date < asOf) warn(`${at}.date`, 'scheduled-hearing-in-past', { date, asOf });
  if (status === 'held' && continuance) refuse(`${at}.continuance`, 'held-hearing-has-continuance', values);
  for (const [index, finding] of findings.entries()) {
    if (!knownFindings.has(finding)) warn(`${at}.findings[${index}]`, 'unknown-finding', {});
  }
  for (const [index, order] of orders.entries()) {
    const orderAt = `${at}.orders[${index}].metDate`;
    const { metDate } = order;
    if (order.status === 'met' && metDate === null) warn(orderAt, 'done-without-date', { id: showId(order.id) });
    // A continuing order (no due day) that is being met has no day on which it was met (R10).
    if (metDate !== null && order.status !== 'met' && order.status !== 'met_ongoing') {
      warn(orderAt, 'date-on-open-item', { id: showId(order.id), date: metDate });
    }
  }
}

/** Of a further session everything is told; of one that is there, its hours together or not at all. */
function checkSessionChanges({ meta }: TeamExport, { refuse }: Checks): void {
  for (const [index, change] of (meta.sessionChanges ?? []).entries()) {
    const needed = change.session
      ? (['start', 'end'] as const).filter(() => Boolean(change.start) !== Boolean(change.end))
      : (['start', 'end', 'courtroom', 'judge'] as const);
    for (const key of needed) {
      if (!change[key]) refuse(`meta.sessionChanges[${index}].${key}`, 'missing-key', {});
    }
  }
}

/** The days before a hearing in which its meeting is set are a span. */
function checkSpan({ meta }: TeamExport, { refuse }: Checks): void {
  const { localDefaults: own } = meta;
  const min = own.meetingDaysBeforeHearingMin ?? defaultPolicy.meetingDaysBeforeHearingMin;
  const max = own.meetingDaysBeforeHearingMax ?? defaultPolicy.meetingDaysBeforeHearingMax;
  if (min > max) refuse('meta.localDefaults.meetingDaysBeforeHearingMin', 'number-too-large', { maximum: max });
}

/** Nobody comes to more sessions than were set. */
function checkProgress({ progressReports }: Service, at: string, { refuse }: Checks): void {
  for (const [index, { attended, scheduled }] of (progressReports ?? []).entries()) {
    if (typeof attended !== 'number' || typeof scheduled !== 'number' || attended <= scheduled) continue;
    refuse(`${at}.progressReports[${index}].attended`, 'number-too-large', { maximum: scheduled });
  }
}

function checkFtm(ftm: Ftm, at: string, { warn }: Checks): void {
  for (const [index, { id, status, doneDate }] of ftm.actionItems.entries()) {
    const itemAt = `${at}.actionItems[${index}].doneDate`;
    if (status === 'done' && doneDate === null) warn(itemAt, 'done-without-date', { id: showId(id) });
    if (status === 'open' && doneDate !== null) warn(itemAt, 'date-on-open-item', { id: showId(id), date: doneDate });
  }
}

/** A child lives in one place at a time: a placement that starts before the one before it has ended is warned about. */
function checkPlacements({ placements }: Child, at: string, { warn }: Checks): void {
  const inOrder = [...placements.entries()].sort(([, a], [, b]) =>
    a.start < b.start ? -1 : Number(a.start > b.start),
  );
  for (const [place, [index, { id, start }]] of inOrder.entries()) {
    const before = inOrder[place - 1]?.[1];
    if (before && (before.end === null || before.end > start)) {
      warn(`${at}.placements[${index}].start`, 'placements-overlap', { id: showId(id), other: showId(before.id) });
    }
  }
}

/** Reports a set hearing that already has an outcome to `refuse`, and contradictions of lesser weight to `warn`. */
export function checkStates(file: TeamExport, refuse: Report, warn: Report): void {
  const checks = { asOf: file.meta.asOf, refuse, warn };
  checkSessionChanges(file, checks);
  checkSpan(file, checks);
  for (const [index, family] of file.families.entries()) {
    const at = `families[${index}]`;
    for (const [place, hearing] of family.hearings.entries()) checkHearing(hearing, `${at}.hearings[${place}]`, checks);
    for (const [place, service] of family.services.entries())
      checkProgress(service, `${at}.services[${place}]`, checks);
    for (const [place, ftm] of family.ftms.entries()) checkFtm(ftm, `${at}.ftms[${place}]`, checks);
    for (const [place, child] of family.children.entries()) {
      checkPlacements(child, `${at}.children[${place}]`, checks);
    }
  }
}
