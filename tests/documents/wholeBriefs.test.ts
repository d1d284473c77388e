// Every document of every hearing of the sample docket, in both languages, as words: no hole, no heading over nothing, no
// empty list, and no figure that neither its line's sources, nor the facts, nor the head of the brief know. And the full
// brief: its thirteen sections in order, each child's part for each child, each section with its sources.

import { beforeAll, describe, expect, test } from 'vitest';
import { fitsOnePage, isRefusal, printDocument } from '../../electron/engine/documents/printDocument.ts';
import { assembleBrief } from '../../shared/brief/assemble.ts';
import type { Sourced } from '../../shared/brief/brief.ts';
import { type ReadyBrief, readyBrief } from '../../shared/brief/ready.ts';
import { benchSummary } from '../../shared/documents/benchSummary.ts';
import { developmentSheet } from '../../shared/documents/developmentSheet.ts';
import { fullBrief } from '../../shared/documents/fullBrief.ts';
import { linesOf } from '../../shared/documents/lines.ts';
import type { Block, DocumentModel, Language } from '../../shared/documents/model.ts';
import { plainSections, plainText } from '../../shared/documents/plainText.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { ruleSources } from '../../shared/domain/ruleSources.ts';
import { caseFilesOf } from '../support/sampleStore.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { readPdf } from './readPdf.ts';

const asOf = dateOf('2026-11-21');
const createdAt = new Date('2026-11-21T22:10:00Z');
type Kind = 'bench-summary' | 'full-brief' | 'development';

interface Made {
  readonly name: string;
  readonly kind: Kind;
  readonly language: Language;
  readonly brief: ReadyBrief;
  readonly model: DocumentModel;
}
let made: readonly Made[] = [];

async function documentsOf(brief: ReadyBrief, file: CaseFile, language: Language): Promise<readonly Made[]> {
  const options = {
    language,
    paper: 'letter',
    madeAt: createdAt.toISOString() as Instant,
    contentHash: '7c1e 94b0',
  } as const;
  const summary = await benchSummary(brief, options, fitsOnePage);
  if (summary === null) throw new Error('does not fit on two pages');
  const models = {
    'bench-summary': summary,
    'full-brief': fullBrief(brief, options, file),
    development: developmentSheet(brief, options),
  } satisfies Record<Kind, DocumentModel>;
  return (['bench-summary', 'full-brief', 'development'] as const).map((kind) => ({
    name: `${brief.caseNumber} ${language} ${kind}`,
    kind,
    language,
    brief,
    model: models[kind],
  }));
}

beforeAll(async () => {
  const all: Made[] = [];
  for (const file of (await caseFilesOf()).values()) {
    for (const { id } of file.hearings.filter(({ status }) => status === 'scheduled')) {
      const ready = readyBrief(assembleBrief(file, { hearingId: id, asOf, audience: 'judge', shownOn: asOf }));
      if (!ready.ok) throw new Error(`${file.case.caseNumber}: ${ready.gaps.join(', ')}`);
      for (const language of ['en', 'es'] as const) all.push(...(await documentsOf(ready.value, file, language)));
    }
  }
  made = all;
}, 120_000);

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'columns' ? block.streams.flatMap(flat) : [block]));

const levelOf = (block: Block): number | null =>
  block.kind === 'heading' ? block.level : block.kind === 'childHeading' ? 2 : block.kind === 'masthead' ? 1 : null;

/** Headings that no word stands under before the next of their own level or above. */
function emptyHeadings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    const level = block.kind === 'heading' ? block.level : null;
    if (level === null || block.kind !== 'heading') return [];
    const next = blocks[index + 1];
    const nextLevel = next === undefined ? 0 : levelOf(next);
    return next === undefined || next.kind === 'pageBreak' || (nextLevel !== null && nextLevel <= level)
      ? [block.text]
      : [];
  });
}

const isEmpty = (block: Block): boolean =>
  (block.kind === 'list' && block.items.length === 0) ||
  (block.kind === 'table' && block.rows.length === 0) ||
  (block.kind === 'factRow' && block.items.length === 0) ||
  (block.kind === 'paragraph' && plainText(block.text).trim() === '');

function numbersIn(text: string): number[] {
  return [...text.replaceAll(/(\d)[,\u00a0](\d{3})\b/g, '$1$2').matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits),
  );
}

