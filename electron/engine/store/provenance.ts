// Where records came from: when each was written, by whom, and how often it has been superseded.

import type { RecordSource } from '../../../shared/contract/provenance.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { RecordKind, RecordRef } from '../../../shared/domain/record.ts';
import { dayFields } from '../../../shared/domain/recordDay.ts';
import { caseColumnOf, recordKinds } from './codec.ts';
import { listStorePeople } from './people.ts';
import { readVersions, type Version } from './rows.ts';
import { momentsOfUndone } from './scheduleBatches.ts';
import type { ReadTx } from './transactions.ts';

/** A protected address is for the sealed sheet alone, and which texts are under protection is itself not told. */
const neverTold: ReadonlySet<RecordKind> = new Set(['sealedAddress', 'sensitiveText']);
const told = new Set<string>(recordKinds.filter((kind) => !neverTold.has(kind)));

/**
 * The sources of records of one case, or of the court as a whole, as they stood at `knownAt` (null: now), in the order
 * they were asked for. What belongs to another case, does not stand, or is not told is left out.
 */
export async function readSources(
  tx: ReadTx,
  {
    caseId,
    refs,
    knownAt,
  }: { readonly caseId: CaseId; readonly refs: readonly RecordRef[]; readonly knownAt: Instant | null },
): Promise<RecordSource[]> {
  const names = new Map((await listStorePeople(tx)).map(({ id, name }) => [id, name]));
  const undone = await momentsOfUndone(tx, knownAt);
  const found = new Map<string, RecordSource>();
  for (const [kind, ofKind] of Map.groupBy(refs, (ref) => ref.kind)) {
    if (!told.has(kind)) continue;
    const ids = [...new Set(ofKind.map(({ id }) => id))];
    const belongsTo = caseColumnOf(kind) === null ? null : caseId;
    const versions = await readVersions(tx, kind, { ids, caseId: belongsTo, knownAt }, dayFields[kind]);
    for (const [id, ofRecord] of Map.groupBy(versions, (version) => version.id)) {
      const last = ofRecord.findLast((version) => stood(version, knownAt));
      if (last === undefined) continue;
      const standing = writtenAs(last, ofRecord, undone);
      found.set(keyOf({ kind, id }), {
        kind,
        id,
        date: standing.day,
        recordedAt: standing.recorded_at,
        recordedBy: names.get(standing.recorded_by) ?? null,
        origin: standing.source,
        earlier: ofRecord.length - 1,
      });
    }
  }
  return [...new Set(refs.map(keyOf))].flatMap((key) => found.get(key) ?? []);
}

/** The version that says who wrote what stands: one that an undo put back is whoever's it was before. */
function writtenAs(last: Version, versions: readonly Version[], undone: ReadonlySet<Instant>): Version {
  if (!undone.has(last.recorded_at)) return last;
  return versions.findLast(({ recorded_at }) => recorded_at <= last.recorded_at && !undone.has(recorded_at)) ?? last;
}

const keyOf = ({ kind, id }: RecordRef) => `${kind} ${id}`;

const stood = ({ superseded_at: ended }: Version, knownAt: Instant | null) =>
  ended === null || (knownAt !== null && ended > knownAt);
