// Entries by hand of a child's development, health and early intervention, over the sample docket in a real store.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRouter } from '../../electron/engine/router.ts';
import { allHandlers } from '../../electron/engine/services/all.ts';
import { createSession } from '../../electron/engine/session.ts';
import { listAudit } from '../../electron/engine/store/audit.ts';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import type { CareChild } from '../../shared/contract/care.ts';
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/contract/roles.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { interpret } from '../../shared/domain/screening/interpret.ts';
import { withheldText } from '../../shared/redaction/narrow.ts';
import { type OpenEngine, openEngine, sampleDocket } from './openEngine.ts';
import { dentalVisit, partCWithReview, requestsIn, screeningAt6Months } from './requests.ts';

const asOf = dateOf('2026-11-21');
const juniper = { caseNumber: idOf<'caseNumber'>('26-JV-0117'), childId: idOf<'child'>('F01-C1') };

let engine: OpenEngine;
beforeEach(async () => {
  engine = await openEngine();
});
afterEach(() => engine.end());

/** Who of the record works on the cases that are asked about here; on every other, nobody who asks. */
const workers: Readonly<Record<string, string>> = { '26-JV-0117': 'CW1', '26-JV-0166': 'CW1', '26-JV-0231': 'CW2' };
const workerOf = (input: object) => {
  const worker = 'caseNumber' in input ? workers[String(input.caseNumber)] : undefined;
  return worker === undefined ? null : idOf<'person'>(worker);
};

const answer = <O extends OperationName>(operation: O, input: Input<O>, held: readonly Role[] = ['caseworker']) =>
  engine.routerFor(held, workerOf(input))(operation, input);

async function ask<O extends OperationName>(
  operation: O,
  input: Input<O>,
  held: readonly Role[] = ['caseworker'],
): Promise<Output<O>> {
  const given = await answer(operation, input, held);
  if (!given.ok) throw new Error(`${operation}: ${JSON.stringify(given.refusal)}`);
  return given.value as Output<O>;
}

/** The child as care.show has it. */
async function shown({ caseNumber, childId }: typeof juniper): Promise<CareChild> {
  const found = (await ask('care.show', { caseNumber, asOf })).children.find(({ child }) => child.id === childId);
  if (found === undefined) throw new Error('no such child');
  return found;
}

const recordScreening = (
  entry: Partial<typeof screeningAt6Months> = {},
  fields: Partial<Input<'screening.record'>> = {},
) =>
  answer('screening.record', {
    ...juniper,
    corrects: null,
    confirmed: [],
    ...fields,
    entry: { ...screeningAt6Months, ...entry },
  });

const recordPartC = (
  entry: Partial<typeof partCWithReview>,
  corrects: Input<'partC.record'>['corrects'],
  of = juniper,
) => answer('partC.record', { ...of, corrects, confirmed: [], entry: { ...partCWithReview, ...entry } });

/** The whole case as it stands. */
const caseNow = () => engine.open.store.read((tx) => readCaseFile(tx, idOf('F01'), null));
/** Whether a row was recorded after the sample docket was. */
const isLater = (recordedAt: Instant | undefined) => recordedAt !== undefined && recordedAt > engine.importedAt;
const lines = () => engine.open.store.read((tx) => listAudit(tx, 0, 10_000));

async function must<T extends { readonly ok: boolean }>(given: Promise<T>): Promise<T> {
  const value = await given;
  if (!value.ok) throw new Error(JSON.stringify(value));
  return value;
}

