// Which warnings of an entry a person has said are so. What is typed anew is asked anew.

import type { EntryProblem } from '../../../shared/domain/entry.ts';

/** Names one warning with its values: of another day or score it is another one. */
export const warningKey = ({ field, reason, values }: EntryProblem): string => JSON.stringify([field, reason, values]);

/** Whether two problems say the same of the same field. */
export const sameProblem = (one: EntryProblem, other: EntryProblem): boolean =>
  one.severity === other.severity && warningKey(one) === warningKey(other);

export const isConfirmed = (warning: EntryProblem, confirmed: ReadonlySet<string>): boolean =>
  confirmed.has(warningKey(warning));

/** Warnings that say the same of several fields are confirmed as one. */
export function byReason(warnings: readonly EntryProblem[]): readonly (readonly EntryProblem[])[] {
  return [...Map.groupBy(warnings, ({ reason }) => reason).values()];
}

/** The reasons that are confirmed, each once: what the engine is told. */
export function confirmedReasons(warnings: readonly EntryProblem[], confirmed: ReadonlySet<string>): readonly string[] {
  return byReason(warnings)
    .filter((alike) => alike.every((warning) => isConfirmed(warning, confirmed)))
    .flatMap(([first]) => first?.reason ?? []);
}
