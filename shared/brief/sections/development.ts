// 4 Development and health: the latest screening of each tool against its cutoff, early intervention, what is due.

import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import type { Screening } from '../../domain/record.ts';
import { interpret } from '../../domain/screening/interpret.ts';
import type { ChildDevelopment, EarlyInterventionLine, ObligationLine, ScreeningLine } from '../brief.ts';

function screeningLines(child: ChildFile): ScreeningLine[] {
  const newestFirst = child.screenings.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const byTool = Map.groupBy(newestFirst, ({ tool }) => tool);
  return [...byTool.values()].flatMap(([latest, before]) => (latest === undefined ? [] : [lineOf(latest, before)]));
}

function lineOf(latest: Screening, before: Screening | undefined): ScreeningLine {
  const read = (screening: Screening) => ({ screening, interpretation: interpret(screening) });
  return {
    ...read(latest),
    before: before === undefined ? null : read(before),
    sources: [latest, before].flatMap((row) => (row === undefined ? [] : [{ kind: 'screening' as const, id: row.id }])),
  };
}

function stateOf({ partC }: ChildFile): EarlyInterventionLine['state'] {
  if (partC === null || (partC.identifiedOn === null && partC.referralSentOn === null)) return 'not-identified';
  if (partC.ifspOn !== null) return 'ifsp';
  if (partC.evaluatedOn !== null) return partC.eligible === false ? 'not-eligible' : 'evaluated';
  return partC.referralSentOn === null ? 'identified' : 'referred';
}

function earlyIntervention(child: ChildFile): EarlyInterventionLine | null {
  const { partC } = child;
  if (partC === null) return null;
  return {
    state: stateOf(child),
    identifiedOn: partC.identifiedOn,
    referredOn: partC.referralSentOn,
    evaluationSetFor: partC.evaluationSetFor,
    evaluatedOn: partC.evaluatedOn,
    ifspOn: partC.ifspOn,
    services: child.partCServices.map(({ name, startedOn, frequency }) => ({ name, startedOn, frequency })),
    sources: [
      { kind: 'partC', id: partC.id },
      ...child.partCServices.map(({ id }) => ({ kind: 'partCService' as const, id })),
    ],
  };
}

/** The section "development and health", one entry a child. `health`: that child's obligation lines, in order. */
export function makeDevelopment(
  file: CaseFile,
  linesOf: (child: ChildFile) => readonly ObligationLine[],
): ChildDevelopment[] {
  return file.children.map((child) => ({
    childId: child.child.id,
    childName: child.child.firstName,
    screenings: screeningLines(child),
    earlyIntervention: earlyIntervention(child),
    health: linesOf(child),
    stays: child.stays.map(({ id, kind, startedOn, endedOn }) => ({
      kind,
      from: startedOn,
      to: endedOn,
      sources: [{ kind: 'stay', id }],
    })),
  }));
}
