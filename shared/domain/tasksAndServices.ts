// R10 (and R15): services to start, action items, things ordered, medical tasks: each under its record's own id.

import type { CaseFile, ChildFile } from './caseFile.ts';
import { addDays } from './dates.ts';
import type { Obligation } from './obligation.ts';
import { refTo } from './recordRef.ts';

/** R10: a child's medical tasks, each due on its own date. */
export function medicalTaskObligations({ child, medicalTasks }: ChildFile): readonly Obligation[] {
  return medicalTasks.map((task) => ({
    key: task.id,
    childId: child.id,
    subject: { kind: 'medicalTask', text: task.text },
    due: task.dueOn,
    done: task.doneOn,
    graceDays: 0,
    rule: 'medicalTask',
    sources: [refTo('medicalTask', task)],
  }));
}

/** R10: what the family's case has due: services, whoever they are for, action items and order items. */
export function familyObligations(file: CaseFile): readonly Obligation[] {
  return [...serviceStarts(file), ...actionItems(file), ...orderItems(file)];
}

/** A service starts within the court's days of its referral, whatever its status says. */
function serviceStarts({ services, policy }: CaseFile): readonly Obligation[] {
  return services.map((service) => ({
    key: service.id,
    childId: null,
    subject: {
      kind: 'serviceStart',
      serviceType: service.type,
      subjectId: service.subjectId,
      providerId: service.providerId,
      referredOn: service.referredOn,
    },
    due: addDays(service.referredOn, policy.serviceStartDays),
    done: service.startedOn,
    graceDays: 0,
    rule: 'serviceStart',
    sources: [refTo('service', service)],
  }));
}

function actionItems({ actionItems: items }: CaseFile): readonly Obligation[] {
  return items.map((item) => ({
    key: item.id,
    childId: null,
    subject: { kind: 'actionItem', text: item.text, owner: item.owner, ftmId: item.ftmId },
    due: item.dueOn,
    done: item.doneOn,
    graceDays: 0,
    rule: 'actionItem',
    sources: [refTo('actionItem', item)],
  }));
}

/** An order without a date continues and is never overdue. */
function orderItems({ orderItems: items }: CaseFile): readonly Obligation[] {
  return items.flatMap((item): readonly Obligation[] =>
    item.dueOn === null
      ? []
      : [
          {
            key: item.id,
            childId: null,
            subject: {
              kind: 'orderItem',
              text: item.text,
              orderedOf: item.orderedOf,
              hearingId: item.hearingId,
              about: item.childId,
            },
            due: item.dueOn,
            done: item.metOn,
            graceDays: 0,
            rule: 'orderItem',
            sources: [refTo('orderItem', item)],
          },
        ],
  );
}
