// Every change, every read of a case and every refusal to a known person leaves its line; nothing else does.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../electron/engine/log.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { type AuditLine, listAudit } from '../../electron/engine/store/audit.ts';
import { nameCourt, readCourtName } from '../../electron/engine/store/court.ts';
import { contract, type OperationName, type Rule } from '../../shared/contract/contract.ts';
import { roles } from '../../shared/contract/roles.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { grantedRequest, type Requests, requestsIn } from './requests.ts';

const operations = Object.keys(contract) as OperationName[];

let engine: OpenEngine;
let requests: Requests;
beforeAll(async () => {
  engine = await openEngine();
  requests = requestsIn(engine.folder, engine.importedAt);
  await engine.routerFor(['judge'])('brief.show', requests['brief.show']);
  await engine.routerFor(['judge'])('brief.print', requests['brief.print']);
});
afterAll(() => engine.end());

const allLines = () => engine.open.store.read((tx) => listAudit(tx, 0, 10_000));

/** The lines that the work left. */
async function linesLeftBy(work: () => Promise<unknown>): Promise<AuditLine[]> {
  const before = (await allLines()).length;
  await work();
  return (await allLines()).slice(before);
}

const requestOf = (operation: OperationName) => grantedRequest(operation, requests, engine.open.store);

const auditOf = (rule: Rule) => ('audit' in rule ? rule.audit : null);

describe('what leaves a line', () => {
  const inside = operations.filter((operation) => (contract[operation] as Rule).may !== 'anyone');

  test.each(inside)('SEC-24 %s', async (operation) => {
    const lines = await linesLeftBy(async () => {
      expect(await engine.routerFor(roles)(operation, await requestOf(operation))).toMatchObject({ ok: true });
    });
    const event = auditOf(contract[operation]);
    expect(lines.map((line) => [line.operation, line.outcome, line.personId])).toEqual(
      event === null ? [] : [[event, 'done', 'person-1']],
    );
  });

  test('SEC-24 making and unlocking a store are its first two lines', async () => {
    const [created, unlocked, imported] = await allLines();
    expect([created?.operation, unlocked?.operation, imported?.operation]).toEqual([
      contract['store.create'].audit,
      contract['session.unlock'].audit,
      contract['exchange.importTeamExport'].audit,
    ]);
  });

  test('SEC-24 a read of a case names the case and the hash of what was shown', async () => {
    const [line] = await linesLeftBy(() => engine.routerFor(['judge'])('brief.make', requests['brief.make']));
    expect(line).toMatchObject({ operation: 'brief.viewed', subject: 'F01', detail: { hearing: 'F01-H8' } });
    expect(line?.detail['hash']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('SEC-24 a refusal names the operation and the refusal, never what was asked', async () => {
    const ask = async (operation: string, input: unknown) => {
      const [line] = await linesLeftBy(() => engine.routerFor(['caseworker'])(operation, input));
      return [line?.operation, line?.subject, line?.outcome, line?.detail];
    };
    expect(await ask('brief.make', requests['brief.make'])).toEqual([
      'request.refused',
      'brief.make',
      'refused',
      { refusal: 'case-not-open' },
    ]);
    expect(await ask('work.show', requests['work.show'])).toEqual([
      'request.refused',
      'work.show',
      'refused',
      { refusal: 'not-allowed' },
    ]);
    expect(await ask('Zzyzxa Quillfeather', {})).toEqual([
      'request.refused',
      null,
      'refused',
      { refusal: 'unknown-operation' },
    ]);
  });
});

describe('a change and its line stand or fall together', () => {
  const courtName = () => engine.open.store.read(readCourtName);

  test('SEC-24 a refusal after the work undoes the work', async () => {
    const handlers = {
      ...engine.handlers,
      'exchange.importTeamExport': async (_input, change) =>
        change(async (tx) => {
          await nameCourt(tx, 'Half done');
          return { ok: false, refusal: { name: 'no-such-case', values: {} } };
        }),
    } satisfies typeof engine.handlers;
    const route = createRouter(
      handlers,
      () => engine.open,
      createLog(() => {}),
    );
    const lines = await linesLeftBy(() => route('exchange.importTeamExport', requests['exchange.importTeamExport']));
    expect(await courtName()).toBe('Fennimore County');
    expect(lines.map(({ operation }) => operation)).toEqual(['request.refused']);
  });

  test('SEC-12 a value that is not as the contract says undoes the work, and is logged without a word of it', async () => {
    const logged: string[] = [];
    const wrongValue: object = { needle: 'Zzyzxa Quillfeather' };
    const handlers = {
      ...engine.handlers,
      'session.lock': async (_input, change) =>
        change(async (tx) => {
          await nameCourt(tx, 'Half done');
          return {
            ok: true,
            value: { value: wrongValue as Record<string, never>, trace: { subject: null, detail: {} } },
          };
        }),
    } satisfies typeof engine.handlers;
    const route = createRouter(
      handlers,
      () => engine.open,
      createLog((line) => logged.push(line)),
    );
    expect(await route('session.lock', {})).toEqual({ ok: false, refusal: { name: 'unexpected', values: {} } });
    expect(await courtName()).toBe('Fennimore County');
    expect(logged).toHaveLength(1);
    expect(logged.join()).not.toContain('Quillfeather');
  });
});

test('SEC-24 a command, or a read of a case, without an audit event does not compile', () => {
  const shape = { input: z.strictObject({}), output: z.strictObject({}), may: roles } as const;
  const rules: Rule[] = [
    { ...shape, kind: 'command', audit: 'session.locked' },
    { ...shape, kind: 'query', reads: 'court' },
    // @ts-expect-error a command without an audit event
    { ...shape, kind: 'command' },
    // @ts-expect-error a read of a case without an audit event
    { ...shape, kind: 'query', reads: 'case' },
  ];
  expect(rules.map(auditOf)).toEqual(['session.locked', null, null, null]);
  for (const operation of operations) {
    const rule: Rule = contract[operation];
    if (rule.kind === 'command' || rule.reads === 'case') expect(auditOf(rule)).toMatch(/^[a-z-]+\.[a-z-]+$/);
  }
});
