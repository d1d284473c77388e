// The only two ways to draw: inside the marked content of an element, or inside an artifact. They never nest.

import type { Element, ElementOptions, PdfFile } from './pdfFile.ts';
import type { Entry } from './structure.ts';

export interface Marker {
  /** 'Pagination': repeated for the page's sake; 'Layout': lines and shapes that say nothing of their own. */
  readonly artifact: (type: 'Layout' | 'Pagination', paint: () => void) => void;
  readonly mark: (element: Element, paint: () => void) => void;
  /** The span of a stretch of an element's text, made where it is first painted: between the words before and after it. */
  readonly span: (entry: Entry, stretch: number, options: ElementOptions) => Element;
}

export const markerOf = (file: PdfFile): Marker => ({
  artifact: (type, paint) => {
    file.markContent('Artifact', { type });
    paint();
    file.endMarkedContent();
  },
  mark: (element, paint) => {
    const content = file.markStructureContent(element.dictionary.data.S);
    paint();
    file.endMarkedContent();
    element.add(content);
  },
  span: ({ element, spans }, stretch, options) => {
    const known = spans.get(stretch);
    if (known) return known;
    const span = file.struct('Span', options);
    element.add(span);
    spans.set(stretch, span);
    return span;
  },
});
