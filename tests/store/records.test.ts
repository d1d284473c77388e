import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { findCaseByNumber } from '../../electron/engine/store/cases.ts';
import { fieldsOf, recordKinds } from '../../electron/engine/store/codec.ts';
import { columns } from '../../electron/engine/store/columns.ts';
import { familiesQuery } from '../../electron/engine/store/coordinatorLoad.ts';
import { nameCourt, readCourt, readCourtName } from '../../electron/engine/store/court.ts';
import { docketQuery, listDocket } from '../../electron/engine/store/docket.ts';
import { hearingsOnQuery } from '../../electron/engine/store/elsewhere.ts';
import { findStorePerson, listStorePeople, recordStorePerson } from '../../electron/engine/store/people.ts';
import { casesNamingQuery, clientsQuery } from '../../electron/engine/store/reach.ts';
import { readRecordsBeside, supersede, takeBack } from '../../electron/engine/store/records.ts';
import { readAll, readCurrentSince, readLastChange } from '../../electron/engine/store/rows.ts';
import { hearingsToSettleQuery } from '../../electron/engine/store/settling.ts';
import { snakeCase } from '../../electron/engine/store/tables.ts';
import type { ReadTx } from '../../electron/engine/store/transactions.ts';
import { defaultPolicy } from '../../shared/domain/courtPolicy.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Person, Records } from '../../shared/domain/record.ts';
import { asNew, madeUpCase, madeUpCourt, madeUpSchedule, noRecords, together } from './madeUpRecords.ts';
import { ada, changeStore, reopen, temporaryStore } from './temporaryStore.ts';

const caseId = idOf<'case'>('C00001');
const noon = Date.parse('2026-11-23T12:00:00Z');

function clockAt(start: number) {
  const clock = { now: start, read: () => clock.now };
  return clock;
}

/** A store with the court and case 1, at a clock that stands still. */
async function storeWithCase(records: Records = together(madeUpCourt(), madeUpCase(1))) {
  const clock = clockAt(noon);
  const made = await temporaryStore(clock.read);
  const stamp = await changeStore(made.store, async (tx) => {
    await supersede(tx, 'team-export', asNew(records));
    return tx.stamp;
  });
  return { ...made, clock, stamp };
}

test('every field of every kind comes back as it went in', async () => {
  const records = together(madeUpCourt(), madeUpCase(1));
  const extra = noRecords();
  extra.interpreterBooking.push({
    id: 'I1',
    personId: idOf('P-J'),
    date: dateOf('2026-11-24'),
    start: '09:00',
    end: '10:00',
  });
  const ofCase = (id: string) => ({ id, caseId });
  const ofChild = (id: string) => ({ id, caseId, childId: idOf<'child'>('C00001-CH0000') });
  extra.icwaRecord.push({
    ...ofCase('IC'),
    status: 'applies',
    tribe: 'Cedar Bend',
    biaNoticeReceivedOn: null,
    membershipRequestedOn: null,
    membershipReceivedOn: null,
    membershipResult: null,
    qualifiedExpertHeardOn: null,
    placementPreferenceMet: false,
    tribeIntervenedOn: null,
  });
  extra.icwaNotice.push({
    ...ofCase('IN'),
    position: 0,
    to: 'tribe',
    sentOn: null,
    receivedOn: dateOf('2026-01-05'),
    extensionDays: 20,
    note: null,
  });
  extra.activeEffort.push({
    ...ofCase('AE'),
    date: dateOf('2026-01-05'),
    text: "Called an aunt’s “cousin”; '; drop table person",
  });
  extra.sensitiveText.push({
    ...ofCase('ST'),
    category: 'part2',
    text: 'text',
    audiences: ['judge'],
    consentSignedOn: null,
    consentExpiresOn: null,
    consentTo: null,
    note: null,
  });
  extra.siblingPlan.push({ ...ofCase('SP'), placedTogether: true, contactsPerMonth: 2.5 });
  extra.siblingContact.push({ ...ofCase('SC'), date: dateOf('2026-01-05'), hours: 0.5 });
  extra.tprRecord.push({
    ...ofCase('TP'),
    petitionFiledOn: null,
    compellingReason: null,
    relativePlacement: true,
    servicesNotProvided: null,
  });
  extra.stay.push({
    ...ofChild('SY'),
    kind: 'hospital',
    startedOn: dateOf('2026-01-05'),
    endedOn: null,
    place: 'General',
    countsAsPlacement: false,
  });
  extra.medicalTask.push({ ...ofChild('MT'), text: 'Weigh', dueOn: dateOf('2026-01-05'), doneOn: null });
  extra.ifspReview.push({ ...ofChild('IR'), date: dateOf('2026-01-05'), annual: true });
  extra.partCException.push({
    ...ofChild('PX'),
    startedOn: dateOf('2026-01-05'),
    endedOn: dateOf('2026-01-06'),
    reason: 'ill',
  });
  extra.partCService.push({ ...ofChild('PS'), name: 'Speech', startedOn: null, frequency: 'weekly' });
  const all = together(records, extra, madeUpSchedule(1));
  expect(recordKinds.filter((kind) => all[kind].length === 0)).toEqual([]);

  const { store } = await storeWithCase(all);
  for (const kind of recordKinds) {
    expect(await store.read((tx) => readAll(tx, kind, null)), kind).toEqual(all[kind]);
  }
});

