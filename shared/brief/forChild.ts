// A case's brief as one child's page of it: twins share a hearing, its decisions and its orders, and each has a page of
// development, health, homes and clocks.

import type { ChildId } from '../domain/ids.ts';
import type { Brief, QuestionLine } from './brief.ts';
import { listedId } from './questionWords.ts';

/** What is asked of each child is asked about this one, in the place of the first; what is asked of another alone stays. */
function questionsFor(questions: readonly QuestionLine[], firstName: string): readonly QuestionLine[] {
  const isOwn = ({ childNames }: QuestionLine) => childNames.includes(firstName);
  const own = new Map(questions.filter(isOwn).map((line) => [listedId(line.questionId), line]));
  const asked = questions.map((line) => own.get(listedId(line.questionId)) ?? line);
  return [...new Set(asked)].map((line) => (isOwn(line) ? { ...line, childNames: [firstName] } : line));
}

/**
 * The brief with what is told child by child narrowed to one child: who, development and health, homes, clocks, and the
 * questions. What a hearing settles for the family, and every count, stays whole: a judge on one twin's page
 * misses nothing of the other.
 * A case of one child, or a child of another case, gives the brief as it is.
 */
export function forChild<B extends Brief>(brief: B, childId: ChildId): B {
  const child = brief.who.children.find((one) => one.childId === childId);
  if (child === undefined || brief.who.children.length === 1) return brief;
  const { firstName } = child;
  return {
    ...brief,
    who: { ...brief.who, children: [child] },
    development: brief.development.filter((one) => one.childId === childId),
    placement: {
      ...brief.placement,
      children: brief.placement.children.filter(({ childName }) => childName === firstName),
    },
    clocks: brief.clocks.filter(({ childNames }) => childNames.length === 0 || childNames.includes(firstName)),
    questions: questionsFor(brief.questions, firstName),
  };
}
