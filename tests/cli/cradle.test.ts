// What a clerk does at a terminal, and what a script relies on: exit codes, stdout for the result alone, one sentence
// on stderr where something is refused.

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEngine } from '../../electron/engineClient.ts';
import { facts } from '../../shared/contract/facts.ts';
import { requestsIn } from '../contract/requests.ts';
import { readPdf } from '../documents/readPdf.ts';
import { cradle, sampleDocket } from './runCradle.ts';

let folder: string;
let store: string;
let made: Awaited<ReturnType<typeof cradle>>;
let imported: Awaited<ReturnType<typeof cradle>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradle-'));
  store = join(folder, 'store');
  made = await cradle(['init', '--store', store, '--court', 'Fennimore County', '--admin', 'Ana Ruiz']);
  imported = await cradle(['import', sampleDocket, '--store', store]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const oneLine = /^[^\n]+\n$/;
const f01 = () => [
  'brief',
  '--store',
  store,
  '--case',
  '26-JV-0117',
  '--hearing',
  '2026-11-24',
  '--as-of',
  '2026-11-21',
];

describe('init', () => {
  test('prints the recovery key and what to do with it, and makes a folder for its owner alone', async () => {
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/Recovery key: ([0-9A-Z]{5}-){7}[0-9A-Z]{5}\n/);
    expect(made.stdout).toMatch(/Print or write down this key/);
    expect((await stat(store)).mode & 0o777).toBe(0o700);
  });

  test('refuses a folder that holds a store already', async () => {
    const again = await cradle(['init', '--store', store, '--court', 'C', '--admin', 'A']);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(oneLine);
    expect(again.stderr).toMatch(/There is a store in this folder already/);
  });

  test('refuses a short passphrase and makes not even the folder', async () => {
    const dir = join(folder, 'short');
    const short = await cradle(['init', '--store', dir, '--court', 'C', '--admin', 'A'], {
      CRADLE_PASSPHRASE: 'seven',
    });
    expect(short).toMatchObject({ code: 1, stdout: '' });
    expect(short.stderr).toMatch(/shorter than 8 characters/);
    await expect(readdir(dir)).rejects.toThrow('ENOENT');
  });

  test('refuses a place that is no folder', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const refused = await cradle(['init', '--store', file, '--court', 'C', '--admin', 'A']);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/cannot hold a store/) });
  });
});

