// The bench summary's promise: two pages for any case. A case with three years of everything and a nine-day-old with nothing,
// through the real printer, in both languages on both papers; what is cut is cut in the order of room.ts, and told.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  fitsOnePage,
  isRefusal,
  type PrintedDocument,
  printDocument,
} from '../../electron/engine/documents/printDocument.ts';
import { assembleBrief } from '../../shared/brief/assemble.ts';
import { type ReadyBrief, readyBrief } from '../../shared/brief/ready.ts';
import { benchSummary } from '../../shared/documents/benchSummary.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { type PlainSection, plainSections } from '../../shared/documents/plainText.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import type { CalendarDate, Instant } from '../../shared/domain/dates.ts';
import { heavyAsOf, heavyCase, madeUpHearing, newbornCase, newbornHearingOn } from '../support/madeUpCases.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { familyOf, withLongNames } from './madeUpFamilies.ts';
import { type ReadPdf, readPdf } from './readPdf.ts';

const createdAt = new Date('2026-11-21T22:10:00Z');
const [languages, papers] = [['en', 'es'] as const, ['letter', 'a4'] as const];

function briefOf(file: CaseFile, asOf: CalendarDate): ReadyBrief {
  const ready = readyBrief(assembleBrief(file, { hearingId: madeUpHearing, asOf, audience: 'judge', shownOn: asOf }));
  if (!ready.ok) throw new Error(`not ready: ${ready.gaps.join(', ')}`);
  return ready.value;
}

async function summaryOf(
  brief: ReadyBrief,
  language: (typeof languages)[number],
  paper: DocumentModel['paper'],
): Promise<DocumentModel> {
  const options = { language, paper, madeAt: createdAt.toISOString() as Instant, contentHash: '7c1e 94b0' };
  const model = await benchSummary(brief, options, fitsOnePage);
  if (model === null) throw new Error('a page does not fit even at its least');
  return model;
}

interface Printed {
  readonly name: string;
  readonly model: DocumentModel;
  readonly printed: PrintedDocument;
  readonly read: ReadPdf;
}

async function printed(name: string, brief: ReadyBrief): Promise<readonly Printed[]> {
  const made: Printed[] = [];
  for (const language of languages) {
    for (const paper of papers) {
      const model = await summaryOf(brief, language, paper);
      const result = await printDocument(model, { createdAt });
      if (isRefusal(result)) throw new Error(`refused: ${result.codePoint}`);
      made.push({ name: `${name} ${language} ${paper}`, model, printed: result, read: await readPdf(result.bytes) });
    }
  }
  return made;
}

let [heavy, newborn]: [readonly Printed[], readonly Printed[]] = [[], []];

beforeAll(async () => {
  heavy = await printed('heavy', briefOf(heavyCase(), heavyAsOf));
  newborn = await printed('newborn', briefOf(newbornCase(), newbornHearingOn));
}, 120_000);

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) yield* texts(part);
}

