// Breaks text into lines, as a browser does: each line takes what fits. Lines are set before layout, because textkit, which
// react-pdf would use, squeezes the spaces of ragged lines and may put a hyphen between a bold word and its comma.

import type { Text } from '../../../shared/documents/model.ts';
import { faceOf } from './fonts.ts';
import { type Piece, type Press, piecesOf } from './inline.ts';
import {
  type BoxNode,
  type Line,
  node,
  type Properties,
  type Role,
  type Run,
  type Stretch,
  type Style,
} from './layoutNodes.ts';
import { color, gap, type Type } from './paper.ts';

/** What no line may part, or a space between two such. */
interface Token {
  readonly words: string;
  readonly width: number;
  readonly piece: Piece;
  readonly space: boolean;
  /** A line may end after it though no space follows. */
  readonly breaksAfter: boolean;
}

/** After a hyphen between small letters only: docket numbers and names of instruments stay whole. */
const afterHyphen = /(?<=\p{Ll}-)(?=\p{Ll})/u;

function tokensOf(piece: Piece, { fonts }: Press): Token[] {
  const token = (text: string, breaksAfter = false): Token => {
    const words = text.replaceAll('\u00a0', ' ');
    return {
      words,
      width: piece.width ?? fonts.measure(words, piece.type),
      piece,
      space: words !== '' && words.trim() === '',
      breaksAfter,
    };
  };
  if (piece.keep || piece.width !== undefined) return [token(piece.words)];
  return piece.words
    .split(/( )/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const parts = word.split(afterHyphen);
      return parts.map((part, index) => token(part, index < parts.length - 1));
    });
}

/** Tokens up to the next place where a line may end, with the space that follows them. */
interface Chunk {
  readonly tokens: readonly Token[];
  readonly width: number;
  readonly space: Token | null;
}

function chunksOf(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Token[] = [];
  const close = (space: Token | null) => {
    chunks.push({ tokens: open, width: open.reduce((total, { width }) => total + width, 0), space });
    open = [];
  };
  for (const token of tokens) {
    if (token.space) close(token);
    else {
      open.push(token);
      if (token.breaksAfter) close(null);
    }
  }
  if (open.length > 0) close(null);
  return chunks;
}

/** What is wider than the whole line is parted at its spaces although kept, else between letters, so that nothing is lost. */
function cut(chunk: Chunk, width: number, press: Press): Chunk[] {
  const pieces = chunk.tokens.flatMap(({ words, piece }) => {
    if (piece.width !== undefined) return [piece];
    const { keep: _, ...free } = piece;
    const parts = words.includes(' ') ? words.split(/(?<= )/) : [...words];
    return parts.map((part) => ({ ...free, words: part }));
  });
  const parts = pieces.flatMap((piece) => chunksOf(tokensOf(piece, press)));
  const wide = parts.some((part) => part.width > width && part.tokens.some(({ words }) => words.length > 1));
  const done = wide ? parts.flatMap((part) => (part.width > width ? cut(part, width, press) : [part])) : parts;
  return done.map((part, index) => (index === done.length - 1 ? { ...part, space: chunk.space } : part));
}

/** How far later lines stand in: where one mark opens a text, its words stand under each other, not under the mark. */
function hangOf(pieces: readonly Piece[]): number {
  const drawn = pieces.filter(({ stretch }) => stretch?.kind === 'decoration');
  return drawn.length === 1 && drawn[0] === pieces[0] ? (drawn[0]?.width ?? 0) : 0;
}

/** Tokens of each line; the space at a line's end stays, so that words are not joined when copied or read out. */
function breakLines(tokens: readonly Token[], width: number, hang: number, press: Press): Token[][] {
  const lines: Token[][] = [[]];
  let used = 0;
  const put = ({ tokens: words, width: wide, space }: Chunk) => {
    if (used > 0 && used + wide > width + rounding) {
      lines.push([]);
      used = hang;
    }
    lines.at(-1)?.push(...words, ...(space ? [space] : []));
    used += wide + (space?.width ?? 0);
  };
  const room = width - hang;
  for (const [index, chunk] of chunksOf(tokens).entries()) {
    const tooWide = chunk.width > (index === 0 ? width : room) + rounding;
    for (const part of tooWide ? cut(chunk, room, press) : [chunk]) put(part);
  }
  return lines;
}

