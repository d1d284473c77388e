// The people of a case whom a blank can name, by role; a blank that takes anybody takes a child too.

import { clauseRoles } from '../../../shared/documents/orderClause.ts';
import { capitalized, type Words } from '../../../shared/documents/words.ts';
import type { Field } from '../../../shared/orders/clauses.ts';
import type { OrderContext } from '../../../shared/orders/context.ts';
import { canName } from '../../../shared/orders/problems.ts';
import type { OptionGroup } from '../../ui/SelectField.tsx';

/** `headings`: of the children, and of those who have no role of the list. Where the blank takes one role alone, it needs no heading. */
export function peopleGroups(
  field: Pick<Field, 'roles'>,
  { people, children }: OrderContext,
  words: Words,
  headings: { readonly children: string; readonly others: string },
): readonly OptionGroup[] {
  const named = people.filter((person) => canName(field, person));
  const labels = new Map(
    clauseRoles(
      words,
      children.map(({ firstName }) => firstName),
    ).map(({ id, label }) => [id, capitalized(label)]),
  );
  const roles = [...new Set(named.map(({ role }) => role))];
  const ofChildren =
    field.roles.length > 0
      ? []
      : [{ name: headings.children, options: children.map(({ firstName }) => ({ id: firstName, name: firstName })) }];
  const byRole = roles.map((role) => {
    const names = new Set(named.filter((person) => person.role === role).map(({ name }) => name));
    return {
      name: roles.length === 1 ? null : (labels.get(role) ?? headings.others),
      options: [...names].map((name) => ({ id: name, name: words.person(name) })),
    };
  });
  return [...ofChildren, ...byRole];
}
