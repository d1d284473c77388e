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
  /** It speaks of the last hearing: asked only where one was held before. */
  readonly afterAHearing: boolean;
  /** Its words hold for several children at once, or name none; any other is asked of each child. */
  readonly forSeveral: boolean;
  /** The placeholders of its words, beside `{child}`. */
  readonly speaksOf: readonly string[];
}

const { afterAnEarlierHearing, forSeveralChildren } = reference;

export const questionList: readonly ListedQuestion[] = reference.questions.map((question) => ({
  id: question.id,
  topic: question.topic,
  askOf: question.askOf,
  hearingTypes: question.hearingTypes as readonly HearingType[],
  ageFromMonths: question.ageFromMonths,
  ageThroughMonths: question.ageThroughMonths,
  trigger: trigger.parse(question.trigger),
  priority: question.priority,
  afterAHearing: afterAnEarlierHearing.questionIds.includes(question.id),
  forSeveral: !question.textEn.includes('{child}') || forSeveralChildren.questionIds.includes(question.id),
  speaksOf: ['parent', 'item', 'date', 'days'].filter((name) => question.textEn.includes(`{${name}}`)),
}));

/** Topics in the list's order. */
export const questionTopics: readonly string[] = reference.topics.map(({ id }) => id);

/** To which months of age the list's questions go. */
const listThrough = Math.max(...questionList.map(({ ageThroughMonths }) => ageThroughMonths));
/** What is asked of a child at any age; the rest speaks of babies. */
const topicsOfAnyAge: readonly string[] = ['safety', 'placement', 'permanency', 'parents-voice'];

/** Whether a question is for a child of this age, chronological, in whole months at the hearing; both ends are counted. */
export function isForAge(question: ListedQuestion, months: number): boolean {
  const { topic, ageFromMonths, ageThroughMonths } = question;
  if (months > listThrough)
    return ageFromMonths === 0 && ageThroughMonths === listThrough && topicsOfAnyAge.includes(topic);
  return ageFromMonths <= months && months <= ageThroughMonths;
}
