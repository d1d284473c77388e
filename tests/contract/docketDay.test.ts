// What the docket screen asks: the court, one day, what is to be settled, a case to find. All over the sample docket.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../electron/engine/log.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { allHandlers } from '../../electron/engine/services/all.ts';
import { makeStore, openWithPassphrase } from '../../electron/engine/services/stores.ts';
import { createSession } from '../../electron/engine/session.ts';
import { listAudit } from '../../electron/engine/store/audit.ts';
import { readCalendar, readCourt } from '../../electron/engine/store/court.ts';
import { alertsBeside } from '../../shared/brief/attentionLists.ts';
import { contract, type Input, type OperationName, type Output } from '../../shared/contract/contract.ts';
import { type Role, roles } from '../../shared/contract/roles.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { caseFilesOf } from '../support/sampleStore.ts';
import { type OpenEngine, openEngine, passphrase } from './openEngine.ts';

const asOf = dateOf('2026-11-21');
const docketDate = dateOf('2026-11-24');

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

async function ask<O extends OperationName>(
  operation: O,
  input: Input<O>,
  held: readonly Role[] = ['judge'],
): Promise<Output<O>> {
  const answer = await engine.routerFor(held)(operation, input);
  if (!answer.ok) throw new Error(`${operation}: ${answer.refusal.name}`);
  return answer.value as Output<O>;
}

describe('court.show', () => {
  test('an invented record stands still on its last day of data entry', async () => {
    expect(await ask('court.show', {}, ['caseworker'])).toEqual({
      name: 'Fennimore County Juvenile and Family Court',
      timezone: 'America/Chicago',
      today: '2026-11-21',
      fictitious: true,
      empty: false,
    });
  });

  test('before anything of a court is recorded: the store’s own name, and the day on this machine’s clock', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'court-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const machine = { now: () => Date.parse('2027-03-09T12:00:00Z'), newId: () => 'person-1' };
    const dir = join(folder, 'store');
    await makeStore({ dir, court: 'Osprey Lake', admin: 'Ana Ruiz', passphrase }, machine);
    const opened = await openWithPassphrase({ dir, person: null, passphrase }, machine);
    if (!opened.ok) throw new Error(opened.refusal.name);
    onTestFinished(() => opened.value.store.close());
    const handlers = allHandlers(createSession(machine), engine.printing, machine);
    const route = createRouter(
      handlers,
      () => opened.value,
      createLog(() => {}),
    );
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(await route('court.show', {})).toEqual({
      ok: true,
      value: { name: 'Osprey Lake', timezone: timeZone, today: '2027-03-09', fictitious: false, empty: true },
    });
    expect(await route('docket.day', { date: null, asOf })).toMatchObject({
      value: { date: asOf, hearings: [], before: null, after: null, nextWithHearings: null },
    });
    expect(await route('docket.toSettle', { from: asOf, asOf })).toMatchObject({ value: { needsDate: [] } });
    expect(await route('docket.find', { text: '26', asOf })).toMatchObject({ value: [] });
  });
});

