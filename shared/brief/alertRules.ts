// The rules that alerts are raised by (resources/reference/alert-rules.json): their triggers read once, closed.

import reference from '../../resources/reference/alert-rules.json' with { type: 'json' };
import { type Trigger, trigger } from '../triggers/grammar.ts';
import type { AlertLine, Urgency } from './brief.ts';

export interface AlertRule {
  readonly id: string;
  readonly urgency: Urgency;
  readonly trigger: Trigger;
  readonly basisKind: AlertLine['basisKind'];
  readonly clauseId: string | null;
  readonly questionIds: readonly string[];
  /** Rules whose match about the same child, parent and record silences this one's. */
  readonly suppressedBy: readonly string[];
}

/** In the order of the file, which is the last word on which of two alerts comes first. */
export const alertRules: readonly AlertRule[] = reference.rules.map((rule) => ({
  id: rule.id,
  urgency: rule.urgency as Urgency,
  trigger: trigger.parse(rule.trigger),
  basisKind: rule.basisKind as AlertLine['basisKind'],
  clauseId: rule.proposedOrderItemId,
  questionIds: rule.questionIds,
  suppressedBy: rule.suppressedBy,
}));
