// That a form binds what the grammar says of it, no less and no more: shared by the tests of all forms.

import { expect } from 'vitest';
import reference from '../../resources/reference/bench-questions.json' with { type: 'json' };
import { boundBy } from '../../shared/triggers/bindings.ts';
import type { TriggerContext } from '../../shared/triggers/context.ts';
import { evaluate } from '../../shared/triggers/evaluate.ts';
import type { Trigger } from '../../shared/triggers/grammar.ts';
import type { Match } from '../../shared/triggers/match.ts';

/** The matches of a trigger, each with exactly the placeholders that the grammar lists for it. */
export function soundMatches(trigger: Trigger, context: TriggerContext): readonly Match[] {
  const wanted = [...boundBy(trigger, reference.triggerGrammar.forms)].toSorted();
  const matches = evaluate(trigger, context);
  for (const { bound } of matches) expect(Object.keys(bound).toSorted()).toEqual(wanted);
  return matches;
}
