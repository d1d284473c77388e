// The gate of every printed file: what a machine can tell of PDF/UA-1 (ISO 14289-1) without a validator, which cannot be
// had from the registries. Two foreign readers are asked: qpdf for the objects, pdf.js for what is painted.

import { checkPages } from './checkPages.ts';
import { checkTree } from './checkTree.ts';
import { type PdfObjects, readObjects, unpack } from './qpdf.ts';

export interface TaggedPdfReport {
  /** Empty for a file that passes. */
  readonly errors: readonly string[];
  readonly pages: number;
  /** How many elements of each role. */
  readonly roles: Readonly<Record<string, number>>;
  /** Elements that go on over a page break. */
  readonly split: number;
}

function checkCatalog({ root, dictionary }: PdfObjects, plain: string, say: (error: string) => void): void {
  if (dictionary(root['/MarkInfo'])['/Marked'] !== true) say('the file does not say that it is tagged');
  if (!root['/Lang']) say('the file names no language');
  if (dictionary(root['/ViewerPreferences'])['/DisplayDocTitle'] !== true) say('the title is not shown');
  if (!plain.includes('<pdfuaid:part>1<')) say('no PDF/UA-1 mark');
  const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(plain)?.[0] ?? '';
  if (!/<rdf:li xml:lang="x-default">[^<]+</.test(packet)) say('no title in the metadata');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(packet)) say('the metadata is not well-formed: bare &');
  if (!balanced(packet)) say('the metadata is not well-formed: tags do not match');
}

function balanced(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>|</g)) {
    if (!name) return false;
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name);
  }
  return open.length === 0 && xml !== '';
}

function checkFonts({ all }: PdfObjects, say: (error: string) => void): void {
  for (const font of all) {
    const name = String(font['/FontName'] ?? font['/BaseFont'] ?? '');
    const embedded = font['/FontFile'] ?? font['/FontFile2'] ?? font['/FontFile3'];
    if (font['/Type'] === '/FontDescriptor' && !embedded) say(`font not embedded: ${name}`);
    if (font['/Type'] === '/Font' && font['/Subtype'] === '/Type1') say(`standard font, not embedded: ${name}`);
    if (font['/Subtype'] === '/CIDFontType2' && !font['/CIDToGIDMap']) say(`no CIDToGIDMap: ${name}`);
    if (font['/Subtype'] === '/Type0' && !font['/ToUnicode']) say(`no ToUnicode: ${name}`);
  }
}

/**
 * Reads a finished file and lists what keeps it from being an accessible, whole document.
 * Errors: a file that qpdf cannot read without fault throws.
 */
export async function checkTaggedPdf(bytes: Uint8Array): Promise<TaggedPdfReport> {
  const errors = new Set<string>();
  const say = (error: string) => errors.add(error);
  const [plain, objects] = await Promise.all([unpack(bytes), readObjects(bytes)]);
  checkCatalog(objects, Buffer.from(plain).toString('latin1'), say);
  checkFonts(objects, say);
  const tree = checkTree(objects, say);
  const pages = await checkPages(bytes, objects, tree.owned, say);
  return { errors: [...errors], pages, roles: tree.roles, split: tree.split };
}
