// The words of what a trigger found: an item's name, and a wording of the court's content lists with its placeholders
// filled, in a document's language.

import type { Bound, Item, Placeholder } from '../triggers/match.ts';
import { dueText } from './care/due.ts';
import { formName, hasOneForm } from './care/instrumentWords.ts';
import type { Inline, Text } from './model.ts';
import { capitalized, noContactText, obligationText, type Words } from './words.ts';

/**
 * What an item is called, without an article, as it stands inside a sentence: a name of ours begins small where it is no
 * name of its own; the record's own words and people's names stand as they were written down.
 */
export function itemWords(words: Words, item: Item): Text {
  const { t, code } = words;
  switch (item.kind) {
    case 'obligation':
    case 'due':
      return [dueName(words, item.subject)];
    case 'screening':
      return [screeningName(words, item)];
    case 'partCStep':
      return [t(`items.partCStep.${item.step}`)];
    case 'service':
      return [serviceName(words, item)];
    case 'person':
    case 'parent':
      return [words.person(item.name)];
    case 'personInRole':
      return [t('items.inRole', { name: words.person(item.name), role: t(`items.role.${item.role}`) })];
    case 'recipient':
      return [t(`items.recipient.${item.to}`)];
    case 'tribe':
      return [item.name === null ? t('items.tribeNotNamed') : words.person(item.name)];
    case 'words':
      return [words.recorded(item.text)];
    case 'noContact':
      return [uncapitalized(noContactText(words, item.order))];
    case 'clock':
      return [words.lookUp(`items.clock.${item.clock}`)];
    case 'goal':
      return [uncapitalized(code('goal', item.goal))];
    case 'need':
      return [item.text === '' ? t(`items.need.${item.need}`) : words.recorded(item.text)];
    case 'language':
      return [item.language === null ? t('items.languageNotRecorded') : code('language', item.language)];
    case 'consent':
      return [t('items.consent')];
    case 'placement':
      return [item.caregiver === '' ? code('setting', item.setting) : words.person(item.caregiver)];
    case 'nextHome':
      return [t('items.nextHome')];
    case 'change':
      return [changeName(words, item)];
  }
}

/**
 * A wording of the court's content lists with each `{placeholder}` filled from what a match bound. A day and a count of
 * days are never broken over lines; a placeholder that begins a sentence begins with a capital. Throws RangeError where a
 * placeholder is not bound or unknown: the build keeps such a wording out.
 */
export function boundText(words: Words, wording: string, childNames: readonly string[], bound: Bound): Text {
  const parts = wording.split(/\{(\w+)\}/);
  const text = parts.flatMap((part, index): Text => {
    if (index % 2 === 0) return part === '' ? [] : [part];
    const before = parts.slice(0, index).join('_');
    const filled = filledText(words, part, { before, after: parts[index + 1] ?? '', childNames, bound });
    const fitting = isInBrackets(before) ? filled.map(withoutBrackets) : filled;
    return beginsSentence(before) ? begun(fitting) : fitting;
  });
  return contracted(words, text);
}

/** An opening bracket before it is not closed yet. */
const isInBrackets = (before: string) => before.lastIndexOf('(') > before.lastIndexOf(')');

/** Brackets within brackets become commas. */
function withoutBrackets(inline: Inline): Inline {
  const flat = (text: string) => text.replace(/\s\(([^()]+)\)/g, ', $1');
  if (typeof inline === 'string') return flat(inline);
  return 'text' in inline ? { ...inline, text: flat(inline.text) } : inline;
}

/** Spanish draws "de el" and "a el" together where a name that is filled in brings its article. */
export function contracted({ language }: Pick<Words, 'language'>, text: Text): Text {
  if (language !== 'es') return text;
  return text.map((inline, index): Inline => {
    if (typeof inline !== 'string') return inline;
    const after = text[index + 1];
    const before = text[index - 1];
    const drawn = typeof after === 'string' && after.startsWith('el ') ? inline.replace(/\b(de|a) $/, '$1l ') : inline;
    const wasDrawn = typeof before === 'string' && /\b(de|a) $/.test(before) && drawn.startsWith('el ');
    return wasDrawn ? drawn.slice(3) : drawn;
  });
}

/**
 * A service as a sentence speaks of it: in Spanish with its article, "el servicio de fisioterapia". null: no service.
 */
export function serviceNoun(words: Words, item: Item): string | null {
  const type =
    item.kind === 'service'
      ? item.serviceType
      : (item.kind === 'obligation' || item.kind === 'due') && item.subject.kind === 'serviceStart'
        ? item.subject.serviceType
        : null;
  if (type === null) return null;
  const known = words.code('serviceNoun', type);
  const noun =
    known === type.replaceAll('_', ' ')
      ? words.t('items.serviceNoun', { service: uncapitalized(words.code('serviceType', type)) })
      : known;
  return item.kind === 'service' && item.for !== null
    ? words.t('items.serviceFor', { service: noun, name: words.person(item.for) })
    : noun;
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly childNames: readonly string[];
  readonly bound: Bound;
}

