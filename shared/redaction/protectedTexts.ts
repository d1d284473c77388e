// Protected texts: which of them a reader may have, and how they are taken out of every field that holds one.
// Withholding takes the whole field, so that what is left cannot be pieced together.

import { familyTimeOutcomes } from '../domain/record.ts';
import { instrumentOf } from '../domain/screening/instruments.ts';
import { folded } from './folded.ts';
import { withheldText } from './marks.ts';

/** Fields of codes that the rules count by. A protected text cannot be one of these, only look like a part of one. */
const codeFields = new Set([
  ...['ageBasis', 'area', 'completedBy', 'event', 'findings', 'form', 'kind', 'label', 'mode', 'need', 'result'],
  ...['setting', 'status', 'tool', 'topic', 'type', 'vaccine'],
]);
/** What a test came to is free text, in a field of the same name as a family-time session's code. */
const isOutcome = (text: string) => familyTimeOutcomes.some((code) => code === text);
/** What books somebody elsewhere; in the same field of a safe-sleep check stands who looked. */
const isBooking = (text: string) => text === 'hearing' || text === 'commitment';
const isCode = (field: string, text: string) =>
  field === 'timezone' ||
  (field === 'by' && isBooking(text)) ||
  (field === 'outcome' && isOutcome(text)) ||
  (field === 'tool' && instrumentOf(text) !== null) ||
  (codeFields.has(field) && /^(?:\w+|\d+ month)$/.test(text));
const isWhen = (text: string) => /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d)$/.test(text);
const isReference = (field: string) => field === 'id' || field.endsWith('Id') || field === 'to';

export interface Needles {
  /** Folded. */
  readonly texts: readonly string[];
  /** Folded; whole words: the first name of somebody whose name is withheld. */
  readonly names: readonly string[];
  /** Ids of providers who are known here only by a hidden service. */
  readonly providers: ReadonlySet<string>;
}

/** Whether a text in this field holds one of the needles; ids, days, times and codes never do. */
export function isProtected(text: string, field: string, { texts, names, providers }: Needles): boolean {
  if (isReference(field) || isWhen(text) || isCode(field, text)) return false;
  const words = folded(text);
  const isNamed = names.length > 0 && words.split(/[^\p{L}\d]+/u).some((word) => names.includes(word));
  return isNamed || providers.has(text) || texts.some((needle) => words.includes(needle));
}

/** Replaces every protected text in `value`, but for ids, days, times and codes: what is withheld must change no count. */
export function withhold<T>(value: T, needles: Needles, field = ''): T {
  if (typeof value === 'string') return isProtected(value, field, needles) ? (withheldText as T) : value;
  if (Array.isArray(value)) return value.map((item) => withhold(item, needles, field)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withhold(item, needles)])) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withhold(item, needles, key)])) as T;
  }
  return value;
}

/** Whether a text that was cut for want of room ends in the beginning of a needle: half of it, eight letters at least. */
export function endsInPartOf(text: string, needle: string): boolean {
  const [head = ''] = folded(text).split(/ ?(?:…|\.\.\.)$/);
  const least = Math.max(8, Math.ceil(needle.length / 2));
  for (let letters = least; letters < needle.length; letters += 1) {
    if (head.endsWith(needle.slice(0, letters).trimEnd())) return true;
  }
  return false;
}
