// Reads JSON text once, by RFC 8259, to say where it breaks, how deep it nests and which keys no export may have.
// JSON.parse quotes the text in its messages, keeps the last of two equal keys without a word, and gives no paths.

import { writePath } from './paths.ts';
import type { Report } from './reasons.ts';

/** `offset`: where the text stops being JSON. At the text's end it was cut off. */
export type JsonScan = { readonly kind: 'sound' } | { readonly kind: 'broken' | 'too-deep'; readonly offset: number };

/** An object or a list that is still open, and where in it the reader is. */
type Open = { readonly keys: Set<string>; key: string } | { readonly keys: null; index: number };

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const words = ['true', 'false', 'null'];
const longestNumber = 64;
const numberText = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const numberPart = /^[-+.0-9eE]+$/;
const quote = 0x22;
const backslash = 0x5c;

/** The index after a string's closing quote, or where it breaks. */
function readString(text: string, from: number): { readonly end: number } | { readonly brokenAt: number } {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return { end: at + 1 };
    if (code < 0x20) return { brokenAt: at };
    if (code !== backslash) continue;
    at += 1;
    if (text[at] === 'u') {
      const digits = text.slice(at + 1, at + 5);
      if (!/^[0-9a-fA-F]*$/.test(digits)) return { brokenAt: at };
      at += 4;
    } else if (at < text.length && !'"\\/bfnrt'.includes(text.charAt(at))) return { brokenAt: at };
  }
  return { brokenAt: text.length };
}

/** The index after a number, true, false or null, or where it breaks: the text's end where it was cut short there. */
function readScalar(text: string, from: number): { readonly end: number } | { readonly brokenAt: number } {
  const word = words.find((candidate) => text.startsWith(candidate, from));
  if (word !== undefined) return { end: from + word.length };
  const rest = text.slice(from, from + longestNumber + 1);
  const digits = /^[-+.0-9eE]*/.exec(rest)?.[0] ?? '';
  if (digits.length <= longestNumber && numberText.test(digits)) return { end: from + digits.length };
  const reachesEnd = from + rest.length >= text.length;
  const isCut = reachesEnd && (numberPart.test(rest) || words.some((candidate) => candidate.startsWith(rest)));
  return { brokenAt: isCut ? text.length : from };
}

class JsonScanner {
  private readonly text: string;
  private readonly deepest: number;
  private readonly report: Report;
  private readonly open: Open[] = [];
  private at = 0;
  /** `first` right after an opening bracket, where the closing one may follow at once. */
  private expects: 'value' | 'key' | 'next' | 'nothing' = 'value';
  private first = false;

  constructor(text: string, deepest: number, report: Report) {
    this.text = text;
    this.deepest = deepest;
    this.report = report;
  }

  scan(): JsonScan {
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length) {
        return this.expects === 'nothing' ? { kind: 'sound' } : { kind: 'broken', offset: this.text.length };
      }
      const fault = this.step(this.text.charAt(this.at));
      if (fault !== null) return fault;
    }
  }

  private step(character: string): JsonScan | null {
    const container = this.open.at(-1);
    const closing = container === undefined ? null : container.keys === null ? ']' : '}';
    if (character === closing && (this.expects === 'next' || this.first)) return this.close();
    if (this.expects === 'value') return this.readValue(character);
    if (this.expects === 'key' && container !== undefined && container.keys !== null) return this.readKey(container);
    if (this.expects !== 'next' || container === undefined || character !== ',') return this.broken(this.at);
    if (container.keys === null) container.index += 1;
    this.expects = container.keys === null ? 'value' : 'key';
    this.at += 1;
    return null;
  }

  private readValue(character: string): JsonScan | null {
    this.first = false;
    if (character === '{' || character === '[') {
      if (this.open.length === this.deepest) return { kind: 'too-deep', offset: this.at };
      this.open.push(character === '{' ? { keys: new Set(), key: '' } : { keys: null, index: 0 });
      this.expects = character === '{' ? 'key' : 'value';
      this.first = true;
      this.at += 1;
      return null;
    }
    const read = character === '"' ? readString(this.text, this.at) : readScalar(this.text, this.at);
    if ('brokenAt' in read) return this.broken(read.brokenAt);
    this.at = read.end;
    this.expects = this.open.length === 0 ? 'nothing' : 'next';
    return null;
  }

  private readKey(container: Extract<Open, { key: string }>): JsonScan | null {
    this.first = false;
    if (this.text.charCodeAt(this.at) !== quote) return this.broken(this.at);
    const read = readString(this.text, this.at);
    if ('brokenAt' in read) return this.broken(read.brokenAt);
    container.key = String(JSON.parse(this.text.slice(this.at, read.end)));
    if (forbiddenKeys.has(container.key)) this.report(this.path(), 'forbidden-key', {});
    else if (container.keys.has(container.key)) this.report(this.path(), 'repeated-key', {});
    container.keys.add(container.key);
    this.at = read.end;
    this.skipSpace();
    if (this.text[this.at] !== ':') return this.broken(this.at);
    this.at += 1;
    this.expects = 'value';
    return null;
  }

  private close(): null {
    this.open.pop();
    this.first = false;
    this.expects = this.open.length === 0 ? 'nothing' : 'next';
    this.at += 1;
    return null;
  }

  private broken(offset: number): JsonScan {
    return { kind: 'broken', offset: Math.min(offset, this.text.length) };
  }

  private path(): string {
    return writePath(this.open.map((container) => (container.keys === null ? container.index : container.key)));
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }
}

/**
 * Scans `text` in time linear in its length and without recursion. Reports `forbidden-key` and `repeated-key` with their
 * paths; stops at more than `deepest` open objects and lists, and at the first character that is not JSON.
 */
export function scanJson(text: string, deepest: number, report: Report): JsonScan {
  return new JsonScanner(text, deepest, report).scan();
}
