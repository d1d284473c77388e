// What planning is held against: a clerk who goes through the cases by docket number and gives each hearing the first free place
// from its best day on. Nothing that cannot be is set; whom it leaves double-booked nobody looks at.

import type { HearingSetting } from '../../shared/contract/schedule.ts';
import { addDays, type CalendarDate } from '../../shared/domain/dates.ts';
import { sortedBy } from '../../shared/domain/order.ts';
import { bookedOf } from '../../shared/schedule/booked.ts';
import type { ScheduleFacts } from '../../shared/schedule/facts.ts';
import { append, chainOf, nextOf, type Planning, planningOf } from '../../shared/schedule/planning.ts';
import { lastDay, type Placing, type Slot, sessionDays, settingOf, slotsOn } from '../../shared/schedule/slots.ts';

/** The first free place from the best day on, or where the plan ends before one is found, from the first day on. */
function firstFree(placing: Placing, { facts, booked, until }: Planning): Slot | null {
  const spans = [
    [placing.best, lastDay(placing, until)],
    [placing.from, addDays(placing.best, -1)],
  ] as const satisfies readonly (readonly [CalendarDate, CalendarDate])[];
  for (const [from, to] of spans) {
    for (const date of sessionDays(placing, from, to, booked)) {
      const [first] = sortedBy(slotsOn(placing, date, facts, booked), ({ from: start, session }) => [
        String(start).padStart(4, '0'),
        session.key,
      ]);
      if (first !== undefined) return first;
    }
  }
  return null;
}

/** Dates for every open case up to a day, first come first served. */
export function firstFit(facts: ScheduleFacts, until: CalendarDate): readonly HearingSetting[] {
  const planning = planningOf(facts, bookedOf(facts), until);
  const open = [...facts.cases.values()].filter((of) => of.case.status === 'open');
  const settings: HearingSetting[] = [];
  for (const of of sortedBy(open, (row) => [row.case.caseNumber])) {
    const chain = chainOf(of);
    for (let placing = nextOf(chain, planning); placing.best <= until; placing = nextOf(chain, planning)) {
      const slot = firstFree(placing, planning);
      if (slot === null) break;
      append(chain, placing, slot, planning);
      settings.push(settingOf(placing, slot));
    }
  }
  return settings;
}
