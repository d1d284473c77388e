// Dates for a whole court at once: half a year of reviews for every open case, planned, and given first come first served.

import type { HearingSetting } from '../../shared/contract/schedule.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { problemsAmong } from '../../shared/schedule/asIf.ts';
import type { ScheduleFacts } from '../../shared/schedule/facts.ts';
import { planReviews } from '../../shared/schedule/plan.ts';
import { firstFit } from './firstFit.ts';
import { timeAlternately } from './measure.ts';
import type { Section } from './report.ts';
import { madeUpSchedule } from './scheduleCourt.ts';

const until = dateOf('2027-05-21');
const openCases = 200;

/** What stands against dates that are set together: what cannot be, and what people would have to accept, by what it is. */
function countConflicts(facts: ScheduleFacts, hearings: readonly HearingSetting[]) {
  const problems = problemsAmong(facts, { hearings, meetings: [] }).hearings.flat();
  const asked = problems.filter(({ severity }) => severity === 'ask');
  return {
    hard: problems.filter(({ severity }) => severity === 'refused').length,
    soft: asked.length,
    people: asked.filter(({ code }) => code === 'person-elsewhere').length,
  };
}

const told = (name: string, dates: number, { hard, soft, people }: ReturnType<typeof countConflicts>) =>
  `${name}: ${dates} dates, ${hard} hard conflicts, ${soft} soft ones (${people} of people who are elsewhere).`;

/** Both ways over the same court, one after the other in turns. */
export async function measureSchedule(quick: boolean): Promise<Section> {
  const facts = madeUpSchedule(openCases);
  const plan = () => planReviews(facts, { cases: null, until, withMeetings: false });
  const planned = plan().rows.map(({ setting }) => setting);
  const first = firstFit(facts, until);
  const timings = await timeAlternately(
    { plan: async () => plan().rows.length, firstFit: async () => firstFit(facts, until).length },
    { times: quick ? 3 : 7, warm: 1 },
  );
  const [ours, theirs] = [countConflicts(facts, planned), countConflicts(facts, first)];
  const ratio = theirs.soft === 0 ? 'none to compare with' : `${((100 * ours.soft) / theirs.soft).toFixed(1)}%`;
  return {
    title: `schedule: ${openCases} open cases, 6 months, 1 judge, 12 attorneys`,
    figures: [
      { what: 'plan', timing: timings.plan, aim: 2_000 },
      { what: 'first fit', timing: timings.firstFit },
    ],
    ratios: [{ what: 'plan over first fit', ours: timings.plan, other: timings.firstFit }],
    notes: [
      told('plan', planned.length, ours),
      told('first fit', first.length, theirs),
      `Soft conflicts of the plan over those of first fit: ${ratio}.`,
    ],
  };
}
