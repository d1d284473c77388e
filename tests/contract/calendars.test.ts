// Dates that leave for other calendars, and busy times that come from them: through the door, over the sample docket.

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendAudit, listAudit } from '../../electron/engine/store/audit.ts';
import { type RecordChange, supersede } from '../../electron/engine/store/records.ts';
import { readAll, readWhere } from '../../electron/engine/store/rows.ts';
import type { Input, OperationName, Outcome } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/contract/roles.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf, type PersonId } from '../../shared/domain/ids.ts';
import type { Hearing } from '../../shared/domain/record.ts';
import { readByIcalJs, readByNodeIcal } from '../exchange/calendars/twoParsers.ts';
import { type OpenEngine, openEngine, sampleDocket } from './openEngine.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

const span = { from: dateOf('2026-11-21'), to: dateOf('2027-05-21') };
const whole = { from: dateOf('2025-06-01'), to: dateOf('2027-05-21') };
type Of = Input<'calendar.export'>['of'];
const judge: Of = { kind: 'judge', id: idOf('J1') };
const person = (id: string): Of => ({ kind: 'person', id: idOf(id) });

async function ask<O extends OperationName>(
  operation: O,
  input: Input<O>,
  role: Role = 'clerk',
  worksAs: PersonId | null = null,
): Promise<Outcome<O>> {
  return (await engine.routerFor([role], worksAs)(operation, input)) as Outcome<O>;
}

/** The text of an export that must be given. */
async function textOf(asked: Partial<Input<'calendar.export'>>, role?: Role, worksAs?: PersonId): Promise<string> {
  const given = await ask(
    'calendar.export',
    { of: judge, format: 'ics', language: 'en', ...span, ...asked },
    role,
    worksAs ?? null,
  );
  if (!given.ok) throw new Error(given.refusal.name);
  return given.value.text;
}

/** What two parsers agree on. */
function eventsIn(text: string) {
  const events = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(events);
  return events;
}

async function change(changes: readonly RecordChange[]): Promise<void> {
  await engine.open.store.change(engine.open.by.id, async (tx) => {
    await supersede(tx, 'entered', changes);
    await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
  });
}

async function hearingNow(id: string): Promise<Hearing> {
  const [hearing] = await engine.open.store.read((tx) => readWhere(tx, 'hearing', 'id', [id], null));
  if (hearing === undefined) throw new Error('no hearing');
  return hearing;
}

interface Family {
  readonly caseNumber: string;
  readonly children: readonly { readonly firstName: string; readonly lastName: string }[];
  readonly team: Readonly<Record<string, string>>;
  readonly parents: readonly { readonly attorney: string | null }[];
  readonly hearings: readonly { readonly date: string; readonly status: string }[];
}

async function families(): Promise<readonly Family[]> {
  return JSON.parse(await readFile(sampleDocket, 'utf8')).families;
}

const toCome = ({ hearings }: Family) => hearings.filter(({ date }) => date >= span.from && date <= span.to).length;

