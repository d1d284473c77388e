// The wordings of the court's content lists as a brief speaks them: an alert's reason and what it rests on, an order item
// that a decision proposes, with what is left for the judge as blanks.

import rules from '../../resources/reference/alert-rules.json' with { type: 'json' };
import clauses from '../../resources/reference/order-clauses.json' with { type: 'json' };
import type { AlertLine, ProposedItem } from '../brief/brief.ts';
import type { Bound, Item } from '../triggers/match.ts';
import { boundText, contracted, itemWords, serviceNoun } from './boundWords.ts';
import type { Inline, Language, Text } from './model.ts';
import { plainText } from './plainText.ts';
import type { Words } from './words.ts';

/** Where several names read right in place of one: after these words, and before a possessive. */
const beforeSeveral: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:for|of|with|to|from|between|on|about|near)\s\{child\}|\{child\}['’]s\b)/gi,
  es: /\b(?:de|a|con|para|sobre|entre|por|en)\s\{child\}/gi,
};

/** Names as a list where the wording stays right with several children, else side by side, as one child at a time. */
function namesFor(words: Words, wording: string, childNames: readonly string[]): readonly string[] {
  if (childNames.length < 2) return childNames;
  const all = wording.split('{child}').length - 1;
  const fit = wording.match(beforeSeveral[words.language])?.length ?? 0;
  return fit === all ? childNames : [childNames.join(' / ')];
}

/** Whether several names read right where `{child}` stands between these words. */
export function takesSeveral({ language }: Words, before: string, after: string): boolean {
  return `${before}{child}${after.slice(0, 3)}`.match(beforeSeveral[language])?.length === 1;
}

/** A wording with its placeholders filled, said of one child or of several. Throws RangeError as boundText does. */
export function wordingText(words: Words, wording: string, childNames: readonly string[], bound: Bound): Text {
  return boundText(words, wording, namesFor(words, wording, childNames), bound);
}

function ruleOf(ruleId: string): (typeof rules.rules)[number] {
  const rule = rules.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new RangeError('no such alert rule');
  return rule;
}

function clauseOf(clauseId: string): (typeof clauses.clauses)[number] {
  const clause = clauses.clauses.find(({ id }) => id === clauseId);
  if (clause === undefined) throw new RangeError('no such clause');
  return clause;
}

/** An order item before its day is not "not met": what is said of it then, or null where its day is past or there is none. */
function orderAhead(words: Words, { ruleId, line, bound: { date } }: AlertLine): Text | null {
  if (ruleId !== 'a-order-open' || line === null || line.row.subject.kind !== 'orderItem' || date === undefined)
    return null;
  const { state } = line.row.status;
  if (state !== 'dueByHearing' && state !== 'later') return null;
  const key = line.partlyMet ? 'readers.before.orderAheadPartly' : 'readers.before.orderAhead';
  const days = { date: words.day(date), due: words.day(line.row.due) };
  return words.around(key, 'item', words.recorded(line.row.subject.text), days);
}

/** What an alert says: a sentence or two of the court's list, and why the day was kept where somebody gave a reason. */
export function alertReason(words: Words, alert: AlertLine): Text {
  const { ruleId, childNames, bound, kept } = alert;
  const ahead = orderAhead(words, alert);
  if (ahead !== null) return ahead;
  const { reasonEn, reasonEs } = ruleOf(ruleId);
  const said = wordingText(words, words.language === 'en' ? reasonEn : reasonEs, childNames, bound);
  return kept === undefined ? said : [...said, ' ', ...words.around('summary.kept', 'reason', words.recorded(kept))];
}

/** What an alert rests on: a citation to check, one of the court's own settings, or good practice. */
export function basisText({ t }: Words, { ruleId, basisKind }: AlertLine): string {
  if (basisKind === 'law') return ruleOf(ruleId).basis;
  return basisKind === 'court-setting' ? t('courtSetting') : t('summary.basis.goodPractice');
}

/** What a proposed order item is called. */
export function proposalTitle(words: Words, { clauseId }: ProposedItem): string {
  const { titleEn, titleEs } = clauseOf(clauseId);
  return words.language === 'en' ? titleEn : titleEs;
}

/** A visit is named with its article: a clause says that a child has one. */
export function fieldText(words: Words, item: Item): Text {
  const service = serviceNoun(words, item);
  if (service !== null) return [service];
  const named = itemWords(words, item);
  if (item.kind !== 'obligation' || item.subject.kind !== 'well') return named;
  return [words.t('summary.decide.visit', { visit: plainText(named) })];
}

/** A proposed order item in the court's words: what the record says is filled in, what the judge chooses is blank. */
export function proposalText(words: Words, { clauseId, childNames, filled }: ProposedItem): Text {
  const { textEn, textEs, fields } = clauseOf(clauseId);
  const wording = words.language === 'en' ? textEn : textEs;
  const text = wording.split(/\{(\w+)\}/).flatMap((part, index): readonly Inline[] => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    if (part === 'child') return [words.list(childNames)];
    const item = filled[part];
    if (item !== undefined) return fieldText(words, item);
    const field = fields.find(({ id }) => id === part);
    if (field === undefined) throw new RangeError(`a clause with a placeholder that is no field: ${part}`);
    if (field.type === 'date') return [{ blank: 'short', label: words.t('summary.decide.blankWhen') }];
    const label = words.language === 'en' ? field.labelEn : field.labelEs;
    return [{ blank: field.type === 'days' ? 'short' : 'long', label }];
  });
  return contracted(words, text);
}

/** A text without the full stop at its end, to stand beside others in a line. */
export function withoutStop(text: Text): Text {
  const last = text.at(-1);
  if (typeof last !== 'string' || !last.endsWith('.')) return text;
  return [...text.slice(0, -1), last.slice(0, -1)].filter((part) => part !== '');
}
