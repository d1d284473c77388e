// The PDF file being written: pdfkit with the tagged-PDF settings that hold for every document, typed as far as we use it.

import PDFDocument from 'pdfkit';
import type { Face, FaceName, FaceSet, Fonts } from './fonts.ts';
import type { Role } from './layoutNodes.ts';

/** A structure element (ISO 32000-1, 14.7.2). */
export interface Element {
  add: (child: Element | MarkedContent) => Element;
  readonly dictionary: { readonly data: { S: string; A?: object } };
}

declare const markedContent: unique symbol;
/** A marked piece of a page, to be added to its element. */
interface MarkedContent {
  readonly [markedContent]: true;
}

export interface ElementOptions {
  readonly alt?: string;
  readonly actual?: string;
  readonly lang?: string;
  readonly scope?: 'Row' | 'Column';
}

export interface OutlineItem {
  addItem: (
    title: string,
    options: { pageNumber: number; top: number; left: number; expanded: boolean },
  ) => OutlineItem;
}

/** What of pdfkit 0.20 the painter uses; its declarations lack tagging, the page in an outline and fonts already parsed. */
export interface PdfFile {
  readonly page: { readonly width: number; readonly height: number };
  readonly outline: OutlineItem;
  addPage: (options: { size: readonly [number, number]; margin: 0 }) => unknown;
  save: () => unknown;
  restore: () => unknown;
  translate: (x: number, y: number) => unknown;
  scale: (factor: number) => unknown;
  moveTo: (x: number, y: number) => unknown;
  lineTo: (x: number, y: number) => unknown;
  lineWidth: (width: number) => unknown;
  rect: (x: number, y: number, width: number, height: number) => unknown;
  roundedRect: (x: number, y: number, width: number, height: number, radius: number) => unknown;
  circle: (x: number, y: number, radius: number) => unknown;
  path: (d: string) => unknown;
  clip: () => unknown;
  fill: (color: string) => unknown;
  stroke: (color: string) => unknown;
  fillAndStroke: (fill: string, stroke: string) => unknown;
  font: (font: Face | string, size: number) => unknown;
  struct: (role: Role, options?: ElementOptions) => Element;
  addStructure: (element: Element) => unknown;
  markStructureContent: (role: string) => MarkedContent;
  markContent: (tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }) => unknown;
  endMarkedContent: () => unknown;
  /** `from`: the first page of a range, counted from 0; each range's numbers begin at 1. */
  labelPages: (ranges: readonly { readonly from: number; readonly label: string }[]) => void;
  end: () => unknown;
}

/** pdfkit's own members that it has no public way around. */
interface Inside extends PdfFile {
  info: Record<string, unknown>;
  readonly _root: { readonly data: Record<string, unknown> };
  _addInfo: () => void;
  registerFont: (name: string, font: Face) => unknown;
  on: (event: 'data' | 'end' | 'error', listener: (value: Uint8Array) => void) => unknown;
}

const escapeXml = (text: string) =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);

/** pdfkit writes the title into the XMP packet unescaped: "In re A & B" would make a file without its PDF/UA mark. */
function escapeMetadata(file: Inside): void {
  const addInfo = file._addInfo.bind(file);
  file._addInfo = () => {
    const told = file.info;
    file.info = Object.fromEntries(
      Object.entries(told).map(([key, value]) => [key, value instanceof Date ? value : escapeXml(String(value))]),
    );
    addInfo();
    file.info = told;
  };
}

/** pdfkit knows no page labels (ISO 32000-1, 12.4.2). What it writes as a string is a String object; others are names. */
function labelled(file: Inside): PdfFile['labelPages'] {
  return (ranges) => {
    const Nums = ranges.flatMap(({ from, label }) => [from, { S: 'D', ...(label !== '' && { P: new String(label) }) }]);
    file._root.data['PageLabels'] = { Nums };
  };
}

/** Each face is made part of the file once; pdfkit would otherwise compare whole fonts at every change of face. */
function keepFonts(file: Inside, fonts: Fonts): void {
  const names = new Map<Face, string>();
  for (const set of ['latin', 'full'] as const satisfies FaceSet[]) {
    for (const face of ['Light', 'Regular', 'Italic', 'SemiBold', 'Bold'] as const satisfies FaceName[]) {
      const name = `${set}-${face}`;
      names.set(fonts.face(set, face), name);
      file.registerFont(name, fonts.face(set, face));
    }
  }
  const use = file.font.bind(file);
  file.font = (font, size) => use(typeof font === 'string' ? font : (names.get(font) ?? font), size);
}

/**
 * Opens a file that carries the PDF/UA-1 mark (ISO 14289-1). Same input, same bytes: the only moment in it is `createdAt`.
 * @returns the file, and its bytes once it has been ended.
 */
export function openPdf(
  { title, language, createdAt }: { title: string; language: string; createdAt: Date },
  fonts: Fonts,
): { file: PdfFile; bytes: Promise<Uint8Array> } {
  const options = {
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    tagged: true,
    subset: 'PDF/UA',
    info: { Title: title, Creator: 'Cradle Docket', Producer: 'Cradle Docket', CreationDate: createdAt },
  };
  const file = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Inside;
  escapeMetadata(file);
  keepFonts(file, fonts);
  file.labelPages = labelled(file);
  const chunks: Uint8Array[] = [];
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    file.on('data', (chunk) => chunks.push(chunk));
    file.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    file.on('error', reject);
  });
  return { file, bytes };
}
