import { describe, expect, test } from 'vitest';
import {
  child,
  childFile,
  ftm,
  hearingAttendance,
  hearingNotice,
  heldHearing,
  parent,
  placement,
} from '../../../tests/support/records.ts';
import { asOf, contextOf, hearingOn } from '../../../tests/support/triggerContext.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { addDays, dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { Ftm, HearingNotice, Person } from '../../domain/record.ts';
import { evaluate } from '../evaluate.ts';
import type { Trigger } from '../grammar.ts';

const found = (trigger: Trigger, fields: Partial<CaseFile>, of = 0) => evaluate(trigger, contextOf(fields, of));

describe('notice', () => {
  const recipients = ['parent', 'caregiver', 'tribe', 'attorney', 'other'] as const;
  const rows = recipients.map((to) => hearingNotice({ id: to, to }));

  test.each([
    ['parent', ['parent']],
    ['caregiver', ['caregiver']],
    ['tribe', ['tribe']],
    ['anyone', ['attorney', 'caregiver', 'other', 'parent', 'tribe']],
  ] as const)('not-sent, to %s', (to, ids) => {
    const matches = found({ notice: 'not-sent', to }, { hearingNotices: rows });
    expect(matches.map(({ recordId }) => recordId)).toEqual(ids);
    expect(matches.map(({ bound }) => bound)).toEqual(ids.map((id) => ({ item: { kind: 'recipient', to: id } })));
    expect(matches[0]?.sources).toEqual([{ kind: 'hearingNotice', id: ids[0] }]);
  });

  test('no row at all, one of another hearing and one that was sent do not match', () => {
    const asked: Trigger = { notice: 'not-sent', to: 'caregiver' };
    expect(found(asked, {})).toEqual([]);
    expect(found(asked, { hearingNotices: [hearingNotice({ hearingId: idOf('H2') })] })).toEqual([]);
    expect(found(asked, { hearingNotices: [hearingNotice({ sentOn: dateOf('2026-06-01') })] })).toEqual([]);
  });

  test('late: fewer days before the hearing than the court asks for', () => {
    const sent = (days: number) => ({ hearingNotices: [hearingNotice({ sentOn: addDays(hearingOn, -days) })] });
    expect(found({ notice: 'late', to: 'caregiver' }, sent(6))).toMatchObject([
      { weight: 4, bound: { item: { to: 'caregiver' }, date: '2026-06-24', days: 4 } },
    ]);
    expect(found({ notice: 'late', to: 'caregiver' }, sent(9))).toMatchObject([{ bound: { days: 1 } }]);
    expect(found({ notice: 'late', to: 'caregiver' }, sent(10))).toEqual([]);
    expect(found({ notice: 'late', to: 'caregiver' }, { hearingNotices: [hearingNotice()] })).toEqual([]);
  });

  test('no-proof: somebody wrote down that there is none', () => {
    const sent = (fields: Partial<HearingNotice>) => ({
      hearingNotices: [hearingNotice({ sentOn: dateOf('2026-06-01'), ...fields })],
    });
    expect(found({ notice: 'no-proof', to: 'anyone' }, sent({ proof: false }))).toHaveLength(1);
    for (const fields of [{ proof: true }, { proof: null }, { proof: false, sentOn: null }])
      expect(found({ notice: 'no-proof', to: 'anyone' }, sent(fields))).toEqual([]);
  });

  test('is about the parent that it names', () => {
    const fields = { parents: [parent()], hearingNotices: [hearingNotice({ to: 'parent', recipient: 'C-M' })] };
    expect(found({ notice: 'not-sent', to: 'parent' }, fields)).toMatchObject([
      { childId: null, parentId: 'C-M', bound: { parent: 'Bea Invented' } },
    ]);
  });

  test('to one child’s caregiver is about that child', () => {
    const other = { id: idOf<'child'>('C-2'), position: 1, firstName: 'Cy' };
    const children = [
      childFile({ placements: [placement()] }),
      childFile({ child: child(other), placements: [placement({ id: 'P2', caregiver: 'Orr family' })] }),
    ];
    const asked: Trigger = { notice: 'not-sent', to: 'caregiver' };
    const fields = { children, hearingNotices: [hearingNotice({ recipient: 'Orr family' })] };
    expect(found(asked, fields)).toEqual([]);
    expect(found(asked, fields, 1)).toMatchObject([{ childId: 'C-2' }]);
    expect(found(asked, { ...fields, hearingNotices: [hearingNotice()] })).toMatchObject([{ childId: null }]);
  });
});

