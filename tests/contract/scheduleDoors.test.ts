// What the schedule's operations do not let through: dates that are taken by the time of an undo, days that are past, people who
// are no judge, findings that nobody counts, and what a coordinator is not told.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Router } from '../../electron/engine/router.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { readWhere } from '../../electron/engine/store/rows.ts';
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { Acceptance, CalendarFact, HearingSetting } from '../../shared/contract/schedule.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Hearing } from '../../shared/domain/record.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';

const asOf = dateOf('2026-11-21');
/** The day on which every hearing of the sample's next session is held. */
const courtDay = dateOf('2026-11-24');
const first = idOf<'hearing'>('F01-H8');
const third = idOf<'hearing'>('F03-H7');

let engine: OpenEngine;
let clerk: Router;
let coordinator: Router;
beforeEach(async () => {
  engine = await openEngine();
  [clerk, coordinator] = [engine.routerFor(['clerk']), engine.routerFor(['coordinator'])];
});
afterEach(() => engine.end());

async function ask<O extends OperationName>(operation: O, input: Input<O>, router = clerk): Promise<Output<O>> {
  const answer = await router(operation, input);
  if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer.refusal)} ${engine.logged.join('')}`);
  return answer.value as Output<O>;
}
const refused = (name: string) => ({ ok: false, refusal: { name } });

const hearingOf = async (id: string): Promise<Hearing> => {
  const [row] = await engine.open.store.read((tx) => readWhere(tx, 'hearing', 'id', [id], null));
  if (row === undefined) throw new Error('no such hearing');
  return row;
};

const review = (over: Partial<HearingSetting> = {}): HearingSetting => ({
  ...{ caseNumber: idOf('26-JV-0117'), hearing: null, type: 'review', date: dateOf('2026-12-15'), start: '14:30' },
  ...{ minutes: 30, courtroom: idOf('4B'), judge: idOf('J1') },
  ...over,
});

/** Sets with all that it asks for accepted. */
async function setAll(...hearings: readonly HearingSetting[]): Promise<Output<'schedule.set'>> {
  const found = await ask('schedule.check', { hearings: [...hearings], meetings: [], asOf });
  const accepted = (place: number): Acceptance[] =>
    (found.hearings[place] ?? [])
      .filter(({ severity }) => severity === 'ask')
      .map(({ code, person }) => ({ code, person: person?.ref ?? null, reason: 'The clerk’s own reason.' }));
  const toSet = hearings.map((row, place) => ({ ...row, accepted: accepted(place) }));
  return ask('schedule.set', { hearings: toSet, meetings: [], asOf });
}

const holding = (over: Partial<Input<'hearing.hold'>> = {}): Input<'hearing.hold'> => ({
  ...{ hearing: first, present: ['F01-MO'], absent: [], childPresent: true, findings: [], outcome: 'All goes on.' },
  ...{ next: { kind: 'none', reason: 'To be closed on paper.' }, asOf: courtDay },
  ...over,
});

describe('an undo', () => {
  test('does not set a date again that another hearing has by now', async () => {
    const { date, start } = await hearingOf(third);
    const vacated = await ask('hearing.vacate', { hearing: third, reason: 'Settled.', asOf });
    const moved = await setAll(review({ hearing: first, date, start }));
    expect(await clerk('schedule.undo', { batch: vacated.batch })).toMatchObject({
      ...refused('dates-refused'),
      refusal: { values: { dates: [{ of: 'hearing', place: 0, problems: [{ code: 'judge-taken' }] }] } },
    });
    expect((await hearingOf(third)).status).toBe('vacated');
    await ask('schedule.undo', { batch: moved.batch });
    await ask('schedule.undo', { batch: vacated.batch });
    expect((await hearingOf(third)).status).toBe('scheduled');
  });

  test('does not take away a hearing of which notice was printed, or on which a judge wrote', async () => {
    const judge = engine.routerFor(['judge']);
    const noted = await setAll(review());
    await ask('note.keep', { hearing: noted.hearings[0] ?? first, text: 'Ask about daycare.' }, judge);
    expect(await clerk('schedule.undo', { batch: noted.batch })).toMatchObject(refused('changed-since'));
    const printed = await setAll(review({ date: dateOf('2026-12-29') }));
    const copy = { document: 'hearing-notice', hearing: printed.hearings[0], to: null, language: 'en' };
    expect(await clerk('copy.print', { copy, sealed: false, ticket: null })).toMatchObject({ ok: true });
    expect(await clerk('schedule.undo', { batch: printed.batch })).toMatchObject(refused('changed-since'));
  });

  test('does not take away the next date that a held hearing names', async () => {
    const set = await setAll(review());
    const held = await ask('hearing.hold', holding({ next: { kind: 'there', hearing: set.hearings[0] ?? first } }));
    expect(await clerk('schedule.undo', { batch: set.batch })).toMatchObject(refused('changed-since'));
    expect((await ask('hearing.life', { hearing: first, asOf: courtDay })).now.accepted).toEqual([]);
    await ask('schedule.undo', { batch: held.batch });
    await ask('schedule.undo', { batch: set.batch });
  });

  test('is offered to those alone who may make it', async () => {
    await setAll(review());
    const canUndo = async (router: Router) =>
      (await ask('schedule.batches', { most: 1 }, router)).map((one) => one.canUndo);
    expect([await canUndo(clerk), await canUndo(coordinator)]).toEqual([[true], [false]]);
  });
});

describe('a day', () => {
  test('before the record’s last is none to set from, whatever is asked', async () => {
    const past = { ...review({ date: dateOf('2026-11-17') }), accepted: [] };
    const asked = { hearings: [past], meetings: [], asOf: dateOf('2024-01-01') };
    expect(await clerk('schedule.set', asked)).toMatchObject(refused('dates-refused'));
    const early = { hearing: first, reason: 'Withdrawn.', asOf: dateOf('2024-01-01') };
    await ask('hearing.vacate', early);
    expect(await hearingOf(first)).toMatchObject({ vacating: { on: '2026-11-21' } });
  });
});

describe('a person', () => {
  test('who is no judge does not sit, who is no coordinator holds no meeting', async () => {
    const attorney = idOf<'person'>('AT1');
    const sits = { hearings: [{ ...review({ judge: attorney }), accepted: [] }], meetings: [], asOf };
    expect(await clerk('schedule.set', sits)).toMatchObject(refused('bad-input'));
    const meeting = { caseNumber: idOf<'caseNumber'>('26-JV-0117'), meeting: null, date: dateOf('2026-12-03') };
    const at = { start: '09:00', minutes: 60, coordinator: attorney, place: null, accepted: [] };
    expect(await clerk('schedule.set', { hearings: [], meetings: [{ ...meeting, ...at }], asOf })).toMatchObject(
      refused('bad-input'),
    );
  });

  test('of the bench is not said to be away by a coordinator, in another calendar or by an undo', async () => {
    const text = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1@other.example', 'DTSTART:20261208T150000Z', 'DURATION:PT1H'],
      ...['END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n');
    const reading = { calendar: 'Phone', text, from: dateOf('2026-12-01'), to: dateOf('2026-12-31'), asOf };
    const of = (person: string) => ({ ...reading, person: idOf<'person'>(person) });
    expect(await coordinator('calendar.readBusy', of('J1'))).toMatchObject(refused('not-allowed'));
    const { batch } = await ask('calendar.readBusy', of('J1'));
    expect(await coordinator('schedule.undo', { batch })).toMatchObject(refused('not-allowed'));
    await ask('calendar.readBusy', of('CC1'), coordinator);
    expect(await coordinator('calendar.readBusy', of('CC1'))).toMatchObject(refused('nothing-changes'));
  });

  test('who coordinates sees states and dates, and no finding, outcome or reason', async () => {
    const held = await ask('hearing.hold', holding({ findings: ['reasonable_efforts_to_reunify'] }));
    expect(held.hearings).toEqual([first]);
    await ask('hearing.vacate', { hearing: third, reason: 'The family moved away.', asOf });
    const set = await setAll(review({ date: courtDay, start: '15:30' }));
    const [fresh = first] = set.hearings;
    const reasons = async (router: Router) => {
      const seen = [
        await ask('hearing.life', { hearing: first, asOf: courtDay }, router),
        await ask('hearing.life', { hearing: third, asOf: courtDay }, router),
        await ask('hearing.life', { hearing: fresh, asOf: courtDay }, router),
        await ask('schedule.show', { from: asOf, to: dateOf('2026-12-31'), asOf }, router),
      ];
      const told = JSON.stringify(seen);
      return ['reasonable_efforts', 'All goes on', 'To be closed', 'moved away', 'own reason'].filter((text) =>
        told.includes(text),
      );
    };
    expect(await reasons(clerk)).toHaveLength(5);
    expect(await reasons(coordinator)).toEqual([]);
    const seen = await ask('hearing.life', { hearing: first, asOf: courtDay }, coordinator);
    expect(seen.now).toMatchObject({ status: 'held', date: courtDay });
  });
});

describe('a hearing that was held', () => {
  test('is completed where an order alone says that it was, once', async () => {
    const before = await hearingOf(first);
    const after = { ...before, status: 'held', findings: [], outcome: null, childPresent: null } as Hearing;
    await engine.open.store.change(engine.open.by.id, async (tx) => {
      await supersede(tx, 'entered', [{ kind: 'hearing', id: first, before, after }]);
      await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
    });
    const made = await ask('hearing.hold', holding());
    expect(await hearingOf(first)).toMatchObject({ status: 'held', outcome: 'All goes on.', childPresent: true });
    expect(await clerk('hearing.hold', holding())).toMatchObject(refused('hearing-not-set'));
    await ask('schedule.undo', { batch: made.batch });
    expect(await hearingOf(first)).toEqual(after);
  });

  test('keeps the findings that a rule counts, and no other text', async () => {
    expect(await clerk('hearing.hold', holding({ findings: ['The mother did well.'] }))).toMatchObject(
      refused('bad-input'),
    );
  });
});

const notice = (over: Partial<Input<'notice.record'>['notices'][number]> = {}) => ({
  ...{ notice: null, to: 'parent' as const, recipient: 'F01-MO', sentOn: dateOf('2026-11-13') },
  ...{ method: 'mail' as const, proof: null },
  ...over,
});
const record = (...notices: Input<'notice.record'>['notices']) =>
  clerk('notice.record', { hearing: first, notices, asOf });

describe('a notice', () => {
  test('is one a recipient, and kept as what the recipient is', async () => {
    expect(await record(notice())).toMatchObject({ ok: true });
    expect(await record(notice({ to: 'tribe' }))).toMatchObject(refused('no-such-recipient'));
    expect(await record(notice())).toMatchObject(refused('record-changed'));
    const nobody = notice({ to: 'attorney', recipient: null });
    expect(await record(nobody)).toMatchObject(refused('no-such-recipient'));
    const attorney = notice({ to: 'attorney', recipient: 'AT1' });
    expect(await record(attorney, attorney)).toMatchObject(refused('record-changed'));
  });

  test('of the day that a hearing left is none of the new one, and comes back with the day', async () => {
    const mother = async () =>
      (await ask('hearing.life', { hearing: first, asOf })).notices.filter(({ recipient }) => recipient === 'F01-MO');
    await record(notice());
    const moved = await setAll(review({ hearing: first, date: dateOf('2026-12-15') }));
    expect(await mother()).toMatchObject([{ notice: null, sentOn: null, heardOn: courtDay }]);
    expect(await record(notice({ sentOn: asOf }))).toMatchObject({ ok: true });
    expect(await mother()).toMatchObject([{ sentOn: asOf, heardOn: null }]);
    expect(await clerk('schedule.undo', { batch: moved.batch })).toMatchObject(refused('changed-since'));
  });

  test('that an export brought says of which day it was once the hearing moves, and an undo forgets it', async () => {
    const brought = { id: 'N-1', caseId: idOf<'case'>('F01'), hearingId: first, to: 'parent' as const };
    const row = { ...brought, recipient: 'F01-MO', sentOn: asOf, method: 'mail', proof: null, heardOn: null };
    await engine.open.store.change(engine.open.by.id, async (tx) => {
      await supersede(tx, 'team-export', [{ kind: 'hearingNotice', id: row.id, after: row }]);
      await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
    });
    const standing = () => engine.open.store.read((tx) => readWhere(tx, 'hearingNotice', 'id', [row.id], null));
    const moved = await setAll(review({ hearing: first, date: dateOf('2026-12-15') }));
    expect(await standing()).toEqual([{ ...row, heardOn: courtDay }]);
    await ask('schedule.undo', { batch: moved.batch });
    expect(await standing()).toEqual([row]);
  });

  test('is due to nobody of a hearing that was vacated, and no first one is recorded', async () => {
    await ask('hearing.vacate', { hearing: first, reason: 'Withdrawn.', asOf });
    expect((await ask('hearing.life', { hearing: first, asOf })).notices).toEqual([]);
    expect(await record(notice())).toMatchObject(refused('hearing-not-set'));
  });
});

describe('the calendar', () => {
  const keep = (...facts: readonly CalendarFact[]) => clerk('calendar.keep', { facts: [...facts], asOf });
  const refusedFact = (fact: number, field: string, reason: string) => ({
    ...refused('calendar-fact-refused'),
    refusal: { values: { fact, field, reason } },
  });
  const day = (over: Partial<Extract<CalendarFact, { kind: 'holiday' }>> = {}): CalendarFact => ({
    ...{ kind: 'holiday', id: null, date: dateOf('2026-12-16'), name: 'Training', sits: false },
    ...over,
  });

  test('has one fact a day and one session a time, of a judge, and books interpreters alone', async () => {
    expect(await keep(day(), day({ sits: true }))).toMatchObject(refusedFact(1, 'date', 'overlap'));
    expect(await keep(day({ date: dateOf('2026-12-25') }))).toMatchObject(refusedFact(0, 'date', 'overlap'));
    const { facts } = await ask('calendar.show', { from: asOf, to: dateOf('2026-12-31') });
    const [session] = facts.filter((fact) => fact.kind === 'docketSession');
    if (session === undefined) throw new Error('no session');
    expect(await keep({ ...session, id: null })).toMatchObject(refusedFact(0, 'id', 'overlap'));
    expect(await keep({ ...session, id: null, start: '15:30', judgeId: idOf('AT1') })).toMatchObject(
      refusedFact(0, 'judgeId', 'unknown-person'),
    );
    const time = { date: dateOf('2026-12-16'), start: '09:00', end: '10:00' };
    expect(await keep({ kind: 'interpreterBooking', id: null, personId: idOf('J1'), ...time })).toMatchObject(
      refusedFact(0, 'personId', 'unknown-person'),
    );
  });

  test('keeps nothing where nothing changes', async () => {
    const caseNumber = idOf<'caseNumber'>('26-JV-0117');
    const interval = (...days: readonly number[]) => ({
      caseNumber,
      intervals: days.map((one) => ({ days: one, phase: null, underMonths: null, reason: 'Ordered.' })),
      asOf,
    });
    expect(await clerk('interval.keep', interval())).toMatchObject(refused('nothing-changes'));
    expect(await clerk('interval.keep', interval(21, 28))).toMatchObject(refused('bad-input'));
    await ask('interval.keep', interval(21));
    expect(await clerk('interval.keep', interval(21))).toMatchObject(refused('nothing-changes'));
    expect(await ask('schedule.batches', { most: 5 })).toHaveLength(1);
  });
});

test('a meeting’s reasons are shown with it, and more than 500 dates of one case are not looked at', async () => {
  const meeting = { caseNumber: idOf<'caseNumber'>('26-JV-0117'), meeting: null, date: dateOf('2026-12-03') };
  const setting = { ...meeting, start: '09:00', minutes: 60, coordinator: idOf<'person'>('CC1'), place: null };
  const found = await ask('schedule.check', { hearings: [], meetings: [setting], asOf });
  const accepted = (found.meetings[0] ?? [])
    .filter(({ severity }) => severity === 'ask')
    .map(({ code, person }) => ({ code, person: person?.ref ?? null, reason: 'By agreement.' }));
  await ask('schedule.set', { hearings: [], meetings: [{ ...setting, accepted }], asOf }, coordinator);
  const shown = await ask('schedule.show', { from: asOf, to: dateOf('2026-12-31'), asOf }, coordinator);
  expect(shown.meetings.find(({ date }) => date === setting.date)?.accepted).toMatchObject(accepted);
  const many = Array.from({ length: 501 }, () => review());
  expect(await clerk('schedule.check', { hearings: many, meetings: [], asOf })).toMatchObject(refused('bad-input'));
});