/** Numbers that every line may say: of the brief's facts and head, of its rules and of its tools' names. */
function knownNumbers({ facts, hearing, caseNumber, asOf: on, counts, who, development }: ReadyBrief): Set<number> {
  const dates = JSON.stringify({ facts, hearing, caseNumber, on, counts, who }).replaceAll(/[-:]/g, ' ');
  const tools = development.flatMap(({ screenings, earlierScreenings }) =>
    [...screenings, ...earlierScreenings].map(({ screening: { tool, form } }) => `${tool} ${form}`),
  );
  const known = numbersIn(`${dates} ${tools.join(' ')} ${Object.values(ruleSources).join(' ')}`);
  return new Set([...known, ...known.map((hour) => ((hour + 11) % 12) + 1)]);
}

const hasProvenance = (about: Sourced | undefined) =>
  about !== undefined && (about.sources.length > 0 || about.rule !== undefined);

/** A table's or list's note, a count of what is left out, the key of a chart: they tell of the page. */
const isOfThePage = (block: Block) => block.kind === 'paragraph' && (block.role === 'key' || block.role === 'small');

describe('every document of the sample docket', () => {
  test('there are three for each of the twelve hearings in both languages', () => {
    expect(made).toHaveLength(12 * 3 * 2);
  });

  test('has no hole in its words', () => {
    for (const { name, model } of made) {
      const text = [model.title, ...plainSections(model).flatMap(({ heading, lines }) => [heading, ...lines])].join(
        '\n',
      );
      expect(text, name).not.toMatch(/undefined|\bnull\b|NaN|Infinity|[{}]|___|\[object|\[withheld\]/);
      expect(text, name).not.toMatch(/\b[a-z]+\.[a-zA-Z]+\.[a-zA-Z]+/); // a key without its text
    }
  });

  test('has no heading over nothing, and no empty list, table or paragraph', () => {
    for (const { name, model } of made) {
      const blocks = flat(model.blocks);
      expect(emptyHeadings(blocks), name).toEqual([]);
      expect(blocks.filter(isEmpty), name).toEqual([]);
    }
  });

  test('says no figure that neither its line’s sources, nor the facts, nor the head of the brief know', () => {
    const bare = made.flatMap(({ name, model, brief }) => {
      const known = knownNumbers(brief);
      const blocks = flat(model.blocks);
      return blocks
        .filter((block) => !isOfThePage(block))
        .flatMap((block) => linesOf(block))
        .filter(({ about }) => !hasProvenance(about))
        .flatMap(({ claim }) => {
          const text = plainText(claim);
          return numbersIn(text).every((figure) => known.has(figure)) ? [] : [`${name}: ${text}`];
        });
    });
    expect(bare).toEqual([]);
    const told = made.flatMap(({ model }) => flat(model.blocks).flatMap((block) => linesOf(block)));
    expect(told.filter(({ about }) => hasProvenance(about)).length).toBeGreaterThan(2000);
  });
});

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

/** Headings of level 2 of a full brief in order, in English. */
const sectionHeads = (model: DocumentModel) =>
  flat(model.blocks).flatMap((block) =>
    block.kind === 'childHeading'
      ? [block.name]
      : block.kind === 'heading' && block.level === 2
        ? [spaced(block.text)]
        : [],
  );

describe('the full brief', () => {
  const fulls = () => made.filter(({ kind }) => kind === 'full-brief');

  test('tells the rules once, and ends with no closing paragraph by itself', () => {
    const twins = fulls().find(({ name }) => name === '26-JV-0117 en full-brief');
    const blocks = twins === undefined ? [] : flat(twins.model.blocks);
    const heads = blocks.flatMap((block) =>
      block.kind === 'heading' ? [{ text: block.text, level: block.level }] : [],
    );
    expect(heads.filter(({ text }) => text === 'By which rule')).toHaveLength(1);
    expect(blocks.findIndex(({ kind }) => kind === 'rule')).toBeLessThan(
      blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Questions to ask'),
    );
    // The ten asked first stand alone, the rest under their topics.
    const asked = blocks.slice(
      blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Questions to ask') + 1,
    );
    const [first, topic] = asked;
    expect(first?.kind === 'list' ? first.items : []).toHaveLength(10);
    expect(topic).toMatchObject({ kind: 'heading', level: 3 });
  });

  test('has its thirteen sections in the order of a brief, the children’s parts once for each child', () => {
    const twins = fulls().find(({ name }) => name === '26-JV-0117 en full-brief');
    expect(twins === undefined ? [] : sectionHeads(twins.model)).toEqual([
      'Juniper Ashdown',
      'Rowan Ashdown',
      'Parents and team',
      'Needs attention now',
      'Since the last hearing',
      'Development: Juniper',
      'Health and early intervention: Juniper',
      'Development: Rowan',
      'Health and early intervention: Rowan',
      'Family team meeting',
      'Services',
      'Family time',
      'Home and plan',
      'Legal clocks',
      'Orders of Oct 27',
      'To recognize',
      'Questions to ask',
      'Not recorded',
    ]);
    for (const { name, model, brief } of fulls()) {
      expect(sectionHeads(model), name).toHaveLength(12 + 3 * brief.who.children.length);
    }
  });

  test('leaves nothing out', () => {
    for (const { name, model } of fulls()) {
      const text = JSON.stringify(plainSections(model));
      expect(text, name).not.toMatch(/more in the full brief|más en el informe completo/);
    }
  });

  test('ends each section that tells of a record with its sources, by kind and day, never by id', () => {
    for (const { name, model, brief, language } of fulls()) {
      const opening = language === 'en' ? 'Sources: ' : 'Fuentes: ';
      const lines = flat(model.blocks).flatMap((block) =>
        block.kind === 'paragraph' && block.role === 'small' && plainText(block.text).startsWith(opening)
          ? [plainText(block.text)]
          : [],
      );
      expect(lines.length, name).toBeGreaterThan(8);
      for (const line of lines) {
        expect(line, name).not.toContain(brief.caseId);
        expect(line, name).not.toMatch(/\bF\d\d\b|-(?:MO|FA|H\d|S\d|FT\d)/);
        expect(line.length, `${name}: ${line}`).toBeLessThan(700);
      }
      for (const [index, block] of flat(model.blocks).entries()) {
        if (block.kind !== 'heading' || block.level !== 2 || index === 0) continue;
        const before = flat(model.blocks)[index - 1];
        const isTold = before?.kind === 'paragraph' && before.role === 'small';
        const tells = before !== undefined && linesOf(before).some(({ about }) => hasProvenance(about));
        expect(isTold || !tells, `${name}: before ${block.text}`).toBe(true);
      }
    }
  });

  test('names the screenings, the meeting and the law that it stands on', () => {
    const twins = fulls().find(({ name }) => name === '26-JV-0117 en full-brief');
    const text =
      twins === undefined
        ? ''
        : plainSections(twins.model)
            .flatMap(({ lines }) => lines)
            .join('\n');
    expect(text).toContain('screenings Jun 15, Jun 18 and Oct 14');
    expect(text).toContain('family team meeting Nov 12');
    expect(text).toContain('34 CFR 303.310');
    expect(text).toContain('20 family time sessions, Oct 28 to Nov 20');
  });

  test('SEC-02 what may not be shown is in no word of it', () => {
    for (const { name, model } of fulls()) {
      const text = JSON.stringify(model);
      for (const hidden of ['Larkspur', 'Danforth', '555-0147', 'Return to use'])
        expect(text, name).not.toContain(hidden);
      expect(model.title, name).not.toMatch(/Ashdown|Tolliver|Strand|Beckwith|Lindqvist|Corrigan|Calloway|Quiroga/);
    }
    for (const { name, model } of fulls().filter(({ brief }) => brief.caseNumber === '25-JV-0201')) {
      expect(JSON.stringify(model), name).not.toContain('Millrace');
    }
  });

  test('printed, is tagged, with an outline entry for each section and child, and words on every page', async () => {
    for (const wanted of ['26-JV-0117 en full-brief', '25-JV-0388 es full-brief']) {
      const one = fulls().find(({ name }) => name === wanted);
      if (one === undefined) throw new Error(`no ${wanted}`);
      const printed = await printDocument(one.model, { createdAt });
      if (isRefusal(printed)) throw new Error(`refused: ${printed.codePoint}`);
      expect((await checkTaggedPdf(printed.bytes)).errors, wanted).toEqual([]);
      const read = await readPdf(printed.bytes);
      expect(read.outline).toEqual(printed.headings.map(({ text }) => text));
      expect(read.outline.map(spaced)).toEqual(expect.arrayContaining([...sectionHeads(one.model)]));
      for (const [index, page] of read.pages.entries()) {
        expect(page).toMatch(new RegExp(`${index + 1} (?:of|de) ${read.pages.length}`));
        expect(page.length).toBeGreaterThan(250);
      }
      expect(`${read.pages.join(' ')} ${read.outline.join(' ')}`).not.toMatch(
        /undefined|\bnull\b|NaN|\[object|[{}]|___/,
      );
    }
  });
});
