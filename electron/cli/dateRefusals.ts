// Dates that were refused, at a terminal: what stands against each, and how to accept what can be accepted.

import type { Refusal } from '../../shared/contract/refusals.ts';
import type { Acceptance, DateProblem } from '../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../shared/domain/dates.ts';
import { problemSentence } from '../../shared/schedule/words.ts';
import { type ExitCode, say, sayRefusal } from './terminal.ts';
import type { Words } from './words.ts';

/** Says why it was refused; of dates also each problem on a line of its own. `near`: the day that days are told beside. */
export function sayDateRefusal(refusal: Refusal, words: Words, near: CalendarDate): ExitCode {
  sayRefusal(refusal, words);
  if (refusal.name === 'dates-refused' || refusal.name === 'dates-to-accept') {
    for (const { problems } of refusal.values.dates) {
      for (const problem of problems) say(`  ${problemSentence(problem, words, near)}`);
    }
  }
  return 1;
}

/** Every problem that asks for a reason, accepted with this one. */
export function acceptedWith(problems: readonly DateProblem[], reason: string): Acceptance[] {
  return problems
    .filter(({ severity }) => severity === 'ask')
    .map(({ code, person }) => ({ code, person: person?.ref ?? null, reason }));
}
