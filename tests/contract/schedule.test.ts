// Setting, moving and undoing dates over the sample docket: what is refused, what is asked for, and that all or nothing is kept.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Router } from '../../electron/engine/router.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { readAll, readWhere } from '../../electron/engine/store/rows.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Hearing } from '../../shared/domain/record.ts';
import { wholeRecord as recordOf } from '../support/wholeRecord.ts';
import { type OpenEngine, openEngine, sampleDocket } from './openEngine.ts';
import { meetingAlone, reviewOfAshdown } from './requests.ts';

const asOf = dateOf('2026-11-21');
type Setting = Input<'schedule.set'>['hearings'][number];
const review: Setting = { ...reviewOfAshdown, accepted: [] };
/** The first family's hearing of November 24 at 13:30, moved to a free slot of that session. */
const moved: Setting = { ...review, hearing: idOf('F01-H8'), date: dateOf('2026-11-24'), start: '15:30' };
const noticeTooShort = { code: 'short-notice', person: null, reason: 'All were told in court.' } as const;

let engine: OpenEngine;
let clerk: Router;
async function begin(): Promise<void> {
  engine = await openEngine();
  clerk = engine.routerFor(['clerk']);
}
beforeAll(begin);
afterAll(() => engine.end());

/** A test that writes what no undo takes back leaves a new store to the next one. */
function leavesStoreChanged(): void {
  onTestFinished(async () => {
    await engine.end();
    await begin();
  });
}
/** What a test set is undone, so that the next one finds the sample docket as it was. */
afterEach(async () => {
  const batches = await clerk('schedule.batches', { most: 100 });
  const made = batches.ok ? (batches.value as Output<'schedule.batches'>) : [];
  for (const { batch, undoneAt } of made) if (undoneAt === null) await clerk('schedule.undo', { batch });
});

const wholeRecord = () => recordOf(engine.open.store);

const hearingsOf = (caseId: string) =>
  engine.open.store.read((tx) => readWhere(tx, 'hearing', 'case_id', [caseId], null));
const hearing = async (caseId: string, id: string): Promise<Hearing | undefined> =>
  (await hearingsOf(caseId)).find((row) => row.id === id);

const setting = (hearings: readonly Setting[]): Input<'schedule.set'> => ({
  hearings: [...hearings],
  meetings: [],
  asOf,
});
async function set(hearings: readonly Setting[]): Promise<Output<'schedule.set'>> {
  const answer = await clerk('schedule.set', setting(hearings));
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value as Output<'schedule.set'>;
}
const refused = (name: string) => ({ ok: false, refusal: { name } });

