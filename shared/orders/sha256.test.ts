import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

test('is the published SHA-256 of the standard’s own example', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('is what another implementation makes of any text, over the ends of its blocks', () => {
  const other = (text: string) => createHash('sha256').update(text).digest('hex');
  for (let length = 50; length < 140; length += 1) expect(sha256('ñ'.repeat(length))).toBe(other('ñ'.repeat(length)));
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256(text) === other(text)));
});
