// A malformed, truncated, oversized or hostile export is refused with a path and a reason, and its text is never quoted.

import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportRefusal } from '../../electron/engine/exchange/teamExport/reasons.ts';
import { readTeamExport, readTeamExportFile } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import {
  at,
  bytesOf,
  copySample,
  leavesOf,
  pathText,
  patternOf,
  placeAt,
  readExport,
  refusalLines,
  sampleBytes,
  withValue,
} from './sampleExport.ts';

const leaves = leavesOf(copySample());
const oneOf = <T>(items: readonly T[]) =>
  fc.integer({ min: 0, max: items.length - 1 }).map((index) => at(items, index));
const texts = leaves.filter((leaf) => typeof leaf.value === 'string');
const objects = leaves.filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value));
const dates = texts.filter(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)));

function refusalOf(bytes: Uint8Array): ImportRefusal {
  const read = readTeamExport(bytes);
  if (read.ok) throw new Error('was accepted');
  expect(read.refusal.problems.length).toBeGreaterThan(0);
  expect(read.refusal.problems.length).toBeLessThanOrEqual(50);
  expect(read.refusal.total).toBeGreaterThanOrEqual(read.refusal.problems.length);
  for (const { path } of read.refusal.problems) expect(path).not.toBe('');
  return read.refusal;
}

