// The schedule at a terminal: who is needed twice, what there is to do, dates that are planned, set and taken back.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plan, workLists } from '../../shared/contract/schedule.ts';
import { cradle, sampleDocket } from './runCradle.ts';

let folder: string;
let store: string;
const run = (...args: readonly string[]) => cradle([...args, '--store', store]);
const conflicts = async (...args: readonly string[]) => JSON.parse((await run('conflicts', '--json', ...args)).stdout);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradle-schedule-'));
  store = join(folder, 'store');
  await cradle(['init', '--store', store, '--court', 'Fennimore County', '--admin', 'Ana Ruiz']);
  await cradle(['import', sampleDocket, '--store', store]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at2A = 'Courtroom 2A (delinquency docket)';
const doubleBooked = [
  { hearing: 'F02-H5', person: 'AT1', with: at2A },
  { hearing: 'F03-H7', person: 'AT1', with: at2A },
];

describe('conflicts', () => {
  test('--json is who is needed twice, by the ids of the export, from the court’s today on or in a span', async () => {
    expect(await conflicts()).toEqual(doubleBooked);
    expect(await conflicts('--from', '2026-11-24', '--to', '2026-11-24')).toEqual(doubleBooked);
    expect(await conflicts('--from', '2026-11-25')).toEqual([]);
    expect(await conflicts('--to', '2026-11-23')).toEqual([]);
  });

  test('are said in words, in both languages', async () => {
    const english = await run('conflicts');
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toContain('Atty. Selby Quill is elsewhere from 2:00 pm to 3:00 pm: Courtroom 2A');
    const spanish = await run('conflicts', '--language', 'es', '--from', '2026-12-01');
    expect(spanish).toEqual({ code: 0, stderr: '', stdout: 'Nadie hace falta en dos lugares a la vez.\n' });
  });
});

describe('work lists', () => {
  test('--json is the contract’s answer, and a day can be asked for', async () => {
    const lists = workLists.parse(JSON.parse((await run('schedule', '--json')).stdout));
    expect(lists.beyondInterval).toMatchObject([{ hearing: 'F08-H14', days: 42, limit: 35 }]);
    const later = workLists.parse(JSON.parse((await run('schedule', '--json', '--as-of', '2026-12-20')).stdout));
    expect(later.noNextHearing).toHaveLength(12);
  });

  test('are told by docket number and initials, never by a name of the family', async () => {
    const { stdout } = await run('schedule');
    expect(stdout).toContain(
      '25-JV-0388  M.Q.L.  Tue, Dec 1, 2026, 1:30 pm: 42 days after the hearing of Oct 20, and 35 are allowed',
    );
    expect(stdout).toContain('Team meeting missing (2)');
    expect(stdout).not.toMatch(/Strand|Mateo|Tolliver/);
  });
});

describe('dates', () => {
  test('a plan sets nothing; applied, it is one batch that one undo takes back', async () => {
    const before = await run('docket', '--json');
    const asked = ['schedule', 'plan', '--case', '26-JV-0166', '--case', '26-JV-0117', '--months', '2'];
    const dry = await run(...asked, '--json');
    const planned = plan.parse(JSON.parse(dry.stdout));
    expect(planned.rows.length).toBeGreaterThan(1);
    expect((await run('docket', '--json')).stdout).toBe(before.stdout);
    const applied = await run(...asked, '--apply', '--json');
    expect(applied).toMatchObject({ code: 0, stderr: '' });
    const { batch, hearings } = JSON.parse(applied.stdout);
    expect(hearings).toHaveLength(planned.rows.length);
    expect((await run('docket', '--json')).stdout).not.toBe(before.stdout);
    // Without a terminal nobody can be asked: the newest is shown and stays.
    const asking = await run('schedule', 'undo');
    expect(asking).toMatchObject({ code: 1, stdout: '' });
    expect(asking.stderr).toMatch(new RegExp(`${batch}  .*  Ana Ruiz  Dates set  [0-9]+ records[^]*--yes`));
    const undone = await run('schedule', 'undo', '--yes');
    expect(undone).toMatchObject({ code: 0, stderr: '' });
    expect(undone.stdout).toMatch(new RegExp(`^Taken back: ${batch}  .*  Ana Ruiz  Dates set  [0-9]+ records\n$`));
    expect((await run('docket', '--json')).stdout).toBe(before.stdout);
    expect(await run('schedule', 'undo', '--yes')).toMatchObject({ code: 1, stdout: '' });
  });

  test('one on the judge’s leave is refused with what stands against it', async () => {
    const refused = await run('schedule', 'set', '--case', '26-JV-0166', '--date', '2026-12-22', '--time', '14:30');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('Hon. Philippa Renfrow is away from 1:30 pm to 4:30 pm: Judicial leave.');
  });

  test('a hearing moves with a reason where one is asked for, and its conflict is gone', async () => {
    const asked = ['schedule', 'set', '--case', '26-JV-0166', '--hearing', 'F03-H7', '--date', '2026-11-24'];
    const moving = [...asked, '--time', '15:30'];
    expect(await run(...moving)).toMatchObject({ code: 1, stderr: expect.stringContaining('3 days for notice') });
    expect(await run(...moving, '--accept', 'Every party agrees.')).toMatchObject({ code: 0, stderr: '' });
    expect(await conflicts()).toEqual(doubleBooked.slice(0, 1));
    expect(await run('schedule', 'undo', '--yes')).toMatchObject({ code: 0 });
    expect(await conflicts()).toEqual(doubleBooked);
  });

  test('a hearing of another case is not moved', async () => {
    const asked = ['schedule', 'set', '--case', '26-JV-0166', '--date', '2026-12-15', '--time', '14:30'];
    const others = await run(...asked, '--hearing', 'F01-H8');
    expect(others).toMatchObject({ code: 1, stderr: expect.stringContaining('This hearing is of another case.') });
    const nobodys = await run(...asked, '--hearing', 'NOPE');
    expect(nobodys).toMatchObject({ code: 1, stderr: expect.stringContaining('not in the record') });
  });

  test('the best dates are given with what each costs', async () => {
    const { stdout } = await run('schedule', 'propose', '--case', '26-JV-0166');
    expect(stdout).toContain('1  Tue, Dec 15, 2026, 2:30 pm  4B  Review, 30 min');
    expect(stdout).toContain('The hearing before it is set for Nov 24; the interval ends Dec 29.');
  });
});

describe('the court’s calendar', () => {
  test('leave of several days is kept for its only judge, and taken back', async () => {
    const kept = await run('schedule', 'calendar', 'add', 'leave', '--date', '2027-01-05', '--until', '2027-01-06');
    expect(kept).toMatchObject({ code: 0, stderr: '' });
    const listed = () => run('schedule', 'calendar', '--from', '2027-01-01', '--to', '2027-01-31', '--json');
    const leave = { kind: 'commitment', personId: 'J1', start: '00:00', end: '23:59', place: 'Judicial leave' };
    const { facts, closed } = JSON.parse((await listed()).stdout);
    for (const date of ['2027-01-05', '2027-01-06']) {
      expect(facts).toContainEqual({ ...leave, date, id: expect.any(String) });
    }
    expect(closed).toContainEqual({ date: '2027-01-18', name: '', federal: 'mlk' });
    const told = await run('schedule', 'calendar', '--from', '2027-01-05', '--to', '2027-01-05', '--language', 'es');
    expect(told.stdout).toContain('todo el día  Hon. Philippa Renfrow  Judicial leave');
    expect(await run('schedule', 'undo', '--yes')).toMatchObject({ code: 0 });
    expect((await listed()).stdout).not.toContain('2027-01-05');
  });

  test('a fact that cannot be says which field is wrong', async () => {
    const refused = await run('schedule', 'calendar', 'add', 'change', '--session', 'none', '--date', '2026-12-24');
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('sessionId: there is no such session') });
  });

  test('a case has a number of days of its own until the court’s counts again', async () => {
    const interval = ['schedule', 'interval', '--case', '26-JV-0166'];
    await run(...interval, '--days', '21', '--reason', 'The first months.');
    expect((await run(...interval)).stdout).toContain('This case’s own interval: 21 days.');
    await run(...interval, '--court');
    expect((await run(...interval)).stdout).toContain('The court’s interval: 35 days.');
  });
});

