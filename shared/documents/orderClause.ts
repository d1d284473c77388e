// An order item as a judge drafts it: a clause of the court's list (resources/reference/order-clauses.json) in the
// document's words, what was chosen filled in and what is still to choose as blanks.

import reference from '../../resources/reference/order-clauses.json' with { type: 'json' };
import type { Decision } from '../brief/brief.ts';
import type { HearingWork } from '../contract/hearingWork.ts';
import { readDate } from '../domain/dates.ts';
import type { Inline, Text } from './model.ts';
import { plainText } from './plainText.ts';
import { fieldText } from './wordings.ts';
import { capitalized, type Words } from './words.ts';

export type DraftItem = HearingWork['draft'][number];

export interface ClauseField {
  readonly id: string;
  /** One of the list's fieldTypes. */
  readonly type: string;
  readonly label: string;
  /** Whom it may name (a role of the list); empty: anybody of the case. */
  readonly roles: readonly string[];
  readonly maxLength: number;
}

/** What stands beside a clause for whoever uses it; the list keeps it in English. */
export interface ClauseNotes {
  readonly title: string;
  readonly basis: string;
  readonly cautions: readonly string[];
}

interface Choice {
  readonly id: string;
  readonly label: string;
}

function clauseOf(clauseId: string): (typeof reference.clauses)[number] {
  const clause = reference.clauses.find(({ id }) => id === clauseId);
  if (clause === undefined) throw new RangeError('no such clause');
  return clause;
}

/** As many characters as a draft keeps of one field (shared/contract/hearingWork.ts). */
const mostKept = 1_200;

/** The fields of a clause, labelled in the document's language. Throws RangeError for a clause that is not of the list. */
export function clauseFields({ language }: Words, clauseId: string): readonly ClauseField[] {
  return clauseOf(clauseId).fields.map((field) => ({
    id: field.id,
    type: field.type,
    label: language === 'en' ? field.labelEn : field.labelEs,
    roles: 'roles' in field ? field.roles : [],
    maxLength: 'maxLength' in field ? Math.min(field.maxLength, mostKept) : 200,
  }));
}

/** The clause's name, what it rests on and what to mind. Throws RangeError for a clause that is not of the list. */
export function clauseNotes({ language }: Words, clauseId: string): ClauseNotes {
  const { titleEn, titleEs, basis, cautions } = clauseOf(clauseId);
  return { title: language === 'en' ? titleEn : titleEs, basis, cautions };
}

/** Roles that a clause can give something to do to. */
export function clauseRoles(words: Words, childNames: readonly string[]): readonly Choice[] {
  return reference.roles.map(({ id, labelEn, labelEs }) => ({
    id,
    label: (words.language === 'en' ? labelEn : labelEs).replace('{child}', words.list(childNames)),
  }));
}

/** Levels of support that family time can have. */
export function supervisionLevels({ language }: Words): readonly Choice[] {
  return reference.supervisionLevels.map(({ id, labelEn, labelEs }) => ({
    id,
    label: language === 'en' ? labelEn : labelEs,
  }));
}

const labelOf = (choices: readonly Choice[], value: string) => choices.find(({ id }) => id === value)?.label ?? value;

/** What was chosen for a field, in words; null: nothing that can stand in an order yet. */
function chosenText(words: Words, { type }: ClauseField, value: string, childNames: readonly string[]): string | null {
  const typed = value.trim().replace(/\.$/, '');
  if (typed === '') return null;
  switch (type) {
    case 'date': {
      const date = readDate(typed);
      return date === null ? null : words.longDay(date);
    }
    case 'days':
      return /^\d{1,3}$/.test(typed) ? words.t('days', { count: Number(typed) }) : null;
    case 'role':
      return labelOf(clauseRoles(words, childNames), typed);
    case 'supervision-level':
      return labelOf(supervisionLevels(words), typed);
    default:
      return typed;
  }
}

/**
 * A drafted item in the court's words; a field that nothing was chosen for is a blank with the field's label. A value that
 * begins a sentence begins with a capital. Throws RangeError for a clause that is not of the list.
 */
export function clauseText(words: Words, { clauseId, childNames, fields }: DraftItem): Text {
  const { textEn, textEs } = clauseOf(clauseId);
  const known = clauseFields(words, clauseId);
  const parts = (words.language === 'en' ? textEn : textEs).split(/\{(\w+)\}/);
  return parts.flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    if (part === 'child') return [words.list(childNames)];
    const field = known.find(({ id }) => id === part);
    if (field === undefined) throw new RangeError(`a clause with a placeholder that is no field: ${part}`);
    const chosen = chosenText(words, field, fields[part] ?? '', childNames);
    if (chosen === null)
      return [{ blank: field.type === 'date' || field.type === 'days' ? 'short' : 'long', label: field.label }];
    return [/(^|[.:]\s)$/.test(parts[index - 1] ?? '') ? capitalized(chosen) : chosen];
  });
}

/** The fields of a drafted item that nothing was chosen for yet. Throws RangeError for a clause that is not of the list. */
export function blankFields(words: Words, { clauseId, childNames, fields }: DraftItem): readonly ClauseField[] {
  return clauseFields(words, clauseId).filter(
    (field) => chosenText(words, field, fields[field.id] ?? '', childNames) === null,
  );
}

/** Knows a decision's item again in a draft: by the obligation that leads it or, without one, by its rule and whom it is about. */
function draftId({ lead }: Decision): string {
  const thing = lead.line?.row.key ?? [lead.ruleId, lead.parentId ?? '', ...lead.childIds].join('.');
  return thing.replaceAll(/[^\w:.-]/g, '-').slice(0, 80);
}

/** The item that a decision would add to the draft, with what the record can say; null where it proposes none. */
export function draftOf(words: Words, decision: Decision): DraftItem | null {
  const { proposal, lead } = decision;
  if (proposal === null) return null;
  const fields = Object.entries(proposal.filled).map(([id, item]) => [id, plainText(fieldText(words, item))] as const);
  return {
    id: draftId(decision),
    clauseId: proposal.clauseId,
    ruleId: lead.ruleId,
    childNames: [...proposal.childNames],
    fields: Object.fromEntries(fields),
  };
}

/** Whether a decision's item is in the draft already. */
export function isDrafted(draft: readonly DraftItem[], decision: Decision): boolean {
  return decision.proposal !== null && draft.some(({ id }) => id === draftId(decision));
}
