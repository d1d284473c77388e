// The figures of one screening: a row an area, or one for its total, each with its scale, its cutoff and its reading, and
// beside them how successive screenings lay from their cutoffs.

import type { ScreeningLine } from '../../brief/brief.ts';
import type { AreaReading, Interpretation, Trend } from '../../domain/screening/reading.ts';
import { aboutAll, separator, strong } from '../benchSummary/pieces.ts';
import type { ChartKey } from '../charts.ts';
import type { Block, Cell, Column, Table, Text } from '../model.ts';
import { joined, type Words } from '../words.ts';
import { confidenceSign, readingText, totalScale, zoneOf } from './instrumentWords.ts';
import { trendFigure, trendOf, trendText } from './trends.ts';

const quietly = (text: string) => ({ text, quiet: true }) as const;

/** The trend's chart, or a cell with nothing in it. */
const trendCell = (words: Words, trend: Trend | null): Cell => (trend === null ? [''] : trendFigure(words, trend));

function readingCell(words: Words, reading: Text, trend: Trend | null, notes: readonly string[]): Cell {
  const more = [...notes, ...(trend === null ? [] : [trendText(words, trend)])];
  return { lines: [reading, ...more.map((note): Text => [quietly(note)])] };
}

/** Results that ask for nothing, and those that are none of the instrument's: set without weight. */
const withoutWeight: ReadonlySet<string> = new Set([
  ...['typical', 'low', 'meets_expectations', 'not_at_risk', 'below_cutoff', 'path_e', 'met', 'minimal'],
  ...['no_band', 'not_scored'],
]);

function omittedNotes({ t }: Words, { omitted, counted, score }: AreaReading): string[] {
  return [
    ...(omitted > 0 ? [t('care.screenings.omitted', { count: omitted })] : []),
    ...(counted !== null && counted !== score ? [t('care.screenings.counted', { counted })] : []),
  ];
}

/** An area on its instrument's range; nothing where the highest score is not on file, for there is no end to draw to. */
function areaRow(
  words: Words,
  area: AreaReading,
  { scaleMax: max, direction }: Pick<Interpretation, 'scaleMax' | 'direction'>,
  trend: Trend | null,
): readonly Cell[] {
  const { t } = words;
  const { score, counted, table } = area;
  const name = words.code('area', area.area);
  const reading = readingText(words, area);
  const shown = counted ?? score;
  const scale: Cell =
    shown === null || table === null || max === null
      ? ['']
      : {
          kind: 'figure',
          alt: t('care.screenings.scaleAlt', { area: name, score: shown, max, cutoff: table.cutoff, reading }),
          chart: { chart: 'scale', max, ...zoneOf(table, direction), score: shown },
        };
  const said = withoutWeight.has(area.computed ?? area.recorded) ? reading : strong(reading);
  return [
    [name],
    scale,
    [strong(score === null ? '–' : String(score))],
    [table === null ? '–' : `${table.cutoff}${confidenceSign(table.confidence)}`],
    trendCell(words, trend),
    readingCell(words, [said], trend, omittedNotes(words, area)),
  ];
}

function totalRow(words: Words, { interpretation, screening }: ScreeningLine, trend: Trend | null): readonly Cell[] {
  const { t } = words;
  const { total, confidence, direction } = interpretation;
  const reading = readingText(words, interpretation);
  const score = total ?? screening.score;
  const name = t('care.screenings.total');
  const scale = score === null ? null : totalScale(interpretation, score);
  const figure: Cell =
    score === null || scale === null
      ? ['']
      : {
          kind: 'figure',
          alt: t('care.screenings.scaleAlt', { area: name, score, max: scale.max, cutoff: scale.cutoff, reading }),
          chart: { chart: 'scale', ...scale, score, ...(direction === 'high' ? { concern: 'high' } : {}) },
        };
  const said = withoutWeight.has(interpretation.computed ?? interpretation.recorded) ? reading : strong(reading);
  const counted = screening.score !== null && score !== null && score !== screening.score;
  return [
    [name],
    figure,
    [strong(score === null ? '–' : String(counted ? screening.score : score))],
    [scale === null ? '–' : `${scale.cutoff}${confidenceSign(confidence)}`],
    trendCell(words, trend),
    readingCell(words, [said], trend, counted ? [t('care.screenings.counted', { counted: score })] : []),
  ];
}

