// What zod found → our reasons. zod's own messages are never used: they are English and may quote the file.

import type { z } from 'zod';
import { writePath } from '../paths.ts';
import type { ProblemCollector, Report } from '../reasons.ts';
import type { OwnIssue } from './values.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type SizeIssue = Extract<Issue, { code: 'too_big' | 'too_small' }>;

const needs = {
  string: 'needs-text',
  number: 'needs-number',
  int: 'needs-whole-number',
  boolean: 'needs-yes-or-no',
  object: 'needs-object',
  array: 'needs-list',
  tuple: 'needs-list',
} as const;

const isKnownType = (expected: string): expected is keyof typeof needs => Object.hasOwn(needs, expected);

/** The value is not there at all: its object lacks the key, or its list ends before it. */
function isMissing(value: unknown, path: Path): boolean {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return true;
    at = Reflect.get(at, step);
  }
  return false;
}

function reportSize(issue: SizeIssue, path: string, report: Report): void {
  if (issue.code === 'too_big') {
    const maximum = Number(issue.maximum);
    if (issue.origin === 'string') report(path, 'text-too-long', { maximum });
    else if (issue.origin === 'array') report(path, 'list-too-long', { maximum });
    else report(path, 'number-too-large', { maximum });
  } else {
    const minimum = Number(issue.minimum);
    if (issue.origin === 'array') report(path, 'list-too-short', { minimum });
    else report(path, 'number-too-small', { minimum });
  }
}

function reportIssue(issue: Issue, value: unknown, within: Path, { report, add }: ProblemCollector): void {
  const steps = [...within, ...issue.path];
  const path = writePath(steps);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) report(writePath([...steps, key]), 'unknown-key', {});
  } else if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && isMissing(value, issue.path)) {
    report(path, 'missing-key', {});
  } else if (issue.code === 'invalid_type' && isKnownType(issue.expected)) {
    report(path, needs[issue.expected], {});
  } else if (issue.code === 'invalid_value') {
    report(path, 'unknown-value', { allowed: issue.values.map(String).join(', ') });
  } else if (issue.code === 'too_big' || issue.code === 'too_small') {
    reportSize(issue, path, report);
  } else if (issue.code === 'invalid_format') {
    report(path, 'not-a-time', {});
  } else if (issue.code === 'custom' && issue.params !== undefined) {
    const { reason, values } = issue.params as unknown as OwnIssue;
    add({ path, reason, values });
  } else {
    report(path, 'value-not-understood', {});
  }
}

/**
 * Reports every issue of a failed reading. `value` is what was read, to tell a missing key from a wrong value; `within`
 * is where in the file it stands.
 */
export function reportIssues(issues: readonly Issue[], value: unknown, within: Path, found: ProblemCollector): void {
  for (const issue of issues) reportIssue(issue, value, within, found);
}
