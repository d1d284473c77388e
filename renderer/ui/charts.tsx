// Charts and marks on the screen: the shapes of shared/documents/chartShapes.ts, which paper draws too.

import type { ReactNode } from 'react';
import {
  type Drawing,
  type Fill,
  type Outline,
  type Shape,
  shapesOf,
  shapesOfKey,
} from '../../shared/documents/chartShapes.ts';
import type { Chart, ChartKey } from '../../shared/documents/charts.ts';
import { inPlace } from './inPlace.ts';

type Rect = Shape & { readonly shape: 'rect' };
type Area = Pick<Rect, 'x' | 'y' | 'width' | 'height'>;

/** Distance of hatch lines, distance and radius of dots, in points: as on paper. */
const hatchStep = 2.8;
const dots = { step: 2.2, radius: 0.42 };

/** Lines rising to the right across a rectangle, cut at its edges. */
function hatchPath({ x, y, width, height }: Area): string {
  const [right, bottom] = [x + width, y + height];
  const lines: string[] = [];
  for (let at = x - height + hatchStep / 2; at < right; at += hatchStep) {
    // A line through (at, bottom) and (at + height, y).
    const from = Math.max(at, x);
    const to = Math.min(at + height, right);
    lines.push(
      `M${from.toFixed(2)} ${(bottom - (from - at)).toFixed(2)}L${to.toFixed(2)} ${(bottom - (to - at)).toFixed(2)}`,
    );
  }
  return lines.join('');
}

function dotsPath({ x, y, width, height }: Area): string {
  const { radius, step } = dots;
  const circles: string[] = [];
  for (let down = y + step / 2; down < y + height; down += step) {
    for (let along = x + step / 2; along < x + width - radius; along += step) {
      circles.push(
        `M${(along - radius).toFixed(2)} ${down.toFixed(2)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`,
      );
    }
  }
  return circles.join('');
}

const paint = (fill: Fill, outline: Outline | undefined) => ({
  className: `f-${fill} ${outline === undefined ? '' : `o-${outline.color}`}`,
  ...(outline === undefined ? {} : { strokeWidth: outline.width }),
});

function rectOf(rect: Rect): ReactNode {
  const { x, y, width, height, radius, fill, outline } = rect;
  if (width <= 0 || height <= 0) return null;
  const box = { x, y, width, height, ...(radius === undefined ? {} : { rx: radius }) };
  if (fill === 'hatch' || fill === 'dots') {
    return (
      <>
        {fill === 'hatch' ? (
          <path className="c-hatch" d={hatchPath(rect)} />
        ) : (
          <path className="f-ink" d={dotsPath(rect)} />
        )}
        {outline === undefined ? null : <rect {...box} {...paint('none', outline)} />}
      </>
    );
  }
  return <rect {...box} {...paint(fill, outline)} />;
}

function shapeOf(shape: Shape): ReactNode {
  switch (shape.shape) {
    case 'rect':
      return rectOf(shape);
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...paint(shape.fill, shape.outline)} />;
    case 'path':
      return <path d={shape.d} {...paint(shape.fill, shape.outline)} />;
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return <line x1={x1} y1={y1} x2={x2} y2={y2} {...paint('none', shape.outline)} />;
    }
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          textAnchor={shape.anchor}
          fontWeight={shape.strong ? 700 : 400}
        >
          {shape.text}
        </text>
      );
  }
}

interface DrawingProps {
  readonly drawing: Drawing;
  /** What it shows, where no words beside it say the same. */
  readonly alt?: string;
}

/** A drawing at its printed size; a screen may draw it larger (document.css, --chart). */
function DrawingView({ drawing: { width, height, shapes }, alt }: DrawingProps) {
  const size = { '--w': width, '--h': height } as Readonly<Record<string, number>>;
  const viewBox = `0 0 ${width} ${height}`;
  const drawn = inPlace(shapes, shapeOf);
  if (alt === undefined) {
    return (
      <svg className="chart" viewBox={viewBox} style={size} aria-hidden="true">
        {drawn}
      </svg>
    );
  }
  return (
    <svg className="chart" viewBox={viewBox} style={size} role="img" aria-label={alt}>
      {drawn}
    </svg>
  );
}

export function ChartView({ chart, alt }: { readonly chart: Chart; readonly alt?: string }) {
  return <DrawingView drawing={shapesOf(chart)} {...(alt === undefined ? {} : { alt })} />;
}

/** A piece of a chart beside the words that explain it. */
export function ChartKeyView({ piece }: { readonly piece: ChartKey }) {
  return <DrawingView drawing={shapesOfKey(piece)} />;
}