test('the descriptions of the tables are the tables', async () => {
  const { store } = await temporaryStore();
  const history = ['row_id', 'source', 'recorded_at', 'recorded_by', 'superseded_at', 'superseded_by_person'];
  const types = { flag: 'INTEGER', json: 'TEXT', text: 'TEXT', integer: 'INTEGER', real: 'DOUBLE PRECISION' };
  await changeStore(store, async (tx) => {
    const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
      tx.database,
    );
    const kept = Object.keys(columns).map(snakeCase);
    const judges = ['own_key', 'private_note', 'hearing_work', 'brief_content', 'brief_showing'];
    const copies = [
      'schedule_batch',
      'hearing_alias',
      'disclosure',
      'court_order',
      'court_clause',
      'policy_change',
      'passage_decision',
    ];
    const all = [...kept, ...judges, ...copies, 'audit_line', 'sqlite_sequence'];
    expect(tables.rows.map(({ name }) => name).sort()).toEqual(all.sort());
    for (const kind of Object.keys(columns) as (keyof typeof columns)[]) {
      const { rows } = await sql<{ name: string; type: string; notnull: number }>`
        select name, type, "notnull" from pragma_table_info(${snakeCase(kind)})`.execute(tx.database);
      const found = rows.filter(({ name }) => !history.includes(name));
      const described = fieldsOf(kind).map(({ column, type }) => ({
        name: column,
        type: types[type.replace('?', '') as keyof typeof types],
        notnull: type.endsWith('?') ? 0 : 1,
      }));
      expect(
        found.map(({ name, type, notnull }) => ({ name, type: type.toUpperCase(), notnull })),
        kind,
      ).toEqual(described);
    }
  });
});

test('a case file nests, sorts and names what the case names, with the court’s own numbers and no sealed address', async () => {
  const { store } = await storeWithCase(together(madeUpCourt(), madeUpCase(2), madeUpCase(1)));
  const file = await store.read((tx) => readCaseFile(tx, caseId, null));
  if (file === null) throw new Error('no case file');
  expect(file.policy).toEqual({ ...defaultPolicy, serviceStartDays: 45 });
  expect([...file.people.keys()].sort()).toEqual(['C00001-V0001', 'C00001-W0001', 'P-C', 'P-J', 'P-K']);
  expect(file.familyTime).toHaveLength(728);
  expect(file.familyTime.map(({ date }) => date)).toEqual(file.familyTime.map(({ date }) => date).sort());
  expect(file.hearings.map(({ status }) => status).filter((status) => status !== 'held')).toEqual([
    'continued',
    'scheduled',
  ]);
  expect(file.hearings.at(-1)).not.toHaveProperty('findings');
  expect(
    file.children.map(({ child, screenings, partC }) => [child.position, screenings.length, partC?.eligible]),
  ).toEqual([
    [0, 6, true],
    [1, 6, null],
  ]);
  expect([file.icwa, file.tpr, file.siblingPlan]).toEqual([null, null, null]);
  expect(file.permanency?.primary).toBe('reunification');
  const text = JSON.stringify([file, ...file.people]);
  expect(['Sealed Street', '26-JV-0002', 'of C00002'].filter((foreign) => text.includes(foreign))).toEqual([]);
});