describe('docket.day', () => {
  test('without a day: the first from the as-of day on that has hearings', async () => {
    const day = await ask('docket.day', { date: null, asOf });
    expect([day.date, day.before, day.after, day.nextWithHearings]).toEqual([
      '2026-11-24',
      '2026-11-19',
      '2026-12-01',
      null,
    ]);
    expect(day.hearings.map(({ start, caseNumber }) => [start, caseNumber])).toEqual([
      ['13:30', '26-JV-0117'],
      ['14:00', '26-JV-0231'],
      ['14:30', '26-JV-0166'],
      ['15:00', '26-JV-0142'],
    ]);
  });

  test('the week and the next four sessions, with how much of each is taken', async () => {
    const { week } = await ask('docket.day', { date: docketDate, asOf });
    const told = week.map((day) => [day.date, day.kind, 'slots' in day ? `${day.taken} of ${day.slots}` : '']);
    expect(told).toEqual([
      ['2026-11-23', 'no-session', ''],
      ['2026-11-24', 'session', '4 of 6'],
      ['2026-11-25', 'no-session', ''],
      ['2026-11-26', 'holiday', ''],
      ['2026-11-27', 'holiday', ''],
      ['2026-12-01', 'session', '4 of 6'],
      ['2026-12-08', 'session', '3 of 6'],
      ['2026-12-15', 'session', '2 of 6'],
      ['2026-12-22', 'judge-away', ''],
    ]);
  });

  test('after the end of the court’s own list its federal holidays are computed, and carry their code', async () => {
    const { week } = await ask('docket.day', { date: dateOf('2027-01-20'), asOf });
    expect(week[0]).toEqual({ date: '2027-01-18', kind: 'holiday', name: '', federal: 'mlk' });
  });

  test('a day without hearings tells the next that has some', async () => {
    const day = await ask('docket.day', { date: dateOf('2026-11-25'), asOf });
    expect(day).toMatchObject({ hearings: [], nextWithHearings: '2026-12-01', before: '2026-11-24' });
    const last = await ask('docket.day', { date: dateOf('2026-12-15'), asOf });
    expect(last).toMatchObject({
      after: null,
      nextWithHearings: null,
      hearings: [{ minutes: 60, status: 'scheduled' }],
    });
  });

  test('hearings that were held and that were continued are listed too', async () => {
    const { hearings } = await ask('docket.day', { date: dateOf('2026-07-21'), asOf });
    expect(hearings.map(({ caseNumber, status }) => [caseNumber, status])).toEqual([
      ['26-JV-0117', 'held'],
      ['26-JV-0142', 'held'],
      ['26-JV-0166', 'continued'],
    ]);
  });

  test('twins are one row; ages are of the hearing’s day; the report is counted by the court’s own days', async () => {
    const [twins, wren] = (await ask('docket.day', { date: docketDate, asOf })).hearings;
    expect(twins).toMatchObject({
      courtroom: 'Courtroom 4B',
      judge: 'Hon. Philippa Renfrow',
      type: 'review',
      children: [
        { initials: 'J.A.', age: { months: 8, days: 15 }, adjusted: { months: 6, days: 17 } },
        { initials: 'R.A.', age: { months: 8, days: 15 }, adjusted: { months: 6, days: 17 } },
      ],
      report: { due: '2026-11-14', filed: '2026-11-16', daysLate: 2, missing: false },
    });
    expect(wren).toMatchObject({ children: [{ initials: 'W.T.', adjusted: null }], report: { daysLate: 0 } });
  });

  test('what needs attention is the bench’s own, overdue longest first', async () => {
    const { hearings } = await ask('docket.day', { date: docketDate, asOf });
    for (const { hearing, caseNumber, attention } of hearings) {
      const request = { caseNumber, hearing, asOf, knownAt: null, audience: 'judge', language: 'en' } as const;
      const { brief } = await ask('brief.make', request);
      const inOrder = [...brief.attention.overdue, ...brief.attention.dueByHearing].slice(0, 2);
      expect(attention?.counts).toEqual(brief.counts);
      expect(attention?.first.map(({ row }) => row.key)).toEqual(inOrder.map(({ row }) => row.key));
      const beside = alertsBeside(brief.attention).map(({ ruleId }) => ruleId);
      expect(attention?.alerts.map(({ ruleId }) => ruleId)).toEqual(beside);
    }
    expect(hearings.map(({ attention }) => attention?.counts.overdue)).toEqual([5, 2, 7, 1]);
    expect(hearings[0]?.attention?.first[0]).toMatchObject({
      childName: 'R.A.',
      row: { status: { state: 'overdue', daysOverdue: 32 } },
    });
  });

  test('SEC-13 the clerk and the coordinator see the day without what needs attention', async () => {
    for (const role of ['clerk', 'coordinator'] as const) {
      const { hearings } = await ask('docket.day', { date: docketDate, asOf }, [role]);
      expect(hearings.map(({ attention }) => attention)).toEqual([null, null, null, null]);
      expect(hearings[0]).toMatchObject({ report: { daysLate: 2 }, children: [{ initials: 'J.A.' }, {}] });
    }
  });

  test('no child is named anywhere on it, nor where a case is found or is to be settled', async () => {
    const files = [...(await caseFilesOf()).values()];
    for (const file of files) {
      const dates = file.hearings.filter(({ date }) => date >= docketDate).map(({ date }) => date);
      const days = await Promise.all(dates.map((date) => ask('docket.day', { date, asOf })));
      const hearing = days.flatMap(({ hearings }) => hearings.filter((row) => row.caseNumber === file.case.caseNumber));
      // Who is to do a thing stays: a parent may share the child's last name.
      const shown = JSON.stringify(hearing, (key, value) => (key === 'owner' || key === 'orderedOf' ? null : value));
      const asked = [
        shown,
        JSON.stringify(await ask('docket.toSettle', { from: asOf, asOf })),
        JSON.stringify(await ask('docket.find', { text: file.case.caseNumber, asOf })),
      ];
      expect(hearing.length).toBeGreaterThan(0);
      for (const { child } of file.children) {
        for (const text of asked) {
          expect(text).not.toContain(child.firstName);
          expect(text).not.toContain(child.lastName);
        }
      }
    }
    expect(files.length).toBe(12);
  });

  test('initials made of the names are those that the court gave the case', async () => {
    const found = await ask('docket.find', { text: 'J', asOf });
    const files = [...(await caseFilesOf()).values()];
    for (const file of files) {
      const [own] = await ask('docket.find', { text: file.case.caseNumber, asOf });
      expect(`In the Interest of ${own?.initials.replace(', ', ' and ')}`).toBe(file.case.docketName);
    }
    expect(found.length).toBeGreaterThan(0);
  });

  test('the ends of the calendar are answered, and what lies beyond is no question', async () => {
    for (const date of [dateOf('1900-01-01'), dateOf('2199-12-31')]) {
      expect((await ask('docket.day', { date, asOf: date })).date).toBe(date);
      expect((await ask('docket.day', { date: docketDate, asOf: date })).hearings).toHaveLength(4);
      expect(await ask('docket.toSettle', { from: date, asOf: date })).toBeDefined();
    }
    const route = engine.routerFor(roles);
    for (const date of ['1899-12-31', '2200-01-01', '9999-12-31']) {
      expect(await route('docket.day', { date, asOf })).toMatchObject({ refusal: { name: 'bad-input' } });
    }
  });
});

