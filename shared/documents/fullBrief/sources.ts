// What a section comes from, in one small line at its end: the kinds of record with their days, then the rules by their
// citations. It is read off the lines themselves, so that it names what is shown and nothing else.

import type { Sourced } from '../../brief/brief.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { RecordKind, RecordRef } from '../../domain/record.ts';
import { courtSetting, type RuleId, ruleSources } from '../../domain/ruleSources.ts';
import { aboutAll } from '../benchSummary/pieces.ts';
import { linesOf } from '../lines.ts';
import type { Block, Inline, Text } from '../model.ts';
import { joined, recordLanguage, type Words } from '../words.ts';
import { type RecordDates, recordKey } from './recordDates.ts';

/** Up to so many days are named; more are counted, with the first and the last. */
const daysNamed = 3;

function aboutsOf(blocks: readonly Block[]): readonly Sourced[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'columns') return block.streams.flatMap(aboutsOf);
    const figures = block.kind === 'childHeading' ? block.figures : [];
    return [...linesOf(block), ...figures].flatMap(({ about }) => (about === undefined ? [] : [about]));
  });
}

const fellOn = (ref: RecordRef, dates: RecordDates): CalendarDate[] => {
  const date = dates.get(recordKey(ref));
  return date === undefined ? [] : [date];
};

/** "screenings Jul 9 and Sep 15"; "24 family time sessions, Sep 1 to Nov 20"; "2 children's records". */
function kindText(words: Words, kind: RecordKind, refs: readonly RecordRef[], dates: RecordDates): string {
  const { t, day, list } = words;
  const count = refs.length;
  const name = t(`fullBrief.kind.${kind}`, { count });
  const days = [...new Set(refs.flatMap((ref) => fellOn(ref, dates)))].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const isWhole = refs.every((ref) => dates.has(recordKey(ref)));
  if (isWhole && days.length <= daysNamed) {
    const named = count === days.length ? name : t('fullBrief.counted', { total: count, kind: name });
    return t('fullBrief.dated', { kind: named, dates: list(days.map(day)) });
  }
  if (isWhole && first !== undefined && last !== undefined) {
    return t('fullBrief.spanned', { total: count, kind: name, from: day(first), to: day(last) });
  }
  return count === 1 ? name : t('fullBrief.counted', { total: count, kind: name });
}

/** What was agreed, ordered or entered is its own record: it needs no rule beside it. */
const ownRecord: ReadonlySet<RuleId> = new Set<RuleId>(['actionItem', 'orderItem', 'medicalTask']);

/** A law by its section; of any other rule, whose it is: the particulars stand with the lines. */
const citation = (rule: RuleId): string => {
  const source = ruleSources[rule];
  return isLaw(source) ? source : (source.split(':')[0] ?? source);
};
const isLaw = (source: string) => /^\d/.test(source);

/** A citation is alike in every language; its words are marked as the language they are in. */
function ruleTexts(words: Words, rules: readonly RuleId[]): Inline[] {
  const cited = new Set(rules.filter((rule) => !ownRecord.has(rule)).map(citation));
  return [...cited].toSorted().map((source): Inline => {
    if (source === courtSetting) return words.t('courtSetting');
    return isLaw(source) || words.language === recordLanguage ? source : { text: source, lang: recordLanguage };
  });
}

/** The small line that says where blocks come from; null where they tell of nothing recorded. */
function sourcesLine(words: Words, dates: RecordDates, blocks: readonly Block[]): Block | null {
  const abouts = aboutsOf(blocks);
  const all = aboutAll(abouts).sources;
  const byKind = [...Map.groupBy(all, ({ kind }) => kind)];
  const rules = abouts.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  const texts: Text[] = [
    ...byKind.map(([kind, refs]): Text => [kindText(words, kind, refs, dates)]),
    ...ruleTexts(words, rules).map((inline): Text => [inline]),
  ];
  if (texts.length === 0) return null;
  return {
    kind: 'paragraph',
    role: 'small',
    text: [words.t('fullBrief.sources'), ' ', ...joined(texts, '; '), '.'],
    about: { sources: all },
  };
}

/** The kinds of record that a page comes from, by name alone; its rules stand beside their dates. */
export function pageSources(words: Words, blocks: readonly Block[]): readonly Block[] {
  const byKind = [...Map.groupBy(aboutAll(aboutsOf(blocks)).sources, ({ kind }) => kind)];
  if (byKind.length === 0) return [];
  const kinds = byKind.map(([kind, refs]) => words.t(`fullBrief.kind.${kind}`, { count: refs.length }));
  return [
    { kind: 'paragraph', role: 'small', text: [words.t('fullBrief.sourcesOfPage', { kinds: words.list(kinds) })] },
  ];
}

/** A section with its sources at its end. */
export function withSources(words: Words, dates: RecordDates, blocks: readonly Block[]): readonly Block[] {
  const line = sourcesLine(words, dates, blocks);
  return line === null ? blocks : [...blocks, line];
}
