// The parents' own screens (EPDS, PHQ-9), apart from the child's: a line each, and with care what an answer about
// self-harm asks for.

import type { CaregiverScreenLine, ChildDevelopment } from '../../brief/brief.ts';
import { aboutAll, strong } from '../benchSummary/pieces.ts';
import type { Block, ListItem, Text } from '../model.ts';
import type { Words } from '../words.ts';
import { confidenceSign, readingText } from './instrumentWords.ts';
import { differenceText, doneAfter } from './screenings.ts';

/** "EPDS, Ada Lovelace, Nov 3: 11, Signs of possible depression" */
export function caregiverText(words: Words, { screening, interpretation, parentName }: CaregiverScreenLine): string {
  const { t, day } = words;
  const score = interpretation.total ?? screening.score;
  const values = {
    tool: screening.tool,
    parent: parentName === '' ? t('care.caregivers.someone') : words.person(parentName),
    date: day(screening.date),
    reading: readingText(words, interpretation),
  };
  if (score === null) return t('care.caregivers.line', values);
  return t('care.caregivers.lineScored', { ...values, score: `${score}${confidenceSign(interpretation.confidence)}` });
}

function safetyLines({ t, day }: Words, { interpretation: { safety } }: CaregiverScreenLine): Text[] {
  if (safety === null) return [];
  const after =
    safety.followUpOn === null
      ? t('care.caregivers.notFollowedUp')
      : t('care.caregivers.followedUp', { date: day(safety.followUpOn) });
  return [[strong(`${t('care.caregivers.selfHarm')} ${after}`)]];
}

/** What follows is told apart from safety, which has its own sentence. */
function followsLines(words: Words, line: CaregiverScreenLine): Text[] {
  const follows = line.interpretation.follows.filter((code) => code !== 'self-harm-same-day');
  const said = follows.map((code) => words.code('screeningFollows', code)).join('; ');
  const done = doneAfter(words, line).join(' ');
  return [
    ...(said === '' ? [] : [[`${words.t('care.screenings.follows')} ${said}.`]]),
    ...(done === '' ? [] : [[done]]),
  ];
}

/** An earlier screen tells its result, its safety and whether rule and record agree; what to do stands with the latest. */
function itemOf(words: Words, line: CaregiverScreenLine, isLatest: boolean): ListItem {
  const differs = differenceText(words, line.interpretation).map((text): Text => [strong(text)]);
  return {
    text: [caregiverText(words, line)],
    lines: [...safetyLines(words, line), ...differs, ...(isLatest ? followsLines(words, line) : [])],
    about: aboutAll([line]),
  };
}

function listed(words: Words, title: string, screens: readonly CaregiverScreenLine[], isLatest: boolean): Block[] {
  if (screens.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', role: 'plain', items: screens.map((line) => itemOf(words, line, isLatest)) },
  ];
}

/** The section of the parents' own screens, the latest and then every earlier one; nothing where none is recorded. */
export function caregiverScreens(words: Words, child: ChildDevelopment): Block[] {
  const { t } = words;
  return [
    ...listed(words, t('care.caregivers.heading'), child.caregiverScreens, true),
    ...listed(words, t('care.caregivers.earlier'), child.earlierCaregiverScreens, false),
  ];
}
