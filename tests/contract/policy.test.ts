// What a court changes of who may have what: the whole court only tightens, one case is widened by its judge's order alone.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPolicy } from '../../electron/engine/services/policy.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Audience } from '../../shared/redaction/audiences.ts';
import { type DisclosureRow, levelOf, listedPolicy } from '../../shared/redaction/policy.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';

const caseNumber = idOf<'caseNumber'>('26-JV-0117');
const [thisCase, otherCase] = [idOf<'case'>('F01'), idOf<'case'>('F02')];
const orderedOn = dateOf('2026-11-20');
const reason = 'Asked for at the hearing.';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

type Change = Partial<Input<'policy.change'>> & { readonly row: string; readonly audience: Audience };

/** What the change came to: 'done', or the name of its refusal. */
async function change(as: 'judge' | 'administrator', fields: Change): Promise<string> {
  const input = { level: 'no', caseNumber: null, orderedOn: null, reason, ...fields };
  const answer = await engine.routerFor([as])('policy.change', input);
  return answer.ok ? 'done' : answer.refusal.name;
}

async function cells(of: typeof caseNumber | null): Promise<Output<'policy.show'>['cells']> {
  const answer = await engine.routerFor(['clerk'])('policy.show', { caseNumber: of });
  if (!answer.ok) throw new Error(answer.refusal.name);
  return (answer.value as Output<'policy.show'>).cells;
}

const levelIn = async (caseId: typeof thisCase, row: DisclosureRow, audience: Audience) =>
  levelOf(await engine.open.store.read((tx) => readPolicy(tx, caseId)), row, audience);

describe('the whole court', () => {
  test.each([
    ['another level of the list', { row: 'parent-treatment', audience: 'casa', level: 'yes' }],
    ['a level with the day of an order', { row: 'child-health', audience: 'casa', level: 'yes', orderedOn }],
    ['a protected address', { row: 'address', audience: 'judge', level: 'yes', orderedOn }],
  ] as const)('SEC-13 is not given more: %s', async (_, fields) => {
    expect(levelOf(listedPolicy, fields.row, fields.audience)).not.toBe('yes');
    expect([await change('judge', fields), await change('administrator', fields)]).toEqual([
      'order-required',
      'order-required',
    ]);
  });

  test('gives less, in every case, and takes it back to what the list has and no further', async () => {
    const cell = { row: 'meetings', audience: 'agency' } as const;
    const usual = levelOf(listedPolicy, cell.row, cell.audience);
    expect([usual, await change('administrator', cell)]).toEqual(['yes', 'done']);
    expect([await levelIn(thisCase, 'meetings', 'agency'), await levelIn(otherCase, 'meetings', 'agency')]).toEqual([
      'no',
      'no',
    ]);
    expect(await change('judge', { ...cell, level: 'yes' })).toBe('done');
    expect(await levelIn(otherCase, 'meetings', 'agency')).toBe('yes');
  });

  test('has no rows but those of the list', async () => {
    expect(await change('judge', { row: 'everything', audience: 'judge' })).toBe('no-such-policy');
  });
});

describe('one case', () => {
  const health = { row: 'child-health', audience: 'casa', level: 'yes', caseNumber } as const;

  test('SEC-13 is given more by a judge with the day of an order, and by nobody else', async () => {
    expect(await change('judge', health)).toBe('order-required');
    expect(await change('judge', { ...health, orderedOn: dateOf('2026-11-22') })).toBe('order-required');
    expect(await change('administrator', { ...health, orderedOn })).toBe('order-required');
    expect(await levelIn(thisCase, 'child-health', 'casa')).toBe('no');
    expect(await change('judge', { ...health, orderedOn })).toBe('done');
    expect([await levelIn(thisCase, 'child-health', 'casa'), await levelIn(otherCase, 'child-health', 'casa')]).toEqual(
      ['yes', 'no'],
    );
  });

  test.each(['address', 'meeting-notes'])('SEC-13 no order gives a copy the row "%s"', async (row) => {
    const widened = { row, audience: 'judge', level: 'yes', caseNumber, orderedOn } as const;
    expect(await change('judge', widened)).toBe('policy-never-widened');
  });

  test('a case that is not there', async () => {
    expect(await change('judge', { ...health, caseNumber: idOf('26-JV-9999'), orderedOn })).toBe('no-such-case');
  });

  test('SEC-13 what it is given less of, a judge gives back and an administrator does not', async () => {
    const cell = { row: 'hearing-work', audience: 'tribe', caseNumber } as const;
    expect(await change('administrator', cell)).toBe('done');
    expect(await change('administrator', { ...cell, level: 'yes' })).toBe('order-required');
    expect(await levelIn(thisCase, 'hearing-work', 'tribe')).toBe('no');
    expect(await change('judge', { ...cell, level: 'yes' })).toBe('done');
    expect(await levelIn(thisCase, 'hearing-work', 'tribe')).toBe('yes');
  });

  test('SEC-13 what no order widened does not stand against a court that has tightened since', async () => {
    const cell = { row: 'meetings', audience: 'child_attorney' } as const;
    expect(await change('judge', { ...cell, level: 'care', caseNumber })).toBe('done');
    expect(await levelIn(thisCase, 'meetings', 'child_attorney')).toBe('care');
    expect(await change('judge', cell)).toBe('done');
    expect(await levelIn(thisCase, 'meetings', 'child_attorney')).toBe('no');
  });
});

