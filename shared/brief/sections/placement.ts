// 8 Placement, permanency and concurrent plan.

import type { CaseFile } from '../../domain/caseFile.ts';
import type { PlacementSection } from '../brief.ts';
import type { Facts } from '../facts.ts';

/** The section "placement, permanency and concurrent plan". Counts and rates: R12. */
export function makePlacement(file: CaseFile, facts: Facts): PlacementSection {
  const { permanency } = file;
  return {
    children: file.children.map((child) => {
      const own = facts.children.find(({ id }) => id === child.child.id)?.placements;
      return {
        childName: child.child.firstName,
        homes: child.placements.map((row) => ({
          setting: row.setting,
          caregiver: row.caregiver,
          from: row.startedOn,
          to: row.endedOn,
          endReason: row.endReason,
          preference: row.preference,
          sources: [{ kind: 'placement', id: row.id }],
        })),
        counted: own?.countedPlacements ?? 0,
        moves: own?.moves ?? 0,
        movesPer1000Days: own?.movesPer1000Days ?? null,
      };
    }),
    permanency:
      permanency === null
        ? null
        : {
            primary: permanency.primary,
            concurrent: permanency.concurrent,
            disclosedOn: permanency.concurrentDisclosedOn,
            sources: [{ kind: 'permanencyPlan', id: permanency.id }],
          },
    activeEfforts: file.activeEfforts.map(({ id, date, text }) => ({
      date,
      text,
      sources: [{ kind: 'activeEffort', id }],
    })),
  };
}
