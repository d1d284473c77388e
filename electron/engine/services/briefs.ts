// Briefs: a hearing of a case → its brief, as data, or shown or printed: the two pages that a judge takes to the bench, or
// the sheet of development and health.

import { createHash } from 'node:crypto';
import { assembleBrief } from '../../../shared/brief/assemble.ts';
import type { Brief } from '../../../shared/brief/brief.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { benchSummary, wholeSummary } from '../../../shared/documents/benchSummary.ts';
import { developmentSheet } from '../../../shared/documents/developmentSheet.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { plainSections } from '../../../shared/documents/plainText.ts';
import type { CaseFile } from '../../../shared/domain/caseFile.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { hearingsInOrder } from '../../../shared/domain/hearings.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { dayIn } from '../../../shared/i18n/format.ts';
import type { PrintedDocument } from '../documents/printDocument.ts';
import type { Printer } from '../documents/printer.ts';
import { writeBeside } from '../documents/writeWhole.ts';
import { done, type Handlers, type Result, refuse, type Trace } from '../handlers.ts';
import { readCaseFile } from '../store/caseFile.ts';
import { findCaseByHearing, findCaseByNumber } from '../store/cases.ts';
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';

/** With or without the docket number: a hearing's own id says which case. */
type BriefRequest = Input<'brief.print'>;
/** What a brief is made from; its words are chosen after. */
type Asked = Omit<BriefRequest, 'language' | 'document'>;
type Shown = Pick<BriefRequest, 'asOf' | 'audience'>;

/** What a printer does for briefs. */
export type Printing = Pick<Printer, 'print' | 'fitsOnePage'>;

interface Made {
  readonly brief: Brief;
  readonly file: CaseFile;
  /** SHA-256 of the brief as canonical JSON: what the audit line and the footer carry. */
  readonly hash: string;
}

const instantOf = (now: number) => new Date(now).toISOString() as Instant;

/** JSON with its keys in order, so that the same brief always has the same hash. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * The brief of one hearing of a case file, narrowed to its audience on the day by the court's calendar that it is shown.
 * `now`: milliseconds since 1970. Throws RangeError where the hearing is not of this case file.
 */
export function briefOf(file: CaseFile, hearing: HearingId, request: Shown, now: number): Brief {
  const { asOf, audience } = request;
  const shownOn = dayIn(instantOf(now), file.court.timezone);
  return assembleBrief(file, { hearingId: hearing, asOf, audience, shownOn });
}

async function makeBrief(request: Asked, store: Pick<Store, 'read'>, now: number): Promise<Result<Made>> {
  const { caseNumber, hearing: asked, knownAt } = request;
  const file = await store.read(async (tx) => {
    const byNumber = caseNumber !== null;
    const caseId = await (byNumber ? findCaseByNumber(tx, caseNumber, knownAt) : findCaseByHearing(tx, asked, knownAt));
    return caseId === null ? null : readCaseFile(tx, caseId, knownAt);
  });
  if (file === null) return refuse({ name: 'no-such-case', values: {} });
  const inOrder = hearingsInOrder(file.hearings);
  const hearing = inOrder.find(({ id, date }) => id === asked || date === asked);
  if (hearing === undefined) {
    return refuse({ name: 'no-such-hearing', values: { dates: [...new Set(inOrder.map(({ date }) => date))] } });
  }
  const brief = briefOf(file, hearing.id, request, now);
  // By the moment it was known one asks for a brief; it is no part of what the brief says.
  const { knownAt: _, ...content } = brief;
  return done({ brief, file, hash: createHash('sha256').update(canonicalJson(content)).digest('hex') });
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

/** What was asked for as it is printed and as it is shown before that: the same document. */
async function compose(
  made: Made,
  request: BriefRequest,
  printer: Printing,
  now: number,
): Promise<Result<DocumentModel>> {
  const options = summaryOptions(made, request, now);
  if (request.document === 'development') return done(developmentSheet(made.brief, options));
  const model = await benchSummary(made.brief, options, printer.fitsOnePage);
  return model === null ? refuse({ name: 'summary-too-long', values: {} }) : done(model);
}

/** Only the bench summary has a number of pages to keep to. */
async function printBrief(
  made: Made,
  request: BriefRequest,
  printer: Printing,
  now: number,
): Promise<Result<PrintedDocument>> {
  const model = await compose(made, request, printer, now);
  if (!model.ok) return model;
  const printed = await printer.print(model.value, { createdAt: new Date(now) });
  if ('refused' in printed) return refuse({ name: 'unprintable-character', values: { codePoint: printed.codePoint } });
  const fits = request.document !== 'bench-summary' || printed.pages === 2;
  return fits ? done(printed) : refuse({ name: 'summary-too-long', values: {} });
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
  const print = async (request: BriefRequest, store: Pick<Store, 'read'>) => {
    const made = await makeBrief(request, store, now());
    if (!made.ok) return made;
    const printed = await printBrief(made.value, request, printer, now());
    if (!printed.ok) return printed;
    const { bytes: pdf, pages } = printed.value;
    return done({ value: { pdf, pages, hash: made.value.hash }, trace: traceOf(made.value, request) });
  };

  return {
    'brief.show': async (request, store) => {
      const made = await makeBrief(request, store, now());
      return made.ok ? done({ value: made.value.brief, trace: traceOf(made.value, {}) }) : made;
    },
    'brief.make': async (request, store) => {
      const made = await makeBrief(request, store, now());
      if (!made.ok) return made;
      const { brief } = made.value;
      const sentences = plainSections(wholeSummary(brief, summaryOptions(made.value, request, now())));
      return done({
        value: { facts: brief.facts, brief: { ...brief, sentences } },
        trace: traceOf(made.value, request),
      });
    },
    'brief.preview': async (request, store) => {
      const made = await makeBrief(request, store, now());
      if (!made.ok) return made;
      const model = await compose(made.value, request, printer, now());
      if (!model.ok) return model;
      return done({ value: { model: model.value, hash: made.value.hash }, trace: traceOf(made.value, request) });
    },
    'brief.print': print,
    'brief.save': async ({ file, ...request }, store) => {
      const printed = await print(request, store);
      if (!printed.ok) return printed;
      const { value, trace } = printed.value;
      const { pdf, ...said } = value;
      const beside = await onFile(() => writeBeside(file, pdf));
      if (!beside.ok) return beside;
      const { place, drop } = beside.value;
      const finish = () =>
        onFile(async () => {
          await place();
          return null;
        });
      return done({ value: said, trace, pending: { finish, drop } });
    },
  };
}