describe('docket.toSettle', () => {
  test('the sample docket’s four lists', async () => {
    const lists = await ask('docket.toSettle', { from: asOf, asOf }, ['clerk']);
    expect(lists.needsDate.map(({ initials, date, lastInside }) => [initials, date, lastInside])).toEqual([
      ['J.A., R.A.', '2026-11-24', '2026-12-29'],
      ['O.B.', '2026-11-24', '2026-12-29'],
      ['M.S.', '2026-11-24', '2026-12-29'],
      ['W.T.', '2026-11-24', '2026-12-29'],
    ]);
    expect(lists.meetingMissing.map(({ initials, last, lastHeld }) => [initials, last, lastHeld])).toEqual([
      ['H.P.', '2026-10-22', '2026-10-27'],
      ['J.C.', null, '2026-11-19'],
    ]);
    expect(lists.longInterval.map(({ initials, days, limit }) => [initials, days, limit])).toEqual([
      ['M.Q.L.', 42, 35],
    ]);
    expect(lists.reports.map(({ initials, daysLate }) => [initials, daysLate])).toEqual([
      ['O.B.', 7],
      ['M.L., T.L.', 0],
      ['A.C.', 0],
    ]);
  });

  test('its rules are those of the bench', async () => {
    const { meetingMissing, longInterval, reports } = await ask('docket.toSettle', { from: asOf, asOf });
    for (const file of (await caseFilesOf()).values()) {
      const next = file.hearings.find(({ status }) => status === 'scheduled');
      if (next === undefined) continue;
      const { caseNumber } = file.case;
      const request = { caseNumber, hearing: next.id, asOf, knownAt: null, audience: 'judge', language: 'en' } as const;
      const { cadence, agencyReport } = (await ask('brief.make', request)).facts;
      const inList = (list: readonly { readonly caseNumber: string }[]) =>
        list.some((row) => row.caseNumber === caseNumber);
      expect(inList(meetingMissing)).toBe(!cadence.ftmSinceLastHearing);
      expect(inList(longInterval)).toBe(cadence.hearingWithinMonthlyCadence === false);
      expect(inList(reports)).toBe(agencyReport.missing && agencyReport.due <= asOf);
    }
  });

  test('a case whose hearing has been held and that has no other needs a date', async () => {
    const { needsDate } = await ask('docket.toSettle', { from: dateOf('2026-12-20'), asOf: dateOf('2026-12-20') });
    expect(needsDate).toHaveLength(12);
    expect(needsDate.at(-1)).toMatchObject({ initials: 'J.C.', date: '2026-12-15', lastInside: '2027-01-19' });
  });
});

describe('docket.find', () => {
  test('gives the hearing to open: the next one that is set, else the last', async () => {
    expect(await ask('docket.find', { text: 'LUJAN', asOf }, ['clerk'])).toEqual([
      { caseNumber: '25-JV-0388', initials: 'M.Q.L.', hearing: { id: 'F08-H14', date: '2026-12-01' } },
    ]);
    const [after] = await ask('docket.find', { text: '0319', asOf: dateOf('2026-12-16') });
    expect(after?.hearing?.date).toBe('2026-12-15');
  });

  test('finds at most twenty', async () => {
    expect(contract['docket.find'].input.safeParse({ text: ' ', asOf }).success).toBe(false);
    expect((await ask('docket.find', { text: '2', asOf })).length).toBeLessThanOrEqual(20);
  });
});

test('SEC-24 what was looked for is not in the audit, what was found and shown is, by id', async () => {
  const before = (await engine.open.store.read((tx) => listAudit(tx, 0, 10_000))).length;
  await ask('docket.find', { text: 'ashdown', asOf });
  await ask('docket.day', { date: docketDate, asOf });
  await ask('docket.toSettle', { from: asOf, asOf });
  const lines = await engine.open.store.read((tx) => listAudit(tx, before, 10));
  expect(lines.map(({ operation, detail }) => [operation, detail])).toEqual([
    ['docket.searched', { asOf, cases: ['F01'] }],
    ['docket.viewed', { date: docketDate, asOf, cases: ['F01', 'F02', 'F03', 'F04'], attention: true }],
    ['docket.settled-viewed', { from: asOf, asOf, needsDate: 4, meetingMissing: 2, longInterval: 1, reports: 3 }],
  ]);
  expect(JSON.stringify(lines).toLowerCase()).not.toContain('ashdown');
});

test('the court’s calendar is read as it was imported', async () => {
  const [calendar, court] = await engine.open.store.read(async (tx) => [
    await readCalendar(tx),
    await readCourt(tx, null),
  ]);
  expect(calendar.sessions).toMatchObject([{ weekday: 'Tuesday', start: '13:30', end: '16:30', slotMinutes: 30 }]);
  expect(calendar.holidays).toHaveLength(17);
  expect(court?.court.judgeId).toBe(idOf('J1'));
});
