// The thirteen sections of a brief in their order, each whole. What a bench summary cuts to its pages is not cut here: the
// same blocks with room for everything.

import type { Brief, ChildDevelopment } from '../../brief/brief.ts';
import { questionTopicName } from '../../brief/questionWords.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { icwaRecord } from '../attorneySummary/icwaRecord.ts';
import { decisions, notices, overdueTable, urgent } from '../benchSummary/attention.ts';
import { clocks } from '../benchSummary/clocks.ts';
import { familyTime } from '../benchSummary/familyTime.ts';
import { efforts, homes, strengths } from '../benchSummary/home.ts';
import { meeting, orders } from '../benchSummary/meeting.ts';
import { body, heading } from '../benchSummary/pieces.ts';
import { notRecorded, questionList } from '../benchSummary/questions.ts';
import { wholeRoom } from '../benchSummary/room.ts';
import { closing } from '../benchSummary/secondPage.ts';
import { services } from '../benchSummary/services.ts';
import { changed, didNotHappen } from '../benchSummary/since.ts';
import { developmentWhole, healthWhole } from '../care/whole.ts';
import type { Block } from '../model.ts';
import type { Words } from '../words.ts';
import { childrenOf, peopleOf } from './people.ts';

export type Section = readonly Block[];

/** Parts of one section stand a level below its own heading. */
function under(title: string, blocks: readonly Block[]): Section {
  const parts = blocks.map((block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block));
  return [heading(title), ...parts];
}

/** A section of one child names the child where there are several. */
function ofChild(words: Words, section: readonly Block[], childName: string | null): Section {
  const [first, ...rest] = section;
  if (childName === null || first?.kind !== 'heading') return section;
  return [{ ...first, text: words.t('fullBrief.ofChild', { section: first.text, child: childName }) }, ...rest];
}

function attention(brief: Brief, words: Words, namesChild: boolean): Section {
  const room = wholeRoom.first;
  const [first, ...rest] = [
    ...urgent(brief, words),
    ...decisions(brief, words, { ...room, teamDecided: false }, namesChild),
    ...overdueTable(brief, words, room, namesChild),
    ...notices(brief, words, room),
  ];
  return under(
    words.t('fullBrief.attention'),
    first === undefined ? [body(words.t('fullBrief.noAlerts'))] : [first, ...rest],
  );
}

function since(brief: Brief, words: Words, namesChild: boolean): Section {
  const room = wholeRoom.first;
  const title = brief.since.lastHearing === null ? 'fullBrief.sinceFirst' : 'fullBrief.since';
  return under(words.t(title), [...changed(brief, words, room), ...didNotHappen(brief, words, room, namesChild)]);
}

/** The rules are told once, after the last child, for all of them. */
function care(brief: Brief, words: Words, child: ChildDevelopment, namesChild: boolean): readonly Section[] {
  const name = namesChild ? child.childName : null;
  const rulesOf = child === brief.development.at(-1) ? brief.development : [];
  return [
    ofChild(words, developmentWhole(brief, words, child), name),
    ofChild(words, healthWhole(words, child, rulesOf), name),
  ];
}

function homeAndPlan(brief: Brief, words: Words, namesChild: boolean): Section {
  const room = wholeRoom.second;
  const made = efforts(brief, words, room).map(
    (block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block),
  );
  return [...homes(brief, words, room, namesChild), ...made];
}

/** The questions that a brief asks first; the rest stand by their topics. */
const askedFirst = 10;

function asked({ questions }: Brief, words: Words): Section {
  const title = heading(words.t('summary.questions.heading'));
  if (questions.length === 0) return [title, body(words.t('fullBrief.noQuestions'))];
  const byTopic = Map.groupBy(questions.slice(askedFirst), ({ topic }) => topic);
  let from = askedFirst + 1;
  const rest = [...byTopic].flatMap(([topic, lines]): readonly Block[] => {
    const list = questionList(words, lines, from);
    from += lines.length;
    const name = questionTopicName(topic, words.language) ?? words.t('fullBrief.otherQuestions');
    return [{ kind: 'heading', level: 3, text: name }, ...list];
  });
  return [title, ...questionList(words, questions.slice(0, askedFirst)), ...rest];
}

/** Every section of a brief, the children's parts for each child, the family's once. */
export function sectionsOf(brief: Brief, words: Words, file: CaseFile): readonly Section[] {
  const room = wholeRoom.second;
  const namesChild = brief.who.children.length > 1;
  return [
    ...childrenOf(brief, words),
    [...peopleOf(brief, words), ...icwaRecord(words, file)],
    attention(brief, words, namesChild),
    since(brief, words, namesChild),
    ...brief.development.flatMap((child) => care(brief, words, child, namesChild)),
    meeting(brief, words, room),
    services(brief, words, room),
    familyTime(brief, words, room),
    homeAndPlan(brief, words, namesChild),
    clocks(brief, words, namesChild),
    orders(brief, words, room, namesChild),
    strengths(brief, words, room),
    // Before the questions, so that it never stands alone on a last page.
    closing(brief, words, room),
    asked(brief, words),
    notRecorded(brief, words, room, namesChild),
  ];
}