/** Columns that would be empty in every row are left out: the scale where no cutoff is on file, the trend where there is none. */
export function withoutEmpty(table: Table): Table {
  const isEmpty = (cell: Cell | undefined) => Array.isArray(cell) && cell.length === 1 && cell[0] === '';
  const kept = table.columns.map((_, at) => !table.rows.every((row) => isEmpty(row[at])));
  if (kept.every(Boolean)) return table;
  const columns = table.columns.filter((_, at) => kept[at]);
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  return {
    ...table,
    columns: columns.map((column) => ({ ...column, share: (column.share ?? 0) / shares })),
    rows: table.rows.map((row) => row.filter((_, at) => kept[at])),
  };
}

function columnsOf({ t }: Words, first: Column, max: number | null): readonly Column[] {
  return [
    { ...first, share: 0.22 },
    {
      title: max === null ? t('summary.development.scale') : `0–${max}`,
      ...(max === null ? { hiddenTitle: true as const } : { headChart: { chart: 'scaleAxis' as const, max } }),
      share: 0.18,
    },
    { title: t('care.screenings.score'), align: 'end', share: 0.08 },
    { title: t('care.screenings.cutoff'), align: 'end', share: 0.1 },
    { title: t('care.screenings.overTime'), share: 0.15 },
    { title: t('care.screenings.reading'), share: 0.27 },
  ];
}

/** A screening's figures as a table; null where it has none. */
export function screeningTable(words: Words, line: ScreeningLine, trends: readonly Trend[]): Table | null {
  const { interpretation, screening } = line;
  const { areas, scaleMax } = interpretation;
  const about = aboutAll([line]);
  if (areas.length > 0) {
    const rows = areas.map((area) => areaRow(words, area, interpretation, trendOf(trends, screening.tool, area.area)));
    const columns = columnsOf(words, { title: words.t('care.screenings.area') }, scaleMax);
    return withoutEmpty({ kind: 'table', columns, rows, rowsAbout: rows.map(() => about) });
  }
  const score = interpretation.total ?? screening.score;
  if (score === null) return null;
  const max = totalScale(interpretation, score)?.max ?? null;
  return withoutEmpty({
    kind: 'table',
    columns: columnsOf(words, { title: words.t('care.due.what'), hiddenTitle: true }, max),
    rows: [totalRow(words, line, trendOf(trends, screening.tool, null))],
    rowsAbout: [about],
  });
}

const chartsIn = ({ rows }: Table) => rows.flat().flatMap((cell) => ('kind' in cell ? [cell.chart.chart] : []));

/** Whether a table draws a scale or a trend. */
export const hasCharts = (table: Table): boolean => chartsIn(table).length > 0;

/** What the pieces of the scales and trends mean, where any is drawn. */
export function chartKey(words: Words, childName: string, tables: readonly Table[]): Block[] {
  const { t } = words;
  const charts = tables
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => ('kind' in cell ? [cell.chart.chart] : []));
  if (charts.length === 0) return [];
  const entry = (key: ChartKey, text: string): Text => [{ key }, { text, keep: true }];
  const entries = [
    entry('belowCutoff', t('care.screenings.key.concern')),
    entry('monitoring', t('summary.development.key.monitoring')),
    entry('typical', t('summary.development.key.typical')),
    ...(charts.includes('scale') ? [entry('score', childName)] : []),
    ...(charts.includes('trend') ? [entry('trendPoint', t('care.screenings.key.trend'))] : []),
  ];
  return [
    { kind: 'paragraph', role: 'key', text: joined(entries, separator) },
    ...(charts.includes('trend') ? [{ kind: 'paragraph', role: 'small', text: [t('care.trend.note')] } as const] : []),
  ];
}
