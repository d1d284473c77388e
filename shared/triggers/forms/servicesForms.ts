// Forms of the trigger grammar: service, concreteNeed.

import { nameOf } from '../../brief/names.ts';
import { daysBetween } from '../../domain/dates.ts';
import { inDateOrder, sortedBy } from '../../domain/order.ts';
import type { Parent, ProgressReport, Service } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { roundedRatio } from '../../domain/rounding.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { Form } from '../context.ts';
import { numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Match, matchOf } from '../match.ts';
import { categoryOf, type ServiceStatus, statusOf } from './serviceKinds.ts';

interface Forms {
  readonly service: Form<'service'>;
  readonly concreteNeed: Form<'concreteNeed'>;
}

type Asked = Leaf<'service'>['service'];

/** Days since referral run as long as it has not begun. */
const isWaitedFor = (status: ServiceStatus) => status === 'needed' || status === 'referred' || status === 'waitlisted';

/** The parent or this child, as asked; a service for another child of the case is that child's. */
function isForAsked(row: Service, parent: Parent | null, asked: Asked['for'], { child }: TriggerContext): boolean {
  const isForChild = row.subjectId === child.child.id;
  if (asked === undefined) return isForChild || parent !== null;
  return asked === 'child' ? isForChild : parent !== null;
}

/** Attended of scheduled, three decimals, in the service's latest report; null where that report does not say. */
function attendance({ file }: TriggerContext, { id }: Service): { share: number; report: ProgressReport } | null {
  const report = inDateOrder(file.progressReports.filter(({ serviceId }) => serviceId === id)).at(-1);
  if (report === undefined || report.attended === null || report.scheduled === null) return null;
  const share = roundedRatio(report.attended, report.scheduled, 3);
  return share === null ? null : { share, report };
}

function matchOfService(row: Service, asked: Asked, context: TriggerContext): readonly Match[] {
  const parent = context.file.parents.find(({ id }) => id === row.subjectId) ?? null;
  if (!isForAsked(row, parent, asked.for, context)) return [];
  const days = daysBetween(row.referredOn, context.asOf);
  if (asked.daysAtLeast !== undefined && days < numberOf(asked.daysAtLeast, context)) return [];
  const attended = asked.attendanceBelow === undefined ? null : attendance(context, row);
  if (asked.attendanceBelow !== undefined) {
    if (attended === null || attended.share >= numberOf(asked.attendanceBelow, context)) return [];
  }
  return [
    matchOf({
      childId: parent === null ? context.child.child.id : null,
      parentId: parent?.id ?? null,
      recordId: row.id,
      weight: isWaitedFor(asked.status) ? days : 0,
      bound: {
        // Whose it is, where the wording does not say so itself.
        item: {
          kind: 'service',
          serviceType: row.type,
          for: asked.for === undefined ? nameOf(context.file, row.subjectId) : null,
        },
        date: row.referredOn,
        days,
        ...(parent !== null && { parent: parent.name }),
        ...(attended !== null && { percent: attended.share }),
      },
      sources: [refTo('service', row), ...(attended === null ? [] : [refTo('progressReport', attended.report)])],
    }),
  ];
}

/** One match a service. A service that is withheld from the audience never matches: not even that it runs is told. */
function service({ service: asked }: Leaf<'service'>, context: TriggerContext): readonly Match[] {
  return sortedBy(context.file.services, ({ referredOn, id }) => [referredOn, id])
    .filter(({ type }) => !type.includes(withheldText))
    .filter(({ status }) => statusOf(status) === asked.status)
    .filter(({ type }) => asked.category === undefined || categoryOf(type) === asked.category)
    .flatMap((row) => matchOfService(row, asked, context));
}

/** One match an open need of that kind. */
function concreteNeed(trigger: Leaf<'concreteNeed'>, { file }: TriggerContext): readonly Match[] {
  return inDateOrder(file.concreteNeeds)
    .filter(({ need, metOn }) => need === trigger.concreteNeed && metOn === null)
    .map((row) =>
      matchOf({
        recordId: row.id,
        bound: { item: { kind: 'need', need: row.need, text: row.text } },
        sources: [refTo('concreteNeed', row)],
      }),
    );
}

export const servicesForms: Forms = { service, concreteNeed };
