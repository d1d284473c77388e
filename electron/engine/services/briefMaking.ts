// How a brief is made: a hearing of a case, read in one snapshot, narrowed to its reader, with its hash.

import { arrangeQuestions } from '../../../shared/brief/arrangeQuestions.ts';
import { assembleBrief } from '../../../shared/brief/assemble.ts';
import type { Brief } from '../../../shared/brief/brief.ts';
import { forReader } from '../../../shared/brief/forReader.ts';
import { type ReadyBrief, readyBrief } from '../../../shared/brief/ready.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { type HearingWork, noWork } from '../../../shared/contract/hearingWork.ts';
import { leaveOutLater } from '../../../shared/domain/asOf.ts';
import type { CaseFile } from '../../../shared/domain/caseFile.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import { hearingAskedFor, hearingsInOrder } from '../../../shared/domain/hearings.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { dayIn } from '../../../shared/i18n/format.ts';
import type { Reader } from '../../../shared/redaction/audiences.ts';
import { narrowCaseFile } from '../../../shared/redaction/narrow.ts';
import { actingFor } from '../../../shared/redaction/party.ts';
import { type Actor, done, type Result, refuse } from '../handlers.ts';
import { readTail } from '../store/audit.ts';
import { readCaseFile } from '../store/caseFile.ts';
import { findCaseByHearing, findCaseByNumber } from '../store/cases.ts';
import { contentHashOf } from '../store/showings.ts';
import type { Store } from '../store/store.ts';
import type { ReadTx } from '../store/transactions.ts';
import { canonicalJson } from './canonicalJson.ts';
import { workOf } from './hearingWork.ts';
import { type Grounds, readGrounds } from './passages.ts';
import { openTo, refuseCase } from './reach.ts';

/** What a brief is made from; its words, its document and its sheet are chosen after. `caseNumber` null: the hearing says. */
export type Asked = Pick<Input<'brief.print'>, 'caseNumber' | 'hearing' | 'asOf' | 'knownAt' | 'audience' | 'party'>;
type Shown = Pick<Asked, 'asOf' | 'audience' | 'party'> & Pick<Reader, 'madeBy'>;

export interface Made {
  /** Narrowed to its reader. */
  readonly brief: Brief;
  /** The case whole, as the store has it: what is printed is searched against it. */
  readonly file: CaseFile;
  readonly reader: Reader;
  /** By what it was narrowed. */
  readonly grounds: Grounds;
  /** The day, by the court's calendar, on which it is shown. */
  readonly shownOn: CalendarDate;
  /** What the asking judge did with its questions; of another reader's copy nothing. */
  readonly work: HearingWork;
  /** SHA-256 of the brief as canonical JSON: what the audit line and the footer carry. */
  readonly hash: string;
  /** Everything recorded up to this moment is in it, and nothing later. */
  readonly knownAt: Instant;
}

export const instantOf = (now: number) => new Date(now).toISOString() as Instant;

/**
 * The brief of one hearing of a case file, narrowed to its reader on the day by the court's calendar that it is shown.
 * `now`: milliseconds since 1970; `grounds`: what the court has decided of the policy and of narratives.
 * Throws RangeError where the hearing is not of this case file.
 */
export function briefOf(
  { file, grounds }: Pick<Made, 'file' | 'grounds'>,
  hearing: HearingId,
  { asOf, audience, party, madeBy }: Shown,
  now: number,
): Brief {
  const shownOn = dayIn(instantOf(now), file.court.timezone);
  const { policy, passages } = grounds;
  const reader = { audience, party: party ?? null, ...(madeBy && { madeBy }) };
  const request = { hearingId: hearing, asOf, ...reader, shownOn, policy, passages };
  return forReader(assembleBrief(file, request));
}

/**
 * Whose copy it is: for the one asked for, or for the first of the record that such a reader acts for. A parent's attorney
 * may be counsel for a parent whom the record does not have yet: of nobody. null: this reader does not act for that person,
 * or there is no home but the parents'.
 */
