// Every refusal that a caller can get: its name, the values its sentence needs and what the person can do next.
// The sentence is the text `refusal.<name>` followed by `nextStep.<next>`. No value quotes what was asked.

import { z } from 'zod';
import { briefGaps } from '../brief/ready.ts';
import { entryProblems } from './care.ts';
import { calendarDate, count, instant } from './values.ts';

/** One thing in an import that is wrong or deserves a look: where, and a reason with the values of its sentence. */
export const importProblem = z.strictObject({
  path: z.string(),
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportProblem = z.infer<typeof importProblem>;

interface Rule {
  readonly values: z.ZodType;
  readonly next: string;
}

const none = z.strictObject({});
/** The first problems of a file, and how many there are in all. */
const problems = z.strictObject({ problems: z.array(importProblem).readonly(), total: count });

export const refusals = {
  // the door
  'unknown-operation': { values: none, next: 'correct-request' },
  'message-too-large': { values: z.strictObject({ limit: count }), next: 'correct-request' },
  locked: { values: none, next: 'unlock' },
  'not-allowed': { values: none, next: 'ask-administrator' },
  'bad-input': { values: none, next: 'correct-request' },
  unexpected: { values: none, next: 'report' },
  'engine-ended': { values: none, next: 'unlock' },

  // opening the store
  'already-unlocked': { values: none, next: 'lock-first' },
  'store-exists': { values: none, next: 'choose-folder' },
  'person-has-slot': { values: none, next: 'choose-person' },
  'folder-unusable': { values: none, next: 'choose-folder' },
  'person-required': { values: z.strictObject({ people: z.array(z.string()).readonly() }), next: 'choose-person' },
  'no-such-person': { values: none, next: 'choose-person' },
  'wrong-passphrase': { values: z.strictObject({ triesLeft: count }), next: 'try-again' },
  wait: { values: z.strictObject({ until: instant }), next: 'wait' },
  'passphrase-too-short': { values: z.strictObject({ minimum: count }), next: 'choose-passphrase' },
  'recovery-key-mistyped': { values: z.strictObject({ group: count.nullable() }), next: 'try-again' },
  'recovery-key-wrong': { values: none, next: 'find-recovery-key' },
  'key-file-missing': { values: none, next: 'choose-folder' },
  'key-file-damaged': { values: none, next: 'restore-key-file' },
  'key-file-weakened': { values: none, next: 'restore-key-file' },
  'key-file-from-the-future': { values: none, next: 'update-program' },

  // the store's file
  'store-missing': { values: none, next: 'choose-folder' },
  'plaintext-file': { values: none, next: 'restore-backup' },
  'wrong-key': { values: none, next: 'restore-backup' },
  damaged: { values: none, next: 'restore-backup' },
  'rolled-back': { values: none, next: 'restore-backup' },
  'from-the-future': { values: none, next: 'update-program' },
  'not-safe': { values: none, next: 'report' },
  'disk-full': { values: none, next: 'free-space' },
  'read-only': { values: none, next: 'ask-machine-administrator' },
  busy: { values: none, next: 'close-other' },
  'wrong-node': { values: none, next: 'update-node' },

  // a team's export
  'export-not-readable': { values: problems, next: 'choose-file' },
  'export-too-large': { values: problems, next: 'choose-file' },
  'export-not-json': { values: problems, next: 'export-again' },
  'export-version-unknown': { values: problems, next: 'export-again' },
  'export-refused': { values: problems, next: 'correct-export' },
  'export-older-than-record': { values: problems, next: 'choose-file' },
  'export-conflicts-with-record': { values: problems, next: 'correct-export' },

  // an entry by hand
  'no-such-child': { values: none, next: 'choose-case' },
  'entry-refused': { values: z.strictObject({ problems: entryProblems }), next: 'correct-entry' },
  'entry-to-confirm': { values: z.strictObject({ problems: entryProblems }), next: 'confirm-entry' },
  'record-changed': { values: none, next: 'look-again' },

  // a brief
  'no-such-case': { values: none, next: 'choose-case' },
  'no-such-hearing': { values: z.strictObject({ dates: z.array(calendarDate).readonly() }), next: 'choose-hearing' },
  'unprintable-character': { values: z.strictObject({ codePoint: z.string() }), next: 'correct-record' },
  'brief-not-ready': {
    values: z.strictObject({ gaps: z.array(z.enum(briefGaps)).readonly() }),
    next: 'complete-record',
  },
  'summary-too-long': { values: none, next: 'report' },
  'file-not-written': { values: none, next: 'choose-folder' },

  // what was shown of one, and a judge's own work on it
  'hearing-not-recorded': { values: none, next: 'see-docket' },
  'no-such-showing': { values: none, next: 'choose-showing' },
  /** It rested on a consent that has ended since, or holds what has been protected since. */
  'consent-ended': { values: none, next: 'make-anew' },
  'showing-of-another': { values: none, next: 'make-anew' },
  /** A judge's own words hold a character that no copy could print. */
  'words-unprintable': { values: z.strictObject({ codePoint: z.string() }), next: 'write-otherwise' },
  'showing-damaged': { values: none, next: 'restore-backup' },
  'note-damaged': { values: none, next: 'restore-backup' },
} as const satisfies Record<string, Rule>;

export type RefusalName = keyof typeof refusals;
export type NextStep = (typeof refusals)[RefusalName]['next'];

/** A refusal with the values of its own sentence. */
export type Refusal = {
  [N in RefusalName]: { readonly name: N; readonly values: Readonly<z.infer<(typeof refusals)[N]['values']>> };
}[RefusalName];

export const refusal = z.custom<Refusal>((value) => {
  const outer = z.strictObject({ name: z.string(), values: z.unknown() }).safeParse(value);
  if (!outer.success || !Object.hasOwn(refusals, outer.data.name)) return false;
  return refusals[outer.data.name as RefusalName].values.safeParse(outer.data.values).success;
});
