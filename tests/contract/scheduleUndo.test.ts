// Whatever is set, moved, ended or kept of the calendar, in whatever order: undone from the newest on, the record is what it
// was before each. A property over made-up requests to one store, which is as it was after each run.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { Acceptance, CalendarFact } from '../../shared/contract/schedule.ts';
import { addDays, dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { wholeRecord } from '../support/wholeRecord.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';

const asOf = dateOf('2026-11-21');
const runs = 12;

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

/** What an operation gave; null: it was refused. */
async function ask<O extends OperationName>(operation: O, input: Input<O>): Promise<Output<O> | null> {
  const answer = await engine.routerFor(['clerk'])(operation, input);
  if (!answer.ok && answer.refusal.name === 'unexpected') throw new Error(engine.logged.join('\n'));
  return answer.ok ? (answer.value as Output<O>) : null;
}

type Step = (input: { readonly pick: number; readonly days: number; readonly half: number }) => Promise<unknown>;

const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const clockAt = (half: number) =>
  `${String(13 + Math.floor((half + 1) / 2)).padStart(2, '0')}:${half % 2 === 0 ? '30' : '00'}`;

async function settingsThatStand() {
  const shown = await ask('schedule.show', { from: asOf, to: addDays(asOf, 61), asOf });
  return (shown?.hearings ?? []).filter(({ status }) => status === 'scheduled');
}

/** Sets with all that it asks for accepted. */
async function setAll(hearings: Input<'schedule.check'>['hearings']) {
  const checked = await ask('schedule.check', { hearings, meetings: [], asOf });
  const accepted = (place: number): Acceptance[] =>
    (checked?.hearings[place] ?? [])
      .filter(({ severity }) => severity === 'ask')
      .map(({ code, person }) => ({ code, person: person?.ref ?? null, reason: 'Asked for.' }));
  return ask('schedule.set', {
    hearings: hearings.map((row, place) => ({ ...row, accepted: accepted(place) })),
    meetings: [],
    asOf,
  });
}

const setOrMove =
  (moves: boolean): Step =>
  async ({ pick, days, half }) => {
    const standing = await settingsThatStand();
    const chosen = [pickOf(standing, pick), pickOf(standing, pick + 3)].filter((row) => row !== undefined);
    const hearings = chosen.map(({ caseNumber, hearing, type, courtroom, judge }, place) => ({
      ...{ caseNumber, type, minutes: 30, courtroom, judge, hearing: moves ? hearing : null },
      ...{ date: addDays(asOf, 3 + 7 * (days % 20)), start: clockAt((half + place) % 6) },
    }));
    return setAll(hearings);
  };

const meeting: Step = async ({ pick, days, half }) => {
  const caseNumber = pickOf(await settingsThatStand(), pick)?.caseNumber;
  if (caseNumber === undefined) return null;
  const set = { caseNumber, meeting: null, date: addDays(asOf, 2 + days), start: clockAt(half), minutes: 60 };
  const accepted: Acceptance[] = [];
  return ask('schedule.set', {
    hearings: [],
    meetings: [{ ...set, coordinator: idOf('CC1'), place: null, accepted }],
    asOf,
  });
};

async function calendarFacts(): Promise<readonly CalendarFact[]> {
  return (await ask('calendar.show', { from: asOf, to: addDays(asOf, 200) }))?.facts ?? [];
}

const keepFacts: Step = async ({ pick, days, half }) => {
  const date = addDays(asOf, days);
  const start = clockAt(half);
  const made: CalendarFact[] = [
    { kind: 'holiday', id: null, date, name: 'A day of our own', sits: false },
    { kind: 'commitment', id: null, personId: idOf('J1'), date, start, end: '17:00', place: 'Leave' },
    { kind: 'courtSetting', id: 'reviewMinutes', value: 30 + days },
    { kind: 'courtSetting', id: 'interpreterLeadDays', value: days },
  ];
  const there = pickOf(await calendarFacts(), pick);
  const changed = there !== undefined && 'date' in there ? [{ ...there, date }] : [];
  return ask('calendar.keep', { facts: [...made.slice(pick % 4), ...changed], asOf });
};

const removeFact: Step = async ({ pick }) => {
  const removable = (await calendarFacts()).flatMap((fact) =>
    fact.kind === 'courtSetting' || fact.id === null ? [] : [{ kind: fact.kind, id: fact.id }],
  );
  const fact = pickOf(removable, pick);
  return fact === undefined ? null : ask('calendar.remove', { facts: [fact], asOf });
};

const interval: Step = async ({ pick, days }) => {
  const caseNumber = pickOf(await settingsThatStand(), pick)?.caseNumber;
  const intervals = Array.from({ length: days % 3 }, (_, place) => ({
    ...{ days: 20 + place + days, phase: null, underMonths: place === 0 ? null : 12 * place, reason: 'Ordered.' },
  }));
  return caseNumber === undefined ? null : ask('interval.keep', { caseNumber, intervals, asOf });
};

const vacate: Step = async ({ pick }) => {
  const hearing = pickOf(await settingsThatStand(), pick)?.hearing;
  return hearing === undefined ? null : ask('hearing.vacate', { hearing, reason: 'Dismissed.', asOf });
};

const steps: readonly Step[] = [setOrMove(false), setOrMove(true), meeting, keepFacts, removeFact, interval, vacate];

const batchOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'batch' in value ? String(value.batch) : null;

test('undone from the newest on, every batch leaves the record as it was before it', async () => {
  let made = 0;
  const number = fc.nat({ max: 60 });
  const requests = fc.array(
    fc.tuple(fc.nat({ max: steps.length - 1 }), fc.record({ pick: number, days: number, half: fc.nat({ max: 5 }) })),
    {
      minLength: 2,
      maxLength: 7,
    },
  );
  await fc.assert(
    fc.asyncProperty(requests, async (asked) => {
      const done: { readonly batch: string; readonly before: Awaited<ReturnType<typeof wholeRecord>> }[] = [];
      for (const [step, input] of asked) {
        const before = await wholeRecord(engine.open.store);
        const batch = batchOf(await steps[step]?.(input));
        if (batch !== null) done.push({ batch, before });
      }
      made += done.length;
      for (const { batch, before } of done.toReversed()) {
        expect(await ask('schedule.undo', { batch: idOf(batch) })).toEqual({});
        expect(await wholeRecord(engine.open.store)).toEqual(before);
      }
    }),
    { numRuns: runs, seed: 20261121 },
  );
  expect(made).toBeGreaterThan(runs);
}, 120_000);