export function readerOf(file: CaseFile, asked: Reader, asOf: CalendarDate): Reader | null {
  const acting = actingFor(file, asked, asOf).party;
  const needsParty = asked.party !== null || asked.audience === 'resource_parent';
  return needsParty && acting === null ? null : { ...asked, party: acting?.ref ?? null };
}

/** One case in one snapshot, with what the asking judge did with the hearing's brief. */
export interface Found {
  readonly file: CaseFile;
  readonly grounds: Grounds;
  /** null: the case has no such hearing. */
  readonly hearing: HearingId | null;
  /** Whose copy; of no party: the first such of the record. */
  readonly asked: Reader;
  readonly work: HearingWork;
  /** null: nothing was ever recorded. */
  readonly knownAt: Instant | null;
}

/** What was asked for, where the row rule opens that case and that copy of it to the person who asks. */
async function readAsked(tx: ReadTx, asked: Asked, by: Actor): Promise<Result<Found>> {
  const { caseNumber, hearing: askedFor, knownAt } = asked;
  const byNumber = caseNumber !== null;
  const caseId = await (byNumber
    ? findCaseByNumber(tx, caseNumber, knownAt)
    : findCaseByHearing(tx, askedFor, knownAt));
  const open = await openTo(tx, by, caseId, asked);
  if (!open.ok) return open;
  const file = caseId === null ? null : await readCaseFile(tx, caseId, knownAt);
  if (file === null) return refuseCase(by);
  const hearing = hearingAskedFor(file.hearings, askedFor)?.id ?? null;
  const isJudges = asked.audience === 'judge';
  const work = hearing === null || !isJudges ? noWork : await workOf(tx, by.id, hearing);
  // No row is recorded later than the newest audit line, and each later row will be.
  const grounds = await readGrounds(tx, file);
  return done({ file, grounds, hearing, asked: open.value, work, knownAt: knownAt ?? (await readTail(tx)).at });
}

/**
 * The brief of a hearing for one reader, in one snapshot of the store. `now`: milliseconds since 1970.
 * Refuses a case, a hearing or a party that the record does not have.
 */
export async function makeBrief(
  request: Asked,
  store: Pick<Store, 'read'>,
  by: Actor,
  now: number,
): Promise<Result<Made>> {
  const found = await store.read((tx) => readAsked(tx, request, by));
  if (!found.ok) return found;
  const { file, grounds, hearing, asked, work, knownAt } = found.value;
  if (hearing === null) {
    const dates = hearingsInOrder(file.hearings).map(({ date }) => date);
    return refuse({ name: 'no-such-hearing', values: { dates: [...new Set(dates)] } });
  }
  const reader = readerOf(file, asked, request.asOf);
  if (reader === null) return refuse({ name: 'no-such-party', values: {} });
  const brief = briefOf(found.value, hearing, { asOf: request.asOf, ...reader, party: reader.party ?? undefined }, now);
  // By the moment it was known one asks for a brief; it is no part of what the brief says.
  const { knownAt: _, ...content } = brief;
  return done({
    ...{ brief, file, reader, grounds, work, hash: contentHashOf(canonicalJson(content)) },
    knownAt: knownAt ?? instantOf(now),
    shownOn: dayIn(instantOf(now), file.court.timezone),
  });
}

/** The brief as paper takes it, with the questions as the judge arranged them, or what it lacks. */
export function ready({ brief, work }: Pick<Made, 'brief' | 'work'>): Result<ReadyBrief> {
  const looked = readyBrief({ ...brief, questions: arrangeQuestions(brief.questions, work) });
  return looked.ok ? done(looked.value) : refuse({ name: 'brief-not-ready', values: { gaps: looked.gaps } });
}

/** The case behind a brief as its reader may have it on the brief's day: for documents that tell of what no brief has. */
export function narrowedFor({ brief: { asOf }, file, reader, grounds, shownOn }: Made): CaseFile {
  const { policy, passages } = grounds;
  return leaveOutLater(narrowCaseFile(file, reader, { asOf, shownOn }, policy, passages).file, asOf);
}
