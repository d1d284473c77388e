import { expect, test } from 'vitest';
import * as records from '../../tests/support/records.ts';
import { changeKinds, listChanges } from './changes.ts';
import { addDays, dateOf } from './dates.ts';

const last = dateOf('2026-10-27');
const after = addDays(last, 1);

const everything = (date: typeof last) =>
  records.caseFile({
    services: [records.service({ referredOn: date, startedOn: date, endedOn: date })],
    ftms: [records.ftm({ date })],
    actionItems: [records.actionItem({ doneOn: date })],
    orderItems: [records.orderItem({ metOn: date })],
    children: [
      records.childFile({
        placements: [records.placement({ startedOn: date })],
        stays: [records.stay({ startedOn: date }), records.stay({ id: 'Y2', kind: 'respite', startedOn: date })],
        screenings: [records.screening({ date })],
        healthVisits: [records.healthVisit({ date })],
        medicalTasks: [records.medicalTask({ doneOn: date })],
        partC: records.partC({ referralSentOn: date, evaluatedOn: date, ifspOn: date, transitionPlanOn: date }),
        ifspReviews: [records.ifspReview({ date })],
      }),
    ],
  });

test('R16: every kind of event is listed under its own reference, by date, kind, ref', () => {
  const changes = listChanges(everything(after), last);
  expect(changes.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([
    'action_done A',
    'ftm FTM',
    'health_visit C-1:well_child',
    'hospital C-1',
    'ifsp_review C-1',
    'medical_task_done T',
    'order_met O',
    'part_c_evaluationDate C-1',
    'part_c_ifspDate C-1',
    'part_c_referralSentDate C-1',
    'part_c_transitionPlanDate C-1',
    'placement_start P',
    'respite C-1',
    'screening S',
    'service_end SV',
    'service_referral SV',
    'service_start SV',
  ]);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(changeKinds));
  expect(changes.every(({ sources }) => sources.length === 1)).toBe(true);
});

test('R16: what happened on the day of the last hearing is not after it; without one everything counts', () => {
  expect(listChanges(everything(last), last)).toEqual([]);
  expect(listChanges(everything(last), null)).toHaveLength(changeKinds.length);
});

test('R16: what has not happened is no change', () => {
  const open = records.caseFile({
    actionItems: [records.actionItem()],
    orderItems: [records.orderItem()],
    children: [records.childFile({ partC: records.partC(), medicalTasks: [records.medicalTask()] })],
  });
  expect(listChanges(open, null)).toEqual([]);
});