describe('care.show', () => {
  test('has a case’s children with their record and what is read out of it', async () => {
    const record = await ask('care.show', { caseNumber: juniper.caseNumber, asOf }, ['coordinator']);
    expect(record).toMatchObject({
      initials: 'J.A., R.A.',
      fictitious: true,
      timezone: 'America/Chicago',
      today: '2026-11-21',
      parents: [{ id: 'F01-MO', relation: 'mother' }, { id: 'F01-FA' }],
    });
    const [first] = record.children;
    expect(first).toMatchObject({ age: { months: 8, days: 12 }, adjustedAge: { months: 6, days: 14 } });
    expect(first?.screenings.map(({ row, recordedAt }) => [row.id, recordedAt])).toEqual(
      ['F01-C1-S1', 'F01-C1-S2', 'F01-C1-S3'].map((id) => [id, engine.importedAt]),
    );
    expect(first?.healthVisits).toHaveLength(6);
    expect(first?.partC?.row.ifspOn).toBe('2026-06-09');
    expect(first?.development.screenings.length).toBeGreaterThan(0);
    expect(first?.development.due.length).toBeGreaterThan(0);
  });

  test('SEC-13 no protected text is in it, whoever asks', async () => {
    // The words of the sample docket's own list of protected texts.
    const protectedWords = [
      ['26-JV-0231', 'Harbor Lantern', 'buprenorphine'],
      ['26-JV-0166', 'Millrace', 'three mornings a week'],
    ] as const;
    for (const [caseNumber, ...words] of protectedWords) {
      for (const role of ['caseworker', 'coordinator'] as const) {
        const record = await ask('care.show', { caseNumber: idOf(caseNumber), asOf }, [role]);
        for (const word of words) expect(JSON.stringify(record).toLowerCase()).not.toContain(word.toLowerCase());
      }
    }
  });

  test('a case or child that is not there is refused by name', async () => {
    const nowhere = idOf<'caseNumber'>('99-JV-0000');
    const asked = { caseNumber: nowhere, asOf };
    expect(await answer('care.show', asked)).toMatchObject({ refusal: { name: 'case-not-open' } });
    expect(await answer('care.show', asked, ['coordinator'])).toMatchObject({ refusal: { name: 'no-such-case' } });
    for (const childId of [idOf<'child'>('F02-C1'), idOf<'child'>('nobody')]) {
      expect(await recordScreening({}, { childId })).toMatchObject({ refusal: { name: 'no-such-child' } });
    }
  });

  test('SEC-13 a judge and a clerk may neither see the forms nor keep an entry', async () => {
    const requests = requestsIn(engine.folder, engine.importedAt);
    for (const role of ['judge', 'clerk', 'administrator', 'parent_attorney'] as const) {
      for (const operation of ['care.show', 'screening.record', 'healthVisit.record', 'partC.record'] as const) {
        expect(await engine.routerFor([role])(operation, requests[operation])).toMatchObject({
          refusal: { name: 'not-allowed' },
        });
      }
    }
  });
});

