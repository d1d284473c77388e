// The objects of a finished PDF, read from its bytes: what is not plain enough to be read whole is a fault, never skipped.

import { inflateSync } from 'node:zlib';

export interface PdfName {
  readonly name: string;
}
export interface PdfReference {
  readonly object: number;
}
/** A string's bytes, one character each; what they say is for `wordsOf` to tell. */
export interface PdfString {
  readonly bytes: string;
}
/** An operator of a page's content. */
interface Keyword {
  readonly keyword: string;
}
export interface PdfDictionary {
  readonly entries: ReadonlyMap<string, PdfValue>;
}
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfReference
  | PdfString
  | Keyword
  | PdfDictionary
  | readonly PdfValue[];

/** `stream`: its content, inflated. */
export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  readonly stream: Buffer | null;
}

/** The file cannot be read whole: nobody can say what is in it. Its message holds no word of it. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && 'entries' in value && value.entries instanceof Map;
export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === 'object' && value !== null && 'object' in value;
export const isString = (value: PdfValue | undefined): value is PdfString =>
  typeof value === 'object' && value !== null && 'bytes' in value;
export const isName = (value: PdfValue | undefined): value is PdfName =>
  typeof value === 'object' && value !== null && 'name' in value;
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

export function entryOf(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return isDictionary(value) ? value.entries.get(key) : undefined;
}
/** The name that stands under a key, without its slash. */
export function nameOf(value: PdfValue | undefined, key: string): string | null {
  const found = entryOf(value, key);
  return isName(found) ? found.name : null;
}

const [word, space, bracket] = [0, 1, 2];
/** What each byte is: a blank, a sign that parts words, or a part of one. */
const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  return '\0\t\n\f\r '.includes(character) ? space : '()<>[]{}/%'.includes(character) ? bracket : word;
});
const [plus, minus, point] = [43, 45, 46];
const isDigit = (code: number) => code >= 48 && code <= 57;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const referencePattern = /(\d+) \d+ R(?!\w)/y;

/** Reads values from `text`, in which each character is a byte. */
export class PdfScanner {
  readonly text: string;
  at = 0;
  private readonly hasReferences: boolean;
  /** `hasReferences` false: what is read is a page's content, where no object is referred to. */
  constructor(text: string, hasReferences: boolean) {
    this.text = text;
    this.hasReferences = hasReferences;
  }

  /** The next value or operator; undefined at the end. */
  next(): PdfValue | undefined {
    this.skipBlanks();
    const start = this.text.charAt(this.at);
    if (start === '') return undefined;
    if (start === '/') return this.readName();
    if (start === '(') return this.readLiteral();
    if (this.text.startsWith('<<', this.at)) return this.readDictionary();
    if (start === '<') return this.readHexadecimal();
    if (start === '[') return this.readList();
    if (')>]}{'.includes(start)) throw new UnreadablePdf('a bracket without its other');
    return this.readWord();
  }

  skipBlanks(): void {
    for (;;) {
      while (kinds[this.text.charCodeAt(this.at)] === space) this.at += 1;
      if (this.text.charAt(this.at) !== '%') return;
      while (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at))) this.at += 1;
    }
  }

  private readPlain(): string {
    const start = this.at;
    while (kinds[this.text.charCodeAt(this.at)] === word) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private readName(): PdfName {
    this.at += 1;
    const name = this.readPlain();
    if (!name.includes('#')) return { name };
    return {
      name: name.replace(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    };
  }

  private readLiteral(): PdfString {
    let bytes = '';
    let depth = 1;
    for (this.at += 1; ; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '') throw new UnreadablePdf('a string without its end');
      if (character === '\\') bytes += this.readEscape();
      else {
        if (character === '(') depth += 1;
        if (character === ')') depth -= 1;
        if (depth === 0) break;
        bytes += character;
      }
    }
    this.at += 1;
    return { bytes };
  }

  /** What stands after a backslash; leaves the place at its last character. */
  private readEscape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) % 256);
    }
    this.at += 1;
    const character = this.text.charAt(this.at);
    if (character === '\r' && this.text.charAt(this.at + 1) === '\n') this.at += 1;
    return character === '\r' || character === '\n' ? '' : (escapes[character] ?? character);
  }

  private readHexadecimal(): PdfString {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw new UnreadablePdf('a string without its end');
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return { bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1') };
  }

  private readList(): readonly PdfValue[] {
    const list: PdfValue[] = [];
    this.at += 1;
    for (;;) {
      this.skipBlanks();
      if (this.text.charAt(this.at) === ']') break;
      const value = this.next();
      if (value === undefined) throw new UnreadablePdf('a list without its end');
      list.push(value);
    }
    this.at += 1;
    return list;
  }

  private readDictionary(): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    this.at += 2;
    for (;;) {
      this.skipBlanks();
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.next();
      const value = this.next();
      if (!isName(key) || value === undefined) throw new UnreadablePdf('a dictionary without its end');
      entries.set(key.name, value);
    }
    this.at += 2;
    return { entries };
  }

  /** A number, with what may follow it to make a reference, or a word. */
  private readWord(): PdfValue {
    const code = this.text.charCodeAt(this.at);
    if (isDigit(code) || code === minus || code === point || code === plus) {
      const reference = isDigit(code) ? this.readReference() : null;
      return reference ?? this.readNumber();
    }
    const plain = this.readPlain();
    if (plain === '') throw new UnreadablePdf('a sign out of place');
    if (plain === 'true' || plain === 'false') return plain === 'true';
    return plain === 'null' ? null : { keyword: plain };
  }

  private readNumber(): number {
    const number = Number(this.readPlain());
    if (Number.isNaN(number)) throw new UnreadablePdf('a number out of shape');
    return number;
  }

  private readReference(): PdfReference | null {
    if (!this.hasReferences) return null;
    referencePattern.lastIndex = this.at;
    const found = referencePattern.exec(this.text);
    if (found === null) return null;
    this.at += found[0].length;
    return { object: Number(found[1]) };
  }
}

