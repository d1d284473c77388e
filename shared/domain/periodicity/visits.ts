// Well-child visits by age that R7 does not list, and the further visits of a child in foster care.

import type { ChildFile } from '../caseFile.ts';
import type { CourtPolicy } from '../courtPolicy.ts';
import { addMonths, type CalendarDate } from '../dates.ts';
import { inDateOrder } from '../order.ts';
import { refTo } from '../recordRef.ts';
import { type DueDraft, dayOfAge } from './draft.ts';
import { fosterCareVisits, monthLabel, routineVisits } from './schedule.ts';

type Visit = Pick<DueDraft, 'key' | 'subject' | 'rule' | 'from' | 'due' | 'confidence'> & { readonly label: string };

/**
 * Bright Futures/AAP visits and AAP foster care visits, matched by `label` as R7 does, with R7's grace. Of a removed
 * child only what is due on or after removal; foster care visits only of a removed child, to an age in months.
 */
export function visitDrafts(file: ChildFile, policy: CourtPolicy, throughMonths: number): readonly DueDraft[] {
  const { child } = file;
  const { removedOn } = child;
  const recorded = inDateOrder(file.healthVisits).filter(({ type }) => type === 'well_child');
  const further = removedOn === null ? [] : fosterCare(file, throughMonths);
  return [...routine(file), ...further]
    .filter(({ due }) => removedOn === null || due >= removedOn)
    .map(({ label, ...visit }) => {
      const done = recorded.find((row) => row.label === label);
      return {
        ...visit,
        childId: child.id,
        group: 'visit',
        graceDays: policy.wellChildGraceDays,
        done: done?.date ?? null,
        conditional: false,
        counted: false,
        notKnown: recorded.length === 0,
        sources: [refTo('child', child), ...(done ? [refTo('healthVisit', done)] : [])],
      };
    });
}

function routine({ child }: ChildFile): readonly Visit[] {
  return routineVisits.map(({ age, label, from, due, confidence }) => ({
    // Of an age that R7 lists too, R7's own row stands under this key.
    key: `${child.id}:well:${age}`,
    subject: { kind: 'wellVisit', age },
    rule: 'wellChildVisit',
    label,
    from: dayOfAge(child.bornOn, from),
    due: dayOfAge(child.bornOn, due),
    confidence,
  }));
}

function fosterCare({ child }: ChildFile, throughMonths: number): readonly Visit[] {
  return fosterCareVisits(throughMonths).map(({ months, confidence }) => {
    const day: CalendarDate = addMonths(child.bornOn, months);
    return {
      key: `${child.id}:fosterCare:${months}`,
      subject: { kind: 'fosterCareVisit', months },
      rule: 'fosterCareVisit',
      label: monthLabel(months),
      from: day,
      due: day,
      confidence,
    };
  });
}
