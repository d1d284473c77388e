// The printer's typefaces: Source Sans 3 in five faces, parsed once for each process, with each word shaped once.

import FontStore from '@react-pdf/font';
import { installed } from '../../installation.ts';
import type { Type, Weight } from './paper.ts';

export interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

export interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface ShapedWords {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
}

/** One parsed font file, as fontkit gives it. */
export interface Face {
  layout: (words: string, features?: unknown, script?: unknown, language?: unknown, direction?: string) => ShapedWords;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly characterSet: readonly number[];
}

export type FaceName = 'Light' | 'Regular' | 'Italic' | 'SemiBold' | 'Bold';

/** 'latin': small and quick, western European letters. 'full': every letter the typeface has. Same widths in both. */
export type FaceSet = 'latin' | 'full';

export interface Fonts {
  readonly face: (set: FaceSet, name: FaceName) => Face;
  /** The first character that `name` of `set` cannot print, or null. */
  readonly missing: (set: FaceSet, name: FaceName, words: string) => string | null;
  /** Width of words in points. */
  readonly measure: (words: string, type: Type) => number;
}

const faces = {
  Light: { fontWeight: 300, fontStyle: 'normal' },
  Regular: { fontWeight: 400, fontStyle: 'normal' },
  Italic: { fontWeight: 400, fontStyle: 'italic' },
  SemiBold: { fontWeight: 600, fontStyle: 'normal' },
  Bold: { fontWeight: 700, fontStyle: 'normal' },
} as const;

const faceNames = Object.keys(faces) as FaceName[];
const nameOfWeight: Record<Weight, FaceName> = { 300: 'Light', 400: 'Regular', 600: 'SemiBold', 700: 'Bold' };

/** The face of a weight; words in italic have one weight only. */
export const faceOf = ({ weight = 400, italic }: Pick<Type, 'weight' | 'italic'>): FaceName =>
  italic ? 'Italic' : nameOfWeight[weight];

const family = (set: FaceSet) => `Source Sans 3 ${set}`;

/** Light serves only the numerals of a list, so that the full set has no file of its own for it. */
const fileOf = (set: FaceSet, name: FaceName) =>
  installed('resources', 'fonts', `SourceSans3-${name}${set === 'latin' || name === 'Light' ? '-Latin' : ''}.ttf`);

const wordsKept = 50_000;

/**
 * Makes a face shape each word once: shaping is a quarter of the time of a page, and words repeat. Kerning across spaces
 * is lost, which cannot be seen.
 */
function shapeEachWordOnce(face: Face): void {
  const shape = face.layout.bind(face);
  const known = new Map<string, ShapedWords>();
  const shapeWord = (word: string): ShapedWords => {
    const before = known.get(word);
    if (before) return before;
    const { glyphs, positions } = shape(word, undefined, undefined, undefined, 'ltr');
    const shaped = { glyphs: glyphsOf(word, glyphs), positions };
    if (known.size >= wordsKept) known.clear();
    known.set(word, shaped);
    return shaped;
  };
  face.layout = (words) => {
    const glyphs: Glyph[] = [];
    const positions: Position[] = [];
    for (const word of words.match(/ +|[^ ]+/g) ?? []) {
      const shaped = shapeWord(word);
      for (const glyph of shaped.glyphs) glyphs.push(glyph);
      for (const position of shaped.positions) positions.push(position);
    }
    return { glyphs, positions };
  };
}

/**
 * fontkit remembers of a glyph the characters it first stood for, in whatever document came first. Where two characters
 * share one glyph, the file would say the wrong one, and differ from run to run: then the word's own characters count.
 */
function glyphsOf(word: string, glyphs: readonly Glyph[]): readonly Glyph[] {
  const characters = Array.from(word, (character) => character.codePointAt(0) ?? 0);
  const told = glyphs.flatMap((glyph) => glyph.codePoints);
  const same = told.length === characters.length && told.every((codePoint, index) => codePoint === characters[index]);
  if (same || glyphs.length !== characters.length) return glyphs;
  return glyphs.map((glyph, index) => Object.create(glyph, { codePoints: { value: [characters[index]] } }) as Glyph);
}

/** Reads and parses the font files. Errors: a missing or damaged font file throws (a faulty installation). */
export async function loadFonts(): Promise<Fonts> {
  const store = new FontStore();
  const loaded = new Map<string, Face>();
  const letters = new Map<Face, ReadonlySet<number>>();
  for (const set of ['latin', 'full'] as const) {
    for (const name of faceNames) {
      store.register({ family: family(set), fonts: [{ src: fileOf(set, name), ...faces[name] }] });
      const descriptor = { fontFamily: family(set), ...faces[name] };
      await store.load(descriptor);
      const face = store.getFont(descriptor).data as unknown as Face;
      letters.set(face, new Set(face.characterSet));
      shapeEachWordOnce(face);
      loaded.set(`${set} ${name}`, face);
    }
  }
  const face = (set: FaceSet, name: FaceName): Face => {
    const found = loaded.get(`${set} ${name}`);
    if (!found) throw new Error(`No face ${set} ${name}`);
    return found;
  };
  return {
    face,
    missing: (set, name, words) => {
      const known = letters.get(face(set, name));
      for (const character of words) if (!known?.has(character.codePointAt(0) ?? 0)) return character;
      return null;
    },
    measure: (words, { size, spacing = 0, ...style }) => {
      const { unitsPerEm, layout } = face('full', faceOf(style));
      let width = 0;
      for (const { xAdvance } of layout(words).positions) width += (xAdvance * size) / unitsPerEm + spacing;
      return width;
    },
  };
}