describe('setting', () => {
  test('a new hearing gets an id of its own, is set, and is in one batch', async () => {
    const { batch, hearings } = await set([review]);
    expect(hearings).toHaveLength(1);
    expect(await hearing('F01', hearings[0] ?? '')).toEqual({
      ...{ id: hearings[0], caseId: 'F01', type: 'review', date: '2026-12-15', start: '14:30', minutes: 30 },
      ...{ courtroomId: '4B', judgeId: 'J1', agencyReportFiledOn: null, continuedFrom: null, accepted: null },
      status: 'scheduled',
    });
    expect(await clerk('schedule.batches', { most: 5 })).toMatchObject({
      ok: true,
      value: [{ batch, what: 'set', changes: 1, undoneAt: null, canUndo: true }],
    });
  });

  test('a hearing that moves keeps its id, its report and what it was continued from', async () => {
    const before = await hearing('F01', 'F01-H8');
    const { hearings } = await set([{ ...moved, accepted: [noticeTooShort] }]);
    expect(hearings).toEqual(['F01-H8']);
    expect(await hearing('F01', 'F01-H8')).toEqual({
      ...before,
      start: '15:30',
      accepted: [{ ...noticeTooShort, days: 3 }],
    });
  });

  test('what stands against a date is asked for by code and person, and only that is kept', async () => {
    const asked = await clerk('schedule.set', setting([moved]));
    expect(asked).toMatchObject({
      ...refused('dates-to-accept'),
      refusal: { values: { dates: [{ of: 'hearing', place: 0, problems: [{ code: 'short-notice', person: null }] }] } },
    });
    const otherPerson = { ...noticeTooShort, person: 'AT1' };
    expect(await clerk('schedule.set', setting([{ ...moved, accepted: [otherPerson] }]))).toMatchObject(
      refused('dates-to-accept'),
    );
    const beside = { code: 'beyond-interval', person: null, reason: 'Nothing of the kind stands against it.' } as const;
    await set([{ ...moved, accepted: [beside, noticeTooShort] }]);
    expect((await hearing('F01', 'F01-H8'))?.accepted).toEqual([{ ...noticeTooShort, days: 3 }]);
  });

  const impossible: readonly (readonly [string, Setting, string])[] = [
    ['on the judge’s leave', { ...review, date: dateOf('2026-12-22') }, 'judge-away'],
    ['on a holiday', { ...review, date: dateOf('2026-12-25') }, 'holiday'],
    ['at another hearing of the judge', { ...review, start: '14:00' }, 'judge-taken'],
    ['before today', { ...review, date: dateOf('2026-11-17') }, 'past'],
    ['of a hearing that was held', { ...review, hearing: idOf('F01-H7') }, 'not-to-set'],
    ['of another case’s hearing', { ...review, hearing: idOf('F02-H5') }, 'not-to-set'],
  ];

  test('a date that cannot be is refused, whatever is accepted, with all that was asked for beside it', async () => {
    const before = await wholeRecord();
    for (const [what, asked, code] of impossible) {
      const accepted = [{ code: code as 'past', person: null, reason: 'All the same.' }];
      const answer = await clerk('schedule.set', setting([review, { ...asked, accepted }]));
      expect(answer, what).toMatchObject(refused('dates-refused'));
      expect(JSON.stringify(answer), what).toContain(`"code":"${code}"`);
    }
    expect(await wholeRecord()).toEqual(before);
  });

  test('two dates of one request in the same slot refuse each other, and a hearing moves once', async () => {
    const other: Setting = { ...review, caseNumber: idOf('26-JV-0142') };
    const answer = await clerk('schedule.set', setting([review, other]));
    expect(answer).toMatchObject({
      refusal: { name: 'dates-refused', values: { dates: [{ place: 0 }, { place: 1 }] } },
    });
    const twice = await clerk('schedule.set', setting([moved, { ...moved, start: '16:00' }]));
    expect(twice).toMatchObject({
      refusal: { name: 'dates-refused', values: { dates: [{ place: 1, problems: [{ code: 'not-to-set' }] }] } },
    });
  });

  test('two hearings may change places in one request', async () => {
    const second: Setting = { ...moved, caseNumber: idOf('26-JV-0142'), hearing: idOf('F04-H7'), start: '13:30' };
    const first: Setting = { ...moved, start: '15:00' };
    await set([first, second].map((row) => ({ ...row, accepted: [noticeTooShort] })));
    expect([(await hearing('F01', 'F01-H8'))?.start, (await hearing('F04', 'F04-H7'))?.start]).toEqual([
      '15:00',
      '13:30',
    ]);
  });

  test('of two that are asked at once for the same slot one is kept, and the other is refused', async () => {
    const other: Setting = { ...review, caseNumber: idOf('26-JV-0142') };
    const answers = await Promise.all([review, other].map((row) => clerk('schedule.set', setting([row]))));
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject(refused('dates-refused'));
  });

  test('SEC-13 hearings are the judge’s and the clerk’s, meetings the clerk’s and the coordinator’s', async () => {
    const ask = (role: 'judge' | 'clerk' | 'coordinator', input: Input<'schedule.set'>) =>
      engine.routerFor([role])('schedule.set', input);
    expect(await ask('coordinator', setting([review]))).toMatchObject(refused('not-allowed'));
    expect(await ask('judge', meetingAlone)).toMatchObject(refused('not-allowed'));
    const set = (await ask('clerk', setting([review]))) as { value: { batch: string } };
    expect(await engine.routerFor(['coordinator'])('schedule.undo', set.value)).toMatchObject(refused('bad-input'));
    const undo = { batch: set.value.batch };
    expect(await engine.routerFor(['coordinator'])('schedule.undo', undo)).toMatchObject(refused('not-allowed'));
    expect(await ask('coordinator', meetingAlone)).toMatchObject({ ok: true });
    expect(await engine.routerFor(['judge'])('schedule.undo', undo)).toMatchObject({ ok: true });
  });

  test('a room or judge that the record does not have, and nothing at all, is refused', async () => {
    expect(await clerk('schedule.set', setting([]))).toMatchObject(refused('bad-input'));
    expect(await clerk('schedule.set', setting([{ ...review, courtroom: idOf('9Z') }]))).toMatchObject(
      refused('bad-input'),
    );
    expect(await clerk('schedule.set', setting([{ ...review, judge: idOf('J9') }]))).toMatchObject(
      refused('bad-input'),
    );
    expect(await clerk('schedule.set', setting([{ ...review, caseNumber: idOf('1') }]))).toMatchObject(
      refused('no-such-case'),
    );
  });
});

