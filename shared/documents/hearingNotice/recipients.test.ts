// Who is to have notice: only those whom the record gives a part in the case, each home where a child lives now.

import { describe, expect, test } from 'vitest';
import { caseFile, child, childFile, parent, placement } from '../../../tests/support/records.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { IcwaRecord, Participant } from '../../domain/record.ts';
import { isRecipient, noticeRecipients, readerOf } from './recipients.ts';

const on = dateOf('2026-11-21');
const mother = parent({ id: idOf('MO'), attorneyId: idOf('AT1') });
const father = parent({ id: idOf('FA'), relation: 'alleged father', attorneyId: idOf('AT1') });
const team = (role: Participant['role'], personId: string): Participant => ({
  ...{ id: `${role}:${personId}`, caseId: idOf('C'), role, personId: idOf(personId) },
});
const icwa: IcwaRecord = {
  ...{ id: 'icwa', caseId: idOf('C'), status: 'inquiry_incomplete', tribe: 'Cedar Bend Band' },
  ...{ biaNoticeReceivedOn: null, membershipRequestedOn: null, membershipReceivedOn: null, membershipResult: null },
  ...{ qualifiedExpertHeardOn: null, placementPreferenceMet: null, tribeIntervenedOn: null },
};
const living = (id: string, caregiver: string, setting: 'foster_family' | 'kinship' | 'trial_home_visit') =>
  childFile({
    child: child({ id: idOf(id) }),
    placements: [placement({ caregiver, setting, startedOn: dateOf('2026-06-01') })],
  });

describe('who is to have notice of a hearing', () => {
  test('a case of which nothing is recorded has nobody', () => {
    expect(noticeRecipients(caseFile(), on)).toEqual([]);
  });

  test('one attorney of both parents has one notice; each parent has one', () => {
    const kinds = noticeRecipients(caseFile({ parents: [mother, father] }), on).map(({ kind }) => kind);
    expect(kinds).toEqual(['parent', 'parent', 'attorney']);
  });

  test('a young parent’s guardian ad litem has notice as well', () => {
    const young = parent({ minor: true, guardianAdLitemId: idOf('GAL9') });
    const recipients = noticeRecipients(caseFile({ parents: [young] }), on);
    expect(recipients.map(({ kind }) => kind)).toEqual(['parent', 'guardian']);
  });

  test('the agency is noticed through its attorney, and through the caseworker only where it has none', () => {
    const worker = team('caseworker', 'CW1');
    const roles = (participants: readonly Participant[]) =>
      noticeRecipients(caseFile({ participants }), on).map((one) => (one.kind === 'team' ? one.role : one.kind));
    expect(roles([worker, team('agency_attorney', 'AG1')])).toEqual(['agency_attorney']);
    expect(roles([worker])).toEqual(['caseworker']);
  });

  test('interpreter and coordinator work for the court, and are sent none', () => {
    const participants = [team('interpreter', 'INT1'), team('coordinator', 'CC1')];
    expect(noticeRecipients(caseFile({ participants }), on)).toEqual([]);
  });

  test('siblings in one home have one notice there, siblings apart one in each; a parent’s own home has none', () => {
    const homes = (children: Parameters<typeof caseFile>[0]) =>
      noticeRecipients(caseFile(children), on).map((one) => (one.kind === 'home' ? one.children.length : 0));
    const pell = living('C-1', 'Pell family', 'foster_family');
    expect(homes({ children: [pell, living('C-2', 'Pell family', 'foster_family')] })).toEqual([2]);
    expect(homes({ children: [pell, living('C-2', 'Bo Kin (maternal aunt)', 'kinship')] })).toEqual([1, 1]);
    expect(homes({ children: [living('C-1', 'mother', 'trial_home_visit')] })).toEqual([]);
  });

  test('a home that a child has left is not told', () => {
    const left = childFile({
      placements: [placement({ startedOn: dateOf('2026-06-01'), endedOn: dateOf('2026-07-15') })],
    });
    expect(noticeRecipients(caseFile({ children: [left] }), on)).toEqual([]);
  });

  test('a tribe is noticed by whom it sends, or by its name', () => {
    const [byName] = noticeRecipients(caseFile({ icwa }), on);
    expect(byName).toEqual({ kind: 'tribe', personId: null });
    const [sent, ...others] = noticeRecipients(caseFile({ icwa, participants: [team('tribe', 'T1')] }), on);
    expect([sent, others]).toEqual([{ kind: 'tribe', personId: 'T1' }, []]);
  });

  test('a recipient is found by the id of the parent, the person or a child of the home', () => {
    const file = caseFile({
      parents: [mother],
      children: [living('C-1', 'Pell family', 'foster_family')],
    });
    const found = (id: string) => noticeRecipients(file, on).filter((one) => isRecipient(one, id));
    expect(found('MO').map(({ kind }) => kind)).toEqual(['parent']);
    expect(found('AT1').map(({ kind }) => kind)).toEqual(['attorney']);
    expect(found('C-1').map(({ kind }) => kind)).toEqual(['home']);
    expect(found('somebody')).toEqual([]);
  });

  test('a parent is held to what the parent’s own attorney may have', () => {
    const [first, second] = noticeRecipients(caseFile({ parents: [mother, father] }), on);
    if (first === undefined || second === undefined) throw new Error('two parents, two notices');
    expect(readerOf(first)).toEqual({ audience: 'mother_attorney', party: 'MO' });
    expect(readerOf(second)).toEqual({ audience: 'father_attorney', party: 'FA' });
  });
});