test('a case file of an earlier moment is as it was then, whatever came later', async () => {
  const { store, clock, stamp } = await storeWithCase();
  const first = await store.read((tx) => readCaseFile(tx, caseId, stamp));
  const now = await store.read((tx) => readCaseFile(tx, caseId, null));
  // What may be shown is judged by today's protection as well, whatever moment is asked for.
  const today = first?.protectedNow;
  expect(today?.sensitiveTexts).toEqual(now?.sensitiveTexts);
  expect(first).toEqual({ ...now, knownAt: stamp, protectedNow: today });

  clock.now += 1000;
  const [hearing, ftm, item] = [first?.hearings[3], first?.ftms[2], first?.actionItems[0]];
  const [judge] = madeUpCourt().person;
  if (!hearing || !ftm || !item || !judge) throw new Error('records');
  const laterStamp = await changeStore(store, async (tx) => {
    await supersede(tx, 'entered', [
      { kind: 'hearing', id: hearing.id, before: hearing, after: { ...hearing, minutes: 45 } },
      { kind: 'ftm', id: ftm.id, before: ftm },
      { kind: 'actionItem', id: 'new', after: { ...item, id: 'new' } },
      { kind: 'person', id: judge.id, before: judge, after: { ...judge, name: 'Hon. Ines Okafor-Bell' } },
    ]);
    return tx.stamp;
  });
  expect(laterStamp).toBe('2026-11-23T12:00:01.000Z');
  expect(await store.read((tx) => readCaseFile(tx, caseId, stamp))).toEqual(first);
  const changed = await store.read((tx) => readCaseFile(tx, caseId, null));
  expect(changed?.hearings[3]?.minutes).toBe(45);
  expect(changed?.people.get(judge.id)?.name).toBe('Hon. Ines Okafor-Bell');
  expect([changed?.ftms.length, changed?.actionItems.length]).toEqual([25, 79]);
  const later = await store.read((tx) => readCaseFile(tx, caseId, laterStamp));
  expect(later).toEqual({ ...changed, knownAt: laterStamp, protectedNow: later?.protectedNow });
  const before = '2026-11-23T11:59:59.999Z' as Instant;
  expect(await store.read((tx) => readCaseFile(tx, caseId, before))).toBe(null);
  expect(await store.read((tx) => readCaseFile(tx, idOf('C99999'), null))).toBe(null);
});

test('stamps rise by at least a millisecond, also when the clock stands still or is set back, and across openings', async () => {
  const { store, clock, stamp, folder, key } = await storeWithCase();
  const stampNow = (from: typeof store) => changeStore(from, async (tx) => tx.stamp);
  expect([stamp, await stampNow(store)]).toEqual(['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.001Z']);
  clock.now -= 86_400_000;
  expect(await stampNow(store)).toBe('2026-11-23T12:00:00.002Z');
  await store.close();
  const again = await reopen(folder, key, clock.read);
  expect(await stampNow(again)).toBe('2026-11-23T12:00:00.003Z');
  clock.now = noon + 5;
  expect(await stampNow(again)).toBe('2026-11-23T12:00:00.005Z');
});

test('what a clock that ran a year ahead has stamped is not hidden once it is put right', async () => {
  const { store, clock } = await storeWithCase();
  clock.now += 365 * 86_400_000;
  const [judge] = madeUpCourt().person;
  if (!judge) throw new Error('records');
  await changeStore(store, (tx) =>
    supersede(tx, 'entered', [{ kind: 'person', id: judge.id, before: judge, after: { ...judge, name: 'New Name' } }]),
  );
  clock.now = noon + 1000;
  expect((await store.read((tx) => readCaseFile(tx, caseId, null)))?.people.get(judge.id)?.name).toBe('New Name');
});