describe('import', () => {
  test('says what was brought; again it changes nothing', async () => {
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toMatch(/The export of November 21, 2026 was imported:/);
    expect(imported.stdout).toMatch(/Hearings: 99 new, 0 changed, 0 same, 0 withdrawn/);
    const again = await cradle(['import', sampleDocket, '--store', store, '--json']);
    const { kinds } = JSON.parse(again.stdout);
    expect(again.code).toBe(0);
    for (const { counts } of kinds) expect([counts.new, counts.changed, counts.withdrawn]).toEqual([0, 0, 0]);
  });

  test('--dry-run says what an import would change and writes nothing', async () => {
    const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
    docket.families[0].headline = 'Another headline';
    docket.families[0].ftms.pop();
    const changed = join(folder, 'changed.json');
    await writeFile(changed, JSON.stringify(docket));
    const dry = async () => {
      const ran = await cradle(['import', changed, '--store', store, '--dry-run', '--json']);
      expect(ran.code).toBe(0);
      return JSON.parse(ran.stdout).kinds;
    };
    const kinds = await dry();
    const countsOf = (kind: string) => kinds.find((row: { kind: string }) => row.kind === kind).counts;
    expect(countsOf('courtCase')).toEqual({ new: 0, changed: 1, same: 11, withdrawn: 0, kept: 0 });
    expect(countsOf('ftm')).toMatchObject({ changed: 0, withdrawn: 1 });
    expect(await dry()).toEqual(kinds);
  });

  test('what a person entered or took back stays, and is said so by its id', async () => {
    const dir = join(folder, 'entered');
    await cradle(['init', '--store', dir, '--court', 'Fennimore County', '--admin', 'Ana Ruiz']);
    await cradle(['import', sampleDocket, '--store', dir]);
    const engine = startEngine();
    try {
      const passphrase = 'seven cradles by the lake';
      expect(await engine.call('session.unlock', { dir, person: null, passphrase })).toMatchObject({ ok: true });
      const audit = await engine.call('audit.list', { after: 2, limit: 1 });
      const recordedAt = audit.ok ? audit.value[0]?.at : undefined;
      if (recordedAt === undefined) throw new Error('nothing was imported');
      const { 'care.withdraw': withdraw, 'healthVisit.record': visit } = requestsIn(dir, recordedAt);
      expect(await engine.call('care.withdraw', withdraw)).toMatchObject({ ok: true });
      expect(await engine.call('healthVisit.record', visit)).toMatchObject({ ok: true });
    } finally {
      await engine.end();
    }
    const again = await cradle(['import', sampleDocket, '--store', dir]);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toMatch(/nothing that is not in the record already/);
    expect(again.stdout).toMatch(
      / {4}1 stays as a person of this court left it, whatever the export says: F01-C1-S2\n/,
    );
    const spanish = await cradle(['import', sampleDocket, '--store', dir, '--language', 'es']);
    expect(spanish.stdout).toMatch(/ {4}1 queda como lo dejó una persona de este tribunal/);
    const lines = await cradle(['audit', '--store', dir]);
    expect(lines.stdout).toMatch(/took back an entry of development or health {2}F01\n/);
    expect(lines.stdout).toMatch(/recorded a health visit {2}F01\n/);
  });

  test('a refused export is told problem by problem, and nothing is written', async () => {
    const docket = JSON.parse(await readFile(sampleDocket, 'utf8'));
    docket.families[2].children[0].dob = '2027-01-01';
    docket.families[3].hearings[0].courtroom = 'nowhere_1';
    const broken = join(folder, 'broken.json');
    await writeFile(broken, JSON.stringify(docket));
    const refused = await cradle(['import', broken, '--store', store]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    const [sentence, ...problems] = refused.stderr.trimEnd().split('\n');
    expect(sentence).toMatch(/The export was refused\. Nothing was imported\./);
    expect(problems).toContainEqual(
      expect.stringMatching(/^families\[2\]\.children\[0\]\.dob: This child would be born on 2027-01-01/),
    );
    expect(problems).toContainEqual(
      expect.stringMatching(/^families\[3\]\.hearings\[0\]\.courtroom: nowhere_1 is named/),
    );
  });

  test('a file that is not there', async () => {
    const refused = await cradle(['import', join(folder, 'nowhere.json'), '--store', store]);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/cannot be read/) });
  });
});

