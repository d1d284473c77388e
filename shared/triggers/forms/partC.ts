// The form 'partC': where a child under three stands with early intervention (R9).

import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { inStartOrder, sortedBy } from '../../domain/order.ts';
import type { PartC, RecordRef } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { RuleId } from '../../domain/ruleSources.ts';
import type { Form } from '../context.ts';
import { childFacts, numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Item, type Match, matchOf } from '../match.ts';
import { categoryOf, statusOf } from './serviceKinds.ts';

type Step = Leaf<'partC'>['partC'];

const endsAtMonths = 36;

/** What is found: on what day the last step was, and, where a text names it, the step or the service. */
interface Stand {
  /** null: no step was taken. */
  readonly on: CalendarDate | null;
  readonly item?: Item;
  readonly rule?: RuleId;
  readonly recordId?: string;
  readonly sources?: readonly RecordRef[];
}
type Found = (partC: PartC, context: TriggerContext) => readonly Stand[];

const step = (name: Extract<Item, { kind: 'partCStep' }>['step']): Item => ({ kind: 'partCStep', step: name });

/** The day a referral arrived; where that is not recorded, the day it was sent. */
const referredOn = ({ referralReceivedOn, referralSentOn }: PartC) => referralReceivedOn ?? referralSentOn;

/** One stand, if it holds and its day is known. */
const stand = (on: CalendarDate | null, holds: boolean, more: Omit<Stand, 'on'>): readonly Stand[] =>
  holds && on !== null ? [{ on, ...more }] : [];

const stands: Readonly<Record<Exclude<Step, 'identified-date-missing' | 'declined'>, Found>> = {
  'not-referred': (row) => stand(row.identifiedOn, referredOn(row) === null, { rule: 'partCReferral' }),
  'referred-not-evaluated': (row) =>
    stand(referredOn(row), row.evaluatedOn === null && row.ifspOn === null, {
      item: step('referral'),
      rule: 'initialIfsp',
    }),
  'evaluated-no-ifsp': (row) =>
    stand(row.evaluatedOn, row.ifspOn === null && row.eligible !== false, {
      item: step('evaluation'),
      rule: 'initialIfsp',
    }),
  'not-eligible': (row) => stand(row.evaluatedOn, row.eligible === false, { item: step('evaluation') }),
  'ifsp-in-effect': (row) => stand(row.ifspOn, true, { item: step('ifsp') }),
  'service-not-started': ({ ifspOn }, { child, asOf }) =>
    sortedBy(child.partCServices, ({ id }) => [id]).flatMap((row) =>
      stand(ifspOn, row.startedOn === null && ifspOn !== null && ifspOn < asOf, {
        item: { kind: 'words', text: row.name },
        rule: 'partCServiceStart',
        recordId: row.id,
        sources: [refTo('partCService', row)],
      }),
    ),
  // While the plan that was waited for is not there: what was waited for afterwards is past.
  'delay-reason-recorded': (row, { child }) => {
    const reasons = inStartOrder(child.partCExceptions);
    const on = row.evaluatedOn ?? referredOn(row) ?? reasons[0]?.startedOn ?? null;
    return stand(on, reasons.length > 0 && row.ifspOn === null && row.eligible !== false, {
      item: step(row.evaluatedOn === null ? 'evaluation' : 'ifsp'),
      rule: 'initialIfsp',
      sources: reasons.map((reason) => refTo('partCException', reason)),
    });
  },
};

/** The record of Part C has no place for a refusal; the case's list of services has. */
function declined({ file, child }: TriggerContext): readonly Stand[] {
  return sortedBy(file.services, ({ id }) => [id])
    .filter(({ type, status, subjectId }) => {
      const isRefusal = categoryOf(type) === 'early-intervention' && statusOf(status) === 'declined';
      return isRefusal && subjectId === child.child.id;
    })
    .map((row) => ({
      on: row.endedOn ?? row.referredOn,
      item: step('declined'),
      recordId: row.id,
      sources: [refTo('service', row)],
    }));
}

/** The clock cannot start without its day. Of a child at home only a record of Part C raises the question. */
function identifiedMissing({ child }: TriggerContext): readonly Stand[] {
  const { partC, child: own } = child;
  if (partC === null ? own.removedOn === null : partC.identifiedOn !== null) return [];
  return [{ on: null, rule: 'partCReferral' }];
}

function standsOf(name: Step, context: TriggerContext): readonly Stand[] {
  if (name === 'identified-date-missing') return identifiedMissing(context);
  if (name === 'declined') return declined(context);
  const { partC } = context.child;
  return partC === null ? [] : stands[name](partC, context);
}

function matchOfStand({ child, asOf }: TriggerContext, found: Stand): Match {
  const { on, item, rule, recordId = null, sources = [] } = found;
  const own = child.partC === null ? refTo('child', child.child) : refTo('partC', child.partC);
  return matchOf({
    childId: child.child.id,
    recordId,
    sources: [own, ...sources],
    bound: on === null || item === undefined ? {} : { item, date: on, days: daysBetween(on, asOf) },
    ...(rule !== undefined && { rule }),
  });
}

/**
 * Children under 36 months at the hearing. {days} run from the last step to the as-of day and are no lateness: the clocks
 * of R9 say what is late. Source: triggerGrammar, partC.
 */
export const partC: Form<'partC'> = ({ partC: name, daysAtLeast }, context) => {
  if (childFacts(context).age.months >= endsAtMonths) return [];
  const least = daysAtLeast === undefined ? null : numberOf(daysAtLeast, context);
  return standsOf(name, context)
    .filter(({ on }) => least === null || (on !== null && daysBetween(on, context.asOf) >= least))
    .map((found) => matchOfStand(context, found));
};
