// The preview of a bench summary is the document it is printed from, not another one like it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Printing } from '../../electron/engine/documents/printing.ts';
import { createLog } from '../../electron/engine/log.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { allHandlers } from '../../electron/engine/services/all.ts';
import { createSession } from '../../electron/engine/session.ts';
import { listAudit } from '../../electron/engine/store/audit.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { documentsOf } from '../../shared/documents/kinds.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { audiences } from '../../shared/redaction/audiences.ts';
import { readPdf } from '../documents/readPdf.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { requestsIn } from './requests.ts';

const briefDocuments = documentsOf.judge;
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
    ...engine.printing,
    printFile: async (file, watching) => {
      printed.push(...file.parts.map(({ model }) => model));
      return engine.printing.printFile(file, watching);
    },
  };
  const machine = { now, newId: () => 'person-1' };
  const handlers = allHandlers(createSession(machine), printing, machine);
  return {
    printed,
    route: createRouter(
      handlers,
      () => engine.open,
      createLog(() => {}),
    ),
  };
}

const copies = briefDocuments.flatMap((document) =>
  (['en', 'es'] as const).map((language) => ({ document, language })),
);

test.each(copies)(
  'SEC-24 the preview is what is printed, with the same hash: $document $language',
  async ({ document, language }) => {
    const { printed, route } = engineAt();
    const request = { ...requestsIn(engine.folder)['brief.print'], document, language };
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
    // The foot of a copy says which one it is; the rest is what was looked at.
    const marking = language === 'en' ? / ?Copy \d+, for the judge/ : / ?Copia \d+, para la Corte/;
    expect(paper.pages.every((page) => marking.test(page))).toBe(true);
    const unmarked = paper.pages.map((page) => page.replace(marking, ''));
    expect({ ...paper, pages: unmarked }).toEqual(shown);
    // Two pages are the bench summary's own rule.
    if (document === 'bench-summary') expect(paper.pages).toHaveLength(2);
    else expect(paper.pages.length).toBeGreaterThan(2);
    expect(paper.pages.join(' ')).toContain(`${hash.slice(0, 4)} ${hash.slice(4, 8)}`);
  },
  60_000,
);

test('SEC-24 the audit says which document was shown, printed or saved', async () => {
  const { route } = engineAt();
  const { 'brief.preview': preview, 'brief.print': print, 'brief.save': save } = requestsIn(engine.folder);
  for (const document of briefDocuments) {
    await route('brief.preview', { ...preview, document });
    await route('brief.print', { ...print, document });
    expect(await route('brief.save', { ...save, document })).toMatchObject({ ok: true });
  }
  const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 10_000));
  expect(
    lines.slice(-3 * briefDocuments.length).map(({ operation, detail }) => [operation, detail['document']]),
  ).toEqual(
    briefDocuments.flatMap((document) =>
      ['brief.previewed', 'brief.printed', 'brief.saved'].map((operation) => [operation, document]),
    ),
  );
}, 60_000);

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

test('says which readers the case has: another one is nobody to whom a copy could be given', async () => {
  const { route } = engineAt();
  const request = requestsIn(engine.folder)['brief.preview'];
  const readersOf = async (caseNumber: string) => {
    const preview = await route('brief.preview', { ...request, caseNumber });
    if (!preview.ok) throw new Error(preview.refusal.name);
    return (preview.value as Output<'brief.preview'>).readers;
  };
  expect(await readersOf('26-JV-0117')).toEqual(audiences.filter((reader) => reader !== 'tribe'));
  expect(await readersOf('26-JV-0231')).toEqual([
    'judge',
    'clerk',
    'agency',
    'child_attorney',
    'mother_attorney',
    'resource_parent',
  ]);
});
