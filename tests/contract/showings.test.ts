// What was shown or printed of a hearing's brief is kept with its audit line, and can be shown again exactly.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRouter, type Router } from '../../electron/engine/router.ts';
import { allHandlers } from '../../electron/engine/services/all.ts';
import { canonicalJson } from '../../electron/engine/services/canonicalJson.ts';
import { createSession } from '../../electron/engine/session.ts';
import { appendAudit, listAudit } from '../../electron/engine/store/audit.ts';
import { StoreFault } from '../../electron/engine/store/faults.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import type { WriteTx } from '../../electron/engine/store/transactions.ts';
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import { noWork } from '../../shared/contract/hearingWork.ts';
import { roles } from '../../shared/contract/roles.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { SensitiveText } from '../../shared/domain/record.ts';
import { readPdf } from '../documents/readPdf.ts';
import { type OpenEngine, openEngine, sampleDocket } from './openEngine.ts';
import { type Requests, requestsIn } from './requests.ts';

const hearing = idOf<'hearing'>('F01-H8');

let engine: OpenEngine;
let requests: Requests;
let route: Router;
beforeEach(async () => {
  engine = await openEngine();
  requests = requestsIn(engine.folder, engine.importedAt);
  route = engine.routerFor(roles);
});
afterEach(() => engine.end());