describe('the sample docket', () => {
  test('its hearings are the same events in two parsers, all of them', async () => {
    const events = eventsIn(await textOf({}));
    const expected = (await families()).reduce((sum, family) => sum + toCome(family), 0);
    expect(events).toHaveLength(expected);
    const [ashdown] = events.filter(({ summary }) => summary.includes('26-JV-0117'));
    expect(ashdown).toEqual({
      uid: expect.stringMatching(/^[0-9a-f]{40}@cradle-docket$/),
      start: '2026-11-24T19:30:00.000Z',
      end: '2026-11-24T20:00:00.000Z',
      summary: 'J.A., R.A. · 26-JV-0117',
      location: 'Courtroom 4B',
      status: 'CONFIRMED',
      sequence: 0,
    });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(expected);
    // Initials, docket number and room only: the file is the same in every language.
    expect(eventsIn(await textOf({ language: 'es' }))).toEqual(events);
  });

  test('a table of the same days, in the language, with who hears it', async () => {
    const lines = (await textOf({ format: 'csv', language: 'es' })).split('\r\n');
    expect(lines[0]).toBe('\ufeffFecha,Inicio,Fin,Número de caso,Menores,Tipo,Sala,Juez o coordinador,Estado');
    expect(lines).toContain(
      '2026-11-24,13:30,14:00,26-JV-0117,"J.A., R.A.",Audiencia de revisión,Courtroom 4B,Hon. Philippa Renfrow,fijada',
    );
  });

  test('SEC-13 no word of any case is in it but initials, number, kind and room', async () => {
    const texts = [await textOf({ ...whole, of: { kind: 'court' } }, 'coordinator'), await textOf(whole)];
    const said = texts.join('\n').replaceAll(/\r\n /g, '').toLowerCase();
    const words = new Set<string>();
    const gather = (value: unknown): void => {
      if (typeof value === 'string') words.add(value.trim().toLowerCase());
      else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) gather(one);
    };
    for (const { caseNumber: _, ...family } of await families()) gather(family);
    const may =
      /^(review|initial|shelter|adjudication|disposition|permanency|family|team|meeting|confirmed|[a-z0-9.:_-]{0,3}|\d{4}-\d\d-\d\d)$/;
    const found = [...words].filter((word) => word.length > 3 && !may.test(word) && said.includes(word));
    // Codes of the record that are words of the file itself.
    expect(
      found.filter((word) => !['hearing', 'date', 'start', 'court', 'standard', 'location'].includes(word)),
    ).toEqual([]);
    for (const { firstName, lastName } of (await families()).flatMap(({ children }) => children)) {
      for (const name of [firstName, lastName]) expect(said).not.toContain(name.toLowerCase());
    }
  });

  test('SEC-13 SEC-24 an attorney has the dates of their own cases, and the audit says how many', async () => {
    const of = (await families()).filter(({ parents }) => parents.some(({ attorney }) => attorney === 'AT1'));
    const text = await textOf({ of: person('AT1') }, 'parent_attorney', idOf('AT1'));
    const numbers = eventsIn(text).map(({ summary }) => summary.split(' · ')[1]);
    expect(numbers.toSorted()).toEqual(
      of.flatMap((family) => Array.from({ length: toCome(family) }, () => family.caseNumber)).toSorted(),
    );
    expect(eventsIn(await textOf({ of: person('AT1') }))).toEqual(eventsIn(text));
    const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 10_000));
    expect(lines.at(-1)).toMatchObject({
      operation: 'calendar.exported',
      subject: null,
      detail: { of: 'person', person: 'AT1', format: 'ics', events: numbers.length },
    });
  });

  test('SEC-13 and nobody else’s', async () => {
    const asked = { format: 'ics', language: 'en', ...span } as const;
    const others: readonly Of[] = [person('AT2'), judge, { kind: 'court' }];
    for (const of of others) {
      expect(await ask('calendar.export', { ...asked, of }, 'parent_attorney', idOf('AT1'))).toEqual({
        ok: false,
        refusal: { name: 'not-your-calendar', values: {} },
      });
    }
    expect(await ask('calendar.export', { ...asked, of: person('AT1') }, 'parent_attorney')).toMatchObject({
      refusal: { name: 'not-your-calendar' },
    });
    expect(await ask('calendar.export', { ...asked, of: person('NOBODY') })).toMatchObject({
      refusal: { name: 'no-such-record-person' },
    });
    expect(await ask('calendar.export', { ...asked, of: { kind: 'judge', id: idOf('AT1') } })).toMatchObject({
      refusal: { name: 'not-a-judge' },
    });
    expect(await ask('calendar.export', { ...asked, of: judge, to: dateOf('2036-11-21') })).toMatchObject({
      refusal: { name: 'span-too-long' },
    });
  });

  test('SEC-31 a file is there whole and its owner’s alone, or not at all', async () => {
    const folder = join(engine.folder, 'calendars');
    await mkdir(folder);
    const asked = { of: judge, format: 'ics', language: 'en', ...span } as const;
    const saved = await ask('calendar.save', { ...asked, file: join(folder, 'dates.ics') });
    expect(saved).toMatchObject({ ok: true, value: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await readFile(join(folder, 'dates.ics'), 'utf8')).toBe(await textOf({}));
    const nowhere = await ask('calendar.save', { ...asked, file: join(folder, 'no', 'dates.ics') });
    expect(nowhere).toMatchObject({ ok: false, refusal: { name: 'file-not-written' } });
    expect(await readdir(folder)).toEqual(['dates.ics']);
  });
});

