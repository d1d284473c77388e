import { describe, expect, test } from 'vitest';
import { placement, stay } from '../../tests/support/records.ts';
import { dateOf } from './dates.ts';
import { currentPlacement, summarizePlacements } from './placements.ts';

const on = dateOf('2026-11-24');
const first = placement({ id: 'P1', startedOn: dateOf('2026-06-18'), endedOn: dateOf('2026-07-15') });
const second = placement({ id: 'P2', setting: 'kinship', startedOn: dateOf('2026-07-15') });

describe('R12 placements', () => {
  test('two placements are one move; 1 ÷ 159 × 1000 = 6.289… is 6.29; Jul 15 to Nov 24 is 132 days', () => {
    expect(summarizePlacements([second, first], [], 159, on)).toEqual({
      counted: [first, second],
      moves: 1,
      movesPer1000Days: 6.29,
      current: second,
      daysInCurrent: 132,
      notCounted: [],
    });
  });

  test('an exact half goes up: 1 ÷ 320 × 1000 = 3.125 is 3.13', () => {
    expect(summarizePlacements([first, second], [], 320, on).movesPer1000Days).toBe(3.13);
  });

  test('no days to count over: no rate', () => {
    expect(summarizePlacements([first, second], [], 0, on).movesPer1000Days).toBeNull();
    expect(summarizePlacements([first, second], [], null, on).movesPer1000Days).toBeNull();
  });

  test('a placement that starts after the hearing is not counted; one that starts on the day is', () => {
    const third = placement({ id: 'P3', startedOn: on });
    expect(summarizePlacements([first, { ...third, startedOn: dateOf('2026-11-25') }], [], 159, on).counted).toEqual([
      first,
    ]);
    expect(summarizePlacements([first, second, third], [], 159, on)).toMatchObject({
      moves: 2,
      current: third,
      daysInCurrent: 0,
    });
  });

  test('hospital, respite and trial home visit are named in order of their first start, and never moves', () => {
    const visit = placement({ id: 'P3', setting: 'trial_home_visit', startedOn: dateOf('2026-09-01') });
    const stays = [
      stay({ id: 'Y3', kind: 'respite', startedOn: dateOf('2026-10-09') }),
      stay({ id: 'Y1', kind: 'respite', startedOn: dateOf('2026-08-03') }),
      stay({ id: 'Y2', kind: 'hospital', startedOn: dateOf('2026-08-03') }),
      stay({ id: 'Y4', kind: 'hospital', startedOn: dateOf('2026-12-01') }),
    ];
    const summary = summarizePlacements([first, visit], stays, 159, on);
    expect(summary.notCounted).toEqual(['hospital', 'respite', 'trial_home_visit']);
    expect(summary).toMatchObject({ moves: 0, current: visit });
  });

  test('living at home is the present home, not a placement and not a stay', () => {
    const home = placement({ setting: 'in_home_parent', countsAsPlacement: false, startedOn: dateOf('2026-08-11') });
    expect(summarizePlacements([home], [], null, on)).toMatchObject({
      counted: [],
      moves: 0,
      current: home,
      notCounted: [],
    });
  });

  test('a placement that ends on the day is over; without any there is none', () => {
    expect(currentPlacement([{ ...second, endedOn: on }], on)).toBeNull();
    expect(currentPlacement([{ ...second, endedOn: dateOf('2026-11-25') }], on)?.id).toBe('P2');
    expect(currentPlacement([], on)).toBeNull();
  });
});
