// Reading takes time in proportion to the file: a thousand families in a few seconds.

import { expect, test } from 'vitest';
import { readTeamExport } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import { bytesOf, copySample, sampleBytes } from './sampleExport.ts';

/** The sample's families `times` over, each with ids of its own. */
function manyFamilies(times: number): Uint8Array {
  const sample = copySample();
  const text = JSON.stringify(sample.families);
  const families = Array.from({ length: times }, (_, index) =>
    JSON.parse(text.replaceAll(/"(F\d\d)/g, `"N${index}-$1`).replaceAll('"caseNumber":"', `"caseNumber":"N${index}-`)),
  ).flat();
  return bytesOf({ ...sample, families });
}

function timeOf(bytes: Uint8Array): number {
  const started = performance.now();
  const read = readTeamExport(bytes);
  expect(read.ok).toBe(true);
  return performance.now() - started;
}

test('a thousand families are read in seconds, and twice the file takes about twice the time', () => {
  timeOf(sampleBytes);
  const hundreds = timeOf(manyFamilies(42));
  const bytes = manyFamilies(84);
  const thousand = timeOf(bytes);
  expect(bytes.length).toBeGreaterThan(9_000_000);
  expect(thousand).toBeLessThan(10_000);
  // Quadratic work would take four times as long; the rest is for a busy machine.
  expect(thousand / hundreds).toBeLessThan(3.5);
});