describe('the day of an order', () => {
  test('SEC-13 given with what widens nothing, it makes no order of it: a court that tightens since is followed', async () => {
    const cell = { row: 'case-record', audience: 'tribe' } as const;
    expect(await change('administrator', { ...cell, level: 'care', caseNumber, orderedOn })).toBe('done');
    expect(await levelIn(thisCase, 'case-record', 'tribe')).toBe('care');
    const kept = (await cells(caseNumber)).find(({ row, audience }) => row === cell.row && audience === cell.audience);
    expect(kept?.change?.orderedOn).toBeNull();
    expect(await change('administrator', cell)).toBe('done');
    expect(await levelIn(thisCase, 'case-record', 'tribe')).toBe('no');
  });

  test('SEC-13 what an order gave is made another part of it by an order again, and ended by anybody', async () => {
    const cell = { row: 'immigration', audience: 'agency', caseNumber } as const;
    expect(await change('judge', { ...cell, level: 'yes', orderedOn })).toBe('done');
    expect(await change('administrator', { ...cell, level: 'flagged', orderedOn })).toBe('order-required');
    expect(await change('judge', { ...cell, level: 'flagged' })).toBe('order-required');
    expect(await change('judge', { ...cell, level: 'flagged', orderedOn })).toBe('done');
    expect(await levelIn(thisCase, 'immigration', 'agency')).toBe('flagged');
    expect(await change('administrator', cell)).toBe('done');
    expect(await levelIn(thisCase, 'immigration', 'agency')).toBe('no');
  });

  test.each([null, caseNumber])('that has not come is refused, also where nothing is widened: case %s', async (of) => {
    const cell = { row: 'whereabouts', audience: 'casa', caseNumber: of } as const;
    expect(await change('judge', { ...cell, orderedOn: dateOf('2099-01-01') })).toBe('order-required');
    expect(await levelIn(thisCase, 'whereabouts', 'casa')).toBe('yes');
  });
});

test('it is shown with every cell, its usual level and the change that made it otherwise', async () => {
  const row = 'part-c-detail';
  expect(await change('judge', { row, audience: 'tribe', level: 'yes', caseNumber, orderedOn })).toBe('done');
  const shownOf = async (of: typeof caseNumber | null) =>
    (await cells(of)).find((cell) => cell.row === row && cell.audience === 'tribe');
  const usual = levelOf(listedPolicy, row, 'tribe');
  expect(await shownOf(null)).toEqual({ row, audience: 'tribe', usual, level: usual, change: null });
  expect(await shownOf(caseNumber)).toEqual({
    ...{ row, audience: 'tribe', usual, level: 'yes' },
    change: { id: expect.any(String), caseNumber, orderedOn, reason, by: 'Ana Ruiz', at: expect.any(String) },
  });
});

test('SEC-13 a copy is narrowed by it: what an order gives a volunteer of one case, and what the court takes from all', async () => {
  const tells = async (audience: Audience, of: typeof caseNumber, day: string) => {
    const input = { caseNumber: of, hearing: dateOf(day), asOf: dateOf('2026-11-21'), knownAt: null, audience };
    const answer = await engine.routerFor(['coordinator'])('brief.show', input);
    if (!answer.ok) throw new Error(answer.refusal.name);
    return JSON.stringify(answer.value).includes('ASQ-3');
  };
  const [own, other] = [idOf<'caseNumber'>('26-JV-0129'), idOf<'caseNumber'>('25-JV-0342')];
  const day = '2026-12-08';
  expect([await tells('casa', own, day), await tells('casa', other, day)]).toEqual([false, false]);
  const cell = { row: 'child-health', audience: 'casa' } as const;
  expect(await change('judge', { ...cell, level: 'yes', caseNumber: own, orderedOn })).toBe('done');
  expect([await tells('casa', own, day), await tells('casa', other, day)]).toEqual([true, false]);
  expect(await tells('agency', own, day)).toBe(true);
  expect(await change('administrator', { row: 'child-health', audience: 'agency' })).toBe('done');
  expect(await tells('agency', own, day)).toBe(false);
});
