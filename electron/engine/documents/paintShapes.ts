// Drawings on the page: shapes in black, hatches and dots as cut lines and points, so that they hold in black and white.

import type { Drawing, Fill, Outline, Shape } from '../../../shared/documents/chartShapes.ts';
import type { Face, Fonts } from './fonts.ts';
import { paintWords } from './paintText.ts';
import { color, type Rule } from './paper.ts';
import type { PdfFile } from './pdfFile.ts';

const colors: Record<Outline['color'], string> = color;

/** Distance and width of hatch lines, distance and radius of dots, in points. */
const hatch = { step: 2.8, width: 0.5 };
const dots = { step: 2.2, radius: 0.42 };

function pattern(file: PdfFile, fill: 'hatch' | 'dots', { x, y, width, height }: Shape & { shape: 'rect' }): void {
  if (width <= 0 || height <= 0) return;
  file.save();
  file.rect(x, y, width, height);
  file.clip();
  if (fill === 'hatch') {
    for (let at = x - height; at < x + width; at += hatch.step) {
      file.moveTo(at, y + height);
      file.lineTo(at + height, y);
    }
    file.lineWidth(hatch.width);
    file.stroke(color.ink);
  } else {
    for (let row = y + dots.step / 2; row < y + height; row += dots.step) {
      for (let at = x + dots.step / 2; at < x + width; at += dots.step) file.circle(at, row, dots.radius);
    }
    file.fill(color.ink);
  }
  file.restore();
}

function outlineOf(file: PdfFile, shape: Exclude<Shape, { shape: 'line' | 'text' }>): void {
  if (shape.shape === 'circle') file.circle(shape.x, shape.y, shape.radius);
  else if (shape.shape === 'path') file.path(shape.d);
  else if (shape.radius) file.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
  else file.rect(shape.x, shape.y, shape.width, shape.height);
}

function finish(file: PdfFile, fill: Fill, outline: Outline | undefined): void {
  if (outline) file.lineWidth(outline.width);
  const inside = fill === 'ink' ? color.ink : fill === 'paper' ? color.paper : null;
  if (inside && outline) file.fillAndStroke(inside, colors[outline.color]);
  else if (inside) file.fill(inside);
  else if (outline) file.stroke(colors[outline.color]);
}

function paintLabel(
  file: PdfFile,
  { text, x, y, size, anchor, strong }: Shape & { shape: 'text' },
  face: Face,
  fonts: Fonts,
) {
  const width = fonts.measure(text, { size, leading: 1, ...(strong ? { weight: 700 } : {}) });
  paintWords(file, text, face, size, anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y);
}

function paintShape(file: PdfFile, shape: Shape, fonts: Fonts): void {
  if (shape.shape === 'line') {
    file.moveTo(...shape.from);
    file.lineTo(...shape.to);
    finish(file, 'none', shape.outline);
  } else if (shape.shape === 'text') {
    paintLabel(file, shape, fonts.face('latin', shape.strong ? 'Bold' : 'Regular'), fonts);
  } else {
    if (shape.shape === 'rect' && (shape.fill === 'hatch' || shape.fill === 'dots')) pattern(file, shape.fill, shape);
    if (shape.outline || shape.fill === 'ink' || shape.fill === 'paper') {
      outlineOf(file, shape);
      finish(file, shape.fill, shape.outline);
    }
  }
}

/** Paints a drawing with its upper left corner at x, y (points, y downwards). */
export function paintDrawing(
  file: PdfFile,
  { shapes }: Drawing,
  x: number,
  y: number,
  scale: number,
  fonts: Fonts,
): void {
  file.save();
  file.translate(x, y);
  if (scale !== 1) file.scale(scale);
  for (const shape of shapes) paintShape(file, shape, fonts);
  file.restore();
}

/** A line over a width, its upper edge at y. */
export function paintRule(file: PdfFile, rule: Rule, x: number, y: number, width: number): void {
  file.moveTo(x, y + rule.width / 2);
  file.lineTo(x + width, y + rule.width / 2);
  file.lineWidth(rule.width);
  file.stroke(rule.color);
}
