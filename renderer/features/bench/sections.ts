// The nine sections of a brief as blocks of the document model: the words and order that the bench summary prints, whole.

import type { Brief } from '../../../shared/brief/brief.ts';
import { clocks } from '../../../shared/documents/benchSummary/clocks.ts';
import { familyTime } from '../../../shared/documents/benchSummary/familyTime.ts';
import { efforts, homes, strengths } from '../../../shared/documents/benchSummary/home.ts';
import { meeting, orders, parentVoice } from '../../../shared/documents/benchSummary/meeting.ts';
import { aboutAll } from '../../../shared/documents/benchSummary/pieces.ts';
import { gapText, questions } from '../../../shared/documents/benchSummary/questions.ts';
import { wholeRoom } from '../../../shared/documents/benchSummary/room.ts';
import { closing } from '../../../shared/documents/benchSummary/secondPage.ts';
import { services } from '../../../shared/documents/benchSummary/services.ts';
import { developmentWhole, healthWhole } from '../../../shared/documents/care/whole.ts';
import type { Block, List } from '../../../shared/documents/model.ts';
import type { Words } from '../../../shared/documents/words.ts';

/** In the order of their keys, 1 to 9. */
export const sectionNames = [
  'development',
  'health',
  'meeting',
  'services',
  'familyTime',
  'home',
  'clocks',
  'orders',
  'voices',
] as const;
export type SectionName = (typeof sectionNames)[number];

export interface BriefSection {
  readonly name: SectionName;
  /** Beside the section's name. */
  readonly note: string | null;
  readonly blocks: readonly Block[];
}

const room = wholeRoom.second;

/** What is not recorded, a line each: on paper the same stands in one paragraph. */
export function gapList(words: Words, gaps: Brief['notRecorded'], namesChild: boolean): List {
  return {
    kind: 'list',
    role: 'plain',
    items: gaps.map((gap) => ({ text: gapText(words, gap, namesChild), about: aboutAll([gap]) })),
  };
}

function notRecorded(brief: Brief, words: Words, namesChild: boolean): Block[] {
  const { t } = words;
  return [
    { kind: 'heading', level: 2, text: t('summary.notRecorded.heading') },
    brief.notRecorded.length === 0
      ? { kind: 'paragraph', role: 'body', text: [t('summary.notRecorded.none')] }
      : gapList(words, brief.notRecorded, namesChild),
  ];
}

function voices(brief: Brief, words: Words, namesChild: boolean): Block[] {
  return [
    ...parentVoice(brief, words),
    {
      kind: 'columns',
      shares: [0.5, 0.5],
      streams: [strengths(brief, words, room), notRecorded(brief, words, namesChild)],
    },
    ...questions(brief, words, room),
    ...closing(brief, words, room),
  ];
}

/** On paper these headings stand below the section's, which the bench shows as its own: here they move up to its place. */
const raised = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'heading' && block.level === 3 ? { ...block, level: 2 } : block));

/** A section's first heading becomes its own: its name stands in the bar already. */
function sectionOf(name: SectionName, blocks: readonly Block[], words: Words): BriefSection {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading') return { name, note: null, blocks };
  // Orders of one hearing say of which.
  const own = name === 'orders' && first.text !== words.t('summary.orders.headingOpen') ? first.text : null;
  return { name, note: first.note ?? own, blocks: rest };
}

/**
 * The sections of a page of the brief.
 * @param page the brief narrowed to the child whose page it is (shared/brief/forChild.ts)
 * @param namesChild several children on the case: what is the family's says whom it is about
 */
export function sectionsOf(page: Brief, words: Words, namesChild: boolean): readonly BriefSection[] {
  const isVoice = (block: Block) => block.kind === 'paragraph' && block.role === 'voice';
  const blocks: Readonly<Record<SectionName, readonly Block[]>> = {
    development: raised(page.development.flatMap((child) => developmentWhole(page, words, child))),
    health: raised(page.development.flatMap((child) => healthWhole(words, child))),
    meeting: meeting(page, words, room).filter((block) => !isVoice(block)),
    services: services(page, words, room),
    familyTime: familyTime(page, words, room),
    home: [...homes(page, words, room, false), ...efforts(page, words, room)],
    clocks: clocks(page, words, false),
    orders: orders(page, words, room, namesChild),
    voices: voices(page, words, namesChild),
  };
  return sectionNames.map((name) => sectionOf(name, blocks[name], words));
}
