// Of how many records of each sort something is withheld, up to the brief's day: never what, and of one person never more
// than that something is protected.

import { leaveOutLater } from '../domain/asOf.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { withheldText } from './marks.ts';
import { type WithheldCount, type WithheldSort, withheldSorts } from './reader.ts';
import { treatmentKind } from './treatment.ts';

const isMarked = (row: unknown) => JSON.stringify(row).includes(withheldText);

/** Records of a case in which a passage is withheld; what no brief tells of (an agenda, a headline) is not counted. */
function markedIn({ case: own, children, people: _, ...lists }: CaseFile): number {
  const said = { ...lists, ftms: lists.ftms.map(({ agenda: __, ...row }) => row), own: { ...own, headline: '' } };
  const rows = [...Object.values(said), ...children.flatMap((child) => Object.values(child))];
  return rows.flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value])).filter(isMarked)
    .length;
}

const total = (...rows: readonly (readonly unknown[])[]) => rows.reduce((sum, list) => sum + list.length, 0);
const one = (value: unknown) => (value === null ? 0 : 1);
const said = (text: string) => (text === '' ? 0 : 1);

const rowsOf: Readonly<Partial<Record<WithheldSort, (file: CaseFile) => number>>> = {
  'child-health': ({ children }) =>
    children.reduce(
      (sum, { screenings, healthVisits, medicalTasks, stays, safeSleepChecks, partC }) =>
        sum + one(partC) + total(screenings, healthVisits, medicalTasks, stays, safeSleepChecks),
      0,
    ),
  'part-c-detail': ({ children }) =>
    children.reduce(
      (sum, { ifspReviews, partCServices, partCExceptions }) =>
        sum + total(ifspReviews, partCServices) + partCExceptions.filter(({ reason }) => reason !== '').length,
      0,
    ),
  'parent-services': (file) =>
    file.services.filter(
      (row) => treatmentKind(row, file) === null && file.parents.some(({ id }) => id === row.subjectId),
    ).length,
  meetings: ({ ftms, actionItems }) =>
    actionItems.length + ftms.filter(({ decisions, parentVoice }) => decisions.length > 0 || parentVoice !== '').length,
  'other-family': ({ children, siblingContacts, siblingPlan }) => total(children, siblingContacts) + one(siblingPlan),
  'case-record': ({ case: own, orderItems, activeEfforts, familyTime, permanency, familyTimePlan, tpr, hearings }) =>
    total(orderItems, activeEfforts, familyTime) +
    [permanency, familyTimePlan, tpr].reduce((sum, row) => sum + one(row), 0) +
    said(own.petitionSummary) +
    hearings.filter((row) => 'outcome' in row && row.outcome !== null).length,
};

/** A case at the steps of narrowing it. */
export interface Steps {
  readonly before: CaseFile;
  /** Without hidden services. */
  readonly open: CaseFile;
  /** By the matrix. */
  readonly levelled: CaseFile;
  /** Without protected texts. */
  readonly narrowed: CaseFile;
  readonly families: number;
  /** The record protects something from this reader, also where no record says it: an address that is kept apart. */
  readonly isDenied: boolean;
}

/** The counts in the order of their sorts, those above zero. `asOf`: what is later is not counted. */
export function countWithheld(steps: Steps, asOf: CalendarDate): readonly WithheldCount[] {
  const before = leaveOutLater(steps.before, asOf);
  const open = leaveOutLater(steps.open, asOf);
  const levelled = leaveOutLater(steps.levelled, asOf);
  const narrowed = leaveOutLater(steps.narrowed, asOf);
  const kept = new Set(levelled.children.map(({ child }) => child.id));
  const there = { ...open, children: open.children.filter(({ child }) => kept.has(child.id)) };
  const hidden = before.services.length - open.services.length;
  const counted = withheldSorts.map((sort): WithheldCount => {
    if (sort === 'protected') return { sort, count: Math.max(hidden + markedIn(narrowed), steps.isDenied ? 1 : 0) };
    if (sort === 'resource-family') return { sort, count: steps.families };
    const rows = rowsOf[sort];
    return {
      sort,
      count: rows === undefined ? 0 : Math.max(0, rows(sort === 'other-family' ? open : there) - rows(levelled)),
    };
  });
  return counted.filter(({ count }) => count > 0);
}
