// Strengths by hand: what counts, from when, with which records, in which order, and what is never told.

import { expect, test } from 'vitest';
import {
  actionItem,
  caseFile,
  child,
  childFile,
  familyTimeSession,
  ftm,
  orderItem,
  parent,
  progressReport,
  screening,
  service,
} from '../../../tests/support/records.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import { withheldText } from '../../redaction/narrow.ts';
import { makeFamilyTime } from './familyTime.ts';
import { makeStrengths } from './strengths.ts';

const since = dateOf('2026-10-01');
const asOf = dateOf('2026-11-20');
const on = (day: string) => dateOf(`2026-${day}`);
const rosa = parent({ id: idOf('C-M'), name: 'Rosa Invented' });

function strengthsOf(fields: Partial<CaseFile>, from: typeof since | null = since) {
  const file = caseFile({ parents: [rosa], ...fields });
  return makeStrengths(file, makeFamilyTime(file, from, asOf).tallies, from);
}

const nothing = {};

test('nothing recorded is no strength', () => {
  expect(strengthsOf(nothing)).toEqual([]);
});

test('a parent’s own words of every meeting since the last hearing, each said once; withheld ones never', () => {
  const words = (id: string, date: string, parentVoice: string) => ftm({ id: idOf(id), date: on(date), parentVoice });
  const lines = strengthsOf({
    ftms: [
      words('F0', '09-20', 'I sing to her'),
      words('F1', '10-05', 'One home for both'),
      words('F2', '10-20', `I moved to ${withheldText}`),
      words('F3', '11-01', ''),
      words('F4', '11-10', 'One home for both'),
      words('F5', '11-12', 'She smells like our house'),
    ],
  });
  expect(lines).toEqual([
    { kind: 'own-words', text: 'She smells like our house', on: '2026-11-12', sources: [{ kind: 'ftm', id: 'F5' }] },
    { kind: 'own-words', text: 'One home for both', on: '2026-11-10', sources: [{ kind: 'ftm', id: 'F4' }] },
  ]);
});

test('what the latest meeting noted, whenever it was; a withheld note is left out', () => {
  const earlier = ftm({ id: idOf('F1'), date: on('08-01'), strengths: ['Sings'] });
  const latest = ftm({ id: idOf('F2'), date: on('09-01'), strengths: ['Reads every evening', withheldText] });
  expect(strengthsOf({ ftms: [latest, earlier] })).toEqual([
    { kind: 'noted', text: 'Reads every evening', on: '2026-09-01', sources: [{ kind: 'ftm', id: 'F2' }] },
  ]);
});

function sessions(outcomes: readonly Parameters<typeof familyTimeSession>[0][]) {
  return outcomes.map((fields, place) =>
    familyTimeSession({ id: `S${place}`, date: on(`10-${10 + place}`), parentId: rosa.id, ...fields }),
  );
}
const attended = { outcome: 'attended' } as const;
const missed = { outcome: 'missed_parent' } as const;

test('family time from nine of ten sessions that could be held, of three at least', () => {
  const of = (came: number, away: number) =>
    strengthsOf({ familyTime: sessions([...Array(came).fill(attended), ...Array(away).fill(missed)]) });
  expect(of(2, 0)).toEqual([]);
  expect(of(8, 1)).toEqual([]);
  expect(of(3, 0)).toMatchObject([
    { kind: 'family-time-kept', parentName: 'Rosa Invented', attended: 3, scheduled: 3 },
  ]);
  expect(of(9, 1)).toMatchObject([{ attended: 9, scheduled: 10 }]);
});

test('a session that others called off counts neither way, and is among the records it rests on', () => {
  const familyTime = sessions([attended, attended, attended, { outcome: 'cancelled_agency' }]);
  const [line] = strengthsOf({ familyTime });
  expect(line).toMatchObject({ attended: 3, scheduled: 3 });
  expect(line?.sources.map(({ id }) => id)).toEqual(['S0', 'S1', 'S2', 'S3']);
  expect(strengthsOf({ familyTime }, asOf)).toEqual([]);
});

test('orders and action items done before their day, since the last hearing, with how many days', () => {
  const lines = strengthsOf({
    children: [childFile({ child: child({ id: idOf('C-1'), firstName: 'Ada' }) })],
    orderItems: [
      orderItem({ id: 'O1', text: 'Pay the bus', dueOn: on('11-01'), metOn: on('10-25') }),
      orderItem({ id: 'O2', text: 'See a doctor', dueOn: on('11-02'), metOn: on('10-30'), childId: idOf('C-1') }),
      orderItem({ id: 'O3', dueOn: on('11-01'), metOn: on('11-01') }),
      orderItem({ id: 'O4', dueOn: on('11-01'), metOn: since }),
      orderItem({ id: 'O5', dueOn: null, metOn: on('10-25') }),
      orderItem({ id: 'O6', text: withheldText, dueOn: on('11-01'), metOn: on('10-25') }),
    ],
    actionItems: [
      actionItem({ id: 'A1', text: 'Bring photos', owner: 'C-M', dueOn: on('11-10'), doneOn: on('11-09') }),
      actionItem({ id: 'A2', dueOn: on('11-10') }),
      actionItem({ id: 'A3', dueOn: on('11-10'), doneOn: on('11-11') }),
    ],
  });
  expect(lines).toEqual([
    {
      kind: 'action-done-early',
      text: 'Bring photos',
      days: 1,
      owner: 'Rosa Invented',
      sources: [{ kind: 'actionItem', id: 'A1' }],
      rule: 'actionItem',
    },
    {
      kind: 'order-met-early',
      text: 'See a doctor',
      days: 3,
      childName: 'Ada',
      sources: [{ kind: 'orderItem', id: 'O2' }],
      rule: 'orderItem',
    },
    {
      kind: 'order-met-early',
      text: 'Pay the bus',
      days: 7,
      childName: null,
      sources: [{ kind: 'orderItem', id: 'O1' }],
      rule: 'orderItem',
    },
  ]);
});

