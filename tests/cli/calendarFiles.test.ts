// Dates to other calendars and busy times from them, as a script would ask for them.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readByIcalJs, readByNodeIcal } from '../exchange/calendars/twoParsers.ts';
import { cradle, sampleDocket } from './runCradle.ts';

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendar-files-'));
  store = join(folder, 'store');
  expect((await cradle(['init', '--store', store, '--court', 'Fennimore', '--admin', 'Ana Ruiz'])).code).toBe(0);
  expect((await cradle(['import', sampleDocket, '--store', store])).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const schedule = (...args: readonly string[]) => cradle(['schedule', ...args, '--store', store]);

test('one case’s hearings on stdout, a judge’s in a file, the court’s as a table in Spanish', async () => {
  const days = ['--from', '2026-11-21', '--to', '2026-12-31'];
  const one = await schedule('ics', '--case', '26-JV-0117', ...days);
  expect(one).toMatchObject({ code: 0, stderr: '' });
  const events = readByIcalJs(one.stdout);
  expect(readByNodeIcal(one.stdout)).toEqual(events);
  // Whoever made the store is coordinator too, and the meetings of a case are the coordinator's.
  expect(events).toContainEqual(
    expect.objectContaining({ start: '2026-11-24T19:30:00.000Z', location: 'Courtroom 4B' }),
  );

  const file = join(folder, 'judge.ics');
  const saved = await schedule('ics', '--judge', 'J1', ...days, '--out', file);
  expect(saved).toMatchObject({ code: 0, stderr: '' });
  const text = await readFile(file, 'utf8');
  expect(saved.stdout).toBe(`Written: ${file} (${readByIcalJs(text).length} entries).\n`);

  const told = await schedule('ics', '--judge', 'J1', ...days, '--out', join(folder, 'again.ics'), '--json');
  expect(JSON.parse(told.stdout)).toEqual({ file: join(folder, 'again.ics'), entries: readByIcalJs(text).length });
  for (const [whose, sentence] of [
    [['--judge', 'NOBODY'], /^The record has nobody of that id.*people list/],
    [['--person', 'F01-MO'], /^The record has nobody of that id/],
    [['--judge', 'AT1'], /^This person is not a judge/],
  ] as const) {
    expect(await schedule('ics', ...whose)).toMatchObject({ code: 1, stderr: expect.stringMatching(sentence) });
  }

  const table = await schedule('csv', ...days, '--language', 'es');
  expect(table.stdout).toMatch(/^\ufeffFecha,Inicio,Fin,/);
  expect(table.stdout).toContain('Audiencia de revisión');
}, 60_000);

test('busy times are kept, said, and can be taken back; what is wrong is a sentence', async () => {
  const file = join(folder, 'office.ics');
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20261208T150000Z', 'DURATION:PT1H', 'SUMMARY:Dentist'];
  await writeFile(file, [...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
  const read = await schedule('busy', file, '--person', 'AT1', '--calendar', 'Office', '--json');
  expect(read).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(read.stdout)).toEqual({ batch: expect.any(String), times: 1, before: 0 });
  const same = await schedule('busy', file, '--person', 'AT1', '--calendar', 'Office');
  expect(same).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Nothing was kept/) });
  await writeFile(file, [...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n').replace('T15', 'T16'));
  const again = await schedule('busy', file, '--person', 'AT1', '--calendar', 'Office');
  expect(again.stdout).toMatch(
    /^1 busy time is kept now; before there were 1\. To take it back: cradle schedule undo /,
  );

  expect(await schedule('busy', sampleDocket, '--person', 'AT1', '--calendar', 'Office')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^This is not a calendar that can be read\./),
  });
  expect(await schedule('busy', join(folder, 'none.ics'), '--person', 'AT1', '--calendar', 'Office')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^The file cannot be opened/),
  });
  // As some programs of Windows save it: UTF-16 with its mark.
  await writeFile(file, `\ufeff${[...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')}`, 'utf16le');
  const wide = await schedule('busy', file, '--person', 'AT1', '--calendar', 'Wide', '--json');
  expect(JSON.parse(wide.stdout)).toMatchObject({ times: 1 });
  expect(await schedule('ics', '--judge', 'J1', '--case', '26-JV-0117')).toMatchObject({
    code: 2,
    stderr: 'Name one calendar: --judge, --person or --case; without any, it is the court’s.\n',
  });
}, 60_000);