describe('screening.record', () => {
  test('a screening is kept with the result of its own rule, and is in the forms and in the brief', async () => {
    await must(recordScreening({ referredTo: 'Early intervention', referredOn: dateOf('2026-11-19') }));
    const { screenings, development } = await shown(juniper);
    const kept = screenings.find(({ row }) => row.id === 'entry-1');
    expect(kept?.row).toMatchObject({
      result: 'below',
      resultComputed: true,
      areas: [{ result: 'typical' }, { area: 'gross_motor', result: 'below', score: 20 }, {}, {}, {}],
      completedBy: 'foster_parent',
      referredTo: 'Early intervention',
      followUpRecorded: false,
    });
    expect(isLater(kept?.recordedAt)).toBe(true);
    expect(development.screenings[0]?.screening.id).toBe('entry-1');
    const { caseNumber } = juniper;
    const request = { caseNumber, hearing: idOf<'hearing'>('F01-H8'), asOf, knownAt: null, audience: 'judge' } as const;
    const brief = await ask('brief.show', request, ['judge']);
    expect(brief.development[0]?.screenings[0]?.screening.id).toBe('entry-1');
  });

  test('a correction keeps the row’s id and supersedes it; the old row stands in the record of before', async () => {
    await must(recordScreening());
    const first = (await shown(juniper)).screenings.find(({ row }) => row.id === 'entry-1');
    if (first === undefined) throw new Error('not kept');
    const corrects = { id: first.row.id, recordedAt: first.recordedAt };
    const areas = screeningAt6Months.areas.map((area) => (area.area === 'gross_motor' ? { ...area, score: 50 } : area));
    await must(recordScreening({ areas }, { corrects }));
    const second = (await shown(juniper)).screenings.filter(({ row }) => row.id === 'entry-1');
    expect(second).toMatchObject([{ row: { result: 'typical' } }]);
    const before = await engine.open.store.read((tx) => readCaseFile(tx, idOf('F01'), first.recordedAt));
    const then = before?.children[0]?.screenings.find(({ id }) => id === 'entry-1');
    expect(then).toEqual(first.row);
  });

  test('an imported row that is corrected keeps what the form does not show', async () => {
    const micah = { caseNumber: idOf<'caseNumber'>('26-JV-0166'), childId: idOf<'child'>('F03-C1') };
    const before = (await shown(micah)).screenings.find(({ row }) => row.id === 'F03-S3');
    expect(before?.row).toMatchObject({ followUpRecorded: true, followUpInterviewOn: null });
    const entry = { ...screeningAt6Months, tool: 'M-CHAT-R/F', form: '18 month', ageBasis: 'chronological' as const };
    const mchat = { ...entry, date: dateOf('2026-09-08'), areas: [], score: 5, completedBy: null };
    await must(
      answer('screening.record', {
        ...micah,
        corrects: { id: 'F03-S3', recordedAt: engine.importedAt },
        confirmed: [],
        entry: mchat,
      }),
    );
    const after = (await shown(micah)).screenings.find(({ row }) => row.id === 'F03-S3');
    expect(after?.row).toMatchObject({ score: 5, followUpRecorded: true, resultComputed: true });
  });

  test('a correction of where it was made settles nothing: which result is right stays asked', async () => {
    const rowan = { ...juniper, childId: idOf<'child'>('F01-C2') };
    const statesOf = async () => {
      const { child, screenings } = await shown(rowan);
      const row = screenings.find(({ row }) => row.id === 'F01-C2-S1')?.row;
      if (row === undefined) throw new Error('no such screening');
      return { row, differs: interpret(row, child).differs };
    };
    const { row, differs } = await statesOf();
    expect(row).toMatchObject({ result: 'monitoring', resultComputed: false });
    expect(differs).toBe(true);
    const { id, caseId, childId, resultComputed, followUpRecorded, ...rest } = row;
    await must(
      answer('screening.record', {
        ...rowan,
        corrects: { id, recordedAt: engine.importedAt },
        confirmed: ['missing', 'outside-window', 'other-basis', 'no-scores'],
        entry: {
          ...rest,
          setting: 'clinic',
          omitted: 0,
          areas: row.areas.map(({ area, score, omitted = 0 }) => ({ area, score, omitted })),
        },
      }),
    );
    expect(await statesOf()).toEqual({ row: { ...row, setting: 'clinic' }, differs: true });
  });

  test('what cannot be is refused wholly, with every reason, and nothing changes', async () => {
    const before = await caseNow();
    const areas = screeningAt6Months.areas.map((area) => (area.area === 'gross_motor' ? { ...area, score: 65 } : area));
    const refused = await recordScreening({ areas, date: dateOf('2026-11-22') });
    expect(refused).toMatchObject({ refusal: { name: 'entry-refused' } });
    if (refused.ok || refused.refusal.name !== 'entry-refused') throw new Error('kept');
    expect(refused.refusal.values.problems.map(({ field, reason }) => [field, reason])).toEqual(
      expect.arrayContaining([
        ['areas.gross_motor', 'over-maximum'],
        ['date', 'in-future'],
      ]),
    );
    expect(await caseNow()).toEqual(before);
    expect(await recordScreening({ date: dateOf('2026-03-08') })).toMatchObject({
      refusal: { name: 'entry-refused' },
    });
    expect(await recordScreening({ aboutParentId: idOf('F02-MO') })).toMatchObject({
      refusal: { name: 'entry-refused' },
    });
    expect(await caseNow()).toEqual(before);
  });

  test('what is unusual is asked about once, and kept when it is confirmed', async () => {
    const before = await caseNow();
    const asked = await recordScreening({ form: '12 month' });
    if (asked.ok || asked.refusal.name !== 'entry-to-confirm') throw new Error(JSON.stringify(asked));
    const reasons = asked.refusal.values.problems.map(({ reason }) => reason);
    expect(reasons).toContain('outside-window');
    expect(await caseNow()).toEqual(before);
    await must(recordScreening({ form: '12 month' }, { confirmed: reasons }));
    expect((await shown(juniper)).screenings).toHaveLength(4);
  });

  test('of two corrections at once one is kept and the other is told so', async () => {
    const corrects = { id: 'F01-C1-S3', recordedAt: engine.importedAt };
    const date = dateOf('2026-10-14');
    const both = await Promise.all([
      recordScreening({ date, setting: 'home' }, { corrects }),
      recordScreening({ date, setting: 'clinic' }, { corrects }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: { name: 'record-changed', values: {} } }]);
    expect((await shown(juniper)).screenings.filter(({ row }) => row.id === 'F01-C1-S3')).toHaveLength(1);
  });

  test('a row of another child cannot be corrected through this one', async () => {
    const corrects = { id: 'F01-C2-S3', recordedAt: engine.importedAt };
    expect(await recordScreening({}, { corrects })).toMatchObject({ refusal: { name: 'record-changed' } });
  });
});