export const keywordOf = (value: PdfValue): string | null =>
  typeof value === 'object' && value !== null && 'keyword' in value ? value.keyword : null;

function inflated(raw: Buffer, dictionary: PdfValue): Buffer {
  const filter = entryOf(dictionary, 'Filter');
  if (filter === undefined) return raw;
  const filters = (isList(filter) ? filter : [filter]).map((each) => (isName(each) ? each.name : ''));
  if (filters.some((name) => name !== 'FlateDecode')) throw new UnreadablePdf('a stream of an unknown filter');
  if (entryOf(dictionary, 'DecodeParms') !== undefined) throw new UnreadablePdf('a stream of unknown parameters');
  try {
    return filters.reduce<Buffer>((content) => inflateSync(content), raw);
  } catch {
    throw new UnreadablePdf('a stream that cannot be inflated');
  }
}

/** The stream after a dictionary, if there is one. */
function readStream(file: Buffer, scanner: PdfScanner, dictionary: PdfValue): Buffer | null {
  scanner.skipBlanks();
  if (!scanner.text.startsWith('stream', scanner.at)) return null;
  const from = scanner.at + 'stream'.length + (scanner.text.charAt(scanner.at + 6) === '\r' ? 2 : 1);
  const length = entryOf(dictionary, 'Length');
  if (typeof length !== 'number') throw new UnreadablePdf('a stream of unknown length');
  scanner.at = from + length;
  scanner.skipBlanks();
  if (!scanner.text.startsWith('endstream', scanner.at)) throw new UnreadablePdf('a stream without its end');
  scanner.at += 'endstream'.length;
  return inflated(file.subarray(from, from + length), dictionary);
}

const objectStart = /^(\d+) \d+ obj/;

/**
 * Every object of a file, in the order of its bytes, those that a later one replaces as well; and its trailers.
 * Throws UnreadablePdf.
 */
export function readPdfObjects(bytes: Uint8Array): {
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly PdfValue[];
} {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scanner = new PdfScanner(file.toString('latin1'), true);
  const objects: PdfObject[] = [];
  const trailers: PdfValue[] = [];
  for (scanner.skipBlanks(); scanner.at < scanner.text.length; scanner.skipBlanks()) {
    const start = objectStart.exec(scanner.text.slice(scanner.at, scanner.at + 24));
    if (start !== null) {
      scanner.at += start[0].length;
      const value = scanner.next() ?? null;
      const stream = readStream(file, scanner, value);
      objects.push({ number: Number(start[1]), value, stream });
    } else {
      const value = scanner.next();
      // Words and numbers between objects: endobj, the table of places, startxref.
      if (isDictionary(value)) trailers.push(value);
    }
  }
  return { objects, trailers };
}

const bigEndian = new TextDecoder('utf-16be');

/** What a string says: in UTF-16 where it begins with its mark, in UTF-8 with its, else byte by byte. */
export function wordsOf({ bytes }: PdfString): string {
  const raw = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return bigEndian.decode(raw.subarray(2));
  return bytes.startsWith('\xef\xbb\xbf') ? raw.subarray(3).toString('utf8') : bytes;
}
