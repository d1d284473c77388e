// What react-pdf's layout package reads and gives back: plain nodes, made here without React. Texts come to it with their
// lines already set, so that it only places boxes and pages. Its types leave out what a painter of one's own needs.

import layout from '@react-pdf/layout';
import type { Drawing } from '../../../shared/documents/chartShapes.ts';
import type { Language } from '../../../shared/documents/model.ts';
import type { Face, Glyph, Position } from './fonts.ts';
import type { Rule } from './paper.ts';

/** The structure elements (ISO 32000-1, 14.8.4) that our documents are made of. */
export type Role =
  | 'Document'
  | 'Part'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span';

export interface Tag {
  readonly role: Role;
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly numbering?: 'Decimal' | 'None';
  /** What stands in the outline for a heading. */
  readonly title?: string;
}

/** A stretch of a text that is not plain words of its element. */
export type Stretch =
  | { readonly kind: 'span'; readonly lang?: Language; readonly readAs?: string }
  | { readonly kind: 'decoration'; readonly drawing: Drawing; readonly scale: number; readonly drop: number }
  | { readonly kind: 'blank'; readonly readAs: string; readonly width: number };

export interface Properties {
  readonly tag?: Tag;
  /** Number of the structure element, set before layout: layout copies properties when it splits or repeats a node. */
  readonly element?: number;
  readonly stretches?: readonly Stretch[];
  readonly drawing?: Drawing;
  /** Words that a reader hears for this drawing, in place of an alternative text of a figure. */
  readonly readAs?: string;
  readonly rules?: { readonly above?: Rule; readonly below?: Rule };
  readonly fixed?: boolean;
  readonly wrap?: boolean;
  readonly break?: boolean;
  readonly minPresenceAhead?: number;
  /** What stands in a row, placed before layout. */
  readonly placed?: readonly BoxNode[];
  readonly size?: readonly [number, number];
  readonly experimentalPagination?: boolean;
}

export type Style = Readonly<Record<string, string | number>>;

/**
 * Style of a box that stands `left` from its row's edge whether or not the boxes before it are there: over a page break, the
 * ones that ended on the page before are not.
 */
export const standing = (left: number, width: number): Style => ({
  width,
  marginLeft: left,
  marginRight: -left - width,
});

/** Words of one face, size and stretch within a line. */
export interface Run {
  readonly attributes: { readonly font: readonly Face[]; readonly fontSize: number; readonly color: string };
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly xAdvance: number;
  /** Index into the text's stretches, or null for plain words of its element. */
  readonly stretch: number | null;
}

export interface Line {
  /** From the text's upper left corner. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Baseline below the line's upper edge. */
  readonly ascent: number;
  readonly xAdvance: number;
  readonly runs: readonly Run[];
}

/** Lengths in points from the upper left corner of what the box stands in. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxNode {
  type: 'DOCUMENT' | 'PAGE' | 'VIEW' | 'TEXT';
  props: Properties;
  style: Style;
  /** Empty until layout, but for what is placed before it. */
  box: Partial<Box>;
  children: BoxNode[];
  lines?: readonly Line[];
}

export const node = (type: BoxNode['type'], props: Properties, style: Style, children: BoxNode[]): BoxNode => ({
  type,
  props,
  style,
  box: {},
  children,
});

export const view = (props: Properties, style: Style, children: BoxNode[] = []): BoxNode =>
  node('VIEW', props, style, children);

export interface LaidOut {
  readonly type: BoxNode['type'];
  readonly props: Properties;
  readonly box: Box;
  readonly children?: readonly LaidOut[];
  readonly lines?: readonly Line[];
}

/** Places boxes and parts them into pages: the result's children. */
export const layOut = layout as unknown as (document: BoxNode) => Promise<LaidOut>;
