// The forms 'goal' and 'tpr': the permanency plan, and where the petition of the 15 of 22 months stands.

import type { PermanencyPlan } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { Form, TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Bound, type Match, matchOf } from '../match.ts';

/** A plan in words. "To be discussed at the first meeting" is a plan for talking, not yet a plan for the child. */
export function isSettledPlan(plan: string | null | undefined): plan is string {
  return plan != null && plan.trim() !== '' && !/^(?:to be |tbd\b)/i.test(plan.trim());
}

type Goal = Leaf<'goal'>['goal'];

/** The plan is the case's: the same for every child of it. */
const of = (plan: PermanencyPlan, bound: Bound = {}): readonly Match[] => [
  matchOf({ bound, sources: [refTo('permanencyPlan', plan)] }),
];

const item = (goal: string) => ({ kind: 'goal' as const, goal });

/** The record's own wording of a goal begins with it. */
const begins = (goal: string) => (plan: PermanencyPlan) =>
  plan.primary.toLowerCase().startsWith(goal) ? of(plan) : [];

type OfPlan = (plan: PermanencyPlan, context: TriggerContext) => readonly Match[];

const goals: Readonly<Record<Exclude<Goal, 'concurrent-missing'>, OfPlan>> = {
  reunification: begins('reunif'),
  adoption: begins('adoption'),
  guardianship: begins('guardianship'),
  'concurrent-recorded': (plan) => (isSettledPlan(plan.concurrent) ? of(plan, { item: item(plan.concurrent) }) : []),
  'concurrent-not-told-to-parents': (plan) =>
    isSettledPlan(plan.concurrent) && plan.concurrentDisclosedOn === null
      ? of(plan, { item: item(plan.concurrent) })
      : [],
  'changed-since-last-hearing': (plan, { since }) => {
    const { primarySince: date, primary } = plan;
    return date !== null && since !== null && date > since ? of(plan, { item: item(primary), date }) : [];
  },
};

/** Source: triggerGrammar, goal. */
export const goal: Form<'goal'> = ({ goal: wanted }, context) => {
  const { permanency: plan, case: courtCase } = context.file;
  if (wanted !== 'concurrent-missing') return plan === null ? [] : goals[wanted](plan, context);
  if (isSettledPlan(plan?.concurrent)) return [];
  return plan === null ? [matchOf({ sources: [refTo('courtCase', courtCase)] })] : of(plan);
};

/**
 * Source: triggerGrammar, tpr; 42 USC 675(5)(E). A case without any record of it has no petition and no exception
 * recorded. An exception is a compelling reason or a relative's home; that services were not provided is something that a
 * party may raise, until the agency's reason is written down.
 */
export const tpr: Form<'tpr'> = ({ tpr: state }, { file }) => {
  const isFiled = file.tpr !== null && file.tpr.petitionFiledOn !== null;
  const isExcepted = file.tpr !== null && (file.tpr.compellingReason !== null || file.tpr.relativePlacement === true);
  const source = file.tpr === null ? refTo('courtCase', file.case) : refTo('tprRecord', file.tpr);
  const found = (bound: Bound = {}) => [matchOf({ bound, rule: 'fifteenOf22', sources: [source] })];
  const inWords = (text: string | null | undefined) => (text == null ? [] : found({ item: { kind: 'words', text } }));
  switch (state) {
    case 'petition-not-filed':
      return isFiled ? [] : found();
    case 'petition-filed':
      return isFiled ? found() : [];
    case 'exception-recorded':
      return isExcepted ? found() : [];
    case 'no-exception-recorded':
      return isExcepted ? [] : found();
    case 'compelling-reason-recorded':
      return inWords(file.tpr?.compellingReason);
    case 'services-not-provided-raised':
      return inWords(file.tpr?.servicesNotProvided);
  }
};
