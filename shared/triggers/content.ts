// Whether the court's content lists hold together: every trigger is of the grammar, every placeholder is bound, every id
// and setting is known. The build asks before anything else, so that no brief meets a form that nothing answers.

import alertRules from '../../resources/reference/alert-rules.json' with { type: 'json' };
import benchQuestions from '../../resources/reference/bench-questions.json' with { type: 'json' };
import orderClauses from '../../resources/reference/order-clauses.json' with { type: 'json' };
import { urgencies } from '../brief/brief.ts';
import { type CourtPolicy, defaultPolicy } from '../domain/courtPolicy.ts';
import { hearingTypes } from '../domain/record.ts';
import { boundBy, type GrammarForm } from './bindings.ts';
import { leafHeads, trigger } from './grammar.ts';

interface Named {
  readonly id: string;
}
interface Question extends Named {
  readonly topic: string;
  readonly askOf: string;
  readonly hearingTypes: readonly string[];
  readonly ageFromMonths: number;
  readonly ageThroughMonths: number;
  readonly trigger: unknown;
  readonly textEn: string;
  readonly textEs: string;
}
interface Rule extends Named {
  readonly urgency: string;
  readonly basisKind: string;
  readonly trigger: unknown;
  readonly reasonEn: string;
  readonly reasonEs: string;
  readonly proposedOrderItemId: string | null;
  readonly questionIds: readonly string[];
  readonly suppressedBy: readonly string[];
}

/** As much of the three lists as is checked. */
export interface Content {
  readonly benchQuestions: {
    readonly questions: readonly Question[];
    readonly topics: readonly Named[];
    readonly roles: readonly Named[];
    readonly settings: readonly { readonly name: string; readonly default: number }[];
    readonly triggerGrammar: { readonly forms: readonly GrammarForm[] };
  };
  readonly alertRules: { readonly rules: readonly Rule[] };
  readonly orderClauses: { readonly clauses: readonly Named[] };
}

const shipped: Content = { benchQuestions, alertRules, orderClauses };

const joining = ['all', 'any', 'not'];
const basisKinds = ['law', 'court-setting', 'good-practice'];

type Problems = readonly string[];
const idsOf = (rows: readonly Named[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));
const unless = (holds: boolean, problem: string): Problems => (holds ? [] : [problem]);

/** Names in `wanted` that are not among the known. */
const unknown = (where: string, what: string, wanted: readonly string[], known: ReadonlySet<string>): Problems =>
  wanted.filter((name) => !known.has(name)).map((name) => `${where}: no ${what} '${name}'`);

function doubles(what: string, rows: readonly Named[]): Problems {
  const seen = new Set<string>();
  return rows.filter(({ id }) => seen.has(id) || !seen.add(id)).map(({ id }) => `${id}: two ${what} with this id`);
}

/** The grammar in the file and the grammar in the program name the same forms and the same settings. */
function grammarProblems({ benchQuestions: { triggerGrammar, settings } }: Content): Problems {
  const known = new Set<string>([...leafHeads, ...joining]);
  const heads = triggerGrammar.forms.map(({ head }) => head);
  const given = (name: string) =>
    Object.hasOwn(defaultPolicy, name) ? defaultPolicy[name as keyof CourtPolicy] : null;
  return [
    ...unknown('triggerGrammar', 'form', heads, known),
    ...unknown('triggerGrammar', 'description of the form', [...known], new Set(heads)),
    ...settings.flatMap(({ name, default: value }) =>
      unless(given(name) === value, `settings: '${name}' is not a setting of the court with the value ${value}`),
    ),
  ];
}

/** `{name}` in a text; a brace that belongs to none is a broken one. */
function placeholders(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []));
}
const isBroken = (text: string) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, ''));

interface Wording extends Named {
  readonly trigger: unknown;
  readonly en: string;
  readonly es: string;
}

/** A text is filled for every way in which its trigger can match, and says the same in both languages. */
function wordingProblems({ id, trigger: given, en, es }: Wording, forms: readonly GrammarForm[]): Problems {
  const parsed = trigger.safeParse(given);
  const inEn = placeholders(en);
  const inEs = placeholders(es);
  const bound = parsed.success ? boundBy(parsed.data, forms) : null;
  const unbound =
    bound === null ? [] : [...new Set([...inEn, ...inEs])].filter((name) => name !== 'child' && !bound.has(name));
  return [
    ...unless(parsed.success, `${id}: its trigger is not of the grammar: ${JSON.stringify(given)}`),
    ...unless(!isBroken(en) && !isBroken(es), `${id}: a broken placeholder`),
    ...unless(
      [...inEn].toSorted().join() === [...inEs].toSorted().join(),
      `${id}: its languages have different placeholders`,
    ),
    ...unbound.map((name) => `${id}: its trigger does not bind {${name}}`),
  ];
}

function questionProblems({ benchQuestions: { questions, topics, roles, triggerGrammar } }: Content): Problems {
  const knownTopics = idsOf(topics);
  const knownRoles = idsOf(roles);
  return questions.flatMap((row) => [
    ...wordingProblems({ ...row, en: row.textEn, es: row.textEs }, triggerGrammar.forms),
    ...unknown(row.id, 'topic', [row.topic], knownTopics),
    ...unknown(row.id, 'role', [row.askOf], knownRoles),
    ...unknown(row.id, 'hearing type', row.hearingTypes, new Set(hearingTypes)),
    ...unless(row.hearingTypes.length > 0, `${row.id}: for no hearing`),
    ...unless(row.ageFromMonths <= row.ageThroughMonths, `${row.id}: for no age`),
  ]);
}

function ruleProblems({ alertRules: { rules }, benchQuestions, orderClauses }: Content): Problems {
  const clauses = idsOf(orderClauses.clauses);
  const questions = idsOf(benchQuestions.questions);
  const all = idsOf(rules);
  return rules.flatMap((row) => [
    ...wordingProblems({ ...row, en: row.reasonEn, es: row.reasonEs }, benchQuestions.triggerGrammar.forms),
    ...unknown(row.id, 'urgency', [row.urgency], new Set(urgencies)),
    ...unknown(row.id, 'kind of basis', [row.basisKind], new Set(basisKinds)),
    ...unknown(row.id, 'clause', row.proposedOrderItemId === null ? [] : [row.proposedOrderItemId], clauses),
    ...unknown(row.id, 'question', row.questionIds, questions),
    ...unknown(row.id, 'rule', row.suppressedBy, all),
    ...unless(!row.suppressedBy.includes(row.id), `${row.id}: suppressed by itself`),
  ]);
}

/**
 * What is wrong with the content lists, each with the id of its entry; empty: nothing. Source of what must hold:
 * resources/reference/bench-questions.json (triggerGrammar, settings) and alert-rules.json (reading).
 */
export function contentProblems(content: Content = shipped): readonly string[] {
  return [
    ...grammarProblems(content),
    ...doubles('questions', content.benchQuestions.questions),
    ...doubles('rules', content.alertRules.rules),
    ...doubles('clauses', content.orderClauses.clauses),
    ...questionProblems(content),
    ...ruleProblems(content),
  ];
}