describe('docket', () => {
  test('--json is an array of rows in order, from the last day of data entry on', async () => {
    const { code, stdout, stderr } = await cradle(['docket', '--store', store, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const rows = JSON.parse(stdout);
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({
      date: '2026-11-24',
      start: '13:30',
      hearing: 'F01-H8',
      caseNumber: '26-JV-0117',
      docketName: 'In the Interest of J.A. and R.A.',
      type: 'review',
      courtroom: '4B',
      minutes: 30,
      status: 'scheduled',
    });
    const order = rows.map((row: Record<string, string>) => [row['date'], row['start'], row['caseNumber']].join(' '));
    expect(order).toEqual(order.toSorted());
  });

  test('with days, any hearing of those days', async () => {
    const { stdout } = await cradle([
      'docket',
      '--store',
      store,
      '--from',
      '2026-10-27',
      '--to',
      '2026-11-24',
      '--json',
    ]);
    const rows = JSON.parse(stdout);
    const days = rows.map(({ date }: { date: string }) => date);
    expect(days.every((day: string) => day >= '2026-10-27' && day <= '2026-11-24')).toBe(true);
    expect(new Set(rows.map(({ status }: { status: string }) => status))).toContain('held');
    expect(days).toContain('2026-10-27');
    expect(days).toContain('2026-11-24');
  });

  test('for a person, in Spanish where the system speaks it', async () => {
    const { stdout } = await cradle(['docket', '--store', store, '--to', '2026-11-24'], { LANG: 'es_MX.UTF-8' });
    expect(stdout).toMatch(/mar 24 nov 2026/);
    expect(stdout).toMatch(/26-JV-0117 .*fijada/);
    const none = await cradle(['docket', '--store', store, '--from', '2030-01-01', '--language', 'en']);
    expect(none).toMatchObject({ code: 0, stdout: 'No hearing in these days.\n' });
  });
});

describe('brief', () => {
  test('--json is facts and brief, and nothing else on stdout', async () => {
    const { code, stdout, stderr } = await cradle([...f01(), '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const out = JSON.parse(stdout);
    expect(Object.keys(out)).toEqual(['facts', 'brief']);
    expect(facts.safeParse(out.facts).success).toBe(true);
    expect(out.facts).toMatchObject({ caseNumber: '26-JV-0117', hearingDate: '2026-11-24', asOf: '2026-11-21' });
  });

  test('--as-of is today by the local calendar where it is not given', async () => {
    const { stdout } = await cradle([
      'brief',
      '--store',
      store,
      '--case',
      '26-JV-0117',
      '--hearing',
      'F01-H8',
      '--json',
    ]);
    const local = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Chicago' }).format(new Date());
    expect(JSON.parse(stdout).facts.asOf).toBe(local);
  });

  test('--known-at before the import: the case was not known then', async () => {
    const early = await cradle([...f01(), '--known-at', '2020-01-01T00:00:00Z', '--json']);
    expect(early).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/no case with this docket number/),
    });
  });

  test('--pdf writes a whole file for its owner alone', async () => {
    const file = join(folder, 'summary.pdf');
    const printed = await cradle([...f01(), '--pdf', file]);
    expect(printed).toMatchObject({ code: 0, stderr: '', stdout: `Written: ${file} (2 pages).\n` });
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('--document development writes the sheet of development and health instead', async () => {
    const file = join(folder, 'development.pdf');
    const printed = await cradle([...f01(), '--document', 'development', '--pdf', file]);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    const pages = Number(/\((\d+) pages\)/.exec(printed.stdout)?.[1]);
    expect(pages).toBeGreaterThan(2);
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    const wrong = await cradle([...f01(), '--document', 'poster', '--pdf', file]);
    expect(wrong).toMatchObject({
      code: 2,
      stderr:
        '--document <document> can be: bench-summary, full-brief, development, attorney-summary, resource-note, clerk-sheet.\n',
    });
  });

  test('--document full-brief writes every section', async () => {
    const file = join(folder, 'full-brief.pdf');
    const printed = await cradle([...f01(), '--document', 'full-brief', '--pdf', file]);
    expect(printed).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/\(\d+ pages\)/) });
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a file that cannot be written is said, and nothing is left half-written', async () => {
    const inTheWay = join(folder, 'in-the-way.pdf');
    await mkdir(join(inTheWay, 'inside'), { recursive: true });
    const refused = await cradle([...f01(), '--pdf', inTheWay]);
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/could not be written/) });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a day without a hearing names the days that have one', async () => {
    const refused = await cradle([...f01().map((arg) => (arg === '2026-11-24' ? '2026-11-25' : arg)), '--json']);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(oneLine);
    expect(refused.stderr).toMatch(/It has hearings on: April 24, 2026, .* and November 24, 2026/);
  });
});

