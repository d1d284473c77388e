import { describe, expect, test } from 'vitest';
import { caseFile, childFile, orderItem, placement } from '../../tests/support/records.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { ObligationSubject } from '../domain/obligation.ts';
import { matchOf } from '../triggers/match.ts';
import type { Raised } from './alerts.ts';
import type { AlertLine, ObligationLine } from './brief.ts';
import { makeDecisions } from './decisions.ts';

const hearingOn = dateOf('2026-11-24');
const due = dateOf('2026-11-01');

function lineOf(key: string, subject: ObligationSubject, days: number): ObligationLine {
  return {
    row: {
      key,
      childId: idOf('C1'),
      subject,
      due,
      done: null,
      graceDays: 0,
      rule: 'actionItem',
      sources: [],
      status: days > 0 ? { state: 'overdue', daysOverdue: days } : { state: 'dueByHearing', daysLeft: 2 },
    },
    childName: 'Ada',
    owner: null,
    orderedOn: null,
    partlyMet: false,
  };
}

function raised(ruleId: string, days: number, fields: Partial<AlertLine> = {}): Raised {
  const alert: AlertLine = {
    ruleId,
    urgency: 'overdue',
    childIds: [idOf('C1')],
    childNames: ['Ada'],
    parentId: null,
    bound: {},
    line: null,
    basisKind: 'good-practice',
    clauseId: 'oc-rep-agency-report',
    questionIds: [],
    sources: [],
    ...fields,
  };
  return { alert, match: matchOf({ sources: [], weight: days, parentId: alert.parentId }) };
}

const ordered = (text: string): ObligationSubject => ({
  kind: 'orderItem',
  text,
  orderedOf: 'CW1',
  hearingId: idOf('H'),
  about: null,
});
const agreed = (text: string): ObligationSubject => ({ kind: 'actionItem', text, owner: 'CC1', ftmId: idOf('M') });

const file = caseFile({
  children: [childFile({ placements: [placement({ caregiver: 'Moss family' })] })],
  orderItems: [orderItem({ id: 'O', topic: 'part_c' }), orderItem({ id: 'OF', topic: 'ftm' })],
});
const decide = (all: readonly Raised[], familyTimeHeld = false) =>
  makeDecisions(all, { file, hearingOn, familyTimeHeld });
const ifsp = raised('a-partc-ifsp-late', 48, {
  line: lineOf('C1:partC:ifsp', { kind: 'partC:ifsp', closedBy: 'meeting' }, 48),
  clauseId: 'oc-dev-partc-ifsp',
});
const order = raised('a-order-not-met', 4, {
  line: lineOf('O', ordered('Hold the evaluation'), 4),
  basisKind: 'law',
  clauseId: 'oc-rep-order-status',
});

describe('one thing to decide', () => {
  test('is the overdue evaluation, the order that asked for it and the item that would be ordered now', () => {
    const [decision, ...others] = decide([ifsp, order]);
    expect(others).toEqual([]);
    expect(decision?.lead).toBe(order.alert);
    expect(decision?.reasons).toEqual([order.alert, ifsp.alert]);
    // The order says only that it was not done; the clause of the plan says how it comes about.
    expect(decision?.proposal).toEqual({ clauseId: 'oc-dev-partc-ifsp', childNames: ['Ada'], filled: {} });
  });

  test('takes in what the team agreed to do about it, in the team’s own words', () => {
    const lead = raised('a-medical-task-late', 37, {
      line: lineOf('T', { kind: 'medicalTask', text: 'Repeat blood lead test' }, 37),
      clauseId: 'oc-health-task',
    });
    const task = (text: string) => raised('a-action-late', 1, { line: lineOf('A', agreed(text), 1) });
    expect(decide([lead, task('Repeat lead test')])).toHaveLength(1);
    expect(decide([lead, task('Sign the lease')])).toHaveLength(2);
    expect(decide([lead])[0]?.proposal?.filled).toEqual({ task: { kind: 'words', text: 'Repeat blood lead test' } });
  });

  test('is for each parent a thing of its own', () => {
    const lawyer = (id: string) =>
      raised('a-no-attorney', 0, {
        parentId: idOf(id),
        bound: { parent: `Parent ${id}` },
        clauseId: 'oc-par-counsel',
      });
    const made = decide([lawyer('M'), lawyer('F')]);
    expect(made.map(({ proposal }) => proposal?.filled)).toEqual([
      { parent: { kind: 'parent', name: 'Parent M' } },
      { parent: { kind: 'parent', name: 'Parent F' } },
    ]);
  });

  test('tells of a record once, whichever rules tell of it', () => {
    const open = raised('a-order-open', 0, { ...order.alert, ruleId: 'a-order-open', urgency: 'watch' });
    expect(decide([order, open])[0]?.reasons).toEqual([order.alert]);
  });
});

describe('what is decided first', () => {
  test('somebody’s safety, then the most days, then what was ordered; at most three', () => {
    const safety = raised('a-child-not-seen', 40, { urgency: 'safety', clauseId: 'oc-rep-worker-contact' });
    const action = raised('a-action-late', 4, { line: lineOf('A', agreed('Sign the lease'), 4) });
    const report = raised('a-report-missing', 2);
    expect(decide([ifsp, action, report, safety]).map(({ lead }) => lead.ruleId)).toEqual([
      'a-child-not-seen',
      'a-partc-ifsp-late',
      'a-action-late',
    ]);
  });

  test('never what stands for the whole case, what is only to know, or what nothing can be ordered about', () => {
    const protectedAddress = raised('a-address-protected', 0, { urgency: 'safety', clauseId: 'oc-conf-address' });
    const watch = raised('a-hearing-gap', 12, { urgency: 'watch' });
    const nothing = raised('a-report-missing', 2, { clauseId: null });
    expect(decide([protectedAddress, watch, nothing])).toEqual([]);
  });

  test('not what was ordered and is not yet due', () => {
    const noMeeting = raised('a-ftm-none-since-hearing', 0, { clauseId: 'oc-rep-ftm' });
    const set = raised('a-team-due', 0, {
      urgency: 'due-by-hearing',
      line: lineOf('OF', ordered('First meeting to be held'), 0),
    });
    expect(decide([noMeeting])).toHaveLength(1);
    expect(decide([noMeeting, set])).toEqual([]);
  });

  test('not the silence about one parent’s time while another’s is recorded: that is asked about', () => {
    const silent = raised('a-ft-none', 25, { parentId: idOf('F'), clauseId: 'oc-ft-schedule' });
    expect(decide([silent])).toHaveLength(1);
    expect(decide([silent], true)).toEqual([]);
  });
});
