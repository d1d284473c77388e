// Questions for the bench, and what is not recorded.

import { questionText } from '../../brief/benchQuestions.ts';
import type { Brief, NotRecordedLine, QuestionLine } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { ObligationSubject } from '../../domain/obligation.ts';
import type { Block, Inline, Text } from '../model.ts';
import { joined, marked, noContactText, obligationText, type Words } from '../words.ts';
import { aboutAll, body, heading, more, separator, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

/** Who is asked; through counsel where an answer could be evidence. */
export function personAsked(words: Words, { person, askOf, throughCounsel }: QuestionLine): string {
  const asked = person === null ? words.code('askOf', askOf) : plainName(words.person(person));
  return asked + (throughCounsel ? words.t('summary.questions.counsel') : '');
}

/** A question, its placeholders filled. */
export function askedText(words: Words, line: QuestionLine): Text {
  return filled(words, questionText(line.questionId, words.language), line);
}

export function questions(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t } = words;
  const items = brief.questions.slice(0, room.questions).map((line, index) => ({
    label: String(index + 1),
    text: [strong(`${personAsked(words, line)}: `), ...askedText(words, line)],
    about: aboutAll([line]),
  }));
  if (items.length === 0) return [];
  return [heading(t('summary.questions.heading')), { kind: 'list', role: 'questions', items }];
}

/** A service is asked about by its name alone: the question says itself that it has not started. */
function itemText(words: Words, subject: ObligationSubject): Inline {
  return subject.kind === 'serviceStart'
    ? words.code('serviceType', subject.serviceType)
    : obligationText(words, subject);
}

/** The court's own wording with its placeholders filled; an item from the record keeps its own words. */
function filled(words: Words, wording: string, { childName, raisedBy, noContact }: Brief['questions'][number]): Text {
  return wording.split(/(\{\w+\})/).map((part): Inline => {
    switch (part) {
      case '{child}':
        return childName;
      case '{date}':
        return raisedBy === null ? '' : words.day(raisedBy.row.due);
      case '{item}':
        if (noContact !== null) return noContactText(words, noContact);
        return raisedBy === null ? '' : itemText(words, raisedBy.row.subject);
      case '{days}': {
        const status = raisedBy?.row.status;
        return words.t('days', { count: status?.state === 'overdue' ? status.daysOverdue : 0 });
      }
      default:
        return part;
    }
  });
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
  const listed = room.quieterGaps || graver.length === 0 ? brief.notRecorded : graver;
  const shown = listed.slice(0, room.notRecorded);
  const left = brief.notRecorded.length - shown.length;
  // Gaps given up alone are counted in the line itself, which then takes no line more.
  const inLine = shown.length > 0 && shown.length === listed.length ? left : 0;
  const texts = shown.map((line) => gapText(words, line, namesChild));
  const counted: Text[] = inLine > 0 ? [[t('summary.notRecorded.andMore', { count: inLine })]] : [];
  return [
    heading(t('summary.notRecorded.heading')),
    brief.notRecorded.length === 0
      ? body(t('summary.notRecorded.none'))
      : { kind: 'paragraph', role: 'facts', text: joined([...texts, ...counted], separator), about: aboutAll(shown) },
    ...more(words, left - inLine),
  ];
}