describe('today', () => {
  test('of a real court is the day on its own calendar, and nothing dated later is kept', async () => {
    const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
    docket.meta.fictitious = false;
    const file = join(engine.folder, 'real.json');
    await writeFile(file, JSON.stringify(docket));
    await ask('exchange.importTeamExport', { file }, ['coordinator']);
    // Eleven at night on December 1 in Chicago.
    const machine = { now: () => Date.parse('2026-12-02T05:00:00Z'), newId: () => 'late' };
    const route = createRouter(
      allHandlers(createSession(machine), engine.printing, machine),
      () => engine.open,
      () => {},
    );
    const record = await route('care.show', { caseNumber: juniper.caseNumber, asOf });
    expect(record).toMatchObject({ ok: true, value: { today: '2026-12-01', fictitious: false } });
    const on = (date: string) =>
      route('screening.record', {
        ...juniper,
        corrects: null,
        confirmed: [],
        entry: { ...screeningAt6Months, date },
      });
    expect(await on('2026-12-02')).toMatchObject({ refusal: { name: 'entry-refused' } });
    expect(await on('2026-12-01')).toEqual({ ok: true, value: { id: 'late' } });
  });
});

describe('healthVisit.record', () => {
  const record = (entry: Partial<typeof dentalVisit>, corrects: Input<'healthVisit.record'>['corrects'] = null) =>
    answer('healthVisit.record', { ...juniper, corrects, confirmed: [], entry: { ...dentalVisit, ...entry } });

  test('a visit is kept, corrected and taken back', async () => {
    await must(record({ outcome: 'No caries' }));
    const visitOf = async () => (await shown(juniper)).healthVisits.find(({ row }) => row.id === 'entry-1');
    const first = await visitOf();
    expect(first?.row).toEqual({
      id: 'entry-1',
      caseId: 'F01',
      childId: 'F01-C1',
      ...dentalVisit,
      outcome: 'No caries',
    });
    if (first === undefined) throw new Error('not kept');
    const corrects = { id: 'entry-1', recordedAt: first.recordedAt };
    await must(record({ note: 'Varnish' }, corrects));
    const second = await visitOf();
    expect(second?.row).toMatchObject({ note: 'Varnish', outcome: null });
    const withdraw = (recordedAt: Instant) =>
      answer('care.withdraw', { ...juniper, kind: 'healthVisit', corrects: { id: 'entry-1', recordedAt } });
    expect(await withdraw(first.recordedAt)).toMatchObject({ refusal: { name: 'record-changed' } });
    if (second === undefined) throw new Error('not kept');
    await must(withdraw(second.recordedAt));
    expect(await visitOf()).toBeUndefined();
    expect(await withdraw(second.recordedAt)).toMatchObject({ refusal: { name: 'record-changed' } });
    const before = await engine.open.store.read((tx) => readCaseFile(tx, idOf('F01'), second.recordedAt));
    expect(before?.children[0]?.healthVisits.find(({ id }) => id === 'entry-1')).toEqual(second.row);
  });

  test('SEC-13 a note that was withheld from the form stays as it was', async () => {
    const wren = { caseNumber: idOf<'caseNumber'>('26-JV-0231'), childId: idOf<'child'>('F02-C1') };
    const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
    const told = 'Mother takes buprenorphine; breast-feeding well';
    docket.families[1].children[0].health[0].note = told;
    const file = join(engine.folder, 'told.json');
    await writeFile(file, JSON.stringify(docket));
    await ask('exchange.importTeamExport', { file }, ['coordinator']);
    const visitOf = async () =>
      (await shown(wren)).healthVisits.find(({ row }) => row.type === 'initial_health_screen');
    const visit = await visitOf();
    expect(visit?.row.note).toBe(withheldText);
    if (visit === undefined) throw new Error('no visit');
    const entry = {
      ...dentalVisit,
      type: 'initial_health_screen',
      date: dateOf('2026-08-13'),
      note: withheldText,
    } as const;
    const corrects = { id: visit.row.id, recordedAt: visit.recordedAt };
    await must(answer('healthVisit.record', { ...wren, corrects, confirmed: [], entry }));
    expect((await visitOf())?.row).toMatchObject({ date: '2026-08-13', note: withheldText });
    const kept = await engine.open.store.read((tx) => readCaseFile(tx, idOf('F02'), null));
    expect(kept?.children[0]?.healthVisits.find(({ id }) => id === visit.row.id)?.note).toBe(told);
  });
});

