// A model's text as pieces: words in their type, and between them marks, blanks and separators.

import { type Drawing, shapesOfKey, shapesOfMeaning } from '../../../shared/documents/chartShapes.ts';
import type { BlankRun, Inline, Language, Text, TextRun } from '../../../shared/documents/model.ts';
import type { FaceSet, Fonts } from './fonts.ts';
import type { Stretch } from './layoutNodes.ts';
import { blankWidth, gap, mark, type Type } from './paper.ts';

/** What every block is printed with. */
export interface Press {
  readonly fonts: Fonts;
  readonly set: FaceSet;
  readonly language: Language;
  /** Characters of the document that the set cannot print, gathered while its texts are set. */
  readonly missing: Set<string>;
}

/** Composed letters, single spaces; characters that only steer display (direction marks, soft hyphens) are left out. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cf}/gu, '');

/** As printable, but a no-break space stays until lines are broken. */
const flowing = (text: string): string => text.split('\u00a0').map(printable).join('\u00a0');

export interface Piece {
  readonly words: string;
  readonly type: Type;
  /** Kept in one line. */
  readonly keep?: true;
  readonly stretch?: Stretch;
  /** Width in points of a piece that is drawn, or of a wide space. */
  readonly width?: number;
}

/** Small words are told apart by semibold, as names are; running text by bold. */
const strongWeight = ({ size, weight }: Type) => (weight !== 600 && size > 8.6 && size < 9.3 ? 600 : 700);

function textPiece({ text, strong, quiet, quote, keep, lang }: TextRun, type: Type, language: Language): Piece {
  return {
    words: flowing(text),
    type: {
      ...type,
      ...(quiet ? { size: type.size * 0.88 } : {}),
      ...(strong ? { weight: strongWeight(type) } : {}),
      ...(quote ? { italic: true } : {}),
    },
    ...(keep ? { keep } : {}),
    ...(lang && lang !== language ? { stretch: { kind: 'span', lang } } : {}),
  };
}

const drawnPiece = (drawing: Drawing, scale: number, drop: number, type: Type): Piece => ({
  words: '',
  type,
  stretch: { kind: 'decoration', drawing, scale, drop },
  width: drawing.width * scale + gap.mark * type.size,
});

const blankPiece = ({ blank, label }: BlankRun, type: Type): Piece => ({
  words: '',
  type,
  stretch: { kind: 'blank', readAs: printable(label), width: blankWidth[blank] },
  width: blankWidth[blank],
});

function pieceOf(inline: Inline, type: Type, language: Language): Piece {
  if (typeof inline === 'string') return { words: flowing(inline), type };
  if ('text' in inline) return textPiece(inline, type, language);
  if ('mark' in inline) {
    return drawnPiece(shapesOfMeaning(inline.mark), (mark.size * type.size) / 16, mark.drop * type.size, type);
  }
  if ('key' in inline) return drawnPiece(shapesOfKey(inline.key), 0.9, 0.08 * type.size, type);
  if ('blank' in inline) return blankPiece(inline, type);
  const width = type.size >= 10 ? gap.tally : gap.facts;
  return { words: ' ', type, stretch: { kind: 'span', readAs: '; ' }, width };
}

export const piecesOf = (text: Text, type: Type, { language }: Press): Piece[] =>
  text
    .map((inline) => pieceOf(inline, type, language))
    .filter(({ words, width }) => words !== '' || width !== undefined);
