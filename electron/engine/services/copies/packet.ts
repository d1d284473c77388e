// Puts a docket packet together: a cover sheet, then the document that its reader usually has of each hearing of the day,
// one after another, so that others are answered in between.

import { setImmediate } from 'node:timers/promises';
import type { CopyOf } from '../../../../shared/contract/copies.ts';
import { initialsOfAll } from '../../../../shared/docket/initials.ts';
import { documentsOf } from '../../../../shared/documents/kinds.ts';
import { type CoverHearing, packetCover } from '../../../../shared/documents/packetCover.ts';
import type { Instant } from '../../../../shared/domain/dates.ts';
import type { CaseId } from '../../../../shared/domain/ids.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import type { PartyRef } from '../../../../shared/domain/record.ts';
import { done, type Result, refuse } from '../../handlers.ts';
import { readCourt, readCourtName } from '../../store/court.ts';
import { type DocketEntry, listDocket } from '../../store/docket.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { composeBrief, copyOfBrief } from '../briefDocuments.ts';
import { type Made, makeBrief } from '../briefMaking.ts';
import { openTo, packetOf, partiesOfPerson } from '../reach.ts';
import type { Composer, Composing, CopyCase, CopyPart } from './composed.ts';

type Request = CopyOf<'packet'>;

/** A hearing of the day, and for whom its reader acts; null: for no one party, or the first of the record. */
type Entry = DocketEntry & { readonly party: PartyRef | null };

/** For whom the one person of the packet has copies of a case. `person` null: it is of an office, which has every case. */
const partiesIn = async (tx: ReadTx, { audience }: Request, person: PartyRef | null, caseId: CaseId) =>
  person === null ? [null] : await partiesOfPerson(tx, { audience, person }, caseId);

/**
 * The hearings of the day, by time and case number: of whose cases the packet is, and of which the asking person may make
 * that reader's copy. No other is on its cover.
 */
async function readDay(tx: ReadTx, request: Request, by: Composing['by'], person: PartyRef | null) {
  const { date, audience } = request;
  const listed = await listDocket(tx, { from: date, to: date, knownAt: null });
  const open: Entry[] = [];
  for (const entry of listed) {
    for (const party of await partiesIn(tx, request, person, entry.caseId)) {
      const asked = { audience, ...(party !== null && { party }) };
      if ((await openTo(tx, by, entry.caseId, asked)).ok) open.push({ ...entry, party });
    }
  }
  return {
    entries: sortedBy(open, ({ start, caseNumber, hearingId, party }) => [start, caseNumber, hearingId, party ?? '']),
    court: (await readCourt(tx, null))?.court ?? null,
    courtName: await readCourtName(tx),
  };
}

/** What a hearing has in the packet; without a document, where its brief is not ready or its reader is nobody of the case. */
interface Placed {
  readonly entry: Entry;
  readonly made: Made | null;
  readonly copy: { readonly part: CopyPart; readonly of: CopyCase } | null;
}

const isLeftOut = (name: string) => name === 'brief-not-ready' || name === 'summary-too-long';

async function composeHearing(
  entry: Entry,
  { asOf, audience, language, paper }: Request,
  { store, by, printer, now }: Composing,
): Promise<Result<Placed>> {
  const { hearingId: hearing, party } = entry;
  const asked = { caseNumber: null, hearing, asOf, knownAt: null, audience, ...(party !== null && { party }) };
  const made = await makeBrief(asked, store, by, now());
  // A child who lives with a parent on that day has no home to whom a note is written.
  if (!made.ok) return made.refusal.name === 'no-such-party' ? done({ entry, made: null, copy: null }) : made;
  const [document] = documentsOf[audience];
  const written = { document, language, ...(paper && { paper }) };
  const model = await composeBrief(made.value, written, printer, now());
  if (!model.ok) {
    return isLeftOut(model.refusal.name) ? done({ entry, made: made.value, copy: null }) : model;
  }
  const { cases } = copyOfBrief(made.value, written, model.value);
  const [of] = cases;
  const part = { model: model.value, label: entry.caseNumber };
  return done({ entry, made: made.value, copy: of === undefined ? null : { part, of } });
}

function coverHearing({ entry, made, copy }: Placed, place: number | null): CoverHearing {
  const { start, caseNumber, type, status } = entry;
  return {
    ...{ start, caseNumber, type, status, place },
    initials: made === null ? '' : initialsOfAll(made.brief.who.children),
    counts: copy === null || made === null ? null : made.brief.counts,
  };
}

/** Each hearing with its document's place in the packet. */
function withPlaces(placed: readonly Placed[]): readonly CoverHearing[] {
  let next = 0;
  return placed.map((one) => {
    const place = one.copy === null ? null : next;
    if (place !== null) next += 1;
    return coverHearing(one, place);
  });
}

const distinct = (names: readonly (string | null)[]) => [...new Set(names.filter((name) => name !== null))];

async function composeEach(
  entries: readonly Entry[],
  request: Request,
  composing: Composing,
): Promise<Result<readonly Placed[]>> {
  const placed: Placed[] = [];
  composing.told(0, entries.length);
  for (const entry of entries) {
    // A turn for whoever asks the engine in between.
    await setImmediate();
    const one = await composeHearing(entry, request, composing);
    if (!one.ok) return one;
    placed.push(one.value);
    composing.told(placed.length, entries.length);
  }
  return done(placed);
}

export const composePacket: Composer<'packet'> = async (request, composing) => {
  const { store, by, now } = composing;
  const { date, asOf, audience, language, paper = 'letter' } = request;
  const person = packetOf(by, request);
  if (!person.ok) return person;
  const { entries, court, courtName } = await store.read((tx) => readDay(tx, request, by, person.value));
  if (entries.length === 0) return refuse({ name: 'no-hearings', values: {} });
  const composed = await composeEach(entries, request, composing);
  if (!composed.ok) return composed;
  const copies = composed.value.flatMap(({ copy }) => copy ?? []);
  const [first, ...others] = copies.map(({ part }) => part);
  if (first === undefined) return refuse({ name: 'no-hearings', values: {} });
  const day = {
    ...{ date, asOf, audience },
    court: court?.name ?? courtName ?? '',
    timezone: court?.timezone ?? 'UTC',
    fictitious: court?.fictitious ?? false,
    judges: distinct(entries.map(({ judge }) => judge)),
    rooms: distinct(entries.map(({ courtroom }) => courtroom)),
    hearings: withPlaces(composed.value),
  };
  const options = { language, paper, madeAt: new Date(now()).toISOString() as Instant };
  return done({
    ...{ document: 'packet', language, paper },
    parts: [first, ...others],
    cases: copies.map(({ of }) => of),
    cover: (begins) => ({ model: packetCover(day, options, begins), label: null }),
  });
};
