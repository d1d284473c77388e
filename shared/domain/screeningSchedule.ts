// R8: when a child's first development, social-emotional and autism screens are due.

import type { ChildFile } from './caseFile.ts';
import type { CourtPolicy } from './courtPolicy.ts';
import { addDays, addMonths } from './dates.ts';
import type { Obligation } from './obligation.ts';
import { inDateOrder } from './order.ts';
import type { Screening } from './record.ts';
import { refTo } from './recordRef.ts';

/** The autism screens, in months of chronological age: due at, accepted from, accepted before. */
const autismScreens = [
  { months: 18, acceptedFrom: 16, acceptedBefore: 23 },
  { months: 24, acceptedFrom: 23, acceptedBefore: 31 },
] as const;

/**
 * R8. ASQ-3 and ASQ:SE-2: for a removed child, the first one on or after removal, due within the court's days.
 * M-CHAT-R/F at 18 and 24 months (Bright Futures/AAP): for every child; of a removed child only what is due on or after
 * removal. Ages are chronological.
 */
export function screeningObligations(file: ChildFile, policy: CourtPolicy): readonly Obligation[] {
  const screenings = inDateOrder(file.screenings);
  return [...firstScreens(file, screenings, policy), ...autismObligations(file, screenings, policy)];
}

function rowOf({ child }: ChildFile, screening: Screening | undefined) {
  return {
    childId: child.id,
    done: screening?.date ?? null,
    sources: [refTo('child', child), ...(screening ? [refTo('screening', screening)] : [])],
  };
}

function firstScreens(file: ChildFile, screenings: readonly Screening[], policy: CourtPolicy): readonly Obligation[] {
  const { id, removedOn } = file.child;
  if (removedOn === null) return [];
  const first = (tool: string) => ({
    ...rowOf(
      file,
      screenings.find((screening) => screening.tool === tool && screening.date >= removedOn),
    ),
    due: addDays(removedOn, policy.screeningDaysFromRemoval),
    graceDays: 0,
    rule: 'firstScreens' as const,
  });
  return [
    { ...first('ASQ-3'), key: `${id}:screen:dev`, subject: { kind: 'screen:dev' } },
    { ...first('ASQ:SE-2'), key: `${id}:screen:se`, subject: { kind: 'screen:se' } },
  ];
}

function autismObligations(
  file: ChildFile,
  screenings: readonly Screening[],
  policy: CourtPolicy,
): readonly Obligation[] {
  const { id, bornOn, removedOn } = file.child;
  return autismScreens
    .map((screen) => ({ ...screen, due: addMonths(bornOn, screen.months) }))
    .filter(({ due }) => removedOn === null || due >= removedOn)
    .map(({ months, due, acceptedFrom, acceptedBefore }) => {
      const from = addMonths(bornOn, acceptedFrom);
      const before = addMonths(bornOn, acceptedBefore);
      const done = screenings.find(({ tool, date }) => tool === 'M-CHAT-R/F' && date >= from && date < before);
      return {
        ...rowOf(file, done),
        key: `${id}:mchat:${months}`,
        subject: { kind: 'mchat', months },
        due,
        graceDays: policy.mchatGraceDays,
        rule: 'autismScreen',
      };
    });
}
