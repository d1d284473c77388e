// Other dates for several hearings at once, as when a judge is ill: each gets the best date that the others leave it.

import type { HearingSetting, Plan, PlanRow, ShownHearing } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { clockOf, minutesOf } from '../../../shared/schedule/clock.ts';
import { ask } from '../../lib/client.ts';
import { movedRow } from './planRows.ts';

/** So many later times of an offered session are tried where the offer itself is taken by another of the hearings. */
const latersTried = 8;
const lastMinute = 22 * 60;

/** The dates to try: what is offered, then later times of the same sessions. */
function triesOf(offered: readonly HearingSetting[]): HearingSetting[] {
  const later = offered.flatMap((setting) =>
    Array.from({ length: latersTried }, (_, step) => minutesOf(setting.start) + (step + 1) * setting.minutes)
      .filter((minute) => minute < lastMinute)
      .map((minute) => ({ ...setting, start: clockOf(minute) })),
  );
  return [...offered, ...later];
}

/** What stands against a date beside those that are chosen already: nothing, a reason to give, or it cannot be. */
async function costOf(chosen: readonly PlanRow[], setting: HearingSetting, asOf: CalendarDate) {
  const { hearings } = await ask('schedule.check', {
    hearings: [...chosen.map((row) => row.setting), setting],
    meetings: [],
    asOf,
  });
  const problems = hearings.at(-1) ?? [];
  const isBad = problems.some(({ severity, code }) => severity === 'refused' || code === 'outside-session');
  const asks = problems.filter(({ severity }) => severity === 'ask').length;
  return { problems, cost: isBad ? Number.POSITIVE_INFINITY : asks };
}

async function rowFor(hearing: ShownHearing, chosen: readonly PlanRow[], asOf: CalendarDate) {
  const { caseNumber, type, minutes, date } = hearing;
  const after = date < asOf ? asOf : date;
  const found = await ask('schedule.propose', { caseNumber, hearing: hearing.hearing, type, minutes, after, asOf });
  let best: { readonly row: PlanRow; readonly cost: number } | null = null;
  for (const setting of triesOf(found.offers.map((offer) => offer.setting))) {
    const { problems, cost } = await costOf(chosen, setting, asOf);
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY))
      best = { row: { ...movedRow(hearing, setting), problems }, cost };
    if (cost === 0) break;
  }
  return { row: best?.row ?? null, remedies: found.remedies };
}

/** Dates after their own for each of these hearings, in the order of the docket. Throws `Refused`. */
export async function proposeMoves(hearings: readonly ShownHearing[], asOf: CalendarDate): Promise<Plan> {
  const rows: PlanRow[] = [];
  const unplaced: Plan['unplaced'] = [];
  for (const hearing of hearings) {
    const { row, remedies } = await rowFor(hearing, rows, asOf);
    const { caseNumber, initials, date } = hearing;
    if (row === null) unplaced.push({ caseNumber, initials, after: date, remedies });
    else rows.push(row);
  }
  return { rows, unplaced };
}
