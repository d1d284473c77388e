// What stands behind the header's counts, and what is left to know once the decisions have said their reasons: so that
// each thing is read once.

import type { Brief, NotRecordedLine, ObligationLine } from './brief.ts';

/** The four counts of a brief's header. */
export type CountName = keyof Brief['counts'];

/** The lines that a count of the header counts. */
export function linesCounted(
  { attention, notRecorded }: Pick<Brief, 'attention' | 'notRecorded'>,
  name: CountName,
): { readonly obligations: readonly ObligationLine[]; readonly gaps: readonly NotRecordedLine[] } {
  return name === 'notRecorded' ? { obligations: [], gaps: notRecorded } : { obligations: attention[name], gaps: [] };
}

/** Obligations that need attention and that no decision names: overdue, then due by the hearing, then in grace. */
export function besideDecisions({ decisions, overdue, dueByHearing, inGrace }: Brief['attention']): ObligationLine[] {
  const named = new Set(decisions.flatMap(({ reasons }) => reasons.map(({ row }) => row.key)));
  return [...overdue, ...dueByHearing, ...inGrace].filter(({ row }) => !named.has(row.key));
}
