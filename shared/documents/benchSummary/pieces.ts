// The small blocks that every section of a bench summary is made of.

import type { ObligationLine, Sourced } from '../../brief/brief.ts';
import type { RecordRef } from '../../domain/record.ts';
import type { Block, Inline, List, ListItem, Text, TextRun } from '../model.ts';
import type { Words } from '../words.ts';

export const separator = { separator: true } as const;
export const strong = (text: string): Inline => ({ text, strong: true });

export const heading = (text: string, note?: string): Block => ({
  kind: 'heading',
  level: 2,
  text,
  ...(note === undefined ? {} : { note }),
});

export const body = (...text: Text): Block => ({ kind: 'paragraph', role: 'body', text });

/** A paragraph of facts with where they come from. */
export const bodyAbout = (about: Sourced, ...text: Text): Block => ({ kind: 'paragraph', role: 'body', text, about });

/** Where an obligation's line comes from. */
export const aboutObligation = ({ row: { sources, rule } }: ObligationLine): Sourced => ({ sources, rule });

/** Where a line that tells several facts comes from: each record once; the rule where they share one. */
export function aboutAll(facts: readonly Sourced[]): Sourced {
  const seen = new Map<string, RecordRef>();
  for (const ref of facts.flatMap(({ sources }) => sources)) seen.set(`${ref.kind} ${ref.id}`, ref);
  const [rule, another] = new Set(facts.map((fact) => fact.rule));
  return { sources: [...seen.values()], ...(rule === undefined || another !== undefined ? {} : { rule }) };
}

/** A goal in the reader's language where the court's list has it, else in the record's words. */
export function goalText(words: Words, goal: string): TextRun {
  const said = words.code('goal', goal);
  const [, family, pair] = /^adoption by (?!the )(.+ family)( as a sibling pair)?$/.exec(goal) ?? [];
  if (said === goal && family !== undefined) {
    const key = pair === undefined ? 'summary.people.adoptionBy' : 'summary.people.adoptionByPair';
    return { text: words.t(key, { family: words.person(family) }) };
  }
  const recorded = words.recorded(goal);
  return said === goal && typeof recorded === 'object' && 'text' in recorded ? recorded : { text: said };
}

/**
 * As many of a list of short rows as there is room for, from its start or the latest of it. One left over is shown too: to
 * say that there is one more takes a line as well. With no room at all, none.
 */
export function roomFor<T>(list: readonly T[], most: number, from: 'start' | 'end' = 'start'): readonly T[] {
  if (most <= 0) return [];
  if (list.length <= most + 1) return list;
  return from === 'start' ? list.slice(0, most) : list.slice(-most);
}

/** A list of what there is room for; no block where that is nothing. */
export function listed<T>(role: List['role'], shown: readonly T[], itemOf: (each: T) => ListItem): Block[] {
  return shown.length === 0 ? [] : [{ kind: 'list', role, items: shown.map(itemOf) }];
}

/** A text of the record in the reader's language where the court's list has it, else in the record's words. */
export function codedText(words: Words, list: Parameters<Words['code']>[0], text: string): Inline {
  const said = words.code(list, text);
  return said === text.replaceAll('_', ' ') ? words.recorded(text) : said;
}

/** Says how many rows the page left out. */
export function more(words: Words, count: number): Block[] {
  return count > 0 ? [{ kind: 'paragraph', role: 'small', text: [words.t('summary.more', { count })] }] : [];
}
