// Forms of the trigger grammar about what is due: obligations (R7 to R10), the periodicity schedule, and orders.

import type { DueItem } from '../../domain/due.ts';
import { lastHeldHearing } from '../../domain/hearings.ts';
import type { ChildId, ParentId } from '../../domain/ids.ts';
import type { ObligationSubject } from '../../domain/obligation.ts';
import type { ObligationRow } from '../../domain/obligations.ts';
import { sortedBy } from '../../domain/order.ts';
import { services } from '../../domain/periodicity/schedule.ts';
import type { OrderItem } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { Form } from '../context.ts';
import { numberOf, type TriggerContext } from '../context.ts';
import { dueOfChild, obligationsOf } from '../dueOfChild.ts';
import type { Leaf } from '../grammar.ts';
import { matchOf } from '../match.ts';

interface Forms {
  readonly obligation: Form<'obligation'>;
  readonly periodicity: Form<'periodicity'>;
  readonly orderItem: Form<'orderItem'>;
}

/** The grammar's name of what is due. */
function kindOf(subject: ObligationSubject): string {
  return subject.kind === 'mchat' ? `mchat:${subject.months}` : subject.kind;
}

interface Whose {
  readonly childId: ChildId | null;
  readonly parentId: ParentId | null;
  /** A row that is a record of its own has its id for a key; what a rule of age or days asks for has none. */
  readonly recordId: string | null;
}

/** Whom a row is about; null: another child, or a service that the audience may not know of. */
function whoseOf({ key, childId, subject }: ObligationRow, { file, child }: TriggerContext): Whose | null {
  const own = child.child.id;
  const asRecord = (about: ChildId | null, parentId: ParentId | null = null) =>
    about === null || about === own ? { childId: about, parentId, recordId: key } : null;
  switch (subject.kind) {
    case 'serviceStart': {
      if (subject.serviceType === withheldText) return null;
      const of = file.children.find(({ child: { id } }) => id === subject.subjectId)?.child.id ?? null;
      return asRecord(of, file.parents.find(({ id }) => id === subject.subjectId)?.id ?? null);
    }
    case 'orderItem':
      return asRecord(subject.about);
    case 'actionItem':
      return asRecord(null);
    case 'medicalTask':
      return asRecord(childId);
    default:
      return childId === own ? { childId, parentId: null, recordId: null } : null;
  }
}

type Counted = Leaf<'obligation'>['status'];

/** Days of a row in a state (R13), and what they weigh: only what is past its day weighs. null: another state. */
function daysIn(state: Counted, { status }: ObligationRow): { readonly days: number; readonly weight: number } | null {
  if (status.state !== state) return null;
  if (status.state === 'overdue') return { days: status.daysOverdue, weight: status.daysOverdue };
  if (status.state === 'inGrace') return { days: status.daysPastDue, weight: status.daysPastDue };
  if (status.state === 'doneLate') return { days: status.daysLate, weight: status.daysLate };
  return status.state === 'dueByHearing' ? { days: status.daysLeft, weight: 0 } : null;
}

/** R7 to R10, R13: one match a row of that kind in that state. Source: triggerGrammar, obligation. */
const obligation: Form<'obligation'> = ({ obligation: kind, status: state, daysAtLeast }, context) =>
  obligationsOf(context).flatMap((row) => {
    const counted = daysIn(state, row);
    if (kindOf(row.subject) !== kind || counted === null) return [];
    if (daysAtLeast !== undefined && counted.days < numberOf(daysAtLeast, context)) return [];
    const whose = whoseOf(row, context);
    if (whose === null) return [];
    const { key, subject, due, rule, sources } = row;
    const bound = { item: { kind: 'obligation' as const, subject }, date: due, days: counted.days };
    return [matchOf({ ...whose, obligation: key, weight: counted.weight, bound, rule, sources })];
  });

type Service = Leaf<'periodicity'>['periodicity'];

/** The items of the schedule that a service of it has; the two of oral health part by age. */
function isOf(service: Service, { subject }: DueItem): boolean {
  switch (service) {
    case 'immunization':
      return subject.kind === 'immunization';
    case 'lead-test':
      return subject.kind === 'leadTest';
    case 'anemia-test':
      return subject.kind === 'anemiaTest';
    case 'oral-health-assessment':
      return subject.kind === 'oralHealth' && services.oralHealthAssessment.months.includes(subject.months);
    case 'oral-health-risk-assessment':
      return subject.kind === 'oralHealth' && services.oralHealthRisk.months.includes(subject.months);
    case 'fluoride-varnish':
      return subject.kind === 'fluorideVarnish';
    case 'maternal-depression-screening':
      return subject.kind === 'maternalDepression';
  }
}

/**
 * Against the periodicity schedule, as dueItems counts it: overdue only where a record of its kind shows that it would be
 * written down; 'notRecorded' is what is past its time without any record of its kind, which is not to say that it was not
 * done. Source: triggerGrammar, periodicity.
 */
const periodicity: Form<'periodicity'> = ({ periodicity: service, status: wanted }, context) =>
  dueOfChild(context)
    .filter((item) => isOf(service, item) && item.status.state === (wanted === 'notRecorded' ? 'noRecord' : wanted))
    .map(({ childId, subject, status, rule, sources }) =>
      matchOf({
        childId,
        bound: { item: { kind: 'due', subject } },
        weight: status.state === 'overdue' ? status.daysOverdue : status.state === 'noRecord' ? status.daysPast : 0,
        rule,
        sources,
      }),
    );

/** Orders of the last hearing in any state, and of earlier hearings what is still open. */
function isInView({ status, hearingId }: OrderItem, { file, hearing }: TriggerContext): boolean {
  const isOpen = status === 'not_met' || status === 'partially_met' || status === 'pending';
  return isOpen || lastHeldHearing(file.hearings, hearing.date)?.id === hearingId;
}

/** 'met' is also what is met and goes on. Source: triggerGrammar, orderItem. */
const orderItem: Form<'orderItem'> = ({ orderItem: wanted }, context) => {
  const { file, child } = context;
  const items = file.orderItems.filter(
    ({ status, childId }) =>
      (status === wanted || (wanted === 'met' && status === 'met_ongoing')) &&
      (childId === null || childId === child.child.id),
  );
  return sortedBy(items, ({ id }) => [id]).flatMap((row) => {
    const order = file.hearings.find(({ id }) => id === row.hearingId);
    if (order === undefined || !isInView(row, context)) return [];
    const due = obligationsOf(context).find(({ key }) => key === row.id);
    return [
      matchOf({
        childId: row.childId,
        recordId: row.id,
        obligation: due?.key ?? null,
        weight: due?.status.state === 'overdue' ? due.status.daysOverdue : 0,
        bound: { item: { kind: 'words', text: row.text }, date: order.date },
        rule: 'orderItem',
        sources: [refTo('orderItem', row), refTo('hearing', order)],
      }),
    ];
  });
};

export const obligationForms: Forms = { obligation, periodicity, orderItem };
