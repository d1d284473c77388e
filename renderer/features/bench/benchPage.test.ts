import { beforeAll, expect, test } from 'vitest';
import { assembleBrief } from '../../../shared/brief/assemble.ts';
import type { Brief, ClockLine } from '../../../shared/brief/brief.ts';
import { sourcedLines } from '../../../shared/documents/lines.ts';
import { plainText } from '../../../shared/documents/plainText.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { caseFilesOf } from '../../../tests/support/sampleStore.ts';
import { benchPage, firstLine, lineOf, listOf, listPrefix } from './benchPage.ts';
import { nextClock } from './nextClock.ts';
import { sectionNames } from './sections.ts';

const asOf = dateOf('2026-11-21');
let briefs: readonly Brief[] = [];

beforeAll(async () => {
  briefs = [...(await caseFilesOf()).values()].flatMap((file) =>
    file.hearings
      .filter(({ status }) => status === 'scheduled')
      .map(({ id }) => assembleBrief(file, { hearingId: id, asOf, audience: 'judge', shownOn: asOf })),
  );
});

const pages = (language: 'en' | 'es' = 'en') =>
  briefs.flatMap((brief) =>
    brief.who.children.map(({ childId }) => benchPage(brief, childId, wordsFor(brief, language))),
  );

function briefOf(caseNumber: string): Brief {
  const brief = briefs.find((one) => one.caseNumber === caseNumber);
  if (brief === undefined) throw new Error(`no brief of ${caseNumber}`);
  return brief;
}

test('every line that can be chosen is found again by its key, with the same words', () => {
  for (const page of pages()) {
    for (const { name, blocks } of page.sections) {
      for (const [key, line] of sourcedLines(blocks, name)) expect(lineOf(page, key)).toEqual(line);
    }
    for (const name of [
      'overdue',
      'dueByHearing',
      'onTrack',
      'notRecorded',
      'changes',
      'alerts',
      'questions',
    ] as const) {
      for (const [key, line] of sourcedLines(listOf(page, name), listPrefix(name))) {
        expect(lineOf(page, key)).toEqual(line);
      }
    }
  }
  expect(briefs).toHaveLength(12);
});

test('a chosen line stays the same line in the other language', () => {
  const spanish = pages('es');
  for (const [index, page] of pages().entries()) {
    for (const { name, blocks } of page.sections) {
      for (const [key, { about }] of sourcedLines(blocks, name)) {
        expect(lineOf(spanish[index] ?? page, key)?.about).toEqual(about);
      }
    }
  }
});

test('a brief opens on the first thing to decide, where there is one', () => {
  for (const page of pages()) {
    expect(lineOf(page, firstLine) !== undefined).toBe(page.brief.attention.decisions.length > 0);
  }
});

test('no line is known by a key that is not there', () => {
  const [page] = pages();
  if (page === undefined) throw new Error('no page');
  expect(lineOf(page, 'nowhere.0.0')).toBeUndefined();
  expect(lineOf(page, '')).toBeUndefined();
});

test('every page has the nine sections of the bar, in its order, each with something to say', () => {
  for (const page of [...pages('en'), ...pages('es')]) {
    expect(page.sections.map(({ name }) => name)).toEqual(sectionNames);
    for (const { blocks } of page.sections) expect(blocks.length).toBeGreaterThan(0);
  }
});

test('a decision says its lead’s lateness once, also when the brief’s lines came as copies', () => {
  // F03: the lead of the third decision is its only reason.
  const copied: Brief = structuredClone(JSON.parse(JSON.stringify(briefOf('26-JV-0166'))) as Brief);
  const [child] = copied.who.children;
  if (child === undefined) throw new Error('no child');
  const { decide } = benchPage(copied, child.childId, wordsFor(copied, 'en'));
  const [list] = decide;
  if (list?.kind !== 'list') throw new Error('nothing to decide');
  expect(list.items.map(({ text, lines = [] }) => [text, ...lines].map(plainText))).toEqual([
    [
      'Dyadic therapy: Agency to secure dyadic therapy or an equivalent',
      '56 days overdue: Dyadic therapy (CPP): start, order of Oct 27 missed by 11 days',
    ],
    [
      'Early intervention: Agency to have the Part C evaluation completed within 21 days',
      '48 days overdue: First IFSP meeting, order of Oct 27 missed by 4 days',
    ],
    ['Health: Repeat blood lead test', '37 days overdue, 1 day overdue: Repeat lead test'],
  ]);
});

test('the next clock is the running one with the fewest days left', () => {
  const clock = (over: Partial<ClockLine>): ClockLine => ({
    clock: 'six-month-review',
    childNames: ['Ada'],
    date: dateOf('2027-02-17'),
    daysLeft: 85,
    metOn: null,
    isThisHearing: false,
    detail: { kind: 'none' },
    sources: [],
    ...over,
  });
  const past = clock({ clock: 'fifteen-of-22', daysLeft: -3 });
  const met = clock({ clock: 'reasonable-efforts-to-prevent', daysLeft: 2, metOn: dateOf('2026-11-01') });
  const later = clock({ clock: 'permanency-hearing', daysLeft: 266, date: dateOf('2027-08-17') });
  expect(nextClock([past, met, later, clock({})])?.clock).toBe('six-month-review');
  expect(nextClock([past, met])).toBeNull();
  expect(nextClock([])).toBeNull();
});

test('a clock that ran out without a petition is decided with the order about it, and what is in grace stands beside', () => {
  const brief = briefOf('25-JV-0201');
  const [child] = brief.who.children;
  if (child === undefined) throw new Error('no child');
  const [decision] = brief.attention.decisions;
  expect(decision?.reasons.map(({ ruleId }) => ruleId).slice(0, 2)).toEqual(['a-order-not-met', 'a-fifteen-of-22']);
  const { also } = benchPage(brief, child.childId, wordsFor(brief, 'en'));
  const lines = also.items.map(({ text }) => plainText(text));
  expect(lines.join(' ')).not.toContain('15 of 22');
  expect(lines.findIndex((line) => line.includes('in grace'))).toBeGreaterThan(1);
});
