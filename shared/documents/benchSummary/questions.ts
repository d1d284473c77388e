// Questions for the bench, and what is not recorded.

import type { Brief, NotRecordedLine, QuestionLine } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import { questionText } from '../../brief/questionWords.ts';
import type { Block, Text } from '../model.ts';
import { wordingText } from '../wordings.ts';
import { capitalized, joined, marked, type Words } from '../words.ts';
import { aboutAll, body, heading, listed, more, roomFor, separator, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

/** Who is asked; through counsel where an answer could be evidence. */
export function personAsked(words: Words, { person, askOf, throughCounsel }: QuestionLine): string {
  const asked = person === null ? words.code('askOf', askOf) : plainName(words.person(person));
  return capitalized(asked) + (throughCounsel ? words.t('summary.questions.counsel') : '');
}

/** Who is asked stands beside the question: to address that person by name again would say it twice. */
function withoutAddress(wording: string): string {
  const rest = wording.replace(/^\{parent\}, /, '');
  return rest === wording
    ? wording
    : rest.replace(/^(¿?)(\p{L})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

/** A question, its placeholders filled. */
export function askedText(words: Words, { questionId, own, askOf, person, childNames, bound }: QuestionLine): Text {
  // The judge's own words are in the judge's own language.
  if (own !== null) return [own];
  const wording = questionText(questionId, words.language);
  const isAddressed = askOf === 'parent' && person !== null;
  return wordingText(words, isAddressed ? withoutAddress(wording) : wording, childNames, bound);
}

export function questions(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t } = words;
  if (brief.questions.length === 0) return [];
  const shown = brief.questions.slice(0, room.questions);
  return [
    heading(t('summary.questions.heading')),
    ...questionList(words, shown),
    ...more(words, brief.questions.length - shown.length),
  ];
}

/** Whoever is asked stands first, but where the question itself names that parent. */
function askedOf(words: Words, line: QuestionLine): Text {
  const { own, questionId, askOf, person, throughCounsel, bound } = line;
  const isNamed =
    own === null &&
    askOf === 'parent' &&
    !throughCounsel &&
    person !== null &&
    person === bound.parent &&
    withoutAddress(questionText(questionId, words.language)).includes('{parent}');
  return isNamed ? [] : [strong(`${personAsked(words, line)}: `)];
}

/** Questions in a numbered list, from `from` on. */
export function questionList(words: Words, lines: readonly QuestionLine[], from = 1): Block[] {
  return listed('questions', [...lines.entries()], ([index, line]) => ({
    label: String(from + index),
    text: [...askedOf(words, line), ...askedText(words, line)],
    about: aboutAll([line]),
  }));
}

/** What is not recorded, and of whom. */
export function gapText(words: Words, line: NotRecordedLine, namesChild: boolean): Text {
  const { what, childName, parentName, subject, date } = line;
  const { t } = words;
  const name = t(`summary.notRecorded.${what}`, { date: date === null ? '' : words.day(date), tool: subject ?? '' });
  // A parent's own screen is asked after by the parent's name, whichever child it was made for.
  const ofChild = childName !== null && namesChild ? childName : null;
  const ofCase = childName === null && what.startsWith('parent-') ? subject : null;
  const who = parentName === null ? (ofChild ?? ofCase) : words.person(parentName);
  const text = who === null ? name : t('summary.notRecorded.of', { what: name, who });
  return marked('notRecorded', text);
}

/** What a page gives up first of what is not recorded. */
const isQuieter = ({ what }: NotRecordedLine) => what === 'hearing-screen' || what === 'caregiver-depression-screen';

export function notRecorded(brief: Brief, words: Words, room: SecondRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const graver = brief.notRecorded.filter((gap) => !isQuieter(gap));
  const told = room.quieterGaps || graver.length === 0 ? brief.notRecorded : graver;
  const shown = roomFor(told, room.notRecorded);
  const left = brief.notRecorded.length - shown.length;
  // Gaps given up alone are counted in the line itself, which then takes no line more.
  const inLine = shown.length > 0 && shown.length === told.length ? left : 0;
  const texts = shown.map((line) => gapText(words, line, namesChild));
  const counted: Text[] = inLine > 0 ? [[t('summary.notRecorded.andMore', { count: inLine })]] : [];
  return [
    heading(t('summary.notRecorded.heading')),
    ...(brief.notRecorded.length === 0 ? [body(t('summary.notRecorded.none'))] : []),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            role: 'facts' as const,
            text: joined([...texts, ...counted], separator),
            about: aboutAll(shown),
          },
        ]),
    ...more(words, left - inLine),
  ];
}
