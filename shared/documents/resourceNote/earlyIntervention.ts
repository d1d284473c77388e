// Early intervention, for the home: how far it has come, who comes how often, and which step is next.

import type { ChildDevelopment } from '../../brief/brief.ts';
import { partCState } from '../benchSummary/development.ts';
import { aboutAll, bodyAbout, codedText, listed, strong } from '../benchSummary/pieces.ts';
import { dueText } from '../care/due.ts';
import { frequencyName } from '../care/earlyIntervention.ts';
import type { Block, Inline, ListItem } from '../model.ts';
import { capitalized, type Words } from '../words.ts';

/** A text that begins a line. */
function beginning(inline: Inline): Inline {
  if (typeof inline === 'string') return capitalized(inline);
  return 'text' in inline ? { ...inline, text: capitalized(inline.text) } : inline;
}

function serviceItems(words: Words, { earlyIntervention: line }: ChildDevelopment): readonly ListItem[] {
  if (line === null) return [];
  const { t, day } = words;
  return line.services.map(({ name, startedOn, frequency }) => ({
    text: [
      beginning(codedText(words, 'partCService', name)),
      startedOn === null
        ? t('summary.development.partCServiceWaiting')
        : t('summary.development.partCServiceSince', {
            date: day(startedOn),
            frequency: frequencyName(words, frequency),
          }),
      '.',
    ],
    about: aboutAll([line]),
  }));
}

/** By when: a step is one day in its time, not all of it. Where that is past, by when it was due. */
const nextText = (words: Words, item: ChildDevelopment['due'][number]): string =>
  item.status.state === 'overdue' || item.status.state === 'noRecord'
    ? words.t('readers.home.wasDue', { date: words.day(item.window.through) })
    : words.t('readers.home.by', { date: words.day(item.window.through) });

/** Steps that are not done yet, soonest first. */
function nextItems(words: Words, { due }: ChildDevelopment): readonly ListItem[] {
  const next = due.filter(({ group, done, conditional }) => group === 'partC' && done === null && !conditional);
  return next
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, 3)
    .map((item) => ({
      text: [strong(words.t('readers.home.next')), ' ', dueText(words, item), `: ${nextText(words, item)}.`],
      about: aboutAll([item]),
    }));
}

export function earlyIntervention(words: Words, child: ChildDevelopment): readonly Block[] {
  const { t } = words;
  const { earlyIntervention: line } = child;
  const state = capitalized(partCState(words, line));
  return [
    { kind: 'heading', level: 3, text: t('readers.home.earlyIntervention') },
    bodyAbout(aboutAll(line === null ? [] : [line]), `${state}.`),
    ...listed('plain', [...serviceItems(words, child), ...nextItems(words, child)], (item) => item),
  ];
}
