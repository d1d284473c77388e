// My cases in the order of their hearings, under the day and room of each.

import type { Output } from '../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';

export type MyCase = Output<'cases.mine'>['cases'][number];
export type Clash = Output<'cases.mine'>['clashes'][number];

/** Cases whose hearing is on one day in one room; or of which the last hearing was on one day; or that never had one. */
export interface CaseGroup {
  readonly when:
    | { readonly kind: 'coming'; readonly date: CalendarDate; readonly courtroom: string }
    | { readonly kind: 'past'; readonly date: CalendarDate }
    | { readonly kind: 'never' };
  readonly cases: readonly MyCase[];
}

function whenOf({ hearing }: MyCase, today: CalendarDate): CaseGroup['when'] {
  if (hearing === null) return { kind: 'never' };
  const { date, courtroom } = hearing;
  return date < today ? { kind: 'past', date } : { kind: 'coming', date, courtroom };
}

const keyOf = (when: CaseGroup['when']) => JSON.stringify(when);

/** The groups in the order in which the cases come. */
export function groupsOf(cases: readonly MyCase[], today: CalendarDate): readonly CaseGroup[] {
  const byWhen = Map.groupBy(cases, (one) => keyOf(whenOf(one, today)));
  return [...byWhen.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ when: whenOf(first, today), cases: group }];
  });
}

/** The initials of each child: "J.A., R.A." is of two. */
export const childrenOf = (initials: string): readonly string[] => initials.split(', ');
