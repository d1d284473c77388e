// What an order asks of somebody: each ordered item with who is to do it and by when, as the next brief reports on it.

import type { CalendarDate } from '../domain/dates.ts';
import type { ChildId } from '../domain/ids.ts';
import { arranged } from './arranged.ts';
import { type Clause, clauseOf } from './clauses.ts';
import type { OrderContext, OrderPerson } from './context.ts';
import type { Draft, DraftItem } from './draftHash.ts';
import { readDay, readWords } from './fieldValues.ts';
import { personNamed } from './people.ts';

/** Who is to do it: the one person of the case in that role, or the role where there are several or none. */
export type Ordered = { readonly person: OrderPerson } | { readonly role: string };

export interface OrderedItem {
  /** Its number on paper, findings counted with the rest. */
  readonly item: number;
  readonly clauseId: string;
  readonly orderedOf: Ordered;
  /** null: it continues, and is never overdue (R10). */
  readonly dueOn: CalendarDate | null;
  /** The child it is about; null: several, or the family. */
  readonly childId: ChildId | null;
  /** Of the clause's group, as the record names what an order is about. */
  readonly topic: string;
}

/** What the record calls the matter of each group of the list (orderItem.topic), in the words of shared/brief/alertTopics.ts. */
const topicOfGroup: Readonly<Record<string, string>> = {
  development: 'part_c',
  health: 'health',
  'mental-health': 'parent_health',
  'family-time': 'family_time',
  placement: 'placement',
  siblings: 'siblings',
  services: 'services',
  'parents-support': 'services',
  'concurrent-plan': 'concurrent_plan',
  icwa: 'icwa',
  'reports-and-hearings': 'report',
  confidentiality: 'confidentiality',
};

/** Clauses that are about something else than the rest of their group. */
const topicOfClause: Readonly<Record<string, string>> = {
  'oc-dev-screen': 'screening',
  'oc-dev-mchat': 'screening',
  'oc-dev-check-form': 'screening',
  'oc-dev-diagnostic': 'health',
  'oc-dev-early-care': 'services',
  'oc-mh-dyadic': 'cpp',
  'oc-mh-se-evaluation': 'cpp',
  'oc-par-counsel': 'counsel',
  'oc-par-other-parent': 'paternity',
  'oc-rep-ftm': 'ftm',
  'oc-rep-action-items': 'team',
  'oc-rep-worker-contact': 'safety',
  'oc-hear-next-review': 'review',
  'oc-hear-permanency': 'permanency',
  'oc-hear-tpr-status': 'permanency',
  'oc-hear-interpreter': 'language_access',
  'oc-hear-caregiver-notice': 'notice',
};

/** What the record calls the matter of an ordered clause. */
function topicOfClauseItem({ id, group }: Pick<Clause, 'id' | 'group'>): string {
  return topicOfClause[id] ?? topicOfGroup[group] ?? 'other';
}

/** Roles that mean nobody in particular, or the Court itself. */
const ofNobody: readonly string[] = ['everyone', 'court'];

function orderedOf({ responsibleRole, fields }: Clause, item: DraftItem, context: OrderContext): Ordered {
  const who = fields.find(({ type }) => type === 'role');
  const chosen = who === undefined ? '' : readWords(item.fields[who.id] ?? '');
  const named = chosen === '' ? null : personNamed(context.people, chosen);
  if (named !== null) return { person: named };
  const role = chosen === '' ? responsibleRole : chosen;
  const inRole = ofNobody.includes(role) ? [] : context.people.filter((person) => person.role === role);
  // "the parent" is one parent where the clause names one.
  const parent = fields.find(({ id }) => id === 'parent');
  const meant =
    role === 'parent' && parent !== undefined ? personNamed(inRole, item.fields[parent.id] ?? '') : (inRole[0] ?? null);
  return meant !== null && (inRole.length === 1 || parent !== undefined) ? { person: meant } : { role };
}

/** What a draft orders, findings left out. Throws RangeError for a clause that is not of the list. */
export function obligationsOf(draft: Draft, context: OrderContext, clauses: readonly Clause[]): readonly OrderedItem[] {
  return arranged(draft, clauses).flatMap((item, index): OrderedItem[] => {
    const clause = clauseOf(clauses, item.clauseId);
    if (clause.kind === 'finding') return [];
    const [only, ...others] = context.children.filter(({ firstName }) => item.childNames.includes(firstName));
    return [
      {
        item: index + 1,
        clauseId: clause.id,
        orderedOf: orderedOf(clause, item, context),
        dueOn: readDay(item.fields['byDate'] ?? ''),
        childId: only !== undefined && others.length === 0 ? only.id : null,
        topic: topicOfClauseItem(clause),
      },
    ];
  });
}
