import { beforeAll, expect, test } from 'vitest';
import { assembleBrief } from '../../../shared/brief/assemble.ts';
import type { Brief } from '../../../shared/brief/brief.ts';
import { draftOf } from '../../../shared/documents/orderClause.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { listClauses } from '../../../shared/orders/clauses.ts';
import { contextOfBrief } from '../../../shared/orders/context.ts';
import { problemsOf } from '../../../shared/orders/problems.ts';
import { caseFilesOf } from '../../../tests/support/sampleStore.ts';

const asOf = dateOf('2026-11-21');
let briefs: readonly Brief[] = [];

beforeAll(async () => {
  briefs = [...(await caseFilesOf()).values()].flatMap((file) =>
    file.hearings
      .filter(({ status }) => status === 'scheduled')
      .map(({ id }) => assembleBrief(file, { hearingId: id, asOf, audience: 'judge', shownOn: asOf })),
  );
});

test('what the brief proposes can be signed once its blanks are filled, in either language of the screen', () => {
  for (const brief of briefs) {
    for (const language of ['en', 'es'] as const) {
      const words = wordsFor(brief, language);
      const draft = brief.attention.decisions.flatMap((decision) => draftOf(words, decision) ?? []);
      const wrong = problemsOf(draft, contextOfBrief(brief), listClauses).filter(({ reason }) => reason !== 'blank');
      const told = wrong.map(
        ({ item, field, reason }) =>
          `${draft[item - 1]?.clauseId} ${field?.id}: ${draft[item - 1]?.fields[field?.id ?? '']} ${reason}`,
      );
      expect(told, brief.caseNumber).toEqual([]);
    }
  }
});
