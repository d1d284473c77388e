// What most children do by this age, as a list to watch by: no screening, and nothing is scored.

import type { ChildDevelopment } from '../../brief/brief.ts';
import { aboutAll } from '../benchSummary/pieces.ts';
import type { Block, Table } from '../model.ts';
import type { Words } from '../words.ts';

/** The list of the checkpoint that the child has reached; nothing before the first. */
export function milestones(words: Words, { milestones: list }: ChildDevelopment): Block[] {
  if (list === null) return [];
  const { t } = words;
  const table: Table = {
    kind: 'table',
    columns: [
      { title: t('care.milestones.domain'), share: 0.26 },
      { title: t('care.milestones.what'), share: 0.74 },
    ],
    rows: list.domains.map(({ domain, ids }) => [
      [words.lookUp(`milestones.domain.${domain}`)],
      { lines: ids.map((id) => [words.lookUp(`milestones.${id}`)]) },
    ]),
    rowsAbout: list.domains.map(() => aboutAll([list])),
  };
  return [
    {
      kind: 'heading',
      level: 3,
      text: t('care.milestones.heading', { months: list.months }),
      note: t(list.basis === 'corrected' ? 'care.milestones.corrected' : 'care.milestones.sinceBirth'),
    },
    { kind: 'paragraph', role: 'small', text: [t('care.milestones.note')] },
    table,
  ];
}
