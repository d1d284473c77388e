// Document model → tagged PDF (PDF/UA-1 mark): blocks → nodes → react-pdf's layout → our painter over its render package.

import type { DocumentModel, Furniture } from '../../../shared/documents/model.ts';
import { blockNodes } from './blocks.ts';
import { type FaceSet, type Fonts, loadFonts } from './fonts.ts';
import { type Press, printable } from './inline.ts';
import { type BoxNode, layOut, node } from './layoutNodes.ts';
import type { PlacedHeading } from './outline.ts';
import { paintPages } from './painter.ts';
import { page, paperSizes } from './paper.ts';
import { openPdf } from './pdfFile.ts';
import { heightOfSheet } from './rows.ts';
import { buildStructure } from './structure.ts';

export interface PrintedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** In reading order, each with the page it came to stand on. */
  readonly headings: readonly PlacedHeading[];
}

/** No typeface here has this character. Next step: have it written otherwise in the record. */
export interface PrintRefusal {
  readonly refused: 'unprintable-character';
  /** As in Unicode's charts: U+4E2D. */
  readonly codePoint: string;
}

export const isRefusal = (result: PrintedDocument | PrintRefusal): result is PrintRefusal => 'refused' in result;

let parsed: Promise<Fonts> | undefined;

function pageNode(model: DocumentModel, press: Press): BoxNode {
  const { width, height } = paperSizes[model.paper];
  return node(
    'PAGE',
    { size: [width, height], experimentalPagination: true },
    { paddingTop: page.top, paddingBottom: page.bottom, paddingHorizontal: page.side },
    blockNodes(model.blocks, width - 2 * page.side, press),
  );
}

function footerLacks({ footerLeft, footerMiddle, pageLabel: label }: Furniture, { fonts, set }: Press): string | null {
  return fonts.missing(set, 'Regular', printable(footerLeft + footerMiddle + label));
}

/** The document's nodes in one set of faces, and the first character that the set cannot print. */
function setIn(set: FaceSet, model: DocumentModel, fonts: Fonts) {
  const press: Press = { fonts, set, language: model.language, missing: new Set() };
  const sheet = pageNode(model, press);
  const [missing = footerLacks(model.furniture, press)] = press.missing;
  return { set, sheet, missing };
}

const codePointOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The document's nodes in the small set of faces or, where that lacks a character, in the full one. */
function setInFaces(model: DocumentModel, fonts: Fonts) {
  const latin = setIn('latin', model, fonts);
  return latin.missing === null ? latin : setIn('full', model, fonts);
}

/** Reads the fonts ahead of the first document. */
export async function prepare(): Promise<true> {
  parsed ??= loadFonts();
  await parsed;
  return true;
}

/** Layout rounds lengths; what fits here must fit there. */
const spare = 0.5;

/** Whether all blocks of a document stand on one page: known without layout, in a tenth of the time of printing it. */
export async function fitsOnePage(model: DocumentModel): Promise<boolean> {
  parsed ??= loadFonts();
  const { sheet } = setInFaces(model, await parsed);
  return heightOfSheet(sheet) <= paperSizes[model.paper].height - spare;
}

/**
 * Prints a document in this process.
 * @param createdAt stands in the file as its moment of creation; same model and moment, same bytes.
 * @returns the file, or which character no face can print: a name is never printed with a hole in it.
 * Errors: a figure without alternative text, a heading that skips a level, an uneven table throw (bugs of the model).
 */
export async function printDocument(
  model: DocumentModel,
  { createdAt }: { createdAt: Date },
): Promise<PrintedDocument | PrintRefusal> {
  parsed ??= loadFonts();
  const fonts = await parsed;
  const { set, sheet, missing } = setInFaces(model, fonts);
  if (missing !== null) return { refused: 'unprintable-character', codePoint: codePointOf(missing) };
  const { file, bytes } = openPdf({ title: printable(model.title), language: model.language, createdAt }, fonts);
  const entries = buildStructure(file, [sheet]);
  const laidOut = await layOut(node('DOCUMENT', {}, {}, [sheet]));
  const headings = paintPages(file, laidOut, entries, model.furniture, fonts.face(set, 'Regular'), fonts);
  file.end();
  return { bytes: await bytes, pages: laidOut.children?.length ?? 0, headings };
}
