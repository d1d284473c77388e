// One PDF of one or several documents: each laid out by itself, with its own footer and page count; one structure tree, one
// outline, page labels. Step by step, so that whoever waits for the printer may come in between.

import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { Fonts } from './fonts.ts';
import { printable } from './inline.ts';
import { type LaidOut, layOut, node } from './layoutNodes.ts';
import { addOutline, type Bookmark, type PlacedHeading, underTitle } from './outline.ts';
import { paintPages } from './painter.ts';
import { openPdf, type PdfFile } from './pdfFile.ts';
import { type PrintRefusal, refuseCharacter, type SetDocument, setInFaces } from './sheets.ts';
import { buildStructure, type Entry, topOf } from './structure.ts';

/** What the file says of itself, and the moment of creation that stands in it: same parts and moment, same bytes. */
export interface FileHead {
  readonly title: string;
  readonly language: DocumentModel['language'];
  readonly createdAt: Date;
}

export interface FilePart {
  readonly model: DocumentModel;
  /** Before the page's number in the file's page labels; null: the number alone. */
  readonly label: string | null;
  /** Which copy it is and for whom, below the footer; null: it is not said. */
  readonly marking: string | null;
}

export interface PrintedFile {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Of each part, in their order. */
  readonly pagesOfParts: readonly number[];
  /** In reading order, each with the page it came to stand on. */
  readonly headings: readonly PlacedHeading[];
}

/** A file that is being printed. Parts are laid out first, then painted; nothing else is kept of them. */
export interface OpenFile {
  /** Lays out a further part. `first`: it stands before the others. @returns its pages. */
  readonly lay: (part: FilePart, place: 'first' | 'last') => Promise<number | PrintRefusal>;
  /** Paints the next part; false once there is none. */
  readonly paintNext: () => boolean;
  readonly end: () => Promise<PrintedFile>;
}

interface LaidPart {
  readonly part: FilePart;
  readonly set: SetDocument['set'];
  readonly laidOut: LaidOut;
  readonly entries: readonly Entry[];
  /** Puts its elements into the file's tree. */
  readonly attach: () => void;
}

const pagesOf = ({ laidOut }: LaidPart) => laidOut.children?.length ?? 0;

/** How many pages a document takes, or which character no face can print. */
export async function countPages(model: DocumentModel, fonts: Fonts): Promise<number | PrintRefusal> {
  const { sheet, missing } = setInFaces(model, fonts);
  if (missing !== null) return refuseCharacter(missing);
  return (await layOut(node('DOCUMENT', {}, {}, [sheet]))).children?.length ?? 0;
}

/** Labels of every page: the label of its part, and its number in it. Without any label the file has none. */
function labelPages(file: PdfFile, parts: readonly LaidPart[]): void {
  if (parts.every(({ part }) => part.label === null)) return;
  let from = 0;
  const ranges = parts.map((laid) => {
    const range = { from, label: printable(laid.part.label ?? '') };
    from += pagesOf(laid);
    // The space that parts a label from its number.
    return range.label === '' ? range : { ...range, label: `${range.label} ` };
  });
  file.labelPages(ranges);
}

/** A part's bookmarks: of one alone its headings, of several its title with the headings below. */
function bookmarksOf(laid: LaidPart, headings: readonly Bookmark[], isAlone: boolean, from: number): Bookmark[] {
  const placed = headings.map((heading) => ({ ...heading, page: heading.page + from }));
  return isAlone ? placed : underTitle(printable(laid.part.model.title), placed, from + 1);
}

/** Opens a file. `isAlone`: one document is all it will hold. */
export function openFile({ title, language, createdAt }: FileHead, isAlone: boolean, fonts: Fonts): OpenFile {
  const { file, bytes } = openPdf({ title: printable(title), language, createdAt }, fonts);
  const top = topOf(file);
  const parts: LaidPart[] = [];
  const bookmarks: Bookmark[] = [];
  let [painted, pages] = [0, 0];

  const lay: OpenFile['lay'] = async (part, place) => {
    const { set, sheet, missing } = setInFaces(part.model, fonts);
    if (missing !== null) return refuseCharacter(missing);
    const { entries, attach } = buildStructure(file, top, [sheet], isAlone ? null : { language: part.model.language });
    const laid = { part, set, laidOut: await layOut(node('DOCUMENT', {}, {}, [sheet])), entries, attach };
    if (place === 'first') parts.unshift(laid);
    else parts.push(laid);
    return pagesOf(laid);
  };

  const paintNext = () => {
    const laid = parts[painted];
    if (laid === undefined) return false;
    const { part, set, laidOut, entries, attach } = laid;
    attach();
    const { furniture } = part.model;
    const running = { furniture, marking: part.marking, face: fonts.face(set, 'Regular') };
    bookmarks.push(...bookmarksOf(laid, paintPages(file, laidOut, entries, running, fonts), isAlone, pages));
    painted += 1;
    pages += pagesOf(laid);
    return true;
  };

  const end = async () => {
    while (paintNext()) {
      // Every part that is still to be painted.
    }
    addOutline(file, bookmarks);
    labelPages(file, parts);
    file.end();
    const headings = bookmarks.map(({ level, text, page }) => ({ level, text, page }));
    return { bytes: await bytes, pages, pagesOfParts: parts.map(pagesOf), headings };
  };

  return { lay, paintNext, end };
}
