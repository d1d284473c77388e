// Orders over the sample docket in a real store: drafted, signed, followed in the next brief, superseded, listed.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { readTeamExportFile } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import { appendAudit, listAudit } from '../../electron/engine/store/audit.ts';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { listOrders } from '../../electron/engine/store/orders.ts';
import { type RecordChange, readRecordsBeside, supersede } from '../../electron/engine/store/records.ts';
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import { type HearingWork, noWork } from '../../shared/contract/hearingWork.ts';
import type { Role } from '../../shared/contract/roles.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { findingsOf } from '../../shared/domain/hearings.ts';
import { type HearingId, idOf } from '../../shared/domain/ids.ts';
import type { Hearing } from '../../shared/domain/record.ts';
import { clausesOf, listClauses } from '../../shared/orders/clauses.ts';
import { draftHash } from '../../shared/orders/draftHash.ts';
import { readPdf } from '../documents/readPdf.ts';
import { certificateFile, certificatePassphrase } from '../support/certificates.ts';
import { type OpenEngine, openEngine, sampleDocket } from './openEngine.ts';

const caseNumber = idOf<'caseNumber'>('26-JV-0117');
const hearing = idOf<'hearing'>('F01-H8');
/** The sample docket's last day of data entry is its today. */
const today = dateOf('2026-11-20');

let engine: OpenEngine;
beforeEach(async () => {
  engine = await openEngine();
});
afterEach(() => engine.end());

const answer = <O extends OperationName>(operation: O, input: Input<O>, held: readonly Role[] = ['judge']) =>
  engine.routerFor(held)(operation, input);

async function ask<O extends OperationName>(operation: O, input: Input<O>): Promise<Output<O>> {
  const given = await answer(operation, input);
  if (!given.ok) throw new Error(`${operation}: ${JSON.stringify(given.refusal)}`);
  return given.value as Output<O>;
}

type Draft = HearingWork['draft'];
type Item = Draft[number];

const item = (id: string, clauseId: string, fields: Record<string, string> = {}): Item => ({
  ...{ id, clauseId, ruleId: null, childNames: ['Juniper'], fields },
});

const screening = item('screen', 'oc-dev-screen', {
  ...{ who: 'coordinator', instrument: 'ASQ:SE-2', byDate: '2026-12-08' },
});
const exam = item('exam', 'oc-health-full-exam', { byDate: '2026-12-08' });
const efforts = item('efforts', 'oc-find-re-reunify', {
  because: 'the agency drove both parents to every session since August',
});
const draft: Draft = [screening, efforts, exam];

const keepDraft = (items: Draft, of: HearingId = hearing) =>
  ask('work.keep', { hearing: of, work: { ...noWork, draft: [...items] } });

const signing = (items: Draft, changes: Partial<Input<'order.sign'>> = {}): Input<'order.sign'> => ({
  hearing,
  draftHash: draftHash(items, listClauses),
  typedName: 'Ada Hollis',
  language: 'en',
  supersedes: null,
  certificate: null,
  ...changes,
});

async function sign(items: Draft, changes: Partial<Input<'order.sign'>> = {}): Promise<Output<'order.sign'>> {
  await keepDraft(items, changes.hearing);
  return ask('order.sign', signing(items, changes));
}

/** The name of the refusal, or null. */
async function refusalOf(items: Draft, changes: Partial<Input<'order.sign'>> = {}) {
  await keepDraft(items, changes.hearing);
  const given = await answer('order.sign', signing(items, changes));
  return given.ok ? null : given.refusal;
}

async function caseNow() {
  const file = await engine.open.store.read((tx) => readCaseFile(tx, idOf('F01'), null));
  if (file === null) throw new Error('no such case');
  return file;
}

const itemsNow = async () => (await caseNow()).orderItems.filter(({ hearingId }) => hearingId === hearing);
const lines = () => engine.open.store.read((tx) => listAudit(tx, 0, 10_000));

/** Writes in the record as an entry would. */
const enter = (...changes: readonly RecordChange[]) =>
  engine.open.store.change(engine.open.by.id, async (tx) => {
    await supersede(tx, 'entered', changes);
    await appendAudit(tx, { operation: 'test.entered', subject: null, outcome: 'done', detail: {} });
  });

