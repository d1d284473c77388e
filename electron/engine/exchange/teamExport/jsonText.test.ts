import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from './jsonText.ts';
import { collectProblems } from './reasons.ts';

function scan(text: string, deepest = 24) {
  const found = collectProblems();
  return { result: scanJson(text, deepest, found.report), problems: found.list().shown };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const pieces = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '"a"',
  '"b"',
  '1',
  '-',
  '0',
  '.5',
  'e9',
  'true',
  'null',
  'nul',
  ' ',
  '\n',
  '\\',
  '\\u00e9',
  '\\x',
  '\t',
  'é',
];

describe('the scan', () => {
  test('finds sound exactly what JSON.parse accepts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        expect([text, scan(text).result.kind === 'sound']).toEqual([text, isJson(text)]);
      }),
      { numRuns: 5_000 },
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(), fc.string({ maxLength: 2 }), (text, place, change) => {
        expect(scan(text).result).toEqual({ kind: 'sound' });
        const from = place % text.length;
        const changed = text.slice(0, from) + change + text.slice(from + 1);
        expect([changed, scan(changed).result.kind === 'sound']).toEqual([changed, isJson(changed)]);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{a: 1}', 1],
    ['"one\ntwo"', 4],
    ['[tru]', 1],
    ['[01]', 1],
    ['"\\x"', 2],
    ['{}{}', 2],
    ['{"a" 1}', 5],
    ['[1', 2],
    ['[-', 2],
    ['"\\u00', 5],
    ['tr', 2],
    ['', 0],
  ])('%j breaks at %i', (text, offset) => {
    expect(scan(text).result).toEqual({ kind: 'broken', offset });
  });

  test('counts open objects and lists together', () => {
    expect(scan('[[{"a":[]}]]', 4).result).toEqual({ kind: 'sound' });
    expect(scan('[[{"a":[]}]]', 3).result).toEqual({ kind: 'too-deep', offset: 7 });
  });

  test('names forbidden and repeated keys by their paths, in whatever spelling', () => {
    const text = '{"a":[{},{"b":1,"\\u0062":2}],"c":{"__proto__":null},"constructor":[{"prototype":0}]}';
    expect(scan(text).problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'a[1].b repeated-key',
      'c.__proto__ forbidden-key',
      'constructor forbidden-key',
      'constructor[0].prototype forbidden-key',
    ]);
  });

  test('a number too long to be one is broken, not slow', () => {
    expect(scan(`[${'1'.repeat(1_000_000)}]`).result).toEqual({ kind: 'broken', offset: 1 });
  });
});
