import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { printDocument } from './printDocument.ts';
import { type Printer, startPrinter } from './printer.ts';

const createdAt = new Date('2026-11-21T22:10:00Z');

const summary = (text: string): DocumentModel => ({
  title: 'Summary',
  language: 'en',
  paper: 'letter',
  blocks: [
    { kind: 'masthead', title: 'Summary', lines: [] },
    { kind: 'paragraph', role: 'body', text: [text] },
  ],
  furniture: { footerLeft: '26-JV-0001', footerMiddle: '', pageLabel: 'Page {page} of {pages}' },
});

let printer: Printer;
afterEach(() => printer.stop());

describe('printer', () => {
  test('prints several documents in turn, each as it is printed in this process', async () => {
    printer = startPrinter();
    const texts = ['one', 'two', 'Łucja'];
    const results = await Promise.all(texts.map((text) => printer.print(summary(text), { createdAt })));
    for (const [index, text] of texts.entries()) {
      expect(results[index]).toEqual(await printDocument(summary(text), { createdAt }));
    }
  });

  test('hands a refusal back as a value', async () => {
    printer = startPrinter();
    const refusal = { refused: 'unprintable-character', codePoint: 'U+4E2D' };
    expect(await printer.print(summary('中'), { createdAt })).toEqual(refusal);
  });

  test('drops a document that is no longer wanted and goes on with the next', async () => {
    printer = startPrinter();
    const unwanted = new AbortController();
    const first = printer.print(summary('first'), { createdAt, signal: unwanted.signal });
    const second = printer.print(summary('second'), { createdAt, signal: unwanted.signal });
    const third = printer.print(summary('third'), { createdAt });
    unwanted.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(await third).toMatchObject({ pages: 1 });
    await expect(printer.print(summary('late'), { createdAt, signal: unwanted.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('SEC-02 a fault is told without a word of the document', async () => {
    printer = startPrinter();
    const broken = { ...summary('Zyxwvut'), blocks: [{ kind: 'figure', alt: '', chart: { chart: 'Zyxwvut' } }] };
    const failed = await printer.print(broken as unknown as DocumentModel, { createdAt }).catch((error) => error);
    expect(failed).toMatchObject({ name: 'PrinterFailed' });
    expect(String(failed.stack)).not.toContain('Zyxwvut');
    expect(await printer.print(summary('next'), { createdAt })).toMatchObject({ pages: 1 });
  });

  test('once stopped, tells what waits and what comes', async () => {
    printer = startPrinter();
    const waiting = [1, 2].map((number) => printer.print(summary(String(number)), { createdAt }));
    const told = Promise.all(waiting.map((each) => expect(each).rejects.toMatchObject({ name: 'PrinterStopped' })));
    await printer.stop();
    await told;
    await expect(printer.print(summary('late'), { createdAt })).rejects.toMatchObject({ name: 'PrinterStopped' });
  });
});
