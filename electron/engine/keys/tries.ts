// How often a passphrase may be tried: five times freely, then after 30 seconds, doubling to 15 minutes.
// Kept in a file of its own, so that starting again does not start the count again. A wait is counted from the last
// try or, where the clock now shows an earlier time than that try, from now: setting it back only makes the wait longer.

import { join } from 'node:path';
import { z } from 'zod';
import { readOwnerFile, writeOwnerFile } from './ownerFiles.ts';

export const triesFileName = 'tries.json';
export const freeTries = 5;
const firstDelay = 30_000;
const longestDelay = 15 * 60_000;

/** Milliseconds to wait after that many failures in a row. */
export function delayAfter(failures: number): number {
  return failures < freeTries ? 0 : Math.min(longestDelay, firstDelay * 2 ** (failures - freeTries));
}

/** One person's failures in a row; `at` is the moment of the last one, in milliseconds since 1970. */
const tally = z.strictObject({ personId: z.string(), failures: z.int().min(1), at: z.number() });
type Tally = z.infer<typeof tally>;
const triesFile = z.strictObject({ people: z.array(tally) });

/** A try that may be made now, already counted as failed; or the moment before which none may. */
export type Try = { readonly failures: number } | { readonly waitUntil: number };

/**
 * Counts a try before it is made, so that ending the process in the middle of it does not give it back.
 * `now` is the clock's time in milliseconds.
 */
export async function beginTry(folder: string, personId: string, now: number): Promise<Try> {
  const others = await readTries(folder, personId, now);
  const before = others.find((one) => one.personId === personId);
  const rest = others.filter((one) => one !== before);
  const failures = before?.failures ?? 0;
  const countedFrom = Math.min(before?.at ?? now, now);
  const waitUntil = countedFrom + delayAfter(failures);
  if (now < waitUntil) {
    await writeTries(folder, [...rest, { personId, failures, at: countedFrom }]);
    return { waitUntil };
  }
  await writeTries(folder, [...rest, { personId, failures: failures + 1, at: now }]);
  return { failures: failures + 1 };
}

/** Forgets one person's failures: the passphrase was right, or is a new one. */
export async function clearTries(folder: string, personId: string): Promise<void> {
  const people = await readTries(folder, personId, 0);
  const left = people.filter((one) => one.personId !== personId);
  if (left.length < people.length) await writeTries(folder, left);
}

/** The tallies. Where the file cannot be read, the person who asks waits as after the last free try. */
async function readTries(folder: string, personId: string, now: number): Promise<Tally[]> {
  const text = await readOwnerFile(join(folder, triesFileName));
  if (text === null) return [];
  try {
    return triesFile.parse(JSON.parse(text)).people;
  } catch {
    return [{ personId, failures: freeTries, at: now }];
  }
}

async function writeTries(folder: string, people: readonly Tally[]): Promise<void> {
  await writeOwnerFile(join(folder, triesFileName), `${JSON.stringify({ people })}\n`);
}
