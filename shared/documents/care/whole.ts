// The sections "development" and "health" of one child, whole: as the bench shows them and the development sheet prints
// them, from the same blocks.

import type { Brief, ChildDevelopment } from '../../brief/brief.ts';
import type { Block } from '../model.ts';
import type { Words } from '../words.ts';
import { ages } from './ages.ts';
import { caregiverScreens } from './caregivers.ts';
import { dueByAge, dueGroup, dueRules } from './due.ts';
import { earlyInterventionSteps } from './earlyIntervention.ts';
import { milestones } from './milestones.ts';
import { doubtNotes, doubtsShown, earlierScreenings, latestScreenings } from './screenings.ts';

const section = (text: string): Block => ({ kind: 'heading', level: 2, text });

/** Ages, screenings with their trends, the parents' own screens, earlier screenings, and what most children do by now. */
export function developmentWhole(
  { hearing, notRecorded }: Pick<Brief, 'hearing' | 'notRecorded'>,
  words: Words,
  child: ChildDevelopment,
): Block[] {
  const gestationKnown = !notRecorded.some(
    ({ what, childName }) => what === 'gestation' && childName === child.childName,
  );
  return [
    section(words.t('care.screenings.heading')),
    ages(words, child, hearing.date, gestationKnown),
    ...latestScreenings(words, child),
    ...caregiverScreens(words, child),
    ...earlierScreenings(words, child),
    ...doubtNotes(words, doubtsShown(child)),
    ...milestones(words, child),
  ];
}

/**
 * Early intervention with its clocks, and everything due by age with the rules.
 * @param rulesOf the children whose rules stand at its end: a document of several tells them once
 */
export function healthWhole(
  words: Words,
  child: ChildDevelopment,
  rulesOf: readonly ChildDevelopment[] = [child],
): Block[] {
  return [
    section(words.t('summary.health.heading')),
    ...earlyInterventionSteps(words, child),
    ...dueGroup(words, child, 'partC'),
    ...dueByAge(words, child),
    ...dueRules(words, rulesOf),
  ];
}
