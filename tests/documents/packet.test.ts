// A docket packet through the engine's door: one whole, tagged file with page labels and an outline, in the log of every case
// that it tells of; stopped or killed half-way, nothing of it is left.

import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '../../electron/engine/store/audit.ts';
import { listDisclosures } from '../../electron/engine/store/disclosures.ts';
import { startEngine } from '../../electron/engineClient.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import type { CopyOf } from '../../shared/contract/copies.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { type OpenEngine, openEngine, passphrase, sampleDocket } from '../contract/openEngine.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { openSealed, readObjects } from './qpdf.ts';
import { readPdf } from './readPdf.ts';

const packet: CopyOf<'packet'> = {
  document: 'packet',
  date: dateOf('2026-11-24'),
  asOf: dateOf('2026-11-21'),
  audience: 'judge',
  language: 'en',
};
const numbers = ['26-JV-0117', '26-JV-0231', '26-JV-0166', '26-JV-0142'];

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

type Making = Input<'copy.print'>;
const making = (copy: Partial<typeof packet> = {}, more: Partial<Omit<Making, 'copy'>> = {}): Making => ({
  ...{ copy: { ...packet, ...copy }, sealed: false, ticket: null },
  ...more,
});

async function print(copy: Partial<typeof packet> = {}, more: Partial<Omit<Making, 'copy'>> = {}) {
  const answer = await engine.routerFor(['judge'])('copy.print', making(copy, more));
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.name}`);
  return answer.value as Output<'copy.print'>;
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

async function opened(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const found = {
    labels: await document.getPageLabels(),
    outline: (await document.getOutline()) as unknown as readonly OutlineItem[],
  };
  await task.destroy();
  return found;
}

const disclosures = (caseId: string) => engine.open.store.read((tx) => listDisclosures(tx, idOf<'case'>(caseId)));
async function lastEvent() {
  const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 10_000));
  return lines.at(-1);
}

describe.each(['letter', 'a4'] as const)('the packet of a day (%s)', (paper) => {
  let printed: Output<'copy.print'>;
  beforeAll(async () => {
    printed = await print({ paper });
  });

  test('is one accessible file: a cover, then two pages for each hearing', async () => {
    const report = await checkTaggedPdf(printed.pdf);
    expect(report.errors).toEqual([]);
    expect(printed.pages).toBe(1 + 2 * numbers.length);
    expect(report.pages).toBe(printed.pages);
    expect(report.roles).toMatchObject({ Document: 1, Part: 1 + numbers.length, H1: 1 + numbers.length });
  });

  test('its cover names each hearing by time, number and initials, and the page that it begins on', async () => {
    const { pages, title } = await readPdf(printed.pdf);
    expect(title).toBe('Docket packet, November 24, 2026');
    const [cover = ''] = pages;
    for (const [index, number] of numbers.entries()) {
      expect(cover).toMatch(new RegExp(`${number} .*Review .* ${2 + 2 * index} `));
      expect(pages[1 + 2 * index]).toContain(number);
    }
    expect(cover).toContain('J.A., R.A.');
    expect(cover).not.toMatch(/Ashdown|Juniper|Rowan/);
  });

  test('each document counts its own pages; page labels say whose they are', async () => {
    const { pages } = await readPdf(printed.pdf);
    expect(pages[0]).toContain('Page 1 of 1');
    for (const [index, page] of pages.slice(1).entries()) expect(page).toContain(`Page ${1 + (index % 2)} of 2`);
    const { labels } = await opened(printed.pdf);
    expect(labels).toEqual(['1', ...numbers.flatMap((number) => [`${number} 1`, `${number} 2`])]);
  });

  test('the outline has an entry for each document, with its headings below', async () => {
    const { outline } = await opened(printed.pdf);
    expect(outline.map(({ title }) => title.split(',').slice(0, 2).join(','))).toEqual([
      'Docket packet, November 24',
      ...numbers.map((number) => `Bench summary, ${number}`),
    ]);
    expect(outline[1]?.items.map(({ title }) => title)).toContain('Legal clocks');
  });

  test('is of the asked size', async () => {
    const { pages, dictionary } = await readObjects(printed.pdf);
    const wide = expect.closeTo(paper === 'letter' ? 612 : 595.28, 2);
    for (const page of pages) expect(dictionary(page)['/MediaBox']).toMatchObject([0, 0, wide, expect.any(Number)]);
  });
});

test('the file and each of its parts say their language', async () => {
  const { root, all } = await readObjects((await print({ language: 'es' })).pdf);
  expect(root['/Lang']).toBe('u:es');
  expect(all.filter((each) => each['/S'] === '/Part').map((each) => each['/Lang'])).toEqual(
    Array.from({ length: 5 }, () => 'u:es'),
  );
});

test('SEC-24 SEC-29 each case has it in its log, with the number that its pages are marked with', async () => {
  const before = (await disclosures('F01')).filter(({ document }) => document === 'packet').length;
  const printed = await print();
  const [kept] = await disclosures('F01');
  expect(kept).toMatchObject({
    ...{ document: 'packet', how: 'printed', audience: 'judge', number: before + 1 },
    ...{ hash: printed.hash, pages: printed.pages, sealed: false, hearingId: 'F01-H8' },
  });
  const { pages } = await readPdf(printed.pdf);
  for (const page of pages.slice(1, 3)) expect(page).toContain(`Copy ${before + 1}, for the judge`);
  expect(await lastEvent()).toMatchObject({
    operation: 'copy.printed',
    subject: null,
    detail: { document: 'packet', date: '2026-11-24', hash: printed.hash, cases: expect.arrayContaining(['F01']) },
  });
});

describe('SEC-29 two copies made at once', () => {
  const markedOn = async (pdf: Uint8Array) => {
    const { pages } = await readPdf(pdf);
    return pages.slice(1, 3).map((page) => Number(/Copy (\d+), for the judge/.exec(page)?.[1]));
  };

  test('are two numbers, each as its own line of the log has it', async () => {
    const copies = await Promise.all([print(), print(), print()]);
    const lines = await disclosures('F01');
    const kept = copies.map(({ hash }) => lines.find((line) => line.hash === hash)?.number);
    expect(new Set(kept).size).toBe(3);
    for (const [index, { pdf }] of copies.entries()) {
      expect(await markedOn(pdf)).toEqual([kept[index], kept[index]]);
    }
  });

  test('under one ticket are not made: stopped would be both', async () => {
    const route = engine.routerFor(['judge']);
    const ticket = 'the-same-twice';
    const [first, second] = await Promise.all([
      route('copy.print', making({}, { ticket })),
      route('copy.print', making({}, { ticket })),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, refusal: { name: 'ticket-in-use', values: {} } });
  });
});

test('SEC-29 each notice of a hearing says the number that the log has of it', async () => {
  const copy = { document: 'hearing-notice', hearing: idOf<'hearing'>('F01-H8'), to: null, language: 'en' } as const;
  const answer = await engine.routerFor(['clerk'])('copy.print', { copy, sealed: false, ticket: null });
  if (!answer.ok) throw new Error(answer.refusal.name);
  const { pdf, hash } = answer.value as Output<'copy.print'>;
  const marked = (await readPdf(pdf)).pages.map((page) => Number(/Copy (\d+)/.exec(page)?.[1]));
  const kept = (await disclosures('F01')).filter((line) => line.hash === hash).map(({ number }) => number);
  expect(marked.toSorted()).toEqual(kept.toSorted());
});

test('sealed, it opens with the passphrase that is given once, and is the same document', async () => {
  const { pdf, passphrase: given, hash } = await print({}, { sealed: true });
  if (given === null) throw new Error('no passphrase');
  expect((await checkTaggedPdf(await openSealed(pdf, given))).errors).toEqual([]);
  const [kept] = await disclosures('F01');
  expect(kept).toMatchObject({ sealed: true, hash });
  // Nothing that is kept knows it.
  const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 10_000));
  expect(JSON.stringify([lines, engine.logged])).not.toContain(given);
});

test('the preview shows the cover and every document, with the same pages', async () => {
  const answer = await engine.routerFor(['judge'])('copy.preview', { copy: packet });
  if (!answer.ok) throw new Error(answer.refusal.name);
  const { models } = answer.value as Output<'copy.preview'>;
  expect(models.map(({ title }) => title.split(',')[0])).toEqual([
    'Docket packet',
    ...numbers.map(() => 'Bench summary'),
  ]);
  const table = models[0]?.blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.rows.map((row) => row.at(-1))).toEqual([['2'], ['4'], ['6'], ['8']]);
});

test('a day without hearings, and a reader of none of its cases, have no packet', async () => {
  const refusal = { name: 'no-hearings', values: {} };
  const route = engine.routerFor(['judge']);
  expect(await route('copy.print', making({ date: dateOf('2026-11-25') }))).toEqual({ ok: false, refusal });
  expect(await engine.routerFor(['child_attorney'])('copy.print', making())).toEqual({ ok: false, refusal });
  expect(await engine.routerFor(['clerk'])('copy.print', making())).toEqual({ ok: false, refusal });
});

describe('a packet that is stopped', () => {
  /** Stops a packet as soon as it says that so many documents are done. */
  async function stopAt(done: number, file: string) {
    const route = engine.routerFor(['judge']);
    const ticket = `stopped-at-${done}`;
    const saving = route('copy.save', { ...making({}, { ticket }), file });
    const seen: number[] = [];
    for (;;) {
      const asked = await route('copy.progress', { ticket });
      const now = asked.ok ? (asked.value as Output<'copy.progress'>) : null;
      if (now !== null) seen.push(now.done);
      if (now !== null && now.total === numbers.length && now.done >= done) break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const stopped = await route('copy.cancel', { ticket });
    return { stopped, saved: await saving, seen };
  }

  test.each([0, 1, 3])('after %d documents leaves no file, no line of the log, nothing', async (done) => {
    const folder = join(engine.folder, `stopped-${done}`);
    await mkdir(folder);
    const before = await disclosures('F01');
    const { stopped, saved, seen } = await stopAt(done, join(folder, 'packet.pdf'));
    expect(stopped).toEqual({ ok: true, value: { stopped: true } });
    expect(saved).toEqual({ ok: false, refusal: { name: 'copy-cancelled', values: {} } });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(await readdir(folder)).toEqual([]);
    expect(await disclosures('F01')).toEqual(before);
  });

  test('is nobody else’s to stop or to look at, and is forgotten once it is done', async () => {
    const route = engine.routerFor(['judge']);
    expect(await route('copy.progress', { ticket: 'never-begun' })).toEqual({ ok: true, value: null });
    expect(await route('copy.cancel', { ticket: 'never-begun' })).toEqual({ ok: true, value: { stopped: false } });
    await print({}, { ticket: 'done-by-now' });
    expect(await route('copy.progress', { ticket: 'done-by-now' })).toEqual({ ok: true, value: null });
  });
});

test('an engine that is killed half-way leaves no file', async () => {
  const folder = join(engine.folder, 'killed');
  await mkdir(folder);
  const other = startEngine();
  const dir = join(engine.folder, 'another-store');
  await other.call('store.create', { dir, court: 'Fennimore County', admin: 'Ana Ruiz', passphrase });
  await other.call('session.unlock', { dir, person: null, passphrase });
  await other.call('exchange.importTeamExport', { file: sampleDocket });
  const ticket = 'killed-half-way';
  const saving = other.call('copy.save', { ...making({}, { ticket }), file: join(folder, 'packet.pdf') });
  for (;;) {
    const asked = await other.call('copy.progress', { ticket });
    if (asked.ok && asked.value !== null && asked.value.done > 0) break;
  }
  if (other.pid === undefined) throw new Error('no process');
  process.kill(other.pid, 'SIGKILL');
  expect(await saving).toMatchObject({ refusal: { name: 'engine-ended' } });
  expect(await readdir(folder)).toEqual([]);
  await other.end();
});
