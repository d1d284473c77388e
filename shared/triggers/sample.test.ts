// Every trigger of the court's content lists over every hearing that the sample docket has set: what is found does not
// hang on the order of the records, says where it came from, and binds all that its text speaks of.

import { beforeAll, describe, expect, test } from 'vitest';
import alertRules from '../../resources/reference/alert-rules.json' with { type: 'json' };
import benchQuestions from '../../resources/reference/bench-questions.json' with { type: 'json' };
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { makeFacts } from '../brief/facts.ts';
import { boundText } from '../documents/boundWords.ts';
import { plainText } from '../documents/plainText.ts';
import { wordsFor } from '../documents/words.ts';
import { leaveOutLater } from '../domain/asOf.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { dateOf } from '../domain/dates.ts';
import { narrowCaseFile } from '../redaction/narrow.ts';
import type { TriggerContext } from './context.ts';
import { evaluate } from './evaluate.ts';
import { trigger } from './grammar.ts';

const asOf = dateOf('2026-11-21');
const wordings = [
  ...alertRules.rules.map((rule) => ({ ...rule, en: rule.reasonEn, es: rule.reasonEs })),
  ...benchQuestions.questions.map((question) => ({ ...question, en: question.textEn, es: question.textEs })),
].map(({ id, trigger: given, en, es }) => ({ id, asked: trigger.parse(given), en, es }));

/** Every list of a file and of its children the other way round. */
function reversed(file: CaseFile): CaseFile {
  const turned = <T extends object>(value: T): T =>
    Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, Array.isArray(part) ? part.toReversed() : part]),
    ) as T;
  return turned({ ...file, children: file.children.map(turned) });
}

function contextsOf(whole: CaseFile): readonly TriggerContext[] {
  const file = leaveOutLater(
    narrowCaseFile(whole, { audience: 'judge', party: null }, { asOf, shownOn: asOf }).file,
    asOf,
  );
  return file.hearings
    .filter(({ status }) => status === 'scheduled')
    .flatMap((hearing) => {
      const facts = makeFacts(file, hearing, asOf);
      const { lastHearing: since } = facts.cadence;
      return file.children.map((child): TriggerContext => ({ file, child, hearing, facts, asOf, since }));
    })
    .toSorted((a, b) => (a.child.child.id + a.hearing.id < b.child.child.id + b.hearing.id ? -1 : 1));
}

let files: readonly CaseFile[];
beforeAll(async () => {
  files = [...(await caseFilesOf()).values()];
});

describe('over the sample docket', () => {
  test('the order of the records never changes what is found', () => {
    for (const file of files) {
      const turned = contextsOf(reversed(file));
      for (const [index, context] of contextsOf(file).entries()) {
        const other = turned[index];
        if (other === undefined) throw new Error('a context is missing');
        for (const { id, asked } of wordings)
          expect([id, withSourcesInOrder(evaluate(asked, context))]).toEqual([
            id,
            withSourcesInOrder(evaluate(asked, other)),
          ]);
      }
    }
  });

  test('every text is filled in both languages', () => {
    for (const context of files.flatMap(contextsOf)) {
      for (const { id, asked, en, es } of wordings) {
        for (const { bound } of evaluate(asked, context)) {
          const near = { hearing: context.hearing, timezone: 'America/Chicago' };
          for (const [language, wording] of [
            ['en', en],
            ['es', es],
          ] as const) {
            const text = plainText(
              boundText(wordsFor(near, language), wording, [context.child.child.firstName], bound),
            );
            expect([id, text]).toEqual([id, expect.not.stringMatching(/[{}_]|undefined|null|\[withheld\]/)]);
          }
        }
      }
    }
  });
});

function withSourcesInOrder<T extends { readonly sources: readonly { readonly id: string }[] }>(matches: readonly T[]) {
  return matches.map((match) => ({ ...match, sources: match.sources.map(({ id }) => id).toSorted() }));
}
