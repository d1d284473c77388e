// What of a brief's lines a reader may have by the rows of the matrix: of a row that is not told nothing is derived, neither
// an alert nor that something is "not recorded".

import type { CaseFile } from '../domain/caseFile.ts';
import type { ChangeKind } from '../domain/changes.ts';
import type { ObligationSubject } from '../domain/obligation.ts';
import type { DisclosureRow } from '../redaction/policy.ts';
import type { Raised } from './alerts.ts';
import type { AlertLine, Brief, ChildDevelopment, NotRecordedLine, ObligationLine, SinceSection } from './brief.ts';
import type { ChildFacts, Facts, ObligationFacts } from './facts.ts';

/** The rows that a reader is told whole (shared/redaction/told.ts). */
export type Told = ReadonlySet<DisclosureRow>;

const wholeRows = [
  ...(['hearing-work', 'case-record', 'child-health', 'part-c-detail'] as const),
  ...(['parent-services', 'parent-treatment', 'meetings', 'bench-work'] as const),
];

/** Whether nothing but protected texts is withheld from the reader: the bench, unless its court has tightened its own copy. */
export function isToldWhole(told: Told): boolean {
  return wholeRows.every((row) => told.has(row));
}

/** A line of an order, an action item or a service is there only where its record is. */
export function isLineTold({ row: { subject } }: Pick<ObligationLine, 'row'>, told: Told): boolean {
  return isSubjectTold(subject, told);
}

function isSubjectTold(subject: ObligationSubject, told: Told): boolean {
  switch (subject.kind) {
    case 'orderItem':
    case 'actionItem':
    case 'serviceStart':
      return true;
    case 'partC:review':
      return told.has('part-c-detail');
    default:
      return told.has('child-health');
  }
}

/** What a rule's alerts tell of, by how its id begins; the first that fits. Another rule's are the judge's alone. */
const rowsByRule: readonly (readonly [begins: string, row: DisclosureRow])[] = [
  ['a-self-harm', 'parent-treatment'],
  ['a-parent-screen', 'parent-treatment'],
  ['a-no-contact-order', 'caption'],
  ['a-address-protected', 'caption'],
  ['a-consent', 'part2'],
  ['a-partc-service', 'part-c-detail'],
  ['a-partc-review', 'part-c-detail'],
  ...['a-partc', 'a-screen', 'a-mchat', 'a-health', 'a-well', 'a-medical', 'a-immunization', 'a-first-screen'].map(
    (begins) => [begins, 'child-health'] as const,
  ),
  ...['a-lead', 'a-gestation', 'a-safe-sleep'].map((begins) => [begins, 'child-health'] as const),
  ...['a-service', 'a-progress-report'].map((begins) => [begins, 'parent-services'] as const),
  ...['a-action', 'a-ftm', 'a-parent-voice'].map((begins) => [begins, 'meetings'] as const),
  ...['a-report', 'a-re-prevent', 'a-six-month', 'a-permanency', 'a-hearing-gap', 'a-next-hearing'].map(
    (begins) => [begins, 'hearing-work'] as const,
  ),
  ...['a-icwa-notice', 'a-icwa-too-early', 'a-interpreter', 'a-no-attorney', 'a-caregiver-notice'].map(
    (begins) => [begins, 'hearing-work'] as const,
  ),
  ...['a-double-booked', 'a-trial-home'].map((begins) => [begins, 'hearing-work'] as const),
  ...['a-ft-', 'a-sibling', 'a-placement', 'a-kin', 'a-license', 'a-contrary', 'a-fifteen', 'a-icwa'].map(
    (begins) => [begins, 'case-record'] as const,
  ),
  ...['a-concurrent', 'a-child-not-seen', 'a-order', 'a-team-due'].map((begins) => [begins, 'case-record'] as const),
];

function isRuleTold({ ruleId, bound: { item } }: AlertLine, told: Told): boolean {
  if (item?.kind === 'obligation' && !isSubjectTold(item.subject, told)) return false;
  const row = rowsByRule.find(([begins]) => ruleId.startsWith(begins))?.[1] ?? 'bench-work';
  return told.has(row);
}

/**
 * The alerts that a reader may have: about what the reader is told of, and true of the whole record as well, so that nothing
 * is missing to a reader only because it is withheld.
 */
export function alertsTold(raised: readonly Raised[], ofWhole: readonly Raised[], told: Told): readonly Raised[] {
  const isTrue = ({ ruleId, parentId, childIds }: AlertLine) =>
    ofWhole.some(
      ({ alert }) =>
        alert.ruleId === ruleId && alert.parentId === parentId && childIds.every((id) => alert.childIds.includes(id)),
    );
  return raised.filter(({ alert }) => isRuleTold(alert, told) && isTrue(alert));
}

const rowOfGap: Readonly<Record<NotRecordedLine['what'], DisclosureRow>> = {
  immunizations: 'child-health',
  'dental-visit': 'child-health',
  'lead-test': 'child-health',
  gestation: 'child-health',
  'part-c-identification': 'child-health',
  'screening-scores': 'child-health',
  'mchat-interview': 'child-health',
  'any-screening': 'child-health',
  'hearing-screen': 'child-health',
  'caregiver-depression-screen': 'parent-treatment',
  father: 'hearing-work',
  'parent-attorney': 'hearing-work',
  'parent-language': 'hearing-work',
  'icwa-inquiry': 'case-record',
  'concurrent-plan': 'case-record',
  'concurrent-plan-disclosure': 'case-record',
  ftm: 'meetings',
  'family-time': 'case-record',
  'agency-report': 'hearing-work',
  home: 'case-record',
  goal: 'case-record',
};