test('a change made from rows that are not current any more is refused whole', async () => {
  const { store } = await storeWithCase();
  const [person] = madeUpCase(1).person;
  if (!person) throw new Error('records');
  const twice = [
    { kind: 'person' as const, id: 'P-new', after: { ...person, id: idOf<'person'>('P-new') } satisfies Person },
    { kind: 'person' as const, id: 'gone', before: { ...person, id: idOf<'person'>('gone') } satisfies Person },
  ];
  await expect(changeStore(store, (tx) => supersede(tx, 'entered', twice))).rejects.toThrow('current');
  await expect(
    changeStore(store, (tx) => supersede(tx, 'entered', [{ kind: 'person', id: person.id, after: person }])),
  ).rejects.toThrow('UNIQUE');
  const people = await store.read((tx) => readAll(tx, 'person', null));
  expect(people.map(({ id }) => id)).not.toContain('P-new');
});

test('what an import is compared with: the court, all cases, the rows of its own, and rows of other cases whose ids it uses', async () => {
  const { store } = await storeWithCase(together(madeUpCourt(), madeUpCase(1), madeUpCase(2)));
  const incoming = together(madeUpCourt(), madeUpCase(1));
  const [strayed, mine] = [madeUpCase(2).orderItem[5], incoming.orderItem[0]];
  if (!strayed || !mine) throw new Error('records');
  await changeStore(store, (tx) =>
    supersede(tx, 'entered', [{ kind: 'orderItem', id: mine.id, before: mine, after: { ...mine, text: 'Entered' } }]),
  );
  const taken = { ...incoming, orderItem: [...incoming.orderItem, strayed] };
  const { current, written } = await store.read((tx) => readRecordsBeside(tx, taken));
  expect(current.courtCase.map(({ id }) => id)).toEqual(['C00001', 'C00002']);
  expect(current.familyTimeSession).toEqual(incoming.familyTimeSession);
  expect(current.sealedAddress).toHaveLength(1);
  expect(current.person).toHaveLength(3 + 2 * 2);
  expect(current.orderItem).toHaveLength(79);
  expect(current.orderItem.at(-1)).toEqual(strayed);
  expect([...written('orderItem').keys()]).toEqual([mine.id]);
  expect(written('orderItem').get(mine.id)).toMatchObject([
    { source: 'team-export', row: mine },
    { source: 'entered', row: { ...mine, text: 'Entered' } },
  ]);
});

test('a row that a person took back stood until then and never came from an export alone again', async () => {
  const { store, stamp } = await storeWithCase();
  const [row] = madeUpCase(1).screening;
  if (!row) throw new Error('records');
  const back = await changeStore(store, async (tx) => {
    await takeBack(tx, [{ kind: 'screening', row }]);
    return tx.stamp;
  });
  const idsAt = async (knownAt: Instant | null) =>
    (await store.read((tx) => readAll(tx, 'screening', knownAt))).map(({ id }) => id);
  expect((await idsAt(stamp)).includes(row.id)).toBe(true);
  expect([await idsAt(back), await idsAt(null)].flat()).not.toContain(row.id);
  const { current, written } = await store.read((tx) => readRecordsBeside(tx, madeUpCase(1)));
  expect(current.screening).toHaveLength(11);
  expect(
    written('screening')
      .get(row.id)
      ?.map(({ source }) => source),
  ).toEqual(['team-export', 'entered']);
  const { caseId, childId } = row;
  expect(await store.read((tx) => readLastChange(tx, 'screening', { caseId, childId }))).toBe(back);
  expect(await store.read((tx) => readLastChange(tx, 'ifspReview', { caseId, childId }))).toBe(null);
  const since = await store.read((tx) => readCurrentSince(tx, 'screening', [row.id, 'C00001-SC00001']));
  expect([...since]).toEqual([['C00001-SC00001', stamp]]);
});

