// Who may have what: the court's matrix of rows and readers (resources/policies/disclosure.json) with what the court has
// changed of it. Default-deny: a row or a reader that is missing may have nothing.

import matrix from '../../resources/policies/disclosure.json' with { type: 'json' };
import type { DisclosureLevel } from '../contract/disclosure.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Audience } from './audiences.ts';

/** The rows of the matrix, in its order. */
export const disclosureRows = [
  'caption',
  'hearing-work',
  'case-record',
  'child-health',
  'part-c-detail',
  'parent-services',
  'parent-treatment',
  'part2',
  'address',
  'child-care-site',
  'whereabouts',
  'immigration',
  'protected-other',
  'meetings',
  'meeting-notes',
  'other-family',
  'resource-family',
  'reporter',
  'bench-work',
] as const;
export type DisclosureRow = (typeof disclosureRows)[number];

/** A row as people read it. */
export interface ListedRow {
  readonly id: DisclosureRow;
  readonly textEn: string;
  readonly textEs: string;
  readonly coversEn: string;
  readonly coversEs: string;
  readonly source: string;
}

/** What a court has changed: of a case by order, or (`caseId` null) of every case, which only tightens. */
export interface PolicyChange {
  readonly row: string;
  readonly audience: Audience;
  readonly level: DisclosureLevel;
  readonly caseId: CaseId | null;
}

/** The level of each row for each reader; what is not in it is 'no'. */
export type DisclosurePolicy = Readonly<
  Partial<Record<DisclosureRow, Readonly<Partial<Record<Audience, DisclosureLevel>>>>>
>;

/** From the tightest; 'own', 'flagged' and 'care' each give a part. */
const rank = { no: 0, flagged: 1, care: 1, own: 1, yes: 2 } as const satisfies Record<DisclosureLevel, number>;

/** No copy ever holds these, whatever is ordered: the sealed sheet is the only way, and notes are nobody's. */
const neverWidened: readonly DisclosureRow[] = ['address', 'meeting-notes'];

const isRow = (id: string): id is DisclosureRow => disclosureRows.some((row) => row === id);

/** Every row that the list names and this program knows, with its words. */
export const listedRows: readonly ListedRow[] = matrix.rows.flatMap(({ id, levels: _, ...words }) =>
  isRow(id) ? [{ id, ...words }] : [],
);

/** The list's own levels, before any change. */
export const listedPolicy: DisclosurePolicy = Object.fromEntries(
  matrix.rows.flatMap(({ id, levels }) =>
    isRow(id) ? [[id, levels as Partial<Record<Audience, DisclosureLevel>>]] : [],
  ),
);

/** What a reader may have of a row; 'no' where nothing is said. */
export function levelOf(policy: DisclosurePolicy, row: DisclosureRow, audience: Audience): DisclosureLevel {
  return policy[row]?.[audience] ?? 'no';
}

/** Whether a change gives less than before: only such a change can hold for the whole court. */
export function isTighter(level: DisclosureLevel, before: DisclosureLevel): boolean {
  return rank[level] < rank[before];
}

/** Whether a change gives the same as before or less. */
export const isNoWider = (level: DisclosureLevel, than: DisclosureLevel): boolean =>
  level === than || isTighter(level, than);

/** Whether a reader has less of some row under `now` than under `before`, or another part of it. */
export function isTightened(before: DisclosurePolicy, now: DisclosurePolicy, audience: Audience): boolean {
  return disclosureRows.some((row) => !isNoWider(levelOf(before, row, audience), levelOf(now, row, audience)));
}

/** The policy for a reader whose copy passes through the hands of another: of no row that this other has not whole. */
export function policyThrough(policy: DisclosurePolicy, audience: Audience, maker: Audience): DisclosurePolicy {
  const levels = disclosureRows.map((row) => {
    const level = levelOf(policy, row, maker) === 'yes' ? levelOf(policy, row, audience) : 'no';
    return [row, { ...policy[row], [audience]: level }] as const;
  });
  return Object.fromEntries(levels);
}

/** Whether no order can widen this row: a protected address, the notes of a meeting. */
export function isNeverWidened(row: DisclosureRow): boolean {
  return neverWidened.includes(row);
}

function changed(policy: DisclosurePolicy, { row, audience, level, caseId }: PolicyChange): DisclosurePolicy {
  if (!isRow(row)) return policy;
  const before = levelOf(policy, row, audience);
  const mayWiden = caseId !== null && !isNeverWidened(row);
  if (!mayWiden && !isTighter(level, before)) return policy;
  return { ...policy, [row]: { ...policy[row], [audience]: level } };
}

/**
 * The policy of one case: the list, then what tightens it for the whole court, then what was ordered of that case, each in
 * the order given. A change of an unknown row, of another case, or of the whole court that would widen changes nothing.
 * @param caseId null: of no one case, the court's own
 */
export function policyWith(changes: readonly PolicyChange[], caseId: CaseId | null = null): DisclosurePolicy {
  const ofCourt = changes.filter((change) => change.caseId === null);
  const ofCase = changes.filter((change) => change.caseId !== null && change.caseId === caseId);
  return [...ofCourt, ...ofCase].reduce(changed, listedPolicy);
}
