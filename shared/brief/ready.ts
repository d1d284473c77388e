// Which brief may be put on paper: one whose every needed value is there or named as not recorded, and no text of which
// holds a placeholder. Every document takes a ReadyBrief, so that printing an unlooked-at brief does not compile.

import type { Brief, NotRecordedLine } from './brief.ts';

declare const complete: unique symbol;

/** A brief that has been looked through by `readyBrief`; made nowhere else. */
export type ReadyBrief = Brief & { readonly [complete]: true };

/** What a brief can lack so that it cannot be printed. */
export const briefGaps = [
  'case',
  'hearing',
  'child',
  'child-name',
  'home',
  'goal',
  'ftm',
  'agency-report',
  'figure',
  'placeholder',
] as const;
export type BriefGap = (typeof briefGaps)[number];

type Readiness =
  | { readonly ok: true; readonly value: ReadyBrief }
  | { readonly ok: false; readonly gaps: readonly BriefGap[] };

const isBlank = (text: string) => text.trim() === '';

/** Whether the section "not recorded" names it, of this child where one is asked about. */
function isNamed({ notRecorded }: Brief, what: NotRecordedLine['what'], childName: string | null): boolean {
  return notRecorded.some((line) => line.what === what && line.childName === childName);
}

/** Where a child in care lives is told or named; one who was never removed is at home. */
function lacksHome(brief: Brief): boolean {
  return brief.who.children.some(
    ({ home, daysInCare, firstName }) => home === null && daysInCare !== null && !isNamed(brief, 'home', firstName),
  );
}

const isInCare = ({ who }: Brief) => who.children.some(({ daysInCare }) => daysInCare !== null);

const lacks: Readonly<Record<Exclude<BriefGap, 'figure' | 'placeholder'>, (brief: Brief) => boolean>> = {
  case: ({ caseNumber, docketName, court }) => [caseNumber, docketName, court].some(isBlank),
  hearing: ({ hearing: { judge, courtroom, start } }) => [judge, courtroom, start].some(isBlank),
  child: ({ who }) => who.children.length === 0,
  'child-name': ({ who }) => who.children.some(({ firstName, lastName }) => isBlank(firstName) || isBlank(lastName)),
  home: lacksHome,
  goal: (brief) => isInCare(brief) && brief.placement.permanency === null && !isNamed(brief, 'goal', null),
  ftm: (brief) => brief.ftm === null && !isNamed(brief, 'ftm', null),
  'agency-report': (brief) =>
    brief.since.report.filed === null && brief.since.report.daysLate > 0 && !isNamed(brief, 'agency-report', null),
};

/** Of another reader's copy a row may be withheld whole: it is neither recorded nor missing there. */
const rowsOfTheRecord: ReadonlySet<BriefGap> = new Set(['home', 'goal', 'ftm', 'agency-report'] as const);
const isAskedOf = ({ audience }: Brief, gap: BriefGap) => audience === 'judge' || !rowsOfTheRecord.has(gap);

/** A value that was none, written out as a word: a program's fault, not a person's writing. */
const holeWord = /^\s*(?:undefined|null|NaN)\s*$|\[object /;
/** What a form or a template leaves in a record where nothing was written: lines to write on, unfilled fields. */
const leftBlank = /_{3,}|\{\{.*?\}\}|\{\w*\}/g;

/** Walks every text and number of a value; names of fields are not looked at. */
function* leaves(value: unknown): Generator<string | number> {
  if (typeof value === 'string' || typeof value === 'number') yield value;
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) yield* leaves(part);
}

/** Where a text of the brief is a value that was none, or a figure is none. */
function holesIn(brief: Brief): readonly BriefGap[] {
  const all = [...leaves(brief)];
  return [
    ...(all.some((leaf) => typeof leaf === 'number' && !Number.isFinite(leaf)) ? (['figure'] as const) : []),
    ...(all.some((leaf) => typeof leaf === 'string' && holeWord.test(leaf)) ? (['placeholder'] as const) : []),
  ];
}

/**
 * The same value with what a record left blank told by an ellipsis. A judge cannot mend another's record an hour before
 * the hearing, and the rest of its words are not withheld for it.
 */
function withoutBlanks<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(leftBlank, '…') as T;
  if (Array.isArray(value)) return value.map(withoutBlanks) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutBlanks(part)])) as T;
}

function isReady(brief: Brief, gaps: readonly BriefGap[]): brief is ReadyBrief {
  return brief.version === 1 && gaps.length === 0;
}

/**
 * Looks through a brief before it is printed.
 * @returns the brief as documents take it, what a record left blank told by "…", or every gap that is neither filled nor named, in a fixed order.
 * Rule: PRODUCT.md, "None recorded" is never printed as "none", and no placeholder reaches paper.
 */
export function readyBrief(brief: Brief): Readiness {
  const missing = briefGaps.filter(
    (gap) => gap !== 'figure' && gap !== 'placeholder' && isAskedOf(brief, gap) && lacks[gap](brief),
  );
  const gaps = [...missing, ...holesIn(brief)];
  const told = withoutBlanks(brief);
  return isReady(told, gaps) ? { ok: true, value: told } : { ok: false, gaps };
}
