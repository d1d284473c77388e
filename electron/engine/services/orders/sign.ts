// Signing: the draft that was read becomes an order that nobody changes any more. It is printed, and signed with a
// certificate where one is given, before the change begins; kept with its file, followed and put on the audit trail in it.

import type { Input } from '../../../../shared/contract/contract.ts';
import type { OrderContent, SignedOrder } from '../../../../shared/contract/orders.ts';
import type { OrderParts, Signature } from '../../../../shared/documents/order.ts';
import type { Instant } from '../../../../shared/domain/dates.ts';
import { idOf, type OrderId } from '../../../../shared/domain/ids.ts';
import { translatorFor } from '../../../../shared/i18n/translator.ts';
import { draftHash } from '../../../../shared/orders/draftHash.ts';
import { holdsKept } from '../../../../shared/orders/protectedItems.ts';
import type { Machine } from '../../clock.ts';
import type { Printing } from '../../documents/printing.ts';
import { type OpenCertificate, openCertificate, signPdf } from '../../documents/signature.ts';
import { type Actor, done, type Handlers, type Result, refuse, type Traced } from '../../handlers.ts';
import { findOrder, type KeptOrder, keepOrder, listOrders, signedOrderOf } from '../../store/orders.ts';
import { supersede, takeBack } from '../../store/records.ts';
import { contentHashOf } from '../../store/showings.ts';
import type { ReadTx, WriteTx } from '../../store/transactions.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { todayOf } from '../court.ts';
import { followedBy } from './followed.ts';
import { orderOnPaper } from './onPaper.ts';
import { type FoundDraft, findDraft, readyToSign, textsKept } from './ready.ts';

type Request = Input<'order.sign'>;
/** What an order is set on paper with, and looked at again as a finished file. */
export type OrderPrinter = Pick<Printing, 'print' | 'check'>;

interface Found extends FoundDraft {
  readonly parts: OrderParts;
  /** The order that this one takes the place of; null: none. */
  readonly earlier: KeptOrder | null;
}

/** The order to take the place of, as long as it stands. */
async function findEarlier(tx: ReadTx, id: OrderId | null, found: FoundDraft): Promise<Result<KeptOrder | null>> {
  if (id === null) return done(null);
  const earlier = await findOrder(tx, id);
  if (earlier === null || earlier.caseId !== found.file.case.id) return refuse({ name: 'no-such-order', values: {} });
  if (earlier.content.order.hearing !== found.hearingId) return refuse({ name: 'order-of-other-hearing', values: {} });
  return earlier.supersededBy === null ? done(earlier) : refuse({ name: 'order-superseded', values: {} });
}

/**
 * Whether the very same order was signed for the hearing and stands: twice would follow everything twice. The one that is to
 * be superseded does not count: a wrong name under it, or another next hearing, is mended so.
 */
async function isSignedAlready(
  tx: ReadTx,
  { file, hearingId }: FoundDraft,
  { hash, supersedes }: { readonly hash: string; readonly supersedes: OrderId | null },
): Promise<boolean> {
  const standing = (await listOrders(tx, file.case.id)).filter(
    ({ content, supersededBy }) => supersededBy === null && content.order.id !== supersedes,
  );
  return standing.some(
    ({ content: { order, parts } }) => order.hearing === hearingId && draftHash(parts.draft, parts.clauses) === hash,
  );
}

/** The draft as it stands in this transaction, or why it is not signed. */
async function findToSign(tx: ReadTx, request: Request, by: Actor): Promise<Result<Found>> {
  const found = await findDraft(tx, by, request.hearing);
  if (!found.ok) return found;
  const { draft, clauses } = found.value;
  const isKnown = draft.every(({ clauseId }) => clauses.some(({ id }) => id === clauseId));
  if (!isKnown || (draft.length > 0 && draftHash(draft, clauses) !== request.draftHash)) {
    return refuse({ name: 'order-changed', values: {} });
  }
  const parts = readyToSign(found.value, request.language);
  if (!parts.ok) return parts;
  if (holdsKept([request.typedName], textsKept(found.value)))
    return refuse({ name: 'order-name-protected', values: {} });
  const earlier = await findEarlier(tx, request.supersedes, found.value);
  if (!earlier.ok) return earlier;
  const hash = draftHash(parts.value.draft, parts.value.clauses);
  if (await isSignedAlready(tx, found.value, { hash, supersedes: request.supersedes }))
    return refuse({ name: 'order-stands', values: {} });
  return done({ ...found.value, parts: parts.value, earlier: earlier.value });
}

function certificateOf({ certificate }: Request, now: number): Result<OpenCertificate | null> {
  if (certificate === null) return done(null);
  const opened = openCertificate(Buffer.from(certificate.file, 'base64'), certificate.passphrase, now);
  return 'refused' in opened ? refuse({ name: opened.refused, values: {} }) : done(opened);
}

interface Signing {
  readonly request: Request;
  readonly by: Actor;
  readonly at: Instant;
  readonly certificate: OpenCertificate | null;
}