/** Puts the hearing on another day, as an entry would. */
async function moveHearing(date: string) {
  const before = (await caseNow()).hearings.find(({ id }) => id === hearing);
  if (before === undefined) throw new Error('no such hearing');
  const after: Hearing = { ...before, date: dateOf(date) };
  await enter({ kind: 'hearing', id: hearing, before, after });
}

describe('order.sign', () => {
  test('findings stand first, what is ordered after them, each ordered item followed as an obligation of the case', async () => {
    const order = await sign(draft);
    expect(order.items.map(({ clauseId, kind }) => [clauseId, kind])).toEqual([
      ['oc-find-re-reunify', 'finding'],
      ['oc-dev-screen', 'order'],
      ['oc-health-full-exam', 'order'],
    ]);
    expect(order.items[0]?.record).toBeNull();
    const followed = await itemsNow();
    expect(followed.map(({ id }) => id)).toEqual(order.items.slice(1).map(({ record }) => record));
    expect(
      followed.map(({ orderedOf, dueOn, status, topic, childId }) => [orderedOf, dueOn, status, topic, childId]),
    ).toEqual([
      ['CC1', '2026-12-08', 'pending', 'screening', 'F01-C1'],
      ['agency', '2026-12-08', 'pending', 'health', 'F01-C1'],
    ]);
    expect(order.items[1]?.orderedOf).toBe('Teodora Vance');
  });

  test('the order is hashed, kept with its file, and told of in the audit trail by ids and hashes alone', async () => {
    const order = await sign(draft);
    expect(order).toMatchObject({ by: 'Ana Ruiz', typedName: 'Ada Hollis', supersedes: null, supersededBy: null });
    const { pdf } = await ask('copy.print', {
      copy: { document: 'signed-order', order: order.id },
      ...{ sealed: false, ticket: null },
    });
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    const line = (await lines()).find(({ operation }) => operation === 'order.signed');
    expect(line?.detail).toMatchObject({ hearing, order: order.id, hash: order.hash, items: 3 });
    expect(JSON.stringify(line)).not.toMatch(/drove|Juniper|ASQ/);
  });

  test('SEC-13 whoever may not have its copy is told the same of an order that is not there', async () => {
    const { id } = await sign(draft);
    for (const role of ['parent_attorney', 'caseworker', 'administrator', 'coordinator'] as const) {
      for (const order of [id, idOf<'order'>('no-such-order')]) {
        for (const copy of [
          { document: 'signed-order', order } as const,
          { document: 'family-order', hearing, order } as const,
        ]) {
          expect(await answer('copy.preview', { copy }, [role])).toEqual({
            ok: false,
            refusal: { name: 'case-not-open', values: {} },
          });
        }
      }
    }
  });

  test('a proposed order goes to every party: its copies are numbered, and are not the judge’s', async () => {
    await keepDraft(draft);
    const copy = { document: 'proposed-order', hearing, language: 'en' } as const;
    const { pdf } = await ask('copy.print', { copy, sealed: false, ticket: null });
    const { pages } = await readPdf(pdf);
    for (const page of pages) expect(page).toMatch(/Copy 1(?!, for)/);
  });

  test('an order that is agreed ahead leaves its hearing scheduled', async () => {
    await sign(draft);
    expect((await caseNow()).hearings.find(({ id }) => id === hearing)?.status).toBe('scheduled');
  });

  test('on the hearing’s day it is held from then on, with the findings that count', async () => {
    await moveHearing(today);
    await sign([efforts, item('icwa', 'oc-find-icwa-inquiry', { because: 'each of them was asked' }), screening]);
    expect((await caseNow()).hearings.find(({ id }) => id === hearing)).toMatchObject({
      ...{ status: 'held', findings: ['reasonable_efforts_to_reunify', 'icwa_inquiry_made'], outcome: null },
    });
  });

  test('a draft that was changed after it was read is not signed', async () => {
    await keepDraft([...draft, item('more', 'oc-conf-ftm')]);
    expect(await answer('order.sign', signing(draft))).toMatchObject({ ok: false, refusal: { name: 'order-changed' } });
  });

  test('nothing is signed with a blank, without its because, or with no item', async () => {
    expect(await refusalOf([])).toMatchObject({ name: 'order-empty' });
    expect(await refusalOf([screening, item('bare', 'oc-find-re-reunify')])).toMatchObject({
      ...{ name: 'order-has-blank', values: { item: 1, field: 'because (facts of this case)' } },
    });
    expect(await refusalOf([item('late', 'oc-health-full-exam', { byDate: '2026-11-23' })])).toMatchObject({
      name: 'order-has-blank',
    });
    expect(await itemsNow()).toEqual([]);
  });

  test('an order holds no protected text of the case, and the refusal does not say it', async () => {
    const file = await caseNow();
    const [secret] = file.sensitiveTexts;
    if (secret === undefined) throw new Error('the sample case has no protected text');
    const told = await refusalOf([{ ...efforts, fields: { because: `as ${secret.text} shows` } }]);
    expect(told).toEqual({ name: 'order-holds-protected', values: { item: 1 } });
    expect(JSON.stringify(await lines())).not.toContain(secret.text);
  });

  test('the same draft is not signed twice', async () => {
    await sign(draft);
    expect(await refusalOf(draft)).toMatchObject({ name: 'order-stands' });
    expect(await itemsNow()).toHaveLength(2);
  });

  test('a certificate is opened by its passphrase alone, and a refusal by name keeps neither', async () => {
    const passphrase = 'not the one';
    const file = certificateFile.valid.toString('base64');
    expect(await refusalOf(draft, { certificate: { file, passphrase } })).toEqual({
      ...{ name: 'certificate-locked', values: {} },
    });
    const broken = Buffer.from('no certificate at all').toString('base64');
    expect(await refusalOf(draft, { certificate: { file: broken, passphrase } })).toMatchObject({
      name: 'certificate-unreadable',
    });
    const expired = certificateFile.expired.toString('base64');
    expect(await refusalOf(draft, { certificate: { file: expired, passphrase: certificatePassphrase } })).toMatchObject(
      {
        name: 'certificate-expired',
      },
    );
    expect(await itemsNow()).toEqual([]);
    expect(JSON.stringify([await lines(), engine.logged])).not.toContain(passphrase);
    const order = await sign(draft, { certificate: { file, passphrase: certificatePassphrase } });
    expect(order.certificate).toBe('Ada Hollis');
  });
});

