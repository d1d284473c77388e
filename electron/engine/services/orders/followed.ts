// What a signed order leaves in the record: each ordered item as an obligation of the case, followed from then on; what an
// order that it takes the place of asked and it does not, no longer; and that the hearing was held.

import type { OrderContent } from '../../../../shared/contract/orders.ts';
import type { Language } from '../../../../shared/documents/model.ts';
import { type OrderParts, orderWords } from '../../../../shared/documents/order.ts';
import { clauseRoles, clauseText, nameInOrder } from '../../../../shared/documents/orderClause.ts';
import { plainText } from '../../../../shared/documents/plainText.ts';
import { recordLanguage } from '../../../../shared/documents/words.ts';
import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import type { HearingId } from '../../../../shared/domain/ids.ts';
import type { Hearing, OrderItem } from '../../../../shared/domain/record.ts';
import { clauseOf } from '../../../../shared/orders/clauses.ts';
import type { DraftItem } from '../../../../shared/orders/draftHash.ts';
import { type Ordered, type OrderedItem, obligationsOf } from '../../../../shared/orders/obligations.ts';
import type { RecordChange } from '../../store/records.ts';

type SignedItem = OrderContent['order']['items'][number];

/** What the order changes in the record, and its items as they were signed. */
export interface Followed {
  readonly items: readonly SignedItem[];
  readonly changes: readonly RecordChange[];
  /** Obligations of the earlier order that this one does not repeat. */
  readonly withdrawn: readonly OrderItem[];
}

interface Signing {
  readonly parts: OrderParts;
  readonly file: CaseFile;
  readonly hearingId: HearingId;
  readonly language: Language;
  readonly today: CalendarDate;
  /** The order that this one takes the place of. */
  readonly earlier: OrderContent | null;
  readonly newId: () => string;
}

function textOf(parts: OrderParts, item: DraftItem, language: Language): string {
  const use = { clauses: parts.clauses, people: parts.facts.context.people };
  return plainText(clauseText(orderWords(parts, language), item, use));
}

/** As the record names who is to do it: a person by id, a role by the code that has words in both languages. */
const partyOf = (ordered: Ordered) => ('person' in ordered ? ordered.person.ref : ordered.role.replaceAll('-', '_'));

function orderedOfText(parts: OrderParts, ordered: Ordered, item: DraftItem, language: Language): string {
  const words = orderWords(parts, language);
  if ('person' in ordered) return nameInOrder(words, ordered.person);
  return clauseRoles(words, item.childNames).find(({ id }) => id === ordered.role)?.label ?? ordered.role;
}

/** An item of the earlier order that the new one goes on with: the same words, or the same item of the draft reworded. */
function repeatedIn(earlier: OrderContent | null, parts: OrderParts, item: DraftItem, taken: ReadonlySet<string>) {
  if (earlier === null) return null;
  const before = earlier.parts.draft.map((one, index) => ({
    one,
    record: earlier.order.items[index]?.record ?? null,
    text: textOf(earlier.parts, one, recordLanguage),
  }));
  const open = before.filter(({ one, record }) => {
    const sameChildren = one.childNames.toSorted().join() === item.childNames.toSorted().join();
    return record !== null && !taken.has(record) && one.clauseId === item.clauseId && sameChildren;
  });
  const text = textOf(parts, item, recordLanguage);
  return (open.find((one) => one.text === text) ?? open.find(({ one }) => one.id === item.id))?.record ?? null;
}

function rowOf({ file, hearingId, parts }: Signing, ordered: OrderedItem, item: DraftItem, id: string): OrderItem {
  return {
    id,
    caseId: file.case.id,
    hearingId,
    childId: ordered.childId,
    text: textOf(parts, item, recordLanguage),
    orderedOf: partyOf(ordered.orderedOf),
    dueOn: ordered.dueOn,
    status: 'pending',
    metOn: null,
    topic: ordered.topic,
  };
}

interface Row {
  readonly number: number;
  readonly id: string;
  readonly change: RecordChange | null;
}

const isSame = (one: OrderItem, other: OrderItem) =>
  one.text === other.text && one.orderedOf === other.orderedOf && one.dueOn === other.dueOn;

/** A repeated item keeps its record and what became of it; a reworded one is superseded there. */
function rowsOf(signing: Signing): readonly Row[] {
  const { parts, file, earlier, newId } = signing;
  const taken = new Set<string>();
  return obligationsOf(parts.draft, parts.facts.context, parts.clauses).flatMap((ordered): Row[] => {
    const item = parts.draft[ordered.item - 1];
    if (item === undefined) return [];
    const record = repeatedIn(earlier, parts, item, taken);
    const before = file.orderItems.find(({ id }) => id === record);
    const id = before?.id ?? newId();
    taken.add(id);
    const made = rowOf(signing, ordered, item, id);
    const change = (): RecordChange | null => {
      if (before === undefined) return { kind: 'orderItem', id, after: made };
      if (isSame(before, made)) return null;
      const { hearingId, status, metOn } = before;
      return { kind: 'orderItem', id, before, after: { ...made, hearingId, status, metOn } };
    };
    return [{ number: ordered.item, id, change: change() }];
  });
}

/**
 * The hearing as held, on its day or later; one that is only set before it stays so. The order's findings are read from the
 * order itself (store/orders.ts): those of the record stay whatever becomes of it.
 */
function hearingChange({ file, hearingId, today }: Signing): readonly RecordChange[] {
  const before = file.hearings.find(({ id }) => id === hearingId);
  if (before === undefined || before.date > today || before.status !== 'scheduled') return [];
  const after: Hearing = { ...before, status: 'held', findings: [], outcome: null, childPresent: null };
  return [{ kind: 'hearing', id: hearingId, before, after }];
}

/** What signing changes in the record. Nothing of it is written here. */
export function followedBy(signing: Signing): Followed {
  const { parts, file, language, earlier } = signing;
  const rows = rowsOf(signing);
  const obligations = obligationsOf(parts.draft, parts.facts.context, parts.clauses);
  const items = parts.draft.map((item, index): SignedItem => {
    const clause = clauseOf(parts.clauses, item.clauseId);
    const ordered = obligations.find(({ item: number }) => number === index + 1);
    return {
      record: rows.find(({ number }) => number === index + 1)?.id ?? null,
      clauseId: item.clauseId,
      kind: clause.kind,
      childNames: [...item.childNames],
      fields: item.fields,
      text: textOf(parts, item, language),
      orderedOf: ordered === undefined ? null : orderedOfText(parts, ordered.orderedOf, item, language),
      dueOn: ordered?.dueOn ?? null,
    };
  });
  const kept = new Set(rows.map(({ id }) => id));
  const earlierIds = (earlier?.order.items ?? []).flatMap(({ record }) => (record === null ? [] : [record]));
  return {
    items,
    changes: [...rows.flatMap(({ change }) => change ?? []), ...hearingChange(signing)],
    withdrawn: file.orderItems.filter(({ id }) => earlierIds.includes(id) && !kept.has(id)),
  };
}
