// Who is needed in two places at once, person by person and day by day, in the hearings that are shown.

import type { DateProblem, ShownHearing } from '../../../shared/contract/schedule.ts';
import { clashesOf } from './panel.ts';

export interface Clash {
  readonly key: string;
  readonly who: string;
  readonly problem: DateProblem;
  readonly hearings: readonly ShownHearing[];
}

/** One entry a person and day, with all hearings of that day in which they are needed elsewhere. */
export function clashesIn(hearings: readonly ShownHearing[], who: (problem: DateProblem) => string): Clash[] {
  const found = new Map<string, Clash>();
  for (const hearing of hearings) {
    if (hearing.status !== 'scheduled') continue;
    for (const problem of clashesOf(hearing)) {
      const key = `${hearing.date} ${problem.person?.ref ?? ''}`;
      const before = found.get(key);
      if (before?.hearings.includes(hearing)) continue;
      const all = [...(before?.hearings ?? []), hearing];
      found.set(key, { key, who: who(problem), problem: before?.problem ?? problem, hearings: all });
    }
  }
  return [...found.values()];
}
