// Page 2 of the bench summary: the sections of a brief in their order, down two streams.

import type { Brief } from '../../brief/brief.ts';
import { withheldText } from '../../redaction/narrow.ts';
import { pageSources } from '../fullBrief/sources.ts';
import type { Block } from '../model.ts';
import { recordLanguage, type Words } from '../words.ts';
import { careLines, isInFull } from './careLines.ts';
import { development, doubtSentences, isTypicalThroughout } from './development.ts';
import { familyTime } from './familyTime.ts';
import { health } from './health.ts';
import { efforts, homes, strengths } from './home.ts';
import { balance } from './lengths.ts';
import { meeting, orders } from './meeting.ts';
import { notRecorded, questions } from './questions.ts';
import type { SecondRoom } from './room.ts';
import { services } from './services.ts';

/** What holds for the whole brief: consents, what was withheld, to which days it was counted. */
export function closing(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t, day } = words;
  const until = brief.part2ConsentUntil;
  const showsPart2 = brief.services.some(({ part2, type }) => part2 && type !== withheldText);
  const sentences = [
    ...(showsPart2
      ? [until === null ? t('summary.closing.part2NoEnd') : t('summary.closing.part2', { date: day(until) })]
      : []),
    brief.withheld ? t('summary.closing.withheld') : t('summary.closing.nothingWithheld'),
    t('summary.closing.counted', { asOf: day(brief.asOf), hearing: day(brief.hearing.date) }),
    ...(brief.who.children.some(({ adjustedAge }) => adjustedAge !== null)
      ? [t('summary.development.correctedBy')]
      : []),
    ...doubtSentences(words, brief.development),
    ...leftOut(brief, words, room),
    ...(words.language === recordLanguage ? [] : [t('summary.closing.recordText')]),
  ];
  return [{ kind: 'rule' }, { kind: 'paragraph', role: 'small', text: [sentences.join(' ')] }];
}

/** What is left to the full brief for want of room beside what each list counts. */
function leftOut({ services: shown, development: children }: Brief, { t, list }: Words, room: SecondRoom): string[] {
  const hasNotes = shown.some(({ note, startedOn }) => note !== '' && startedOn !== null);
  const left = [
    ...(room.serviceNotes || !hasNotes ? [] : [t('summary.closing.leftNotes')]),
    ...(room.scales ? [] : [t('summary.closing.leftScales')]),
    ...(room.scales && !room.typicalScales && children.some(isTypicalThroughout)
      ? [t('summary.closing.leftTypical')]
      : []),
    ...(Number.isFinite(room.letters) ? [t('summary.closing.leftLetters')] : []),
  ];
  return left.length === 0 ? [] : [t('summary.closing.left', { what: list(left) })];
}

/**
 * The blocks of page 2, in the order of a brief.
 * @param tilt how many sections more than guessed stand in the first stream
 */
export function secondPage(brief: Brief, words: Words, room: SecondRoom, tilt = 0): Block[] {
  const namesChild = brief.who.children.length > 1;
  const inFull = brief.development.filter((child) => isInFull(child, room));
  const inLines = brief.development.filter((child) => !inFull.includes(child));
  const sections = [
    ...inFull.flatMap((child) => [development(words, child, room, namesChild), health(words, child, room, namesChild)]),
    careLines(words, inLines),
    meeting(brief, words, room),
    services(brief, words, room),
    familyTime(brief, words, room),
    homes(brief, words, room, namesChild),
    efforts(brief, words, room),
    orders(brief, words, room, namesChild),
    strengths(brief, words, room),
    questions(brief, words, room),
    notRecorded(brief, words, room, namesChild),
  ];
  const streams = balance(sections, tilt);
  return [
    { kind: 'columns', shares: [0.53, 0.47], streams },
    ...closing(brief, words, room),
    ...(room.sources ? pageSources(words, streams.flat()) : []),
  ];
}
