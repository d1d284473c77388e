// What the family team agreed that touches the child's care, as far as this home may have it: who sees to what, by when.

import type { Brief } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { ActionItem } from '../../domain/record.ts';
import { aboutAll, heading } from '../benchSummary/pieces.ts';
import type { Block, Text } from '../model.ts';
import { marked, type Words } from '../words.ts';

/** By when; where that is past, that it was due: nothing is told as coming that is not. */
function stateOf({ asOf }: Brief, { t, day }: Words, { doneOn, dueOn, status }: ActionItem): Text {
  if (doneOn !== null) return marked('onTrack', t('mark.done', { date: day(doneOn) }));
  if (status === 'done') return [t('notices.ftm.doneNoDay')];
  return dueOn < asOf
    ? marked('overdue', t('readers.home.wasDue', { date: day(dueOn) }))
    : [t('readers.home.by', { date: day(dueOn) })];
}

export function teamAgreed(brief: Brief, words: Words): readonly Block[] {
  const { t, day } = words;
  const { ftm } = brief;
  if (ftm === null || ftm.actionItems.length === 0) return [];
  return [
    heading(t('readers.home.agreed', { date: day(ftm.date) })),
    {
      kind: 'table',
      columns: [
        { title: t('readers.home.what'), share: 0.42 },
        { title: t('readers.home.whoSees'), share: 0.24 },
        { title: t('readers.home.when'), share: 0.34 },
      ],
      rows: ftm.actionItems.map(({ item, owner }) => [
        [words.recorded(item.text)],
        [owner === null ? t('owner.none') : plainName(words.person(owner))],
        stateOf(brief, words, item),
      ]),
      rowsAbout: ftm.actionItems.map(({ item }) => aboutAll([{ sources: [{ kind: 'actionItem', id: item.id }] }])),
    },
  ];
}
