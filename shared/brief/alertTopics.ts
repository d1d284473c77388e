// What the court can do about an alert, as the topic of an order item: alerts of one topic can be settled together.

import type { OrderItem } from '../domain/record.ts';
import type { AlertLine, ObligationLine } from './brief.ts';

/** Of an obligation: an order item's own topic, else what its kind is about. */
function topicOfLine({ row: { subject, key } }: ObligationLine, orderItems: readonly OrderItem[]): string {
  switch (subject.kind) {
    case 'partC:referral':
    case 'partC:ifsp':
    case 'partC:review':
    case 'partC:transition':
      return 'part_c';
    case 'screen:dev':
    case 'screen:se':
    case 'mchat':
      return 'screening';
    case 'serviceStart':
      return subject.serviceType === 'cpp' ? 'cpp' : 'services';
    case 'actionItem':
      return 'team';
    case 'orderItem':
      return orderItems.find(({ id }) => id === key)?.topic ?? 'other';
    default:
      return 'health';
  }
}

/** Of a rule whose alerts are about no obligation, by how its id begins. */
const topicsByRule: readonly (readonly [begins: string, topic: string])[] = [
  ['a-self-harm', 'safety'],
  ['a-child-not-seen', 'safety'],
  ['a-address-protected', 'confidentiality'],
  ['a-no-contact-order', 'confidentiality'],
  ['a-consent', 'confidentiality'],
  ['a-partc', 'part_c'],
  ['a-screen-dev-no-follow-up', 'part_c'],
  ['a-screen-se-no-follow-up', 'cpp'],
  ['a-screen', 'screening'],
  ['a-mchat', 'screening'],
  ['a-parent-screen', 'parent_health'],
  ['a-gestation', 'health'],
  ['a-immunization', 'health'],
  ['a-lead', 'health'],
  ['a-safe-sleep', 'health'],
  ['a-service', 'services'],
  ['a-progress-report', 'services'],
  ['a-ftm', 'ftm'],
  ['a-parent-voice', 'voice'],
  ['a-report', 'report'],
  ['a-ft-', 'family_time'],
  ['a-sibling', 'siblings'],
  ['a-placement', 'placement'],
  ['a-kin', 'placement'],
  ['a-license', 'placement'],
  ['a-trial-home', 'permanency'],
  ['a-contrary', 'findings'],
  ['a-re-prevent', 'findings'],
  ['a-six-month', 'review'],
  ['a-hearing-gap', 'review'],
  ['a-next-hearing', 'review'],
  ['a-double-booked', 'review'],
  ['a-caseload', 'review'],
  ['a-permanency', 'permanency'],
  ['a-fifteen', 'permanency'],
  ['a-concurrent', 'concurrent_plan'],
  ['a-icwa', 'icwa'],
  ['a-interpreter', 'language_access'],
  ['a-no-attorney', 'counsel'],
  ['a-caregiver-notice', 'notice'],
];

/** Topics in which whatever else is known is of the same matter; in others it is a matter of its own. */
const oneMatter: readonly string[] = [
  'cpp',
  'part_c',
  'screening',
  'icwa',
  'siblings',
  'ftm',
  'family_time',
  'permanency',
];

/** Whether what is only to know, or not yet due, can be a reason of a decision of this topic. */
export function isOneMatter(topic: string): boolean {
  return oneMatter.includes(topic);
}

/** Topics that are one thing: an order of theirs is about it, in whatever words. */
const oneThing: readonly string[] = ['cpp', 'siblings', 'ftm'];

/** Whether whatever is ordered under a topic is about the same thing. */
export function isOneThing(topic: string): boolean {
  return oneThing.includes(topic);
}

/** The topic of an alert. */
export function topicOf({ line, ruleId, bound: { item } }: AlertLine, orderItems: readonly OrderItem[]): string {
  if (line !== null) return topicOfLine(line, orderItems);
  if (item?.kind === 'service' && item.serviceType === 'cpp') return 'cpp';
  return topicsByRule.find(([begins]) => ruleId.startsWith(begins))?.[1] ?? 'other';
}