test('a docket lists the hearings of its days in order, as they are and as they were', async () => {
  const { store, clock, stamp } = await storeWithCase(together(madeUpCourt(), madeUpCase(1), madeUpCase(8)));
  const days = { from: dateOf('2026-10-01'), to: dateOf('2026-11-30'), knownAt: null };
  const rows = await store.read((tx) => listDocket(tx, days));
  // Day 720 (25 × 28 + 20) after 2024-11-25 is 2026-11-15; day 692 is 2026-10-18. Case 8 starts at 16:30, case 1 at 9:30.
  expect(rows.map((row) => [row.date, row.start, row.caseNumber, row.status])).toEqual([
    ['2026-10-18', '09:30', '26-JV-0001', 'held'],
    ['2026-10-18', '16:30', '26-JV-0008', 'held'],
    ['2026-11-15', '09:30', '26-JV-0001', 'scheduled'],
    ['2026-11-15', '16:30', '26-JV-0008', 'scheduled'],
  ]);
  expect(rows[2]).toEqual({
    date: '2026-11-15',
    start: '09:30',
    hearingId: 'C00001-H0025',
    caseId: 'C00001',
    caseNumber: '26-JV-0001',
    docketName: 'In the Interest of M.S.',
    type: 'review',
    courtroomId: '2B',
    courtroom: 'Courtroom 2B',
    minutes: 30,
    status: 'scheduled',
    agencyReportFiledOn: '2026-11-03',
    judge: 'Hon. Ines Okafor',
  });
  clock.now += 1000;
  const set = madeUpCase(1).hearing.at(-1);
  if (set === undefined) throw new Error('records');
  await changeStore(store, (tx) => supersede(tx, 'entered', [{ kind: 'hearing', id: set.id, before: set }]));
  expect(await store.read((tx) => listDocket(tx, days))).toHaveLength(3);
  expect(await store.read((tx) => listDocket(tx, { ...days, knownAt: stamp }))).toEqual(rows);
  expect(await store.read((tx) => listDocket(tx, { ...days, knownAt: '2026-01-01T00:00:00.000Z' as Instant }))).toEqual(
    [],
  );
});

test('a docket and a case file go by an index, never through a whole table', async () => {
  const { store } = await storeWithCase();
  await changeStore(store, async (tx) => {
    const planOf = async (text: string, parameters: readonly unknown[]) => {
      const explained = tx.database.executeQuery<{ detail: string }>({
        ...sql.raw(`explain query plan ${text}`).compile(tx.database),
        parameters,
      });
      return (await explained).rows.map(({ detail }) => detail);
    };
    for (const knownAt of [null, tx.stamp]) {
      const span = { from: dateOf('2026-11-01'), to: dateOf('2026-11-30'), knownAt };
      const docket = docketQuery(tx, span).compile();
      const plan = await planOf(docket.sql, docket.parameters);
      expect(plan[0]).toMatch(/^SEARCH hearing USING INDEX hearing_by_day/);
      expect(plan.filter((line) => line.startsWith('SCAN'))).toEqual([]);
    }
    const span = { from: dateOf('2026-11-01'), to: dateOf('2026-11-30'), asOf: dateOf('2026-11-10') };
    const toSettle = hearingsToSettleQuery(tx, span).compile();
    const plan = await planOf(toSettle.sql, toSettle.parameters);
    expect(plan.filter((line) => !line.startsWith('CORRELATED'))).toEqual([
      expect.stringMatching(/^SEARCH hearing USING INDEX hearing_by_day/),
      expect.stringMatching(/^SEARCH court_case USING INDEX court_case_by_id/),
      expect.stringMatching(/^SEARCH held USING COVERING INDEX hearing_by_case_day/),
      expect.stringMatching(/^SEARCH ftm USING COVERING INDEX ftm_by_case_day/),
    ]);
    for (const knownAt of [null, tx.stamp]) {
      const others = hearingsOnQuery(tx, dateOf('2026-11-15'), knownAt).compile();
      const ofDay = await planOf(others.sql, others.parameters);
      expect(ofDay[0]).toMatch(/^SEARCH hearing USING INDEX hearing_by_day/);
      const families = familiesQuery(tx, idOf('P-C'), knownAt).compile();
      const ofCoordinator = await planOf(families.sql, families.parameters);
      expect(ofCoordinator[0]).toMatch(/^SEARCH participant USING COVERING INDEX participant_by_role/);
    }
    for (const caseId of [null, idOf<'case'>('C00001')]) {
      const naming = casesNamingQuery(tx, { role: 'caseworker', personId: idOf('P-C'), caseId }).compile();
      const ofParticipant = await planOf(naming.sql, naming.parameters);
      expect(ofParticipant[0]).toMatch(/^SEARCH participant USING COVERING INDEX participant_by_role/);
      const clients = clientsQuery(tx, idOf('P-A'), caseId).compile();
      const ofAttorney = await planOf(clients.sql, clients.parameters);
      expect(ofAttorney[0]).toMatch(/^SEARCH parent USING INDEX parent_by_/);
    }
    for (const kind of recordKinds.filter((one) => 'caseId' in columns[one])) {
      const table = snakeCase(kind);
      const plan = await planOf(`select * from ${table} where case_id = ? and superseded_at is null order by row_id`, [
        'x',
      ]);
      expect(plan, kind).toEqual([`SEARCH ${table} USING INDEX ${table}_by_case (case_id=? AND superseded_at=?)`]);
    }
  });
});

