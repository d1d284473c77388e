// The life of hearings of the sample docket through the engine: continued, held, vacated and noticed, each undone as one.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Router } from '../../electron/engine/router.ts';
import { recordKinds } from '../../electron/engine/store/codec.ts';
import { readAll, readWhere } from '../../electron/engine/store/rows.ts';
import type { Input, Output } from '../../shared/contract/contract.ts';
import { type CalendarDate, dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Hearing } from '../../shared/domain/record.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';

const today = dateOf('2026-11-21');
/** The day on which every hearing of the sample's next session is held. */
const courtDay = dateOf('2026-11-24');

let engine: OpenEngine;
let clerk: Router;
beforeEach(async () => {
  engine = await openEngine();
  clerk = engine.routerFor(['clerk']);
});
afterEach(() => engine.end());

/** Everything that is recorded, whatever the order in which it was written. */
const wholeRecord = () =>
  engine.open.store.read(async (tx) => {
    const record: Record<string, readonly string[]> = {};
    for (const kind of recordKinds) {
      record[kind] = (await readAll(tx, kind, null)).map((row) => JSON.stringify(row)).toSorted();
    }
    return record;
  });

const hearingsOf = (caseId: string) =>
  engine.open.store.read((tx) => readWhere(tx, 'hearing', 'case_id', [caseId], null));
const rowOf = async (id: string): Promise<Hearing | undefined> =>
  (await hearingsOf(id.slice(0, 3))).find((row) => row.id === id);

const refused = (name: string) => ({ ok: false, refusal: { name } });

async function madeOf<O extends 'hearing.life' | 'hearing.continue'>(answer: ReturnType<Router>): Promise<Output<O>> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value as Output<O>;
}
const life = (id: string, asOf = today) => madeOf<'hearing.life'>(clerk('hearing.life', { hearing: id, asOf }));

/** Takes the batch back, and looks that all is as it was before. */
async function undoes({ batch }: { readonly batch: string }, before: Awaited<ReturnType<typeof wholeRecord>>) {
  expect(await wholeRecord()).not.toEqual(before);
  expect(await clerk('schedule.undo', { batch })).toMatchObject({ ok: true });
  expect(await wholeRecord()).toEqual(before);
}

type Accepted = Input<'hearing.continue'>['to']['accepted'];

/** The third family's review, a case under the Indian Child Welfare Act, to another day at the same time. */
const toDay = (
  date: CalendarDate,
  { accepted = [], start = '14:30' }: { readonly accepted?: Accepted; readonly start?: string } = {},
): Input<'hearing.continue'>['to'] => ({
  ...{ caseNumber: idOf('26-JV-0166'), hearing: null, type: 'review', date, start, minutes: 30 },
  ...{ courtroom: idOf('4B'), judge: idOf('J1'), accepted },
});
const continuing = (
  to: Input<'hearing.continue'>['to'],
  fields: Partial<Input<'hearing.continue'>> = {},
): Input<'hearing.continue'> => ({
  ...{ hearing: idOf('F03-H7'), reason: 'icwa-notice-time', words: '', goodCause: true, requestedBy: 'tribe' },
  ...{ to, asOf: today },
  ...fields,
});

/** What a date asks for, accepted with one reason. */
async function acceptedOf(to: Input<'hearing.continue'>['to'], reason: string): Promise<Accepted> {
  const answer = await clerk('hearing.continue', continuing(to));
  if (answer.ok || answer.refusal.name !== 'dates-to-accept') throw new Error('nothing is asked for');
  return answer.refusal.values.dates.flatMap(({ problems }) =>
    problems.map(({ code, person }) => ({ code, person: person?.ref ?? null, reason })),
  );
}

