// Each child's development and health, where the reader may have them; where not, that they are no part of the copy.

import type { Brief, ChildDevelopment, ObligationLine } from '../../brief/brief.ts';
import { development } from '../benchSummary/development.ts';
import { aboutObligation, body, heading } from '../benchSummary/pieces.ts';
import { wholeRoom } from '../benchSummary/room.ts';
import type { Block } from '../model.ts';
import { obligationText, stateText, type Words } from '../words.ts';

/** Of what is not late and not due soon so many are named, and so many of what was done; the rest is counted. */
const named = 3;

const isTold = ({ screenings, health: lines, earlyIntervention }: ChildDevelopment) =>
  screenings.length > 0 || lines.length > 0 || earlyIntervention !== null;

/** The copy is not to hold any of it, and holds none. */
const isWithheld = ({ development: children, withheldCounts }: Brief) =>
  !children.some(isTold) && withheldCounts.some(({ sort }) => sort === 'child-health');

/** What is late or due first, then what comes next, then what was done last. */
function worthNaming(lines: readonly ObligationLine[]): readonly ObligationLine[] {
  const of = (...states: readonly string[]) => lines.filter(({ row: { status } }) => states.includes(status.state));
  const done = of('doneLate', 'doneOnTime').toSorted((a, b) => ((a.row.done ?? '') < (b.row.done ?? '') ? 1 : -1));
  return [
    ...of('overdue'),
    ...of('dueByHearing', 'inGrace'),
    ...of('later').slice(0, named),
    ...done.filter(({ row: { subject } }) => !/^(screen|mchat)/.test(subject.kind)).slice(0, named),
  ];
}

function health(words: Words, child: ChildDevelopment, namesChild: boolean): readonly Block[] {
  const { t } = words;
  const title = namesChild ? t('summary.health.headingOf', { child: child.childName }) : t('summary.health.heading');
  const shown = worthNaming(child.health);
  if (shown.length === 0) return [heading(title), body(t('summary.health.none'))];
  const left = child.health.length - shown.length;
  return [
    heading(title, left === 0 ? undefined : t('readers.care.more', { count: left })),
    {
      kind: 'table',
      columns: [
        { title: t('summary.health.what'), hiddenTitle: true, share: 0.58 },
        { title: t('summary.health.state'), hiddenTitle: true, share: 0.42 },
      ],
      rows: shown.map((line) => [[obligationText(words, line.row.subject)], stateText(words, line)]),
      rowsAbout: shown.map(aboutObligation),
    },
  ];
}

/** One section for each child's development and one for the health of each. */
export function careOf(brief: Brief, words: Words, namesChild: boolean): readonly (readonly Block[])[] {
  const { t } = words;
  if (isWithheld(brief)) return [[heading(t('readers.care.heading')), body(t('readers.care.notHere'))]];
  return brief.development.flatMap((child) => [
    development(words, child, wholeRoom.second, namesChild),
    health(words, child, namesChild),
  ]);
}
