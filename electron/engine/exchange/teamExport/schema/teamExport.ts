// `team-export` version 1, whole: the format of resources/sample-docket/docket.json. Unknown keys are refused.

import { z } from 'zod';
import type { ProblemCollector } from '../reasons.ts';
import { meta, person } from './court.ts';
import { family } from './family.ts';
import { reportIssues } from './problems.ts';
import { list } from './values.ts';

const outline = z.strictObject({
  meta,
  people: list(person, 50_000),
  families: list(z.unknown(), 10_000),
});

export type Family = z.infer<typeof family>;
export type TeamExport = Omit<z.infer<typeof outline>, 'families'> & { readonly families: readonly Family[] };
export type Child = Family['children'][number];
export type Hearing = Family['hearings'][number];
export type Service = Family['services'][number];
export type Ftm = Family['ftms'][number];

/** Problems after which no further family is read: a hostile file can hold millions, each of which costs memory. */
const enoughProblems = 1_000;

/**
 * Reads what JSON gave as an export, family by family; null where `found` has problems. The number of problems is exact
 * up to `enoughProblems`, and "at least" beyond.
 */
export function readSchema(file: unknown, found: ProblemCollector): TeamExport | null {
  const whole = outline.safeParse(file);
  if (!whole.success) reportIssues(whole.error.issues, file, [], found);
  const families: Family[] = [];
  for (const [index, value] of familiesOf(file).entries()) {
    const read = family.safeParse(value);
    if (read.success) families.push(read.data);
    else reportIssues(read.error.issues, value, ['families', index], found);
    if (found.list().total >= enoughProblems) break;
  }
  return whole.success && found.list().total === 0 ? { ...whole.data, families } : null;
}

/** The families of a file whose other parts may be wrong, so that one reading names the problems of all. */
function familiesOf(file: unknown): readonly unknown[] {
  const read = z.object({ families: list(z.unknown(), 10_000) }).safeParse(file);
  return read.success ? read.data.families : [];
}
