// What the printer is asked to do, one piece of work at a time, and who does it: the worker's thread, or a test's own.

import type { DocumentModel } from '../../../shared/documents/model.ts';
import { type FileToCheck, type Forbidden, isClean } from './finishedFile.ts';
import { UnreadablePdf } from './pdfObjects.ts';
import {
  fitsOnePage,
  openFileHere,
  type PrintedDocument,
  type PrintRefusal,
  pagesOfDocument,
  prepare,
  printDocument,
} from './printDocument.ts';
import type { FileHead, FilePart, OpenFile, PrintedFile } from './printFile.ts';
import { sealFile } from './sealing.ts';

/** `file`: a number of the asker's choice for a file that takes several pieces of work. */
export type PrintOrder =
  | { readonly ask: 'prepare' }
  | { readonly ask: 'fitsOnePage'; readonly model: DocumentModel }
  | { readonly ask: 'countPages'; readonly model: DocumentModel }
  | { readonly ask: 'print'; readonly model: DocumentModel; readonly createdAt: Date }
  | { readonly ask: 'open'; readonly file: number; readonly head: FileHead; readonly isAlone: boolean }
  | { readonly ask: 'lay'; readonly file: number; readonly part: FilePart; readonly place: 'first' | 'last' }
  | { readonly ask: 'paint'; readonly file: number }
  | { readonly ask: 'end'; readonly file: number }
  | { readonly ask: 'drop'; readonly file: number }
  | { readonly ask: 'check'; readonly finished: FileToCheck; readonly forbidden: readonly Forbidden[] }
  | { readonly ask: 'seal'; readonly bytes: Uint8Array; readonly passphrase: string };

export interface PrintResults {
  readonly prepare: true;
  readonly fitsOnePage: boolean;
  readonly countPages: number | PrintRefusal;
  readonly print: PrintedDocument | PrintRefusal;
  readonly open: null;
  readonly lay: number | PrintRefusal;
  /** Whether there was a part left to paint. */
  readonly paint: boolean;
  readonly end: PrintedFile;
  readonly drop: null;
  /** 'unreadable': nobody can say what is in it. */
  readonly check: 'clean' | 'not-clean' | 'unreadable';
  readonly seal: Uint8Array;
}
export type PrintResult = PrintResults[keyof PrintResults];

function check({ finished, forbidden }: Extract<PrintOrder, { ask: 'check' }>): PrintResults['check'] {
  try {
    return isClean(finished, forbidden) ? 'clean' : 'not-clean';
  } catch (error) {
    if (error instanceof UnreadablePdf) return 'unreadable';
    throw error;
  }
}

/** Carries out orders in this thread; a file that was opened stays until it is ended or dropped. */
export function startPress(): (order: PrintOrder) => Promise<PrintResult> {
  const open = new Map<number, OpenFile>();
  const fileOf = (number: number): OpenFile => {
    const file = open.get(number);
    if (file === undefined) throw new Error('No such file is being printed');
    return file;
  };
  const endFile = (number: number) => {
    const file = fileOf(number);
    open.delete(number);
    return file.end();
  };
  return async (order) => {
    switch (order.ask) {
      case 'prepare':
        return prepare();
      case 'fitsOnePage':
        return fitsOnePage(order.model);
      case 'countPages':
        return pagesOfDocument(order.model);
      case 'print':
        return printDocument(order.model, order);
      case 'open':
        open.set(order.file, await openFileHere(order.head, order.isAlone));
        return null;
      case 'lay':
        return fileOf(order.file).lay(order.part, order.place);
      case 'paint':
        return fileOf(order.file).paintNext();
      case 'end':
        return endFile(order.file);
      case 'drop':
        open.delete(order.file);
        return null;
      case 'check':
        return check(order);
      case 'seal':
        return sealFile(order.bytes, order.passphrase);
    }
  };
}
