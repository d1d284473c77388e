// Nodes whose place is all they are known by: what stands in a document never moves within it.

import { createElement, Fragment, type ReactNode } from 'react';

/** Draws the items one after the other, as if their nodes were written out. */
export function inPlace<T>(items: readonly T[], draw: (item: T, place: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(draw));
}
