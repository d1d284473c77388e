// What somebody has to accept before dates can be set, and why they do: a reason for each thing of each date, never given
// beforehand.

import type { Acceptance, DateProblem } from '../../../shared/contract/schedule.ts';

/** A thing to accept of one date; a person who is elsewhere twice is one thing. */
export interface ToAccept {
  readonly key: string;
  readonly dates: readonly { readonly place: number; readonly problem: DateProblem }[];
}

/** Why each thing is accepted, by its key, as it is typed. */
export type Reasons = Readonly<Record<string, string>>;

/** Each date has reasons of its own, and each person is told apart. */
const keyOf = ({ code, person }: DateProblem, place: number) => `${place} ${code} ${person?.ref ?? ''}`.trim();

/** What asks for a reason, of the dates of a request; in the order in which it is found. */
export function toAccept(dates: readonly (readonly DateProblem[])[]): ToAccept[] {
  const found = new Map<string, { place: number; problem: DateProblem }[]>();
  for (const [place, problems] of dates.entries()) {
    for (const problem of problems) {
      if (problem.severity !== 'ask') continue;
      const key = keyOf(problem, place);
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

/** The reasons, and this one for every thing of that kind that has none yet. */
export function givenToAll(things: readonly ToAccept[], code: DateProblem['code'], reason: string, reasons: Reasons) {
  const same = things.filter((thing) => codeOf(thing) === code && (reasons[thing.key] ?? '').trim() === '');
  return { ...reasons, ...Object.fromEntries(same.map(({ key }) => [key, reason])) };
}

/** What kind of thing it is. */
export const codeOf = ({ dates }: ToAccept): DateProblem['code'] | undefined => dates[0]?.problem.code;

/** What was accepted of each date, in the order of the dates. */
export function acceptedOf(dates: readonly (readonly DateProblem[])[], reasons: Reasons): Acceptance[][] {
  return dates.map((problems, place) =>
    problems
      .filter(({ severity }) => severity === 'ask')
      .map((problem) => ({
        code: problem.code,
        person: problem.person?.ref ?? null,
        reason: (reasons[keyOf(problem, place)] ?? '').trim(),
      })),
  );
}