describe('presence at the last hearing', () => {
  const asked: Trigger = { presence: 'parent-not-at-last-hearing' };
  const first = heldHearing({ id: idOf('H1'), date: dateOf('2026-05-05') });
  const last = heldHearing({ id: idOf('H2'), date: dateOf('2026-06-02') });
  const base = { parents: [parent()], hearings: [first, last] };
  const away = (hearingId: string, party = 'C-M') =>
    hearingAttendance({ id: `${hearingId}:${party}`, hearingId: idOf(hearingId), party, present: false });

  test.each(['C-M', 'Bea Invented'])('a parent who is written down as away (%s)', (party) => {
    expect(found(asked, { ...base, hearingAttendances: [away('H2', party)] })).toMatchObject([
      {
        parentId: 'C-M',
        bound: { parent: 'Bea Invented', date: '2026-06-02' },
        sources: [
          { kind: 'hearingAttendance', id: `H2:${party}` },
          { kind: 'hearing', id: 'H2' },
        ],
      },
    ]);
  });

  test('nobody wrote it down, the parent came, or it was an earlier hearing', () => {
    expect(found(asked, base)).toEqual([]);
    expect(found(asked, { ...base, hearingAttendances: [{ ...away('H2'), present: true }] })).toEqual([]);
    expect(found(asked, { ...base, hearingAttendances: [away('H1')] })).toEqual([]);
    expect(found(asked, { parents: [parent()], hearingAttendances: [away('H2')] })).toEqual([]);
  });
});

describe('presence at the last family team meeting', () => {
  const meeting = (fields: Partial<Ftm> = {}) =>
    ftm({ id: idOf('F2'), date: dateOf('2026-06-15'), attendees: ['CW1'], ...fields });
  const before = ftm({ id: idOf('F1'), date: dateOf('2026-05-15'), attendees: ['CW1', 'C-M', 'AT1', 'GAL1'] });
  const person = (id: string, name: string): [Person['id'], Person] => [idOf(id), { id: idOf(id), name, role: '' }];
  const base: Partial<CaseFile> = {
    people: new Map([person('AT1', 'Atty. Ola Invented'), person('GAL1', 'Atty. Gus Invented')]),
    parents: [parent({ attorneyId: idOf('AT1') })],
    participants: [{ id: 'P', caseId: idOf('C'), role: 'child_attorney', personId: idOf('GAL1') }],
    children: [childFile({ placements: [placement()] })],
    ftms: [before, meeting()],
  };
  const withMeeting = (fields: Partial<Ftm>) => ({ ...base, ftms: [before, meeting(fields)] });

  test('a parent who is not among those who came', () => {
    const asked: Trigger = { presence: 'parent-not-at-last-ftm' };
    const expected = [
      {
        parentId: 'C-M',
        bound: { parent: 'Bea Invented', date: '2026-06-15' },
        sources: [{ kind: 'ftm', id: 'F2' }],
      },
    ];
    expect(found(asked, base)).toMatchObject(expected);
    expect(found(asked, withMeeting({ invitedAbsent: ['C-M'] }))).toMatchObject(expected);
    for (const attendees of [['C-M'], ['Bea Invented'], []])
      expect(found(asked, withMeeting({ attendees }))).toEqual([]);
    expect(found(asked, { ...base, ftms: [] })).toEqual([]);
  });

  test.each([
    ['looked for', { search: 'registry checked' }],
    ['kept away by an order', { noContactIssuedOn: dateOf('2026-01-01'), noContactExpiresOn: asOf }],
  ] as const)('a parent who is %s is not missed', (_, fields) => {
    const parents = [parent({ ...fields, attorneyId: idOf('AT1') })];
    expect(found({ presence: 'parent-not-at-last-ftm' }, { ...base, parents })).toEqual([]);
    expect(
      found({ presence: 'attorney-not-at-last-ftm' }, { ...base, parents }).map(({ personId }) => personId),
    ).toEqual(['GAL1']);
  });

  test('attorneys of parents and children who did not come', () => {
    const asked: Trigger = { presence: 'attorney-not-at-last-ftm' };
    expect(found(asked, base)).toMatchObject([
      { personId: 'AT1', bound: { item: { name: 'Atty. Ola Invented', role: 'parent_attorney' }, date: '2026-06-15' } },
      { personId: 'GAL1', bound: { item: { name: 'Atty. Gus Invented', role: 'child_attorney' }, date: '2026-06-15' } },
    ]);
    expect(found(asked, withMeeting({ attendees: ['AT1', 'Atty. Gus Invented'] }))).toEqual([]);
    expect(found(asked, { ...base, ftms: [] })).toEqual([]);
  });

  test('a caregiver who neither came nor was invited', () => {
    const asked: Trigger = { presence: 'caregiver-not-invited-to-last-ftm' };
    expect(found(asked, base)).toMatchObject([
      {
        childId: 'C-1',
        bound: { date: '2026-06-15' },
        sources: [
          { kind: 'ftm', id: 'F2' },
          { kind: 'placement', id: 'P' },
        ],
      },
    ]);
    for (const fields of [
      { attendees: ['Invented family'] },
      { attendees: ['CW1'], invitedAbsent: ['Invented family (maternal aunt)'] },
    ])
      expect(found(asked, withMeeting(fields))).toEqual([]);
    const atHome = [childFile({ placements: [placement({ setting: 'in_home_parent', caregiver: 'mother' })] })];
    expect(found(asked, { ...base, children: atHome })).toEqual([]);
    expect(found(asked, { ...base, children: [childFile()] })).toEqual([]);
  });
});