describe('a continuance', () => {
  test('past the six-month review and the interval names both, and is one change that one undo restores', async () => {
    const before = await wholeRecord();
    const to = toDay(dateOf('2027-05-04'));
    const asked = await clerk('hearing.continue', continuing(to));
    expect(asked).toMatchObject({
      ...refused('dates-to-accept'),
      refusal: {
        values: {
          dates: [
            {
              problems: expect.arrayContaining([
                expect.objectContaining({ code: 'passes-deadline', clock: 'six-month-review' }),
                expect.objectContaining({ code: 'beyond-interval', days: 154 }),
              ]),
            },
          ],
        },
      },
    });
    expect(await wholeRecord()).toEqual(before);

    const accepted = await acceptedOf(to, 'The tribe asked for time.');
    const made = await madeOf<'hearing.continue'>(clerk('hearing.continue', continuing({ ...to, accepted })));
    const [old, fresh = ''] = made.hearings;
    expect(old).toBe('F03-H7');
    expect(await rowOf('F03-H7')).toMatchObject({
      status: 'continued',
      findings: [],
      continuance: {
        ...{ to: '2027-05-04', code: 'icwa-notice-time', goodCause: true, requestedBy: 'tribe' },
        passes: [
          { code: 'interval', due: '2026-12-01' },
          { code: 'six-month-review', due: '2027-04-27' },
        ],
      },
    });
    const set = (await hearingsOf('F03')).find(({ id }) => id === fresh);
    expect(set).toMatchObject({ status: 'scheduled', date: '2027-05-04', continuedFrom: 'F03-H7' });
    expect(set?.accepted?.map(({ code }) => code)).toEqual(expect.arrayContaining(['passes-deadline']));

    const shown = await life(fresh);
    expect(shown.steps.map(({ hearing, what }) => [hearing, what])).toEqual([
      ['F03-H7', 'set'],
      ['F03-H7', 'continued'],
      [fresh, 'set'],
    ]);
    expect(shown.steps[1]?.continuance).toMatchObject({ daysAdded: 161, code: 'icwa-notice-time' });
    expect(shown.steps[1]?.continuance?.passes.map(({ clock }) => clock)).toEqual(['interval', 'six-month-review']);
    await undoes(made, before);
    expect((await life('F03-H7')).steps.map(({ what }) => what)).toEqual(['set', 'continued', 'taken-back']);
  });

  test('within all deadlines passes none, and the old time is free for another', async () => {
    const to = toDay(dateOf('2026-12-01'), { start: '15:30' });
    const short = [{ code: 'short-notice', person: null, reason: 'All were told in court.' }] as const;
    const made = await clerk('hearing.continue', continuing({ ...to, accepted: [...short] }));
    expect(made).toMatchObject({ ok: true });
    expect((await rowOf('F03-H7'))?.status).toBe('continued');
    expect(await rowOf('F03-H7')).toMatchObject({ continuance: { passes: [] } });
  });

  test('and the new date vacated: the case has no next hearing, and its interval runs from the last one held', async () => {
    const to = toDay(dateOf('2026-12-29'));
    const accepted = await acceptedOf(to, 'The tribe asked for time.');
    const made = await madeOf<'hearing.continue'>(clerk('hearing.continue', continuing({ ...to, accepted })));
    expect(await rowOf('F03-H7')).toMatchObject({ continuance: { on: today } });
    const shown = await clerk('schedule.show', { from: courtDay, to: dateOf('2027-01-05'), asOf: today });
    const states = (shown.ok ? (shown.value as Output<'schedule.show'>).hearings : []).filter(
      ({ caseNumber }) => caseNumber === '26-JV-0166',
    );
    expect(states.map(({ date, status }) => [date, status])).toEqual([
      ['2026-11-24', 'continued'],
      ['2026-12-29', 'scheduled'],
    ]);
    const gone = { hearing: made.hearings[1], reason: 'The tribe took the case.', asOf: today };
    expect(await clerk('hearing.vacate', gone)).toMatchObject({ ok: true });
    const lists = await clerk('schedule.lists', { asOf: today });
    const { noNextHearing, noticesDue } = (lists.ok ? lists.value : {}) as Output<'schedule.lists'>;
    expect(noNextHearing).toContainEqual(
      expect.objectContaining({ caseNumber: '26-JV-0166', last: '2026-10-27', ends: '2026-12-01' }),
    );
    expect(noticesDue.map(({ hearing }) => hearing)).not.toContain('F03-H7');
  });

  test('a reason that is not good cause as a rule is recorded as good cause only with words', async () => {
    const to = toDay(dateOf('2027-01-05'));
    const late = { reason: 'report-late', goodCause: true };
    expect(await clerk('hearing.continue', continuing(to, late))).toMatchObject(refused('continuance-needs-words'));
    expect(await clerk('hearing.continue', continuing(to, { reason: 'other', goodCause: false }))).toMatchObject(
      refused('continuance-needs-words'),
    );
    const words = 'The hospital sent its records yesterday.';
    const accepted = await acceptedOf(to, 'Agreed.');
    const said = continuing({ ...to, accepted }, { ...late, words });
    expect(await clerk('hearing.continue', said)).toMatchObject({ ok: true });
    expect(await rowOf('F03-H7')).toMatchObject({ continuance: { reason: words, code: 'report-late' } });
  });

  test('is to a later day, of the same case, and of a hearing that is only set', async () => {
    expect(await clerk('hearing.continue', continuing(toDay(courtDay, { start: '16:00' })))).toMatchObject(
      refused('not-later'),
    );
    const other = { ...toDay(dateOf('2026-12-15')), caseNumber: idOf<'caseNumber'>('26-JV-0117') };
    expect(await clerk('hearing.continue', continuing(other))).toMatchObject(refused('no-such-case'));
    const heldOne = continuing(toDay(dateOf('2026-12-15')), { hearing: idOf('F03-H6') });
    expect(await clerk('hearing.continue', heldOne)).toMatchObject(refused('hearing-not-set'));
    const unknown = continuing(toDay(dateOf('2026-12-15')), { reason: 'weather' });
    expect(await clerk('hearing.continue', unknown)).toMatchObject(refused('bad-input'));
  });

  test('a holiday and the judge’s leave are refused for a continuance as for any date', async () => {
    for (const [date, code] of [
      ['2026-11-26', 'holiday'],
      ['2026-12-22', 'judge-away'],
    ] as const) {
      const answer = await clerk('hearing.continue', continuing(toDay(dateOf(date))));
      expect(JSON.stringify(answer)).toContain(code);
      expect(answer).toMatchObject(refused('dates-refused'));
    }
  });

  test('of an older export is told with what the export says', async () => {
    const shown = await life('F03-H2');
    expect(shown.steps.map(({ what }) => what)).toEqual(['continued']);
    expect(shown.steps[0]?.continuance).toMatchObject({ daysAdded: 42, code: null, passes: [], requestedBy: 'court' });
  });
});

