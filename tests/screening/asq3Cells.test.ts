// Every cell of the ASQ-3 table, read straight from the reference file: the score on each side of each bound.

import { describe, expect, test } from 'vitest';
import file from '../../resources/reference/screening-instruments.json' with { type: 'json' };
import type { AreaResult } from '../../shared/domain/record.ts';
import { interpret } from '../../shared/domain/screening/interpret.ts';
import { child, screening } from '../support/records.ts';

interface Cell {
  readonly form: string;
  readonly areaId: string;
  readonly cutoff: number;
  readonly monitoringUpper: number;
  readonly highestTotalBelowCutoff: number;
  readonly highestTotalInMonitoring: number;
  readonly monitoringUpperCheck: string;
}

const asq3 = file.instruments.find(({ id }) => id === 'asq-3');
const cells: readonly Cell[] = (asq3?.intervals ?? []).flatMap((interval) =>
  'areas' in interval ? (interval.areas ?? []).map((area) => ({ ...area, form: interval.label ?? '' })) : [],
);
const areaIds = ['communication', 'gross-motor', 'fine-motor', 'problem-solving', 'personal-social'];
const named = (areaId: string) => areaId.replace('-', '_');

/** The band of one area, the other four at their best. */
function bandAt({ form, areaId }: Cell, score: number, omitted = 0) {
  const areas: AreaResult[] = areaIds.map((each) => ({
    area: named(each),
    result: 'typical',
    score: each === areaId ? score : 60,
    ...(each === areaId && omitted > 0 ? { omitted } : {}),
  }));
  const read = interpret(screening({ tool: 'ASQ-3', form, areas }), child());
  const area = read.areas.find((each) => each.area === named(areaId));
  return { whole: read.computed, area: area?.computed ?? null, table: area?.table ?? null };
}

const both = (band: string) => ({ whole: band, area: band });

test('the file holds 105 cells: 21 questionnaires of five areas', () => {
  expect(cells).toHaveLength(105);
  expect(new Set(cells.map(({ form }) => form)).size).toBe(21);
});

describe.each(cells)('$form, $areaId: cutoff $cutoff, zone to $monitoringUpper', (cell) => {
  const { cutoff, monitoringUpper: end } = cell;

  test('at the cutoff monitoring, just under it below', () => {
    expect(bandAt(cell, cutoff)).toMatchObject(both('monitoring'));
    expect(bandAt(cell, cutoff - 0.01)).toMatchObject(both('below'));
  });

  test('at the zone’s end monitoring, just above it typical', () => {
    expect(bandAt(cell, end)).toMatchObject(both('monitoring'));
    expect(bandAt(cell, end + 0.01)).toMatchObject(both('typical'));
  });

  test('the totals that a form can have, on each side of each bound', () => {
    const { highestTotalBelowCutoff: below, highestTotalInMonitoring: zone } = cell;
    expect(bandAt(cell, below)).toMatchObject(both('below'));
    expect(bandAt(cell, below + 5)).toMatchObject(both('monitoring'));
    expect(bandAt(cell, zone)).toMatchObject(both('monitoring'));
    expect(bandAt(cell, zone + 5)).toMatchObject(both('typical'));
  });

  test('the table says which cell it was and how well it is confirmed', () => {
    const confidence = cell.monitoringUpperCheck === 'disputed' ? 'disputed' : 'two-sources';
    expect(bandAt(cell, 0).table).toEqual({ area: named(cell.areaId), cutoff, monitorTo: end, confidence });
  });
});

test('three zone ends are disputed, and no other', () => {
  const disputed = cells.filter((cell) => bandAt(cell, 60).table?.confidence === 'disputed');
  expect(disputed.map(({ form, areaId }) => `${form} ${areaId}`)).toEqual([
    '8 month gross-motor',
    '8 month problem-solving',
    '22 month communication',
  ]);
});

test('in every cell a higher score is never a worse band, with up to two items left blank', () => {
  const rank = ['below', 'monitoring', 'typical'];
  for (const cell of cells) {
    for (const omitted of [0, 1, 2]) {
      const steps = Array.from({ length: (6 - omitted) * 2 + 1 }, (_, at) => at * 5);
      const ranks = steps.map((score) => rank.indexOf(bandAt(cell, score, omitted).area ?? ''));
      expect(ranks, `${cell.form} ${cell.areaId}, ${omitted} blank`).toEqual(ranks.toSorted((a, b) => a - b));
      expect(ranks).not.toContain(-1);
    }
  }
});
