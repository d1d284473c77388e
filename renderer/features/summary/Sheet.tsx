// One page of a document at its printed size: what stands on it, and the footer that paper repeats.

import type { Ref } from 'react';
import type { Block, DocumentModel, Furniture } from '../../../shared/documents/model.ts';
import { DocumentView } from '../../ui/DocumentView.tsx';

/** A page in CSS pixels, 96 to the inch, and what its margins leave for words. */
export const sizeOf = {
  letter: { width: 816, height: 1056, content: 932 },
  a4: { width: 793.7, height: 1122.5, content: 998.5 },
} as const satisfies Readonly<Record<DocumentModel['paper'], object>>;

/** A document's blocks, page by page. */
export function pagesOf({ blocks }: Pick<DocumentModel, 'blocks'>): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'pageBreak') pages.push([]);
    else pages.at(-1)?.push(block);
  }
  return pages;
}

interface SheetProps {
  readonly blocks: readonly Block[];
  readonly furniture: Furniture;
  readonly page: number;
  readonly pages: number;
  readonly language: DocumentModel['language'];
  readonly paper: DocumentModel['paper'];
  /** How much smaller its words are set so that they end on the page; 1: as they are. */
  readonly fit: number;
  readonly content?: Ref<HTMLDivElement>;
}

export function Sheet({ blocks, furniture, page, pages, language, paper, fit, content }: SheetProps) {
  const { footerLeft, footerMiddle, pageLabel } = furniture;
  const label = pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages));
  return (
    <article className="paper-sheet" lang={language} data-theme="paper" data-paper={paper} aria-label={label}>
      <div
        className="paper-content"
        ref={content ?? null}
        {...(fit === 1 ? {} : { style: { transform: `scale(${fit})` } })}
      >
        <DocumentView blocks={blocks} prefix={`sheet-${page}`} />
      </div>
      <footer>
        <span>{footerLeft}</span>
        <span>{footerMiddle}</span>
        <span>{label}</span>
      </footer>
    </article>
  );
}
