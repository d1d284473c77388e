// Every word of a finished PDF, wherever a reader or a program could find it: painted, in the outline, in alternative, actual
// and expanded texts, in page labels, names, forms, notes, attachments and metadata.

import {
  entryOf,
  isDictionary,
  isList,
  isName,
  isReference,
  isString,
  keywordOf,
  nameOf,
  type PdfObject,
  PdfScanner,
  type PdfString,
  type PdfValue,
  readPdfObjects,
  UnreadablePdf,
  wordsOf,
} from './pdfObjects.ts';

/** `page`: from 1, where the words belong to one; null: they are the file's. */
export interface FoundWords {
  readonly page: number | null;
  readonly words: string;
  /** They are the text of the page, without what is repeated on each for the page's sake: it runs on with the next page's. */
  readonly runsOn?: true;
}

/** Stands between words that are painted apart: two runs of one word as well as two lines. */
export const paintedApart = '\n';

type Objects = ReadonlyMap<number, PdfObject>;
/** Codes of two bytes → what they say. */
type Letters = ReadonlyMap<string, string>;

const bigEndian = new TextDecoder('utf-16be');
const decoded = ({ bytes }: PdfString) => bigEndian.decode(Buffer.from(bytes, 'latin1'));
const codeOf = ({ bytes }: PdfString) => Buffer.from(bytes, 'latin1').readUInt16BE(0);
const codeText = (code: number) => String.fromCharCode(code >> 8, code % 256);

/** A range of a font's map: to a list, or to letters that follow each other. */
function addRange(letters: Map<string, string>, from: number, to: number, target: PdfValue): void {
  for (let code = from; code <= to; code += 1) {
    const each = isList(target) ? target[code - from] : target;
    if (!isString(each)) throw new UnreadablePdf('a font that does not tell its letters');
    const words = decoded(each);
    const last = words.charCodeAt(words.length - 1) + (isList(target) ? 0 : code - from);
    letters.set(codeText(code), words.slice(0, -1) + String.fromCharCode(last));
  }
}

/** What a font's codes say (its ToUnicode map). */
function lettersOf(map: Buffer): Letters {
  const letters = new Map<string, string>();
  const scanner = new PdfScanner(map.toString('latin1'), false);
  let operands: PdfValue[] = [];
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    const keyword = keywordOf(value);
    if (keyword === null) operands.push(value);
    else {
      const step = keyword === 'endbfrange' ? 3 : keyword === 'endbfchar' ? 2 : 0;
      for (let at = 0; step > 0 && at + step <= operands.length; at += step) {
        const [from, second, third] = operands.slice(at, at + step);
        if (!isString(from)) throw new UnreadablePdf('a font that does not tell its letters');
        if (step === 2) addRange(letters, codeOf(from), codeOf(from), second ?? null);
        else if (isString(second)) addRange(letters, codeOf(from), codeOf(second), third ?? null);
      }
      operands = [];
    }
  }
  return letters;
}

/** The object that a value leads to, or the value itself. */
function follow(value: PdfValue | undefined, objects: Objects): PdfValue | undefined {
  return isReference(value) ? objects.get(value.object)?.value : value;
}

/** The fonts that a page or a drawing may use, by their names there. */
function fontsOf(resources: PdfValue | undefined, objects: Objects, known: Map<number, Letters>): Map<string, Letters> {
  const fonts = follow(entryOf(follow(resources, objects), 'Font'), objects);
  const found = new Map<string, Letters>();
  for (const [name, font] of isDictionary(fonts) ? fonts.entries : []) {
    const map = entryOf(follow(font, objects), 'ToUnicode');
    const stream = isReference(map) ? objects.get(map.object)?.stream : null;
    if (!isReference(map) || !stream) throw new UnreadablePdf('a font that does not tell its letters');
    const letters = known.get(map.object) ?? lettersOf(stream);
    known.set(map.object, letters);
    found.set(name, letters);
  }
  return found;
}

function shownBy(string: PdfString, letters: Letters | undefined): string {
  if (letters === undefined) throw new UnreadablePdf('words in no font');
  let words = '';
  for (let at = 0; at < string.bytes.length; at += 2) words += letters.get(string.bytes.slice(at, at + 2)) ?? '\ufffd';
  return words;
}

const isShown = (keyword: string) => keyword === 'Tj' || keyword === 'TJ' || keyword === "'" || keyword === '"';

/** Whether a stretch of marked content is repeated for the page's sake: a footer, a table's head on its second page. */
const isRepeated = ([tag, properties]: readonly PdfValue[]) =>
  isName(tag) && tag.name === 'Artifact' && nameOf(properties, 'Type') === 'Pagination';

interface Painted {
  readonly all: string;
  /** Without what is repeated for the page's sake. */
  readonly text: string;
  /** Carried unpainted. */
  readonly told: readonly string[];
}

/** The words that a content stream paints, and the texts that it carries unpainted. */
function paintedWords(content: Buffer, fonts: ReadonlyMap<string, Letters>): Painted {
  const scanner = new PdfScanner(content.toString('latin1'), false);
  const [all, text, told]: [string[], string[], string[]] = [[], [], []];
  const marked: boolean[] = [];
  let operands: PdfValue[] = [];
  let letters: Letters | undefined;
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    const keyword = keywordOf(value);
    if (keyword === null) operands.push(value);
    else {
      if (keyword === 'BI') throw new UnreadablePdf('a picture within the content');
      const [first] = operands;
      if (keyword === 'Tf' && isName(first)) letters = fonts.get(first.name);
      else if (isShown(keyword)) {
        const strings = operands.flatMap((each) => (isList(each) ? each : [each])).filter(isString);
        const shown = strings.map((string) => shownBy(string, letters)).join('');
        all.push(shown);
        if (!marked.includes(true)) text.push(shown);
      } else if (keyword === 'BDC' || keyword === 'DP') told.push(...stringsIn(operands));
      if (keyword === 'BDC' || keyword === 'BMC') marked.push(isRepeated(operands));
      else if (keyword === 'EMC') marked.pop();
      operands = [];
    }
  }
  return { all: all.join(paintedApart), text: text.join(paintedApart), told };
}

