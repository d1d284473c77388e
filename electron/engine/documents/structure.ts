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

/** Makes one element for each tagged node, in order, and writes its number into the node. */
export function buildStructure(file: PdfFile, pages: readonly BoxNode[]): Entry[] {
  const entries: Entry[] = [];
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
  const top = file.struct('Document');
  file.addStructure(top);
  for (const page of pages) visit(page, top);
  checkLevels(entries);
  return entries;
}
