// Who is needed in two places at once, in the days that are shown: the person, both places and the times, with a way out.

import type { DateProblem, ShownHearing } from '../../../shared/contract/schedule.ts';
import { whoIn } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { ConflictOf } from './ConflictOf.tsx';
import { clashesOf } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';

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

export function Conflicts() {
  const words = useWords();
  const { shown } = useSchedule();
  const clashes = clashesIn(shown.hearings, ({ person }) =>
    person === null ? words.t('dates.unnamed.parent') : whoIn(person, words),
  );
  return clashes.map((clash) => <ConflictOf key={clash.key} clash={clash} />);
}