test('services completed, and those attended by their latest report; a hidden service tells nothing', () => {
  const open = service({ id: 'V1', type: 'parenting', subjectId: rosa.id, startedOn: on('09-01'), status: 'active' });
  const done = service({ id: 'V2', type: 'cpp', subjectId: rosa.id, status: 'completed', endedOn: on('10-15') });
  const hidden = service({ id: 'V3', type: withheldText, status: 'completed', endedOn: on('10-15'), part2: true });
  const report = (id: string, serviceId: string, day: string, came: number | null, scheduled: number | null) =>
    progressReport({ id, serviceId, from: since, date: on(day), attended: came, scheduled });
  const services = [open, done, hidden];
  expect(
    strengthsOf({
      services,
      progressReports: [
        report('R1', 'V1', '10-20', 1, 9),
        report('R2', 'V1', '11-15', 8, 10),
        report('R3', 'V3', '11-15', 9, 9),
        report('R4', 'nowhere', '11-15', 9, 9),
      ],
    }),
  ).toEqual([
    {
      kind: 'service-attended',
      type: 'parenting',
      subject: 'Rosa Invented',
      attended: 8,
      scheduled: 10,
      on: '2026-11-15',
      sources: [
        { kind: 'progressReport', id: 'R2' },
        { kind: 'service', id: 'V1' },
      ],
    },
    {
      kind: 'service-completed',
      type: 'cpp',
      subject: 'Rosa Invented',
      on: '2026-10-15',
      sources: [{ kind: 'service', id: 'V2' }],
    },
  ]);
  const ofOne = (came: number | null, scheduled: number | null, day = '11-15') =>
    strengthsOf({ services: [open], progressReports: [report('R', 'V1', day, came, scheduled)] });
  expect([ofOne(7, 9), ofOne(0, 0), ofOne(null, 10), ofOne(9, null), ofOne(9, 9, '09-15')]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
});

test('a screening of the child in a better band than the one before, with both records; not a parent’s own', () => {
  const mchat = (id: string, day: string, score: number, result: string) =>
    screening({ id, tool: 'M-CHAT-R/F', date: on(day), score, result, form: 'M-CHAT-R/F' });
  const file = (second: ReturnType<typeof mchat>, fields = {}) => ({
    children: [
      childFile({
        child: child({ firstName: 'Ada', bornOn: dateOf('2025-01-10') }),
        screenings: [second, { ...mchat('S1', '08-15', 5, 'medium'), ...fields }].map((row) => ({ ...row, ...fields })),
      }),
    ],
  });
  const better = mchat('S2', '11-05', 1, 'low');
  expect(strengthsOf(file(better))).toEqual([
    {
      kind: 'screening-better',
      childName: 'Ada',
      tool: 'M-CHAT-R/F',
      areas: [],
      on: '2026-11-05',
      sources: [
        { kind: 'screening', id: 'S2' },
        { kind: 'screening', id: 'S1' },
      ],
    },
  ]);
  expect(strengthsOf(file(better), on('11-05'))).toEqual([]);
  expect(strengthsOf(file(mchat('S2', '11-05', 4, 'medium')))).toEqual([]);
  expect(strengthsOf(file(better, { aboutParentId: rosa.id }))).toEqual([]);
});

test('own words first, then the most recent; with no hearing held yet everything counts', () => {
  const fields: Partial<CaseFile> = {
    ftms: [ftm({ id: idOf('F1'), date: on('09-10'), parentVoice: 'I sing to her', strengths: ['Sings'] })],
    services: [service({ id: 'V', status: 'completed', endedOn: on('10-15') })],
    orderItems: [orderItem({ id: 'O', dueOn: on('11-20'), metOn: on('11-18') })],
    familyTime: sessions([attended, attended, attended]),
  };
  const kinds = (from: typeof since | null) => strengthsOf(fields, from).map(({ kind }) => kind);
  expect(kinds(null)).toEqual(['own-words', 'order-met-early', 'service-completed', 'family-time-kept', 'noted']);
  expect(kinds(since)).toEqual(['order-met-early', 'service-completed', 'family-time-kept', 'noted']);
});
