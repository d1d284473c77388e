// The court's own calendar and how often a case is heard, kept and ended by hand over the sample docket: all or none, as the
// person's own, and undone as one.

import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Router } from '../../electron/engine/router.ts';
import { readAll, readHistories } from '../../electron/engine/store/rows.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import type { CalendarFact } from '../../shared/contract/schedule.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { wholeRecord as recordOf } from '../support/wholeRecord.ts';
import { type OpenEngine, openEngine, sampleDocket } from './openEngine.ts';
import { reviewOfAshdown } from './requests.ts';

const peopleOfSample = JSON.parse(readFileSync(sampleDocket, 'utf8')).people.length;
const asOf = dateOf('2026-11-21');
const span = { from: dateOf('2026-11-01'), to: dateOf('2026-12-31') };
const christmas = 'court:holiday:2026-12-25';
const tuesdays = 'court:session:Tuesday:4B:1330';

const trainingDay: CalendarFact = {
  kind: 'holiday',
  id: null,
  date: dateOf('2026-12-15'),
  name: 'Training',
  sits: false,
};
const morning: Extract<CalendarFact, { kind: 'docketSession' }> = {
  ...{ kind: 'docketSession', id: null, weekday: 'Thursday', start: '09:00', end: '12:00' },
  ...{ courtroomId: idOf('2A'), judgeId: idOf('J1'), slotMinutes: 30 },
  ...{ recurrence: 'FREQ=MONTHLY;BYDAY=1TH,3TH', from: null, until: null, capacityMinutes: 120 },
};
const noSession: Extract<CalendarFact, { kind: 'sessionChange' }> = {
  ...{ kind: 'sessionChange', id: null, sessionId: tuesdays, date: dateOf('2026-12-08') },
  ...{ start: null, end: null, courtroomId: null, judgeId: null },
};
const leave: Extract<CalendarFact, { kind: 'commitment' }> = {
  ...{ kind: 'commitment', id: null, personId: idOf('J1'), date: dateOf('2026-12-15'), start: '13:30', end: '16:30' },
  place: 'Leave',
};

let engine: OpenEngine;
let clerk: Router;
async function begin(): Promise<void> {
  engine = await openEngine();
  clerk = engine.routerFor(['clerk']);
}
beforeAll(begin);
afterAll(() => engine.end());
/** What a test kept is undone, so that the next one finds the sample docket as it was. */
afterEach(async () => {
  const batches = await clerk('schedule.batches', { most: 100 });
  const made = batches.ok ? (batches.value as Output<'schedule.batches'>) : [];
  for (const { batch, undoneAt } of made) if (undoneAt === null) await clerk('schedule.undo', { batch });
});

const wholeRecord = () => recordOf(engine.open.store);

async function shown(): Promise<Output<'calendar.show'>> {
  const answer = await clerk('calendar.show', span);
  if (!answer.ok) throw new Error(answer.refusal.name);
  return answer.value as Output<'calendar.show'>;
}

