// The preview of a bench summary is the document it is printed from, not another one like it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../electron/engine/log.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { allHandlers } from '../../electron/engine/services/all.ts';
import type { Printing } from '../../electron/engine/services/briefs.ts';
import { createSession } from '../../electron/engine/session.ts';
import type { Output } from '../../shared/contract/contract.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { readPdf } from '../documents/readPdf.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { requestsIn } from './requests.ts';

const now = () => Date.parse('2026-11-21T16:10:00Z');

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

/** The door of an engine whose clock stands still, and the documents that its printer was given. */
function engineAt() {
  const printed: DocumentModel[] = [];
  const printing: Printing = {
    fitsOnePage: engine.printing.fitsOnePage,
    print: async (model, options) => {
      printed.push(model);
      return engine.printing.print(model, options);
    },
  };
  const handlers = allHandlers(createSession({ now, newId: () => 'person-1' }), printing, now);
  return {
    printed,
    route: createRouter(
      handlers,
      () => engine.open,
      createLog(() => {}),
    ),
  };
}

test.each(['en', 'es'] as const)(
  'SEC-24 the preview is what is printed, with the same hash: %s',
  async (language) => {
    const { printed, route } = engineAt();
    const request = { ...requestsIn(engine.folder)['brief.print'], language };
    const preview = await route('brief.preview', request);
    expect(printed).toEqual([]);
    const print = await route('brief.print', request);
    if (!preview.ok || !print.ok) throw new Error('refused');
    const { model, hash } = preview.value as Output<'brief.preview'>;
    const { pdf, hash: printedHash } = print.value as Output<'brief.print'>;
    expect(printed).toEqual([model]);
    expect(hash).toBe(printedHash);
    const again = await engine.printing.print(model, { createdAt: new Date(now()) });
    if ('refused' in again) throw new Error('refused');
    const [shown, paper] = [await readPdf(again.bytes), await readPdf(pdf)];
    expect(shown).toEqual(paper);
    expect(paper.pages).toHaveLength(2);
    expect(paper.pages.join(' ')).toContain(`${hash.slice(0, 4)} ${hash.slice(4, 8)}`);
  },
  60_000,
);

test('a case or hearing that is not there is refused as for the print', async () => {
  const { route } = engineAt();
  const request = requestsIn(engine.folder)['brief.preview'];
  expect(await route('brief.preview', { ...request, caseNumber: '99-JV-0000' })).toMatchObject({
    refusal: { name: 'no-such-case' },
  });
  expect(await route('brief.preview', { ...request, hearing: '2026-11-25' })).toMatchObject({
    refusal: { name: 'no-such-hearing' },
  });
});