describe('an order holds no protected text, however it comes there', () => {
  const iris = idOf<'hearing'>('F07-H5');
  const ansel = idOf<'hearing'>('F06-H4');
  const of = (child: string, clauseId: string, fields: Record<string, string> = {}): Item => ({
    ...item('one', clauseId, fields),
    childNames: [child],
  });

  test('as the court’s own wording, or the name that is typed under it', async () => {
    const clauseId = 'oc-conf-ftm';
    const [listed] = listClauses.filter(({ id }) => id === clauseId);
    if (listed === undefined) throw new Error('no such clause');
    const { textEn, textEs, plainEn, plainEs } = listed;
    const wording = { textEn, textEs, plainEn, plainEs: `${plainEs} 4418 Larkspur Hollow.` };
    await ask('clause.keep', { clauseId, wording });
    const items = [of('Iris', clauseId)];
    const own = { hearing: iris, draftHash: draftHash(items, clausesOf([{ clauseId, wording }])) };
    expect(await refusalOf(items, own)).toEqual({ name: 'order-holds-protected', values: { item: 1 } });
    await ask('clause.keep', { clauseId, wording: null });
    expect(await refusalOf(items, { hearing: iris, typedName: 'Judge of 4418 Larkspur Hollow' })).toMatchObject({
      name: 'order-name-protected',
    });
  });

  test('as a place that a blank names by the record’s own id', async () => {
    const provider = (await engine.open.store.read((tx) => readCaseFile(tx, idOf('F07'), null)))?.services.map(
      ({ providerId }) => providerId,
    );
    for (const person of provider ?? []) {
      const told = await refusalOf([of('Iris', 'oc-conf-address', { person })], { hearing: iris });
      if (told !== null) expect(told.name).toBe('order-holds-protected');
    }
  });

  test('a minor parent, whose name is protected, is the mother in the order, its items and the family’s copy', async () => {
    for (const [place, parent] of ['Shay Corrigan', 'F06-MO'].entries()) {
      const byDate = `2026-12-1${place}`;
      const order = await sign([of('Ansel', 'oc-par-mentor', { parent, byDate })], { hearing: ansel });
      expect(order.items[0]?.text).toContain('shall offer the mother a parent mentor');
      expect(JSON.stringify(order.items.map(({ text, orderedOf }) => [text, orderedOf]))).not.toContain('Corrigan');
      const made = await answer('copy.print', {
        copy: { document: 'family-order', hearing: ansel, order: order.id },
        ...{ sealed: false, ticket: null },
      });
      expect(made.ok).toBe(true);
    }
  });
});

