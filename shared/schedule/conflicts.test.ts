import { describe, expect, test } from 'vitest';
import { continuedHearing, hearing, parent } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { commitment, factsOfExport, scheduleFacts } from '../../tests/support/scheduleFacts.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { conflictsIn } from './conflicts.ts';

const always = { from: null, to: null };
const tuesday = dateOf('2026-11-24');

/** A case whose one parent has that attorney, with a hearing set at that time. */
const heardAt = (id: string, start: string, attorney: string) =>
  scheduleCase({
    case: { id: idOf(id), caseNumber: idOf(`26-JV-${id}`) },
    parents: [parent({ id: idOf(`${id}-P`), attorneyId: idOf(attorney), language: 'en' })],
    hearings: [hearing({ id: idOf(`${id}-H`), date: tuesday, start, judgeId: idOf(`J-${id}`), courtroomId: idOf(id) })],
  });

const told = (facts: Parameters<typeof conflictsIn>[0], span: Parameters<typeof conflictsIn>[1] = always) =>
  conflictsIn(facts, span).map((row) => [row.hearing, row.person.ref, row.with.kind, row.with.id]);

describe('conflicts', () => {
  test('the sample docket: the attorney who has another courtroom, for both hearings', () => {
    const found = conflictsIn(factsOfExport(), { from: dateOf('2026-11-21'), to: null });
    expect(found.map((row) => [row.hearing, row.person.ref, row.with.label, row.with.start, row.with.end])).toEqual([
      ['F02-H5', 'AT1', 'Courtroom 2A (delinquency docket)', '14:00', '15:00'],
      ['F03-H7', 'AT1', 'Courtroom 2A (delinquency docket)', '14:00', '15:00'],
    ]);
  });

  test('two hearings that need one person are both named, each with the other', () => {
    const cases = [heardAt('A', '13:30', 'AT1'), heardAt('B', '13:45', 'AT1'), heardAt('C', '13:30', 'AT2')];
    expect(told(scheduleFacts({ cases }))).toEqual([
      ['A-H', 'AT1', 'hearing', 'B-H'],
      ['B-H', 'AT1', 'hearing', 'A-H'],
    ]);
  });

  test('what begins when the other ends does not overlap', () => {
    const calendar = {
      commitments: [commitment({ start: '13:00', end: '13:30' }), commitment({ id: 'M2', start: '14:00' })],
    };
    expect(told(scheduleFacts({ cases: [heardAt('A', '13:30', 'AT1')], calendar }))).toEqual([]);
  });

  test('a hearing that was continued takes nobody, and other days are not looked at', () => {
    const other = heardAt('B', '13:30', 'AT1');
    const gone = { ...other, hearings: [continuedHearing({ id: idOf('B-H'), date: tuesday })] };
    expect(told(scheduleFacts({ cases: [heardAt('A', '13:30', 'AT1'), gone] }))).toEqual([]);
    const both = scheduleFacts({ cases: [heardAt('A', '13:30', 'AT1'), other] });
    expect(told(both, { from: dateOf('2026-11-25'), to: null })).toEqual([]);
    expect(told(both, { from: tuesday, to: tuesday })).toHaveLength(2);
  });

  test('a meeting takes the parents and not their attorneys', () => {
    const of = heardAt('A', '13:30', 'AT1');
    const appointment = {
      id: idOf<'ftmAppointment'>('A-M'),
      caseId: of.case.id,
      date: tuesday,
      start: '13:00',
      minutes: 60,
      coordinatorId: idOf<'person'>('CC1'),
      place: null,
      accepted: null,
    };
    expect(told(scheduleFacts({ cases: [{ ...of, appointments: [appointment] }] }))).toEqual([
      ['A-H', 'A-P', 'meeting', 'A-M'],
    ]);
  });
});
