// R7: health screen, assessment and follow-up visit after removal, and well-child visits, of a child who was removed.

import type { ChildFile } from './caseFile.ts';
import type { CourtPolicy } from './courtPolicy.ts';
import { addDays, addMonths } from './dates.ts';
import type { Obligation } from './obligation.ts';
import { inDateOrder } from './order.ts';
import type { HealthVisit } from './record.ts';
import { refTo } from './recordRef.ts';

/** Bright Futures/AAP periodicity: chronological ages, in months, that this court counts. */
const wellChildMonths = [2, 4, 6, 9, 12, 15, 18, 24, 30] as const;

/**
 * R7. After removal: AAP foster care standards, the days being court settings; the first visit of a type counts.
 * Well-child: due at the age in months (end-clamped), only what is due on or after removal, matched by `label`.
 */
export function healthObligations(file: ChildFile, policy: CourtPolicy): readonly Obligation[] {
  const { child } = file;
  const { removedOn } = child;
  if (removedOn === null) return [];
  const visits = inDateOrder(file.healthVisits);
  const row = (visit: HealthVisit | undefined) => ({
    childId: child.id,
    done: visit?.date ?? null,
    sources: [refTo('child', child), ...(visit ? [refTo('healthVisit', visit)] : [])],
  });
  const afterRemoval = (type: string, days: number) => ({
    ...row(visits.find((visit) => visit.type === type)),
    due: addDays(removedOn, days),
    graceDays: 0,
  });
  return [
    {
      ...afterRemoval('initial_health_screen', policy.initialHealthScreenDays),
      key: `${child.id}:health:initial`,
      subject: { kind: 'health:initial' },
      rule: 'initialHealthScreen',
    },
    {
      ...afterRemoval('comprehensive_health_assessment', policy.comprehensiveHealthAssessmentDays),
      key: `${child.id}:health:comprehensive`,
      subject: { kind: 'health:comprehensive' },
      rule: 'comprehensiveHealthAssessment',
    },
    {
      ...afterRemoval('follow_up_health_visit', policy.followUpHealthVisitDays),
      key: `${child.id}:health:follow_up`,
      subject: { kind: 'health:follow_up' },
      rule: 'followUpHealthVisit',
    },
    ...wellChildMonths
      .map((months) => ({ months, due: addMonths(child.bornOn, months) }))
      .filter(({ due }) => due >= removedOn)
      .map(
        ({ months, due }): Obligation => ({
          ...row(visits.find(({ type, label }) => type === 'well_child' && label === `${months} month`)),
          key: `${child.id}:well:${months}`,
          subject: { kind: 'well', months },
          due,
          graceDays: policy.wellChildGraceDays,
          rule: 'wellChildVisit',
        }),
      ),
  ];
}