describe('undoing', () => {
  test('puts everything back as it was, once', async () => {
    const before = await wholeRecord();
    const made = await set([review, { ...moved, accepted: [noticeTooShort] }]);
    expect(await wholeRecord()).not.toEqual(before);
    expect(await clerk('schedule.undo', { batch: made.batch })).toEqual({ ok: true, value: {} });
    expect(await wholeRecord()).toEqual(before);
    expect(await clerk('schedule.undo', { batch: made.batch })).toMatchObject(refused('nothing-to-undo'));
    expect(await clerk('schedule.undo', { batch: 'none' })).toMatchObject(refused('nothing-to-undo'));
  });

  test('is refused where one of its records was changed since, and allowed again once that is undone', async () => {
    const first = await set([{ ...moved, accepted: [noticeTooShort] }]);
    const second = await set([{ ...moved, start: '16:00', accepted: [noticeTooShort] }]);
    expect(await clerk('schedule.undo', { batch: first.batch })).toEqual({
      ok: false,
      refusal: { name: 'changed-since', values: { records: 1 } },
    });
    const before = await hearing('F01', 'F01-H8');
    expect(before?.start).toBe('16:00');
    for (const { batch } of [second, first])
      expect(await clerk('schedule.undo', { batch })).toMatchObject({ ok: true });
    expect((await hearing('F01', 'F01-H8'))?.start).toBe('13:30');
  });

  test('is refused where notice was given of the date since', async () => {
    leavesStoreChanged();
    const { batch, hearings } = await set([review]);
    const [id] = hearings;
    await engine.open.store.change(engine.open.by.id, async (tx) => {
      const notice = {
        ...{ id: 'N-1', caseId: idOf<'case'>('F01'), hearingId: idOf<'hearing'>(id ?? ''), to: 'parent' as const },
        ...{ recipient: 'F01-MO', sentOn: asOf, method: 'mail', proof: null, heardOn: null },
      };
      await supersede(tx, 'entered', [{ kind: 'hearingNotice', id: notice.id, after: notice }]);
      await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
    });
    expect(await clerk('schedule.undo', { batch })).toMatchObject(refused('changed-since'));
    expect(await clerk('schedule.batches', { most: 1 })).toMatchObject({ value: [{ batch, canUndo: false }] });
  });

  test('SEC-24 leaves one line with the batch, and no word of a case', async () => {
    const { batch } = await set([review]);
    await clerk('schedule.undo', { batch });
    const audit = await engine.routerFor(['administrator'])('audit.list', { after: 0, limit: 1_000 });
    const lines = audit.ok ? (audit.value as readonly { readonly event: string }[]).slice(-2) : [];
    expect(lines).toMatchObject([
      { event: 'schedule.set', subject: 'F01', detail: { batch, what: 'set', hearings: 1, meetings: 0 } },
      { event: 'schedule.undone', subject: 'F01', detail: { batch, what: 'set', records: 1 } },
    ]);
  });
});

