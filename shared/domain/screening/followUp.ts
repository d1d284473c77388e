// What an instrument says comes after a result. A code each; the words are the documents'.

import type { Screening } from '../record.ts';
import type { Instrument } from './instrument.ts';
import { inFile } from './instrumentsFile.ts';
import {
  type AgeBasis,
  type Interpretation,
  type SafetyAnswer,
  type ScreeningFollows,
  screeningFollows,
} from './reading.ts';

type ByResult = Readonly<Record<string, ScreeningFollows>>;

/** By the meanings that the file gives with each band. M-CHAT-R/F has two stages and its own function. */
const byInstrument: Readonly<Record<string, ByResult>> = {
  'asq-3': { below: 'further-assessment', monitoring: 'activities-and-rescreen', typical: 'routine' },
  'asq-se-2': { above_cutoff: 'further-assessment', monitoring: 'activities-and-rescreen', typical: 'routine' },
  'swyc-milestones': { needs_review: 'look-further', meets_expectations: 'routine' },
  'swyc-bpsc': { at_risk: 'look-further', not_at_risk: 'routine' },
  'swyc-ppsc': { at_risk: 'further-assessment', not_at_risk: 'routine' },
  'swyc-posi': { at_risk: 'further-assessment', below_cutoff: 'routine' },
  peds: {
    path_a: 'refer-now',
    path_b: 'second-screen',
    path_c: 'behavior-screen',
    path_d: 'screen-directly',
    path_e: 'routine',
  },
  'peds-dm': { unmet: 'look-further', met: 'routine' },
  epds: {
    below_cutoff: 'routine',
    possible_depression: 'caregiver-follow-up',
    probable_depression: 'caregiver-prompt-evaluation',
  },
  // The file names 10 as the start of a positive screen. What sets the two upper bands apart is their own name:
  // the reading that protects the family is taken, as everywhere in the file.
  'phq-9': {
    minimal: 'routine',
    mild: 'routine',
    moderate: 'caregiver-follow-up',
    moderately_severe: 'caregiver-prompt-evaluation',
    severe: 'caregiver-prompt-evaluation',
  },
};

const { rescreenAfterAgeMonths, followUp } = inFile('m-chat-r-f');

/** M-CHAT-R/F, second stage: the points of a recorded follow-up interview against its own cutoff. */
export function interviewOf({ id }: Instrument, { followUpScore }: Screening): Interpretation['interview'] {
  if (id !== 'm-chat-r-f' || followUpScore === null || followUp == null) return null;
  return { score: followUpScore, positive: followUpScore >= followUp.positiveAtOrAbove };
}

/** M-CHAT-R/F: a medium risk, recorded or computed, without any word of an interview. */
export function isInterviewMissing({ id }: Instrument, screening: Screening, computed: string | null): boolean {
  if (id !== 'm-chat-r-f' || screening.followUpInterviewOn !== null || screening.followUpScore !== null) return false;
  return [computed, screening.result].includes(followUp?.appliesToBandId ?? '');
}

function afterAutismScreen(result: string, screening: Screening, age: AgeBasis | null): ScreeningFollows | null {
  if (result === 'high') return 'refer-now';
  if (result === 'low') {
    const months = age?.age?.months ?? null;
    const again = months !== null && rescreenAfterAgeMonths != null && months < rescreenAfterAgeMonths;
    return again ? 'rescreen-after-24-months' : 'routine';
  }
  if (result !== followUp?.appliesToBandId) return null;
  // Held, but what it came to was not recorded: its report says.
  if (screening.followUpScore === null) {
    return screening.followUpInterviewOn === null ? 'follow-up-interview' : 'read-report';
  }
  return screening.followUpScore >= followUp.positiveAtOrAbove ? 'refer-now' : 'rescreen-later';
}

const order = [...new Set<ScreeningFollows>(['self-harm-same-day', 'refer-now', ...screeningFollows])];

/**
 * What follows, gravest first. Where the record's result and the computed one differ, what follows from either stands;
 * `worst` is the worst area that could be read, which counts even where the whole could not be.
 */
export function followsOf(
  instrument: Instrument,
  screening: Screening,
  read: {
    readonly computed: string | null;
    readonly worst: string | null;
    readonly safety: SafetyAnswer | null;
    readonly ageBasis: AgeBasis | null;
    readonly barrier: boolean;
  },
): readonly ScreeningFollows[] {
  const results = [read.computed, read.worst, screening.result].filter((result) => result !== null);
  const after = (result: string) =>
    instrument.id === 'm-chat-r-f'
      ? afterAutismScreen(result, screening, read.ageBasis)
      : (byInstrument[instrument.id]?.[result] ?? null);
  const found = new Set<ScreeningFollows>(results.flatMap((result) => after(result) ?? []));
  if (read.safety !== null) found.add('self-harm-same-day');
  if (read.barrier) found.add('screen-directly');
  if (instrument.takes.result) found.add('read-report');
  if (found.size > 1) found.delete('routine');
  return order.filter((each) => found.has(each));
}