async function ask<O extends OperationName>(operation: O, input: Input<O>, by: Router = route): Promise<Output<O>> {
  const answer = await by(operation, input);
  if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer.refusal)}`);
  return answer.value as Output<O>;
}

/** The door on another day. */
function routeOn(day: string): Router {
  const machine = { now: () => Date.parse(`${day}T18:00:00Z`), newId: () => 'nobody' };
  const handlers = allHandlers(createSession(machine), engine.printing, machine);
  return createRouter(
    handlers,
    () => engine.open,
    () => {},
  );
}

const showings = (of = hearing) => ask('brief.showings', { hearing: of });
const change = (work: (tx: WriteTx) => Promise<unknown>) =>
  engine.open.store.change(engine.open.by.id, async (tx) => {
    await work(tx);
    await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
  });
const contents = () =>
  engine.open.store.read(async (tx) => (await tx.database.selectFrom('brief_content').select('hash').execute()).length);

/** The sample docket as the agency would export it a week later: a headline, a meeting's words and an order changed. */
async function laterExport(): Promise<string> {
  const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
  const [family] = docket.families;
  docket.meta.asOf = '2026-11-22';
  family.headline = 'Another headline';
  family.ftms.at(-1).parentVoice = 'Other words';
  family.ftms.at(-1).actionItems[0].status = 'done';
  family.ftms.at(-1).actionItems[0].doneDate = '2026-11-18';
  const file = join(engine.folder, 'later.json');
  await writeFile(file, JSON.stringify(docket));
  return file;
}

describe('a past brief', () => {
  test('after later imports and corrections it is shown again, and made again, byte for byte the same', async () => {
    const first = await ask('brief.show', requests['brief.show']);
    const print = await ask('brief.print', requests['brief.print']);
    const [printed, shown] = await showings();
    if (printed === undefined || shown === undefined) throw new Error('nothing was kept');
    const before = await ask('brief.showAgain', { showing: printed.id });

    await ask('exchange.importTeamExport', { file: await laterExport() });
    const corrects = { id: 'F01-C1-S1', recordedAt: engine.importedAt };
    await ask('screening.record', { ...requests['screening.record'], corrects });
    await ask('care.withdraw', requests['care.withdraw']);

    // What is known now is otherwise: the promise is about something.
    const now = await ask('brief.show', requests['brief.show']);
    expect(canonicalJson(now)).not.toBe(canonicalJson(first));
    expect(now.ftm?.parentVoice).toBe('Other words');

    const again = await ask('brief.showAgain', { showing: shown.id });
    if (again.what !== 'brief') throw new Error('a screen that was a document');
    expect(canonicalJson(again.brief)).toBe(canonicalJson(first));
    expect(again.showing).toEqual(shown);

    const remade = await ask('brief.show', { ...requests['brief.show'], knownAt: shown.knownAt });
    expect(remade.knownAt).toBe(shown.knownAt);
    expect(canonicalJson({ ...remade, knownAt: null })).toBe(canonicalJson(first));
    const [latest] = await showings();
    expect(latest).toMatchObject({ how: 'shown', briefHash: shown.briefHash, knownAt: shown.knownAt });

    const paper = await ask('brief.showAgain', { showing: printed.id });
    expect(paper).toEqual(before);
    expect(print.hash).toBe(printed.briefHash);
    const reprinted = await ask('brief.print', { ...requests['brief.print'], knownAt: printed.knownAt });
    expect(reprinted.hash).toBe(print.hash);
  }, 60_000);
});

describe('what is kept', () => {
  test('each way of showing, newest first, with who, when and of what', async () => {
    await ask('brief.show', requests['brief.show']);
    await ask('brief.print', { ...requests['brief.print'], document: 'full-brief', language: 'es' });
    await ask('brief.save', requests['brief.save']);
    const kept = await showings();
    expect(kept.map(({ how, document, language, by }) => [how, document, language, by])).toEqual([
      ['saved', 'bench-summary', 'en', 'Ana Ruiz'],
      ['printed', 'full-brief', 'es', 'Ana Ruiz'],
      ['shown', null, null, 'Ana Ruiz'],
    ]);
    expect(new Set(kept.map(({ asOf, audience }) => `${asOf} ${audience}`))).toEqual(new Set(['2026-11-21 judge']));
    expect(new Set(kept.map(({ briefHash }) => briefHash)).size).toBe(1);
    expect(await showings(idOf('F01-H7'))).toEqual([]);
  }, 60_000);

  test('a document is kept as it was sent', async () => {
    const preview = await ask('brief.preview', requests['brief.preview'], routeOn('2026-11-21'));
    await ask('brief.print', requests['brief.print'], routeOn('2026-11-21'));
    const [printed] = await showings();
    const again = await ask('brief.showAgain', { showing: printed?.id ?? '' });
    if (again.what !== 'document') throw new Error('a document that was a screen');
    expect(canonicalJson(again.model)).toBe(canonicalJson(preview.model));
  }, 60_000);

  test('SEC-24 its moment is that of its audit line, and a preview or data keeps nothing', async () => {
    await ask('brief.make', requests['brief.make']);
    await ask('brief.preview', requests['brief.preview']);
    expect(await showings()).toEqual([]);
    await ask('brief.show', requests['brief.show']);
    const line = (await engine.open.store.read((tx) => listAudit(tx, 0, 1_000))).at(-1);
    expect(line?.operation).toBe('brief.viewed');
    const [shown] = await showings();
    expect([shown?.at, shown?.id]).toEqual([line?.at, `line-${line?.seq}`]);
    expect(shown?.briefHash).toBe(line?.detail['hash']);
  }, 60_000);

  test('the same once more adds nothing; another content, or the first one after it, does', async () => {
    const show = (asOf: string) => ask('brief.show', { ...requests['brief.show'], asOf: dateOf(asOf) });
    await show('2026-11-21');
    await show('2026-11-21');
    expect([(await showings()).length, await contents()]).toEqual([1, 1]);
    await show('2026-11-20');
    await show('2026-11-21');
    expect([(await showings()).length, await contents()]).toEqual([3, 2]);
  });

  test('SEC-24 SEC-29 printed again it is a copy of its own: numbered, in the log, searched by what is protected now', async () => {
    await ask('brief.print', { ...requests['brief.print'], document: 'full-brief' });
    const [printed] = await showings();
    const file = join(engine.folder, 'again.pdf');
    const again = { showing: printed?.id ?? '', file };
    const saved = await ask('showing.save', again);
    const log = await ask('disclosures.list', { caseNumber: requests['brief.show'].caseNumber });
    const { document, audience } = { document: 'full-brief', audience: 'judge' };
    expect(log.slice(0, 2)).toMatchObject([
      { document, audience, how: 'saved', number: 2, hash: saved.hash, pages: saved.pages },
      { document, audience, how: 'printed', number: 1 },
    ]);
    const { pages } = await readPdf(new Uint8Array(await readFile(file)));
    for (const page of pages) expect(page).toContain('Copy 2, for the judge');
    expect(await route('showing.save', { ...again, file: join(engine.folder, 'no', 'again.pdf') })).toMatchObject({
      refusal: { name: 'file-not-written' },
    });
    await ask('brief.show', requests['brief.show']);
    const shown = (await showings()).find(({ how }) => how === 'shown');
    expect(await route('showing.save', { ...again, showing: shown?.id })).toMatchObject({
      refusal: { name: 'showing-without-paper' },
    });
    const withheld = { row: 'parent-services', audience: 'judge', level: 'no', caseNumber: null } as const;
    await ask('policy.change', { ...withheld, orderedOn: null, reason: 'The court tightens.' });
    await rm(file);
    const later = await route('showing.save', again);
    expect([later.ok, await readdir(engine.folder)]).toEqual([false, ['store']]);
  });

  test('SEC-29 a brief that is given as data for another reader is in the log; the judge’s own is not', async () => {
    const { caseNumber } = requests['brief.make'];
    await ask('brief.make', requests['brief.make']);
    await ask('brief.make', { ...requests['brief.make'], audience: 'agency' });
    const log = await ask('disclosures.list', { caseNumber });
    expect(log.map(({ document, audience, how, number }) => [document, audience, how, number])).toEqual([
      ['data', 'agency', 'saved', 1],
    ]);
  });

  test('SEC-24 where the audit line cannot be written, nothing is kept', async () => {
    const { store } = engine.open;
    const full = { ...store, change: () => Promise.reject(new StoreFault('disk-full')) };
    const closed = createRouter(
      engine.handlers,
      () => ({ ...engine.open, store: full }),
      () => {},
    );
    expect(await closed('brief.show', requests['brief.show'])).toMatchObject({ refusal: { name: 'disk-full' } });
    expect([await showings(), await contents()]).toEqual([[], 0]);
  });

  test('SEC-24 a copy that could not be put in its place was not saved, and none is kept', async () => {
    const file = join(engine.folder, 'taken.pdf');
    await mkdir(file);
    expect(await route('brief.save', { ...requests['brief.save'], file })).toMatchObject({
      refusal: { name: 'file-not-written' },
    });
    expect([await showings(), await contents()]).toEqual([[], 0]);
    const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 1_000));
    expect(lines.filter(({ operation }) => operation === 'request.refused')).toHaveLength(1);
  }, 60_000);
});

/** Drops a hearing from the record, as an export without it does. */
const drop = (id = hearing) =>
  change((tx) =>
    tx.database
      .updateTable('hearing')
      .set({ superseded_at: tx.stamp, superseded_by_person: tx.by })
      .where('id', '=', id)
      .execute(),
  );

describe('a hearing that the record has dropped', () => {
  test('leaves what was shown of it to be listed, beside that of the case’s other hearings, and to be shown again', async () => {
    const first = await ask('brief.show', requests['brief.show']);
    await drop();
    const [shown] = await showings();
    expect(await ask('brief.showAgain', { showing: shown?.id ?? '' })).toMatchObject({ brief: first });
    expect(await showings(idOf('F01-H7'))).toEqual([shown]);
    expect(await showings(idOf('F02-H1'))).toEqual([]);
    expect(await route('brief.showings', { hearing: 'nowhere' })).toMatchObject({
      refusal: { name: 'hearing-not-recorded' },
    });
  });
});

describe('a copy with a judge’s own question', () => {
  const text = 'Who drives him to the clinic on Mondays?';

  test.each(['bench-summary', 'full-brief'] as const)(
    'is shown again to that judge alone: %s',
    async (document) => {
      const by = { ...engine.open.by, id: idOf<'storePerson'>('person-2'), name: 'Ben Oduya' };
      const another = createRouter(
        engine.handlers,
        () => ({ ...engine.open, by }),
        () => {},
      );
      const request = { ...requests['brief.print'], document };
      await ask('brief.print', request);
      await ask('work.keep', { hearing, work: { ...noWork, own: [{ id: 'own-1', text }] } });
      await ask('brief.print', request);
      const [withOwn, without] = await ask('brief.showings', { hearing }, another);
      expect(JSON.stringify(await ask('brief.showAgain', { showing: withOwn?.id ?? '' }))).toContain(text);
      expect(await another('brief.showAgain', { showing: withOwn?.id })).toEqual({
        ok: false,
        refusal: { name: 'showing-of-another', values: {} },
      });
      expect(await another('brief.showAgain', { showing: without?.id })).toMatchObject({ ok: true });
    },
    60_000,
  );
});

describe('SEC-13 what is protected later', () => {
  const addressOf = (caseId: string, said: string): SensitiveText => ({
    ...{ id: `${caseId}:later`, caseId: idOf(caseId), category: 'dv_address', text: said, audiences: ['judge'] },
    ...{ consentSignedOn: null, consentExpiresOn: null, consentTo: null, note: null },
  });
  const added = (after: SensitiveText) => ({ kind: 'sensitiveText' as const, id: after.id, after });
  const ended = { name: 'consent-ended', values: {} };

  test('SEC-13 an address is hidden in a past brief made again, and what holds it is not shown again', async () => {
    const first = await ask('brief.show', requests['brief.show']);
    const said = first.ftm?.parentVoice ?? '';
    const words = said.split(' ').slice(0, 6).join(' ');
    expect(words.length).toBeGreaterThan(15);
    await ask('brief.print', { ...requests['brief.print'], document: 'development' });
    await change((tx) => supersede(tx, 'entered', [added(addressOf('F01', words))]));
    const [sheet, shown] = await showings();
    expect(await route('brief.showAgain', { showing: shown?.id })).toEqual({ ok: false, refusal: ended });
    expect(await route('brief.showAgain', { showing: sheet?.id })).toMatchObject({ ok: true });
    const remade = await ask('brief.show', { ...requests['brief.show'], knownAt: shown?.knownAt ?? null });
    expect(JSON.stringify(remade)).not.toContain(words);
    expect([remade.ftm?.parentVoice, remade.withheld]).toEqual(['[withheld]', true]);
  }, 60_000);

  test('SEC-13 a treatment whose consent was withdrawn is in no past brief made again and has no source', async () => {
    const [texts, [treated], [service]] = await engine.open.store.read(async (tx) => [
      (await readAll(tx, 'sensitiveText', null)).filter((row) => row.caseId === 'F03' && row.category === 'part2'),
      (await readAll(tx, 'hearing', null)).filter((row) => row.caseId === 'F03' && row.status === 'scheduled'),
      (await readAll(tx, 'service', null)).filter((row) => row.caseId === 'F03' && row.part2),
    ]);
    if (treated === undefined || service === undefined) throw new Error('no treatment');
    const caseNumber = idOf<'caseNumber'>('26-JV-0166');
    const request = { ...requests['brief.show'], caseNumber, hearing: treated.id };
    const today = routeOn('2026-11-21');
    await ask('brief.show', request, today);
    const [shown] = await showings(treated.id);
    const knownAt = shown?.knownAt ?? null;
    const withdrawn = texts.map((before) => ({
      ...{ kind: 'sensitiveText' as const, id: before.id, before },
      after: { ...before, consentExpiresOn: dateOf('2026-11-20') },
    }));
    await change((tx) => supersede(tx, 'entered', withdrawn));
    expect(await today('brief.showAgain', { showing: shown?.id })).toEqual({ ok: false, refusal: ended });
    const remade = await ask('brief.show', { ...request, knownAt }, today);
    expect([remade.servicesWithheld, JSON.stringify(remade).includes('Millrace')]).toEqual([1, false]);
    const refs = [{ kind: 'service' as const, id: service.id }];
    expect(await ask('record.sources', { caseNumber, knownAt, refs }, today)).toEqual([]);
  });

  test('what touches nothing of a brief leaves it byte for byte as it was', async () => {
    const first = await ask('brief.show', requests['brief.show']);
    const [shown] = await showings();
    await change((tx) => supersede(tx, 'entered', [added(addressOf('F01', '9 Nowhere Lane'))]));
    const remade = await ask('brief.show', { ...requests['brief.show'], knownAt: shown?.knownAt ?? null });
    expect(canonicalJson({ ...remade, knownAt: null })).toBe(canonicalJson(first));
    expect(await ask('brief.showAgain', { showing: shown?.id ?? '' })).toMatchObject({ brief: first });
  });
});

describe('SEC-13 a copy that was made for another reader', () => {
  const agency = () => ask('brief.show', { ...requests['brief.show'], audience: 'agency' });
  const refusal = { name: 'consent-ended', values: {} };
  const policy = (level: 'no' | 'yes') =>
    ask('policy.change', {
      ...({ row: 'meetings', audience: 'agency', level, caseNumber: null, orderedOn: null } as const),
      reason: 'Decided at the court’s meeting.',
    });

  test('SEC-13 is not shown again where its reader may have less now than then, and is once that is taken back', async () => {
    await agency();
    const [shown] = await showings();
    const again = () => route('brief.showAgain', { showing: shown?.id });
    expect(await again()).toMatchObject({ ok: true });
    await policy('no');
    expect(await again()).toEqual({ ok: false, refusal });
    await agency();
    const [tighter] = await showings();
    expect(await route('brief.showAgain', { showing: tighter?.id })).toMatchObject({ ok: true });
    await policy('yes');
    expect(await again()).toMatchObject({ ok: true });
  });

  test('SEC-13 is not shown again where the case has several for whom such a reader acts: whose it was is not kept', async () => {
    await ask('brief.show', { ...requests['brief.show'], audience: 'mother_attorney' });
    const [shown] = await showings();
    expect(await route('brief.showAgain', { showing: shown?.id })).toMatchObject({ ok: true });
    const [mother] = (await engine.open.store.read((tx) => readAll(tx, 'parent', null))).filter(
      ({ caseId, relation }) => caseId === 'F01' && relation === 'mother',
    );
    if (mother === undefined) throw new Error('no mother');
    const after = { ...mother, id: idOf<'parent'>('F01-M2'), position: 9, name: 'Second' };
    await change((tx) => supersede(tx, 'entered', [{ kind: 'parent', id: after.id, after }]));
    expect(await route('brief.showAgain', { showing: shown?.id })).toEqual({ ok: false, refusal });
  });
});

describe('what is not shown again', () => {
  test('SEC-13 only a judge asks', async () => {
    for (const role of roles.filter((one) => one !== 'judge')) {
      const answer = await engine.routerFor([role])('brief.showings', { hearing });
      expect(answer).toMatchObject({ refusal: { name: 'not-allowed' } });
    }
  });

  test('one that there is not', async () => {
    expect(await route('brief.showAgain', { showing: 'line-1' })).toEqual({
      ok: false,
      refusal: { name: 'no-such-showing', values: {} },
    });
  });

  test('SEC-03 content that is not as it was kept is refused by name, and never shown otherwise', async () => {
    await ask('brief.show', requests['brief.show']);
    const [shown] = await showings();
    const [kept] = await engine.open.store.read((tx) => tx.database.selectFrom('brief_content').selectAll().execute());
    const good = Buffer.from(kept?.content ?? '', 'base64');
    const refusal = { name: 'showing-damaged', values: {} };
    for (let at = 0; at < good.length; at += Math.ceil(good.length / 40)) {
      const flipped = Buffer.from(good);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 4, at);
      await change((tx) =>
        tx.database
          .updateTable('brief_content')
          .set({ content: flipped.toString('base64') })
          .execute(),
      );
      expect(await route('brief.showAgain', { showing: shown?.id }), `byte ${at}`).toEqual({ ok: false, refusal });
    }
    await change((tx) => tx.database.deleteFrom('brief_content').execute());
    expect(await route('brief.showAgain', { showing: shown?.id })).toEqual({ ok: false, refusal });
  });

  test('what rested on a consent under 42 CFR Part 2, once that has ended', async () => {
    const [treated] = await engine.open.store.read(async (tx) =>
      (await readAll(tx, 'hearing', null)).filter((row) => row.caseId === 'F03' && row.status === 'scheduled'),
    );
    if (treated === undefined) throw new Error('no hearing is set');
    const request = { ...requests['brief.show'], caseNumber: idOf<'caseNumber'>('26-JV-0166'), hearing: treated.id };
    const brief = await ask('brief.show', request, routeOn('2026-11-21'));
    expect(brief.part2ConsentUntil).toBe('2027-01-13');
    const [shown] = await showings(treated.id);
    const again = (day: string) => routeOn(day)('brief.showAgain', { showing: shown?.id });
    expect(await again('2026-11-21')).toMatchObject({ ok: true });
    expect(await again('2027-01-13')).toMatchObject({ ok: true });
    expect(await again('2027-01-14')).toEqual({ ok: false, refusal: { name: 'consent-ended', values: {} } });
  });
});
