// The sample docket as an export to read, change and break.

import { readFileSync } from 'node:fs';
import type { TeamExport } from '../../electron/engine/exchange/teamExport/schema/teamExport.ts';
import { type ReadExport, readTeamExport } from '../../electron/engine/exchange/teamExport/teamExport.ts';

export const sampleUrl = new URL('../../resources/sample-docket/docket.json', import.meta.url);
export const sampleBytes = readFileSync(sampleUrl);

type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends string
    ? string
    : T extends object
      ? { -readonly [K in keyof T]: Loose<T[K]> }
      : T;
/** An export whose texts are any text, so that a test can write what a schema would refuse. */
export type LooseExport = Loose<TeamExport>;

/** A fresh copy of the sample docket. */
export const copySample = (): LooseExport => JSON.parse(sampleBytes.toString('utf8'));

export const bytesOf = (file: unknown) => new TextEncoder().encode(JSON.stringify(file));
export const readExport = (file: unknown) => readTeamExport(bytesOf(file));

/** Reads what must be readable. */
export function readSound(file: unknown): ReadExport {
  const read = readExport(file);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.problems.slice(0, 3)));
  return read.value;
}

/** The refusal of what must be refused, as `path reason` lines. */
export function refusalLines(file: unknown): string[] {
  const read = readExport(file);
  if (read.ok) throw new Error('was accepted');
  return read.refusal.problems.map(({ path, reason }) => `${path} ${reason}`);
}

/** The item of a list, which must be there. */
export function at<T>(list: readonly T[] | null | undefined, index: number): T {
  const item = list?.[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}

type Step = string | number;
export interface Leaf {
  readonly path: readonly Step[];
  readonly value: unknown;
}

/** Every value in a JSON tree with its path, objects and lists included. */
export function leavesOf(value: unknown, path: readonly Step[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => leavesOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
  return [{ path, value }, ...inside];
}

/** The object or list at a path. */
export function placeAt(file: unknown, path: readonly Step[]): Record<Step, unknown> {
  let at = file;
  for (const step of path) at = Reflect.get(at as object, step);
  return at as Record<Step, unknown>;
}

/** A copy of the sample with another value at a path. */
export function withValue(path: readonly Step[], value: unknown): LooseExport {
  const file = copySample();
  Reflect.set(placeAt(file, path.slice(0, -1)), at(path, path.length - 1), value);
  return file;
}

/** `families[].children[].dob`: a path without its positions. */
export const patternOf = (path: readonly Step[]) =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[]` : text ? `${text}.${step}` : step), '');

/** `families[0].children[0].dob`. */
export const pathText = (path: readonly Step[]) =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
