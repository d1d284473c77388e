// What a printer does for the engine, whoever carries out its orders: a document, or a file of several, part by part.

import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { FileToCheck, Forbidden } from './finishedFile.ts';
import { isRefusal, type PrintedDocument, type PrintRefusal } from './printDocument.ts';
import type { FileHead, FilePart, PrintedFile } from './printFile.ts';
import { type PrintOrder, type PrintResult, type PrintResults, startPress } from './printOrders.ts';

/** What one file holds. */
export interface FileToPrint {
  readonly head: FileHead;
  readonly parts: readonly [FilePart, ...FilePart[]];
  /** A sheet before the parts that tells on which page of the file each of them begins, from 1. */
  readonly cover?: ((begins: readonly number[]) => FilePart) | undefined;
}

export interface Watching {
  /** Stops the work: nothing of the file is left. */
  readonly signal?: AbortSignal | undefined;
  /** Said after each part that is laid out, and after each that is painted: two steps a part. */
  readonly stepped?: (() => void) | undefined;
}

/** Errors of all: `AbortError` once `signal` is aborted, `PrinterStopped` after stop(), `PrinterFailed` for a fault of the printer. */
export interface Printing {
  /** One document as a file of its own. */
  readonly print: (
    model: DocumentModel,
    options: { readonly createdAt: Date; readonly signal?: AbortSignal },
  ) => Promise<PrintedDocument | PrintRefusal>;
  /** Whether all blocks of a document stand on one page. */
  readonly fitsOnePage: (model: DocumentModel) => Promise<boolean>;
  /** How many pages a document takes. */
  readonly countPages: (model: DocumentModel) => Promise<number | PrintRefusal>;
  /** Several documents as one file. Others are printed in between its parts. */
  readonly printFile: (file: FileToPrint, watching?: Watching) => Promise<PrintedFile | PrintRefusal>;
  /** Whether a finished file holds none of the forbidden texts. */
  readonly check: (finished: FileToCheck, forbidden: readonly Forbidden[]) => Promise<PrintResults['check']>;
  /** The file, sealed with a passphrase (AES-256). */
  readonly seal: (bytes: Uint8Array, passphrase: string) => Promise<Uint8Array>;
}

/** Carries out one order, in turn with others. */
export type Send = (order: PrintOrder, signal?: AbortSignal) => Promise<PrintResult>;

type Ask = <A extends PrintOrder['ask']>(
  order: Extract<PrintOrder, { ask: A }>,
  signal?: AbortSignal,
) => Promise<PrintResults[A]>;

/** Lays out a cover with the pages on which the parts begin, which depend on its own. */
async function layCover(
  ask: Ask,
  file: number,
  cover: NonNullable<FileToPrint['cover']>,
  pagesOfParts: readonly number[],
  signal: AbortSignal | undefined,
): Promise<number | PrintRefusal> {
  const begins = (before: number) =>
    pagesOfParts.map((_, at) => before + 1 + pagesOfParts.slice(0, at).reduce((sum, pages) => sum + pages, 0));
  let pages = 1;
  for (;;) {
    const part = cover(begins(pages));
    const counted = await ask({ ask: 'countPages', model: part.model }, signal);
    if (typeof counted !== 'number') return counted;
    if (counted <= pages) return ask({ ask: 'lay', file, part, place: 'first' }, signal);
    pages = counted;
  }
}

async function layParts(
  ask: Ask,
  file: number,
  { parts, cover }: FileToPrint,
  { signal, stepped }: Watching,
): Promise<PrintRefusal | null> {
  const pagesOfParts: number[] = [];
  for (const part of parts) {
    const laid = await ask({ ask: 'lay', file, part, place: 'last' }, signal);
    if (isRefusal(laid)) return laid;
    pagesOfParts.push(laid);
    stepped?.();
  }
  if (cover === undefined) return null;
  const laid = await layCover(ask, file, cover, pagesOfParts, signal);
  return isRefusal(laid) ? laid : null;
}

let files = 0;

async function printInSteps(ask: Ask, toPrint: FileToPrint, watching: Watching) {
  const { signal, stepped } = watching;
  files += 1;
  const file = files;
  const isAlone = toPrint.parts.length === 1 && toPrint.cover === undefined;
  let ended = false;
  try {
    await ask({ ask: 'open', file, head: toPrint.head, isAlone }, signal);
    const refused = await layParts(ask, file, toPrint, watching);
    if (refused !== null) return refused;
    while (await ask({ ask: 'paint', file }, signal)) stepped?.();
    const printed = await ask({ ask: 'end', file }, signal);
    ended = true;
    return printed;
  } finally {
    // Whatever the reason, the original one is told: a printer that has ended has nothing left to drop.
    if (!ended) await ask({ ask: 'drop', file }).catch(() => {});
  }
}

/** A printer whose orders `send` carries out. */
export function printingOver(send: Send): Printing {
  // Of an order the compiler knows its result; of what comes back from a thread it cannot.
  const ask: Ask = (order, signal) => send(order, signal) as Promise<never>;
  return {
    print: (model, { createdAt, signal }) => ask({ ask: 'print', model, createdAt }, signal),
    fitsOnePage: (model) => ask({ ask: 'fitsOnePage', model }),
    countPages: (model) => ask({ ask: 'countPages', model }),
    printFile: (file, watching = {}) => printInSteps(ask, file, watching),
    check: (finished, forbidden) => ask({ ask: 'check', finished, forbidden }),
    seal: (bytes, passphrase) => ask({ ask: 'seal', bytes, passphrase }),
  };
}

/** A printer in this thread: for tests and measurements. */
export function printingHere(): Printing {
  const carryOut = startPress();
  return printingOver(async (order, signal) => {
    signal?.throwIfAborted();
    return carryOut(order);
  });
}