/** Widths are sums of many small numbers. */
const rounding = 0.01;

/** Neighbouring tokens of one piece become one run. */
function runsOf(tokens: readonly Token[], stretches: Stretch[], press: Press): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    const piece = tokens[at]?.piece;
    if (!piece) break;
    let [words, end] = ['', at];
    while (end < tokens.length && tokens[end]?.piece === piece) words += tokens[end++]?.words;
    runs.push(runOf(words, piece, stretches, press));
    at = end;
  }
  return runs;
}

function stretchNumber({ stretch }: Piece, stretches: Stretch[]): number | null {
  if (!stretch) return null;
  const known = stretches.indexOf(stretch);
  return known >= 0 ? known : stretches.push(stretch) - 1;
}

function runOf(words: string, piece: Piece, stretches: Stretch[], press: Press): Run {
  const { size, spacing = 0 } = piece.type;
  const name = faceOf(piece.type);
  const face = press.fonts.face(press.set, name);
  const missing = press.fonts.missing(press.set, name, words);
  if (missing !== null) press.missing.add(missing);
  const factor = size / face.unitsPerEm;
  const { glyphs, positions } = face.layout(words);
  const placed = positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance: piece.width ?? xAdvance * factor + spacing,
    yAdvance: yAdvance * factor,
    xOffset: xOffset * factor,
    yOffset: yOffset * factor,
  }));
  return {
    attributes: { font: [face], fontSize: size, color: color.ink },
    glyphs,
    positions: placed,
    xAdvance: piece.width ?? placed.reduce((total, { xAdvance }) => total + xAdvance, 0),
    stretch: stretchNumber(piece, stretches),
  };
}

/** Where the baseline of a type lies in its line: half of what the line has over the letters stands above them. */
export function baselineOf({ size, leading }: Type, { fonts }: Press): number {
  const { ascent, descent, unitsPerEm } = fonts.face('full', 'Regular');
  return (size * (leading + (ascent + descent) / unitsPerEm)) / 2;
}

export interface Setting {
  /** Of the text, in points: what its lines are broken to. */
  readonly width: number;
  readonly align?: 'end' | undefined;
  readonly style?: Style;
}

/** Texts of different types that follow each other in one element, parted by a wide space. The first sets the line height. */
export type Parts = readonly [readonly [Text, Type], ...(readonly [Text, Type])[]];

/** One element's words as a text node, its lines broken. */
export function textNode(parts: Parts, props: Properties, { width, align, style }: Setting, press: Press): BoxNode {
  const [[, type]] = parts;
  const pieces = parts.flatMap(([text, own], index) => [
    ...(index > 0 ? [{ words: ' ', type: own, width: gap.parts }] : []),
    ...piecesOf(text, own, press),
  ]);
  const stretches: Stretch[] = [];
  const height = type.size * type.leading;
  const tokens = pieces.flatMap((piece) => tokensOf(piece, press));
  const hang = hangOf(pieces);
  const lines = breakLines(tokens, width, hang, press).map((line, index): Line => {
    const runs = runsOf(line, stretches, press);
    const xAdvance = runs.reduce((total, run) => total + run.xAdvance, 0);
    const last = line.at(-1);
    const ink = last?.space ? xAdvance - last.width : xAdvance;
    const x = align === 'end' ? width - ink : index > 0 ? hang : 0;
    return { box: { x, y: index * height, width, height }, ascent: baselineOf(type, press), xAdvance, runs };
  });
  return { ...node('TEXT', { ...props, stretches }, { width, ...style }, []), lines };
}

/** An element that is one text of one type. */
export const elementNode = (
  role: Role,
  text: Text,
  type: Type,
  width: number,
  press: Press,
  style: Style = {},
): BoxNode => textNode([[text, type]], { tag: { role } }, { width, style }, press);

/** Widths in points: `whole` in one line, `least` where every line that may end does. */
export function measureText(text: Text, type: Type, press: Press): { whole: number; least: number } {
  const pieces = piecesOf(text, type, press);
  const tokens = pieces.flatMap((piece) => tokensOf(piece, press));
  const hang = hangOf(pieces);
  return {
    whole: tokens.reduce((total, { width }) => total + width, 0),
    least: Math.max(0, ...chunksOf(tokens).map(({ width }, index) => width + (index > 0 ? hang : 0))),
  };
}
