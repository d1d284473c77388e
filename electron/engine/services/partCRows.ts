// All of a child's early intervention as an entry has it, set beside what stands: which rows change, come and go.

import type { PartCEntry } from '../../../shared/contract/care.ts';
import type { ChildFile } from '../../../shared/domain/caseFile.ts';
import type { PartC, RecordOf } from '../../../shared/domain/record.ts';
import type { RecordChange } from '../store/records.ts';
import { isWithheldIn, withOwnWords } from './keptWords.ts';

type ListKind = 'ifspReview' | 'partCException' | 'partCService';
type OfChild = Pick<PartC, 'id' | 'caseId' | 'childId'>;
/** What an entry says of one row of a list. */
type Item<K extends ListKind> = Omit<RecordOf[K], keyof OfChild>;
/** The id of the row that the form showed; null: it was added there. undefined: the entry does not say. */
type NamedId = string | null | undefined;
type Listed<K extends ListKind> = Item<K> & { readonly id?: NamedId };

/** A row as it stands, and as the form showed it. */
interface Standing<K extends ListKind> {
  readonly row: RecordOf[K];
  readonly shown: RecordOf[K];
}

/** What an entry comes to. A row that it leaves as it is, is in neither. */
interface PartCChanges {
  readonly changes: readonly RecordChange[];
  /** Rows that the entry no longer lists. */
  readonly takenBack: readonly { readonly kind: ListKind; readonly row: RecordOf[ListKind] }[];
}

/** The child with whom the entry is kept: `file` as it stands, `shown` as the form showed it. */
interface PartCPlace {
  readonly file: ChildFile;
  readonly shown: ChildFile;
  readonly newId: () => string;
}

const sameIn = (fields: readonly string[], a: object, b: object) =>
  fields.every((field) => Reflect.get(a, field) === Reflect.get(b, field));

/**
 * Finds for each item, by its place, the row that it is: the one it names, else one that is the same throughout, else one of the same
 * `telling` field, else, for an item that says nothing of a row, one whose words were withheld. An item without a row is new.
 */
function pair<K extends ListKind>(
  standing: readonly Standing<K>[],
  ids: readonly NamedId[],
  items: readonly Item<K>[],
  telling: string,
) {
  const free = new Set(standing);
  const found = new Map<number, Standing<K>>();
  const rounds = [
    (_: Item<K>, { row }: Standing<K>, id: NamedId) => row.id === id,
    (item: Item<K>, { shown }: Standing<K>) => sameIn(Object.keys(item), item, shown),
    (item: Item<K>, { shown }: Standing<K>) => sameIn([telling], item, shown),
    (item: Item<K>, { shown }: Standing<K>, id: NamedId) =>
      id === undefined && isWithheldIn(item) && isWithheldIn(shown),
  ];
  for (const isOne of rounds) {
    for (const [place, item] of items.entries()) {
      const one = found.has(place) ? undefined : [...free].find((candidate) => isOne(item, candidate, ids[place]));
      if (one === undefined) continue;
      free.delete(one);
      found.set(place, one);
    }
  }
  return { found, gone: [...free].map(({ row }) => row) };
}

function listChanges<K extends ListKind>(
  kind: K,
  { file, newId }: PartCPlace,
  lists: { readonly rows: readonly RecordOf[K][]; readonly shown: readonly RecordOf[K][] },
  listed: readonly Listed<K>[],
  telling: keyof Item<K> & string,
): PartCChanges {
  const shownById = new Map(lists.shown.map((row) => [row.id, row]));
  const standing = lists.rows.map((row) => ({ row, shown: shownById.get(row.id) ?? row }));
  const ids = listed.map(({ id }) => id);
  const items = listed.map(({ id: _, ...item }) => item as unknown as Item<K>);
  const { found, gone } = pair(standing, ids, items, telling);
  const { caseId, id: childId } = file.child;
  const changes = items.flatMap((item, place): RecordChange[] => {
    const before = found.get(place)?.row;
    if (before === undefined) {
      const id = newId();
      return [{ kind, id, after: { id, caseId, childId, ...item } as unknown as RecordOf[K] }];
    }
    const after = { ...before, ...withOwnWords(item, before) };
    return sameIn(Object.keys(item), after, before) ? [] : [{ kind, id: before.id, before, after }];
  });
  return { changes, takenBack: gone.map((row) => ({ kind, row })) };
}

/** The child's one row of dates; its id is the standing one's. */
function rowChange(row: PartC, before: PartC | null): RecordChange[] {
  if (before === null) return [{ kind: 'partC', id: row.id, after: row }];
  return sameIn(Object.keys(row), row, before) ? [] : [{ kind: 'partC', id: row.id, before, after: row }];
}

/** What keeping `entry` changes, with the id of the child's row. */
export function partCChanges(entry: PartCEntry, place: PartCPlace): PartCChanges & { readonly id: string } {
  const { file, shown, newId } = place;
  const { reviews, exceptions, services, ...dates } = entry;
  const { caseId, id: childId } = file.child;
  const id = file.partC?.id ?? newId();
  const lists = [
    listChanges('ifspReview', place, { rows: file.ifspReviews, shown: shown.ifspReviews }, reviews, 'date'),
    listChanges(
      'partCException',
      place,
      { rows: file.partCExceptions, shown: shown.partCExceptions },
      exceptions,
      'startedOn',
    ),
    listChanges('partCService', place, { rows: file.partCServices, shown: shown.partCServices }, services, 'name'),
  ];
  return {
    id,
    changes: [...rowChange({ id, caseId, childId, ...dates }, file.partC), ...lists.flatMap(({ changes }) => changes)],
    takenBack: lists.flatMap(({ takenBack }) => takenBack),
  };
}