describe('an order that cannot be', () => {
  const against = item('against', 'oc-find-re-reunify-not-made', { because: 'nobody was driven' });

  test('finds the opposite of itself for one child', async () => {
    expect(await refusalOf([efforts, exam, against])).toEqual({
      ...{ name: 'order-contradicts', values: { item: 1, other: 2 } },
    });
    expect(await refusalOf([efforts, { ...against, childNames: ['Rowan'] }])).toBeNull();
  });

  test('rests on dots, or on a day after the hearing', async () => {
    expect(await refusalOf([{ ...efforts, fields: { because: '. . .' } }])).toMatchObject({ name: 'order-has-blank' });
    const late = item('late', 'oc-find-contrary-to-welfare', { onDate: '2030-01-01', because: 'it was cold' });
    expect(await refusalOf([late])).toMatchObject({ name: 'order-has-blank', values: { item: 1 } });
  });

  test('is of a hearing that was continued', async () => {
    const before = (await caseNow()).hearings.find(({ id }) => id === hearing);
    if (before === undefined) throw new Error('no such hearing');
    const after: Hearing = { ...before, status: 'continued', findings: [], outcome: null, continuance: null };
    await enter({ kind: 'hearing', id: hearing, before, after });
    expect(await refusalOf([exam])).toMatchObject({ name: 'hearing-continued' });
  });

  test('is of a hearing that was vacated', async () => {
    const before = (await caseNow()).hearings.find(({ id }) => id === hearing);
    if (before?.status !== 'scheduled') throw new Error('no such hearing');
    const vacating = { on: dateOf('2026-11-20'), reason: 'The petition was withdrawn' };
    await enter({ kind: 'hearing', id: hearing, before, after: { ...before, status: 'vacated', vacating } });
    expect(await refusalOf([exam])).toMatchObject({ name: 'hearing-vacated' });
  });
});

describe('findings', () => {
  const findingsNow = async (of: HearingId) =>
    (await caseNow()).hearings.flatMap((one) => (one.id === of ? findingsOf(one) : []));

  test('of an order signed ahead count once its hearing is held, and go with the order alone', async () => {
    const first = await sign([efforts, screening]);
    expect(await findingsNow(hearing)).toEqual([]);
    const before = (await caseNow()).hearings.find(({ id }) => id === hearing);
    if (before === undefined) throw new Error('no such hearing');
    const after: Hearing = {
      ...before,
      status: 'held',
      findings: ['icwa_inquiry_made'],
      outcome: null,
      childPresent: null,
    };
    await enter({ kind: 'hearing', id: hearing, before, after });
    expect(await findingsNow(hearing)).toEqual(['icwa_inquiry_made', 'reasonable_efforts_to_reunify']);
    await sign([item('icwa', 'oc-find-icwa-inquiry', { because: 'each was asked' })], { supersedes: first.id });
    expect(await findingsNow(hearing)).toEqual(['icwa_inquiry_made']);
    const [, second] = (await ask('order.list', { caseNumber })).map(({ id }) => id).toReversed();
    await sign([exam], { supersedes: second ?? first.id });
    // What the record itself says stays, whatever an order said as well.
    expect(await findingsNow(hearing)).toEqual(['icwa_inquiry_made']);
  });

  test('of an export still come to a hearing that signing made held, with its other columns', async () => {
    await moveHearing(today);
    await sign([efforts, screening]);
    const read = await readTeamExportFile(sampleDocket);
    if (!read.ok) throw new Error('the sample was refused');
    const { records } = read.value;
    const exported = (changes: object) => ({
      ...records,
      hearing: records.hearing.map((row) => (row.id === hearing ? ({ ...row, ...changes } as Hearing) : row)),
    });
    const merged = async (changes: object) => {
      const incoming = exported(changes);
      const { current, written } = await engine.open.store.read((tx) => readRecordsBeside(tx, incoming));
      const found = compareRecords(current, incoming, written).find(({ id }) => id === hearing);
      return found?.status === 'changed' ? found.after : found?.status;
    };
    const agencyReportFiledOn = dateOf('2026-11-17');
    // Its day was set here, and its length with it.
    expect(await merged({ agencyReportFiledOn, minutes: 45 })).toMatchObject({
      ...{ agencyReportFiledOn, minutes: 30, status: 'held', findings: [] },
    });
    expect(await merged({ status: 'held', findings: ['icwa_inquiry_made'], outcome: 'heard' })).toMatchObject({
      ...{ status: 'held', findings: ['icwa_inquiry_made'], outcome: 'heard', date: today },
    });
  });
});