/** Words as they can be parted over lines, at a space or after a hyphen, without the marks about them. */
const wordsIn = (text: string) =>
  text
    .split(/[\s\u00a0/-]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');

describe('two pages, whatever the case holds', () => {
  test('are two pages, tagged, in both languages and on both papers', async () => {
    expect([...heavy, ...newborn]).toHaveLength(8);
    for (const { name, printed: file, read } of [...heavy, ...newborn]) {
      expect(file.pages, name).toBe(2);
      expect(read.pages, name).toHaveLength(2);
      expect((await checkTaggedPdf(file.bytes)).errors, name).toEqual([]);
    }
  });

  test('cut no word: each that is on paper is one of the document’s', () => {
    for (const { name, model, read } of [...heavy, ...newborn]) {
      // Runs that stand together can make one word: a name and its ending.
      const known = new Set([...texts(model), ...texts(plainSections(model))].flatMap(wordsIn));
      const cut = wordsIn(read.told).filter((word) => !known.has(word));
      expect(cut, name).toEqual([]);
      for (const word of wordsIn('Wolfeschlegelstein-Hausenberger Fernández-Villanueva')) {
        if (name.startsWith('heavy')) expect(wordsIn(read.told), name).toContain(word);
      }
    }
  });

  test('have on page 1 alone the children, the decisions, what is overdue and the clocks', () => {
    for (const { name, printed: file, read, model } of heavy) {
      const onFirst = file.headings.filter(({ page }) => page === 1).map(({ text }) => text);
      const es = model.language === 'es';
      expect(onFirst, name).toEqual(
        expect.arrayContaining([
          'María Guadalupe Fernández-Villanueva de la Torre',
          'Maximiliano Fernández-Villanueva de la Torre',
          es ? 'Tres cosas que decidir hoy' : 'Three things to decide today',
          es ? 'Plazos legales' : 'Legal clocks',
        ]),
      );
      expect(read.pages[0], name).toMatch(es ? /y \d+ más en el informe completo/ : /and \d+ more in the full brief/);
      expect(read.pages[1], name).toContain(es ? 'Por falta de espacio' : 'For want of room the full brief');
    }
  });

  test('say of a newborn of whom nothing is recorded what is not known, and call nothing "none"', () => {
    for (const { name, read, model } of newborn) {
      const isEnglish = model.language === 'en';
      expect(read.told, name).toContain(isEnglish ? '9 days' : '9 días');
      for (const gap of isEnglish
        ? ['Where the child lives', 'Permanency goal', 'No family team meeting is recorded', 'No home is recorded']
        : ['Dónde vive', 'Meta de permanencia', 'No consta ningún hogar'])
        expect(read.told.replaceAll('\u00a0', ' '), name).toContain(gap);
      expect(read.told, name).not.toMatch(/(?:^|: )(?:[Nn]one|[Nn]inguno)\.?$/m);
    }
  });
});

describe('two pages for a family of several children', () => {
  const [heavyFile, newbornFile] = [heavyCase(), newbornCase()];
  test.each([
    ['three, heavy', familyOf(3, heavyFile), heavyAsOf, 'en', 'letter'],
    ['four, heavy, with long names', withLongNames(familyOf(4, heavyFile)), heavyAsOf, 'en', 'a4'],
    ['five, light', familyOf(5, newbornFile), newbornHearingOn, 'es', 'a4'],
    ['six, heavy', familyOf(6, heavyFile), heavyAsOf, 'es', 'letter'],
    ['six, heavy, with long names', withLongNames(familyOf(6, heavyFile)), heavyAsOf, 'es', 'letter'],
  ] as const)(
    '%s',
    async (name, file, asOf, language, paper) => {
      const model = await summaryOf(briefOf(file, asOf), language, paper);
      const result = await printDocument(model, { createdAt });
      if (isRefusal(result)) throw new Error(`refused: ${result.codePoint}`);
      expect(result.pages, name).toBe(2);
      // Each child is on page 1 by name, with what is to be decided.
      const { pages } = await readPdf(result.bytes);
      for (const { child } of file.children) expect(pages[0], name).toContain(child.firstName.split('-', 1)[0]);
      expect(pages[0], name).toMatch(language === 'es' ? /que decidir hoy|Para decidir hoy/ : /to decide today/i);
    },
    60_000,
  );
});

/** The lines under each heading, of one page down. */
const linesOf = (model: DocumentModel): ReadonlyMap<string, readonly string[]> =>
  new Map(plainSections(model).map(({ heading, lines }: PlainSection) => [heading, lines]));

/** Headings of page 2 whose lists give way after these. */
const untouched = (model: DocumentModel, except: RegExp) =>
  [...linesOf(model)].filter(([heading]) => !except.test(heading)).map(([heading, lines]) => [heading, lines.length]);

describe('what gives way', () => {
  test.each([
    ['active efforts', { efforts: 90 }, /Active efforts/],
    ['family time and sibling visits', { familyTime: 380, siblingVisits: 60 }, /Family time|Since|Did not|recognize/],
    ['homes', { homes: 9 }, /Home and plan|^María|^Maximiliano|Since/],
  ] as const)('more %s cost nothing that stands above them', async (_, more, own) => {
    const [few, many] = await Promise.all([
      summaryOf(briefOf(heavyCase(), heavyAsOf), 'en', 'letter'),
      summaryOf(briefOf(heavyCase(more), heavyAsOf), 'en', 'letter'),
    ]);
    expect(untouched(few, own).length).toBeGreaterThan(10);
    expect(untouched(many, own)).toEqual(untouched(few, own));
  });
});
