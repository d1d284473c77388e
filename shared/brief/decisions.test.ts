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
  orderItems: [
    orderItem({ id: 'O', topic: 'part_c' }),
    orderItem({ id: 'OF', topic: 'ftm' }),
    orderItem({ id: 'OS', topic: 'screening' }),
  ],
});
const asOf = dateOf('2026-11-21');
const decide = (all: readonly Raised[]) => makeDecisions(all, { file, hearingOn, asOf });
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
    const task = (text: string, days: number) =>
      raised('a-action-late', days, { line: lineOf('A', agreed(text), days), clauseId: 'oc-rep-action-items' });
    expect(decide([lead, task('Repeat lead test', 1)])[0]?.reasons).toHaveLength(2);
    expect(decide([lead, task('Sign the lease', 7)])).toHaveLength(2);
    // A team's date that slipped by days is nothing to order alone.
    expect(decide([lead, task('Sign the lease', 6)])).toHaveLength(1);
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

  test('is one clause, filled in one way: the two first screens are, and the autism screen is another', () => {
    const screen = (kind: 'screen:dev' | 'screen:se') =>
      raised(`a-${kind}`, 7, { line: lineOf(kind, { kind }, 7), clauseId: 'oc-dev-screen' });
    const mchat = raised('a-mchat-late', 49, {
      line: lineOf('mchat', { kind: 'mchat', months: 18 }, 49),
      clauseId: 'oc-dev-mchat',
    });
    const asked = raised('a-order-not-met', 1, {
      line: lineOf('OS', ordered('Agency to complete developmental and social-emotional screening'), 1),
      clauseId: 'oc-rep-order-status',
    });
    const made = decide([mchat, screen('screen:dev'), screen('screen:se'), asked]);
    expect(made.map(({ proposal, reasons }) => [proposal?.clauseId, reasons.length])).toEqual([
      ['oc-dev-mchat', 1],
      ['oc-dev-screen', 3],
    ]);
  });

  test('is for each medical task, service and child one of its own; of visits, one that names none of them', () => {
    const task = (key: string, text: string) =>
      raised('a-medical-task-late', 9, {
        line: lineOf(key, { kind: 'medicalTask', text }, 9),
        clauseId: 'oc-health-task',
      });
    expect(decide([task('T1', 'Hearing test'), task('T2', 'Lead test')])).toHaveLength(2);
    const visit = (months: number, child: string) => {
      const subject = { kind: 'well' as const, months };
      return raised('a-well-visit-late', 9, {
        line: lineOf(`${child} ${months}`, subject, 9),
        childIds: [idOf(child)],
        bound: { item: { kind: 'obligation', subject } },
        clauseId: 'oc-health-visit',
      });
    };
    expect(decide([visit(12, 'C1')])[0]?.proposal?.filled).toMatchObject({ visit: { subject: { months: 12 } } });
    const [both, ...others] = decide([visit(12, 'C1'), visit(15, 'C1')]);
    expect(others).toEqual([]);
    expect(both?.proposal?.filled).toEqual({});
    expect(decide([visit(12, 'C1'), visit(12, 'C2')])).toHaveLength(2);
  });

  test('is one for two fathers who were not asked: the clause names neither', () => {
    const asked = (id: string) =>
      raised('a-icwa-not-asked', 0, {
        parentId: idOf(id),
        bound: { item: { kind: 'parent', name: `Father ${id}` } },
        clauseId: 'oc-find-icwa-inquiry',
      });
    expect(decide([asked('F'), asked('G')]).map(({ reasons }) => reasons.length)).toEqual([2]);
  });

  test('tells of a record once, whichever rules tell of it', () => {
    const open = raised('a-order-open', 0, { ...order.alert, ruleId: 'a-order-open', urgency: 'watch' });
    expect(decide([order, open])[0]?.reasons).toEqual([order.alert]);
  });
});

describe('what is decided first', () => {
  test('what the law asks for without a clock goes before any days', () => {
    const lawyer = raised('a-no-attorney', 0, {
      parentId: idOf('M'),
      bound: { parent: 'M' },
      clauseId: 'oc-par-counsel',
    });
    const finding = raised('a-contrary-to-welfare', 0, { clauseId: 'oc-rep-counsel-memo' });
    const icwa = raised('a-icwa-notice', 0, { clauseId: 'oc-icwa-send-notice' });
    const notice = raised('a-caregiver-notice', 0, { clauseId: 'oc-hear-caregiver-notice' });
    const safety = raised('a-child-not-seen', 40, { urgency: 'safety', clauseId: 'oc-rep-worker-contact' });
    const first = (all: readonly Raised[]) => decide(all).map(({ lead }) => lead.ruleId);
    expect(first([ifsp, notice, finding, lawyer, icwa])).toEqual([
      'a-icwa-notice',
      'a-no-attorney',
      'a-contrary-to-welfare',
    ]);
    expect(first([ifsp, notice, safety])).toEqual(['a-child-not-seen', 'a-caregiver-notice', 'a-partc-ifsp-late']);
  });

  test('with a place free, an order not met and due by the hearing, and siblings kept too far apart', () => {
    const unmet = { ...file, orderItems: [orderItem({ id: 'O', topic: 'placement', status: 'not_met' })] };
    const dueSoon = raised('a-team-due', 0, {
      urgency: 'due-by-hearing',
      line: lineOf('O', ordered('Place the siblings together'), 0),
      clauseId: 'oc-rep-order-status',
    });
    const apart = raised('a-sibling-below-plan', 0, { urgency: 'watch', clauseId: 'oc-sib-contact' });
    const made = makeDecisions([ifsp, dueSoon, apart], { file: unmet, hearingOn, asOf });
    expect(made.map(({ lead }) => lead.ruleId)).toEqual(['a-partc-ifsp-late', 'a-team-due', 'a-sibling-below-plan']);
    expect(decide([dueSoon])).toEqual([]);
  });

  test('one order item once, however many rules tell of it', () => {
    const unmet = { ...file, orderItems: [orderItem({ id: 'O', topic: 'placement', status: 'not_met' })] };
    const line = lineOf('O', ordered('Place the siblings together'), 0);
    const fields = { line, clauseId: 'oc-rep-order-status' };
    const dueSoon = raised('a-team-due', 0, { urgency: 'due-by-hearing', ...fields });
    const open = raised('a-order-open', 0, { urgency: 'watch', ...fields });
    const apart = raised('a-sibling-below-plan', 0, { urgency: 'watch', clauseId: 'oc-sib-contact' });
    const made = makeDecisions([ifsp, dueSoon, open, apart], { file: unmet, hearingOn, asOf });
    expect(made.map(({ lead }) => lead.ruleId)).toEqual(['a-partc-ifsp-late', 'a-team-due', 'a-sibling-below-plan']);
  });

  test('somebody’s safety, then the most days, then what was ordered; at most three', () => {
    const safety = raised('a-child-not-seen', 40, { urgency: 'safety', clauseId: 'oc-rep-worker-contact' });
    const action = raised('a-action-late', 8, {
      line: lineOf('A', agreed('Sign the lease'), 8),
      clauseId: 'oc-rep-action-items',
    });
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

  test('not that no meeting was held in the two weeks since the hearing', () => {
    const since = (date: string) =>
      raised('a-ftm-none-since-hearing', 0, { bound: { date: dateOf(date) }, clauseId: 'oc-rep-ftm' });
    expect(decide([since('2026-11-07')])).toEqual([]);
    expect(decide([since('2026-11-06')])).toHaveLength(1);
  });
});
