// Health: what is late, what is next, what was done last.

import type { ChildDevelopment, ObligationLine } from '../../brief/brief.ts';
import type { Block } from '../model.ts';
import { obligationText, stateText, type Words } from '../words.ts';
import { aboutObligation, body, heading, more, roomFor } from './pieces.ts';
import type { SecondRoom } from './room.ts';

/** What is late or due first, then what is next, then what was done last. A screening done stands under development. */
function worthShowing(lines: readonly ObligationLine[], room: SecondRoom): readonly ObligationLine[] {
  const of = (...states: readonly string[]) => lines.filter(({ row: { status } }) => states.includes(status.state));
  const done = of('doneLate', 'doneOnTime')
    .filter(({ row: { subject } }) => room.screeningsDone || !/^(screen|mchat)/.test(subject.kind))
    .toSorted((a, b) => ((a.row.done ?? '') < (b.row.done ?? '') ? 1 : -1));
  const shown = [
    ...of('overdue'),
    ...of('dueByHearing', 'inGrace'),
    ...of('later').slice(0, room.later),
    ...done.slice(0, room.done),
  ];
  // Only a child of whom nothing is recorded has nothing to show.
  return shown.length > 0 ? shown : lines.slice(0, 1);
}

export function health(words: Words, child: ChildDevelopment, room: SecondRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const title = namesChild ? t('summary.health.headingOf', { child: child.childName }) : t('summary.health.heading');
  const shown = roomFor(worthShowing(child.health, room), room.health);
  if (child.health.length === 0) return [heading(title), body(t('summary.health.none'))];
  return [
    heading(title),
    {
      kind: 'table',
      columns: [
        { title: t('summary.health.what'), hiddenTitle: true, share: 0.58 },
        { title: t('summary.health.state'), hiddenTitle: true, share: 0.42 },
      ],
      rows: shown.map((line) => [[obligationText(words, line.row.subject)], stateText(words, line)]),
      rowsAbout: shown.map(aboutObligation),
    },
    ...more(words, child.health.length - shown.length),
  ];
}
