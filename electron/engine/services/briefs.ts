// Briefs: a hearing of a case → its brief, as data, or shown or printed: the two pages that a judge takes to the bench, the
// brief in full, or the sheet of development and health. What was shown or printed is kept with its audit line.

import { arrangeQuestions } from '../../../shared/brief/arrangeQuestions.ts';
import { assembleBrief } from '../../../shared/brief/assemble.ts';
import type { Brief } from '../../../shared/brief/brief.ts';
import { type ReadyBrief, readyBrief } from '../../../shared/brief/ready.ts';
import type { BriefDocument, Input } from '../../../shared/contract/contract.ts';
import { type HearingWork, noWork } from '../../../shared/contract/hearingWork.ts';
import { benchSummary, wholeSummary } from '../../../shared/documents/benchSummary.ts';
import { developmentSheet } from '../../../shared/documents/developmentSheet.ts';
import { fullBrief } from '../../../shared/documents/fullBrief.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { plainSections } from '../../../shared/documents/plainText.ts';
import { withoutMarks } from '../../../shared/documents/withheldMarks.ts';
import type { CaseFile } from '../../../shared/domain/caseFile.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { hearingsInOrder } from '../../../shared/domain/hearings.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { dayIn } from '../../../shared/i18n/format.ts';
import type { PrintedDocument } from '../documents/printDocument.ts';
import type { Printer } from '../documents/printer.ts';
import { writeBeside } from '../documents/writeWhole.ts';
import { type Actor, done, type Handlers, type Keeping, type Result, refuse, type Trace } from '../handlers.ts';
import { readTail } from '../store/audit.ts';
import { readCaseFile } from '../store/caseFile.ts';
import { findCaseByHearing, findCaseByNumber } from '../store/cases.ts';
import type { Clock } from '../store/clock.ts';
import { contentHashOf } from '../store/showings.ts';
import type { Store } from '../store/store.ts';
import type { ReadTx } from '../store/transactions.ts';
import { canonicalJson } from './canonicalJson.ts';
import { workOf } from './hearingWork.ts';
import { keepingOf } from './showings.ts';

/** With or without the docket number: a hearing's own id says which case. */
type BriefRequest = Input<'brief.print'>;
/** What a brief is made from; its words are chosen after. */
type Asked = Omit<BriefRequest, 'language' | 'document'>;
type Shown = Pick<BriefRequest, 'asOf' | 'audience'>;

/** What a printer does for briefs. */
export type Printing = Pick<Printer, 'print' | 'fitsOnePage'>;

interface Made {
  readonly brief: Brief;
  /** What the asking judge did with its questions. */
  readonly work: HearingWork;
  /** SHA-256 of the brief as canonical JSON: what the audit line and the footer carry. */
  readonly hash: string;
  /** Everything recorded up to this moment is in it, and nothing later. */
  readonly knownAt: Instant;
}

const instantOf = (now: number) => new Date(now).toISOString() as Instant;

/**
 * The brief of one hearing of a case file, narrowed to its audience on the day by the court's calendar that it is shown.
 * `now`: milliseconds since 1970. Throws RangeError where the hearing is not of this case file.
 */
export function briefOf(file: CaseFile, hearing: HearingId, request: Shown, now: number): Brief {
  const { asOf, audience } = request;
  const shownOn = dayIn(instantOf(now), file.court.timezone);
  return assembleBrief(file, { hearingId: hearing, asOf, audience, shownOn });
}

/** One case in one snapshot, with what the asking judge did with the hearing's brief. */
export interface Found {
  readonly file: CaseFile;
  /** null: the case has no such hearing. */
  readonly hearing: HearingId | null;
  readonly work: HearingWork;
  /** null: nothing was ever recorded. */
  readonly knownAt: Instant | null;
}

async function readAsked(tx: ReadTx, { caseNumber, hearing: asked, knownAt }: Asked, by: Actor): Promise<Found | null> {
  const byNumber = caseNumber !== null;
  const caseId = await (byNumber ? findCaseByNumber(tx, caseNumber, knownAt) : findCaseByHearing(tx, asked, knownAt));
  const file = caseId === null ? null : await readCaseFile(tx, caseId, knownAt);
  if (file === null) return null;
  const inOrder = hearingsInOrder(file.hearings);
  const hearing = inOrder.find(({ id, date }) => id === asked || date === asked)?.id ?? null;
  const work = hearing === null ? noWork : await workOf(tx, by.id, hearing);
  // No row is recorded later than the newest audit line, and each later row will be.
  return { file, hearing, work, knownAt: knownAt ?? (await readTail(tx)).at };
}

async function makeBrief(request: Asked, store: Pick<Store, 'read'>, by: Actor, now: number): Promise<Result<Made>> {
  const found = await store.read((tx) => readAsked(tx, request, by));
  if (found === null) return refuse({ name: 'no-such-case', values: {} });
  const { file, hearing, work, knownAt } = found;
  if (hearing === null) {
    const dates = hearingsInOrder(file.hearings).map(({ date }) => date);
    return refuse({ name: 'no-such-hearing', values: { dates: [...new Set(dates)] } });
  }
  const brief = briefOf(file, hearing, request, now);
  // By the moment it was known one asks for a brief; it is no part of what the brief says.
  const { knownAt: _, ...content } = brief;
  return done({ brief, work, hash: contentHashOf(canonicalJson(content)), knownAt: knownAt ?? instantOf(now) });
}

function traceOf({ brief, hash }: Made, { language, document }: Partial<BriefRequest>): Trace {
  const { hearing, asOf, knownAt, audience } = brief;
  return {
    subject: brief.caseId,
    detail: {
      hearing: hearing.id,
      asOf,
      knownAt,
      audience,
      ...(language && { language }),
      ...(document && { document }),
      hash,
    },
  };
}