describe('an import after', () => {
  /** The sample docket a day later, with one hearing of the first family at another hour. */
  async function importAgain(hearing: string, start: string): Promise<void> {
    leavesStoreChanged();
    const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
    docket.meta.asOf = '2026-11-22';
    const hearings = docket.families.flatMap((family: { hearings: object[] }) => family.hearings);
    for (const row of hearings) if (row.id === hearing) row.start = start;
    const file = join(engine.folder, 'again.json');
    await writeFile(file, JSON.stringify(docket));
    const answer = await engine.routerFor(['coordinator'])('exchange.importTeamExport', { file });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  }

  test('a set and a move keeps what the clerk set and moved', async () => {
    const { hearings } = await set([review, { ...moved, accepted: [noticeTooShort] }]);
    await importAgain('F01-H8', '16:00');
    expect((await hearing('F01', 'F01-H8'))?.start).toBe('15:30');
    expect((await hearing('F01', hearings[0] ?? ''))?.start).toBe('14:30');
  });

  test('a continuance keeps both hearings as the clerk left them, also where the export still has the old date', async () => {
    const late = { code: 'beyond-interval', person: null, reason: 'The first day on which all can come.' } as const;
    const to: Setting = { ...review, date: dateOf('2026-12-08'), start: '15:00', accepted: [late] };
    const continuing = {
      hearing: 'F01-H8',
      reason: 'illness',
      words: '',
      goodCause: true,
      requestedBy: 'court',
      to,
      asOf,
    };
    const answer = await clerk('hearing.continue', continuing);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const { hearings } = answer.value as Output<'hearing.continue'>;
    const before = await Promise.all(['F01-H8', hearings.at(-1) ?? ''].map((id) => hearing('F01', id)));
    expect(before.map((row) => [row?.status, row?.date])).toEqual([
      ['continued', '2026-11-24'],
      ['scheduled', '2026-12-08'],
    ]);
    await importAgain('F02-H5', '16:00');
    const after = await Promise.all(['F01-H8', hearings.at(-1) ?? ''].map((id) => hearing('F01', id)));
    expect(after).toEqual(before);
  });

  test('a move that was undone follows the export, as if it had never been; what was set and undone stays away', async () => {
    const { batch, hearings } = await set([review, { ...moved, accepted: [noticeTooShort] }]);
    await clerk('schedule.undo', { batch });
    await importAgain('F01-H8', '16:00');
    expect((await hearing('F01', 'F01-H8'))?.start).toBe('16:00');
    expect(await hearing('F01', hearings[0] ?? '')).toBeUndefined();
  });
});

