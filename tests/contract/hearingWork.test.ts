// What a judge did with a hearing's questions and order draft: that judge's own, and on that judge's own copies.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRouter, type Router } from '../../electron/engine/router.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { noWork } from '../../shared/contract/hearingWork.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { requestsIn } from './requests.ts';

const hearing = idOf<'hearing'>('F01-H8');
const { work } = requestsIn('')['work.keep'];

let engine: OpenEngine;
let route: Router;
beforeAll(async () => {
  engine = await openEngine();
  route = engine.routerFor(['judge']);
});
afterAll(() => engine.end());

/** Another judge, over the same store. */
function another(): Router {
  const by = { ...engine.open.by, id: idOf<'storePerson'>('person-2'), name: 'Ben Oduya' };
  return createRouter(
    engine.handlers,
    () => ({ ...engine.open, by }),
    () => {},
  );
}

const keep = (input: Input<'work.keep'>['work']) => route('work.keep', { hearing, work: input });

test('nothing was done yet; then what was kept last stands, and another judge has none of it', async () => {
  expect(await route('work.show', { hearing })).toEqual({ ok: true, value: noWork });
  expect(await keep({ ...work, draft: [] })).toEqual({ ok: true, value: {} });
  expect(await keep(work)).toEqual({ ok: true, value: {} });
  expect(await route('work.show', { hearing })).toEqual({ ok: true, value: work });
  expect(await another()('work.show', { hearing })).toEqual({ ok: true, value: noWork });
  expect(await route('work.show', { hearing: 'F01-H7' })).toEqual({ ok: true, value: noWork });
});

test('SEC-12 a hearing that is not there, and work that is none, are refused', async () => {
  const refusal = { name: 'hearing-not-recorded', values: {} };
  expect(await route('work.show', { hearing: 'nowhere' })).toEqual({ ok: false, refusal });
  expect(await route('work.keep', { hearing: 'nowhere', work })).toEqual({ ok: false, refusal });
  for (const wrong of [
    { ...work, questions: [{ questionId: 'Q 1', mark: 'pinned' }] },
    { ...work, questions: [{ questionId: 'Q-1', mark: 'liked' }] },
    { ...work, own: [{ id: 'own-1', text: ' ' }] },
    { ...work, more: true },
  ]) {
    expect(await route('work.keep', { hearing, work: wrong })).toMatchObject({ refusal: { name: 'bad-input' } });
  }
});

test.each([
  ['a picture', 'Ask about the \u{1F600}', 'U+1F600'],
  ['a control character', 'Ask\u0007', 'U+0007'],
])(
  '%s that no copy could print is refused where it is typed, and nothing of it is kept',
  async (_, text, codePoint) => {
    await keep({ ...noWork });
    const refusal = { name: 'words-unprintable', values: { codePoint } };
    const [first] = work.draft;
    if (first === undefined) throw new Error('no draft');
    const draft = [{ ...first, fields: { when: text } }];
    for (const typed of [
      { ...noWork, own: [{ id: 'own-1', text }] },
      { ...noWork, draft },
    ]) {
      expect(await keep(typed)).toEqual({ ok: false, refusal });
    }
    expect(await route('work.show', { hearing })).toEqual({ ok: true, value: noWork });
    // Letters of other languages that the typefaces have are kept.
    expect(await keep({ ...noWork, own: [{ id: 'own-1', text: 'Łucja Őry: ¿qué “día”?\nČapek' }] })).toMatchObject({
      ok: true,
    });
  },
);

test('what a judge did with a hearing is still there when the record has dropped the hearing', async () => {
  const dropped = { hearing: idOf<'hearing'>('F02-H1') };
  await engine.open.store.change(engine.open.by.id, async (tx) => {
    const gone = { superseded_at: tx.stamp, superseded_by_person: tx.by };
    await tx.database.updateTable('hearing').set(gone).where('id', '=', dropped.hearing).execute();
    await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
  });
  expect(await route('work.keep', { ...dropped, work })).toEqual({ ok: true, value: {} });
  expect(await route('work.show', dropped)).toEqual({ ok: true, value: work });
  expect(await route('note.keep', { ...dropped, text: 'Mine' })).toMatchObject({ value: { state: 'open' } });
  expect(await route('note.show', dropped)).toMatchObject({ value: { state: 'open', text: 'Mine' } });
});

async function textOf(as: Router, document: 'bench-summary' | 'full-brief'): Promise<string> {
  const request = { ...requestsIn(engine.folder)['brief.preview'], document };
  const preview = await as('brief.preview', request);
  if (!preview.ok) throw new Error(preview.refusal.name);
  return JSON.stringify((preview.value as Output<'brief.preview'>).model);
}

test('a judge’s copies have that judge’s own question, and not one that was dropped; another’s have neither', async () => {
  const shown = await route('brief.show', requestsIn(engine.folder)['brief.show']);
  if (!shown.ok) throw new Error(shown.refusal.name);
  const [first] = (shown.value as Output<'brief.show'>).questions;
  if (first === undefined) throw new Error('the brief asks nothing');
  const own = [{ id: 'own-1', text: 'Who drives him to the clinic on Mondays?' }];
  for (const document of ['bench-summary', 'full-brief'] as const) {
    await keep({ ...noWork });
    const before = await textOf(route, document);
    expect(before).not.toContain(own[0]?.text);
    await keep({ ...noWork, own, questions: [{ questionId: first.questionId, mark: 'dropped' }] });
    expect(await textOf(route, document)).toContain(own[0]?.text);
    expect(await textOf(another(), document)).toBe(before);
  }
}, 60_000);