describe('malformed values', () => {
  // A key is required where every record of its kind in the sample has it, but for these.
  const lenient = new Set(['meta.notice', 'meta.coordinatorCaseloadCap']);
  const seen = new Map<string, number>();
  for (const { path } of leaves) seen.set(patternOf(path), (seen.get(patternOf(path)) ?? 0) + 1);
  const required = leaves.filter(({ path }) => {
    const owner = patternOf(path.slice(0, -1));
    const key = path.at(-1);
    if (typeof key !== 'string' || owner.endsWith('domains') || lenient.has(patternOf(path))) return false;
    return seen.get(patternOf(path)) === (owner === '' ? 1 : seen.get(owner));
  });

  test('a required key that is missing, anywhere', () => {
    expect(new Set(required.map(({ path }) => patternOf(path))).size).toBeGreaterThan(150);
    fc.assert(
      fc.property(oneOf(required), ({ path }) => {
        const file = copySample();
        Reflect.deleteProperty(placeAt(file, path.slice(0, -1)), at(path, path.length - 1));
        expect(refusalLines(file)).toContain(`${pathText(path)} missing-key`);
      }),
      { numRuns: 150 },
    );
  });

  test('a key that the format does not know, anywhere', () => {
    fc.assert(
      fc.property(oneOf(objects), ({ path }) => {
        const file = copySample();
        placeAt(file, path)['favouriteColour'] = 'green';
        expect(refusalLines(file)).toEqual([
          `${[pathText(path), 'favouriteColour'].filter(Boolean).join('.')} unknown-key`,
        ]);
      }),
      { numRuns: 100 },
    );
  });

  test('a value of another type, anywhere', () => {
    const scalars = leaves.filter(({ value }) => typeof value !== 'object');
    fc.assert(
      fc.property(oneOf(scalars), fc.constantFrom([1, 2], { a: 1 }), ({ path }, value) => {
        expect(refusalLines(withValue(path, value)).every((line) => line.startsWith(pathText(path)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['families', 0, 'hearings', 0, 'type', 'reveiw'],
    ['families', 0, 'hearings', 0, 'status', 'postponed'],
    ['families', 0, 'familyTime', 0, 'outcome', 'no_show'],
    ['families', 0, 'familyTime', 0, 'mode', 'telephone'],
    ['families', 0, 'children', 0, 'placements', 0, 'setting', 'hotel'],
    ['families', 0, 'children', 0, 'interludes', 0, 'kind', 'holiday'],
    ['families', 0, 'hearings', 6, 'orders', 0, 'status', 'done'],
    ['families', 0, 'ftms', 6, 'actionItems', 0, 'status', 'met'],
    ['families', 0, 'children', 0, 'health', 0, 'type', 'checkup'],
    ['families', 0, 'children', 0, 'sexAtBirth', 'F'],
    ['families', 0, 'children', 0, 'screenings', 0, 'ageBasis', 'corrected'],
    ['families', 0, 'children', 0, 'screenings', 0, 'tool', 'ASQ'],
    ['families', 0, 'children', 0, 'screenings', 0, 'result', 'ok'],
    ['families', 0, 'services', 0, 'status', 'running'],
    ['families', 0, 'sensitive', 0, 'category', 'part 2'],
    ['families', 0, 'status', 'paused'],
    ['meta', 'docketSessions', 0, 'weekday', 'tuesday'],
  ])('an unknown word where the product computes on it: %s %s %s %s %s %s %s', (...steps) => {
    const path = steps.slice(0, -1);
    expect(refusalLines(withValue(path, steps.at(-1)))).toEqual([`${pathText(path)} unknown-value`]);
  });

  test('an unknown screening area is an unknown key', () => {
    const file = withValue(['families', 0, 'children', 0, 'screenings', 0, 'domains', 'telepathy'], ['typical', 50]);
    expect(refusalLines(file)).toEqual(['families[0].children[0].screenings[0].domains.telepathy unknown-key']);
  });

  test('days that do not exist or are absurd, anywhere', () => {
    const absurd = ['2026-02-30', '0000-00-00', '9999-12-31', '1899-12-31', '2101-01-01', '2026-2-3', '11/21/2026', ''];
    const wrongTime = ['2026-11-21T00:00:00Z', '+002026-11-21', '2026-11-21 ', '２０２６-11-21'];
    fc.assert(
      fc.property(oneOf(dates), fc.constantFrom(...absurd, ...wrongTime), ({ path }, date) => {
        const [line = ''] = refusalLines(withValue(path, date));
        expect([`${pathText(path)} not-a-date`, `${pathText(path)} date-out-of-range`]).toContain(line);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [['families', 0, 'children', 0, 'gestationalAgeDaysAtBirth'], 139, 'number-too-small'],
    [['families', 0, 'children', 0, 'gestationalAgeDaysAtBirth'], 311, 'number-too-large'],
    [['families', 0, 'children', 0, 'gestationalAgeDaysAtBirth'], 221.5, 'needs-whole-number'],
    [['families', 0, 'familyTime', 0, 'hours'], -1, 'number-too-small'],
    [['families', 0, 'familyTime', 0, 'hours'], 25, 'number-too-large'],
    [['families', 0, 'familyTime', 0, 'hours'], '2', 'needs-number'],
    [['families', 0, 'hearings', 0, 'minutes'], 0, 'number-too-small'],
    [['families', 0, 'hearings', 0, 'start'], '24:00', 'not-a-time'],
    [['families', 0, 'hearings', 0, 'start'], '9:00', 'not-a-time'],
    [['families', 0, 'headline'], 'x'.repeat(1_001), 'text-too-long'],
    [['families', 0, 'headline'], '   ', 'text-too-short'],
    [['families', 0, 'headline'], 'one\u0000two', 'text-not-printable'],
    [['families', 0, 'headline'], 'half a pair \ud800', 'text-not-printable'],
    [['families', 0, 'sensitive', 0, 'text'], ' e ', 'text-too-short'],
    [['families', 0, 'id'], 'F\u000001', 'not-an-id'],
    [['families', 0, 'id'], ' F01', 'not-an-id'],
    [['families', 0, 'id'], '', 'not-an-id'],
    [['families', 0, 'id'], 'F'.repeat(65), 'not-an-id'],
    [['families', 0, 'children'], [], 'list-too-short'],
    [['families', 0, 'children', 0, 'race'], Array(21).fill('White'), 'list-too-long'],
    [['families', 0, 'children'], 'none', 'needs-list'],
    [['families', 0, 'team'], null, 'needs-object'],
    [['families', 0, 'headline'], null, 'needs-text'],
    [['meta', 'fictitious'], 'yes', 'needs-yes-or-no'],
    [['meta', 'timezone'], 'Westmark/Fennimore', 'unknown-time-zone'],
  ])('%j as %j', (path, value, reason) => {
    expect(refusalLines(withValue(path, value))).toContain(`${pathText(path)} ${reason}`);
  });

  test('gestation that is not recorded is no problem', () => {
    expect(readExport(withValue(['families', 0, 'children', 0, 'gestationalAgeDaysAtBirth'], null)).ok).toBe(true);
  });

  test('another version of the format is refused by name', () => {
    const refusal = refusalOf(bytesOf(withValue(['meta', 'schemaVersion'], 2)));
    expect(refusal).toMatchObject({ name: 'export-version-unknown', problems: [{ reason: 'version-unknown' }] });
  });

  test('whatever else a file may hold is refused, never thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readExport(value).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(oneOf(leaves), fc.jsonValue(), ({ path }, value) => {
        expect(typeof readExport(path.length === 0 ? value : withValue(path, value)).ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });

  test('a file with many problems lists fifty and counts all', () => {
    const file = copySample();
    for (const family of file.families) {
      for (const ftm of family.ftms) ftm.date = 'soon';
      for (const hearing of family.hearings) hearing.start = 'noon';
    }
    const refusal = refusalOf(bytesOf(file));
    expect(refusal.problems).toHaveLength(50);
    expect(refusal.total).toBe(81 + 99);
  });
});

describe('malformed files', () => {
  test('cut off at any byte', () => {
    const end = sampleBytes.toString('utf8').trimEnd().length;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: end - 2 }), (length) => {
        const { name, problems } = refusalOf(sampleBytes.subarray(0, length));
        expect(name).toBe('export-not-json');
        expect(['json-ends-early', 'not-utf-8']).toContain(at(problems, 0).reason);
      }),
      { numRuns: 60 },
    );
  });

  test('says where: line and column from 1, or the byte that is not UTF-8', () => {
    const broken = refusalOf(new TextEncoder().encode('{\n  "meta": {],\n'));
    expect(broken.problems).toEqual([{ path: '(file)', reason: 'json-broken', values: { line: 2, column: 12 } }]);
    const cut = refusalOf(new TextEncoder().encode('{\n  "meta'));
    expect(cut.problems).toEqual([{ path: '(file)', reason: 'json-ends-early', values: { line: 2, column: 8 } }]);
    const latin = refusalOf(new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]));
    expect(latin.problems).toEqual([{ path: '(file)', reason: 'not-utf-8', values: { byte: 3 } }]);
    expect(refusalOf(new Uint8Array()).problems[0]?.reason).toBe('json-ends-early');
  });

  test('a flipped byte is refused or read, never thrown', () => {
    fc.assert(
      fc.property(fc.nat(sampleBytes.length - 1), fc.integer({ min: 1, max: 255 }), (offset, bits) => {
        const bytes = Uint8Array.from(sampleBytes);
        bytes[offset] = at([...bytes.subarray(offset, offset + 1)], 0) ^ bits;
        expect(typeof readTeamExport(bytes).ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });

  test('50 MB are refused by size before they are read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    try {
      const path = join(folder, 'large.json');
      writeFileSync(path, '{');
      truncateSync(path, 50 * 1024 * 1024);
      const started = performance.now();
      const read = await readTeamExportFile(path);
      expect(performance.now() - started).toBeLessThan(200);
      expect(read).toMatchObject({
        ok: false,
        refusal: { name: 'export-too-large', problems: [{ values: { bytes: 52_428_800, limit: 33_554_432 } }] },
      });
      expect(await readTeamExportFile(join(folder, 'absent.json'))).toMatchObject({
        refusal: { name: 'export-not-readable' },
      });
      expect(await readTeamExportFile(folder)).toMatchObject({ refusal: { name: 'export-not-readable' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(refusalOf(new Uint8Array(34_000_000).fill(0x20)).name).toBe('export-too-large');
  });

  test('brackets without end are refused at once', () => {
    for (const opening of ['[', '{"a":', '[{"a":']) {
      for (const closing of ['', ']'.repeat(100_000)]) {
        const bytes = new TextEncoder().encode(opening.repeat(100_000) + closing);
        const started = performance.now();
        const { name, problems } = refusalOf(bytes);
        expect(performance.now() - started).toBeLessThan(500);
        expect([name, at(problems, 0).reason]).toEqual(['export-refused', 'nested-too-deep']);
      }
    }
  });

  test('millions of wrong values are refused without using up the memory', () => {
    // 32 MB of families, each with five thousand wrong sessions: reading stops at the first of them.
    const family = `{"familyTime":[${'0,'.repeat(4_999)}0]}`;
    const text = `{"meta":1,"people":[],"families":[${Array(3_000).fill(family).join(',')}]}`;
    const refusal = refusalOf(new TextEncoder().encode(text));
    expect(refusal.name).toBe('export-refused');
    expect(refusal.total).toBeGreaterThan(5_000);
    expect(refusal.total).toBeLessThan(6_000);
  });

  test('keys that JavaScript treats specially, at any depth, however they are written', () => {
    const spellings = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', 'const\\u0072uctor'];
    fc.assert(
      fc.property(oneOf(objects), fc.constantFrom(...spellings), ({ path }, spelling) => {
        const marked = withValue([...path, 'hereComesTheKey'], { admin: true });
        const text = JSON.stringify(marked).replace('"hereComesTheKey"', () => `"${spelling}"`);
        const { name, problems } = refusalOf(new TextEncoder().encode(text));
        const key = String(JSON.parse(`"${spelling}"`));
        expect(name).toBe('export-refused');
        expect(problems).toEqual([
          { path: [pathText(path), key].filter(Boolean).join('.'), reason: 'forbidden-key', values: {} },
        ]);
      }),
      { numRuns: 60 },
    );
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('the same key twice: which one counts would be a guess', () => {
    const text = sampleBytes.toString('utf8').replace('"dob":', '"dob": "2020-01-01", "dob":');
    expect(refusalOf(new TextEncoder().encode(text)).problems).toEqual([
      { path: 'families[0].children[0].dob', reason: 'repeated-key', values: {} },
    ]);
  });
});

describe('the file is never quoted', () => {
  const needle = 'Zebulon Quince';

  test('a name in the place of any value does not reach a problem or a warning', () => {
    fc.assert(
      fc.property(oneOf(texts), fc.constantFrom(needle, `${needle}\u0007`, needle.repeat(700)), ({ path }, text) => {
        const read = readExport(withValue(path, text));
        expect(JSON.stringify(read.ok ? read.value.warnings : read.refusal)).not.toContain('Quince');
      }),
      { numRuns: 250 },
    );
  });

  test('a name as a key, as an id twice, or around a break in the text does not reach a problem', () => {
    const asKey = copySample();
    placeAt(asKey, ['families', 0, 'team'])[needle] = 'CW1';
    expect(refusalLines(asKey)).toEqual(['families[0].team.* unknown-key']);
    const asId = copySample();
    at(asId.people, 0).id = needle;
    at(asId.people, 1).id = needle;
    expect(JSON.stringify(readExport(asId))).not.toContain('Quince');
    const broken = JSON.stringify(withValue(['families', 0, 'headline'], needle)).replace(
      `${needle}"`,
      `${needle}" oops`,
    );
    expect(JSON.stringify(refusalOf(new TextEncoder().encode(broken)))).not.toContain('Quince');
  });

  test('no name or note of the sample stands in a refusal of a file that is wrong throughout', () => {
    const file = copySample();
    file.meta.asOf = '2024-06-01';
    for (const family of file.families) {
      for (const ftm of family.ftms) ftm.attendees = ftm.attendees.map((party) => `${party} x`);
      for (const parent of family.parents) parent.attorney = parent.name;
    }
    const shown = JSON.stringify(readExport(file));
    const words = texts.map(({ value }) => String(value)).filter((value) => value.includes(' '));
    expect(words.length).toBeGreaterThan(500);
    for (const text of words) expect(shown).not.toContain(text);
  });
});
