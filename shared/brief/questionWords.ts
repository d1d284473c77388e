// The wording of a listed question in a language, apart from what chooses it: a window needs the words alone.

import reference from '../../resources/reference/bench-questions.json' with { type: 'json' };

/** The id of a question as it is asked about one child of several: the list's own for the first, with a number for the next. */
export function askedId(listedId: string, place: number): string {
  return place === 0 ? listedId : `${listedId}:${place + 1}`;
}

/** The list's id of an asked question. */
export function listedId(questionId: string): string {
  return questionId.replace(/:\d+$/, '');
}

/** With its placeholders (`{child}`, `{date}`, `{days}`, `{item}`, `{parent}`) to fill. Throws RangeError for an id not of the list. */
export function questionText(questionId: string, language: 'en' | 'es'): string {
  const listed = listedId(questionId);
  const question = reference.questions.find(({ id }) => id === listed);
  if (question === undefined) throw new RangeError('no such question');
  return language === 'en' ? question.textEn : question.textEs;
}

/** The name of a topic; undefined: it is not of the list, as that of a judge's own question. */
export function questionTopicName(topic: string, language: 'en' | 'es'): string | undefined {
  const known = reference.topics.find(({ id }) => id === topic);
  return language === 'en' ? known?.labelEn : known?.labelEs;
}
