// The README's pictures: screens, and pages of the sample's documents, as PNG. Run `npm run sample` first, then
// `npm run pictures`.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pictureScreens } from './pictureScreens.ts';

const out = new URL('../out/', import.meta.url);
const pictures = new URL('../resources/pictures/', import.meta.url);
/** Pixels for each point: 110 dots an inch. */
const scale = 110 / 72;

const wanted = [
  { file: '26-JV-0166-2026-11-24-en.pdf', page: 1, name: 'bench-summary-page-1.png' },
  { file: '26-JV-0166-2026-11-24-en.pdf', page: 2, name: 'bench-summary-page-2.png' },
  { file: '25-JV-0388-2026-12-01-es.pdf', page: 1, name: 'bench-summary-spanish.png' },
  { file: '26-JV-0117-2026-11-24-en-development.pdf', page: 5, name: 'development-sheet.png' },
];

async function draw(file: URL, number: number): Promise<Buffer> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js asks for the browser's canvas; this one has the same drawing context.
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  await task.destroy();
  return canvas.encode('png');
}

await mkdir(pictures, { recursive: true });
for (const { file, page, name } of wanted) {
  await writeFile(new URL(name, pictures), await draw(new URL(file, out), page));
  process.stdout.write(`resources/pictures/${name}\n`);
}
for (const name of await pictureScreens(fileURLToPath(pictures))) process.stdout.write(`resources/pictures/${name}\n`);
