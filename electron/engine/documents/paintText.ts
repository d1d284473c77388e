// Words on the page, written by react-pdf's render package: a line of our own, or the lines of a text node.

import render from '@react-pdf/render';
import type { Face } from './fonts.ts';
import type { LaidOut, Line, Run, Stretch } from './layoutNodes.ts';
import { color } from './paper.ts';
import type { PdfFile } from './pdfFile.ts';

interface TextLeaf {
  readonly type: 'TEXT';
  readonly box: { readonly left: number; readonly top: number };
  readonly style: object;
  readonly props: object;
  readonly lines: readonly Line[];
}

const renderDocument = render as unknown as (file: PdfFile, document: object) => void;

/** render() draws whole documents and then ends the file; the painter hands it one text at a time. */
function renderText(file: PdfFile, text: TextLeaf): void {
  const end = file.end;
  file.end = () => file;
  renderDocument(file, { type: 'DOCUMENT', children: [text] });
  file.end = end;
}

/** One line of words from x on, standing on a baseline, in black. */
export function paintWords(file: PdfFile, words: string, face: Face, size: number, x: number, baseline: number): void {
  const factor = size / face.unitsPerEm;
  const { glyphs, positions } = face.layout(words);
  const placed = positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance: xAdvance * factor,
    yAdvance: yAdvance * factor,
    xOffset: xOffset * factor,
    yOffset: yOffset * factor,
  }));
  const xAdvance = placed.reduce((total, position) => total + position.xAdvance, 0);
  const attributes = { font: [face], fontSize: size, color: color.ink };
  const run: Run = { attributes, glyphs, positions: placed, xAdvance, stretch: null };
  const line: Line = { box: { x: 0, y: 0, width: xAdvance, height: size }, ascent: 0, xAdvance, runs: [run] };
  renderText(file, { type: 'TEXT', box: { left: x, top: baseline }, style: {}, props: {}, lines: [line] });
}

/** Neighbouring runs of one text that belong to one stretch, or to none; over lines too. */
interface Group {
  readonly stretch: number | null;
  readonly lines: Line[];
}

/** Parts the lines of a text into groups, each run kept where it stood. */
function groupsOf({ lines = [] }: LaidOut): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    let { x } = line.box;
    for (const run of line.runs) {
      let group = groups.at(-1);
      if (!group || group.stretch !== run.stretch) {
        group = { stretch: run.stretch, lines: [] };
        groups.push(group);
      }
      const last = group.lines.at(-1);
      if (last && last.box.y === line.box.y) group.lines.splice(-1, 1, { ...last, runs: [...last.runs, run] });
      else group.lines.push({ ...line, box: { ...line.box, x }, runs: [run] });
      x += run.xAdvance;
    }
  }
  return groups;
}

/** A group ready to paint, with the place of its first line in the text's own parent. */
export interface TextPart {
  readonly stretch: { readonly number: number; readonly of: Stretch } | null;
  readonly x: number;
  readonly baseline: number;
  readonly paint: () => void;
}

/** The parts of a text in reading order; nothing is painted before `paint` is called. */
export function partsOf(file: PdfFile, node: LaidOut): TextPart[] {
  const top = node.lines?.[0]?.box.y ?? 0;
  return groupsOf(node).flatMap(({ stretch, lines }) => {
    const [first] = lines;
    if (!first) return [];
    const of = stretch === null ? undefined : node.props.stretches?.[stretch];
    const box = { left: node.box.left, top: node.box.top + first.box.y - top };
    return {
      stretch: stretch !== null && of ? { number: stretch, of } : null,
      x: box.left + first.box.x,
      baseline: box.top + first.ascent,
      paint: () => renderText(file, { type: 'TEXT', box, style: {}, props: {}, lines }),
    };
  });
}