describe('shown', () => {
  const of = (...more: string[]) => ['shown', '--store', store, '--case', '26-JV-0117', '--hearing', ...more];

  test('nothing yet for a hearing whose brief nobody has opened', async () => {
    expect(await cradle(of('F01-H7'))).toMatchObject({
      code: 0,
      stdout: 'Nothing was shown or printed for this hearing yet.\n',
    });
  });

  test('lists what was printed, and gives one of them again as data and on paper', async () => {
    const file = join(folder, 'printed.pdf');
    const sheet = ['--document', 'development', '--language', 'es', '--pdf', file];
    expect(await cradle([...f01(), ...sheet])).toMatchObject({ code: 0 });
    const listed = await cradle(of('2026-11-24'));
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toMatch(/^line-\d+ .* Ana Ruiz {2}saved {2}development sheet {2}[0-9a-f]{8}\n/);
    const [newest] = JSON.parse((await cradle(of('2026-11-24', '--json'))).stdout);
    expect(newest).toMatchObject({ how: 'saved', document: 'development', language: 'es', asOf: '2026-11-21' });
    const again = JSON.parse((await cradle(of('2026-11-24', '--again', newest.id, '--json'))).stdout);
    expect(again).toMatchObject({ what: 'document', showing: newest });
    const copy = join(folder, 'again.pdf');
    const reprinted = await cradle(of('2026-11-24', '--again', newest.id, '--pdf', copy));
    expect(reprinted).toMatchObject({ code: 0, stderr: '' });
    const [first, second] = await Promise.all(
      [file, copy].map(async (one) => readPdf(new Uint8Array(await readFile(one)))),
    );
    expect(first?.pages.length).toBeGreaterThan(2);
    // It is a copy of its own, with its own number.
    const unmarked = (pages: readonly string[] | undefined) => pages?.map((page) => page.replace(/Copia \d+,/, ''));
    expect(unmarked(second?.pages)).toEqual(unmarked(first?.pages));
    const log = JSON.parse((await cradle(['disclosures', '--store', store, '--case', '26-JV-0117', '--json'])).stdout);
    const sheets = log.filter(({ document }: { document: string }) => document === 'development');
    const [last, before] = sheets.map(({ number }: { number: number }) => number);
    expect(last).toBe(before + 1);
    expect(second?.pages[0]).toContain(`Copia ${last},`);
  });

  test('what a screen showed has no paper, and a copy that cannot be written leaves no line', async () => {
    const log = async () =>
      JSON.parse((await cradle(['disclosures', '--store', store, '--case', '26-JV-0117', '--json'])).stdout).length;
    const before = await log();
    const [newest] = JSON.parse((await cradle(of('2026-11-24', '--json'))).stdout);
    const nowhere = join(folder, 'no-such-folder', 'again.pdf');
    const again = await cradle(of('2026-11-24', '--again', newest.id, '--pdf', nowhere));
    expect(again).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/could not be written/) });
    expect(await cradle([...f01(), '--pdf', nowhere])).toMatchObject({ code: 1, stdout: '' });
    expect(await log()).toBe(before);
  });

  test('what is not there is said in one sentence', async () => {
    const none = await cradle(of('2026-11-24', '--again', 'line-1', '--json'));
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(oneLine) });
    expect(none.stderr).toMatch(/Nothing like this was shown or printed/);
    const noDay = await cradle(of('2026-11-25'));
    expect(noDay).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/It has hearings on:/) });
  });
});

describe('who is in', () => {
  test('a wrong passphrase is one sentence and exit code 1', async () => {
    const wrong = await cradle(['docket', '--store', store], { CRADLE_PASSPHRASE: 'not the right one' });
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(oneLine);
    expect(wrong.stderr).toMatch(/That passphrase does not open this store; \d tries are left/);
    const spanish = await cradle(['docket', '--store', store, '--language', 'es'], {
      CRADLE_PASSPHRASE: 'another wrong one',
    });
    expect(spanish.stderr).toMatch(/Esa frase de acceso no abre este archivo/);
  });

  test('without the variable and without a terminal it says where the passphrase comes from', async () => {
    const none = await cradle(['docket', '--store', store], { CRADLE_PASSPHRASE: null });
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/CRADLE_PASSPHRASE/) });
  });

  test('--as takes the name that the store knows', async () => {
    expect(await cradle(['docket', '--store', store, '--as', 'Ana Ruiz', '--json'])).toMatchObject({ code: 0 });
    const other = await cradle(['docket', '--store', store, '--as', 'Somebody Else']);
    expect(other).toMatchObject({ code: 1, stderr: expect.stringMatching(/Nobody of this name/) });
  });

  test('a folder without a store', async () => {
    const refused = await cradle(['docket', '--store', join(folder, 'nowhere')]);
    expect(refused).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/There is no store in this folder/),
    });
  });
});