/** A service is a label before a colon and stands bare after "de"; elsewhere the sentence speaks of it. */
function filledText(words: Words, part: string, { before, after, childNames, bound }: Place): Text {
  if (part === 'child') return childrenText(words, childNames);
  const isBare = /\bde $/.test(before) || after.startsWith(':') || isInBrackets(before);
  const noun = part === 'item' && bound.item !== undefined && !isBare ? serviceNoun(words, bound.item) : null;
  return noun === null ? placeholderText(words, part, bound) : [noun];
}

/** What stands before is nothing, or ends a sentence; Spanish opens a question after that. */
const beginsSentence = (before: string) => /(^|[.?!]\s+)[¿¡]?$/.test(before);

function childrenText(words: Words, names: readonly string[]): Text {
  if (names.length === 0) throw new RangeError('a wording without a child');
  return [words.list(names)];
}

function placeholderText(words: Words, name: string, bound: Bound): Text {
  const value = textOf(words, name as Placeholder, bound);
  if (value === null) throw new RangeError(`a wording with a placeholder that is not bound: ${name}`);
  return value;
}

/** null: not bound, or no placeholder at all. */
function textOf(words: Words, name: Placeholder, bound: Bound): Text | null {
  const { parent, item, date, days, limit, percent } = bound;
  switch (name) {
    case 'parent':
      return parent === undefined ? null : [words.person(parent)];
    case 'item':
      return item === undefined ? null : itemWords(words, item);
    case 'date':
      return date === undefined ? null : [{ text: words.day(date), keep: true }];
    case 'days':
      return days === undefined ? null : daysText(words, days);
    case 'count':
    case 'total': {
      const number = bound[name];
      return number === undefined ? null : [String(number)];
    }
    case 'percent':
      return percent === undefined ? null : [{ text: words.share(percent), keep: true }];
    case 'limit':
      if (limit === undefined) return null;
      return limit.unit === 'days' ? daysText(words, limit.value) : [String(limit.value)];
    default:
      return null;
  }
}

const daysText = ({ t }: Words, count: number): Text => [{ text: t('days', { count }), keep: true }];

/** A service is named alone: the wording says itself that it has not started. A dose is named with its vaccine. */
function dueName(words: Words, subject: Extract<Item, { kind: 'due' }>['subject']): Inline {
  const { t, code } = words;
  if (subject.kind === 'serviceStart') return uncapitalized(code('serviceType', subject.serviceType));
  if (subject.kind === 'immunization') {
    const vaccine = code('vaccine', subject.vaccine);
    return t(subject.annual ? 'items.doseYearly' : 'items.dose', { vaccine, number: subject.dose });
  }
  if (subject.kind === 'medicalTask' || subject.kind === 'actionItem' || subject.kind === 'orderItem')
    return obligationText(words, subject);
  const name = dueText(words, { subject });
  return typeof name === 'string' ? uncapitalized(name) : name;
}

function screeningName(words: Words, { tool, form }: Extract<Item, { kind: 'screening' }>): string {
  return hasOneForm(form) ? tool : words.t('items.screening', { tool, form: formName(words, form) });
}

function serviceName(words: Words, item: Extract<Item, { kind: 'service' }>): string {
  const service = uncapitalized(words.code('serviceType', item.serviceType));
  return item.for === null ? service : words.t('items.serviceFor', { service, name: words.person(item.for) });
}

function changeName(words: Words, { change, subject }: Extract<Item, { kind: 'change' }>): Inline {
  if (subject === null) return words.t(`items.change.${change}`);
  switch (change) {
    case 'health_visit':
      return words.code('healthType', subject);
    case 'service_start':
    case 'service_referral':
    case 'service_end':
      return uncapitalized(words.code('serviceType', subject));
    case 'placement_start':
      return words.person(subject);
    case 'screening':
      return subject;
    default:
      return words.recorded(subject);
  }
}

/**
 * One of our names as it stands inside a sentence. An abbreviation ("IFSP review", "ASQ-3") and a name of several words
 * with capitals ("Early Head Start") keep theirs.
 */
function uncapitalized(name: string): string {
  const [first = '', second = ''] = name.split(' ');
  const isName = /\p{Lu}|\d/u.test(first.slice(1)) || /^\p{Lu}\p{Ll}/u.test(second);
  return isName ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** A text that begins a sentence. */
function begun([first, ...rest]: Text): Text {
  if (first === undefined) return rest;
  if (typeof first === 'string') return [capitalized(first), ...rest];
  return 'text' in first ? [{ ...first, text: capitalized(first.text) }, ...rest] : [first, ...rest];
}
