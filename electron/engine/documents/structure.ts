// The structure tree of a document: its elements in reading order, made before layout splits or repeats any node.

import type { BoxNode, Tag } from './layoutNodes.ts';
import type { Element, PdfFile } from './pdfFile.ts';

export interface Entry {
  readonly element: Element;
  readonly tag: Tag;
  /** Of a heading, else 0. */
  readonly level: number;
  /** Spans of this element's text by number of stretch: a stretch that breaks over pages stays one span. */
  readonly spans: Map<number, Element>;
}

function addElement(file: PdfFile, parent: Element, tag: Tag): Element {
  const { role, alt, scope, numbering } = tag;
  if (role === 'Figure' && !alt) throw new Error('A figure needs alternative text');
  const element = file.struct(role, { ...(alt ? { alt } : {}), ...(scope ? { scope } : {}) });
  if (numbering) element.dictionary.data.A = { O: 'List', ListNumbering: numbering };
  parent.add(element);
  return element;
}

const levelOf = ({ role }: Tag) => Number(/^H(\d)$/.exec(role)?.[1] ?? 0);

/** Headings start at 1 and never skip a level downwards (ISO 14289-1, 7.4.2). */
function checkLevels(entries: readonly Entry[]): void {
  let last = 0;
  for (const { level } of entries) {
    if (level > last + 1) throw new Error(`A heading of level ${level} follows one of level ${last}`);
    if (level > 0) last = level;
  }
}

/** The file's one Document element, that everything stands in. */
export function topOf(file: PdfFile): Element {
  const top = file.struct('Document');
  file.addStructure(top);
  return top;
}

/** The elements of one document of a file. */
export interface Structure {
  readonly entries: readonly Entry[];
  /** Puts them into the file's tree: documents are read in the order of this. */
  readonly attach: () => void;
}

/**
 * Makes one element for each tagged node, in order, and writes its number into the node.
 * @param part the document's own language, where it is one of several and so has an element of its own; null: it is alone.
 */
export function buildStructure(
  file: PdfFile,
  top: Element,
  pages: readonly BoxNode[],
  part: { readonly language: string } | null,
): Structure {
  const entries: Entry[] = [];
  const own = part === null ? top : file.struct('Part', { lang: part.language });
  const visit = (node: BoxNode, parent: Element) => {
    const { tag } = node.props;
    let element = parent;
    if (tag) {
      element = addElement(file, parent, tag);
      node.props = {
        ...node.props,
        element: entries.push({ element, tag, level: levelOf(tag), spans: new Map() }) - 1,
      };
    }
    for (const child of node.props.placed ?? node.children) visit(child, element);
  };
  for (const page of pages) visit(page, own);
  checkLevels(entries);
  return { entries, attach: () => void (own === top || top.add(own)) };
}
