// What was shown or printed for a hearing, exactly: a row for each showing, and its content once for all that share it.

import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, HearingId } from '../../../shared/domain/ids.ts';
import type { StorePersonId } from './columns.ts';
import type { BriefShowingRow } from './keptTables.ts';
import type { ReadTx, WriteTx } from './transactions.ts';

/** A showing that is to be kept. `content` is the canonical JSON of what was sent, `hash` its SHA-256. */
export interface NewShowing {
  readonly hearingId: HearingId;
  readonly personId: StorePersonId;
  readonly how: 'shown' | 'printed' | 'saved';
  readonly audience: string;
  readonly asOf: CalendarDate;
  readonly document: string | null;
  readonly language: string | null;
  readonly content: string;
  readonly hash: string;
  readonly briefHash: string;
  /** Everything that was recorded up to this moment was known to it. */
  readonly knownAt: Instant;
  readonly part2ConsentUntil: CalendarDate | null;
}

export type KeptShowing = Omit<NewShowing, 'content'> & { readonly id: string; readonly at: Instant };

/** The content of a showing, or that it is not what was kept. */
export type KeptContent = { readonly content: string } | 'damaged';

/** Fast rather than small: it is done while a judge waits for the brief. */
const compression = { level: 1 } as const;

/** SHA-256 of a text, as 64 hexadecimal digits. */
export function contentHashOf(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

/**
 * Keeps a showing and gives its id. Where the same person was shown the same content in the same way the last time, that
 * showing stands for this one too and null is given.
 */
export async function keepShowing(tx: WriteTx, showing: NewShowing): Promise<string | null> {
  const { content, hash } = showing;
  if ((await latestHash(tx, showing)) === hash) return null;
  const { rows } = await tx.ask('content there', [hash], () =>
    tx.database.selectFrom('brief_content').select('hash').where('hash', '=', hash),
  );
  if (rows.length === 0) {
    const deflated = deflateRawSync(content, compression).toString('base64');
    await tx.database.insertInto('brief_content').values({ hash, content: deflated }).execute();
  }
  // The number of the audit line that will say of it.
  const id = `line-${tx.auditTail.seq + 1}`;
  await tx.database
    .insertInto('brief_showing')
    .values(rowOf(showing, id, tx.stamp))
    .execute();
  return id;
}

/** Takes back a showing that came to nothing; its content stays only where another showing has it. */
export async function dropShowing(tx: WriteTx, id: string): Promise<void> {
  const showing = await findShowing(tx, id);
  if (showing === null) return;
  const { hash } = showing;
  await tx.database.deleteFrom('brief_showing').where('id', '=', id).execute();
  const others = await tx.database.selectFrom('brief_showing').select('id').where('hash', '=', hash).execute();
  if (others.length === 0) await tx.database.deleteFrom('brief_content').where('hash', '=', hash).execute();
}

/** Every showing of a hearing, and of hearings of its case that the record has dropped since, newest first. */
export async function listShowings(tx: ReadTx, hearingId: HearingId, caseId: CaseId): Promise<KeptShowing[]> {
  const { rows } = await tx.ask('showings', [hearingId, caseId], () => {
    const standing = tx.database.selectFrom('hearing').select('id').where('superseded_at', 'is', null);
    const gone = tx.database.selectFrom('hearing').select('id').where('case_id', '=', caseId);
    return tx.database
      .selectFrom('brief_showing')
      .selectAll()
      .where((of) =>
        of.or([of('hearing_id', '=', hearingId), of('hearing_id', 'in', gone.where('id', 'not in', standing))]),
      )
      .orderBy('at', 'desc');
  });
  return rows.map(showingOf);
}

export async function findShowing(tx: ReadTx, id: string): Promise<KeptShowing | null> {
  const { rows } = await tx.ask('showing', [id], () =>
    tx.database.selectFrom('brief_showing').selectAll().where('id', '=', id),
  );
  return rows[0] === undefined ? null : showingOf(rows[0]);
}

/** The content with that hash: to the byte, or `damaged`. */
export async function readContent(tx: ReadTx, hash: string): Promise<KeptContent> {
  const { rows } = await tx.ask('content', [hash], () =>
    tx.database.selectFrom('brief_content').select('content').where('hash', '=', hash),
  );
  const content = rows[0] === undefined ? null : inflated(rows[0].content);
  return content === null || contentHashOf(content) !== hash ? 'damaged' : { content };
}

function inflated(deflated: string): string | null {
  try {
    return inflateRawSync(Buffer.from(deflated, 'base64')).toString('utf8');
  } catch {
    return null;
  }
}

/** What the same person was shown last of the hearing in the same way. */
async function latestHash(tx: ReadTx, showing: NewShowing): Promise<string | null> {
  const { hearingId, personId, how, audience, document, language } = showing;
  const { rows } = await tx.ask('latest showing', [hearingId, personId, how, audience], () =>
    tx.database
      .selectFrom('brief_showing')
      .select(['hash', 'document', 'language'])
      .where('hearing_id', '=', hearingId)
      .where('person_id', '=', personId)
      .where('how', '=', how)
      .where('audience', '=', audience)
      .orderBy('at', 'desc'),
  );
  return rows.find((row) => row.document === document && row.language === language)?.hash ?? null;
}

function rowOf(showing: NewShowing, id: string, at: Instant): BriefShowingRow {
  const { hearingId, personId, how, audience, asOf, document, language, hash, briefHash, knownAt } = showing;
  return {
    id,
    hearing_id: hearingId,
    person_id: personId,
    at,
    how,
    audience,
    as_of: asOf,
    document,
    language,
    hash,
    brief_hash: briefHash,
    known_at: knownAt,
    part2_consent_until: showing.part2ConsentUntil,
  };
}

function showingOf(row: BriefShowingRow): KeptShowing {
  const { id, at, audience, document, language, hash } = row;
  return {
    id,
    at,
    hearingId: row.hearing_id,
    personId: row.person_id,
    how: row.how as NewShowing['how'],
    audience,
    asOf: row.as_of,
    document,
    language,
    hash,
    briefHash: row.brief_hash,
    knownAt: row.known_at,
    part2ConsentUntil: row.part2_consent_until,
  };
}
