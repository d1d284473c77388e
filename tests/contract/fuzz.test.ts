// Thousands of shapes at every operation: each is answered, by a value or by a refusal of the contract, and no refusal
// or log line repeats a word of what was asked.

import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { type Answer, answer as answerSchema, messageLimit } from '../../shared/contract/message.ts';
import { roles } from '../../shared/contract/roles.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { requestsIn } from './requests.ts';

const operations = Object.keys(contract) as OperationName[];
const needle = 'Quillfeather';
const shapes = 500;

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

/** Any value that a channel can carry, and some that none can. */
const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.anything({ withNullPrototype: true, withSparseArray: true, withObjectString: true }),
  fc.string().map((text) => `${text}${needle}${text}`),
  fc.constantFrom(() => needle, Symbol(needle), Number.NaN, -0, { toString: needle }, [[[needle]]], `${needle}\0`),
);

const hostileKeys = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', needle);

/** What an entry may hold in any of its fields. Its own codes come back to who entered them, so no needle is among them. */
const entered = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.string(),
  fc.double(),
  fc.date().map((date) => (Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10))),
);

/** A path is never made up: one that happened to exist would be used. */
const madeUpPath = fc.oneof(
  anything.filter((value) => typeof value !== 'string'),
  fc.constantFrom('', needle, `../${needle}`, `./${needle}`, `C:${needle}`, `\0/${needle}`),
);
const isPath = (key: string) => key === 'dir' || key === 'file';

/** A well-formed request with one value replaced, one key missing, or one key too many. */
function bent(request: object, values: fc.Arbitrary<unknown> = anything): fc.Arbitrary<unknown> {
  const entries = Object.entries(request);
  const withKey = (key: string, value: unknown) => {
    const copy: Record<string, unknown> = { ...request };
    Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  };
  const extra = fc.tuple(hostileKeys, values).map(([key, value]) => withKey(key, value));
  if (entries.length === 0) return extra;
  const changed = fc
    .constantFrom(...entries.map(([key]) => key))
    .chain((key) => (isPath(key) ? madeUpPath : values).map((value) => withKey(key, value)));
  const lacking = fc
    .constantFrom(...entries.map(([key]) => key))
    .map((key) => Object.fromEntries(entries.filter(([name]) => name !== key)));
  return fc.oneof(extra, changed, lacking);
}

/** The same with what is wrong inside the entry, where there is one. */
function bentInside(request: object): fc.Arbitrary<unknown> {
  const entry: unknown = Reflect.get(request, 'entry');
  if (typeof entry !== 'object' || entry === null) return bent(request);
  return bent(entry, entered).map((inside) => ({ ...request, entry: inside }));
}

function expectSound(answer: Answer): void {
  expect(answerSchema.safeParse(answer).success).toBe(true);
  if (answer.ok) return;
  expect(answer.refusal.name).not.toBe('unexpected');
  expect(JSON.stringify(answer)).not.toContain(needle);
}

describe('SEC-12 any shape at every operation gets a value or a refusal by name', () => {
  test.each(operations)('SEC-12 %s', async (operation) => {
    const request = requestsIn(engine.folder, engine.importedAt)[operation];
    const route = engine.routerFor(roles);
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, bent(request), bentInside(request)), async (input) =>
        expectSound(await route(operation, input)),
      ),
      { numRuns: shapes },
    );
  });

  test('SEC-12 names that are no operation, those of every object among them', async () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'toString', 'docket.list ', 'DOCKET.LIST', needle),
    );
    const route = engine.routerFor(roles);
    await fc.assert(
      fc.asyncProperty(names, anything, async (name, input) => {
        const answer = await route(name, input);
        expect(answer).toEqual({ ok: false, refusal: { name: 'unknown-operation', values: {} } });
      }),
      { numRuns: shapes },
    );
  });

  test('SEC-12 more than a megabyte is refused unread, and before anybody is in', async () => {
    const long = { from: 'x'.repeat(messageLimit), to: null };
    for (const held of [roles, null]) {
      expect(await engine.routerFor(held)('docket.list', long)).toEqual({
        ok: false,
        refusal: { name: 'message-too-large', values: { limit: messageLimit } },
      });
    }
    expect(await engine.routerFor(roles)('docket.list', { from: 'x'.repeat(1_000_000), to: null })).toMatchObject({
      refusal: { name: 'bad-input' },
    });
  });

  test('SEC-12 nothing was made and nothing logged on the way', async () => {
    expect(engine.logged).toEqual([]);
    const route = engine.routerFor(roles);
    expect(await route('audit.verify', {})).toMatchObject({ ok: true, value: { state: 'whole' } });
    expect(
      await route('session.unlock', { dir: join(engine.folder, needle), person: null, passphrase: needle }),
    ).toEqual({
      ok: false,
      refusal: { name: 'key-file-missing', values: {} },
    });
  });
});
