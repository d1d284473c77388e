// A printed file as its readers get it: the words of each page, and the words in the order of the structure tree.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** All words painted on each page, running text included. */
  readonly pages: readonly string[];
  /** Words of the elements only, in the order in which they are read out. */
  readonly told: string;
  readonly title: string;
  readonly outline: readonly string[];
}

interface TreeNode {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

const contentIds = (node: TreeNode): string[] =>
  node.type === 'content' && node.id ? [node.id] : (node.children ?? []).flatMap(contentIds);

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

const titlesOf = (items: readonly OutlineNode[]): string[] =>
  items.flatMap(({ title, items: below }) => [title, ...titlesOf(below)]);

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const told: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const byId = new Map<string, string>();
    let id = '';
    let words = '';
    for (const item of items) {
      if ('str' in item) {
        const piece = item.hasEOL ? `${item.str} ` : item.str;
        words += piece;
        byId.set(id, (byId.get(id) ?? '') + piece);
      } else if (item.type.startsWith('begin')) id = item.id ?? '';
      else [id, words] = ['', `${words} `];
    }
    pages.push(words.replace(/\s+/g, ' '));
    told.push(...contentIds((await page.getStructTree()) as TreeNode).map((each) => byId.get(each) ?? ''));
  }
  const metadata = (await document.getMetadata()).metadata;
  const outline = titlesOf(((await document.getOutline()) ?? []) as OutlineNode[]);
  await task.destroy();
  return { pages, told: told.join(' ').replace(/\s+/g, ' '), title: String(metadata?.get('dc:title')), outline };
}

/** Distance in points of each painted piece of words from its page's left edge; the last one counts. */
export async function wordPlaces(bytes: Uint8Array): Promise<Map<string, number>> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const places = new Map<string, number>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) places.set(item.str.trim(), Number(item.transform[4]));
  }
  await task.destroy();
  return places;
}
