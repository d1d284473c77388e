// Evaluates a trigger: each form once, over the case file and the facts. Pure; the same input always gives the same
// matches in the same order.

import type { RecordRef } from '../domain/record.ts';
import type { Form, TriggerContext } from './context.ts';
import { caseForms } from './forms/caseForms.ts';
import { developmentForms } from './forms/developmentForms.ts';
import { familyTimeForms } from './forms/familyTimeForms.ts';
import { legalForms } from './forms/legalForms.ts';
import { obligationForms } from './forms/obligationForms.ts';
import { placementForms } from './forms/placementForms.ts';
import { servicesForms } from './forms/servicesForms.ts';
import { teamForms } from './forms/teamForms.ts';
import { headOf, type Leaf, type LeafHead, type Trigger } from './grammar.ts';
import { type Match, matchOf } from './match.ts';

type Forms = { readonly [H in LeafHead]: Form<H> };

const forms: Forms = {
  ...caseForms,
  ...obligationForms,
  ...developmentForms,
  ...legalForms,
  ...familyTimeForms,
  ...placementForms,
  ...servicesForms,
  ...teamForms,
};

/**
 * The matches of a trigger for the context's child, most overdue first, then by date, then by record; none: it is not
 * true. Source: resources/reference/bench-questions.json, triggerGrammar.
 */
export function evaluate(trigger: Trigger, context: TriggerContext): readonly Match[] {
  if ('all' in trigger) return inOrder(trigger.all.map((one) => evaluate(one, context)).reduce(joined));
  if ('any' in trigger) return inOrder(withoutDoubles(trigger.any.flatMap((one) => evaluate(one, context))));
  if ('not' in trigger) return evaluate(trigger.not, context).length === 0 ? [matchOf({ sources: [] })] : [];
  return inOrder(leafMatches(trigger, context));
}

function leafMatches(leaf: Leaf, context: TriggerContext): readonly Match[] {
  const form = forms[headOf(leaf)] as (of: Leaf, on: TriggerContext) => readonly Match[];
  return form(leaf, context);
}

/** Two ids agree where they are the same or one of them is absent. */
const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;

/** Every pair of matches that agree on child, parent and record; what the earlier binds wins. */
function joined(left: readonly Match[], right: readonly Match[]): readonly Match[] {
  const pairs = left.flatMap((a) =>
    right
      .filter((b) => agree(a.childId, b.childId) && agree(a.parentId, b.parentId) && agree(a.recordId, b.recordId))
      .map((b): Match => {
        const rule = a.rule ?? b.rule;
        const personId = a.personId ?? b.personId;
        return {
          childId: a.childId ?? b.childId,
          parentId: a.parentId ?? b.parentId,
          recordId: a.recordId ?? b.recordId,
          obligation: a.obligation ?? b.obligation,
          weight: Math.max(a.weight, b.weight),
          bound: { ...b.bound, ...a.bound },
          sources: distinctRefs([...a.sources, ...b.sources]),
          ...(rule !== undefined && { rule }),
          ...(personId !== undefined && { personId }),
        };
      }),
  );
  return withoutDoubles(pairs);
}

function distinctRefs(refs: readonly RecordRef[]): readonly RecordRef[] {
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values()];
}

const whatOf = ({ childId, parentId, recordId, obligation, bound }: Match) =>
  JSON.stringify([
    childId,
    parentId,
    recordId,
    obligation,
    Object.entries(bound).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);

function withoutDoubles(matches: readonly Match[]): readonly Match[] {
  const kept = new Map<string, Match>();
  for (const match of matches) {
    const key = whatOf(match);
    if (!kept.has(key)) kept.set(key, match);
  }
  return [...kept.values()];
}

/** Most overdue, then earliest date, then id (triggerGrammar, reading). */
function inOrder(matches: readonly Match[]): readonly Match[] {
  const keyOf = ({ bound, childId, parentId, recordId }: Match) =>
    [bound.date ?? '9999-12-31', recordId ?? '', childId ?? '', parentId ?? ''].join(' ');
  return matches.toSorted((a, b) => b.weight - a.weight || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
