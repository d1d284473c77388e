// Which findings of an order are findings that a rule of the court counts (R6, ICWA). Others stand in the order alone.

import type { countedFindings } from '../domain/record.ts';
import type { Draft } from './draftHash.ts';

type CountedFinding = (typeof countedFindings)[number];

/** A finding that efforts were not made is none that counts. */
export const findingOfClause: Readonly<Record<string, CountedFinding>> = {
  'oc-find-contrary-to-welfare': 'contrary_to_welfare',
  'oc-find-re-prevent': 'reasonable_efforts_to_prevent_removal',
  'oc-find-re-reunify': 'reasonable_efforts_to_reunify',
  'oc-find-re-finalize': 'reasonable_efforts_to_finalize_permanency_plan',
  'oc-find-icwa-inquiry': 'icwa_inquiry_made',
  'oc-find-icwa-active-efforts': 'active_efforts',
  'oc-find-icwa-standard': 'clear_and_convincing_serious_damage',
};

/** The counted findings of a draft, each once, in its order. */
export function findingsOf(draft: Draft): readonly CountedFinding[] {
  const found = draft.flatMap(({ clauseId }) => findingOfClause[clauseId] ?? []);
  return [...new Set(found)];
}
