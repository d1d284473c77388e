// The life of a hearing at a terminal: continued past a deadline, held with the next date, vacated, noticed, taken back.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cradle, sampleDocket } from './runCradle.ts';

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearing-'));
  store = join(folder, 'store');
  await cradle(['init', '--store', store, '--court', 'Fennimore County', '--admin', 'Ada Hollis']);
  await cradle(['import', sampleDocket, '--store', store]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hearing = (what: string, ...more: readonly string[]) => cradle(['hearing', what, '--store', store, ...more]);
const lifeOf = async (id: string) => JSON.parse((await hearing('life', '--hearing', id, '--json')).stdout);

test('is continued past a deadline only with a reason, which the command names, and is taken back', async () => {
  const asked = ['--hearing', 'F03-H7', '--to', '2027-05-04', '--requested-by', 'tribe', '--good-cause', 'yes'];
  const bare = await hearing('continue', ...asked, '--reason', 'report-late');
  expect(bare).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/words/) });
  const open = await hearing('continue', ...asked, '--reason', 'icwa-notice-time');
  expect(open).toMatchObject({ code: 1, stdout: '' });
  expect(open.stderr).toMatch(/six-month review is due Apr 27, 2027[\s\S]*--accept/);
  const made = await hearing('continue', ...asked, '--reason', 'icwa-notice-time', '--accept', 'The tribe asked.');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(/161 days later[\s\S]*Passes: six-month review, April 27, 2027/);
  expect(await lifeOf('F03-H7')).toMatchObject({ now: { status: 'continued' }, next: { date: '2027-05-04' } });

  // It is still found by the day on which it stood; notice is of the new one.
  const left = ['--case', '26-JV-0166', '--hearing', '2026-11-24'];
  expect((await hearing('life', ...left)).stdout).toMatch(/Continued to May 4, 2027/);
  expect(await hearing('notice', ...left, '--sent', '2026-11-20', '--method', 'mail')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/It has hearings on: May 4, 2027\./),
  });

  expect(await cradle(['schedule', 'undo', '--yes', '--store', store])).toMatchObject({ code: 0 });
  expect(await lifeOf('F03-H7')).toMatchObject({ now: { status: 'scheduled' }, next: null });
});

test('is not taken back once notice of its new date was printed', async () => {
  const asked = [
    '--requested-by',
    'court',
    '--good-cause',
    'yes',
    '--reason',
    'icwa-notice-time',
    '--accept',
    'Agreed.',
  ];
  const made = await hearing('continue', '--hearing', 'F03-H7', '--to', '2026-12-29', ...asked);
  expect(made).toMatchObject({ code: 0 });
  const notice = join(folder, 'notice.pdf');
  const printed = ['notice', '--store', store, '--case', '26-JV-0166', '--hearing', '2026-12-29', '--pdf', notice];
  expect(await cradle(printed)).toMatchObject({ code: 0 });
  expect((await readFile(notice)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await cradle(['schedule', 'undo', '--yes', '--store', store])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/has left the store/),
  });
});

test('is recorded as held in Spanish, with who was there and the next date', async () => {
  const day = ['--case', '26-JV-0117', '--hearing', '2026-11-24', '--as-of', '2026-11-24'];
  const early = await hearing('hold', ...day.slice(0, 4), '--none', 'x');
  expect(early).toMatchObject({ code: 1, stderr: expect.stringMatching(/still to come/) });
  const next = ['--next-date', '2026-12-15', '--time', '14:30'];
  const nobody = await hearing('hold', ...day, '--present', 'NOPE', '--none', 'x');
  expect(nobody).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Nobody of this case has that name or id/) });
  const found = ['--finding', 'reasonable_efforts_to_reunify', '--outcome', 'Overnight visits begin.'];
  const who = ['--present', 'F01-MO', '--child', 'yes', ...found];
  const made = await hearing('hold', ...day, ...who, ...next, '--language', 'es');
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/celebrada/), stderr: '' });
  const told = await hearing('life', ...day, '--language', 'es');
  expect(told.stdout).toMatch(/Se celebró[\s\S]*Próxima audiencia: 15 de diciembre de 2026/);
  expect(told.stdout).toMatch(/Determinaciones: .*\nResultado: Overnight visits begin\./);
  expect(await hearing('hold', ...day, '--none', 'x')).toMatchObject({ code: 1, stdout: '' });
  const printed = ['notice', '--store', store, ...day.slice(0, 4), '--pdf', join(folder, 'held.pdf')];
  expect(await cradle(printed)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^This hearing was held/) });
});

test('is vacated, and everybody has notice recorded at once', async () => {
  const day = ['--case', '25-JV-0388', '--hearing', '2026-12-01'];
  const given = await hearing('notice', ...day, '--sent', '2026-11-20', '--method', 'mail', '--proof', '--json');
  expect(given).toMatchObject({ code: 0, stderr: '' });
  const again = await hearing('notice', ...day, '--sent', '2026-11-20', '--method', 'mail');
  expect(again).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/Everybody/) });
  expect(await hearing('vacate', ...day, '--reason', 'The petition was withdrawn.')).toMatchObject({ code: 0 });
  const told = await hearing('life', ...day);
  expect(told.stdout).toMatch(/Vacated: The petition was withdrawn\.[\s\S]*given November 20, 2026; proof on file/);
});

test('reasons are listed, and wrong usage is a sentence and 2', async () => {
  // The list needs no store.
  expect((await cradle(['hearing', 'reasons', '--language', 'es'])).stdout).toMatch(
    /report-late .*no es causa justificada/,
  );
  expect(await hearing('life', '--hearing', '2026-11-24')).toMatchObject({ code: 2, stdout: '' });
  const nobodys = await hearing('life', '--hearing', 'NOPE');
  expect(nobodys).toMatchObject({ code: 1, stderr: expect.stringMatching(/^This hearing is not in the record/) });
  const asked = [
    'continue',
    '--hearing',
    'F03-H7',
    '--good-cause',
    'no',
    '--to',
    '2026-12-15',
    '--requested-by',
    'court',
  ];
  const unknown = await hearing(...(asked as [string, ...string[]]), '--reason', 'weather');
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringMatching(/child-safety/) });
  const unsaid = asked.filter((word) => word !== '--good-cause' && word !== 'no');
  const wrong = [
    [[...unsaid, '--reason', 'court-cannot-sit'], /--good-cause/],
    [['vacate', '--hearing', 'F03-H7', '--reason', ' '], /--reason needs words/],
    [['hold', '--hearing', 'F03-H7', '--present', 'F03-MO', '--absent', 'F03-MO', '--none', 'x'], /named twice/],
    [['hold', '--hearing', 'F03-H7', '--finding', 'efforts', '--none', 'x'], /active_efforts/],
    [['postpone'], /no command postpone under hearing.*continue/],
    [[], /hearing can be: .*continue/],
  ] as const;
  for (const [args, sentence] of wrong) {
    const ran = await cradle(['hearing', ...args, '--store', store]);
    expect(ran, args.join(' ')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(sentence) });
  }
});