/** What is not recorded, of what the reader is told, and not in the whole record either. */
export function gapsTold(
  gaps: readonly NotRecordedLine[],
  ofWhole: readonly NotRecordedLine[],
  told: Told,
): readonly NotRecordedLine[] {
  const keyOf = ({ what, date, sources }: NotRecordedLine) => JSON.stringify([what, date, sources.map(({ id }) => id)]);
  const missing = new Set(ofWhole.map(keyOf));
  return gaps.filter((line) => told.has(rowOfGap[line.what]) && missing.has(keyOf(line)));
}

const rowOfChange: Readonly<Partial<Record<ChangeKind, DisclosureRow>>> = {
  part_c_evaluationDate: 'part-c-detail',
  ifsp_review: 'part-c-detail',
  hospital: 'child-health',
  respite: 'child-health',
  ftm: 'meetings',
  placement_start: 'case-record',
};
/** Of another kind, a change is there only where its record is. */
const isChangeTold = ({ kind }: { readonly kind: ChangeKind }, told: Told) => {
  const row = rowOfChange[kind];
  return row === undefined || told.has(row);
};

/** The section "since the last hearing" without what its reader is not told. */
export function sinceTold(since: SinceSection, told: Told): SinceSection {
  return {
    ...since,
    changes: since.changes.filter((change) => isChangeTold(change, told)),
    notHeld: since.notHeld.filter(({ kind }) => kind !== 'ftm' || told.has('meetings')),
  };
}

/** Early intervention without its detail: the days of its clock alone. */
function clockOnly(child: ChildDevelopment, file: CaseFile): ChildDevelopment {
  const { earlyIntervention: line } = child;
  if (line === null) return child;
  const state = line.state === 'not-eligible' ? 'evaluated' : line.state;
  const services = file.children.flatMap(({ partCServices }) => partCServices.map(({ id }) => id));
  const isKept = ({ kind, id }: (typeof line.sources)[number]) =>
    kind === 'partC' || (kind === 'partCService' && services.includes(id));
  return {
    ...child,
    earlyIntervention: { ...line, state, reviews: [], exceptions: [], sources: line.sources.filter(isKept) },
  };
}

/** The section "development and health" as its reader is told it. */
export function developmentTold(
  lines: readonly ChildDevelopment[],
  file: CaseFile,
  told: Told,
): readonly ChildDevelopment[] {
  if (!told.has('child-health')) return [];
  return told.has('part-c-detail') ? lines : lines.map((child) => clockOnly(child, file));
}

function obligationsTold(facts: ObligationFacts, keys: ReadonlySet<string>): ObligationFacts {
  const isTold = ({ key }: { readonly key: string }) => keys.has(key);
  const { overdue, inGrace, dueByHearing, doneLate } = facts;
  return {
    overdue: overdue.filter(isTold),
    inGrace: inGrace.filter(isTold),
    dueByHearing: dueByHearing.filter(isTold),
    doneLate: doneLate.filter(isTold),
  };
}

function childTold(child: ChildFacts, keys: ReadonlySet<string>, told: Told): ChildFacts {
  const noHome = { currentSetting: null, currentCaregiver: null, daysInCurrent: null, notCounted: [] };
  const noClocks = { clocks: null, fifteenOf22: null };
  return {
    ...child,
    obligations: obligationsTold(child.obligations, keys),
    ...(!told.has('hearing-work') && noClocks),
    ...(!told.has('case-record') && told.has('hearing-work') && { placements: { ...child.placements, ...noHome } }),
  };
}

/** The facts as a reader is told them. `lines`: the obligations that are told. */
export function factsTold(facts: Facts, lines: readonly ObligationLine[], told: Told): Facts {
  const keys = new Set(lines.map(({ row }) => row.key));
  return {
    ...facts,
    children: facts.children.map((child) => childTold(child, keys, told)),
    familyLevel: obligationsTold(facts.familyLevel, keys),
    changedSinceLastHearing: facts.changedSinceLastHearing.filter((change) => isChangeTold(change, told)),
  };
}

/** The sections of the case's own record, which are there whole or not at all; the plan of family time is told for care. */
export function recordTold(
  brief: Pick<Brief, 'placement' | 'familyTime' | 'clocks' | 'who'>,
  told: Told,
): Pick<Brief, 'placement' | 'familyTime' | 'clocks' | 'who'> {
  const { placement, familyTime, clocks, who } = brief;
  const hasRecord = told.has('case-record');
  const hasHome = hasRecord || !told.has('hearing-work');
  return {
    placement: hasRecord ? placement : { children: [], permanency: null, activeEfforts: [] },
    familyTime: hasRecord ? familyTime : { ...familyTime, parentsWithout: [] },
    clocks: told.has('hearing-work') ? clocks : [],
    who: hasHome ? who : { ...who, children: who.children.map((child) => ({ ...child, home: null })) },
  };
}
