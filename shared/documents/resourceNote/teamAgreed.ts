// What the family team agreed that touches the child's care, as far as this home may have it: who sees to what, by when.

import type { Brief } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import { aboutAll, heading } from '../benchSummary/pieces.ts';
import type { Block } from '../model.ts';
import { marked, type Words } from '../words.ts';

export function teamAgreed({ ftm }: Brief, words: Words): readonly Block[] {
  const { t, day } = words;
  if (ftm === null || ftm.actionItems.length === 0) return [];
  return [
    heading(t('readers.home.agreed', { date: day(ftm.date) })),
    {
      kind: 'table',
      columns: [
        { title: t('readers.home.what'), share: 0.5 },
        { title: t('readers.home.whoSees'), share: 0.28 },
        { title: t('readers.home.when'), share: 0.22 },
      ],
      rows: ftm.actionItems.map(({ item, owner }) => [
        [words.recorded(item.text)],
        [owner === null ? t('owner.none') : plainName(words.person(owner))],
        item.doneOn === null
          ? [t('readers.home.by', { date: day(item.dueOn) })]
          : marked('onTrack', t('mark.done', { date: day(item.doneOn) })),
      ]),
      rowsAbout: ftm.actionItems.map(({ item }) => aboutAll([{ sources: [{ kind: 'actionItem', id: item.id }] }])),
    },
  ];
}