test('wrong usage is one sentence and code 2', async () => {
  const wrong = [
    ['schedule', 'nothing'],
    ['schedule', 'propose'],
    ['schedule', 'set', '--case', '26-JV-0166', '--date', '2026-12-15', '--time', '25:30'],
    ['schedule', 'calendar', 'add', 'feast', '--date', '2026-12-24'],
    ['schedule', 'calendar', 'add', 'holiday', '--date', '2026-12-24'],
    ['conflicts', '--from', 'tomorrow'],
    ['conflicts', '--from', '2026-12-24', '--to', '2026-12-01'],
    ['conflicts', '--to', '2020-01-01'],
    ['schedule', 'calendar', 'add', 'leave', '--date', '2026-12-24', '--until', '2026-12-23'],
    ['schedule', 'interval', '--case', '26-JV-0166', '--days', '400', '--reason', 'The first months.'],
    ['schedule', 'interval', '--case', '26-JV-0166', '--days', '21', '--reason', ' '],
    ['schedule', 'interval', '--case', '26-JV-0166', '--days', '21', '--court'],
    ['schedule', 'set', '--case', '26-JV-0166', '--date', '2026-12-16', '--time', '10:00'],
    ['schedule', 'ics', '--json'],
  ];
  for (const args of wrong) {
    const ran = await run(...args);
    expect([ran.code, ran.stdout, ran.stderr.trimEnd().split('\n').length], args.join(' ')).toEqual([2, '', 1]);
  }
  expect((await run('schedule', 'nothing')).stderr).toMatch(/no command nothing under schedule.*propose/);
  expect((await run('schedule', 'calendar', 'nothing')).stderr).toMatch(/under calendar.*add, remove/);
  expect((await run('schedule', 'set', '--case', '26-JV-0166', '--date', '2026-12-16', '--time', '10:00')).stderr).toBe(
    'No session is held on Wed, Dec 16; give --room and --judge for a hearing outside the sessions.\n',
  );
});
