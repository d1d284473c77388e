// The questions of a brief as a judge arranged them: pinned first, dropped left out, asked ticked, the judge's own added.

import type { HearingWork } from '../contract/hearingWork.ts';
import type { QuestionLine } from './brief.ts';

/** A question that the judge added. */
function ownLine({ id, text }: HearingWork['own'][number]): QuestionLine {
  return {
    questionId: id,
    topic: 'own',
    askOf: 'everyone',
    person: null,
    throughCounsel: false,
    childNames: [],
    bound: {},
    raisedBy: null,
    own: text,
    mark: null,
    sources: [],
  };
}

/** Pinned questions first, then the judge's own, then the rest in the brief's order; those asked keep their place. */
export function arrangeQuestions(
  offered: readonly QuestionLine[],
  work: Pick<HearingWork, 'questions' | 'own'>,
): readonly QuestionLine[] {
  const marks = new Map(work.questions.map(({ questionId, mark }) => [questionId, mark]));
  const rankOf = ({ mark, own }: QuestionLine) => (mark === 'pinned' ? 0 : own === null ? 2 : 1);
  return [...work.own.map(ownLine), ...offered]
    .flatMap((line): QuestionLine[] => {
      const mark = marks.get(line.questionId) ?? null;
      return mark === 'dropped' ? [] : [{ ...line, mark }];
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}
