// What somebody has to accept before dates can be set, and why they do: one reason for each thing, never given beforehand.

import type { Acceptance, DateProblem } from '../../../shared/contract/schedule.ts';

/** A thing to accept, with every date it stands against, in the order of the dates. */
export interface ToAccept {
  readonly key: string;
  readonly dates: readonly { readonly place: number; readonly problem: DateProblem }[];
}

/** Why each thing is accepted, by its key, as it is typed. */
export type Reasons = Readonly<Record<string, string>>;

/** Of one date each person is told apart; of many, one reason goes for all that is of the same kind. */
const keyOf = ({ code, person }: DateProblem, many: boolean) =>
  many || person === null ? code : `${code} ${person.ref}`;

/** What asks for a reason, of the dates of a request; in the order in which it is found. */
export function toAccept(dates: readonly (readonly DateProblem[])[]): ToAccept[] {
  const found = new Map<string, { place: number; problem: DateProblem }[]>();
  const many = dates.length > 1;
  for (const [place, problems] of dates.entries()) {
    for (const problem of problems) {
      if (problem.severity !== 'ask') continue;
      const key = keyOf(problem, many);
      found.set(key, [...(found.get(key) ?? []), { place, problem }]);
    }
  }
  return [...found].map(([key, dates]) => ({ key, dates }));
}

/** Whether something cannot be, whatever the reason. */
export const isRefused = (problems: readonly DateProblem[]): boolean =>
  problems.some(({ severity }) => severity === 'refused');

/** The first thing that has no reason yet; null: every one has. */
export const firstWithout = (things: readonly ToAccept[], reasons: Reasons): string | null =>
  things.find(({ key }) => (reasons[key] ?? '').trim() === '')?.key ?? null;

/** What was accepted of each date, in the order of the dates. */
export function acceptedOf(dates: readonly (readonly DateProblem[])[], reasons: Reasons): Acceptance[][] {
  const many = dates.length > 1;
  return dates.map((problems) =>
    problems
      .filter(({ severity }) => severity === 'ask')
      .map((problem) => ({
        code: problem.code,
        person: problem.person?.ref ?? null,
        reason: (reasons[keyOf(problem, many)] ?? '').trim(),
      })),
  );
}
