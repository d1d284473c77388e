// What class a screening falls in: the grammar's own words for the results of each instrument (triggerGrammar,
// resultClasses).

import type { Child, Screening } from '../../domain/record.ts';
import { instrumentOf } from '../../domain/screening/instruments.ts';
import { interpret } from '../../domain/screening/interpret.ts';
import type { Interpretation } from '../../domain/screening/reading.ts';
import type { Leaf } from '../grammar.ts';

export type ScreeningSubject = Leaf<'screening'>['screening']['of'];
export type ResultClass = Leaf<'screening'>['screening']['result'];

interface Classes {
  readonly of: ScreeningSubject;
  /** By result, the best class first: of two results the graver class counts. */
  readonly classes: readonly (readonly [string, ResultClass])[];
}

const classesOf: Readonly<Record<string, Classes>> = {
  'asq-3': {
    of: 'developmental',
    classes: [
      ['typical', 'typical'],
      ['monitoring', 'monitoring'],
      ['below', 'concern'],
    ],
  },
  'asq-se-2': {
    of: 'social-emotional',
    classes: [
      ['typical', 'typical'],
      ['monitoring', 'monitoring'],
      ['above_cutoff', 'concern'],
    ],
  },
  'm-chat-r-f': {
    of: 'autism',
    classes: [
      ['low', 'typical'],
      ['medium', 'medium'],
      ['high', 'high'],
    ],
  },
  // Ten points and more are a positive screen, of both.
  epds: {
    of: 'caregiver-depression',
    classes: [
      ['below_cutoff', 'typical'],
      ['possible_depression', 'concern'],
      ['probable_depression', 'concern'],
    ],
  },
  'phq-9': {
    of: 'caregiver-depression',
    classes: [
      ['minimal', 'typical'],
      ['mild', 'typical'],
      ['moderate', 'concern'],
      ['moderately_severe', 'concern'],
      ['severe', 'concern'],
    ],
  },
};

/** The subject that an instrument screens for; null: none of the grammar's. */
export function subjectOf({ tool }: Pick<Screening, 'tool'>): ScreeningSubject | null {
  return classesOf[instrumentOf(tool)?.id ?? '']?.of ?? null;
}

/** M-CHAT-R/F, second stage: the interview settles a medium risk; held without its points, its result is not known. */
function afterInterview(found: ResultClass, { followUpInterviewOn }: Screening, read: Interpretation) {
  if (found !== 'medium') return found;
  if (read.interview !== null) return read.interview.positive ? 'high' : 'typical';
  return followUpInterviewOn === null ? 'medium' : null;
}

/**
 * The class of a screening; null: its result is not known. Where the recorded and the computed result differ, the graver
 * one counts, as it does for what follows (screening/followUp.ts): which of them is right is not for this program to say.
 */
export function resultClassOf(screening: Screening, child: Child): ResultClass | null {
  const known = classesOf[instrumentOf(screening.tool)?.id ?? ''];
  if (known === undefined) return null;
  const read = interpret(screening, child);
  const results = [read.recorded, read.computed];
  const found = known.classes.findLast(([result]) => results.includes(result))?.[1];
  return found === undefined ? null : afterInterview(found, screening, read);
}
