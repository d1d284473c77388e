// What keeps a draft from being signed: a blank, and a value that its blank cannot take.

import { arranged } from './arranged.ts';
import { type Clause, clauseOf, clauseRoleList, type Field, supervisionLevelList } from './clauses.ts';
import type { OrderContext, OrderPerson } from './context.ts';
import type { Draft, DraftItem } from './draftHash.ts';
import { readDay, readDays, readFrequency, readHours, readWords } from './fieldValues.ts';
import { personNamed } from './people.ts';

const fieldProblems = [
  'blank',
  'not-a-day',
  /** Something is to be done by a day before the order is made. */
  'before-hearing',
  /** Something was found to have been on a day after the order is made. */
  'after-hearing',
  'not-days',
  'not-frequency',
  'not-hours',
  'not-of-case',
  'not-of-list',
  'too-long',
] as const;
export type FieldProblemReason = (typeof fieldProblems)[number];

/** `item`: its number on paper (arranged.ts); `field` null: the item names no child, or one that is not of the case. */
export interface DraftProblem {
  readonly item: number;
  /** The draft's own id of the item. */
  readonly id: string;
  readonly field: Field | null;
  readonly reason: FieldProblemReason;
}

const orNull = (holds: boolean, reason: FieldProblemReason) => (holds ? null : reason);

/** Whether the blank can name this person. A blank for one role takes nobody of another. */
export function canName({ roles }: Pick<Field, 'roles'>, { role }: OrderPerson): boolean {
  return roles.length === 0 || roles.includes(role);
}

/** A service can be a child's: a blank that takes anybody takes a child of the case. */
const isChild = ({ roles }: Field, name: string, { children }: OrderContext) =>
  roles.length === 0 && children.some(({ firstName }) => firstName === name);

/** Days on which something was, by the clause that finds it. */
const pastDays: Readonly<Record<string, string>> = { 'oc-find-contrary-to-welfare': 'onDate' };

const isAfterHearing = ({ clauseId, fields }: DraftItem, { id }: Field, { hearingOn }: OrderContext) => {
  const day = pastDays[clauseId] === id ? readDay(fields[id] ?? '') : null;
  return day !== null && day > hearingOn;
};

/** Something is done by that day, so it lies not before the order. */
const isDueDay = ({ id, type }: Field) => type === 'date' && id === 'byDate';

function dayProblem(field: Field, typed: string, { hearingOn }: OrderContext): FieldProblemReason | null {
  const day = readDay(typed);
  if (day === null) return 'not-a-day';
  return orNull(!isDueDay(field) || day >= hearingOn, 'before-hearing');
}

/** Why a value cannot stand in its blank; null: it can. */
export function fieldProblem(field: Field, value: string, context: OrderContext): FieldProblemReason | null {
  const typed = readWords(value);
  // Dots are no reason: a finding rests on words.
  if (typed === '' || (field.id === 'because' && !/\p{L}/u.test(typed))) return 'blank';
  switch (field.type) {
    case 'date':
      return dayProblem(field, typed, context);
    case 'days':
      return orNull(readDays(typed, field) !== null, 'not-days');
    case 'frequency':
      return orNull(readFrequency(typed) !== null, 'not-frequency');
    case 'hours':
      return orNull(readHours(typed, field) !== null, 'not-hours');
    case 'person':
      return orNull(
        personNamed(
          context.people.filter((person) => canName(field, person)),
          typed,
        ) !== null || isChild(field, typed, context),
        'not-of-case',
      );
    case 'role':
      return orNull(
        clauseRoleList.some(({ id }) => id === typed) || personNamed(context.people, typed) !== null,
        'not-of-list',
      );
    case 'supervision-level':
      return orNull(
        supervisionLevelList.some(({ id }) => id === typed),
        'not-of-list',
      );
    case 'place':
    case 'free-text':
      return orNull(typed.length <= field.maxLength, 'too-long');
  }
}

function itemProblems(
  draftItem: DraftItem,
  item: number,
  context: OrderContext,
  clauses: readonly Clause[],
): readonly DraftProblem[] {
  const { fields } = clauseOf(clauses, draftItem.clauseId);
  const at = { item, id: draftItem.id };
  const isOfCase = (name: string) => context.children.some(({ firstName }) => firstName === name);
  const named = draftItem.childNames.length > 0 && draftItem.childNames.every(isOfCase);
  const ofFields = fields.flatMap((field): DraftProblem[] => {
    const late = isAfterHearing(draftItem, field, context) ? ('after-hearing' as const) : null;
    const reason = fieldProblem(field, draftItem.fields[field.id] ?? '', context) ?? late;
    return reason === null ? [] : [{ ...at, field, reason }];
  });
  return named ? ofFields : [{ ...at, field: null, reason: 'not-of-case' }, ...ofFields];
}

/**
 * What keeps a draft from being signed, in the order of the paper; empty: nothing of its form does. Protected texts are searched
 * for where they are known, in the engine. Throws RangeError for a clause that is not of the list.
 */
export function problemsOf(draft: Draft, context: OrderContext, clauses: readonly Clause[]): readonly DraftProblem[] {
  return arranged(draft, clauses).flatMap((item, index) => itemProblems(item, index + 1, context, clauses));
}