describe('partC.record', () => {
  test('its row and its lists change together; rows that did not change stay', async () => {
    const corrects = { id: 'F01-C1:part-c', recordedAt: engine.importedAt };
    await must(
      recordPartC(
        { schoolNoticeOn: null, services: [...partCWithReview.services, newService], evaluationSetFor: null },
        corrects,
      ),
    );
    const after = await shown(juniper);
    expect(after.ifspReviews).toMatchObject([{ date: '2026-11-17', annual: false }]);
    expect(after.partCServices.map(({ id, name }) => [id, name])).toEqual([
      ['F01-C1:part-c-service:2026-06-22', 'Developmental monitoring'],
      [expect.stringMatching(/^entry-\d$/), 'Speech therapy'],
    ]);
    // The row itself did not change; what the form was filled beside did.
    expect((await engine.open.store.read((tx) => readCaseFile(tx, idOf('F01'), null)))?.children[0]?.partC?.id).toBe(
      'F01-C1:part-c',
    );
    expect(isLater(after.partC?.recordedAt)).toBe(true);
    expect(await recordPartC({ reviews: [] }, corrects)).toMatchObject({ refusal: { name: 'record-changed' } });
    await must(
      recordPartC(
        { reviews: [], services: [newService] },
        {
          id: 'F01-C1:part-c',
          recordedAt: after.partC?.recordedAt ?? engine.importedAt,
        },
      ),
    );
    const last = await shown(juniper);
    expect([last.ifspReviews, last.partCServices.map(({ name }) => name)]).toEqual([[], ['Speech therapy']]);
  });

  const newService = { name: 'Speech therapy', startedOn: dateOf('2026-11-02'), frequency: '1x/week' };

  test('what cannot be is refused wholly', async () => {
    const before = await caseNow();
    const corrects = { id: 'F01-C1:part-c', recordedAt: engine.importedAt };
    const exceptions = [{ startedOn: dateOf('2026-05-10'), endedOn: dateOf('2026-05-01'), reason: 'In hospital' }];
    expect(await recordPartC({ exceptions }, corrects)).toMatchObject({ refusal: { name: 'entry-refused' } });
    expect(await recordPartC({}, null)).toMatchObject({ refusal: { name: 'record-changed' } });
    expect(await caseNow()).toEqual(before);
  });
});

