// An order item as a judge drafts it: a clause of the court's list (resources/reference/order-clauses.json) in the
// document's words, what was chosen filled in and what is still to choose as blanks.

import type { Decision } from '../brief/brief.ts';
import {
  type Clause,
  clauseOf,
  clauseRoleList,
  type Field,
  type FieldType,
  listClauses,
  supervisionLevelList,
} from '../orders/clauses.ts';
import type { OrderPerson } from '../orders/context.ts';
import type { DraftItem } from '../orders/draftHash.ts';
import { type Frequency, readDay, readDays, readFrequency, readHours, readWords } from '../orders/fieldValues.ts';
import { personNamed } from '../orders/people.ts';
import { contracted } from './boundWords.ts';
import type { Inline, Text } from './model.ts';
import { plainText } from './plainText.ts';
import { fieldText, takesSeveral } from './wordings.ts';
import { capitalized, type Words } from './words.ts';

export type { DraftItem } from '../orders/draftHash.ts';

export interface ClauseField extends Pick<Field, 'roles' | 'maxLength' | 'min' | 'max'> {
  readonly id: string;
  readonly type: FieldType;
  readonly label: string;
}

/** What stands beside a clause for whoever uses it; the list keeps basis and cautions in English. */
export interface ClauseNotes {
  readonly title: string;
  readonly basis: string;
  readonly cautions: readonly string[];
}

/** In whose words a clause stands, and who can be named in it; absent: the list's words, names as typed. */
export interface ClauseUse {
  readonly clauses?: readonly Clause[];
  readonly people?: readonly OrderPerson[];
  /** 'plain': as the family's copy says it. */
  readonly wording?: 'formal' | 'plain';
}

interface Choice {
  readonly id: string;
  readonly label: string;
}

/** The fields of a clause, labelled in the document's language. Throws RangeError for a clause that is not of the list. */
export function clauseFields({ language }: Words, clauseId: string): readonly ClauseField[] {
  return clauseOf(listClauses, clauseId).fields.map(({ labelEn, labelEs, ...field }) => ({
    ...field,
    label: language === 'en' ? labelEn : labelEs,
  }));
}

/** The clause's name, what it rests on and what to mind. Throws RangeError for a clause that is not of the list. */
export function clauseNotes({ language }: Words, clauseId: string): ClauseNotes {
  const { titleEn, titleEs, basis, cautions } = clauseOf(listClauses, clauseId);
  return { title: language === 'en' ? titleEn : titleEs, basis, cautions };
}

/** Roles that a clause can give something to do to. */
export function clauseRoles(words: Words, childNames: readonly string[]): readonly Choice[] {
  return clauseRoleList.map(({ id, labelEn, labelEs }) => ({
    id,
    label: (words.language === 'en' ? labelEn : labelEs).replace('{child}', words.list(childNames)),
  }));
}

/** Levels of support that family time can have. */
export function supervisionLevels({ language }: Words): readonly Choice[] {
  return supervisionLevelList.map(({ id, labelEn, labelEs }) => ({
    id,
    label: language === 'en' ? labelEn : labelEs,
  }));
}

/** "3 times a week" */
function frequencyText({ t }: Words, { times, per }: Frequency): string {
  return t(`orders.frequency.${per}`, { count: times });
}

/** "1 hour and 30 minutes": hours in halves. */
function hoursText({ t }: Words, hours: number): string {
  const whole = Math.floor(hours);
  if (whole === 0) return t('orders.halfHour');
  const said = t('orders.hours', { count: whole });
  return hours === whole ? said : t('orders.hoursAndHalf', { hours: said });
}

const labelOf = (choices: readonly Choice[], value: string) => choices.find(({ id }) => id === value)?.label ?? null;

function personText(words: Words, typed: string, people: readonly OrderPerson[]): string {
  const named = personNamed(people, typed);
  return named === null ? typed : nameInOrder(words, named);
}

/** A person as an order says them: by name, or by what they are to the child where the name is protected. */
export function nameInOrder(words: Words, { name, saidAs }: Pick<OrderPerson, 'name' | 'saidAs'>): string {
  return saidAs === undefined ? words.person(name) : words.t(`orders.saidAs.${saidAs}`);
}

