// The wording of a listed question in a language, apart from what chooses it: a window needs the words alone.

import reference from '../../resources/reference/bench-questions.json' with { type: 'json' };

/** With its placeholders (`{child}`, `{date}`, `{days}`, `{item}`, `{parent}`) to fill. Throws RangeError for an id not of the list. */
export function questionText(questionId: string, language: 'en' | 'es'): string {
  const question = reference.questions.find(({ id }) => id === questionId);
  if (question === undefined) throw new RangeError('no such question');
  return language === 'en' ? question.textEn : question.textEs;
}

/** The name of a topic; undefined: it is not of the list, as that of a judge's own question. */
export function questionTopicName(topic: string, language: 'en' | 'es'): string | undefined {
  const known = reference.topics.find(({ id }) => id === topic);
  return language === 'en' ? known?.labelEn : known?.labelEs;
}
