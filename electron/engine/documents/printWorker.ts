// The printer's worker thread: one document in, one file out.

import { parentPort } from 'node:worker_threads';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import {
  fitsOnePage,
  isRefusal,
  type PrintedDocument,
  type PrintRefusal,
  prepare,
  printDocument,
} from './printDocument.ts';

/**
 * Without a moment of creation nothing is printed: it is only seen whether it fits one page. Without a model the worker
 * only makes itself ready.
 */
export type PrintOrder = { readonly model: DocumentModel; readonly createdAt: Date | null } | { readonly model: null };

export type PrintResult = PrintedDocument | PrintRefusal | boolean;

/** `failed`: the error's name and where it was thrown; never its message, which might hold a word of the document. */
export type PrintAnswer = { readonly result: PrintResult } | { readonly failed: string };

function whereFrom(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const calls = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...calls.slice(0, 6).map((line) => line.trim())].join(' ');
}

function carryOut(order: PrintOrder): Promise<PrintResult> {
  if (order.model === null) return prepare();
  const { model, createdAt } = order;
  return createdAt === null ? fitsOnePage(model) : printDocument(model, { createdAt });
}

parentPort?.on('message', async (order: PrintOrder) => {
  try {
    const result = await carryOut(order);
    const answer: PrintAnswer = { result };
    const isFile = typeof result !== 'boolean' && !isRefusal(result);
    parentPort?.postMessage(answer, isFile ? [result.bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    const answer: PrintAnswer = { failed: whereFrom(error) };
    parentPort?.postMessage(answer);
  }
});
