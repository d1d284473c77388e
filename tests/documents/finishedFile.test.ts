// The last look at a finished file: it reads every word that another reader finds, and a forbidden text is found wherever it
// stands.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Forbidden, isClean } from '../../electron/engine/documents/finishedFile.ts';
import { wordsOfFile } from '../../electron/engine/documents/finishedWords.ts';
import { readPdfObjects, UnreadablePdf } from '../../electron/engine/documents/pdfObjects.ts';
import { isRefusal } from '../../electron/engine/documents/printDocument.ts';
import type { PrintedFile } from '../../electron/engine/documents/printFile.ts';
import { type FileToPrint, printingHere } from '../../electron/engine/documents/printing.ts';
import { sealFile } from '../../electron/engine/documents/sealing.ts';
import type { Block, DocumentModel } from '../../shared/documents/model.ts';
import { everyBlock } from './everyBlock.ts';
import { readPdf } from './readPdf.ts';

const printer = printingHere();
const createdAt = new Date('2026-11-21T22:10:00Z');
const secret = 'Larkspur Lane 4418';

const bare: DocumentModel = {
  title: 'Summary',
  language: 'en',
  paper: 'letter',
  blocks: [
    { kind: 'masthead', title: 'Summary', lines: [] },
    { kind: 'paragraph', role: 'body', text: ['Nothing to see here.'] },
  ],
  furniture: { footerLeft: '26-JV-0001', footerMiddle: '', pageLabel: 'Page {page} of {pages}' },
};
const withBlock = (block: Block): DocumentModel => ({ ...bare, blocks: [...bare.blocks, block] });

async function print(file: Partial<FileToPrint> & Pick<FileToPrint, 'parts'>): Promise<PrintedFile> {
  const head = { title: 'File', language: 'en', createdAt } as const;
  const printed = await printer.printFile({ head, ...file });
  if (isRefusal(printed)) throw new Error('refused');
  return printed;
}

const alone = (model: DocumentModel) => print({ parts: [{ model, label: null, marking: null }] });

function holds(printed: PrintedFile, text: string, name: string | null = null): boolean {
  const forbidden: Forbidden[] = [{ texts: [text], parts: null }];
  return !isClean({ ...printed, name }, forbidden);
}

/** A secret that only a table's title tells, or a drawing's alternative text, and so on. */
const places: Readonly<Record<string, DocumentModel>> = {
  'in the text': withBlock({ kind: 'paragraph', role: 'body', text: [`They live at ${secret}.`] }),
  'in other letters': withBlock({ kind: 'paragraph', role: 'body', text: ['They live at LARKSPUR  Láne 4418.'] }),
  'parted by runs': withBlock({
    kind: 'paragraph',
    role: 'body',
    text: ['At Lark', { text: 'spur L', strong: true }, 'ane 4418'],
  }),
  'parted by lines': withBlock({
    kind: 'paragraph',
    role: 'body',
    text: [`${'word '.repeat(18)}Larkspur Lane 4418 ${'word '.repeat(18)}Larkspur Lane 4418`],
  }),
  'in a heading and the outline': withBlock({ kind: 'heading', level: 2, text: secret }),
  'in the masthead': { ...bare, blocks: [{ kind: 'masthead', title: secret, lines: [] }] },
  'in the footer': { ...bare, furniture: { ...bare.furniture, footerMiddle: secret } },
  'in what a blank is read as': withBlock({
    kind: 'paragraph',
    role: 'body',
    text: [{ blank: 'long', label: secret }],
  }),
  'in a hidden title of a column': withBlock({
    kind: 'table',
    columns: [{ title: secret, hiddenTitle: true }],
    rows: [[['cell']]],
  }),
  'in an alternative text': withBlock({
    kind: 'figure',
    alt: secret,
    chart: figureChart(),
  }),
};

function figureChart() {
  const found = everyBlock('en').blocks.find((block) => block.kind === 'figure');
  if (found?.kind !== 'figure') throw new Error('no figure');
  return found.chart;
}

describe('a forbidden text is found', () => {
  test.each(Object.entries(places))('%s', async (_, model) => {
    expect(holds(await alone(model), secret)).toBe(true);
    expect(holds(await alone(model), 'Milrace Outpatient')).toBe(false);
  });

  test('in the title of the file, and so in its metadata', async () => {
    const head = { title: `Order, ${secret}`, language: 'en', createdAt } as const;
    const printed = await print({ head, parts: [{ model: bare, label: null, marking: null }] });
    expect(holds(printed, secret)).toBe(true);
  });

  test('in a page label, and in the marking of a copy', async () => {
    const part = { model: bare, label: null, marking: null };
    expect(holds(await print({ parts: [part, { ...part, label: secret }] }), secret)).toBe(true);
    expect(holds(await print({ parts: [{ ...part, marking: secret }] }), secret)).toBe(true);
  });

  test('in the name of the file', async () => {
    const printed = await alone(bare);
    expect(holds(printed, secret, 'larkspur-lane-4418.pdf')).toBe(true);
    expect(holds(printed, secret, 'summary.pdf')).toBe(false);
  });

  test('a short one as a word of its own only', async () => {
    const printed = await alone(withBlock({ kind: 'paragraph', role: 'body', text: ['An archive of HIV tests.'] }));
    const other = await alone(withBlock({ kind: 'paragraph', role: 'body', text: ['An archive of tests.'] }));
    expect([holds(printed, 'hiv'), holds(other, 'hiv')]).toEqual([true, false]);
  });
});

