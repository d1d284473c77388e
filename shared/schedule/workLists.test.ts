import { describe, expect, test } from 'vitest';
import { hearing, hearingNotice, heldHearing, parent } from '../../tests/support/records.ts';
import { scheduleCase } from '../../tests/support/scheduleCase.ts';
import { commitment, scheduleFacts } from '../../tests/support/scheduleFacts.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { AcceptedProblem } from '../domain/record.ts';
import { workLists } from './workLists.ts';

const tuesday = dateOf('2026-11-24');
const set = hearing({ id: idOf('H'), date: tuesday, start: '13:30', minutes: 30 });
const of = scheduleCase({
  case: { id: idOf('C'), caseNumber: idOf('26-JV-1') },
  parents: [parent({ id: idOf('P'), attorneyId: idOf('AT1'), language: 'en' })],
  hearings: [heldHearing({ date: dateOf('2026-10-27') }), set],
});

describe('the lists of what there is to do', () => {
  test('a notice counts for the day that it told of', () => {
    const missing = (heardOn: string | null) => {
      const notice = hearingNotice({
        ...{ hearingId: set.id, to: 'parent', recipient: idOf<'parent'>('P'), sentOn: dateOf('2026-11-10') },
        heardOn: heardOn === null ? null : dateOf(heardOn),
      });
      return workLists(scheduleFacts({ cases: [{ ...of, notices: [notice] }] })).noticesDue[0]?.missing ?? 0;
    };
    expect(missing('2026-11-17') - missing('2026-11-24')).toBe(1);
    expect(missing(null)).toBe(missing('2026-11-24'));
  });

  test('a reason covers what it was given for, and not another clash of the same person', () => {
    const [here, there] = [commitment({ start: '13:00', end: '14:00' }), commitment({ id: 'M2', start: '13:45' })];
    const kept: AcceptedProblem = { code: 'person-elsewhere', person: idOf<'person'>('AT1'), reason: 'Free by then.' };
    const isAccepted = (commitments: readonly (typeof here)[], accepted: AcceptedProblem) => {
      const cases = [{ ...of, hearings: [{ ...set, accepted: [accepted] }] }];
      return workLists(scheduleFacts({ cases, calendar: { commitments } })).conflicts[0]?.isAccepted;
    };
    expect(isAccepted([here], { ...kept, with: 'M1' })).toBe(true);
    expect(isAccepted([here, there], { ...kept, with: 'M1' })).toBe(false);
    expect(isAccepted([there], { ...kept, with: 'M1' })).toBe(false);
  });

  test('a hearing that is still set in a closed case is listed, and nothing else of that case', () => {
    const closed = scheduleCase({ ...of, case: { ...of.case, status: 'closed' } });
    const lists = workLists(scheduleFacts({ cases: [closed] }));
    expect(lists.conflicts).toMatchObject([{ hearing: 'H', problems: [{ code: 'not-to-set' }], isAccepted: false }]);
    const { conflicts: _, ...others } = lists;
    expect(Object.values(others).flat()).toEqual([]);
  });
});
