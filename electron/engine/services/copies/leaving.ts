// How every copy leaves the store: searched for protected texts, printed as one tagged file, looked at again as the finished
// file it is, sealed where that is asked for, and kept in the disclosure log with the audit line. A copy that fails any of
// it is not given, and nothing of it is left.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Language } from '../../../../shared/documents/model.ts';
import { translatorFor } from '../../../../shared/i18n/translator.ts';
import type { FileToCheck } from '../../documents/finishedFile.ts';
import { isRefusal } from '../../documents/printDocument.ts';
import type { FilePart, PrintedFile } from '../../documents/printFile.ts';
import type { Printing } from '../../documents/printing.ts';
import { makePassphrase } from '../../documents/sealing.ts';
import { writeBeside } from '../../documents/writeWhole.ts';
import { type Actor, done, type Keeping, KeptMeanwhile, type Pending, type Result, refuse } from '../../handlers.ts';
import type { Clock } from '../../store/clock.ts';
import { dropDisclosure, keepDisclosure, nextCopyNumber } from '../../store/disclosures.ts';
import type { Store } from '../../store/store.ts';
import type { Composed, CopyCase, CopyPart } from './composed.ts';
import { searchCases } from './forbidden.ts';
import type { CopyWork } from './progress.ts';

/** With what copies are made. */
export interface LeavingMeans {
  readonly store: Pick<Store, 'read'>;
  readonly printer: Printing;
  readonly by: Actor;
  readonly now: Clock;
}

export interface Leaving {
  readonly how: 'printed' | 'saved';
  readonly sealed: boolean;
  /** The file it is to become; null: it is handed over as bytes. */
  readonly file: string | null;
  readonly work: Pick<CopyWork, 'signal' | 'stepped'> | null;
}

/** A copy that is ready to leave. */
export interface Left {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** SHA-256 of the file. */
  readonly hash: string;
  /** Of a sealed file: for the one who takes it, once. */
  readonly passphrase: string | null;
  readonly keeps: Keeping;
}

/** Documents that are handed to the people named in them, whoever of the court makes them. */
const namedInIt: readonly Composed['document'][] = ['hearing-notice', 'proposed-order', 'family-order', 'day-sheet'];

const numberedAs = ({ document }: Composed, { file, hearing, reader }: CopyCase) => ({
  ...{ caseId: file.case.id, hearingId: hearing, document, audience: reader.audience, party: reader.party },
});

/** "Copy 2, for the child's attorney": below the footer of every page. */
function markingOf(
  { document, cover }: Composed,
  { reader }: CopyCase,
  number: number,
  language: Language,
): FilePart['marking'] {
  const { t } = translatorFor(language);
  const copy = t('packet.copy', { number });
  if (cover === undefined && namedInIt.includes(document)) return copy;
  return t('packet.copyFor', { copy, reader: t(`packet.reader.${reader.audience}`) });
}

/** The how-manieth copy this is of each case that it tells of; several of one case, to as many people, follow each other. */
async function numbersOf(composed: Composed, { store }: LeavingMeans): Promise<readonly number[]> {
  const keys = composed.cases.map((one) => JSON.stringify(numberedAs(composed, one)));
  const before = keys.map((key, place) => keys.slice(0, place).filter((other) => other === key).length);
  return store.read(async (tx) => {
    const found: number[] = [];
    for (const [place, one] of composed.cases.entries()) {
      found.push((await nextCopyNumber(tx, numberedAs(composed, one))) + (before[place] ?? 0));
    }
    return found;
  });
}

/** What each part is marked with. A part of a packet is the copy of its own case; of other copies the first case counts. */
function markedParts(composed: Composed, numbers: readonly number[]) {
  const { cases, parts, cover, tells } = composed;
  const marked = (part: CopyPart, place: number): FilePart => {
    const [one, number] = [cases[place], numbers[place]];
    if (one === undefined || number === undefined) return { ...part, marking: null };
    return { ...part, marking: markingOf(composed, one, number, part.model.language) };
  };
  const [first, ...others] = parts;
  const placeOf = (place: number) => (cover === undefined ? (tells?.[place] ?? 0) : place);
  const all: readonly [FilePart, ...FilePart[]] = [
    marked(first, placeOf(0)),
    ...others.map((part, index) => marked(part, placeOf(index + 1))),
  ];
  return all;
}

/** The title of a file of several documents is its cover's, or the first one's. */
const firstModel = ({ cover, parts }: Composed) => (cover?.(parts.map(() => 1)) ?? parts[0]).model;

/** `numbers`: the copy that it says of each case; null: it says none. */
type Finished = Pick<PrintedFile, 'bytes' | 'pages' | 'pagesOfParts'> & { readonly numbers: readonly number[] | null };

/** Only the bench summary has a number of pages to keep to: alone, and in a judge's packet after its cover. */
function keepsPages({ document, cases }: Composed, pagesOfParts: readonly number[]): boolean {
  if (document === 'bench-summary') return pagesOfParts[0] === 2;
  const isJudges = document === 'packet' && cases.every(({ reader }) => reader.audience === 'judge');
  return !isJudges || pagesOfParts.slice(1).every((pages) => pages === 2);
}

