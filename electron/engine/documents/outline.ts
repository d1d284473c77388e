// Headings where they came to stand: the file's outline, and what the printer tells of its pages.

import type { OutlineItem, PdfFile } from './pdfFile.ts';

/** A heading as it stands: `page` counts from 1. */
export interface PlacedHeading {
  readonly level: number;
  readonly text: string;
  readonly page: number;
}

export interface Bookmark extends PlacedHeading {
  /** Points below the page's upper edge. */
  readonly top: number;
  /** Its own entries are not shown until it is opened. */
  readonly closed?: true;
}

/** A document's bookmarks in a file of several: its title, with its headings below; what it is called stands in the title. */
export function underTitle(title: string, headings: readonly Bookmark[], page: number): Bookmark[] {
  return [{ level: 1, text: title, page, top: 0, closed: true }, ...headings.filter(({ level }) => level > 1)];
}

export function addOutline(file: PdfFile, bookmarks: readonly Bookmark[]): void {
  const parents: OutlineItem[] = [file.outline];
  for (const { level, text, page, top, closed } of bookmarks) {
    parents.length = Math.min(parents.length, level);
    // pdfkit counts `left` from the right edge.
    const place = { pageNumber: page - 1, top, left: file.page.width, expanded: closed !== true };
    const item = parents.at(-1)?.addItem(text, place);
    if (item) parents.push(item);
  }
}
