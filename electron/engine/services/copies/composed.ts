// What a composer gives for a copy: the documents, of which cases they tell and for whom. The rest (the search for protected
// texts, printing, the check of the finished file, sealing, the disclosure log) is the same for every copy (leaving.ts).

import type { CopyDocument, CopyOf } from '../../../../shared/contract/copies.ts';
import type { BriefDocument } from '../../../../shared/documents/kinds.ts';
import type { DocumentModel, Language } from '../../../../shared/documents/model.ts';
import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { PartyRef } from '../../../../shared/domain/record.ts';
import type { Reader } from '../../../../shared/redaction/audiences.ts';
import type { WithheldCount } from '../../../../shared/redaction/reader.ts';
import type { Printer } from '../../documents/printer.ts';
import type { Actor, Result } from '../../handlers.ts';
import type { Clock } from '../../store/clock.ts';
import type { Store } from '../../store/store.ts';

/** One document of a copy; a packet has a cover and one for each hearing. */
export interface CopyPart {
  readonly model: DocumentModel;
  /** Before the page's number in the file's page labels, "26-JV-0117 "; null: the number alone. */
  readonly label: string | null;
}

/** One case that a copy tells of, as the store has it: whole, so that the finished file can be searched. */
export interface CopyCase {
  readonly file: CaseFile;
  readonly hearing: HearingId | null;
  readonly reader: Reader;
  readonly asOf: CalendarDate;
  readonly withheld: readonly WithheldCount[];
}

export interface Composed {
  readonly document: CopyDocument | BriefDocument;
  readonly parts: readonly [CopyPart, ...CopyPart[]];
  /**
   * A sheet that stands before the parts and tells on which page of the file each begins, from 1. Where there is one, each
   * part tells of the case at its own place in `cases`; else every part may tell of every case.
   */
  readonly cover?: (begins: readonly number[]) => CopyPart;
  /** Without a cover: for each part the place in `cases` of the one that it tells of and whose reader has it. */
  readonly tells?: readonly number[];
  /** Of the file, where it is not its first document's. */
  readonly title?: string;
  /** Empty where it tells of no case: a day sheet without hearings. */
  readonly cases: readonly CopyCase[];
  /** Of a notice: to whom it can be made alone, by id. */
  readonly recipients?: readonly { readonly to: PartyRef; readonly name: string }[];
  /** null: in several. */
  readonly language: Language | null;
  readonly paper: DocumentModel['paper'];
  /** A file that is given as it is and not made anew: a signed order. Its parts are what it shows. */
  readonly made?: { readonly bytes: Uint8Array; readonly pages: number };
}

export interface Composing {
  readonly store: Pick<Store, 'read'>;
  readonly by: Actor;
  readonly printer: Pick<Printer, 'print' | 'fitsOnePage'>;
  /** Milliseconds since 1970. */
  readonly now: Clock;
  /** Said after each document of a packet, of how many. Throws `AbortError` once the copy was cancelled. */
  readonly told: (done: number, total: number) => void;
}

/** Puts a copy together, or says why there is none. */
export type Composer<D extends CopyDocument> = (request: CopyOf<D>, composing: Composing) => Promise<Result<Composed>>;
