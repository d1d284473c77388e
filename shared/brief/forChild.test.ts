import { beforeAll, expect, test } from 'vitest';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { assembleBrief } from './assemble.ts';
import { besideDecisions, linesCounted } from './attentionLists.ts';
import type { Brief } from './brief.ts';
import { forChild } from './forChild.ts';
import { listedId } from './questionWords.ts';

const asOf = dateOf('2026-11-21');
let files: ReadonlyMap<string, CaseFile>;
let briefs: ReadonlyMap<string, Brief>;

beforeAll(async () => {
  files = await caseFilesOf();
  briefs = new Map(
    [...files].flatMap(([family, file]) => {
      const hearing = file.hearings.find(({ status }) => status === 'scheduled');
      if (hearing === undefined) return [];
      return [[family, assembleBrief(file, { hearingId: hearing.id, asOf, audience: 'judge', shownOn: asOf })]];
    }),
  );
});

function briefOf(family: string): Brief {
  const brief = briefs.get(family);
  if (brief === undefined) throw new Error(`no brief of ${family}`);
  return brief;
}

test('twins: each page has its own child, development, homes and clocks, and all that is the family’s', () => {
  const brief = briefOf('F01');
  const [juniper, rowan] = brief.who.children;
  if (juniper === undefined || rowan === undefined) throw new Error('the twins are not there');
  const own = forChild(brief, rowan.childId);
  expect(own.who.children.map(({ firstName }) => firstName)).toEqual(['Rowan']);
  expect(own.development.map(({ childName }) => childName)).toEqual(['Rowan']);
  expect(own.placement.children.map(({ childName }) => childName)).toEqual(['Rowan']);
  // The twins were removed on one day: they share each clock, and neither page may lose it.
  expect(own.clocks).toEqual(brief.clocks);
  const { who, development, placement, clocks, questions, ...family } = own;
  expect(family).toEqual(
    Object.fromEntries(
      Object.entries(brief).filter(
        ([key]) => !['who', 'development', 'placement', 'clocks', 'questions'].includes(key),
      ),
    ),
  );
  expect(who.parents).toEqual(brief.who.parents);
  // What is asked of both is asked about the one whose page it is, once; what is asked of the other alone stays.
  const listed = (lines: Brief['questions']) => lines.map(({ questionId }) => listedId(questionId));
  expect(listed(questions)).toEqual([...new Set(listed(brief.questions))]);
  const safe = questions.filter(({ questionId }) => listedId(questionId) === 'q-safe-today');
  expect(safe.map(({ questionId, childNames }) => [questionId, childNames])).toEqual([['q-safe-today:2', ['Rowan']]]);
  expect(questions.filter(({ childNames }) => childNames.length > 1)).toEqual([]);
});

test('a clock of one child alone stands on that child’s page only; one of nobody in particular on both', () => {
  const twins = briefOf('F01');
  const [first, ...others] = twins.clocks;
  if (first === undefined) throw new Error('no clock runs');
  const ofOne = { ...first, childNames: ['Juniper'] };
  const ofNobody = { ...first, clock: 'icwa-notice' as const, childNames: [] };
  const brief: Brief = { ...twins, clocks: [ofOne, ...others, ofNobody] };
  const pages = brief.who.children.map(({ childId, firstName }) => [firstName, forChild(brief, childId).clocks]);
  expect(pages).toEqual([
    ['Juniper', brief.clocks],
    ['Rowan', [...others, ofNobody]],
  ]);
});

test('one child, or a child of another case: the brief as it is', () => {
  const brief = briefOf('F03');
  expect(forChild(brief, brief.who.children[0]?.childId ?? idOf('none'))).toBe(brief);
  expect(forChild(briefOf('F01'), idOf('F03-C1'))).toBe(briefOf('F01'));
});

test('a count opens the list that it counts, in every brief of the sample', () => {
  for (const brief of briefs.values()) {
    for (const name of ['overdue', 'dueByHearing', 'onTrack', 'notRecorded'] as const) {
      const { obligations, gaps } = linesCounted(brief, name);
      expect(obligations.length + gaps.length).toBe(brief.counts[name]);
    }
  }
});

test('every overdue line is read once: as a reason of a decision, or beside the decisions', () => {
  for (const { attention } of briefs.values()) {
    const reasons = attention.decisions.flatMap((decision) => decision.reasons.flatMap(({ line }) => line ?? []));
    const ofReasons = reasons.filter(({ row }) => row.status.state === 'overdue');
    const beside = besideDecisions(attention).filter(({ row }) => row.status.state === 'overdue');
    const keys = [...ofReasons, ...beside].map(({ row }) => row.key);
    expect(keys.toSorted()).toEqual(attention.overdue.map(({ row }) => row.key).toSorted());
  }
});