/** Every string and name within a value, keys of dictionaries as well. */
function stringsIn(value: PdfValue): string[] {
  if (isString(value)) return [wordsOf(value)];
  if (isName(value)) return [value.name];
  if (isList(value)) return value.flatMap(stringsIn);
  if (isDictionary(value)) return [...value.entries].flatMap(([key, each]) => [key, ...stringsIn(each)]);
  return [];
}

/** Streams that hold no words: fonts, and the profile of a device's colours. */
function isWordless(object: PdfObject, fontFiles: ReadonlySet<number>): boolean {
  return fontFiles.has(object.number) || typeof entryOf(object.value, 'N') === 'number';
}

function referencesUnder(objects: readonly PdfObject[], keys: readonly string[]): Set<number> {
  const found = objects.flatMap(({ value }) => keys.map((key) => entryOf(value, key)));
  return new Set(found.filter(isReference).map(({ object }) => object));
}

const unescaped = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });

/** The pages of a file in their order, by object number. */
function pageNumbers(objects: Objects, root: PdfValue | undefined): Map<number, number> {
  const pages = new Map<number, number>();
  const visit = (reference: PdfValue | undefined) => {
    if (!isReference(reference) || pages.has(reference.object)) return;
    const node = objects.get(reference.object)?.value;
    if (nameOf(node, 'Type') === 'Page') pages.set(reference.object, pages.size + 1);
    const kids = follow(entryOf(node, 'Kids'), objects);
    for (const kid of isList(kids) ? kids : []) visit(kid);
  };
  visit(entryOf(root, 'Pages'));
  return pages;
}

/** The page that an object belongs to: as an element of it, a place in it, or the page itself. */
function pageOf({ number, value }: PdfObject, pages: ReadonlyMap<number, number>): number | null {
  const dest = entryOf(value, 'Dest');
  const place = entryOf(value, 'Pg') ?? entryOf(value, 'P') ?? (isList(dest) ? dest[0] : undefined);
  return pages.get(number) ?? (isReference(place) ? (pages.get(place.object) ?? null) : null);
}

/** Which page each stream of painted content belongs to, and in which fonts it writes. */
function contentsOf(all: readonly PdfObject[], objects: Objects, pages: ReadonlyMap<number, number>) {
  const known = new Map<number, Letters>();
  const contents = new Map<number, { readonly page: number | null; readonly fonts: ReadonlyMap<string, Letters> }>();
  for (const { number, value, stream } of all) {
    const fonts = () => fontsOf(entryOf(value, 'Resources'), objects, known);
    if (stream !== null && nameOf(value, 'Subtype') === 'Form') contents.set(number, { page: null, fonts: fonts() });
    if (nameOf(value, 'Type') !== 'Page') continue;
    const content = entryOf(value, 'Contents');
    const page = pages.get(number) ?? null;
    for (const each of isList(content) ? content : [content]) {
      if (isReference(each)) contents.set(each.object, { page, fonts: fonts() });
    }
  }
  return contents;
}

/**
 * Every word of a finished file. Throws UnreadablePdf for a file that is not plain enough to be read whole: a sealed one,
 * one with pictures or attachments, one whose fonts do not tell their letters.
 */
export function wordsOfFile(bytes: Uint8Array): readonly FoundWords[] {
  const { objects: all, trailers } = readPdfObjects(bytes);
  if (trailers.some((trailer) => entryOf(trailer, 'Encrypt') !== undefined)) throw new UnreadablePdf('a sealed file');
  const objects: Objects = new Map(all.map((object) => [object.number, object]));
  const root = trailers.map((trailer) => follow(entryOf(trailer, 'Root'), objects)).findLast(isDictionary);
  const pages = pageNumbers(objects, root);
  if (pages.size === 0) throw new UnreadablePdf('a file without pages');
  const contents = contentsOf(all, objects, pages);
  const fontFiles = referencesUnder(all, ['FontFile', 'FontFile2', 'FontFile3', 'CIDSet']);
  const maps = referencesUnder(all, ['ToUnicode']);
  const found: FoundWords[] = trailers.flatMap((trailer) => stringsIn(trailer).map((words) => ({ page: null, words })));
  for (const object of all) {
    const { number, value, stream } = object;
    const page = pageOf(object, pages);
    found.push(...stringsIn(value).map((words) => ({ page, words })));
    if (stream === null || maps.has(number) || isWordless(object, fontFiles)) continue;
    const content = contents.get(number);
    if (content !== undefined) {
      const { page: of, fonts } = content;
      const { all: painted, text, told } = paintedWords(stream, fonts);
      found.push(...[painted, ...told].map((words) => ({ page: of, words })), { page: of, words: text, runsOn: true });
    } else if (nameOf(value, 'Type') === 'Metadata') {
      found.push({ page: null, words: unescaped(stream.toString('utf8')) });
    } else throw new UnreadablePdf('a stream of an unknown kind');
  }
  return found;
}
