// A question at a terminal that is answered by yes or no.

import { createInterface } from 'node:readline/promises';
import type { Words } from './words.ts';

/** Asks on stderr, so that stdout stays the result's alone. Without a terminal nobody can answer: that is no. */
export async function askedYes(question: string, { t }: Words): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = (await terminal.question(`${question} `)).trim().toLocaleLowerCase();
    return answer !== '' && t('cli.yes').split(' ').includes(answer);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return false; // Ctrl+C or Ctrl+D
    throw error;
  } finally {
    terminal.close();
  }
}
