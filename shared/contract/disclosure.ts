// What left the store and for whom; which reader may have what; and what is decided about a passage that stopped a copy.

import { z } from 'zod';
import { withheldCounts } from './copies.ts';
import { recordRef } from './provenance.ts';
import {
  audience,
  calendarDate,
  contentHash,
  count,
  id,
  instant,
  language,
  paper,
  person,
  shortText,
} from './values.ts';

/** One copy that was printed or saved. */
export const disclosureLine = z.strictObject({
  id: z.string(),
  at: instant,
  /** The name of who took it. */
  by: z.string(),
  caseNumber: id<'caseNumber'>(),
  hearing: id<'hearing'>().nullable(),
  hearingDate: calendarDate.nullable(),
  /** A document of a brief, or one of the copies. */
  document: z.string(),
  how: z.enum(['printed', 'saved']),
  audience,
  /** For whom the reader acts, by id. */
  party: person.nullable(),
  language: language.nullable(),
  paper,
  /** The how-manieth copy of that document for that reader and hearing, from 1. */
  number: count,
  pages: count,
  /** SHA-256 of the file. */
  hash: contentHash,
  withheld: withheldCounts,
  /** The file opens only with a passphrase. */
  sealed: z.boolean(),
});
export type DisclosureLine = z.infer<typeof disclosureLine>;

/**
 * 'yes'; 'own': what is of the reader's own party; 'flagged': only what the record itself names the reader for; 'care': only
 * what caring for the child takes; 'no'.
 */
export const disclosureLevels = ['yes', 'own', 'flagged', 'care', 'no'] as const;
const disclosureLevel = z.enum(disclosureLevels);
export type DisclosureLevel = z.infer<typeof disclosureLevel>;

/** One row and column of the matrix, with what the court has made of it. */
const policyCell = z.strictObject({
  /** A row of resources/policies/disclosure.json. */
  row: z.string(),
  audience,
  /** As the list has it. */
  usual: disclosureLevel,
  /** As it stands for the court, or for the case that was asked about. */
  level: disclosureLevel,
  /** The change that made it so; null: none. */
  change: z
    .strictObject({
      id: z.string(),
      caseNumber: id<'caseNumber'>().nullable(),
      orderedOn: calendarDate.nullable(),
      reason: z.string(),
      by: z.string(),
      at: instant,
    })
    .nullable(),
});
export const policyShown = z.strictObject({ cells: z.array(policyCell) });

export const policyChange = z.strictObject({
  row: z.string().regex(/^[\w-]{1,60}$/),
  audience,
  level: disclosureLevel,
  /** null: for the whole court, which only tightens. */
  caseNumber: id<'caseNumber'>().nullable(),
  /** The day of the order that widens; null: nothing is widened. */
  orderedOn: calendarDate.nullable(),
  reason: z.string().trim().min(1).max(400),
});

export const passageDecision = z.strictObject({
  caseNumber: id<'caseNumber'>(),
  record: recordRef,
  /** 'withhold': its words are in no copy whose reader may not have them. 'stands': they are not what they seem. */
  decision: z.enum(['withhold', 'stands']),
  reason: shortText,
});
