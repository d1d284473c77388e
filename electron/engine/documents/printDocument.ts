// Document model → tagged PDF (PDF/UA-1 mark): blocks → nodes → react-pdf's layout → our painter over its render package.

import type { DocumentModel } from '../../../shared/documents/model.ts';
import { type Fonts, loadFonts } from './fonts.ts';
import { paperSizes } from './paper.ts';
import { countPages, type FileHead, type OpenFile, openFile, type PrintedFile } from './printFile.ts';
import { heightOfSheet } from './rows.ts';
import { type PrintRefusal, setInFaces } from './sheets.ts';

export type PrintedDocument = Omit<PrintedFile, 'pagesOfParts'>;
export type { PrintRefusal } from './sheets.ts';

export const isRefusal = (result: object | number): result is PrintRefusal =>
  typeof result === 'object' && 'refused' in result;

let parsed: Promise<Fonts> | undefined;

function fontsOfProcess(): Promise<Fonts> {
  parsed ??= loadFonts();
  return parsed;
}

/** Reads the fonts ahead of the first document. */
export async function prepare(): Promise<true> {
  await fontsOfProcess();
  return true;
}

/** Layout rounds lengths; what fits here must fit there. */
const spare = 0.5;

/** Whether all blocks of a document stand on one page: known without layout, in a tenth of the time of printing it. */
export async function fitsOnePage(model: DocumentModel): Promise<boolean> {
  const { sheet } = setInFaces(model, await fontsOfProcess());
  return heightOfSheet(sheet) <= paperSizes[model.paper].height - spare;
}

/** How many pages a document takes, or which character no face can print. */
export async function pagesOfDocument(model: DocumentModel): Promise<number | PrintRefusal> {
  return countPages(model, await fontsOfProcess());
}

/** Opens a file in this process. `isAlone`: one document is all it will hold. */
export async function openFileHere(head: FileHead, isAlone: boolean): Promise<OpenFile> {
  return openFile(head, isAlone, await fontsOfProcess());
}

/**
 * Prints a document in this process.
 * @param createdAt stands in the file as its moment of creation; same model and moment, same bytes.
 * @returns the file, or which character no face can print: a name is never printed with a hole in it.
 * Errors: a figure without alternative text, a heading that skips a level, an uneven table throw (bugs of the model).
 */
export async function printDocument(
  model: DocumentModel,
  { createdAt }: { createdAt: Date },
): Promise<PrintedDocument | PrintRefusal> {
  const file = await openFileHere({ title: model.title, language: model.language, createdAt }, true);
  const laid = await file.lay({ model, label: null, marking: null }, 'last');
  if (isRefusal(laid)) return laid;
  const { bytes, pages, headings } = await file.end();
  return { bytes, pages, headings };
}
