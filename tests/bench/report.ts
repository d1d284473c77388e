// What was measured, as one table to read and as JSON.

import type { Timing } from './measure.ts';

/** What a figure is held against, in milliseconds: its median is to be under it. */
export interface Figure {
  readonly what: string;
  readonly timing: Timing;
  readonly aim?: number;
  readonly note?: string;
}

/** How many times as long the one takes as the other, by medians and by the shortest times. */
export interface Ratio {
  readonly what: string;
  readonly ours: Timing;
  readonly other: Timing;
}

export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly ratios?: readonly Ratio[];
  /** Sentences under the table: what was cached, what could not be measured and why. */
  readonly notes?: readonly string[];
}

const isMet = ({ aim, timing }: Figure): boolean | null => (aim === undefined ? null : timing.median < aim);

const milliseconds = (value: number) => (value >= 1000 ? value.toFixed(0) : value.toFixed(value >= 100 ? 1 : 2));
const times = (value: number) => `×${value.toFixed(2)}`;

function aimText(figure: Figure): string {
  const met = isMet(figure);
  if (met === null) return '';
  const verdict = met ? 'met' : figure.timing.min < (figure.aim ?? 0) ? 'not met (shortest: met)' : 'not met';
  return `< ${figure.aim} ${verdict}`;
}

const head = ['', 'median', 'min', 'max', 'first', 'n', 'aim'] as const;

function figureRow(figure: Figure): string[] {
  const { median, min, max, first, times: count } = figure.timing;
  const what = figure.note === undefined ? figure.what : `${figure.what} (${figure.note})`;
  return [what, ...[median, min, max, first].map(milliseconds), String(count), aimText(figure)];
}

function ratioRow({ what, ours, other }: Ratio): string[] {
  return [what, times(ours.median / other.median), times(ours.min / other.min), '', '', '', ''];
}

/** The whole report as text: milliseconds, and ratios marked by ×. */
export function tableOf(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ figures, ratios = [] }) => [...figures.map(figureRow), ...ratios.map(ratioRow)]);
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column === 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return sections
    .flatMap(({ title, figures, ratios = [], notes = [] }) => [
      '',
      line([title.toUpperCase(), ...head.slice(1)]),
      ...figures.map((figure) => line(figureRow(figure))),
      ...ratios.map((ratio) => line(ratioRow(ratio))),
      ...notes.map((note) => `  ${note}`),
    ])
    .join('\n');
}

/** The report's figures for a program. */
export function jsonOf(sections: readonly Section[]) {
  return sections.map(({ title, figures, ratios = [], notes = [] }) => ({
    title,
    figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })),
    ratios: ratios.map(({ what, ours, other }) => ({
      what,
      byMedian: ours.median / other.median,
      byShortest: ours.min / other.min,
    })),
    notes,
  }));
}
