// A document as nodes of the layout, in the smaller set of typefaces that has all its letters.

import type { DocumentModel, Furniture } from '../../../shared/documents/model.ts';
import { blockNodes } from './blocks.ts';
import type { FaceSet, Fonts } from './fonts.ts';
import { type Press, printable } from './inline.ts';
import { type BoxNode, node } from './layoutNodes.ts';
import { page, paperSizes } from './paper.ts';

/** No typeface here has this character. Next step: have it written otherwise in the record. */
export interface PrintRefusal {
  readonly refused: 'unprintable-character';
  /** As in Unicode's charts: U+4E2D. */
  readonly codePoint: string;
}

export interface SetDocument {
  readonly set: FaceSet;
  readonly sheet: BoxNode;
  /** The first character that the set cannot print, or null. */
  readonly missing: string | null;
}

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

function setIn(set: FaceSet, model: DocumentModel, fonts: Fonts): SetDocument {
  const press: Press = { fonts, set, language: model.language, missing: new Set() };
  const sheet = pageNode(model, press);
  const [missing = footerLacks(model.furniture, press)] = press.missing;
  return { set, sheet, missing };
}

/** The document's nodes in the small set of faces or, where that lacks a character, in the full one. */
export function setInFaces(model: DocumentModel, fonts: Fonts): SetDocument {
  const latin = setIn('latin', model, fonts);
  return latin.missing === null ? latin : setIn('full', model, fonts);
}

/** A name is never printed with a hole in it. */
export function refuseCharacter(character: string): PrintRefusal {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return { refused: 'unprintable-character', codePoint: `U+${number.padStart(4, '0')}` };
}
