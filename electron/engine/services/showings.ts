// What was shown or printed of a hearing's brief: kept with the audit line that says so, listed, and shown again exactly.

import type { Output } from '../../../shared/contract/contract.ts';
import type { Showing } from '../../../shared/contract/showing.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import { dayIn } from '../../../shared/i18n/format.ts';
import { done, type Handlers, type Keeping, type Result, refuse } from '../handlers.ts';
import { findCaseByHearing } from '../store/cases.ts';
import type { Clock } from '../store/clock.ts';
import type { StorePerson } from '../store/columns.ts';
import { readCourt } from '../store/court.ts';
import { listStorePeople } from '../store/people.ts';
import {
  contentHashOf,
  dropShowing,
  findShowing,
  type KeptShowing,
  keepShowing,
  listShowings,
  type NewShowing,
  readContent,
} from '../store/showings.ts';
import type { ReadTx } from '../store/transactions.ts';

/** Keeps a showing in the change that writes its audit line; `content` is the canonical JSON of what is sent. */
export function keepingOf(showing: Omit<NewShowing, 'hash'>): Keeping {
  let kept: string | null = null;
  return {
    keep: async (tx) => {
      kept = await keepShowing(tx, { ...showing, hash: contentHashOf(showing.content) });
    },
    takeBack: async (tx) => {
      if (kept !== null) await dropShowing(tx, kept);
    },
  };
}

/** What the contract says of a showing; the store's codes are what the contract once let in. */
function shownAs(kept: KeptShowing, people: readonly StorePerson[]): Showing {
  const { id, at, how, asOf, hash, briefHash, knownAt } = kept;
  return {
    ...{ id, at, how, asOf, hash, briefHash, knownAt },
    by: people.find((person) => person.id === kept.personId)?.name ?? kept.personId,
    audience: kept.audience as Showing['audience'],
    document: kept.document as Showing['document'],
    language: kept.language as Showing['language'],
  };
}

type Again = Output<'brief.showAgain'>;

/** The content of a showing, as what it was: the brief of a screen, or the document of a copy. */
function contentAs(showing: Showing, content: string): Again {
  const read: unknown = JSON.parse(content);
  return showing.document === null
    ? { what: 'brief', showing, brief: read as Extract<Again, { what: 'brief' }>['brief'] }
    : { what: 'document', showing, model: read as Extract<Again, { what: 'document' }>['model'] };
}

/** Whether what the showing rested on may still be shown: a 42 CFR Part 2 consent ends with its last day. */
async function consentHasEnded(tx: ReadTx, { part2ConsentUntil }: KeptShowing, now: number): Promise<boolean> {
  if (part2ConsentUntil === null) return false;
  const read = await readCourt(tx, null);
  const moment = new Date(now).toISOString() as Instant;
  return read === null || part2ConsentUntil < dayIn(moment, read.court.timezone);
}

async function showAgain(tx: ReadTx, kept: KeptShowing, now: number): Promise<Result<Again>> {
  if (await consentHasEnded(tx, kept, now)) return refuse({ name: 'consent-ended', values: {} });
  const content = await readContent(tx, kept.hash);
  if (content === 'damaged') return refuse({ name: 'showing-damaged', values: {} });
  return done(contentAs(shownAs(kept, await listStorePeople(tx)), content.content));
}

/** `now` is the engine's clock, in milliseconds since 1970: a consent is looked at on the day that it is asked. */
export function showingHandlers(now: Clock): Pick<Handlers, 'brief.showings' | 'brief.showAgain'> {
  return {
    'brief.showings': ({ hearing }, store) =>
      store.read(async (tx) => {
        const subject = await findCaseByHearing(tx, hearing, null);
        if (subject === null) return refuse({ name: 'hearing-not-recorded', values: {} });
        const people = await listStorePeople(tx);
        const value = (await listShowings(tx, hearing)).map((kept) => shownAs(kept, people));
        return done({ value, trace: { subject, detail: { hearing } } });
      }),
    'brief.showAgain': ({ showing: id }, store) =>
      store.read(async (tx) => {
        const kept = await findShowing(tx, id);
        if (kept === null) return refuse({ name: 'no-such-showing', values: {} });
        const { hearingId: hearing, hash } = kept;
        const subject = await findCaseByHearing(tx, hearing, null);
        if (subject === null) return refuse({ name: 'hearing-not-recorded', values: {} });
        const again = await showAgain(tx, kept, now());
        return again.ok
          ? done({ value: again.value, trace: { subject, detail: { hearing, showing: id, hash } } })
          : again;
      }),
  };
}