const holding = (fields: Partial<Input<'hearing.hold'>> = {}): Input<'hearing.hold'> => ({
  ...{ hearing: idOf('F01-H8'), present: ['F01-MO', 'AT1'], absent: ['CW1'], childPresent: true },
  ...{ findings: ['reasonable_efforts_to_reunify'], outcome: 'Family time goes on.', asOf: courtDay },
  next: { kind: 'set', setting: { ...toDay(dateOf('2026-12-15')), caseNumber: idOf('26-JV-0117') } },
  ...fields,
});

describe('a hearing that was held', () => {
  test('is kept with who was there and the next date, and undone as one', async () => {
    const before = await wholeRecord();
    const made = await madeOf<'hearing.continue'>(clerk('hearing.hold', holding()));
    expect(await rowOf('F01-H8')).toMatchObject({
      ...{ status: 'held', findings: ['reasonable_efforts_to_reunify'], outcome: 'Family time goes on.' },
      ...{ childPresent: true, accepted: null },
    });
    const shown = await life('F01-H8', courtDay);
    expect(
      shown.parties.filter(({ present }) => present !== null).map(({ party, present }) => [party, present]),
    ).toEqual(
      expect.arrayContaining([
        ['F01-MO', true],
        ['AT1', true],
        ['CW1', false],
      ]),
    );
    expect(shown).toMatchObject({
      ...{ childPresent: true, findings: ['reasonable_efforts_to_reunify'], noNextReason: null },
      next: { hearing: made.hearings[1], date: '2026-12-15', start: '14:30' },
    });
    // The record is invented, and its own day comes before that of the hearing: the calendar says held all the same.
    expect((await life('F01-H8')).now).toMatchObject({ status: 'held', problems: [] });
    await undoes(made, before);
  });

  test('is not recorded before its day, nor twice', async () => {
    expect(await clerk('hearing.hold', holding({ asOf: today }))).toMatchObject(refused('hearing-not-yet'));
    expect(await clerk('hearing.hold', holding())).toMatchObject({ ok: true });
    expect(await clerk('hearing.hold', holding())).toMatchObject(refused('hearing-not-set'));
  });

  test('needs the next date, one that is there already, or a reason why there is none', async () => {
    const there = (hearing: string) => holding({ next: { kind: 'there', hearing: idOf(hearing) } });
    for (const missing of ['F01-H7', 'F02-H1', 'nothing']) {
      expect(await clerk('hearing.hold', there(missing))).toMatchObject(refused('next-date-missing'));
    }
    const reason = 'The case is to be closed on written order.';
    expect(await clerk('hearing.hold', holding({ next: { kind: 'none', reason } }))).toMatchObject({ ok: true });
    expect(await life('F01-H8', courtDay)).toMatchObject({ next: null, noNextReason: reason, now: { accepted: [] } });
  });

  test('the next date is looked at as any date, and set with it or not at all', async () => {
    const before = await wholeRecord();
    const onLeave = { ...toDay(dateOf('2026-12-22')), caseNumber: idOf<'caseNumber'>('26-JV-0117') };
    expect(await clerk('hearing.hold', holding({ next: { kind: 'set', setting: onLeave } }))).toMatchObject(
      refused('dates-refused'),
    );
    expect(await wholeRecord()).toEqual(before);
  });

  test('nobody was there twice, and everybody is somebody of the record', async () => {
    expect(await clerk('hearing.hold', holding({ absent: ['F01-MO'] }))).toMatchObject(refused('bad-input'));
    expect(await clerk('hearing.hold', holding({ present: ['F03-MO'] }))).toMatchObject(refused('no-such-recipient'));
  });
});