interface Chosen {
  readonly field: ClauseField;
  readonly value: string;
  readonly childNames: readonly string[];
  readonly people: readonly OrderPerson[];
}

/** What was chosen for a field, in words; null: nothing that can stand in an order yet. */
function chosenText(words: Words, { field, value, childNames, people }: Chosen): string | null {
  const typed = readWords(value);
  if (typed === '') return null;
  switch (field.type) {
    case 'date': {
      const date = readDay(typed);
      return date === null ? null : words.longDay(date);
    }
    case 'days': {
      const days = readDays(typed, field);
      return days === null ? null : words.t('days', { count: days });
    }
    case 'frequency': {
      const frequency = readFrequency(typed);
      return frequency === null ? null : frequencyText(words, frequency);
    }
    case 'hours': {
      const hours = readHours(typed, field);
      return hours === null ? null : hoursText(words, hours);
    }
    case 'role':
      return labelOf(clauseRoles(words, childNames), typed) ?? personText(words, typed, people);
    case 'supervision-level':
      return labelOf(supervisionLevels(words), typed);
    case 'person':
      return personText(words, typed, people);
    case 'place':
    case 'free-text':
      return typed;
  }
}

function wordingOf({ language }: Words, clauseId: string, { clauses = listClauses, wording }: ClauseUse): string {
  const { textEn, textEs, plainEn, plainEs } = clauseOf(clauses, clauseId);
  if (wording === 'plain') return language === 'en' ? plainEn : plainEs;
  return language === 'en' ? textEn : textEs;
}

/**
 * A drafted item in the court's words; a field that nothing was chosen for is a blank with the field's label. A value that
 * begins a sentence begins with a capital. Throws RangeError for a clause that is not of the list.
 */
export function clauseText(words: Words, { clauseId, childNames, fields }: DraftItem, use: ClauseUse = {}): Text {
  const known = clauseFields(words, clauseId);
  const wording = wordingOf(words, clauseId, use);
  const parts = wording.split(/\{(\w+)\}/);
  const text = parts.flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    if (part === 'child') return [childrenIn(words, childNames, parts, index)];
    const field = known.find(({ id }) => id === part);
    if (field === undefined) throw new RangeError(`a clause with a placeholder that is no field: ${part}`);
    const chosen = chosenText(words, { field, value: fields[part] ?? '', childNames, people: use.people ?? [] });
    if (chosen === null) return [{ blank: isShort(field) ? 'short' : 'long', label: field.label }];
    return [
      /(^|[.?!]\s)[¿¡]?$/.test(parts[index - 1] ?? '') && startsSentence(parts, index) ? capitalized(chosen) : chosen,
    ];
  });
  return contracted(words, text);
}

/** Somebody else is named with them: the sentence speaks of several anyway. */
const withOthers = /^ (?:and|y) $/;
/** What is denied of each would be denied of all together alone. */
const denied = /\b(?:no reason to know that|no hay motivo para saber que) $/;

/** Several children as one sentence speaks of them: as a list or, where it speaks of one child, as each of them. */
function childrenIn(words: Words, names: readonly string[], parts: readonly string[], index: number): string {
  const [before = '', after = ''] = [parts[index - 1], parts[index + 1]];
  const list = words.list(names);
  if (names.length < 2 || withOthers.test(after) || takesSeveral(words, before, after)) return list;
  const each = words.t(denied.test(before) ? 'orders.anyChild' : 'orders.eachChild', { names: list });
  return /(^|[.?!]\s)[¿¡]?$/.test(before) && startsSentence(parts, index) ? capitalized(each) : each;
}

/** A placeholder right after another one is no beginning. */
const startsSentence = (parts: readonly string[], index: number) => index === 1 || (parts[index - 1] ?? '') !== '';

const isShort = ({ type }: ClauseField) => ['date', 'days', 'frequency', 'hours'].includes(type);

/** The fields of a drafted item that nothing was chosen for yet. Throws RangeError for a clause that is not of the list. */
export function blankFields(words: Words, { clauseId, childNames, fields }: DraftItem): readonly ClauseField[] {
  return clauseFields(words, clauseId).filter(
    (field) => chosenText(words, { field, value: fields[field.id] ?? '', childNames, people: [] }) === null,
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