test('a case is found by its docket number, now and then', async () => {
  const { store, stamp } = await storeWithCase();
  const number = idOf<'caseNumber'>('26-JV-0001');
  expect(await store.read((tx) => findCaseByNumber(tx, number, null))).toBe('C00001');
  expect(await store.read((tx) => findCaseByNumber(tx, number, stamp))).toBe('C00001');
  expect(await store.read((tx) => findCaseByNumber(tx, number, '2026-01-01T00:00:00.000Z' as Instant))).toBe(null);
  expect(await store.read((tx) => findCaseByNumber(tx, idOf('26-JV-9999'), null))).toBe(null);
});

test('the store’s people and name are superseded like the record', async () => {
  const { store } = await temporaryStore();
  expect([await store.read(readCourtName), await store.read((tx) => readCourt(tx, null))]).toEqual([null, null]);
  for (const roles of [['judge'], ['judge', 'administrator']]) {
    await changeStore(store, async (tx) => {
      await recordStorePerson(tx, { id: ada, name: 'Ada', roles, worksAs: null });
      await nameCourt(tx, `Court of ${roles.length}`);
    });
  }
  expect(await store.read(listStorePeople)).toEqual([
    { id: 'ada', name: 'Ada', roles: ['judge', 'administrator'], worksAs: null },
  ]);
  expect(await store.read((tx) => findStorePerson(tx, idOf('bo')))).toBe(null);
  expect(await store.read(readCourtName)).toBe('Court of 2');
});

test('reading and changing wait for each other, and a reading sees one moment', async () => {
  const { store } = await storeWithCase();
  const counts = (tx: ReadTx) => readAll(tx, 'person', null).then((people) => people.length);
  const person = madeUpCase(3).person;
  const [before, , after] = await Promise.all([
    store.read(counts),
    changeStore(store, (tx) =>
      supersede(
        tx,
        'entered',
        person.map((one) => ({ kind: 'person', id: one.id, after: one })),
      ),
    ),
    store.read(counts),
  ]);
  expect([before, after]).toEqual([5, 7]);
});

test('two processes may open one store: a change waits for the other’s and builds on it', async () => {
  const { store, folder, key } = await storeWithCase();
  const other = await reopen(folder, key);
  for (const from of [store, other, store, other]) await changeStore(from, async () => {});
  const tail = await store.read((tx) => tx.database.selectFrom('audit_line').select('seq').execute());
  expect(tail.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

test('what only reads cannot write: it does not compile', async () => {
  const { store } = await temporaryStore();
  const attempts = async (tx: ReadTx) => {
    // @ts-expect-error a reading transaction is not one that changes
    const change = () => supersede(tx, 'entered', []);
    // @ts-expect-error the reading part of the database has no insert
    const insert = () => tx.database.insertInto('person');
    return [change, insert].length;
  };
  expect(await store.read(attempts)).toBe(2);
});
