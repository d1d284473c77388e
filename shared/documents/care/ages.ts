// Which age each figure goes by: the one since birth, the corrected one of an early birth, or an instrument's own.

import type { ChildDevelopment } from '../../brief/brief.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import { strong } from '../benchSummary/pieces.ts';
import type { Block, Text } from '../model.ts';
import type { Words } from '../words.ts';

/** R2: to this age, in months. */
const correctedToMonths = 24;

function correctedText(words: Words, child: ChildDevelopment, on: CalendarDate): Text {
  const { t, day } = words;
  const { adjustedAge, age, childName } = child;
  if (adjustedAge === null) {
    return [t(age.months >= correctedToMonths ? 'care.ages.past24' : 'care.ages.bornAtTerm', { child: childName })];
  }
  const { months, days, termDate, adjustmentDays } = adjustedAge;
  if (months === null || days === null) return [strong(t('care.ages.beforeTerm', { term: day(termDate) }))];
  return [
    strong(t('care.ages.corrected', { date: day(on), age: words.age({ months, days }) })),
    t('care.ages.correctedWhy', { count: adjustmentDays }),
  ];
}

/**
 * The ages of a child on the hearing day and what each is used for (R1, R2; the questionnaires follow their own).
 * @param gestationKnown whether the weeks of pregnancy at birth are recorded
 */
export function ages(words: Words, child: ChildDevelopment, on: CalendarDate, gestationKnown: boolean): Block {
  const { t, day } = words;
  const corrected = gestationKnown ? correctedText(words, child, on) : [t('care.ages.notRecorded')];
  return {
    kind: 'paragraph',
    role: 'body',
    text: [
      `${t('care.ages.sinceBirth', { date: day(on), age: words.age(child.age) })} `,
      ...corrected,
      ` ${t('care.ages.ownRule')}`,
    ],
    about: {
      sources: [{ kind: 'child', id: child.childId }],
      ...(child.adjustedAge === null ? {} : { rule: 'adjustedAge' }),
    },
  };
}
