// Paints laid-out pages: each leaf inside the marked content of its element, everything else inside an artifact.

import type { Fonts } from './fonts.ts';
import { paintFooter, type Running } from './footer.ts';
import type { LaidOut } from './layoutNodes.ts';
import { type Marker, markerOf } from './marking.ts';
import type { Bookmark } from './outline.ts';
import { paintDrawing, paintRule } from './paintShapes.ts';
import { partsOf, type TextPart } from './paintText.ts';
import { rule } from './paper.ts';
import type { PdfFile } from './pdfFile.ts';
import type { Entry } from './structure.ts';

/** One document being painted. */
interface Painting {
  readonly file: PdfFile;
  readonly marker: Marker;
  readonly fonts: Fonts;
  readonly entries: readonly Entry[];
  /** Element of a repeated node → the page on which it is content; on later ones it is an artifact. */
  readonly firstPages: Map<number, number>;
  readonly bookmarks: Bookmark[];
  /** The page being painted, from 1. */
  page: number;
}

/** Where a node stands: the element that holds it, whether it is a repetition, and its page coordinates. */
interface Place {
  readonly owner: Entry | undefined;
  readonly repeated: boolean;
  readonly left: number;
  readonly top: number;
}

const holdsWords = /^(H[1-6]|P|Lbl|LBody|TH|TD)$/;
const underWords = 1.2;

function paintPart({ file, fonts }: Painting, { stretch, x, baseline, paint }: TextPart): void {
  if (stretch?.of.kind === 'decoration') {
    const { drawing, scale, drop } = stretch.of;
    paintDrawing(file, drawing, x, baseline + drop - drawing.height * scale, scale, fonts);
  } else if (stretch?.of.kind === 'blank') {
    paintRule(file, rule.foot, x, baseline + underWords, stretch.of.width);
  } else paint();
}

function paintText(painting: Painting, node: LaidOut, { owner, repeated }: Place): void {
  const { file, marker } = painting;
  const parts = partsOf(file, node);
  if (repeated) {
    marker.artifact('Pagination', () => {
      for (const part of parts) paintPart(painting, part);
    });
    return;
  }
  if (!owner || !holdsWords.test(owner.tag.role)) throw new Error(`Words under ${owner?.tag.role ?? 'no element'}`);
  for (const part of parts) {
    const paint = () => paintPart(painting, part);
    if (part.stretch === null) marker.mark(owner.element, paint);
    else if (part.stretch.of.kind === 'decoration') marker.artifact('Layout', paint);
    else {
      const { number, of } = part.stretch;
      const options = {
        ...(of.readAs ? { actual: of.readAs } : {}),
        ...('lang' in of && of.lang ? { lang: of.lang } : {}),
      };
      marker.mark(marker.span(owner, number, options), paint);
    }
  }
}

function paintLeafDrawing(
  { file, marker, fonts }: Painting,
  node: LaidOut,
  { owner, repeated, left, top }: Place,
): void {
  const { drawing, readAs, rules } = node.props;
  if (!drawing) return;
  const { width, height } = node.box;
  const paint = () => {
    paintDrawing(file, drawing, node.box.left, node.box.top, 1, fonts);
    if (rules?.above) paintRule(file, rules.above, node.box.left, node.box.top, width);
  };
  if (repeated) marker.artifact('Pagination', paint);
  else if (readAs && owner) marker.mark(marker.span(owner, 0, { actual: readAs }), paint);
  else if (owner?.tag.role === 'Figure') {
    const bottom = file.page.height - top;
    const bounds = [left, bottom - height, left + width, bottom];
    owner.element.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: bounds };
    marker.mark(owner.element, paint);
  } else marker.artifact('Layout', paint);
}

function paintRules({ file, marker }: Painting, { box, props: { rules, drawing } }: LaidOut, repeated: boolean): void {
  if (drawing || !(rules?.above || rules?.below)) return;
  marker.artifact(repeated ? 'Pagination' : 'Layout', () => {
    if (rules.above) paintRule(file, rules.above, box.left, box.top, box.width);
    if (rules.below) paintRule(file, rules.below, box.left, box.top + box.height - rules.below.width, box.width);
  });
}

function isRepetition({ firstPages, page }: Painting, { props: { fixed, element } }: LaidOut): boolean {
  if (!fixed || element === undefined) return false;
  const first = firstPages.get(element) ?? page;
  firstPages.set(element, first);
  return first !== page;
}

/** A row's boxes were placed before layout, a stack's by it. */
const childrenOf = ({ props: { placed }, children = [] }: LaidOut): readonly LaidOut[] =>
  (placed as readonly LaidOut[] | undefined) ?? children;

function paintNode(painting: Painting, node: LaidOut, inside: Place): void {
  const { file, entries, bookmarks, page } = painting;
  const own = node.props.element === undefined ? undefined : entries[node.props.element];
  const place: Place = {
    owner: own ?? inside.owner,
    repeated: inside.repeated || isRepetition(painting, node),
    left: inside.left + node.box.left,
    top: inside.top + node.box.top,
  };
  if (own?.level) bookmarks.push({ level: own.level, text: own.tag.title ?? '', page, top: place.top });
  paintRules(painting, node, place.repeated);
  if (node.type === 'TEXT') paintText(painting, node, place);
  else if (node.props.drawing) paintLeafDrawing(painting, node, place);
  else {
    file.save();
    file.translate(node.box.left, node.box.top);
    for (const child of childrenOf(node)) paintNode(painting, child, place);
    file.restore();
  }
}

/**
 * Paints every page of `laidOut` at the end of the file, with running footers.
 * @returns its bookmarks, with pages counted from its own first.
 */
export function paintPages(
  file: PdfFile,
  laidOut: LaidOut,
  entries: readonly Entry[],
  running: Running,
  fonts: Fonts,
): readonly Bookmark[] {
  const marker = markerOf(file);
  const painting: Painting = { file, marker, fonts, entries, firstPages: new Map(), bookmarks: [], page: 0 };
  const pages = laidOut.children ?? [];
  for (const { box, children = [] } of pages) {
    painting.page += 1;
    const { page } = painting;
    file.addPage({ size: [box.width, box.height], margin: 0 });
    for (const child of children) paintNode(painting, child, { owner: undefined, repeated: false, left: 0, top: 0 });
    marker.artifact('Pagination', () => paintFooter(file, running, { page, pages: pages.length }, fonts));
  }
  return painting.bookmarks;
}
