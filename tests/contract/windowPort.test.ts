// A window's own port to the engine: it asks what a window may, through the same door as everybody, and nothing else.

import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Router } from '../../electron/engine/router.ts';
import { listAudit } from '../../electron/engine/store/audit.ts';
import { answerWindow } from '../../electron/engine/windowPort.ts';
import { askedThrough, isAskedThrough } from '../../shared/contract/askedThrough.ts';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { messageLimit, type Reply } from '../../shared/contract/message.ts';
import { roles } from '../../shared/contract/roles.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { grantedRequest, requestsIn } from './requests.ts';

const others = (Object.keys(contract) as OperationName[]).filter((name) => !isAskedThrough(name));

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
  // Something that can be shown again.
  await engine.routerFor(['judge'])('brief.show', requestsIn(engine.folder)['brief.show']);
});
afterAll(() => engine.end());

/** The page's end of a real port. Node hands over a message bare, Electron in an event. */
function openPort(route: Router): { readonly page: MessagePort; readonly ask: (message: unknown) => Promise<Reply> } {
  const { port1: page, port2 } = new MessageChannel();
  onTestFinished(() => page.close());
  answerWindow(
    {
      on: (event, hear) => port2.on(event, (data: unknown) => hear({ data })),
      postMessage: (message) => port2.postMessage(message),
      start: () => port2.start(),
    },
    route,
  );
  const ask = (message: unknown) =>
    new Promise<Reply>((resolve) => {
      page.once('message', resolve);
      page.postMessage(message);
    });
  return { page, ask };
}

test.each(askedThrough)('SEC-13 %s is answered, and judged by role', async (operation) => {
  const input = await grantedRequest(operation, requestsIn(engine.folder, engine.importedAt), engine.open.store);
  const { ask } = openPort(engine.routerFor(roles));
  expect(await ask({ number: 7, operation, input })).toMatchObject({ number: 7, answer: { ok: true } });
  const nobody = openPort(engine.routerFor([]));
  expect(await nobody.ask({ number: 8, operation, input })).toEqual({
    number: 8,
    answer: { ok: false, refusal: { name: 'not-allowed', values: {} } },
  });
});

test.each([...others, 'app.lock', 'toString', '__proto__', ''])(
  'SEC-11 %s is no question of a window',
  async (name) => {
    const { ask } = openPort(engine.routerFor(roles));
    const requests = requestsIn(engine.folder);
    const input = Object.hasOwn(requests, name) ? requests[name as OperationName] : {};
    const before = await engine.open.store.read((tx) => listAudit(tx, 0, 10_000));
    expect(await ask({ number: 0, operation: name, input })).toEqual({
      number: 0,
      answer: { ok: false, refusal: { name: 'unknown-operation', values: {} } },
    });
    const lines = await engine.open.store.read((tx) => listAudit(tx, before.length, 10_000));
    expect(lines.map(({ operation, detail }) => [operation, detail])).toEqual([
      ['request.refused', { refusal: 'unknown-operation' }],
    ]);
  },
);

test('SEC-12 what is no question is not answered, and the next one is', async () => {
  const { page, ask } = openPort(engine.routerFor(roles));
  for (const message of [null, 'court.show', [], { number: -1, operation: 'court.show', input: {} }, { answer: 1 }]) {
    page.postMessage(message);
  }
  expect(await ask({ number: 3, operation: 'court.show', input: {} })).toMatchObject({ number: 3 });
});

test('SEC-12 more than a megabyte is refused here too', async () => {
  const { ask } = openPort(engine.routerFor(roles));
  const input = { text: 'x'.repeat(messageLimit) };
  expect(await ask({ number: 0, operation: 'docket.find', input })).toMatchObject({
    answer: { refusal: { name: 'message-too-large', values: { limit: messageLimit } } },
  });
});
