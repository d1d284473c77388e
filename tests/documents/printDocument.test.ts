import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal, type PrintedDocument, printDocument } from '../../electron/engine/documents/printDocument.ts';
import type { DocumentModel, Language } from '../../shared/documents/model.ts';
import { checkTaggedPdf, type TaggedPdfReport } from './checkTaggedPdf.ts';
import { everyBlock } from './everyBlock.ts';
import { mockupSummary } from './mockupSummary.ts';
import { unpack } from './qpdf.ts';
import { type ReadPdf, readPdf, wordPlaces } from './readPdf.ts';

const createdAt = new Date('2026-11-21T22:10:00Z');

async function print(model: DocumentModel): Promise<PrintedDocument> {
  const result = await printDocument(model, { createdAt });
  if (isRefusal(result)) throw new Error(`refused: ${result.codePoint}`);
  return result;
}

const oneLine = (text: string, furniture = mockupSummary.furniture): DocumentModel => ({
  ...mockupSummary,
  blocks: [
    { kind: 'masthead', title: 'Summary', lines: [] },
    { kind: 'paragraph', role: 'body', text: [text] },
  ],
  furniture,
});

describe.each(['en', 'es'] as const)('every kind of block (%s)', (language: Language) => {
  let printed: PrintedDocument;
  let report: TaggedPdfReport;
  let read: ReadPdf;
  beforeAll(async () => {
    printed = await print(everyBlock(language));
    [report, read] = await Promise.all([checkTaggedPdf(printed.bytes), readPdf(printed.bytes)]);
  });

  test('passes the gate', () => {
    expect(report.errors).toEqual([]);
    expect(report.pages).toBe(printed.pages);
    // Figures: one alone and five in a table. The long paragraph goes on over a page break.
    expect(report.roles).toMatchObject({ H1: 1, H2: 5, H3: 1, Table: 2, Figure: 6 });
    expect(report.split).toBeGreaterThan(0);
  });

  test('is read in the order of its blocks, nothing left out, nothing twice', () => {
    const places = [...read.told.matchAll(/#(\d+) /g)].map(([, place]) => Number(place));
    expect(places.length).toBeGreaterThan(200);
    expect(places).toEqual(places.map((_, index) => index + 1));
  });

  test('carries its label on every page', () => {
    const label = (page: number) =>
      language === 'en' ? `Page ${page} of ${printed.pages}` : `Página ${page} de ${printed.pages}`;
    expect(printed.pages).toBeGreaterThan(2);
    for (const [index, page] of read.pages.entries()) expect(page).toContain(label(index + 1));
    expect(read.told).not.toContain(label(1));
  });

  test('repeats the head of a table on each of its pages, and reads it out once', () => {
    const title = language === 'en' ? 'Overdue' : 'Con atraso';
    expect(read.pages.filter((page) => page.includes(title)).length).toBeGreaterThan(1);
    expect(read.told.split(title).length - 1).toBe(1);
  });

  test('keeps its title whole, with & and <', () => {
    expect(read.title).toBe(everyBlock(language).title);
  });

  test('lists its headings in the outline, each on the page that the printer names', () => {
    expect(read.outline).toEqual(printed.headings.map(({ text }) => text));
    for (const { text, page } of printed.headings) expect(read.pages[page - 1]).toContain(text);
  });

  test('says which words are of the other language, and what a blank is for', async () => {
    const plain = Buffer.from(await unpack(printed.bytes)).toString('latin1');
    const span = (entry: string) => new RegExp(`<<[^<>]*${entry}[^<>]*/S /Span[^<>]*>>`);
    expect(plain).toMatch(span(`/Lang \\(${language === 'en' ? 'es' : 'en'}\\)`));
    expect(plain).toMatch(span('/ActualText \\(date\\)'));
    expect(plain).toMatch(span('/ActualText \\(who\\)'));
  });

  test('has no hole in its words', () => {
    for (const page of read.pages) expect(page).not.toMatch(/undefined|null|\{\w+\}|___|\[object/);
  });

  test('is the same file when printed again, whatever was printed between', async () => {
    await print(oneLine('ʼ ’ − - ‐'));
    expect(Buffer.from((await print(everyBlock(language))).bytes).equals(printed.bytes)).toBe(true);
  });
});

describe('the design’s summary', () => {
  test('is two pages, tagged', async () => {
    const { bytes, pages, headings } = await print(mockupSummary);
    expect(pages).toBe(2);
    expect((await checkTaggedPdf(bytes)).errors).toEqual([]);
    expect(headings.find(({ text }) => text === 'Development')).toEqual({ level: 2, text: 'Development', page: 2 });
  });

  test('keeps a date in one line and is found as it is written', async () => {
    const { told } = await readPdf((await print(mockupSummary)).bytes);
    expect(told).toContain('Tue, Nov 24, 2026, 2:30 pm');
    expect(told).toContain('Proposed: evaluation by Early Steps on Dec 2; IFSP meeting by');
  });
});

describe('characters', () => {
  test('a name beyond the Latin set is printed whole, from the full set', async () => {
    const { bytes } = await print(oneLine('Łucja Wałęsa and Nguyễn Thị Ệ'));
    expect((await readPdf(bytes)).told).toContain('Łucja Wałęsa and Nguyễn Thị Ệ');
    expect((await checkTaggedPdf(bytes)).errors).toEqual([]);
  });

  test('a letter and its accent apart are one letter', async () => {
    const { bytes } = await print(oneLine('Nu\u0301ria'));
    expect((await readPdf(bytes)).told).toContain('Núria');
  });

  test('a character that no face has is refused by its code point', async () => {
    const refused = (codePoint: string) => ({ refused: 'unprintable-character', codePoint });
    expect(await printDocument(oneLine('中'), { createdAt })).toEqual(refused('U+4E2D'));
    expect(await printDocument(oneLine('so 👶'), { createdAt })).toEqual(refused('U+1F476'));
    const footer = { ...mockupSummary.furniture, footerLeft: '26-JV-ק' };
    expect(await printDocument(oneLine('plain', footer), { createdAt })).toEqual(refused('U+05E7'));
  });
});

describe('pages', () => {
  const heading = (text: string) => ({ kind: 'heading', level: 2, text }) as const;
  const line = (text: string) => ({ kind: 'paragraph', role: 'body', text: [text] }) as const;
  const short = {
    kind: 'table',
    columns: [{ title: 'What' }, { title: 'Due' }],
    rows: [[['this'], ['first']]],
  } as const;

  // A line of body takes 1.5 + 9.5 × 1.27 = 13.565 points; letter leaves 792 − 43 − 50 = 699: about 50 lines.
  test.each([...Array(9).keys()].map((extra) => 42 + extra))(
    'after %i lines no heading stands alone',
    async (lines) => {
      const filler = Array.from({ length: lines }, (_, index) => line(`line ${index}`));
      const head = { kind: 'masthead', title: 'Pages', lines: [] } as const;
      for (const [block, word] of [
        [short, 'first'],
        [line('first of the text'), 'first'],
      ] as const) {
        const model = { ...mockupSummary, blocks: [head, ...filler, heading('Alone'), block] };
        const { bytes, headings } = await print(model);
        const page = headings.find(({ text }) => text === 'Alone')?.page ?? 0;
        expect((await readPdf(bytes)).pages[page - 1]).toContain(word);
      }
    },
  );

  test('a word wider than its column is cut, not lost', async () => {
    const endless = 'x'.repeat(400);
    const { bytes } = await print(oneLine(endless));
    expect((await readPdf(bytes)).told.replaceAll(' ', '')).toContain(endless);
  });

  test('a row that is higher than a page goes on to the next', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const rows = [[['what'], [long]]];
    const model = {
      ...oneLine('before'),
      blocks: [
        ...oneLine('before').blocks,
        {
          ...short,
          columns: [
            { title: 'What', share: 0.8 },
            { title: 'Due', share: 0.2 },
          ],
          rows,
        },
      ],
    };
    const { bytes } = await print(model);
    expect((await checkTaggedPdf(bytes)).errors).toEqual([]);
    expect((await readPdf(bytes)).told).toContain('word899');
    // The first cell is long over; the second keeps its column: 54 + 0.8 × 504 = 457.2.
    expect((await wordPlaces(bytes)).get('word899')).toBeCloseTo(457.2, 1);
  });
});

describe('streams', () => {
  test('a stream that goes on alone over a page break stays in its place', async () => {
    const line = (text: string) => ({ kind: 'paragraph', role: 'body', text: [text] }) as const;
    const long = Array.from({ length: 80 }, (_, index) => line(`right${index}`));
    const columns = { kind: 'columns', shares: [1, 1], streams: [[line('left')], long] } as const;
    const { bytes, pages } = await print({ ...mockupSummary, blocks: [...oneLine('').blocks, columns] });
    expect(pages).toBe(2);
    const places = await wordPlaces(bytes);
    // Letter: 54 + (504 + 20) / 2 = 316.
    expect(places.get('right0')).toBeCloseTo(316, 1);
    expect(places.get('right79')).toBeCloseTo(316, 1);
    expect(places.get('left')).toBeCloseTo(54, 1);
  });
});

describe('models that cannot be printed are bugs', () => {
  test.each([
    [
      'a heading that skips a level',
      [
        { kind: 'heading', level: 1, text: 'a' },
        { kind: 'heading', level: 3, text: 'b' },
      ],
    ],
    ['a figure without alternative text', [{ kind: 'figure', alt: '', chart: { chart: 'scaleAxis', max: 60 } }]],
    ['an uneven table', [{ kind: 'table', columns: [{ title: 'a' }, { title: 'b' }], rows: [[['only']]] }]],
  ] as const)('%s', async (_, blocks) => {
    await expect(printDocument({ ...mockupSummary, blocks }, { createdAt })).rejects.toThrow();
  });
});
