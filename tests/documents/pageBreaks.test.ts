// Where a printed page may end: never one row of a table alone on either side, never a closing note alone on the last page.

import { describe, expect, test } from 'vitest';
import { isRefusal, printDocument } from '../../electron/engine/documents/printDocument.ts';
import type { Block, DocumentModel } from '../../shared/documents/model.ts';
import { mockupSummary } from './mockupSummary.ts';
import { readPdf } from './readPdf.ts';

async function pagesOf(blocks: readonly Block[]): Promise<readonly string[]> {
  const model: DocumentModel = {
    ...mockupSummary,
    blocks: [{ kind: 'masthead', title: 'Summary', lines: [] }, ...blocks],
  };
  const printed = await printDocument(model, { createdAt: new Date('2026-11-21T22:10:00Z') });
  if (isRefusal(printed)) throw new Error(`refused: ${printed.codePoint}`);
  return (await readPdf(printed.bytes)).pages;
}

const line = (text: string): Block => ({ kind: 'paragraph', role: 'body', text: [text] });
const filling = (count: number): readonly Block[] => Array.from({ length: count }, (_, at) => line(`Filling ${at}.`));
const table = (rows: number): Block => ({
  kind: 'table',
  columns: [{ title: 'What' }, { title: 'State' }],
  rows: Array.from({ length: rows }, (_, at) => [[`Row ${at + 1} of it`], ['open']]),
});
const rowsOn = (page: string) => [...page.matchAll(/Row \d+ of it/g)].length;

/** Every height of what stands before, so that a break falls at every place of what is tried. */
const heights = [...Array.from({ length: 14 }, (_, at) => 36 + at)];

describe('a page break', () => {
  test.each([3, 4, 7])('leaves at least two rows of a table of %i on each side', async (rows) => {
    let parted = 0;
    for (const height of heights) {
      const pages = await pagesOf([...filling(height), { kind: 'heading', level: 2, text: 'A table' }, table(rows)]);
      const counts = pages.map(rowsOn).filter((count) => count > 0);
      expect(
        counts.every((count) => count >= 2),
        `${height}: ${counts.join(' and ')}`,
      ).toBe(true);
      expect(pages.find((page) => page.includes('A table'))).toContain('Row 1 of it');
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows);
      parted += counts.length - 1;
    }
    expect(parted > 0).toBe(rows > 3);
  });

  test('never leaves the closing paragraphs alone on the last page', async () => {
    const closing: readonly Block[] = [
      { kind: 'heading', level: 2, text: 'About this copy' },
      ...[line('Withheld.'), line('Confidential.')],
      { kind: 'paragraph', role: 'small', text: ['As recorded.'] },
    ];
    let turned = 0;
    for (const height of heights) {
      const pages = await pagesOf([...filling(height), table(5), ...closing]);
      const last = pages.at(-1) ?? '';
      if (pages.length === 1) continue;
      turned += 1;
      expect(last, `${height}`).toContain('About this copy');
      expect(rowsOn(last), `${height}`).toBeGreaterThanOrEqual(2);
    }
    expect(turned).toBeGreaterThan(3);
  });

  test('nor a last note under a list', async () => {
    const items: Block = { kind: 'list', role: 'plain', items: [1, 2, 3].map((at) => ({ text: [`Item ${at}.`] })) };
    for (const height of heights) {
      const last = (await pagesOf([...filling(height), items, line('The note.')])).at(-1) ?? '';
      expect(last, `${height}`).toMatch(/(Item 3|Filling).*The note/s);
    }
  });
});