async function printCopy(composed: Composed, { work }: Leaving, means: LeavingMeans): Promise<Result<Finished>> {
  const { made, cover } = composed;
  if (made !== undefined) return done({ ...made, pagesOfParts: [made.pages], numbers: null });
  const { title, language } = firstModel(composed);
  const head = {
    title: composed.title ?? title,
    language: composed.language ?? language,
    createdAt: new Date(means.now()),
  };
  const numbers = await numbersOf(composed, means);
  const parts = markedParts(composed, numbers);
  const coverPart = cover && ((begins: readonly number[]) => ({ ...cover(begins), marking: null }));
  const printed = await means.printer.printFile({ head, parts, cover: coverPart }, work ?? {});
  if (isRefusal(printed)) return refuse({ name: 'unprintable-character', values: { codePoint: printed.codePoint } });
  const { pagesOfParts } = printed;
  return keepsPages(composed, pagesOfParts)
    ? done({ ...printed, numbers })
    : refuse({ name: 'summary-too-long', values: {} });
}

/** A file that was signed with a certificate cannot be sealed after: its signature would not hold. */
const isSigned = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange');

/** What of the finished file nobody but its reader may open. */
async function sealCopy(bytes: Uint8Array, isSealed: boolean, printer: Printing) {
  if (!isSealed) return done({ pdf: bytes, passphrase: null });
  if (isSigned(bytes)) return refuse({ name: 'signed-not-sealed', values: {} });
  const passphrase = makePassphrase();
  return done({ pdf: await printer.seal(bytes, passphrase), passphrase });
}

type ToKeep = Pick<Left, 'pages' | 'hash'> & Pick<Finished, 'numbers'>;

/** Keeps a copy in the disclosure log of each case that it tells of. A number that another copy took meanwhile is thrown. */
function disclosureOf(composed: Composed, { pages, hash, numbers }: ToKeep, leaving: Leaving, by: Actor): Keeping {
  const kept: string[] = [];
  const { language, paper, cases } = composed;
  return {
    keep: async (tx) => {
      for (const [place, one] of cases.entries()) {
        const own = { ...numberedAs(composed, one), withheld: one.withheld, personId: by.id, how: leaving.how };
        const sent = { language, paper, pages, hash, sealed: leaving.sealed };
        const { id, number } = await keepDisclosure(tx, { ...own, ...sent }, place);
        if (numbers !== null && numbers[place] !== number) throw new KeptMeanwhile();
        kept.push(id);
      }
    },
    takeBack: async (tx) => {
      for (const id of kept) await dropDisclosure(tx, id);
    },
  };
}

/** Both are kept, and taken back, together. */
export const keepBoth = (first: Keeping, second: Keeping): Keeping => ({
  keep: async (tx) => {
    await first.keep(tx);
    await second.keep(tx);
  },
  takeBack: async (tx) => {
    await first.takeBack(tx);
    await second.takeBack(tx);
  },
});

async function leaveUnstopped(composed: Composed, leaving: Leaving, means: LeavingMeans): Promise<Result<Left>> {
  const { printer, by } = means;
  const { signal } = leaving.work ?? {};
  const forbidden = await searchCases(composed, means);
  if (!forbidden.ok) return forbidden;
  const printed = await printCopy(composed, leaving, means);
  if (!printed.ok) return printed;
  const { bytes, pages, pagesOfParts, numbers } = printed.value;
  signal?.throwIfAborted();
  const finished: FileToCheck = { bytes, pagesOfParts, name: leaving.file === null ? null : basename(leaving.file) };
  const looked = await printer.check(finished, forbidden.value);
  if (looked !== 'clean') return refuse({ name: 'copy-not-clean', values: {} });
  signal?.throwIfAborted();
  const sealed = await sealCopy(bytes, leaving.sealed, printer);
  if (!sealed.ok) return sealed;
  signal?.throwIfAborted();
  const { pdf } = sealed.value;
  const left = { ...sealed.value, pages, hash: createHash('sha256').update(pdf).digest('hex') };
  return done({ ...left, keeps: disclosureOf(composed, { ...left, numbers }, leaving, by) });
}

/** Runs `work` on a copy; once it was cancelled, that is the refusal 'copy-cancelled'. */
export async function unlessCancelled<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) return refuse({ name: 'copy-cancelled', values: {} });
    throw error;
  }
}

/**
 * Makes a composed copy ready to leave. Refuses 'passage-to-mend', 'unprintable-character', 'summary-too-long',
 * 'copy-not-clean', 'signed-not-sealed' and 'copy-cancelled'; nothing of the copy is left then.
 */
export function leave(composed: Composed, leaving: Leaving, means: LeavingMeans): Promise<Result<Left>> {
  return unlessCancelled(leaving.work?.signal, () => leaveUnstopped(composed, leaving, means));
}

/** Does a piece of work on a file that a person chose; what the machine says against it is a refusal. */
async function onFile<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await work());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOSPC' || code === 'EDQUOT') return refuse({ name: 'disk-full', values: {} });
    if (/^E(?!RR_)[A-Z]+$/.test(code)) return refuse({ name: 'file-not-written', values: {} });
    throw error;
  }
}

/** A file beside its place, to be put there once its audit line is written. Refuses 'disk-full' and 'file-not-written'. */
export async function pendingFile(file: string, pdf: Uint8Array): Promise<Result<Pending>> {
  const beside = await onFile(() => writeBeside(file, pdf));
  if (!beside.ok) return beside;
  const { place, drop } = beside.value;
  const finish = () =>
    onFile(async () => {
      await place();
      return null;
    });
  return done({ finish, drop });
}