describe('orderItem.record', () => {
  const record = (changes: Partial<Input<'orderItem.record'>>) =>
    answer('orderItem.record', { caseNumber, item: 'F01-O1', status: 'met', metOn: today, ...changes }, ['clerk']);

  test('an item is met on a day between its order and today, and what was recorded stays readable', async () => {
    await moveHearing('2026-11-19');
    const { items } = await sign(draft);
    const id = items[1]?.record ?? '';
    expect(await record({ item: id })).toMatchObject({ ok: true });
    expect((await itemsNow()).find((one) => one.id === id)).toMatchObject({ status: 'met', metOn: today });
    const line = (await lines()).findLast(({ operation }) => operation === 'order-item.recorded');
    expect(line?.detail).toEqual({ item: id, status: 'met' });
    expect(await record({ item: id, status: 'not_met', metOn: null })).toMatchObject({ ok: true });
    expect((await itemsNow()).find((one) => one.id === id)).toMatchObject({ status: 'not_met', metOn: null });
  });

  test('not on a day before the order or ahead, not without one, and only of this case', async () => {
    for (const [metOn, status] of [
      [dateOf('2020-01-01'), 'met'],
      [dateOf('2099-01-01'), 'met'],
      [null, 'met'],
      [today, 'not_met'],
    ] as const) {
      expect(await record({ metOn, status })).toMatchObject({ refusal: { name: 'met-day-impossible' } });
    }
    expect(await record({ item: 'F02-O1' })).toMatchObject({ refusal: { name: 'no-such-order-item' } });
  });
});

describe('an order that takes the place of another', () => {
  test('can be the same draft, to mend the name under it; and is of the same hearing', async () => {
    const first = await sign(draft, { typedName: 'Ada Hollos' });
    expect(await refusalOf(draft, { supersedes: first.id })).toBeNull();
    const [standing] = await ask('order.list', { caseNumber });
    const held = (await caseNow()).hearings.find(({ status }) => status === 'held');
    if (held === undefined || standing === undefined) throw new Error('nothing is held');
    expect(await refusalOf([exam], { hearing: held.id, supersedes: standing.id })).toMatchObject({
      name: 'order-of-other-hearing',
    });
  });

  test('goes on with the items that it repeats, withdraws the others, and leaves the earlier one as it was', async () => {
    const first = await sign(draft);
    const [, screenRecord, examRecord] = first.items.map(({ record }) => record);
    const later = { ...screening, fields: { ...screening.fields, byDate: '2026-12-15' } };
    const second = await sign([efforts, later], { supersedes: first.id });
    expect((await itemsNow()).map(({ id, dueOn }) => [id, dueOn])).toEqual([[screenRecord, '2026-12-15']]);
    expect(second.items[1]?.record).toBe(screenRecord);
    const listed = await ask('order.list', { caseNumber });
    expect(listed.map(({ id, supersededBy }) => [id, supersededBy])).toEqual([
      [second.id, null],
      [first.id, second.id],
    ]);
    expect(listed[1]?.items).toEqual(first.items);
    // The history of what was withdrawn stays.
    const versions = await engine.open.store.read((tx) =>
      tx.database
        .selectFrom('order_item')
        .select('superseded_at')
        .where('id', '=', examRecord ?? '')
        .execute(),
    );
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.every(({ superseded_at }) => superseded_at !== null)).toBe(true);
  });

  test('what became of a repeated item stays', async () => {
    const first = await sign(draft);
    const [before] = await itemsNow();
    if (before === undefined) throw new Error('nothing is followed');
    const after = { ...before, status: 'met' as const, metOn: today };
    await enter({ kind: 'orderItem', id: before.id, before, after });
    await sign([screening, efforts], { supersedes: first.id });
    expect(await itemsNow()).toMatchObject([{ id: before.id, status: 'met', metOn: today }]);
  });

  test('is refused where somebody did it before, or there is no such order in the case', async () => {
    const first = await sign(draft);
    await sign([efforts, screening], { supersedes: first.id });
    expect(await refusalOf([efforts, exam], { supersedes: first.id })).toMatchObject({ name: 'order-superseded' });
    expect(await refusalOf([efforts, exam], { supersedes: idOf('nowhere') })).toMatchObject({
      name: 'no-such-order',
    });
  });
});

