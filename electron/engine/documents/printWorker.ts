// The printer's worker thread: one piece of work in, what came of it out.

import { parentPort } from 'node:worker_threads';
import { type PrintOrder, type PrintResult, startPress } from './printOrders.ts';

/** `failed`: the error's name and where it was thrown; never its message, which might hold a word of the document. */
export type PrintAnswer = { readonly result: PrintResult } | { readonly failed: string };

function whereFrom(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const calls = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...calls.slice(0, 6).map((line) => line.trim())].join(' ');
}

/** A file's bytes are handed over, not copied. */
function bytesOf(result: PrintResult): readonly ArrayBuffer[] {
  if (result instanceof Uint8Array) return [result.buffer as ArrayBuffer];
  const isFile = typeof result === 'object' && result !== null && 'bytes' in result;
  return isFile ? [result.bytes.buffer as ArrayBuffer] : [];
}

const carryOut = startPress();

parentPort?.on('message', async (order: PrintOrder) => {
  try {
    const result = await carryOut(order);
    const answer: PrintAnswer = { result };
    parentPort?.postMessage(answer, bytesOf(result));
  } catch (error) {
    const answer: PrintAnswer = { failed: whereFrom(error) };
    parentPort?.postMessage(answer);
  }
});
