// The court's list of bench questions (resources/reference/bench-questions.json): their triggers read once, closed.

import reference from '../../resources/reference/bench-questions.json' with { type: 'json' };
import type { HearingType } from '../domain/record.ts';
import { type Trigger, trigger } from '../triggers/grammar.ts';

export interface ListedQuestion {
  readonly id: string;
  readonly topic: string;
  readonly askOf: string;
  readonly hearingTypes: readonly HearingType[];
  /** The child's chronological months at the hearing. */
  readonly ageFromMonths: number;
  readonly ageThroughMonths: number;
  readonly trigger: Trigger;
  /** 1 first. */
  readonly priority: number;
}

export const questionList: readonly ListedQuestion[] = reference.questions.map((question) => ({
  id: question.id,
  topic: question.topic,
  askOf: question.askOf,
  hearingTypes: question.hearingTypes as readonly HearingType[],
  ageFromMonths: question.ageFromMonths,
  ageThroughMonths: question.ageThroughMonths,
  trigger: trigger.parse(question.trigger),
  priority: question.priority,
}));

/** Topics in the list's order. */
export const questionTopics: readonly string[] = reference.topics.map(({ id }) => id);
