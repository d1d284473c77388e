// What one child needs at home: visits and checks to come, sleep and equipment, how the child is developing, and early
// intervention, each in words for whoever cares for the child.

import type { Brief, ChildDevelopment, ChildHead, ObligationLine } from '../../brief/brief.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { correctedAge, homeText } from '../benchSummary/opening.ts';
import { aboutAll, aboutObligation, body, listed, strong } from '../benchSummary/pieces.ts';
import type { Block, Text } from '../model.ts';
import { capitalized, marked, obligationText, type Words } from '../words.ts';
import { earlyIntervention } from './earlyIntervention.ts';
import { howItGoes } from './screens.ts';

const section = (text: string): Block => ({ kind: 'heading', level: 3, text });

/** Of what is not late and not due soon, so many are told; of what was done, the latest. */
const shownLater = 4;
const shownDone = 2;

/** Steps of early intervention stand under it, and so does the start of a service. */
const isOfHealth = ({ row: { subject } }: ObligationLine) => !/^(?:partC|serviceStart)/.test(subject.kind);

/** What is still to do first, soonest first; then what was done last. */
function toShow({ health }: ChildDevelopment): readonly ObligationLine[] {
  const of = (...states: readonly string[]) =>
    health.filter((line) => isOfHealth(line) && states.includes(line.row.status.state));
  const done = of('doneLate', 'doneOnTime').toSorted((a, b) => ((a.row.done ?? '') < (b.row.done ?? '') ? 1 : -1));
  return [
    ...of('overdue'),
    ...of('dueByHearing', 'inGrace'),
    ...of('later').slice(0, shownLater),
    ...done.slice(0, shownDone),
  ];
}

/** When it is due or was done. That it is late is told by its day: nobody in a home is counted against. */
function when({ t, day }: Words, { row: { status, due } }: ObligationLine): Text {
  switch (status.state) {
    case 'overdue':
      return marked('overdue', t('readers.home.wasDue', { date: day(due) }));
    case 'inGrace':
      return marked('due', t('readers.home.inGrace', { date: day(due), until: day(status.graceEndsOn) }));
    case 'dueByHearing':
      return marked('due', t('mark.dueOn', { date: day(due) }));
    case 'later':
      return [t('mark.dueOn', { date: day(due) })];
    default:
      return marked('onTrack', t('mark.done', { date: day(status.doneOn) }));
  }
}

function health(words: Words, child: ChildDevelopment): readonly Block[] {
  const { t } = words;
  const shown = toShow(child);
  return [
    section(t('readers.home.health')),
    shown.length === 0
      ? body(t('readers.home.healthNone'))
      : {
          kind: 'table',
          columns: [
            { title: t('readers.home.what'), share: 0.62 },
            { title: t('readers.home.when'), share: 0.38 },
          ],
          rows: shown.map((line) => [[obligationText(words, line.row.subject)], when(words, line)]),
          rowsAbout: shown.map(aboutObligation),
        },
  ];
}

/** Safe sleep is about the first year (American Academy of Pediatrics, 2022). */
const sleepMonths = 12;

/** Sleep and equipment, as they are recorded; what is not recorded is said, never guessed. */
function atHome(words: Words, { age }: ChildHead, file: CaseFile['children'][number] | undefined): readonly Block[] {
  const { t, day } = words;
  if (file === undefined) return [];
  const isInFirstYear = age.months < sleepMonths;
  const checked = file.safeSleepChecks
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const { medicalEquipment } = file.child;
  const lines = [
    ...(isInFirstYear
      ? [checked === undefined ? t('readers.home.sleepNone') : t('readers.home.sleep', { date: day(checked) })]
      : []),
    t(
      medicalEquipment === null
        ? 'readers.home.equipmentNotRecorded'
        : medicalEquipment
          ? 'readers.home.equipment'
          : 'readers.home.equipmentNone',
    ),
  ];
  return [
    section(t(isInFirstYear ? 'readers.home.care' : 'readers.home.equipmentHeading')),
    ...listed('plain', lines, (line) => ({ text: [line] })),
  ];
}

function headOf(words: Words, child: ChildHead): Block {
  const corrected = correctedAge(child, words);
  const home = homeText(child, words);
  return {
    kind: 'childHeading',
    name: `${child.firstName} ${child.lastName}`,
    age: words.age(child.age),
    line: corrected === null ? [home] : [strong(capitalized(corrected)), '. ', home],
    figures: [],
    about: aboutAll([child]),
  };
}

export function childNeeds(brief: Brief, words: Words, child: ChildHead, file: CaseFile): readonly Block[] {
  const own = brief.development.find(({ childId }) => childId === child.childId);
  const recorded = file.children.find(({ child: { id } }) => id === child.childId);
  return [
    headOf(words, child),
    ...(own === undefined ? [] : health(words, own)),
    ...atHome(words, child, recorded),
    ...(own === undefined ? [] : [...howItGoes(words, own), ...earlyIntervention(words, own)]),
  ];
}
