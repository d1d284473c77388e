// What a trigger is evaluated over: one child of one case at one hearing, after redaction for the audience, with what is
// dated after the as-of day left out.

import type { Facts } from '../brief/facts.ts';
import type { CaseFile, ChildFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { Hearing } from '../domain/record.ts';
import type { Leaf, LeafHead, NumberRef } from './grammar.ts';
import type { Match } from './match.ts';

export interface TriggerContext {
  readonly file: CaseFile;
  readonly child: ChildFile;
  /** The hearing that the brief is for. */
  readonly hearing: Hearing;
  readonly facts: Facts;
  readonly asOf: CalendarDate;
  /** Day of the last held hearing before it; null: none was held. */
  readonly since: CalendarDate | null;
}

/** The facts of the context's child. */
export function childFacts({ facts, child }: TriggerContext): Facts['children'][number] {
  const found = facts.children.find(({ id }) => id === child.child.id);
  if (found === undefined) throw new RangeError('no facts of this child');
  return found;
}

/** A number as written, or the court's value of the setting that it names. */
export function numberOf(ref: NumberRef, { file: { policy } }: TriggerContext): number {
  return typeof ref === 'number' ? ref : policy[ref.setting];
}

/** One form of the grammar. */
export type Form<H extends LeafHead> = (trigger: Leaf<H>, context: TriggerContext) => readonly Match[];
