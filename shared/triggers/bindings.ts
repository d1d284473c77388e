// Which placeholders a trigger binds in every match that it can have, as the grammar's own description of the forms says
// (resources/reference/bench-questions.json, triggerGrammar.forms).

import { headOf, type Leaf, type Trigger } from './grammar.ts';

/** One form as the file describes it. `{child}` is always bound and stands nowhere. */
export interface GrammarForm {
  readonly head: string;
  readonly binds: readonly string[];
  /** By the value of the head: instead of `binds`. */
  readonly bindsByValue?: Readonly<Record<string, readonly string[] | undefined>>;
  /** By another argument, as it is there or is of a value: beside them. */
  readonly bindsWhen?: readonly {
    readonly arg: string;
    readonly equals?: string;
    readonly present?: boolean;
    readonly adds: readonly string[];
  }[];
}

/** What one form binds. Throws RangeError where the file does not describe it. */
function boundByLeaf(leaf: Leaf, forms: readonly GrammarForm[]): ReadonlySet<string> {
  const head = headOf(leaf);
  const form = forms.find((one) => one.head === head);
  if (form === undefined) throw new RangeError('a form that the grammar does not describe');
  const entries = Object.entries(leaf);
  const [, value] = entries.find(([name]) => name === head) ?? [];
  const isInner = typeof value === 'object' && value !== null && !Array.isArray(value);
  const given = new Map<string, unknown>([...entries, ...(isInner ? Object.entries(value) : [])]);
  const own = typeof value === 'string' ? (form.bindsByValue?.[value] ?? form.binds) : form.binds;
  const more = (form.bindsWhen ?? []).filter(({ arg, equals, present }) =>
    present === true ? given.has(arg) : given.get(arg) === equals,
  );
  return new Set([...own, ...more.flatMap(({ adds }) => adds)]);
}

/** What every match of a trigger binds: of 'all' what any member binds, of 'any' what each binds, of 'not' nothing. */
export function boundBy(trigger: Trigger, forms: readonly GrammarForm[]): ReadonlySet<string> {
  if ('all' in trigger) return new Set(trigger.all.flatMap((one) => [...boundBy(one, forms)]));
  if ('any' in trigger) {
    const [first, ...rest] = trigger.any.map((one) => boundBy(one, forms));
    return new Set([...(first ?? [])].filter((name) => rest.every((one) => one.has(name))));
  }
  return 'not' in trigger ? new Set() : boundByLeaf(trigger, forms);
}