describe('a later export', () => {
  const importAgain = async (edit: (docket: never) => void = () => {}) => {
    const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
    edit(docket as never);
    const file = join(engine.folder, 'later.json');
    await writeFile(file, JSON.stringify(docket));
    return ask('exchange.importTeamExport', { file }, ['coordinator']);
  };

  test('undoes no correction, brings nothing back that was taken back, and says so', async () => {
    const corrects = { id: 'F01-C1-S3', recordedAt: engine.importedAt };
    await must(recordScreening({ date: dateOf('2026-10-14') }, { corrects }));
    await must(answer('care.withdraw', { ...juniper, kind: 'screening', corrects: { ...corrects, id: 'F01-C1-S2' } }));
    await must(recordPartC({ services: [] }, { id: 'F01-C1:part-c', recordedAt: engine.importedAt }));
    await must(recordScreening());
    const before = await caseNow();
    const { kinds } = await importAgain();
    expect(await caseNow()).toEqual(before);
    const keptOf = (kind: string) => kinds.find((report) => report.kind === kind)?.ids.kept.toSorted();
    expect(keptOf('screening')).toEqual([...['F01-C1-S2', 'F01-C1-S3'], expect.stringMatching(/^entry-/)].toSorted());
    expect(keptOf('partCService')).toEqual(['F01-C1:part-c-service:2026-06-22']);
    expect(keptOf('ifspReview')).toEqual([expect.stringMatching(/^entry-/)]);
    const imported = (await lines()).findLast(({ operation }) => operation === 'team-export.imported');
    expect(imported?.detail['kept']).toBe(5);
  });

  test('brings what no person touched into a row that one corrected, and the form is shown it before it saves', async () => {
    const corrects = { id: 'F01-C1:part-c', recordedAt: engine.importedAt };
    const [first] = (await shown(juniper)).partCServices;
    const services = partCWithReview.services.map((row) => ({ ...row, id: first?.id, frequency: '1x/week' }));
    await must(recordPartC({ schoolNoticeOn: dateOf('2026-11-02'), services }, corrects));
    const opened = (await shown(juniper)).partC;
    await importAgain((docket: { families: { children: { partC: object }[] }[] }) => {
      const child = docket.families[0]?.children[0];
      Object.assign(child?.partC ?? {}, { transitionPlanDate: '2026-11-10' });
    });
    const after = await shown(juniper);
    expect(after.partC?.row).toMatchObject({ transitionPlanOn: '2026-11-10', schoolNoticeOn: '2026-11-02' });
    expect(after.partCServices).toEqual([{ ...first, frequency: '1x/week' }]);
    const stale = { ...corrects, recordedAt: opened?.recordedAt ?? engine.importedAt };
    expect(await recordPartC({}, stale)).toMatchObject({ refusal: { name: 'record-changed' } });
  });
});

test('SEC-22 SEC-24 the audit and the log of entries hold ids and codes, and no word of what was entered', async () => {
  const needle = 'Quillfeather';
  const about = `Dr. ${needle}`;
  await must(recordScreening({ referredTo: about, referredOn: dateOf('2026-11-19') }));
  await must(
    answer('healthVisit.record', {
      ...juniper,
      corrects: null,
      confirmed: [],
      entry: { ...dentalVisit, note: about, outcome: about },
    }),
  );
  const services = [{ name: about, startedOn: null, frequency: about }];
  await must(recordPartC({ services }, { id: 'F01-C1:part-c', recordedAt: engine.importedAt }));
  const screened = (await shown(juniper)).screenings.find(({ row }) => row.referredTo === about);
  if (screened === undefined) throw new Error('not kept');
  await must(
    answer('care.withdraw', {
      ...juniper,
      kind: 'screening',
      corrects: { id: screened.row.id, recordedAt: screened.recordedAt },
    }),
  );
  const left = await lines();
  expect(left.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['screening.recorded', 'health-visit.recorded', 'part-c.recorded', 'care.withdrawn']),
  );
  expect(JSON.stringify([left, engine.logged])).not.toContain(needle);
  const recorded = left.find(({ operation }) => operation === 'screening.recorded');
  expect(recorded).toMatchObject({
    subject: 'F01',
    detail: { child: 'F01-C1', record: screened.row.id, tool: 'asq-3', corrects: false },
  });
});