test('a hearing that is continued is the same event, one that is vacated goes, and what is undone is told again', async () => {
  const eventOf = async () => {
    const [event] = eventsIn(await textOf({})).filter(({ summary }) => summary.includes('26-JV-0117'));
    if (event === undefined) throw new Error('no event');
    return event;
  };
  const first = await eventOf();
  const before = await hearingNow('F01-H8');
  if (before.status !== 'scheduled') throw new Error('not set');
  const id = idOf<'hearing'>('new-1');
  const next: Hearing = { ...before, id, date: dateOf('2026-12-08'), start: '14:00', continuedFrom: before.id };
  const { status: _, ...set } = before;
  const continuance = { to: next.date, reason: 'Notice', goodCause: true, requestedBy: 'court' };
  const continued: Hearing = { ...set, status: 'continued', findings: [], outcome: null, continuance };
  await change([
    { kind: 'hearing', id: before.id, before, after: continued },
    { kind: 'hearing', id, after: next },
  ]);
  const moved = await eventOf();
  expect(moved).toEqual({
    ...first,
    start: '2026-12-08T20:00:00.000Z',
    end: '2026-12-08T20:30:00.000Z',
    sequence: 1,
  });
  // Who took November alone hears of it too: their calendar still has the old day.
  const november = eventsIn(await textOf({ to: dateOf('2026-11-30') }));
  expect(november.find(({ uid }) => uid === first.uid)).toEqual(moved);

  const vacating = { on: dateOf('2026-11-21'), reason: 'Settled.' };
  const vacated: Hearing = { ...next, status: 'vacated', vacating };
  await change([{ kind: 'hearing', id, before: next, after: vacated }]);
  expect(await eventOf()).toEqual({ ...moved, status: 'CANCELLED', sequence: 2 });

  await change([{ kind: 'hearing', id, before: vacated, after: next }]);
  expect(await eventOf()).toEqual({ ...moved, sequence: 3 });
  // All of it taken back: the first date again, and the count goes on.
  await change([
    { kind: 'hearing', id, before: next },
    { kind: 'hearing', id: before.id, before: continued, after: before },
  ]);
  expect(await eventOf()).toEqual({ ...first, sequence: 4 });
});

test('a hearing that goes to another judge leaves the calendar of the first', async () => {
  const before = await hearingNow('F01-H8');
  const after = { ...before, judgeId: idOf<'person'>('K1') };
  await change([{ kind: 'hearing', id: before.id, before, after }]);
  const statusIn = async (of: Of) =>
    eventsIn(await textOf({ of })).find(({ summary }) => summary.includes('26-JV-0117'))?.status;
  expect(await statusIn(judge)).toBe('CANCELLED');
  expect(await statusIn({ kind: 'judge', id: idOf('K1') })).toBe('CONFIRMED');
  expect(await statusIn({ kind: 'court' })).toBe('CONFIRMED');
  await change([{ kind: 'hearing', id: before.id, before: after, after: before }]);
});

test('a family team meeting is the team’s, without its place, and goes when it is taken back', async () => {
  const [court] = await engine.open.store.read((tx) => readWhere(tx, 'courtCase', 'id', ['F01'], null));
  if (court === undefined) throw new Error('no case');
  const meeting = {
    id: idOf<'ftmAppointment'>('meeting-1'),
    caseId: court.id,
    date: dateOf('2026-12-03'),
    start: '10:00',
    minutes: 60,
    coordinatorId: idOf<'person'>('CC1'),
    place: '14 Harbor Lane',
    accepted: null,
  };
  await change([{ kind: 'ftmAppointment', id: meeting.id, after: meeting }]);
  const meetingIn = async (role: Role, of: Of, worksAs?: PersonId) =>
    eventsIn(await textOf({ of }, role, worksAs)).filter(({ start }) => start.startsWith('2026-12-03'));
  const [shown] = await meetingIn('coordinator', { kind: 'court' });
  expect(shown).toMatchObject({ summary: 'J.A., R.A. · 26-JV-0117', location: '' });
  expect(await meetingIn('parent_attorney', person('AT1'), idOf('AT1'))).toEqual([shown]);
  expect(await meetingIn('clerk', { kind: 'court' })).toEqual([]);
  await change([{ kind: 'ftmAppointment', id: meeting.id, before: meeting }]);
  expect(await meetingIn('coordinator', { kind: 'court' })).toEqual([{ ...shown, status: 'CANCELLED', sequence: 1 }]);
});