/** SHA-256 of all that the order says, who signed it and when. */
function hashOf({ parts }: Found, { request, by, at, certificate }: Signing): string {
  const { hearing, typedName, language, supersedes } = request;
  const said = { parts, hearing, typedName, language, supersedes, by: by.id, at, certificate: certificate?.subject };
  return contentHashOf(canonicalJson(said));
}

function signatureOf({ earlier }: Found, { request, by, at, certificate }: Signing, hash: string): Signature {
  const before = earlier?.content.order;
  return {
    ...{ typedName: request.typedName, by: by.name, at, hash, certificate: certificate?.subject ?? null },
    supersedes: before === undefined ? null : { signedAt: before.signedAt, hearingOn: before.hearingDate },
  };
}

interface MadeFile {
  readonly content: Omit<OrderContent, 'order'>;
  readonly pdf: Uint8Array;
  readonly hash: string;
}

async function makeFile(found: Found, signing: Signing, printer: OrderPrinter): Promise<Result<MadeFile>> {
  const { request, at, certificate } = signing;
  const hash = hashOf(found, signing);
  const now = Date.parse(at);
  const paper = { language: request.language, paper: request.paper ?? 'letter', draftHash: request.draftHash } as const;
  const set = await orderOnPaper(found.parts, paper, signatureOf(found, signing, hash), { printer, now });
  if (!set.ok) return set;
  const { bytes, pages, model } = set.value;
  const { t } = translatorFor(request.language);
  const told = { name: request.typedName, reason: t('orders.paper.signatureReason'), at: new Date(now) };
  const pdf = certificate === null ? bytes : await signPdf(bytes, certificate, told);
  if (pdf === null) return refuse({ name: 'certificate-unreadable', values: {} });
  // The file is what every party has: it is looked at as it will be kept, while nothing of it is.
  const finished = { bytes: pdf, pagesOfParts: [pages], name: null };
  const looked = await printer.check(finished, [{ texts: textsKept(found), parts: null }]);
  if (looked !== 'clean') return refuse({ name: 'copy-not-clean', values: {} });
  return done({ content: { model, parts: found.parts, pages }, pdf, hash });
}

/** Keeps the order, what follows from it in the record, and what its audit line says. */
async function keep(
  tx: WriteTx,
  found: Found,
  signing: Signing,
  made: MadeFile,
  { now, newId }: Machine,
): Promise<Result<Traced<SignedOrder>>> {
  const { request, by, at, certificate } = signing;
  const { file, hearingId, parts, earlier } = found;
  const { language, typedName, supersedes } = request;
  const today = todayOf(file.court, now());
  const followed = followedBy({ parts, file, hearingId, language, today, earlier: earlier?.content ?? null, newId });
  const order: OrderContent['order'] = {
    ...{ id: idOf<'order'>(newId()), hearing: hearingId, hearingDate: parts.facts.hearing.date, signedAt: at },
    ...{ by: by.name, typedName, language, hash: made.hash, certificate: certificate?.subject ?? null, supersedes },
    items: [...followed.items],
  };
  const caseId = file.case.id;
  await keepOrder(tx, { caseId, content: { ...made.content, order }, paper: request.paper ?? 'letter', pdf: made.pdf });
  await supersede(tx, 'entered', followed.changes);
  await takeBack(
    tx,
    followed.withdrawn.map((row) => ({ kind: 'orderItem', row })),
  );
  const detail = {
    ...{ hearing: hearingId, order: order.id, hash: made.hash, supersedes, language },
    ...{ items: order.items.length, withCertificate: certificate !== null },
    changed: followed.changes.map(({ id }) => id),
    takenBack: followed.withdrawn.map(({ id }) => id),
  };
  const value = signedOrderOf({ caseId, content: { ...made.content, order }, supersededBy: null });
  return done({ value, trace: { subject: caseId, detail } });
}

/** Signing of orders. The certificate's passphrase and key are kept nowhere and stand in no refusal. */
export function signingHandlers(printer: OrderPrinter, machine: Machine): Pick<Handlers, 'order.sign'> {
  return {
    'order.sign': async (request, change, by, _slots, store) => {
      const now = machine.now();
      const read = await store.read((tx) => findToSign(tx, request, by));
      if (!read.ok) return read;
      const certificate = certificateOf(request, now);
      if (!certificate.ok) return certificate;
      const at = new Date(now).toISOString() as Instant;
      const signing = { request, by, at, certificate: certificate.value };
      const made = await makeFile(read.value, signing, printer);
      if (!made.ok) return made;
      return change(async (tx) => {
        // What was printed is what stands: a draft, a wording or an order that changed meanwhile is not signed over.
        const found = await findToSign(tx, request, by);
        if (!found.ok) return found;
        const same = canonicalJson(found.value.parts) === canonicalJson(made.value.content.parts);
        return same
          ? keep(tx, found.value, signing, made.value, machine)
          : refuse({ name: 'order-changed', values: {} });
      });
    },
  };
}