const keep = (facts: readonly CalendarFact[]) => clerk('calendar.keep', { facts, asOf });
async function kept(facts: readonly CalendarFact[]): Promise<string> {
  const answer = await keep(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return (answer.value as Output<'calendar.keep'>).batch;
}
const refusedFact = (fact: number, field: string, reason: string) => ({
  ok: false,
  refusal: { name: 'calendar-fact-refused', values: { fact, field, reason } },
});

/** Imports the sample docket once more, as of a day later, with what a change makes of it. */
async function importAgain(change: (docket: { meta: Record<string, unknown> }) => void): Promise<void> {
  onTestFinished(async () => {
    await engine.end();
    await begin();
  });
  const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
  docket.meta.asOf = '2026-11-22';
  change(docket);
  const file = join(engine.folder, 'again.json');
  await writeFile(file, JSON.stringify(docket));
  const answer = await engine.routerFor(['coordinator'])('exchange.importTeamExport', { file });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
}

describe('showing', () => {
  test('what stands in the span, the patterns and the numbers that dates are set by', async () => {
    const { facts, closed, calendars, people } = await shown();
    const idsOf = (kind: CalendarFact['kind']) => facts.flatMap((fact) => (fact.kind === kind ? [fact.id] : []));
    expect(idsOf('docketSession')).toEqual([tuesdays]);
    expect(idsOf('holiday')).toEqual(
      ['2026-11-11', '2026-11-26', '2026-11-27', '2026-12-25'].map((d) => `court:holiday:${d}`),
    );
    expect(idsOf('commitment')).toHaveLength(3);
    expect(idsOf('interpreterBooking')).toHaveLength(1);
    expect(facts).toContainEqual({ kind: 'courtSetting', id: 'monthlyCadenceMaxDays', value: 35 });
    expect(closed.map(({ date }) => date)).toEqual(['2026-11-11', '2026-11-26', '2026-11-27', '2026-12-25']);
    expect([calendars, people.length]).toEqual([[], peopleOfSample]);
  });
});

describe('keeping', () => {
  test('new facts and changed ones are kept at once, and undone at once', async () => {
    const before = await wholeRecord();
    const sits: CalendarFact = {
      kind: 'holiday',
      id: christmas,
      date: dateOf('2026-12-25'),
      name: 'Christmas',
      sits: true,
    };
    const length: CalendarFact = { kind: 'courtSetting', id: 'reviewMinutes', value: 45 };
    const cadence: CalendarFact = { kind: 'courtSetting', id: 'monthlyCadenceMaxDays', value: 28 };
    const batch = await kept([trainingDay, morning, noSession, leave, sits, length, cadence]);
    const { facts, closed } = await shown();
    expect(facts).toContainEqual(sits);
    expect(facts).toContainEqual(length);
    expect(facts).toContainEqual(cadence);
    expect(closed.map(({ date }) => date)).toEqual(['2026-11-11', '2026-11-26', '2026-11-27', '2026-12-15']);
    const schedule = await clerk('schedule.show', { from: '2026-12-01', to: '2026-12-18', asOf });
    const { sessions } = (schedule as { value: Output<'schedule.show'> }).value;
    expect(sessions.map(({ date, courtroom, state, capacity }) => [date, courtroom, state, capacity])).toEqual([
      ['2026-12-01', '4B', 'sits', 180],
      ['2026-12-03', '2A', 'sits', 120],
      ['2026-12-08', '4B', 'cancelled', 0],
      ['2026-12-15', '4B', 'holiday', 0],
      ['2026-12-17', '2A', 'sits', 120],
    ]);
    expect(await clerk('schedule.undo', { batch })).toMatchObject({ ok: true });
    expect(await wholeRecord()).toEqual(before);
  });

  test('a change that makes a set date impossible is kept: the date stays, and says so', async () => {
    await kept([leave]);
    const schedule = await clerk('schedule.show', { from: '2026-12-15', to: '2026-12-15', asOf });
    const { hearings } = (schedule as { value: Output<'schedule.show'> }).value;
    expect(hearings).toMatchObject([
      { hearing: 'F12-H2', problems: expect.arrayContaining([expect.objectContaining({ code: 'judge-away' })]) },
    ]);
  });

  const wrong: readonly (readonly [string, CalendarFact, ReturnType<typeof refusedFact>])[] = [
    ['an end before its start', { ...morning, end: '08:00' }, refusedFact(1, 'end', 'order')],
    ['a slot longer than the session', { ...morning, slotMinutes: 240 }, refusedFact(1, 'slotMinutes', 'order')],
    [
      'a last day before the first',
      { ...morning, from: dateOf('2026-12-02'), until: dateOf('2026-12-01') },
      refusedFact(1, 'until', 'order'),
    ],
    ['a recurrence that is none', { ...morning, recurrence: 'sometimes' }, refusedFact(1, 'recurrence', 'recurrence')],
    ['an unknown room', { ...morning, courtroomId: idOf('9Z') }, refusedFact(1, 'courtroomId', 'unknown-room')],
    ['an unknown judge', { ...morning, judgeId: idOf('J9') }, refusedFact(1, 'judgeId', 'unknown-person')],
    ['an unknown person', { ...leave, personId: idOf('X9') }, refusedFact(1, 'personId', 'unknown-person')],
    ['an unknown session', { ...noSession, sessionId: 'none' }, refusedFact(1, 'sessionId', 'unknown-session')],
    ['half of a session', { ...noSession, start: '09:00' }, refusedFact(1, 'end', 'order')],
    ['a further session without hours', { ...noSession, sessionId: null }, refusedFact(1, 'start', 'order')],
    [
      'a further session without a room',
      { ...noSession, sessionId: null, start: '09:00', end: '10:00', judgeId: idOf('J1') },
      refusedFact(1, 'courtroomId', 'unknown-room'),
    ],
    ['a fact that is not there', { ...trainingDay, id: 'none' }, refusedFact(1, 'id', 'unknown-fact')],
    [
      'a number that dates are not set by',
      { kind: 'courtSetting', id: 'wellChildGraceDays', value: 3 },
      refusedFact(1, 'id', 'unknown-setting'),
    ],
    [
      'a number out of bounds',
      { kind: 'courtSetting', id: 'reviewMinutes', value: 0 },
      refusedFact(1, 'value', 'out-of-bounds'),
    ],
    [
      'a part of a minute',
      { kind: 'courtSetting', id: 'reviewMinutes', value: 30.5 },
      refusedFact(1, 'value', 'out-of-bounds'),
    ],
    [
      'a warning above its limit',
      { kind: 'courtSetting', id: 'coordinatorCaseloadWarnAt', value: 21 },
      refusedFact(1, 'value', 'order'),
    ],
  ];

  test('one that is wrong refuses all that was asked for with it', async () => {
    const before = await wholeRecord();
    for (const [what, fact, refusal] of wrong) expect(await keep([trainingDay, fact]), what).toEqual(refusal);
    expect(await wholeRecord()).toEqual(before);
  });

  test('a fact is changed once in a request', async () => {
    const fact: CalendarFact = { kind: 'courtSetting', id: 'reviewMinutes', value: 45 };
    expect(await keep([fact, fact])).toEqual(refusedFact(1, 'id', 'overlap'));
  });

  test('what a person keeps or ends of the court’s list, no later import takes back; what was undone follows it again', async () => {
    const own: CalendarFact = {
      kind: 'holiday',
      id: christmas,
      date: dateOf('2026-12-25'),
      name: 'Our own',
      sits: false,
    };
    await kept([own, trainingDay]);
    const friday = 'court:holiday:2026-11-27';
    await clerk('calendar.remove', { facts: [{ kind: 'holiday', id: friday }], asOf });
    const thanksgiving = 'court:holiday:2026-11-26';
    const renamed: CalendarFact = {
      kind: 'holiday',
      id: thanksgiving,
      date: dateOf('2026-11-26'),
      name: 'Typo',
      sits: false,
    };
    const batch = await kept([renamed]);
    await clerk('schedule.undo', { batch });
    await importAgain(({ meta }) => {
      const holidays = meta['holidays'] as { date: string; name: string }[];
      for (const holiday of holidays)
        if (holiday.date === '2026-11-26') holiday.name = 'Thanksgiving, as exported later';
    });
    const { facts } = await shown();
    const holidays = facts.flatMap((fact) => (fact.kind === 'holiday' ? [[fact.date, fact.name]] : []));
    expect(holidays).toEqual([
      ['2026-11-11', 'Veterans Day'],
      ['2026-11-26', 'Thanksgiving, as exported later'],
      ['2026-12-15', 'Training'],
      ['2026-12-25', 'Our own'],
    ]);
  });
});

describe('removing', () => {
  test('a session ends with its exceptions, and both come back with one undo', async () => {
    await kept([noSession]);
    const before = await wholeRecord();
    const removed = await clerk('calendar.remove', { facts: [{ kind: 'docketSession', id: tuesdays }], asOf });
    expect((await shown()).facts.filter(({ kind }) => kind.startsWith('session') || kind === 'docketSession')).toEqual(
      [],
    );
    const { batch } = (removed as { value: Output<'calendar.remove'> }).value;
    expect(await clerk('schedule.undo', { batch })).toMatchObject({ ok: true });
    expect(await wholeRecord()).toEqual(before);
  });

  test('a session that is new is not undone while an exception to it stands', async () => {
    const batch = await kept([morning]);
    const id = (await shown()).facts.find((fact) => fact.kind === 'docketSession' && fact.id !== tuesdays)?.id ?? '';
    const exception = await kept([{ ...noSession, sessionId: id, date: dateOf('2026-12-03') }]);
    expect(await clerk('schedule.undo', { batch })).toMatchObject({ refusal: { name: 'changed-since' } });
    for (const one of [exception, batch])
      expect(await clerk('schedule.undo', { batch: one })).toMatchObject({ ok: true });
  });

  test('what is not there is named by its place', async () => {
    const facts = [
      { kind: 'holiday', id: christmas },
      { kind: 'commitment', id: christmas },
    ];
    expect(await clerk('calendar.remove', { facts, asOf })).toEqual(refusedFact(1, 'id', 'unknown-fact'));
  });
});

describe('how often a case is heard', () => {
  const intervals: Input<'interval.keep'>['intervals'] = [
    { days: 28, phase: null, underMonths: 12, reason: 'A baby under one year.' },
    { days: 60, phase: 'trial_home_visit', underMonths: null, reason: 'By agreement in court.' },
  ];
  const ask = (list: Input<'interval.keep'>['intervals']) =>
    clerk('interval.keep', { caseNumber: reviewOfAshdown.caseNumber, intervals: list, asOf });
  const standing = () => engine.open.store.read((tx) => readAll(tx, 'reviewInterval', null));

  test('is kept for the case, what stays keeps its row, and an empty list is the court’s own again', async () => {
    await ask(intervals);
    const [first] = await standing();
    expect((await standing()).map(({ id: _, ...row }) => row)).toEqual(
      intervals.map((row) => ({ caseId: 'F01', ...row })),
    );
    await ask(intervals.slice(0, 1));
    expect(await standing()).toEqual([first]);
    const versions = await engine.open.store.read((tx) => readHistories(tx, 'reviewInterval', [first?.id ?? '']));
    expect([...versions.values()].flat()).toHaveLength(1);
    await ask([]);
    expect(await standing()).toEqual([]);
  });

  test('counts from then on, and is undone', async () => {
    const before = await wholeRecord();
    const answer = await ask([{ days: 21, phase: null, underMonths: null, reason: 'Ordered.' }]);
    const propose = {
      hearing: null,
      type: null,
      minutes: null,
      after: null,
      asOf,
      caseNumber: reviewOfAshdown.caseNumber,
    };
    expect(await clerk('schedule.propose', propose)).toMatchObject({
      value: { of: { interval: { days: 21, isOwn: true, ends: '2026-12-15' } } },
    });
    const { batch } = (answer as { value: Output<'interval.keep'> }).value;
    expect(await clerk('schedule.undo', { batch })).toMatchObject({ ok: true });
    expect(await wholeRecord()).toEqual(before);
  });
});
