// The draft of an order at a terminal: its items with what is still to fill, and the clauses that it is made of.

import { randomUUID } from 'node:crypto';
import type { HearingWork } from '../../../shared/contract/hearingWork.ts';
import { clauseText } from '../../../shared/documents/orderClause.ts';
import { plainText } from '../../../shared/documents/plainText.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { arranged } from '../../../shared/orders/arranged.ts';
import { type Clause, clausesOf } from '../../../shared/orders/clauses.ts';
import type { OrderContext } from '../../../shared/orders/context.ts';
import type { Draft, DraftItem } from '../../../shared/orders/draftHash.ts';
import { type DraftProblem, problemsOf } from '../../../shared/orders/problems.ts';
import type { Engine } from '../../engineClient.ts';
import { type ExitCode, print, printJson, sayRefusal, timezone } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';
import { findHearing } from './notice.ts';
import type { OfHearing, OrderOptions } from './orderOptions.ts';

/** A draft with all that it is read and judged by. */
export interface AskedDraft {
  readonly hearing: HearingId;
  readonly work: HearingWork;
  readonly clauses: readonly Clause[];
  readonly context: OrderContext;
}

/** The asking judge's draft, or the exit code of what was said in its place. */
export async function readDraft(engine: Engine, options: OfHearing, words: Words): Promise<AskedDraft | ExitCode> {
  const hearing = await findHearing(engine, options, words);
  if (typeof hearing === 'number') return hearing;
  const work = await engine.call('work.show', { hearing });
  if (!work.ok) return sayRefusal(work.refusal, words);
  const own = await engine.call('clause.list', {});
  if (!own.ok) return sayRefusal(own.refusal, words);
  const context = await engine.call('order.context', { hearing });
  if (!context.ok) return sayRefusal(context.refusal, words);
  return { hearing, work: work.value, clauses: clausesOf(own.value), context: context.value };
}

/** "field=value", each a blank of the clause. */
function fieldsOf(clause: Clause, set: readonly string[], words: Words): Record<string, string> {
  const ids = clause.fields.map(({ id }) => id);
  const pairs = set.map((text) => {
    const [, field = '', value = ''] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? [];
    if (!ids.includes(field)) throw usageError(words, 'notAChoice', { what: '--set', choices: ids.join(', ') });
    return [field, value] as const;
  });
  return Object.fromEntries(pairs);
}

function clauseNamed(clauses: readonly Clause[], id: string, words: Words): Clause {
  const clause = clauses.find((one) => one.id === id);
  if (clause === undefined) throw usageError(words, 'notAChoice', { what: '--add', choices: 'cradle order clauses' });
  return clause;
}

function itemNumbered({ work, clauses }: AskedDraft, number: number, what: string, words: Words): DraftItem {
  const items = arranged(work.draft, clauses);
  const item = items[number - 1];
  if (item === undefined) throw usageError(words, 'notAChoice', { what, choices: `1 - ${items.length}` });
  return item;
}

/** The draft as the options change it; null: they change nothing. */
function changed(asked: AskedDraft, options: OfHearing, words: Words): HearingWork['draft'] | null {
  const { draft } = asked.work;
  const { add, item, remove, set = [], child } = options;
  if (remove !== undefined) {
    const gone = itemNumbered(asked, remove, '--remove', words);
    return draft.filter(({ id }) => id !== gone.id);
  }
  if (add !== undefined) {
    const clause = clauseNamed(asked.clauses, add, words);
    const childNames = [...(child ?? asked.context.children.map(({ firstName }) => firstName))];
    return [
      ...draft,
      { id: randomUUID(), clauseId: clause.id, ruleId: null, childNames, fields: fieldsOf(clause, set, words) },
    ];
  }
  if (item === undefined) return null;
  const meant = itemNumbered(asked, Number(item), '--item', words);
  const filled = fieldsOf(clauseNamed(asked.clauses, meant.clauseId, words), set, words);
  return draft.map((one) => (one === meant ? { ...one, fields: { ...one.fields, ...filled } } : one));
}

const documentWords = ({ context }: AskedDraft, { language }: Words) =>
  wordsFor({ hearing: { date: context.hearingOn }, timezone }, language);

function problemText({ field, reason }: DraftProblem, { language, t }: Words): string {
  const label = field === null ? '--child' : `${field.id} (${language === 'en' ? field.labelEn : field.labelEs})`;
  return `   ${label}: ${t(`orders.problem.${reason}`)}`;
}

/** The draft with its number, words and what is still to fill of each item. */
function draftText(asked: AskedDraft, draft: Draft, words: Words): string {
  if (draft.length === 0) return words.t('orders.paper.noItems');
  const { clauses, context } = asked;
  const inDocument = documentWords(asked, words);
  const problems = problemsOf(draft, context, clauses);
  const lines = arranged(draft, clauses).flatMap((item, index) => [
    `${index + 1}. ${plainText(clauseText(inDocument, item, { clauses, people: context.people }))}`,
    ...problems.filter(({ item: number }) => number === index + 1).map((problem) => problemText(problem, words)),
  ]);
  return [...lines, '', words.t('orders.disclaimer')].join('\n');
}

/** Shows the draft, or changes it and shows what it has become. */
export async function draft(engine: Engine, options: OfHearing, words: Words): Promise<ExitCode> {
  const asked = await readDraft(engine, options, words);
  if (typeof asked === 'number') return asked;
  const next = changed(asked, options, words);
  if (next !== null) {
    const kept = await engine.call('work.keep', { hearing: asked.hearing, work: { ...asked.work, draft: next } });
    if (!kept.ok) return sayRefusal(kept.refusal, words);
  }
  const shown = next ?? asked.work.draft;
  if (options.json) printJson(arranged(shown, asked.clauses));
  else print(draftText(asked, shown, words));
  return 0;
}

/** The clauses of the court: id, kind, name and blanks, and the list's disclaimer. */
export async function clauses(engine: Engine, { json }: OrderOptions, words: Words): Promise<ExitCode> {
  const own = await engine.call('clause.list', {});
  if (!own.ok) return sayRefusal(own.refusal, words);
  const all = clausesOf(own.value);
  if (json) {
    printJson(all);
    return 0;
  }
  const inLanguage = <T>(en: T, es: T) => (words.language === 'en' ? en : es);
  const lines = all.map(({ id, titleEn, titleEs, fields }) => {
    const blanks = fields.map((field) => `${field.id} (${field.type})`).join(', ');
    return `${id}  ${inLanguage(titleEn, titleEs)}${blanks === '' ? '' : `\n    ${blanks}`}`;
  });
  print([...lines, '', words.t('orders.disclaimer')].join('\n'));
  return 0;
}