describe('showing', () => {
  test('sessions with what stands in them, at most 62 days', async () => {
    const shown = await clerk('schedule.show', { from: '2026-11-23', to: '2026-12-24', asOf });
    const value = (shown as { value: Output<'schedule.show'> }).value;
    expect(value.sessions.map(({ date, state, used, capacity }) => [date, state, used, capacity])).toEqual([
      ['2026-11-24', 'sits', 120, 180],
      ['2026-12-01', 'sits', 120, 180],
      ['2026-12-08', 'sits', 90, 180],
      ['2026-12-15', 'sits', 60, 180],
      ['2026-12-22', 'away', 0, 0],
    ]);
    expect(value.closed.map(({ date }) => date)).toEqual(['2026-11-26', '2026-11-27']);
    const withConflict = value.hearings.filter(({ problems }) =>
      problems.some(({ code }) => code === 'person-elsewhere'),
    );
    expect(withConflict.map((row) => row.hearing)).toEqual(['F02-H5', 'F03-H7']);
    expect(await clerk('schedule.show', { from: '2026-11-01', to: '2027-01-02', asOf })).toEqual({
      ok: false,
      refusal: { name: 'span-too-long', values: { days: 62 } },
    });
    expect(await clerk('schedule.show', { from: '2026-11-01', to: '2027-01-01', asOf })).toMatchObject({ ok: true });
    expect(await clerk('schedule.show', { from: '2026-11-02', to: '2026-11-01', asOf })).toMatchObject(
      refused('bad-input'),
    );
  });

  test('no name of a child is in it', async () => {
    const shown = JSON.stringify(await clerk('schedule.show', { from: '2026-11-23', to: '2026-12-24', asOf }));
    const children = await engine.open.store.read((tx) => readAll(tx, 'child', null));
    for (const { firstName, lastName } of children) {
      expect(shown).not.toContain(firstName);
      expect(shown).not.toContain(lastName);
    }
  });

  test('a meeting is moved and taken away, each as one change that an undo restores', async () => {
    const coordinator = (input: unknown) => engine.routerFor(['coordinator'])('schedule.set', input);
    expect(await coordinator(meetingAlone)).toMatchObject({ ok: true });
    const meetings = async () => {
      const shown = await clerk('schedule.show', { from: '2026-12-01', to: '2026-12-31', asOf });
      return (shown as { value: Output<'schedule.show'> }).value.meetings;
    };
    const before = await meetings();
    const meeting = before.find(({ caseNumber }) => caseNumber === reviewOfAshdown.caseNumber)?.meeting;
    const moved = meetingAlone.meetings.map((row) => ({ ...row, meeting, start: '13:00' }));
    expect(await coordinator({ ...meetingAlone, meetings: moved })).toMatchObject({ ok: true });
    expect((await meetings()).find((row) => row.meeting === meeting)).toMatchObject({ start: '13:00' });

    const away = { hearings: [], meetings: [], without: [meeting], asOf };
    expect(await engine.routerFor(['judge'])('schedule.set', away)).toMatchObject(refused('not-allowed'));
    const answer = await coordinator(away);
    expect(answer).toMatchObject({ ok: true });
    expect((await meetings()).some((row) => row.meeting === meeting)).toBe(false);
    expect(await coordinator(away)).toMatchObject(refused('hearing-not-set'));
    const { batch } = (answer as { value: Output<'schedule.set'> }).value;
    expect(await clerk('schedule.undo', { batch })).toMatchObject({ ok: true });
    expect((await meetings()).some((row) => row.meeting === meeting)).toBe(true);
  });

  test('other dates for all of a session are asked for at once, and can be set as they are', async () => {
    const shown = await clerk('schedule.show', { from: '2026-11-24', to: '2026-11-24', asOf });
    const hearings = (shown as { value: Output<'schedule.show'> }).value.hearings.map(({ hearing }) => hearing);
    expect(hearings).toHaveLength(4);
    const planned = await clerk('schedule.planMoves', { hearings, asOf });
    const { rows } = (planned as { value: Output<'schedule.planMoves'> }).value;
    expect(rows.map(({ setting }) => setting.hearing).toSorted()).toEqual(hearings.toSorted());
    for (const { setting, problems } of rows) {
      expect(setting.date > '2026-11-24').toBe(true);
      expect(problems.filter(({ severity }) => severity === 'refused')).toEqual([]);
    }
    expect(await clerk('schedule.planMoves', { hearings: ['nothing'], asOf })).toMatchObject(
      refused('hearing-not-set'),
    );
  });

  test('a plan can be set as it is proposed, with what it asks for accepted, and undone', async () => {
    const before = await wholeRecord();
    const planned = await clerk('schedule.plan', { cases: null, until: '2027-03-31', asOf, withMeetings: true });
    const { rows } = (planned as { value: Output<'schedule.plan'> }).value;
    expect(rows.length).toBeGreaterThan(12);
    const why = (problems: Output<'schedule.plan'>['rows'][number]['problems']) =>
      problems
        .filter(({ severity }) => severity === 'ask')
        .map(({ code, person }) => ({ code, person: person?.ref ?? null, reason: 'As planned.' }));
    const request = {
      hearings: rows.map(({ setting, problems }) => ({ ...setting, accepted: why(problems) })),
      meetings: rows.flatMap(({ meeting, meetingProblems }) =>
        meeting === null ? [] : [{ ...meeting, accepted: why(meetingProblems) }],
      ),
      asOf,
    };
    const answer = await clerk('schedule.set', request);
    expect(answer).toMatchObject({ ok: true });
    const { batch } = (answer as { value: Output<'schedule.set'> }).value;
    expect(await clerk('schedule.undo', { batch })).toMatchObject({ ok: true });
    expect(await wholeRecord()).toEqual(before);
  });
});
