// A document model as a plain web page: the same words, charts and typeface, with little of the looks.

import { readFile } from 'node:fs/promises';
import {
  type Drawing,
  type Shape,
  shapesOf,
  shapesOfKey,
  shapesOfMeaning,
} from '../../shared/documents/chartShapes.ts';
import type { Block, Cell, DocumentModel, Fact, Inline, Text } from '../../shared/documents/model.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
const tag = (name: string, content: string, attributes = '') => `<${name}${attributes}>${content}</${name}>`;

function shapeSvg(shape: Shape): string {
  const fill = 'fill' in shape && shape.fill !== 'none' ? (shape.fill === 'ink' ? '#000' : '#ccc') : 'none';
  const line = 'outline' in shape && shape.outline ? ` stroke="#000" stroke-width="${shape.outline.width}"` : '';
  const look = ` fill="${fill}"${line}`;
  switch (shape.shape) {
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"${look}/>`;
    case 'circle':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}"${look}/>`;
    case 'path':
      return `<path d="${shape.d}"${look}/>`;
    case 'line':
      return `<line x1="${shape.from[0]}" y1="${shape.from[1]}" x2="${shape.to[0]}" y2="${shape.to[1]}"${line}/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" text-anchor="${shape.anchor}">${escaped(shape.text)}</text>`;
  }
}

function svg({ width, height, shapes }: Drawing, alt: string | null, size = width): string {
  const role = alt === null ? ' aria-hidden="true"' : ` role="img" aria-label="${escaped(alt)}"`;
  const box = ` viewBox="0 0 ${width} ${height}" width="${size}pt" height="${(size / width) * height}pt"`;
  return tag('svg', shapes.map(shapeSvg).join(''), `${box}${role}`);
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return escaped(inline);
  if ('mark' in inline) return svg(shapesOfMeaning(inline.mark), null, 7.4);
  if ('key' in inline) return svg(shapesOfKey(inline.key), null);
  if ('blank' in inline) return tag('u', '&emsp;&emsp;', ` aria-label="${escaped(inline.label)}"`);
  if ('separator' in inline) return '&emsp;';
  const words = escaped(inline.text);
  return inline.strong ? tag('b', words) : inline.keep ? tag('span', words, ' class="keep"') : words;
}

const html = (text: Text) => text.map(inlineHtml).join('');
const lines = (texts: readonly Text[]) => texts.map((text) => tag('p', html(text))).join('');
const factHtml = ({ term, lines: said }: Fact) => tag('div', tag('small', escaped(term)) + lines(said));

function cellHtml(cell: Cell): string {
  if ('kind' in cell) return svg(shapesOf(cell.chart), cell.alt);
  return 'lines' in cell ? lines(cell.lines) : html(cell);
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'masthead':
      return tag('header', tag('h1', escaped(block.title)) + tag('div', lines(block.lines)));
    case 'childHeading':
      return tag(
        'header',
        tag('div', tag('h2', `${escaped(block.name)} ${escaped(block.age)}`) + tag('p', html(block.line))) +
          block.figures.map(factHtml).join(''),
      );
    case 'heading':
      return tag(`h${block.level}`, escaped(block.text) + (block.note ? tag('small', ` ${escaped(block.note)}`) : ''));
    case 'paragraph':
      return tag('p', html(block.text), ` class="${block.role}"`);
    case 'list':
      return tag(
        'ul',
        block.items
          .map(({ label = '', text, lines: more = [] }) => tag('li', `${escaped(label)} ${html(text)}${lines(more)}`))
          .join(''),
      );
    case 'table':
      return tag(
        'table',
        tag('thead', tag('tr', block.columns.map(({ title }) => tag('th', escaped(title), ' scope="col"')).join(''))) +
          tag(
            'tbody',
            block.rows.map((row) => tag('tr', row.map((cell) => tag('td', cellHtml(cell))).join(''))).join(''),
          ),
      );
    case 'figure':
      return svg(shapesOf(block.chart), block.alt);
    case 'factRow':
      return tag('header', block.items.map(factHtml).join(''));
    case 'tally':
      return tag('p', `${block.counts.map(({ text }) => html(text)).join('&emsp;')} ${html(block.note)}`);
    case 'rule':
      return '<hr>';
    case 'columns':
      return tag(
        'section',
        block.streams
          .map((stream, index) => tag('div', stream.map(blockHtml).join(''), ` style="flex:${block.shares[index]}"`))
          .join(''),
      );
    case 'pageBreak':
      return '<div style="break-before:page"></div>';
  }
}

/** What stands in the page's body. */
export function bodyOf({ blocks }: DocumentModel): string {
  return blocks.map(blockHtml).join('\n');
}

const faces = [
  ['Light', 300, 'normal'],
  ['Regular', 400, 'normal'],
  ['Italic', 400, 'italic'],
  ['SemiBold', 600, 'normal'],
  ['Bold', 700, 'normal'],
] as const;

const look = `
* { margin: 0; padding: 0; box-sizing: border-box; }
body { font: 9.5pt/1.27 "Source Sans 3"; }
h1 { font-size: 15pt } h2 { font-size: 11pt; margin-top: 8pt } h3 { font-size: 9.5pt }
header { display: flex; justify-content: space-between; gap: 12pt; border-top: 0.75pt solid }
section { display: flex; gap: 20pt } section > div { min-width: 0 }
table { width: 100%; border-collapse: collapse } th, td { text-align: left; border-bottom: 0.5pt solid #999 }
ul { list-style: none } small, .small, .key { font-size: 8pt } .voice { font: italic 11pt/1.25 "Source Sans 3" }
.keep { white-space: nowrap } .lead { font-size: 10pt }
`;

/** An empty page with the product's typeface loaded. */
export async function emptyPage(): Promise<string> {
  const fonts = await Promise.all(
    faces.map(async ([name, weight, style]) => {
      const file = new URL(`../../resources/fonts/SourceSans3-${name}-Latin.ttf`, import.meta.url);
      const bytes = (await readFile(file)).toString('base64');
      const source = `url(data:font/ttf;base64,${bytes})`;
      return `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-style:${style};src:${source}}`;
    }),
  );
  return `<!doctype html><html><head>${tag('style', fonts.join('') + look)}</head><body></body></html>`;
}
