// Every refusal that a caller can get: its name, the values its sentence needs and what the person can do next.
// The sentence is the text `refusal.<name>` followed by `nextStep.<next>`. No value quotes what was asked.

import { z } from 'zod';
import { briefGaps } from '../brief/ready.ts';
import { entryProblems } from './care.ts';
import { recordRef } from './provenance.ts';
import { dateProblem } from './schedule.ts';
import { calendarDate, count, id, instant } from './values.ts';

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
/** A date of a request, by its place in it, with what stands against it. */
const datesProblem = z.strictObject({
  of: z.enum(['hearing', 'meeting']),
  place: count,
  problems: z.array(dateProblem).readonly(),
});
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
  'showing-without-paper': { values: none, next: 'choose-showing' },
  /** It rested on a consent that has ended since, or holds what has been protected since. */
  'consent-ended': { values: none, next: 'make-anew' },
  'showing-of-another': { values: none, next: 'make-anew' },
  /** A judge's own words hold a character that no copy could print. */
  'words-unprintable': { values: z.strictObject({ codePoint: z.string() }), next: 'write-otherwise' },
  'showing-damaged': { values: none, next: 'restore-backup' },
  'note-damaged': { values: none, next: 'restore-backup' },

  // dates
  /** What stands against the dates that were asked for, by the place of each in the request; nothing was set. */
  'dates-refused': { values: z.strictObject({ dates: z.array(datesProblem).readonly() }), next: 'choose-other-date' },
  /** As above, and each of it can be accepted with a reason. */
  'dates-to-accept': { values: z.strictObject({ dates: z.array(datesProblem).readonly() }), next: 'say-why' },
  'hearing-not-set': { values: none, next: 'look-again' },
  'hearing-of-another-case': { values: none, next: 'choose-case' },
  /** A date is set for the hearing that is to be held before its own day comes. */
  'hearing-not-yet': { values: none, next: 'choose-other-date' },
  'next-date-missing': { values: none, next: 'set-next-date' },
  /** A hearing is continued, and the next one is set, to a day after its own. */
  'not-later': { values: none, next: 'choose-other-date' },
  /** The reason is not good cause as a rule, or says nothing by itself: words of one's own are missing. */
  'continuance-needs-words': { values: none, next: 'write-why' },
  /** A notice is given on a day up to the hearing and up to today; proof is of one that was given. */
  'notice-day-impossible': { values: none, next: 'give-notice-day' },
  /** Everything stands as it was asked for. */
  'nothing-changes': { values: none, next: 'look-again' },
  'nothing-to-undo': { values: none, next: 'look-again' },
  /** Something that the batch made was changed since. */
  'changed-since': { values: z.strictObject({ records: count }), next: 'look-again' },
  'calendar-fact-refused': {
    values: z.strictObject({
      /** The place of the fact in the request, and the field that is wrong. */
      fact: count,
      field: z.string(),
      reason: z.enum([
        'order',
        'recurrence',
        'unknown-session',
        'unknown-room',
        'unknown-person',
        'unknown-setting',
        'unknown-fact',
        'out-of-bounds',
        /** It is there already, or the request names it twice. */
        'overlap',
      ]),
    }),
    next: 'correct-entry',
  },
  'calendar-file-unreadable': { values: none, next: 'choose-calendar-file' },
  /** The file is not there, or may not be opened, or is too large. */
  'calendar-file-unopened': { values: none, next: 'choose-calendar-file' },
  /** A time of the file stands on the clock of a zone that nobody defines. */
  'calendar-zone-unknown': { values: none, next: 'save-calendar-in-utc' },
  'too-many-times': { values: z.strictObject({ most: count }), next: 'choose-span' },
  'span-too-long': { values: z.strictObject({ days: count }), next: 'choose-span' },
  'not-your-calendar': { values: none, next: 'ask-clerk' },

  // what leaves the store
  'case-not-open': { values: none, next: 'ask-clerk' },
  'document-not-for-reader': { values: none, next: 'choose-document' },
  /** Records whose words look like a protected text that the reader may not have. */
  'passage-to-mend': {
    values: z.strictObject({
      /** The case that they are of. */
      caseNumber: id<'caseNumber'>(),
      /** `date`: the day each is about; null: it is about no one day. */
      records: z.array(recordRef.extend({ date: calendarDate.nullable() })).readonly(),
    }),
    next: 'mend-passage',
  },
  /** The record has no such words any more, or never had. */
  'no-such-passage': { values: none, next: 'look-again' },
  /** The finished file held one all the same: nothing of it was given. */
  'copy-not-clean': { values: none, next: 'report' },
  'copy-cancelled': { values: none, next: 'try-again' },
  /** The same person has another copy in work under that name. */
  'ticket-in-use': { values: none, next: 'try-again' },
  'no-hearings': { values: none, next: 'choose-day' },
  'no-such-meeting': { values: z.strictObject({ dates: z.array(calendarDate).readonly() }), next: 'choose-meeting' },
  'no-such-recipient': { values: none, next: 'choose-recipient' },
  /** A packet for this reader is of one person: it would mix the cases of several. */
  'packet-of-whom': { values: none, next: 'name-reader' },
  'no-such-party': { values: none, next: 'choose-party' },
  'nothing-sealed': { values: none, next: 'see-case' },
  /** Widening takes an order; a whole court only tightens. */
  'order-required': { values: none, next: 'give-order-day' },
  'no-such-policy': { values: none, next: 'choose-policy' },
  /** A protected address, the notes of a meeting: in no copy, whatever is ordered. */
  'policy-never-widened': { values: none, next: 'choose-policy' },

  // orders
  'no-such-order': { values: none, next: 'see-orders' },
  'order-empty': { values: none, next: 'add-item' },
  'order-has-blank': { values: z.strictObject({ item: count, field: z.string() }), next: 'fill-blank' },
  'order-holds-protected': { values: z.strictObject({ item: count }), next: 'write-otherwise' },
  /** It was changed since it was read. */
  'order-changed': { values: none, next: 'look-again' },
  'order-superseded': { values: none, next: 'see-orders' },
  /** The very same draft was signed for the hearing, and stands. */
  'order-stands': { values: none, next: 'see-orders' },
  'no-such-order-item': { values: none, next: 'see-orders' },
  /** The day on which it was done is missing, is before the order or after today; or it is not done and has one. */
  'met-day-impossible': { values: none, next: 'give-met-day' },
  /** A protected text of the case was typed as the name under the order. */
  'order-name-protected': { values: none, next: 'write-otherwise' },
  /** An order takes the place of one of its own hearing alone. */
  'order-of-other-hearing': { values: none, next: 'see-orders' },
  /** The hearing was put off: nothing was found or ordered in it. */
  'hearing-continued': { values: none, next: 'see-docket' },
  'hearing-vacated': { values: none, next: 'see-docket' },
  /** Notice is given of a hearing that is to come. */
  'hearing-was-held': { values: none, next: 'see-docket' },
  /** Two findings of one child say the opposite of each other. */
  'order-contradicts': { values: z.strictObject({ item: count, other: count }), next: 'write-otherwise' },
  'no-such-clause': { values: none, next: 'choose-clause' },
  /** A court's wording lacks a blank of the clause, or has one more. */
  'clause-placeholders': {
    values: z.strictObject({ placeholders: z.array(z.string()).readonly() }),
    next: 'keep-blanks',
  },
  'certificate-unreadable': { values: none, next: 'choose-certificate' },
  /** Its key is not RSA. */
  'certificate-not-rsa': { values: none, next: 'choose-certificate' },
  'certificate-locked': { values: none, next: 'try-again' },
  'certificate-expired': { values: none, next: 'choose-certificate' },
  'signed-not-sealed': { values: none, next: 'send-unsealed' },

  // people
  'name-taken': { values: none, next: 'choose-name' },
  'no-such-record-person': { values: none, next: 'choose-record-person' },
  'not-a-judge': { values: none, next: 'choose-record-person' },
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
