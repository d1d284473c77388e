// A child's development and health in a line, for a page that several children share.

import type { ChildDevelopment, ScreeningLine } from '../../brief/brief.ts';
import { readingText } from '../care/instrumentWords.ts';
import type { Block, Text } from '../model.ts';
import type { Words } from '../words.ts';
import { partCState } from './development.ts';
import { aboutAll, aboutObligation, heading, listed, strong } from './pieces.ts';
import { careRooms, type SecondRoom } from './room.ts';

const isTypical = ({ interpretation: { computed, recorded } }: ScreeningLine) => (computed ?? recorded) === 'typical';

const isLate = ({ row: { status } }: ChildDevelopment['health'][number]) =>
  status.state === 'overdue' || status.state === 'dueByHearing';

/** Screenings typical throughout and nothing late or due: a line says it all. */
const isWithoutConcern = ({ screenings, health }: ChildDevelopment) =>
  screenings.length > 0 && screenings.every(isTypical) && !health.some(isLate);

/** A child whose development and health stand under headings of their own. */
export function isInFull(child: ChildDevelopment, { care }: Pick<SecondRoom, 'care'>): boolean {
  return care === careRooms.whole || (care === careRooms.concernsWhole && !isWithoutConcern(child));
}

/** "Iris: ASQ-3, Nov 12: below the cutoff. Part C: IFSP Jun 9. Health: 2 overdue, 1 due by the hearing." */
function careLine(words: Words, child: ChildDevelopment): Text {
  const { t, day } = words;
  const [latest] = child.screenings;
  const count = (state: string) => child.health.filter(({ row: { status } }) => status.state === state).length;
  const [overdue, due] = [count('overdue'), count('dueByHearing')];
  const counts = [
    ...(overdue > 0 ? [`${overdue} ${t('summary.counts.overdue')}`] : []),
    ...(due > 0 ? [`${due} ${t('summary.counts.due')}`] : []),
  ];
  const health = counts.length === 0 ? t('summary.care.nothingLate') : counts.join(', ');
  return [
    strong(`${child.childName}: `),
    latest === undefined
      ? t('summary.development.none')
      : `${t('summary.care.screening', {
          tool: latest.screening.tool,
          date: day(latest.screening.date),
          reading: readingText(words, latest.interpretation),
        })}`,
    ` ${t('summary.development.partC')}: ${partCState(words, child.earlyIntervention)}. `,
    t('summary.care.health', { health }),
  ];
}

/** One section for all of these children, a line each; none where there are none. */
export function careLines(words: Words, children: readonly ChildDevelopment[]): Block[] {
  if (children.length === 0) return [];
  return [
    heading(words.t('summary.care.heading')),
    ...listed('plain', children, (child) => ({
      text: careLine(words, child),
      about: aboutAll([...child.screenings.slice(0, 1), ...child.health.map(aboutObligation)]),
    })),
  ];
}