describe('a hearing that was vacated', () => {
  test('says why, stands no more, and is set again by an undo', async () => {
    const before = await wholeRecord();
    const asked = { hearing: 'F01-H8', reason: 'The petition was withdrawn.', asOf: today };
    const made = await madeOf<'hearing.continue'>(clerk('hearing.vacate', asked));
    expect(await rowOf('F01-H8')).toMatchObject({ status: 'vacated', vacating: { on: today, reason: asked.reason } });
    expect((await life('F01-H8')).steps.at(-1)).toMatchObject({ what: 'vacated', vacating: asked.reason });
    expect(await clerk('hearing.vacate', asked)).toMatchObject(refused('hearing-not-set'));
    await undoes(made, before);
    expect((await rowOf('F01-H8'))?.status).toBe('scheduled');
  });
});

const mail = (fields: Partial<Input<'notice.record'>['notices'][number]> = {}) => ({
  ...{ notice: null, to: 'parent' as const, recipient: 'F01-MO', sentOn: dateOf('2026-11-13') },
  ...{ method: 'mail' as const, proof: false as boolean | null },
  ...fields,
});
const record = (...notices: readonly ReturnType<typeof mail>[]) =>
  clerk('notice.record', { hearing: 'F01-H8', notices: [...notices], asOf: today });

describe('notices', () => {
  test('everybody who is to have one is listed with its last day, and what is recorded stands there', async () => {
    const blank = await life('F01-H8');
    expect(blank.notices.length).toBeGreaterThan(3);
    expect(blank.notices.every(({ notice, dueOn }) => notice === null && dueOn === '2026-11-14')).toBe(true);
    const before = await wholeRecord();
    const made = await madeOf<'hearing.continue'>(record(mail()));
    const mother = (await life('F01-H8')).notices.find(({ recipient }) => recipient === 'F01-MO');
    expect(mother).toMatchObject({ sentOn: '2026-11-13', method: 'mail', proof: false, role: 'parent' });
    await undoes(made, before);
  });

  test('one takes the place of another, and there is never a second to the same recipient', async () => {
    await record(mail());
    const first = (await life('F01-H8')).notices.find(({ recipient }) => recipient === 'F01-MO');
    expect(await record(mail())).toMatchObject(refused('record-changed'));
    expect(await record(mail({ notice: first?.notice ?? '', proof: true }))).toMatchObject({ ok: true });
    const again = (await life('F01-H8')).notices.filter(({ recipient }) => recipient === 'F01-MO');
    expect(again).toMatchObject([{ notice: first?.notice, proof: true }]);
    expect(await record(mail({ notice: 'nothing', recipient: 'AT1', to: 'attorney' as never }))).toMatchObject(
      refused('record-changed'),
    );
  });

  test('all of a request are kept or none; none is of a day to come, after the hearing, or to a stranger', async () => {
    const before = await wholeRecord();
    const attorney = mail({ to: 'attorney' as never, recipient: 'AT1' });
    for (const sentOn of ['2026-11-22', '2026-11-25']) {
      expect(await record(attorney, mail({ sentOn: dateOf(sentOn) }))).toMatchObject(refused('notice-day-impossible'));
    }
    expect(await record(attorney, mail({ sentOn: null as never, proof: true }))).toMatchObject(
      refused('notice-day-impossible'),
    );
    expect(await record(attorney, mail({ recipient: 'F03-MO' }))).toMatchObject(refused('no-such-recipient'));
    expect(await wholeRecord()).toEqual(before);
  });
});
