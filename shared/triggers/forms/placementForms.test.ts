import { describe, expect, test } from 'vitest';
import { childFile, heldHearing, parent, placement, placementEvent } from '../../../tests/support/records.ts';
import { contextOf } from '../../../tests/support/triggerContext.ts';
import type { ChildFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import { type PlacementSetting, placementSettings } from '../../domain/record.ts';
import { evaluate } from '../evaluate.ts';
import type { Trigger } from '../grammar.ts';

const held = heldHearing({ date: dateOf('2026-06-02') });
const found = (trigger: Trigger, fields: Partial<ChildFile>, hearings = [held]) =>
  evaluate(trigger, contextOf({ children: [childFile(fields)], hearings }));

const home = (id: string, from: string, to: string | null, setting: PlacementSetting = 'foster_family') =>
  placement({
    id,
    caregiver: `${id} family`,
    setting,
    startedOn: dateOf(from),
    endedOn: to === null ? null : dateOf(to),
  });

describe('placementMoves', () => {
  const placements = [
    home('A', '2026-03-01', '2026-04-01'),
    home('B', '2026-04-01', '2026-06-10'),
    home('C', '2026-06-10', null),
  ];

  test('counts every home after the first, with the day the present one began', () => {
    expect(found({ placementMoves: { atLeast: 2 } }, { placements })).toMatchObject([
      {
        childId: 'C-1',
        bound: { count: 2, date: '2026-06-10' },
        sources: [
          { kind: 'placement', id: 'B' },
          { kind: 'placement', id: 'C' },
        ],
      },
    ]);
    expect(found({ placementMoves: { atLeast: 3 } }, { placements })).toEqual([]);
    expect(found({ placementMoves: { atLeast: { setting: 'instabilityMoves' } } }, { placements })).toHaveLength(1);
  });

  test('or those after the last hearing alone', () => {
    const asked: Trigger = { placementMoves: { atLeast: 1, sinceLastHearing: true } };
    expect(found(asked, { placements })).toMatchObject([{ bound: { count: 1 } }]);
    expect(found(asked, { placements: placements.slice(0, 2) })).toEqual([]);
    expect(found(asked, { placements }, [])).toEqual([]);
  });

  test('a first home, a trial home visit and a stay that does not count are no moves', () => {
    const asked: Trigger = { placementMoves: { atLeast: 1 } };
    expect(found(asked, { placements: [home('A', '2026-06-10', null)] })).toEqual([]);
    const visit = home('V', '2026-06-10', null, 'trial_home_visit');
    expect(found(asked, { placements: [home('A', '2026-03-01', '2026-06-10'), visit] })).toEqual([]);
    const respite = { ...home('R', '2026-06-10', null), countsAsPlacement: false };
    expect(found(asked, { placements: [home('A', '2026-03-01', '2026-06-10'), respite] })).toEqual([]);
    expect(found(asked, {})).toEqual([]);
  });
});

describe('placement', () => {
  const settings = [
    ['with-relative', ['kinship']],
    ['with-non-relative', ['foster_family', 'foster_family_concurrent', 'foster_family_medical']],
    ['concurrent-plan-home', ['foster_family_concurrent']],
    ['not-concurrent-plan-home', ['foster_family', 'foster_family_medical']],
    ['trial-home-visit', ['trial_home_visit']],
    ['with-parent-in-treatment', ['with_parent_in_treatment']],
  ] as const;

  test.each(settings)('%s: %s', (state, matching) => {
    const matched = placementSettings.filter(
      (setting) => found({ placement: state }, { placements: [home('A', '2026-06-01', null, setting)] }).length > 0,
    );
    expect(matched.toSorted()).toEqual([...matching].toSorted());
    expect(found({ placement: state }, {})).toEqual([]);
  });

  test('counts the days in the present home to the hearing', () => {
    const placements = [home('A', '2026-03-01', '2026-06-01', 'kinship'), home('B', '2026-06-01', null)];
    const asked = (daysAtLeast: number): Trigger => ({ placement: 'with-non-relative', daysAtLeast });
    expect(found(asked(29), { placements })).toMatchObject([
      {
        childId: 'C-1',
        recordId: 'B',
        weight: 29,
        bound: { item: { kind: 'placement', caregiver: 'B family' }, date: '2026-06-01', days: 29 },
        sources: [{ kind: 'placement', id: 'B' }],
      },
    ]);
    expect(found(asked(30), { placements })).toEqual([]);
  });

  test('a home in which the mother is placed too is not outside the family', () => {
    const caregiver = 'Orr family (mother placed here too)';
    const children = [childFile({ placements: [placement({ caregiver })] })];
    const context = contextOf({ children, parents: [parent({ relation: 'mother' })] });
    expect(evaluate({ placement: 'with-non-relative' }, context)).toEqual([]);
    expect(evaluate({ placement: 'not-concurrent-plan-home' }, context)).toHaveLength(1);
  });

  const placements = [home('A', '2026-06-01', null)];
  const events = [
    ['license-pending', 'license_pending', '2026-06-01'],
    ['move-planned', 'move_planned', '2026-07-10'],
    ['notice-given-to-end', 'notice_to_end', '2026-06-20'],
  ] as const;

  test.each(events)('%s: an event that still stands', (state, event, date) => {
    const day = dateOf(state === 'license-pending' ? '2026-05-20' : date);
    const placementEvents = [placementEvent({ event, date: day })];
    expect(found({ placement: state }, { placements, placementEvents })).toMatchObject([
      {
        recordId: 'PE',
        bound: { date, days: 29 },
        sources: [
          { kind: 'placementEvent', id: 'PE' },
          { kind: 'placement', id: 'A' },
        ],
      },
    ]);
    const settled = placementEvents.map((row) => ({ ...row, settledOn: dateOf('2026-06-25') }));
    expect(found({ placement: state }, { placements, placementEvents: settled })).toEqual([]);
    expect(found({ placement: state }, { placements })).toEqual([]);
    expect(found({ placement: state }, { placementEvents })).toEqual([]);
    for (const [other] of events.filter(([name]) => name !== state))
      expect(found({ placement: other }, { placements, placementEvents })).toEqual([]);
  });

  test('a planned move does not name the home that the child leaves as the one to come', () => {
    const placementEvents = [placementEvent({ event: 'move_planned', date: dateOf('2026-07-10') })];
    expect(found({ placement: 'move-planned' }, { placements, placementEvents })).toMatchObject([
      { bound: { item: { kind: 'nextHome' } } },
    ]);
  });
});