describe('however it is written', () => {
  const paper = (...text: Extract<Block, { kind: 'paragraph' }>['text']) =>
    alone(withBlock({ kind: 'paragraph', role: 'body', text }));

  test.each([
    ['another apostrophe', 'at St. Mary’s Recovery House', "St. Mary's Recovery House"],
    ['another dash', 'at Twin – Oaks Recovery', 'Twin-Oaks Recovery'],
    ['no dash', 'at Twin Oaks Recovery', 'Twin-Oaks Recovery'],
    ['quotes', 'the “Haven” house', 'the "Haven" house'],
    ['a telephone', 'call (555) 010-4418', '555-010-4418'],
    ['a telephone without its area', 'call 010-4418', '555.010.4418'],
    ['and', 'Smith and Sons Clinic', 'Smith & Sons Clinic'],
    ['letters that nothing takes apart', 'in Łódź, at Søren Weiß', 'Lodz, at Soren Weiss'],
    ['a short one with a dash', 'goes to Al-Anon.', 'Al-Anon'],
    ['a short one with another', 'goes to Al‑Anon.', 'al anon'],
    ['a short one with a slash', 'takes A/B12, daily', 'A/B12'],
  ])('%s', async (_, text, forbidden) => {
    expect(holds(await paper(text), forbidden)).toBe(true);
    expect(holds(await alone(bare), forbidden)).toBe(false);
  });

  test('a short one in two runs', async () => {
    expect(holds(await paper('has ', { text: 'H', strong: true }, 'IV.'), 'HIV')).toBe(true);
    expect(holds(await paper('the arc', { text: 'HIVes', strong: true }), 'HIV')).toBe(false);
  });
});

describe('over the end of a page', () => {
  const words = Array.from({ length: 1600 }, (_, index) => `wordnumber${index}q`);
  const over = async () => {
    const printed = await alone(withBlock({ kind: 'paragraph', role: 'body', text: [words.join(' ')] }));
    const ofSecond = wordsOfFile(printed.bytes).find(({ page, runsOn }) => page === 2 && runsOn)?.words ?? '';
    const first = Number(/wordnumber(\d+)q/.exec(ofSecond)?.[1]);
    return { printed, split: words.slice(first - 2, first + 2).join(' ') };
  };

  test('a text that begins on one page and ends on the next is found, in a part that may not have it', async () => {
    const { printed, split } = await over();
    expect(printed.pages).toBeGreaterThan(1);
    expect(holds(printed, split)).toBe(true);
    const file = { ...printed, name: null };
    expect(isClean(file, [{ texts: [split], parts: [1] }])).toBe(true);
    expect(isClean({ ...file, pagesOfParts: [1, printed.pages - 1] }, [{ texts: [split], parts: null }])).toBe(true);
  });
});

test('what one part may have is no fault of it, and is one of another', async () => {
  const model = places['in the text'] ?? bare;
  const parts = [model, bare].map((each) => ({ model: each, label: null, marking: null }));
  const [first, second] = parts;
  if (!first || !second) throw new Error('no parts');
  const printed = await print({ parts: [first, second] });
  const file = { ...printed, name: null };
  expect(isClean(file, [{ texts: [secret], parts: [1] }])).toBe(true);
  expect(isClean(file, [{ texts: [secret], parts: [0] }])).toBe(false);
});

describe.each(['en', 'es'] as const)('every kind of block (%s)', (language) => {
  let printed: PrintedFile;
  beforeAll(async () => {
    printed = await alone(everyBlock(language));
  });

  test('holds for this reader every word that another reader finds', async () => {
    const mine = wordsOfFile(printed.bytes);
    const other = await readPdf(printed.bytes);
    const plain = (text: string) => text.replace(/\s+/g, '');
    for (const [index, words] of other.pages.entries()) {
      const page = mine.filter((found) => found.page === index + 1).map(({ words: each }) => each);
      const whole = plain(page.join(' '));
      expect(whole).toContain(plain(words));
    }
    const all = mine.map(({ words }) => words);
    for (const title of other.outline) expect(all).toContain(title);
  });
});

describe('a file that cannot be read whole is a fault', () => {
  const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  test('a sealed one', async () => {
    const sealed = await sealFile((await alone(bare)).bytes, 'AAAA-BBBB');
    expect(() => wordsOfFile(sealed)).toThrow(UnreadablePdf);
  });

  test.each([
    ['a stream of an unknown filter', '1 0 obj\n<< /Length 1 /Filter /LZWDecode >>\nstream\nx\nendstream\nendobj'],
    ['a string without its end', '1 0 obj\n(never ends'],
    ['a stream without its end', '1 0 obj\n<< /Length 999 >>\nstream\nx\nendstream\nendobj'],
    ['a list without its end', '1 0 obj\n[1 2'],
  ])('%s', (_, text) => {
    expect(() => readPdfObjects(bytesOf(text))).toThrow(UnreadablePdf);
  });

  test('one without pages', () => {
    expect(() => wordsOfFile(bytesOf('1 0 obj\nnull\nendobj'))).toThrow(UnreadablePdf);
  });
});