describe('audit', () => {
  test('lists who did what; --verify proves it whole', async () => {
    const { stdout } = await cradle(['audit', '--store', store, '--json']);
    const lines = JSON.parse(stdout);
    expect(lines[0]).toMatchObject({ seq: 1, event: 'store.created', person: 'Ana Ruiz' });
    expect(lines.some(({ event }: { event: string }) => event === 'team-export.imported')).toBe(true);
    expect(await cradle(['audit', '--store', store])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/imported an export/),
    });
    const verified = await cradle(['audit', '--store', store, '--verify']);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^The audit is whole: \d+ lines\.\n$/) });
  });

  test('--verify without the head beside the store is a refusal', async () => {
    const dir = join(folder, 'headless');
    await cradle(['init', '--store', dir, '--court', 'C', '--admin', 'A']);
    await rm(join(dir, 'audit-head.json'));
    const verified = await cradle(['audit', '--store', dir, '--verify', '--json']);
    expect(verified.code).toBe(1);
    expect(JSON.parse(verified.stdout)).toMatchObject({ state: 'head-missing' });
    expect(verified.stderr).toMatch(/audit-head\.json/);
  });
});

describe('wrong usage is exit code 2, with nothing on stdout', () => {
  test.each([
    [[], ''],
    [['frobnicate'], 'There is no command frobnicate'],
    [['docket'], '--store <folder> is missing'],
    [['docket', '--store'], '--store <folder> needs a value'],
    [['docket', '--store', 'x', '--frobnicate'], 'There is no option --frobnicate'],
    [['docket', '--store', 'x', '--from', '2026-02-30'], '--from needs a day that exists'],
    [['docket', '--store', 'x', 'more'], 'an argument too many'],
    [['import', '--store', 'x'], 'file is missing'],
    [['brief', '--store', 'x', '--case', '1', '--hearing', '2026-11-24'], '--json, or --pdf'],
    [['brief', '--store', 'x', '--case', '1', '--hearing', '2026-11-24', '--json', '--pdf', 'y'], 'not both'],
    [
      ['brief', '--store', 'x', '--case', '1', '--hearing', '2026-11-24', '--json', '--known-at', 'noon'],
      'a moment with its zone',
    ],
    [
      ['brief', '--store', 'x', '--case', '1', '--hearing', '2026-11-24', '--json', '--audience', 'press'],
      'can be: judge',
    ],
    [['shown', '--store', 'x', '--case', '1', '--hearing', '2026-11-24', '--again', 'line-4'], '--again with --json'],
    [['shown', '--store', 'x', '--case', '1', '--hearing', '2026-11-24', '--pdf', 'y'], '--again with --json'],
    [['docket', '--store', 'x', '--language', 'fr'], 'can be: en, es'],
    [['docket', '--store', 'x', '--passphrase', 'secret'], 'There is no option --passphrase'],
  ])('cradle %j', async (args, said) => {
    const ran = await cradle(args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).not.toContain('secret');
  });

  test('in Spanish too', async () => {
    const ran = await cradle(['docket', '--language=es']);
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^Falta --store/) });
  });

  test('help and version are results', async () => {
    const help = await cradle(['brief', '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const option of [
      '--store',
      '--case',
      '--hearing',
      '--as-of',
      '--known-at',
      '--audience',
      '--json',
      '--pdf',
      '--as',
    ]) {
      expect(help.stdout).toContain(option);
    }
    expect(await cradle(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
