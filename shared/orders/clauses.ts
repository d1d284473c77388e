// The clauses that an order is made of: resources/reference/order-clauses.json in this court's wording.

import reference from '../../resources/reference/order-clauses.json' with { type: 'json' };

const fieldTypes = [
  'person',
  'role',
  'date',
  'days',
  'frequency',
  'hours',
  'place',
  'supervision-level',
  'free-text',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A blank of a clause, as the list has it. */
export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly labelEn: string;
  readonly labelEs: string;
  /** Whom it may name; empty: anybody of the case. */
  readonly roles: readonly string[];
  /** Of a text: characters. */
  readonly maxLength: number;
  /** Of days and hours. */
  readonly min: number;
  readonly max: number;
}

export interface Wording {
  readonly textEn: string;
  readonly textEs: string;
  readonly plainEn: string;
  readonly plainEs: string;
}

/** This court's own words for a clause; null: the list's. */
export interface ClauseChange {
  readonly clauseId: string;
  readonly wording: Wording | null;
}

export interface Clause extends Wording {
  readonly id: string;
  readonly kind: 'finding' | 'order';
  readonly group: string;
  readonly titleEn: string;
  readonly titleEs: string;
  readonly fields: readonly Field[];
  readonly responsibleRole: string;
  /** Offered as a due day, counted from the hearing; null: none is offered. Never filled in beforehand. */
  readonly defaultDueDays: number | null;
  readonly basis: string;
  readonly cautions: readonly string[];
  /** It is in this court's own words. */
  readonly changed: boolean;
}

/** As many characters as a draft keeps of one field (shared/contract/hearingWork.ts). */
const mostKept = 1_200;
const usualLength = 200;

type Listed = (typeof reference.clauses)[number];

const fieldOf = (field: Listed['fields'][number]): Field => ({
  id: field.id,
  type: fieldTypes.find((type) => type === field.type) ?? 'free-text',
  labelEn: field.labelEn,
  labelEs: field.labelEs,
  roles: 'roles' in field ? field.roles : [],
  maxLength: 'maxLength' in field ? Math.min(field.maxLength, mostKept) : usualLength,
  min: 'min' in field ? field.min : 1,
  max: 'max' in field ? field.max : 999,
});

const clauseFrom = (clause: Listed): Clause => ({
  ...clause,
  kind: clause.kind === 'finding' ? 'finding' : 'order',
  fields: clause.fields.map(fieldOf),
  changed: false,
});

/** All clauses in the list's own words, in its order. */
export const listClauses: readonly Clause[] = reference.clauses.map(clauseFrom);

/** Groups of the list, in its order. */
export const clauseGroups: readonly string[] = reference.groups;

/** Roles that a clause can give something to do to; "{child}" in a label is the child's name. */
export const clauseRoleList = reference.roles;
/** Levels of support that family time can have. */
export const supervisionLevelList = reference.supervisionLevels;

/** All clauses with the wordings that this court has kept (`clause.list`). A wording of an unknown clause is left out. */
export function clausesOf(changes: readonly ClauseChange[]): readonly Clause[] {
  const kept = new Map(changes.map(({ clauseId, wording }) => [clauseId, wording]));
  return listClauses.map((clause) => {
    const wording = kept.get(clause.id) ?? null;
    return wording === null ? clause : { ...clause, ...wording, changed: true };
  });
}

/** The clause with that id. Throws RangeError for a clause that is not of the list. */
export function clauseOf(clauses: readonly Clause[], clauseId: string): Clause {
  const clause = clauses.find(({ id }) => id === clauseId);
  if (clause === undefined) throw new RangeError('no such clause');
  return clause;
}

const placeholdersIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];

const wordings = ['textEn', 'textEs', 'plainEn', 'plainEs'] as const;

/**
 * Which texts of a court's wording lack a placeholder of the list's own text, have one more, or hold a brace that is none.
 * Empty: the wording can be kept. Throws RangeError for a clause that is not of the list.
 */
export function wordingProblems(clauseId: string, wording: Wording): readonly (keyof Wording)[] {
  const own = clauseOf(listClauses, clauseId);
  return wordings.filter((key) => {
    const asked = placeholdersIn(own[key]).toSorted().join();
    const strayBrace = /[{}]/.test(wording[key].replaceAll(/\{\w+\}/g, ''));
    return strayBrace || placeholdersIn(wording[key]).toSorted().join() !== asked;
  });
}
