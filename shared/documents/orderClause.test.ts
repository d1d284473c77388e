import { beforeAll, expect, test } from 'vitest';
import reference from '../../resources/reference/order-clauses.json' with { type: 'json' };
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { assembleBrief } from '../brief/assemble.ts';
import type { Brief } from '../brief/brief.ts';
import { hearingWork, noWork } from '../contract/hearingWork.ts';
import { dateOf } from '../domain/dates.ts';
import { blankFields, clauseFields, clauseText, draftOf, isDrafted } from './orderClause.ts';
import { plainText } from './plainText.ts';
import { wordsFor } from './words.ts';

const asOf = dateOf('2026-11-21');
let briefs: readonly Brief[] = [];

beforeAll(async () => {
  briefs = [...(await caseFilesOf()).values()].flatMap((file) =>
    file.hearings
      .filter(({ status }) => status === 'scheduled')
      .map(({ id }) => assembleBrief(file, { hearingId: id, asOf, audience: 'judge', shownOn: asOf })),
  );
});

const time = { hearing: { date: dateOf('2026-11-24') }, timezone: 'America/Chicago' };
const words = { en: wordsFor(time, 'en'), es: wordsFor(time, 'es') };
const itemOf = (clauseId: string, fields: Record<string, string> = {}) => ({
  id: 'one',
  clauseId,
  ruleId: null,
  childNames: ['Juniper'],
  fields,
});

test('every clause has a blank for each field that is not filled, in both languages', () => {
  for (const { id } of reference.clauses) {
    for (const language of ['en', 'es'] as const) {
      expect(blankFields(words[language], itemOf(id))).toEqual(clauseFields(words[language], id));
      expect(plainText(clauseText(words[language], itemOf(id)))).not.toMatch(/[{}]|undefined/);
    }
  }
});

test('a chosen day stands in its long form, and a word that is no day leaves the blank', () => {
  const text = (byDate: string) => clauseText(words.en, itemOf('oc-icwa-cure', { byDate }));
  expect(plainText(text('2026-12-04'))).toContain('by December 4, 2026');
  expect(blankFields(words.en, itemOf('oc-icwa-cure', { byDate: 'soon' })).map(({ id }) => id)).toContain('byDate');
});

test('what begins a sentence begins with a capital', () => {
  const [opening] = clauseText(words.en, itemOf('oc-dev-screen', { who: 'agency' }));
  expect(opening).toMatch(/^[A-Z]/);
});

test('each proposed item of the sample docket can be drafted, kept and known again', () => {
  for (const brief of briefs) {
    for (const decision of brief.attention.decisions) {
      const item = draftOf(wordsFor(brief, 'en'), decision);
      if (item === null) continue;
      const kept = hearingWork.parse({ ...noWork, draft: [item] });
      expect(isDrafted(kept.draft, decision)).toBe(true);
      for (const other of brief.attention.decisions.filter((one) => one !== decision)) {
        expect(isDrafted(kept.draft, other)).toBe(false);
      }
    }
  }
});
