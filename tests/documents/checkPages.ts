// What is painted: every operator inside marked content, and marked content only as the structure tree has it.

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfObjects } from './qpdf.ts';

const painting = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintFormXObjectBegin,
]);

/** pdf.js hands a whole path over at once; the operator that ends it comes first among the arguments. */
const paints = (operator: number, args: unknown): boolean =>
  operator === OPS.constructPath ? Array.isArray(args) && args[0] !== OPS.endPath : painting.has(operator);

const nameOf = (tag: unknown): string =>
  tag !== null && typeof tag === 'object' && 'name' in tag ? String(tag.name) : String(tag);

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Walks a page's operators; `drawn` gathers the marked contents of all pages. */
function checkOperators(
  { fnArray, argsArray }: Operators,
  page: string,
  number: number,
  drawn: Set<string>,
  say: (error: string) => void,
) {
  const open: ('artifact' | 'content')[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.beginMarkedContentProps || operator === OPS.beginMarkedContent) {
      const [tag, id] = Array.isArray(args) ? args : [];
      if (open.length > 0) say(`page ${number}: marked content within marked content`);
      open.push(nameOf(tag) === 'Artifact' ? 'artifact' : 'content');
      if (open.at(-1) === 'artifact') continue;
      const key = `${page}/${String(id)}`;
      if (drawn.has(key)) say(`marked content drawn twice: ${key}`);
      drawn.add(key);
    } else if (operator === OPS.endMarkedContent) {
      if (!open.pop()) say(`page ${number}: marked content ends that never began`);
    } else if (open.length === 0 && paints(operator, args)) say(`page ${number}: painted outside marked content`);
  }
  if (open.length > 0) say(`page ${number}: marked content does not end`);
}

/** @returns the number of pages. */
export async function checkPages(
  bytes: Uint8Array,
  { pages }: PdfObjects,
  owned: ReadonlySet<string>,
  say: (error: string) => void,
): Promise<number> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const drawn = new Set<string>();
  for (const [index, page] of pages.entries()) {
    const content = await document.getPage(index + 1);
    checkOperators(await content.getOperatorList(), page, index + 1, drawn, say);
    const { items } = await content.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    if (/[\0\ufffd]/.test(text)) say(`page ${index + 1}: a character without meaning`);
  }
  for (const key of drawn) if (!owned.has(key)) say(`marked content in no element: ${key}`);
  for (const key of owned) if (!drawn.has(key)) say(`an element has content that is not drawn: ${key}`);
  await task.destroy();
  return pages.length;
}
