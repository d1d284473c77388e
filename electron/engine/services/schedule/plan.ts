// A plan of dates for many hearings, new ones or ones that move. Nothing is set.

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import { daysBetween } from '../../../../shared/domain/dates.ts';
import { planReviews } from '../../../../shared/schedule/plan.ts';
import { planMoves } from '../../../../shared/schedule/planMoves.ts';
import { done, type Handlers, type Result, refuse } from '../../handlers.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { findCases } from './checkDates.ts';

/** Two years: a plan that reaches further would be made of days that nobody knows anything about. */
const farthestPlan = 731;

async function plan(tx: ReadTx, input: Input<'schedule.plan'>): Promise<Result<Output<'schedule.plan'>>> {
  const { asOf, until, withMeetings } = input;
  if (daysBetween(asOf, until) > farthestPlan) return refuse({ name: 'span-too-long', values: { days: farthestPlan } });
  const found = input.cases === null ? done(null) : await findCases(tx, input.cases);
  if (!found.ok) return found;
  const cases = found.value;
  const span = { asOf, from: asOf, to: null, ...(cases === null ? {} : { cases }) };
  const facts = await readScheduleFacts(tx, span);
  if (facts === null) return done({ rows: [], unplaced: [] });
  return done(planReviews(facts, { cases, until, withMeetings }));
}

async function planOtherDates(
  tx: ReadTx,
  { hearings, asOf }: Input<'schedule.planMoves'>,
): Promise<Result<Output<'schedule.planMoves'>>> {
  const facts = await readScheduleFacts(tx, { asOf, from: asOf, to: null });
  const moved = facts === null ? null : planMoves(facts, hearings);
  // One that was held or ended meanwhile is not left out in silence.
  const isWhole = moved !== null && moved.rows.length + moved.unplaced.length === new Set(hearings).size;
  return isWhole ? done(moved) : refuse({ name: 'hearing-not-set', values: {} });
}

/**
 * schedule.plan refuses with `no-such-case`, and with `span-too-long` beyond two years; schedule.planMoves with
 * `hearing-not-set` where one of the hearings is not set any more.
 */
export const planHandlers: Pick<Handlers, 'schedule.plan' | 'schedule.planMoves'> = {
  'schedule.plan': async (input, store) => {
    const found = await store.read((tx) => plan(tx, input));
    if (!found.ok) return found;
    const { asOf, until } = input;
    const detail = { asOf, until, dates: found.value.rows.length, unplaced: found.value.unplaced.length };
    return done({ value: found.value, trace: { subject: null, detail } });
  },
  'schedule.planMoves': async (input, store) => {
    const found = await store.read((tx) => planOtherDates(tx, input));
    if (!found.ok) return found;
    const { rows, unplaced } = found.value;
    const detail = { asOf: input.asOf, dates: rows.length, unplaced: unplaced.length };
    return done({ value: found.value, trace: { subject: null, detail } });
  },
};
