// What was shown or printed of a hearing's brief: kept with the audit line that says so, listed, and shown again exactly.

import type { Output } from '../../../shared/contract/contract.ts';
import type { Showing } from '../../../shared/contract/showing.ts';
import type { List } from '../../../shared/documents/model.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { dayIn } from '../../../shared/i18n/format.ts';
import type { Reader } from '../../../shared/redaction/audiences.ts';
import { holdsProtected } from '../../../shared/redaction/narrow.ts';
import { partiesOf } from '../../../shared/redaction/party.ts';
import { isTightened } from '../../../shared/redaction/policy.ts';
import { type Actor, done, type Handlers, type Keeping, type Result, refuse } from '../handlers.ts';
import { readCaseFile } from '../store/caseFile.ts';
import { findCaseByHearing } from '../store/cases.ts';
import type { Clock } from '../store/clock.ts';
import type { StorePerson } from '../store/columns.ts';
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
import { holdsWithheldPassage, readGrounds } from './passages.ts';
import { readPolicy } from './policy.ts';

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

/** For whom a showing was: shown again by a judge, a copy for another reader holds nothing that the judge may not have. */
export function shownTo(audience: Reader['audience']): Reader {
  return { audience, party: null, ...(audience !== 'judge' && { madeBy: 'judge' as const }) };
}

/** Whether something in the content may no longer be shown, by what the record says is protected now. */
async function mayNotBeShown(
  tx: ReadTx,
  kept: KeptShowing,
  caseId: CaseId,
  again: { readonly content: string; readonly now: number },
): Promise<boolean> {
  // A case that the record has dropped is judged as it was known.
  const file = (await readCaseFile(tx, caseId, null)) ?? (await readCaseFile(tx, caseId, kept.knownAt));
  if (file === null) return true;
  const shownOn = dayIn(new Date(again.now).toISOString() as Instant, file.court.timezone);
  // A 42 CFR Part 2 consent ends with its last day.
  const { part2ConsentUntil } = kept;
  if (part2ConsentUntil !== null && part2ConsentUntil < shownOn) return true;
  const audience = kept.audience as Showing['audience'];
  // Of whom it was is not kept: where the case has several, no text can be judged.
  if (partiesOf(file, audience, shownOn).length > 1) return true;
  const grounds = await readGrounds(tx, file);
  if (isTightened(await readPolicy(tx, caseId, kept.at), grounds.policy, audience)) return true;
  const reader = shownTo(audience);
  if (holdsWithheldPassage(again.content, { file, reader }, grounds, shownOn)) return true;
  return holdsProtected(JSON.parse(again.content), file, reader, shownOn, grounds.policy);
}

/** Whether a document has a question of the judge's own: such a question alone points at no record. */
function hasOwnQuestion(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.some(hasOwnQuestion);
  const { role, items } = value as Partial<List>;
  if (role === 'questions' && items?.some(({ about }) => (about?.sources.length ?? 0) === 0)) return true;
  return Object.values(value).some(hasOwnQuestion);
}

async function showAgain(
  tx: ReadTx,
  kept: KeptShowing,
  caseId: CaseId,
  by: Actor,
  now: number,
): Promise<Result<Again>> {
  const read = await readContent(tx, kept.hash);
  if (read === 'damaged') return refuse({ name: 'showing-damaged', values: {} });
  const { content } = read;
  const again = contentAs(shownAs(kept, await listStorePeople(tx)), content);
  const isOthers = kept.personId !== by.id && again.what === 'document';
  if (isOthers && hasOwnQuestion(again.model)) return refuse({ name: 'showing-of-another', values: {} });
  const isEnded = await mayNotBeShown(tx, kept, caseId, { content, now });
  return isEnded ? refuse({ name: 'consent-ended', values: {} }) : done(again);
}

/** `now` is the engine's clock, in milliseconds since 1970: what is protected is looked at on the day that it is asked. */
export function showingHandlers(now: Clock): Pick<Handlers, 'brief.showings' | 'brief.showAgain'> {
  return {
    'brief.showings': ({ hearing }, store) =>
      store.read(async (tx) => {
        const subject = await findCaseByHearing(tx, hearing, null);
        if (subject === null) return refuse({ name: 'hearing-not-recorded', values: {} });
        const people = await listStorePeople(tx);
        const value = (await listShowings(tx, hearing, subject)).map((kept) => shownAs(kept, people));
        return done({ value, trace: { subject, detail: { hearing } } });
      }),
    'brief.showAgain': ({ showing: id }, store, by) =>
      store.read(async (tx) => {
        const kept = await findShowing(tx, id);
        if (kept === null) return refuse({ name: 'no-such-showing', values: {} });
        const { hearingId: hearing, hash } = kept;
        const subject = await findCaseByHearing(tx, hearing, null);
        if (subject === null) return refuse({ name: 'hearing-not-recorded', values: {} });
        const again = await showAgain(tx, kept, subject, by, now());
        return again.ok
          ? done({ value: again.value, trace: { subject, detail: { hearing, showing: id, hash } } })
          : again;
      }),
  };
}
