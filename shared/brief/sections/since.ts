// 3 Since the last hearing: what changed, in date order, and what was due and did not happen.

import type { CaseFile } from '../../domain/caseFile.ts';
import type { Change } from '../../domain/changes.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import { notVacated } from '../../domain/hearings.ts';
import { refTo } from '../../domain/recordRef.ts';
import { isReportExpected } from '../../triggers/reportExpected.ts';
import type { AlertLine, ChangeLine, NotHeldLine, ObligationLine, SinceSection } from '../brief.ts';
import type { Facts } from '../facts.ts';
import { nameOf } from '../names.ts';
import { inState } from '../obligationLines.ts';

type Told = Pick<ChangeLine, 'childName' | 'subject' | 'person'>;

/** What a change is about: the child, and the code, name or text of its record. */
function tell(file: CaseFile, { kind, ref, sources }: Change): Told {
  const id = sources[0]?.id ?? ref;
  const child = file.children.find(
    (one) =>
      one.child.id === ref.split(':')[0] ||
      [one.placements, one.screenings, one.medicalTasks].some((rows) => rows.some((row) => row.id === id)),
  );
  const childName = child?.child.firstName ?? null;
  const of = (subject: string | null, person: string | null = null): Told => ({ childName, subject, person });
  switch (kind) {
    case 'placement_start':
      return of(child?.placements.find((row) => row.id === id)?.caregiver ?? null);
    case 'screening': {
      const screening = child?.screenings.find((row) => row.id === id);
      const told = of(screening?.tool ?? null);
      // A parent's own screen stands with the child's records, and is told by the parent's name.
      return screening?.aboutParentId == null ? told : { ...told, childName: nameOf(file, screening.aboutParentId) };
    }
    case 'health_visit':
      return of(child?.healthVisits.find((row) => row.id === id)?.type ?? null);
    case 'medical_task_done':
      return of(child?.medicalTasks.find((row) => row.id === id)?.text ?? null);
    case 'service_start':
    case 'service_referral':
    case 'service_end': {
      const service = file.services.find((row) => row.id === id);
      return of(service?.type ?? null, service === undefined ? null : nameOf(file, service.subjectId));
    }
    case 'action_done':
      return of(file.actionItems.find((row) => row.id === id)?.text ?? null);
    case 'order_met':
      return of(file.orderItems.find((row) => row.id === id)?.text ?? null);
    default:
      return of(null);
  }
}

/** No family team meeting since the last hearing (R17), and no family time of a parent though a plan is in place. */
function notHeld(file: CaseFile, { cadence }: Facts, alerts: readonly AlertLine[]): NotHeldLine[] {
  const { lastHearing, lastFtm, ftmSinceLastHearing } = cadence;
  if (lastHearing === null) return [];
  const hearings = notVacated(file.hearings)
    .filter(({ date }) => date === lastHearing)
    .map((row) => refTo('hearing', row));
  const meetings = file.ftms.filter(({ date }) => date === lastFtm).map((row) => refTo('ftm', row));
  const noMeeting: NotHeldLine = {
    kind: 'ftm',
    latest: lastFtm,
    rule: 'monthlyCadence',
    sources: meetings.length > 0 ? meetings : hearings,
  };
  const noFamilyTime = alerts.flatMap(({ ruleId, bound: { parent }, sources }): NotHeldLine[] =>
    ruleId === 'a-ft-none' && parent !== undefined ? [{ kind: 'family-time', parentName: parent, sources }] : [],
  );
  return [...(ftmSinceLastHearing ? [] : [noMeeting]), ...noFamilyTime];
}

/** The section "since the last hearing"; events and window by R16, lateness to the as-of day by R13. */
export function makeSince(
  file: CaseFile,
  facts: Facts,
  changes: readonly Change[],
  lines: readonly ObligationLine[],
  alerts: readonly AlertLine[],
): SinceSection {
  const last: CalendarDate | null = facts.cadence.lastHearing;
  return {
    lastHearing: last,
    days: facts.cadence.daysFromLastHearing,
    changes: changes.map((change) => ({
      date: change.date,
      kind: change.kind,
      ...tell(file, change),
      sources: change.sources,
    })),
    didNotHappen: inState(lines, 'overdue').filter(({ row }) => last === null || row.due > last),
    notHeld: notHeld(file, facts, alerts),
    report: {
      due: facts.agencyReport.due,
      filed: facts.agencyReport.filed,
      daysLate: isReportExpected(file, facts.hearingDate, facts.agencyReport.due) ? facts.agencyReport.daysLate : 0,
    },
  };
}