/** "7c1e 94b0": enough of a hash to compare two sheets of paper by eye. */
function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}

function summaryOptions({ hash }: Made, { language }: Pick<BriefRequest, 'language'>, now: number) {
  return {
    language,
    paper: 'letter',
    madeAt: instantOf(now),
    contentHash: shortHash(hash),
  } as const;
}

/** The brief as paper takes it, with the questions as the judge arranged them, or what it lacks. */
function ready({ brief, work }: Pick<Made, 'brief' | 'work'>): Result<ReadyBrief> {
  const looked = readyBrief({ ...brief, questions: arrangeQuestions(brief.questions, work) });
  return looked.ok ? done(looked.value) : refuse({ name: 'brief-not-ready', values: { gaps: looked.gaps } });
}

/** What was asked for as it is printed and as it is shown before that: the same document. */
async function compose(
  made: Made,
  request: BriefRequest,
  printer: Printing,
  now: number,
): Promise<Result<DocumentModel>> {
  const looked = ready(made);
  if (!looked.ok) return looked;
  const options = summaryOptions(made, request, now);
  const documents: Readonly<Record<BriefDocument, () => DocumentModel | null | Promise<DocumentModel | null>>> = {
    development: () => developmentSheet(looked.value, options),
    'full-brief': () => fullBrief(looked.value, options),
    'bench-summary': () => benchSummary(looked.value, options, printer.fitsOnePage),
  };
  const model = await documents[request.document]();
  return model === null ? refuse({ name: 'summary-too-long', values: {} }) : done(withoutMarks(model));
}

interface Printed extends PrintedDocument {
  readonly model: DocumentModel;
}

/** Only the bench summary has a number of pages to keep to. */
async function printBrief(made: Made, request: BriefRequest, printer: Printing, now: number): Promise<Result<Printed>> {
  const model = await compose(made, request, printer, now);
  if (!model.ok) return model;
  const printed = await printer.print(model.value, { createdAt: new Date(now) });
  if ('refused' in printed) return refuse({ name: 'unprintable-character', values: { codePoint: printed.codePoint } });
  const fits = request.document !== 'bench-summary' || printed.pages === 2;
  return fits ? done({ ...printed, model: model.value }) : refuse({ name: 'summary-too-long', values: {} });
}

/** Keeps what is sent: a brief to a screen, or the document of a copy. */
function keeps(
  { brief, hash: briefHash, knownAt }: Made,
  by: Actor,
  sent:
    | { readonly how: 'shown'; readonly content: Brief }
    | { readonly how: 'printed' | 'saved'; readonly content: DocumentModel; readonly request: BriefRequest },
): Keeping {
  const { asOf, audience, part2ConsentUntil } = brief;
  const { document, language } = sent.how === 'shown' ? { document: null, language: null } : sent.request;
  return keepingOf({
    ...{ hearingId: brief.hearing.id, personId: by.id, how: sent.how, audience, asOf, document, language },
    ...{ content: canonicalJson(sent.content), briefHash, knownAt, part2ConsentUntil },
  });
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

/** The operations on briefs. `now` is the engine's clock, in milliseconds since 1970. */
export function briefHandlers(
  printer: Printing,
  now: Clock,
): Pick<Handlers, 'brief.show' | 'brief.make' | 'brief.preview' | 'brief.print' | 'brief.save'> {
  const print = async (how: 'printed' | 'saved', request: BriefRequest, store: Pick<Store, 'read'>, by: Actor) => {
    const made = await makeBrief(request, store, by, now());
    if (!made.ok) return made;
    const printed = await printBrief(made.value, request, printer, now());
    if (!printed.ok) return printed;
    const { bytes: pdf, pages, model: content } = printed.value;
    return done({
      value: { pdf, pages, hash: made.value.hash },
      trace: traceOf(made.value, request),
      keeps: keeps(made.value, by, { how, content, request }),
    });
  };

  return {
    'brief.show': async (request, store, by) => {
      const made = await makeBrief(request, store, by, now());
      if (!made.ok) return made;
      const { brief: value } = made.value;
      const kept = keeps(made.value, by, { how: 'shown', content: value });
      return done({ value, trace: traceOf(made.value, {}), keeps: kept });
    },
    'brief.make': async (request, store, by) => {
      const made = await makeBrief(request, store, by, now());
      if (!made.ok) return made;
      const { brief } = made.value;
      // Facts are for other programs, gaps and all; only what is to be read waits until the brief is ready. They tell what
      // the record says, not what one judge did with it.
      const looked = ready({ brief, work: noWork });
      const sentences = looked.ok
        ? plainSections(withoutMarks(wholeSummary(looked.value, summaryOptions(made.value, request, now()))))
        : [];
      return done({
        value: { facts: brief.facts, brief: { ...brief, sentences } },
        trace: traceOf(made.value, request),
      });
    },
    'brief.preview': async (request, store, by) => {
      const made = await makeBrief(request, store, by, now());
      if (!made.ok) return made;
      const model = await compose(made.value, request, printer, now());
      if (!model.ok) return model;
      return done({ value: { model: model.value, hash: made.value.hash }, trace: traceOf(made.value, request) });
    },
    'brief.print': (request, store, by) => print('printed', request, store, by),
    'brief.save': async ({ file, ...request }, store, by) => {
      const printed = await print('saved', request, store, by);
      if (!printed.ok) return printed;
      const { value, ...left } = printed.value;
      const { pdf, ...said } = value;
      const beside = await onFile(() => writeBeside(file, pdf));
      if (!beside.ok) return beside;
      const { place, drop } = beside.value;
      const finish = () =>
        onFile(async () => {
          await place();
          return null;
        });
      return done({ value: said, ...left, pending: { finish, drop } });
    },
  };
}
