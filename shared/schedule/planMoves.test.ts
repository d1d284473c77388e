import { describe, expect, test } from 'vitest';
import { hearing, heldHearing } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { scheduleFacts, session } from '../../tests/support/scheduleFacts.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { planMoves } from './planMoves.ts';

/** A case with a review on the first of December. */
const caseAt = (n: number, start: string) => {
  const id = idOf<'case'>(`C${n}`);
  return scheduleCase({
    case: { id, caseNumber: idOf(`26-JV-${n}`) },
    hearings: [
      heldHearing({ id: idOf(`H${n}`), caseId: id, date: dateOf('2026-11-10') }),
      hearing({ id: idOf(`S${n}`), caseId: id, date: dateOf('2026-12-01'), start }),
    ],
  });
};
const cases = [caseAt(1, '13:30'), caseAt(2, '14:00'), caseAt(3, '14:30')];
const ids = cases.map((_, n) => idOf<'hearing'>(`S${n + 1}`));
const places = (capacityMinutes: number | null, hearings = ids) => {
  const facts = scheduleFacts({ cases, calendar: { sessions: [session({ capacityMinutes })] } });
  const { rows, unplaced } = planMoves(facts, hearings);
  return { rows, unplaced, at: rows.map(({ setting }) => `${setting.hearing} ${setting.date} ${setting.start}`) };
};

describe('other dates for hearings that cannot stay', () => {
  test('each is later, at a time of its own, and nothing refuses any of them', () => {
    const { rows, unplaced, at } = places(null);
    expect(unplaced).toEqual([]);
    expect(new Set(rows.map(({ setting }) => `${setting.date} ${setting.start}`)).size).toBe(3);
    expect(rows.every(({ setting }) => setting.date > '2026-12-01')).toBe(true);
    expect(rows.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'refused')).toEqual([]);
    expect(places(null, ids.toReversed()).at).toEqual(at);
  });

  test('where a session holds one, the others go to the next ones, beyond the interval if they must', () => {
    const { rows } = places(30);
    expect(new Set(rows.map(({ setting }) => setting.date)).size).toBe(3);
    expect(rows.flatMap(({ problems }) => problems).map(({ code }) => code)).toContain('beyond-interval');
  });

  test('what has no place is said, and what is not set is left out', () => {
    const { rows, unplaced } = places(20);
    expect(rows).toEqual([]);
    expect(unplaced.map(({ initials }) => initials)).toHaveLength(3);
    expect(places(null, [idOf('H1'), idOf('nothing')])).toMatchObject({ rows: [], unplaced: [] });
  });

  test('two hearings of one case keep their order, and one has no other day where its case is heard the day after', () => {
    const id = idOf<'case'>('C');
    const set = (name: string, date: string) => hearing({ id: idOf(name), caseId: id, date: dateOf(date) });
    const held = heldHearing({ id: idOf('H'), caseId: id, date: dateOf('2026-11-10') });
    const both = scheduleCase({ case: { id }, hearings: [held, set('S1', '2026-12-01'), set('S2', '2026-12-08')] });
    const moved = planMoves(scheduleFacts({ cases: [both] }), [idOf('S1'), idOf('S2')]).rows.map(
      ({ setting }) => setting,
    );
    expect(moved.map(({ hearing: name }) => name)).toEqual(['S1', 'S2']);
    expect(moved[0] && moved[1] && moved[0].date < moved[1].date).toBe(true);
    const near = scheduleCase({ case: { id }, hearings: [held, set('S1', '2026-12-01'), set('S2', '2026-12-02')] });
    expect(planMoves(scheduleFacts({ cases: [near] }), [idOf('S1')]).rows).toEqual([]);
  });
});