describe('afterwards', () => {
  test('the next brief reports on each item (R10)', async () => {
    await moveHearing('2026-11-19');
    const order = await sign(draft);
    const before = (await caseNow()).hearings.find(({ id }) => id === hearing);
    if (before === undefined) throw new Error('no such hearing');
    const next: Hearing = {
      ...{ id: idOf('F01-H9'), caseId: before.caseId, type: 'review', date: dateOf('2027-01-12'), start: before.start },
      ...{ minutes: 30, courtroomId: before.courtroomId, judgeId: before.judgeId, agencyReportFiledOn: null },
      ...{ continuedFrom: null, accepted: null, status: 'scheduled' },
    };
    await enter({ kind: 'hearing', id: next.id, after: next });
    const { facts } = await ask('brief.make', {
      ...{ caseNumber, hearing: next.id, asOf: dateOf('2027-01-10'), knownAt: null, audience: 'judge', language: 'en' },
    });
    const records = order.items.slice(1).map(({ record }) => record ?? '');
    expect(facts.ordersFromLastHearing).toEqual(Object.fromEntries(records.map((record) => [record, 'pending'])));
    // Both were due on 8 December: 33 days before the day of the brief.
    const late = [facts.familyLevel, ...facts.children.map(({ obligations }) => obligations)].flatMap(
      ({ overdue }) => overdue,
    );
    expect(late.filter(({ key }) => records.includes(key)).map(({ daysOverdue }) => daysOverdue)).toEqual([33, 33]);
  });

  test('an import neither changes nor withdraws what was signed', async () => {
    const order = await sign(draft);
    const followed = await itemsNow();
    const imported = await answer('exchange.importTeamExport', { file: sampleDocket }, ['coordinator']);
    expect(imported.ok).toBe(true);
    expect(await itemsNow()).toEqual(followed);
    const [kept] = await engine.open.store.read((tx) => listOrders(tx, idOf('F01')));
    expect(kept?.content.order.hash).toBe(order.hash);
  });
});

describe('this court’s own wording', () => {
  const own = {
    textEn: 'The agency shall have {child} seen by a doctor by {byDate}.',
    textEs: 'Se ordena a la agencia llevar a {child} a consulta médica a más tardar el {byDate}.',
    plainEn: '{child} sees a doctor by {byDate}.',
    plainEs: '{child} va a consulta médica a más tardar el {byDate}.',
  };

  test('stands in later orders, and signed ones keep theirs', async () => {
    const first = await sign([exam]);
    await ask('clause.keep', { clauseId: 'oc-health-full-exam', wording: own });
    const clauses = clausesOf(await ask('clause.list', {}));
    const second = await sign([exam], { draftHash: draftHash([exam], clauses), supersedes: first.id });
    expect(second.items[0]?.text).toBe('The agency shall have Juniper seen by a doctor by December 8, 2026.');
    const [, before] = await ask('order.list', { caseNumber });
    expect(before?.items[0]?.text).toBe(first.items[0]?.text);
    expect(await answer('order.sign', signing([exam], { supersedes: second.id }))).toMatchObject({
      refusal: { name: 'order-changed' },
    });
  });

  test('has the clause’s own blanks, all of them and no other', async () => {
    const wording = { ...own, plainEs: 'La agencia lleva a {child} al médico.' };
    expect(await answer('clause.keep', { clauseId: 'oc-health-full-exam', wording })).toMatchObject({
      refusal: { name: 'clause-placeholders' },
    });
    expect(await answer('clause.keep', { clauseId: 'oc-nowhere', wording: null })).toMatchObject({
      refusal: { name: 'no-such-clause' },
    });
  });
});
