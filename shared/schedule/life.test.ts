// What a hearing becomes, and the steps that its versions tell.

import { describe, expect, test } from 'vitest';
import { hearing as hearingRow } from '../../tests/support/records.ts';
import { dateOf, type Instant } from '../domain/dates.ts';
import { type HearingId, idOf } from '../domain/ids.ts';
import type { Continuance, Hearing } from '../domain/record.ts';
import {
  acceptedOfDate,
  chainOf,
  continued,
  type HearingVersion,
  held,
  isOnlySet,
  lifeOf,
  nextSet,
  noNextReason,
  vacated,
} from './life.ts';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T15:00:00.000Z` as Instant;

function set(id: string, fields: Partial<Pick<Hearing, 'date' | 'start' | 'continuedFrom' | 'accepted'>> = {}) {
  const row = { ...hearingRow({ id: idOf(id) }), ...fields };
  if (!isOnlySet(row)) throw new Error('the made-up hearing is only set');
  return row;
}
const continuance: Continuance = {
  ...{ to: dateOf('2026-12-08'), reason: 'Notice', goodCause: true, requestedBy: 'court' },
};
const version = (row: Hearing, day: number, endedAt: Instant | null = null): HearingVersion => ({
  ...{ row, at: at(day), by: 'Somebody', endedAt },
});
const stepsOf = (...versions: readonly HearingVersion[]) =>
  lifeOf([idOf('H')], new Map([['H', versions]])).map(({ what }) => what);

describe('what a hearing becomes', () => {
  test('held: with what was found, and why nothing is set after it, beside what was accepted of its date', () => {
    const accepted = [{ code: 'short-notice', person: null, reason: 'All agreed.' }];
    const was = { findings: ['active_efforts'], outcome: null, childPresent: null };
    const row = held(set('H', { accepted }), { ...was, noNextBecause: 'To be closed.', nextIs: null });
    expect(row).toMatchObject({ status: 'held', ...was });
    expect(noNextReason(row)).toBe('To be closed.');
    expect(acceptedOfDate(row)).toEqual(accepted);
    expect(held(set('H'), { ...was, noNextBecause: null, nextIs: null }).accepted).toBeNull();
  });

  test('continued or vacated: only from being set', () => {
    expect(continued(set('H'), continuance)).toMatchObject({ status: 'continued', findings: [], continuance });
    const gone = vacated(set('H'), { on: dateOf('2026-11-20'), reason: 'Withdrawn' });
    expect(gone.status).toBe('vacated');
    expect([isOnlySet(set('H')), isOnlySet(gone), isOnlySet(continued(set('H'), continuance))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the steps of its life', () => {
  const first = set('H');

  test('set, moved, changed, continued', () => {
    const moved = set('H', { start: '15:00' });
    const filed: Hearing = { ...moved, agencyReportFiledOn: dateOf('2026-11-12') };
    const versions = [version(first, 1), version(moved, 2), version(filed, 3)];
    expect(stepsOf(...versions, version(continued(moved, continuance), 4))).toEqual([
      ...['set', 'moved', 'changed', 'continued'],
    ]);
  });

  test('an undo is told as taken back, and so is the new hearing that it takes away', () => {
    expect(stepsOf(version(first, 1), version(continued(first, continuance), 2), version(first, 3))).toEqual([
      ...['set', 'continued', 'taken-back'],
    ]);
    expect(stepsOf(version(first, 1, at(2)), version(first, 2, at(2)))).toEqual(['set', 'taken-back']);
    expect(stepsOf(version(first, 1, at(2)), version(first, 2, at(2)), version(first, 3))).toEqual([
      ...['set', 'taken-back', 'set'],
    ]);
  });

  test('what came as held is held from the first, and nothing before it is made up', () => {
    const row = held(first, { findings: [], outcome: null, childPresent: null, noNextBecause: null, nextIs: null });
    expect(stepsOf(version(row, 1))).toEqual(['held']);
  });

  test('of one moment, the hearing that was continued stands before the one it was continued to', () => {
    const next = set('H2', { continuedFrom: idOf('H') });
    const told = lifeOf(
      [idOf('H'), idOf('H2')],
      new Map([
        ['H2', [version(next, 4)]],
        ['H', [version(first, 1), version(continued(first, continuance), 4)]],
      ]),
    );
    expect(told.map(({ row, what }) => [row.id, what])).toEqual([
      ['H', 'set'],
      ['H', 'continued'],
      ['H2', 'set'],
    ]);
  });
});

describe('its place among the others', () => {
  const third = set('H3', { date: dateOf('2026-12-22'), continuedFrom: idOf('H2') });
  const second = continued(set('H2', { date: dateOf('2026-12-08'), continuedFrom: idOf('H1') }), continuance);
  const first = continued(set('H1', { date: dateOf('2026-11-24') }), continuance);
  const idsOf = (rows: readonly Hearing[]): readonly HearingId[] => rows.map(({ id }) => id);

  test('the chain goes back to the first; one that comes back to itself, or to nothing, ends', () => {
    expect(idsOf(chainOf(third, [third, second, first]))).toEqual(['H1', 'H2', 'H3']);
    expect(idsOf(chainOf(third, [third]))).toEqual(['H3']);
    const loop = set('L1', { continuedFrom: idOf('L2') });
    const back = set('L2', { continuedFrom: idOf('L1') });
    expect(idsOf(chainOf(loop, [loop, back]))).toEqual(['L2', 'L1']);
  });

  test('next is the first that is set after it, by day and hour', () => {
    const later = set('H4', { date: third.date, start: '16:00' });
    expect(nextSet(first, [later, third, second])?.id).toBe('H3');
    expect(nextSet(third, [later, third])?.id).toBe(third.start < '16:00' ? 'H4' : undefined);
    expect(nextSet(later, [first, second, third, later])).toBeNull();
  });
});
