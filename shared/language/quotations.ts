// Where a text quotes: what stands between quotation marks is somebody's own words, and nobody's to mend.

/** From the opening mark up to and with the closing one, as indexes of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const closes: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"' };

/** A quotation that is not closed yet, as while it is typed, runs to the end of its line. */
function endOf(text: string, from: number, closing: string): number {
  const closed = text.indexOf(closing, from + 1);
  if (closed !== -1) return closed + closing.length;
  const lineEnd = text.indexOf('\n', from + 1);
  return lineEnd === -1 ? text.length : lineEnd;
}

/** The quotations of `text`, in order, none inside another: between “ ”, « » or " ". */
export function quotationsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = closes[text.charAt(at)];
    if (closing === undefined) continue;
    const to = endOf(text, at, closing);
    found.push({ from: at, to });
    at = to - 1;
  }
  return found;
}
