// Briefs: a hearing of a case → its brief for one reader, as data, or one of that reader's documents, shown or printed.
// What was shown or printed is kept with its audit line.

import type { Brief } from '../../../shared/brief/brief.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { noWork } from '../../../shared/contract/hearingWork.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { type Audience, audiences } from '../../../shared/redaction/audiences.ts';
import { partiesOf, recordsNoReader } from '../../../shared/redaction/party.ts';
import type { Printing } from '../documents/printing.ts';
import { type Actor, done, type Handlers, type Keeping, type Result, refuse, type Trace } from '../handlers.ts';
import type { Clock } from '../store/clock.ts';
import { dropDisclosure, keepDisclosure } from '../store/disclosures.ts';
import type { Store } from '../store/store.ts';
import { composeBrief, copyOfBrief, sentencesOf } from './briefDocuments.ts';
import { type Asked, type Made, makeBrief, ready } from './briefMaking.ts';
import { canonicalJson } from './canonicalJson.ts';
import { keepBoth, leave, pendingFile } from './copies/leaving.ts';
import { refusePassages } from './passages.ts';
import { mayMakeCopy, reachOf } from './reach.ts';
import { keepingOf } from './showings.ts';

type BriefRequest = Input<'brief.print'>;

function traceOf({ brief, hash }: Made, { language, document }: Partial<BriefRequest>): Trace {
  const { hearing, asOf, knownAt, audience, party } = brief;
  return {
    subject: brief.caseId,
    detail: {
      hearing: hearing.id,
      asOf,
      knownAt,
      audience,
      ...(party && { party: party.ref }),
      ...(language && { language }),
      ...(document && { document }),
      hash,
    },
  };
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

/** A brief that is given as data for anybody but the bench leaves the store as a copy does. */
function keptAsData({ brief, reader, hash }: Made, { language }: Pick<BriefRequest, 'language'>, by: Actor): Keeping {
  let id: string | null = null;
  const { caseId, hearing, withheldCounts: withheld } = brief;
  return {
    keep: async (tx) => {
      const of = { caseId, hearingId: hearing.id, document: 'data', audience: reader.audience, party: reader.party };
      const sent = { how: 'saved', language, paper: 'letter', pages: 0, hash, withheld, sealed: false } as const;
      id = (await keepDisclosure(tx, { ...of, ...sent, personId: by.id })).id;
    },
    takeBack: async (tx) => {
      if (id !== null) await dropDisclosure(tx, id);
    },
  };
}

/** A brief that is given as data, as a document, or to whoever is not of the bench: searched as what is printed is. */
async function makeSearched(request: Asked, store: Pick<Store, 'read'>, by: Actor, now: number): Promise<Result<Made>> {
  const made = await makeBrief(request, store, by, now);
  if (!made.ok) return made;
  const { brief, file, reader, grounds, shownOn } = made.value;
  const refusal = refusePassages({ file, reader, asOf: brief.asOf }, grounds, shownOn);
  return refusal === null ? made : refuse(refusal);
}

/** For whom such a reader can act in the case, and which readers it has: of those whose copies the person may make. */
async function choicesOf({ brief, file }: Made, store: Pick<Store, 'read'>, by: Actor) {
  const reach = await store.read((tx) => reachOf(tx, by, brief.caseId));
  const { audience, asOf } = brief;
  const hasReader = (one: Audience) => !recordsNoReader(file, { audience: one, party: null }, asOf);
  return {
    parties: partiesOf(file, audience, asOf).filter(({ ref }) => mayMakeCopy(reach, audience, ref)),
    readers: audiences.filter((one) => mayMakeCopy(reach, one) && hasReader(one)),
  };
}

/** The operations on briefs. `now` is the engine's clock, in milliseconds since 1970. */
export function briefHandlers(
  printer: Printing,
  now: Clock,
): Pick<Handlers, 'brief.show' | 'brief.make' | 'brief.preview' | 'brief.print' | 'brief.save'> {
  const print = async (
    { how: goesOut = 'printed', ...request }: BriefRequest,
    file: string | null,
    store: Pick<Store, 'read'>,
    by: Actor,
  ) => {
    const made = await makeBrief(request, store, by, now());
    if (!made.ok) return made;
    const model = await composeBrief(made.value, request, printer, now());
    if (!model.ok) return model;
    const how = file === null ? goesOut : 'saved';
    const leaving = { how, sealed: request.sealed === true, file, work: null } as const;
    const copy = copyOfBrief(made.value, request, model.value);
    const left = await leave(copy, leaving, { store, printer, by, now });
    if (!left.ok) return left;
    const { pdf, pages, passphrase, keeps: disclosed } = left.value;
    const kept = keeps(made.value, by, { how, content: model.value, request });
    return done({
      value: { pdf, pages, hash: made.value.hash, passphrase },
      trace: traceOf(made.value, request),
      keeps: keepBoth(kept, disclosed),
    });
  };

  return {
    'brief.show': async (request, store, by) => {
      const make = request.audience === 'judge' ? makeBrief : makeSearched;
      const made = await make(request, store, by, now());
      if (!made.ok) return made;
      const { brief: value } = made.value;
      const kept = keeps(made.value, by, { how: 'shown', content: value });
      return done({ value, trace: traceOf(made.value, {}), keeps: kept });
    },
    'brief.make': async (request, store, by) => {
      const made = await makeSearched(request, store, by, now());
      if (!made.ok) return made;
      const { brief } = made.value;
      // Facts are for other programs, gaps and all; only what is to be read waits until the brief is ready. They tell what
      // the record says, not what one judge did with it.
      const looked = ready({ brief, work: noWork });
      const sentences = looked.ok ? sentencesOf(made.value, looked.value, request.language, now()) : [];
      return done({
        value: { facts: brief.facts, brief: { ...brief, sentences } },
        trace: traceOf(made.value, request),
        ...(request.audience === 'judge' ? {} : { keeps: keptAsData(made.value, request, by) }),
      });
    },
    'brief.preview': async (request, store, by) => {
      const made = await makeSearched(request, store, by, now());
      if (!made.ok) return made;
      const model = await composeBrief(made.value, request, printer, now());
      if (!model.ok) return model;
      const { brief, hash } = made.value;
      const counted = request.countsPages === true ? await printer.countPages(model.value) : null;
      const value = {
        pages: typeof counted === 'number' ? counted : null,
        ...{ model: model.value, hash, withheld: [...brief.withheldCounts], party: brief.party?.ref ?? null },
        ...(await choicesOf(made.value, store, by)),
      };
      return done({ value, trace: traceOf(made.value, request) });
    },
    'brief.print': (request, store, by) => print(request, null, store, by),
    'brief.save': async ({ file, ...request }, store, by) => {
      const printed = await print(request, file, store, by);
      if (!printed.ok) return printed;
      const { value, ...left } = printed.value;
      const { pdf, ...said } = value;
      const pending = await pendingFile(file, pdf);
      return pending.ok ? done({ value: said, ...left, pending: pending.value }) : pending;
    },
  };
}
