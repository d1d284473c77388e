// A brief as it crosses the channel: exactly its sections. What is in a section is the brief's own type.

import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import type { PlainSection } from '../documents/plainText.ts';
import { facts } from './facts.ts';
import { audience, calendarDate, count, id, instant } from './values.ts';

const section = <S extends keyof Brief>() =>
  z.custom<Brief[S]>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const lines = <S extends keyof Brief>() => z.custom<Brief[S]>(Array.isArray);

/** A brief as it is handed out: with its sentences, in the language that was asked for. */
export interface ToldBrief extends Brief {
  readonly sentences: readonly PlainSection[];
}

const sections = {
  version: z.literal(1),
  caseId: id<'case'>(),
  caseNumber: id<'caseNumber'>(),
  docketName: z.string(),
  court: z.string(),
  timezone: z.string(),
  fictitious: z.boolean(),
  audience,
  asOf: calendarDate,
  knownAt: instant.nullable(),
  hearing: section<'hearing'>(),
  facts,
  counts: section<'counts'>(),
  who: section<'who'>(),
  attention: section<'attention'>(),
  since: section<'since'>(),
  development: lines<'development'>(),
  ftm: section<'ftm'>().nullable(),
  services: lines<'services'>(),
  servicesWithheld: count,
  familyTime: section<'familyTime'>(),
  placement: section<'placement'>(),
  clocks: lines<'clocks'>(),
  orders: lines<'orders'>(),
  strengths: lines<'strengths'>(),
  questions: lines<'questions'>(),
  notRecorded: lines<'notRecorded'>(),
  withheld: z.boolean(),
  withheldCounts: lines<'withheldCounts'>(),
  party: section<'party'>().nullable(),
  noReaderRecorded: z.boolean(),
  part2ConsentUntil: calendarDate.nullable(),
};

/** A brief as the bench shows it, which has words of its own. */
export const brief: z.ZodType<Brief> = z.strictObject(sections);

const toldBrief: z.ZodType<ToldBrief> = z.strictObject({
  ...sections,
  sentences: z.array(z.strictObject({ heading: z.string(), lines: z.array(z.string()) })),
});

export const briefAndFacts = z.strictObject({ facts, brief: toldBrief });
