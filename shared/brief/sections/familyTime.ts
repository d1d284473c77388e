// 7 Family time: the plan, what was held since the last hearing week by week, and who cancelled.

import type { CaseFile } from '../../domain/caseFile.ts';
import { type CalendarDate, mondayOf } from '../../domain/dates.ts';
import { tallyFamilyTime } from '../../domain/familyTime.ts';
import { inDateOrder, sortedBy } from '../../domain/order.ts';
import type { FamilyTimeSession } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { isUnderNoContact } from '../../triggers/forms/livingAndContact.ts';
import type { FamilyTimeLine, FamilyTimeSection, FamilyTimeWeek } from '../brief.ts';
import { isIdentified, nameOf } from '../names.ts';

function weeksOf(file: CaseFile, sessions: readonly FamilyTimeSession[]): FamilyTimeWeek[] {
  const weeks = Map.groupBy(inDateOrder(sessions), ({ date }) => mondayOf(date));
  return [...weeks].map(([from, held]) => ({
    from,
    sessions: held.map(({ date, outcome, mode, parentId }) => ({
      date,
      outcome,
      mode,
      parentName: nameOf(file, parentId),
    })),
    sources: held.map((session) => refTo('familyTimeSession', session)),
  }));
}

function parentsWithout(file: CaseFile, sessions: readonly FamilyTimeSession[], asOf: CalendarDate): string[] {
  return file.parents
    .filter((parent) => !isUnderNoContact(parent, asOf))
    .filter((parent) => isIdentified(parent) && !sessions.some(({ parentId }) => parentId === parent.id))
    .map(({ name }) => name);
}

/** The section "family time"; counted as R14 counts: after the last held hearing, to the as-of day. */
export function makeFamilyTime(file: CaseFile, since: CalendarDate | null, asOf: CalendarDate): FamilyTimeSection {
  const sessions = file.familyTime.filter(({ date }) => since === null || date > since);
  const { familyTimePlan: plan, siblingPlan } = file;
  const contacts = file.siblingContacts.filter(({ date }) => since === null || date > since);
  return {
    plan:
      plan === null
        ? null
        : {
            sessionsPerWeek: plan.sessionsPerWeek,
            hoursEach: plan.hoursEach,
            supervision: plan.supervision,
            plus: plan.plus,
            sources: [{ kind: 'familyTimePlan', id: plan.id }],
          },
    since,
    parentsWithout: parentsWithout(file, sessions, asOf),
    tallies: sortedBy(
      tallyFamilyTime(file.familyTime, since).map(
        (tally): FamilyTimeLine => ({ ...tally, parentName: nameOf(file, tally.parentId) }),
      ),
      ({ parentId, mode }) => [String(file.parents.findIndex(({ id }) => id === parentId)), mode],
    ),
    weeks: weeksOf(file, sessions),
    siblings:
      siblingPlan === null
        ? null
        : {
            placedTogether: siblingPlan.placedTogether,
            contactsPerMonth: siblingPlan.contactsPerMonth,
            contacts: contacts.map(({ date }) => date).toSorted(),
            sources: [
              { kind: 'siblingPlan', id: siblingPlan.id },
              ...contacts.map(({ id }) => ({ kind: 'siblingContact' as const, id })),
            ],
          },
  };
}
