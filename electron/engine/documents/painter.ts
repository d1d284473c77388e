// Paints laid-out pages: each leaf inside the marked content of its element, everything else inside an artifact.
// mark() and artifact() are the only two ways to draw, and they never nest.

import type { Fonts } from './fonts.ts';
import { paintFooter } from './footer.ts';
import type { LaidOut } from './layoutNodes.ts';
import { paintDrawing, paintRule } from './paintShapes.ts';
import { partsOf, type TextPart } from './paintText.ts';
import { color } from './paper.ts';
import type { Element, OutlineItem, PdfFile } from './pdfFile.ts';
import type { Entry } from './structure.ts';
import type { Furniture } from '../../../shared/documents/model.ts';

/** Where a heading came to stand: `page` counts from 1. */
export interface PlacedHeading {
  readonly level: number;
  readonly text: string;
  readonly page: number;
}

interface Bookmark extends PlacedHeading {
  readonly top: number;
}

const holdsWords = /^(H[1-6]|P|Lbl|LBody|TH|TD|Figure)$/;

/** Paints the pages of `laidOut` into `file`, with outline and footers. */
export function paintPages(
  file: PdfFile,
  laidOut: LaidOut,
  entries: readonly Entry[],
  furniture: Furniture,
  fonts: Fonts,
  footerFace: Parameters<typeof paintFooter>[3],
): PlacedHeading[] {
  const bookmarks: Bookmark[] = [];
  const pageOfRepeated = new Map<number, number>();
  let page = 0;

  const artifact = (type: 'Layout' | 'Pagination', paint: () => void) => {
    file.markContent('Artifact', { type });
    paint();
    file.endMarkedContent();
  };
  const mark = (element: Element, paint: () => void) => {
    const content = file.markStructureContent(element.dictionary.data.S);
    paint();
    file.endMarkedContent();
    element.add(content);
  };
  const spanOf = (parent: Element, spans: Map<number, Element>, number: number, options: object): Element => {
    const known = spans.get(number);
    if (known) return known;
    const span = file.struct('Span', options);
    parent.add(span);
    spans.set(number, span);
    return span;
  };

  const paintStretch = ({ stretch, x, baseline, paint }: TextPart) => {
    if (stretch?.of.kind === 'decoration') {
      const { drawing, scale, drop } = stretch.of;
      paintDrawing(file, drawing, x, baseline + drop - drawing.height * scale, scale, fonts);
    } else if (stretch?.of.kind === 'blank') {
      paintRule(file, { width: 0.5, color: color.ink }, x, baseline + 1.2, stretch.of.width);
    } else paint();
  };

  const paintText = (node: LaidOut, entry: Entry | undefined, repeated: boolean) => {
    const parts = partsOf(file, node);
    if (repeated) {
      artifact('Pagination', () => parts.forEach(paintStretch));
      return;
    }
    if (!entry || !holdsWords.test(entry.tag.role)) throw new Error(`Words without an element, in ${entry?.tag.role}`);
    for (const part of parts) {
      if (part.stretch === null) mark(entry.element, () => paintStretch(part));
      else if (part.stretch.of.kind === 'decoration') artifact('Layout', () => paintStretch(part));
      else {
        const { number, of } = part.stretch;
        const options = of.readAs ? { actual: of.readAs } : 'lang' in of ? { lang: of.lang } : {};
        mark(spanOf(entry.element, entry.spans, number, options), () => paintStretch(part));
      }
    }
  };

  const paintLeafDrawing = (node: LaidOut, owner: Entry | undefined, repeated: boolean, left: number, top: number) => {
    const { drawing, readAs, rules } = node.props;
    if (!drawing) return;
    const { left: x, top: y, width, height } = node.box;
    const paint = () => {
      paintDrawing(file, drawing, x, y, 1, fonts);
      if (rules?.above) paintRule(file, rules.above, x, y, width);
    };
    if (repeated) artifact('Pagination', paint);
    else if (readAs && owner) mark(spanOf(owner.element, owner.spans, 0, { actual: readAs }), paint);
    else if (owner?.tag.role === 'Figure') {
      const bottom = file.page.height - top;
      owner.element.dictionary.data.A = {
        O: 'Layout',
        Placement: 'Block',
        BBox: [left, bottom - height, left + width, bottom],
      };
      mark(owner.element, paint);
    } else artifact('Layout', paint);
  };

  const paintRules = ({ box, props: { rules, drawing } }: LaidOut, repeated: boolean) => {
    if (drawing || !(rules?.above || rules?.below)) return;
    artifact(repeated ? 'Pagination' : 'Layout', () => {
      if (rules.above) paintRule(file, rules.above, box.left, box.top, box.width);
      if (rules.below) paintRule(file, rules.below, box.left, box.top + box.height - rules.below.width, box.width);
    });
  };

  const isRepeated = ({ props: { fixed, element } }: LaidOut) => {
    if (!fixed || element === undefined) return false;
    const first = pageOfRepeated.get(element) ?? page;
    pageOfRepeated.set(element, first);
    return first !== page;
  };

  const placeHeading = ({ tag }: Entry, top: number) => {
    const level = Number(/^H(\d)$/.exec(tag.role)?.[1] ?? 0);
    if (level > 0) bookmarks.push({ level, text: tag.title ?? '', page, top });
  };

  const walk = (node: LaidOut, inherited: Entry | undefined, inRepeated: boolean, left: number, top: number) => {
    const own = node.props.element === undefined ? undefined : entries[node.props.element];
    const owner = own ?? inherited;
    const repeated = inRepeated || isRepeated(node);
    const [x, y] = [left + node.box.left, top + node.box.top];
    if (own && !repeated) placeHeading(own, y);
    paintRules(node, repeated);
    if (node.type === 'TEXT') paintText(node, owner, repeated);
    else if (node.props.drawing) paintLeafDrawing(node, owner, repeated, x, y);
    else if (node.children?.length) {
      file.save();
      file.translate(node.box.left, node.box.top);
      for (const child of node.children) walk(child, owner, repeated, x, y);
      file.restore();
    }
  };

  const pages = laidOut.children ?? [];
  for (const each of pages) {
    page += 1;
    file.addPage({ size: [each.box.width, each.box.height], margin: 0 });
    for (const child of each.children ?? []) walk(child, undefined, false, 0, 0);
    artifact('Pagination', () => paintFooter(file, furniture, { page, pages: pages.length }, footerFace, fonts));
  }
  addOutline(file, bookmarks);
  return bookmarks.map(({ level, text, page: at }) => ({ level, text, page: at }));
}

/** A heading that breaks over pages is entered once, where it starts. */
function addOutline(file: PdfFile, bookmarks: readonly Bookmark[]): void {
  const parents: OutlineItem[] = [file.outline];
  for (const { level, text, page, top } of bookmarks) {
    parents.length = Math.min(parents.length, level);
    // pdfkit counts `left` from the right edge.
    const place = { pageNumber: page - 1, top, left: file.page.width, expanded: true };
    const item = parents.at(-1)?.addItem(text, place);
    if (item) parents.push(item);
  }
}