describe('busy times of another calendar', () => {
  const calendar = (...events: readonly string[]) =>
    ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Quillfeather', ...events, 'END:VCALENDAR'].join('\r\n');
  const event = (day: string, hour: string) =>
    [
      ...['BEGIN:VEVENT', `UID:${day}@quillfeather.example`, `DTSTART:202612${day}T${hour}0000Z`, 'DURATION:PT1H'],
      ...['SUMMARY:Dentist Quillfeather', 'LOCATION:Quillfeather Lane 4', 'ATTENDEE:mailto:q@quillfeather.example'],
      'END:VEVENT',
    ].join('\r\n');
  const read = (text: string, over: Partial<Input<'calendar.readBusy'>> = {}) =>
    ask('calendar.readBusy', { person: idOf('AT1'), calendar: 'Office', text, asOf: span.from, ...span, ...over });
  const kept = async () => {
    const all = await engine.open.store.read((tx) => readAll(tx, 'commitment', null));
    return all
      .filter(({ calendar: name }) => name !== null)
      .map(({ id: _, ...row }) => row)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  };
  const time = (date: string, start: string, end: string) => ({
    ...{ personId: 'AT1', date, start, end, place: '', calendar: 'Office' },
  });

  test('are kept as times alone, and reading it again takes the place of what was there', async () => {
    expect(await read(calendar(event('08', '15'), event('09', '16')))).toMatchObject({
      ok: true,
      value: { times: 2, before: 0, hearings: [] },
    });
    expect(await kept()).toEqual([time('2026-12-08', '09:00', '10:00'), time('2026-12-09', '10:00', '11:00')]);
    expect(await read(calendar(event('09', '16'), event('10', '20')))).toMatchObject({
      value: { times: 2, before: 2 },
    });
    expect(await kept()).toEqual([time('2026-12-09', '10:00', '11:00'), time('2026-12-10', '14:00', '15:00')]);
    // Other days, and another calendar, are not touched.
    await read(calendar(), { from: dateOf('2026-12-10'), to: dateOf('2026-12-31') });
    await read(calendar(), { calendar: 'Home' });
    expect(await kept()).toEqual([time('2026-12-09', '10:00', '11:00')]);
  });

  test('SEC-24 no word of the file is in the store, its audit or the log', async () => {
    await read(calendar(event('08', '15')));
    const commitments = await engine.open.store.read((tx) => readAll(tx, 'commitment', null));
    const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 10_000));
    const batches = await engine.open.store.read((tx) =>
      tx.ask('every batch', [], () => tx.database.selectFrom('schedule_batch').selectAll()),
    );
    const everything = JSON.stringify([commitments, lines, batches.rows, engine.logged]);
    expect(everything).toContain('calendar.busy-read');
    expect(everything.toLowerCase()).not.toMatch(/quillfeather|dentist/);
  });

  test('a file that cannot be read keeps nothing and takes nothing away', async () => {
    const before = await kept();
    const unreadable = { ok: false, refusal: { name: 'calendar-file-unreadable', values: {} } };
    expect(await read('Sign in')).toEqual(unreadable);
    expect(await read(calendar(event('08', '15'), 'BEGIN:VEVENT', 'END:VEVENT'))).toEqual(unreadable);
    const endless = calendar('BEGIN:VEVENT', 'DTSTART:20261208T090000Z', 'RRULE:FREQ=SECONDLY', 'END:VEVENT');
    expect(await read(endless)).toEqual({ ok: false, refusal: { name: 'too-many-times', values: { most: 20_000 } } });
    const elsewhere = calendar('BEGIN:VEVENT', 'DTSTART;TZID=Moon Time:20261208T090000', 'DURATION:PT1H', 'END:VEVENT');
    expect(await read(elsewhere)).toEqual({ ok: false, refusal: { name: 'calendar-zone-unknown', values: {} } });
    expect(await read(calendar(), { person: idOf('NOBODY') })).toMatchObject({
      refusal: { name: 'no-such-record-person' },
    });
    expect(await read(calendar(), { to: dateOf('2036-01-01') })).toMatchObject({ refusal: { name: 'span-too-long' } });
    expect(await kept()).toEqual(before);
  });
});
