// The running footer: a rule, three texts with the page's number, and below them which copy it is. Painted after layout, so
// that it never moves a page.

import type { Furniture } from '../../../shared/documents/model.ts';
import type { Face, Fonts } from './fonts.ts';
import { printable } from './inline.ts';
import { paintRule } from './paintShapes.ts';
import { paintWords } from './paintText.ts';
import { page as margins, rule, type } from './paper.ts';
import type { PdfFile } from './pdfFile.ts';

/** The page label's words, "Page 1 of 2". */
const pageLabel = ({ pageLabel: pattern }: Furniture, { page, pages }: { page: number; pages: number }) =>
  pattern.replace('{page}', String(page)).replace('{pages}', String(pages));

/** The least distance between two of the three texts. */
const apart = 12;

/** What runs along the foot of a document's pages. */
export interface Running {
  readonly furniture: Furniture;
  /** Which copy it is and for whom; null: it is not said. */
  readonly marking: string | null;
  readonly face: Face;
}

/** Left, middle and right, with equal distances; smaller where they would touch. The marking stands below on the left. */
export function paintFooter(
  file: PdfFile,
  { furniture, marking, face }: Running,
  place: { page: number; pages: number },
  fonts: Fonts,
): void {
  const texts = [furniture.footerLeft, furniture.footerMiddle, pageLabel(furniture, place)].map(printable);
  const widths = texts.map((text) => fonts.measure(text, type.footer));
  const [left = 0, middle = 0, right = 0] = widths;
  const width = file.page.width - 2 * margins.side;
  const shrink = Math.min(1, width / (left + middle + right + 2 * apart));
  const between = (width - (left + middle + right) * shrink) / 2;
  const top = file.page.height - margins.footerRule;
  const starts = [0, left * shrink + between, width - right * shrink];
  paintRule(file, rule.foot, margins.side, top, width);
  for (const [index, text] of texts.entries()) {
    const x = margins.side + (starts[index] ?? 0);
    if (text) paintWords(file, text, face, type.footer.size * shrink, x, top + 10.3);
  }
  if (marking !== null) paintWords(file, printable(marking), face, type.footer.size, margins.side, top + 20.1);
}
