// The only list of what a shell can ask of the engine. The router, the client, the types and the tests are built from it.
// A command, and a read of a case, names the audit event that it leaves; one without it does not compile.

import { z } from 'zod';
import { briefDocuments } from '../documents/kinds.ts';
import type { DocumentModel } from '../documents/model.ts';
import { auditLine, auditVerdict } from './audit.ts';
import { brief, briefAndFacts } from './brief.ts';
import { careRecord, corrects, healthVisitEntry, partCEntry, screeningEntry } from './care.ts';
import {
  copyPreview,
  goesOut,
  making,
  partyChoice,
  printedCopy,
  progress,
  savedCopy,
  savingCopy,
  ticket,
  withheldCounts,
} from './copies.ts';
import { disclosureLine, passageDecision, policyChange, policyShown } from './disclosure.ts';
import { clockTime, docketRow } from './docket.ts';
import { docketDate, docketDay, toSettle } from './docketDay.ts';
import { exportReport } from './exportReport.ts';
import { hearingWork, noteText, privateNote } from './hearingWork.ts';
import { courtClause, orderContext, orderItemRecording, orderList, orderSigning, signedOrder } from './orders.ts';
import { myCases, newPerson, peopleShown } from './people.ts';
import { recordRef, recordSource } from './provenance.ts';
import type { Refusal } from './refusals.ts';
import { type Role, roles } from './roles.ts';
import {
  busyReading,
  calendarExport,
  calendarFact,
  calendarShown,
  conflict,
  continuing,
  dateProblem,
  exportedCalendar,
  hearingLife,
  hearingSetting,
  hearingToSet,
  holding,
  intervalEntry,
  madeBatch,
  meetingSetting,
  meetingToSet,
  noticeEntry,
  plan,
  proposal,
  scheduleShown,
  shownBatch,
  vacating,
  workLists,
} from './schedule.ts';
import { showing, shownAgain } from './showing.ts';
import {
  audience,
  calendarDate,
  contentHash,
  count,
  id,
  instant,
  language,
  listOf,
  paper,
  passphrase,
  path,
  person as personOfRecord,
  role,
  shortText,
} from './values.ts';

interface Shape {
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
}

/** Who sets dates. Which of them sets hearings, and which meetings, the services say. */
const schedulers = ['judge', 'clerk', 'coordinator'] as const satisfies readonly Role[];
/** Whose dates they may take, the services say. */
const calendarTakers = [
  'judge',
  'clerk',
  'coordinator',
  'caseworker',
  'child_attorney',
  'parent_attorney',
  'agency_attorney',
] as const satisfies readonly Role[];

/** `may` 'anyone': asked while nobody is in yet. All others need an open session, and one of these roles. */
export type Rule =
  | (Shape & { readonly kind: 'command'; readonly may: readonly Role[] | 'anyone'; readonly audit: AuditEvent })
  | (Shape & {
      readonly kind: 'query';
      readonly reads: 'case';
      readonly may: readonly Role[];
      readonly audit: AuditEvent;
    })
  | (Shape & { readonly kind: 'query'; readonly reads: 'court'; readonly may: readonly Role[] });

/** What an audit line says happened. `request.refused` is the router's own. */
export type AuditEvent =
  | 'store.created'
  | 'session.unlocked'
  | 'session.unlocked-with-recovery-key'
  | 'session.locked'
  | 'team-export.compared'
  | 'team-export.imported'
  | 'docket.viewed'
  | 'docket.settled-viewed'
  | 'docket.searched'
  | 'brief.viewed'
  | 'brief.previewed'
  | 'record.sources-viewed'
  | 'brief.printed'
  | 'brief.saved'
  | 'brief.showings-viewed'
  | 'brief.shown-again'
  | 'hearing-work.viewed'
  | 'hearing-work.kept'
  | 'note.read'
  | 'note.kept'
  | 'care.viewed'
  | 'screening.recorded'
  | 'health-visit.recorded'
  | 'part-c.recorded'
  | 'care.withdrawn'
  | 'copy.previewed'
  | 'copy.printed'
  | 'copy.saved'
  | 'order.signed'
  | 'order.viewed'
  | 'order-item.recorded'
  | 'clause.kept'
  | 'person.added'
  | 'cases.viewed'
  | 'disclosures.viewed'
  | 'policy.changed'
  | 'passage.decided'
  | 'schedule.viewed'
  | 'schedule.lists-viewed'
  | 'schedule.proposed'
  | 'schedule.planned'
  | 'schedule.checked'
  | 'schedule.set'
  | 'schedule.undone'
  | 'hearing.viewed'
  | 'hearing.continued'
  | 'hearing.held'
  | 'hearing.vacated'
  | 'notices.recorded'
  | 'calendar.kept'
  | 'calendar.removed'
  | 'calendar.busy-read'
  | 'interval.kept'
  | 'calendar.exported';

const person = z.strictObject({ id: id<'storePerson'>(), name: shortText, roles: z.array(role) });
const nothing = z.strictObject({});

const briefRequest = z.strictObject({
  caseNumber: id<'caseNumber'>(),
  /** A day on which the case has a hearing, or a hearing's own id. */
  hearing: z.union([calendarDate, id<'hearing'>()]),
  asOf: calendarDate,
  /** null: everything recorded so far. */
  knownAt: instant.nullable(),
  audience,
  /** For whom the reader acts or cares; absent: the first such of the record. */
  party: personOfRecord.optional(),
  language,
});

/** A copy of a brief to keep. `caseNumber` null: the hearing's own id says which case, so that a shell need not know. */
const briefCopyRequest = briefRequest.extend({
  caseNumber: briefRequest.shape.caseNumber.nullable(),
  paper: paper.optional(),
  /** The file opens only with a passphrase that is made for it and shown once; absent: it opens without. */
  sealed: z.boolean().optional(),
});
const document = z.enum(briefDocuments);

/** Whoever takes copies away. Which of them, of which case, is for the row rule to say (services/reach.ts). */
const copyMakers = roles;
/** Whoever works on a case may have its brief, in the copy that is theirs. */
const briefReaders = [
  'judge',
  'clerk',
  'coordinator',
  'caseworker',
  'child_attorney',
  'parent_attorney',
  'agency_attorney',
] as const;

/** Who enters what happened to a child. */
const recorders = ['coordinator', 'caseworker'] as const;
const ofChild = z.strictObject({ caseNumber: id<'caseNumber'>(), childId: id<'child'>() });
/** Reasons of warnings that the person has read and says are so. */
const confirmed = listOf(z.string().max(60), 50);
const kept = z.strictObject({ id: z.string() });

export const contract = {
  'store.create': {
    kind: 'command',
    may: 'anyone',
    audit: 'store.created',
    input: z.strictObject({ dir: path, court: shortText, admin: shortText, passphrase }),
    output: z.strictObject({ recoveryKey: z.string() }),
  },
  'session.unlock': {
    kind: 'command',
    may: 'anyone',
    audit: 'session.unlocked',
    input: z.strictObject({ dir: path, person: shortText.nullable(), passphrase }),
    output: person,
  },
  'session.unlockWithRecoveryKey': {
    kind: 'command',
    may: 'anyone',
    audit: 'session.unlocked-with-recovery-key',
    input: z.strictObject({
      dir: path,
      person: shortText.nullable(),
      recoveryKey: passphrase,
      newPassphrase: passphrase,
    }),
    output: z.strictObject({ recoveryKey: z.string(), person }),
  },
  'session.lock': { kind: 'command', may: roles, audit: 'session.locked', input: nothing, output: nothing },
  'exchange.compareTeamExport': {
    kind: 'query',
    reads: 'case',
    may: ['coordinator'],
    audit: 'team-export.compared',
    input: z.strictObject({ file: path }),
    output: exportReport,
  },
  'exchange.importTeamExport': {
    kind: 'command',
    may: ['coordinator'],
    audit: 'team-export.imported',
    input: z.strictObject({ file: path }),
    output: exportReport,
  },
  'docket.list': {
    kind: 'query',
    reads: 'court',
    may: ['judge', 'clerk', 'coordinator'],
    input: z.strictObject({ from: calendarDate.nullable(), to: calendarDate.nullable() }),
    output: z.array(docketRow),
  },
  /** When a hearing is held, and nothing of its case: what a file's name may say. */
  'docket.moment': {
    kind: 'query',
    reads: 'court',
    may: briefReaders,
    input: briefCopyRequest.pick({ caseNumber: true, hearing: true }),
    output: z.strictObject({ date: calendarDate, start: clockTime }),
  },
  /** The court this store is of, and the day that lateness is measured to unless a person says another. */
  'court.show': {
    kind: 'query',
    reads: 'court',
    may: roles,
    input: nothing,
    output: z.strictObject({
      name: z.string(),
      timezone: z.string(),
      /** Today on the court's calendar; of an invented record, its last day of data entry. */
      today: calendarDate,
      fictitious: z.boolean(),
      /** Nothing of a court has been recorded yet. */
      empty: z.boolean(),
    }),
  },
  'docket.day': {
    kind: 'query',
    reads: 'case',
    may: ['judge', 'clerk', 'coordinator'],
    audit: 'docket.viewed',
    /** `date` null: the first day from `asOf` on that has hearings, or `asOf` itself. */
    input: z.strictObject({ date: docketDate.nullable(), asOf: docketDate }),
    output: docketDay,
  },
  'docket.toSettle': {
    kind: 'query',
    reads: 'case',
    may: ['judge', 'clerk', 'coordinator'],
    audit: 'docket.settled-viewed',
    /** The five weeks from `from` on. */
    input: z.strictObject({ from: docketDate, asOf: docketDate }),
    output: toSettle,
  },
  /** Cases by docket number, initials or a child's name, with the hearing to open: the next one, else the last. */
  'docket.find': {
    kind: 'query',
    reads: 'case',
    may: ['judge', 'clerk', 'coordinator'],
    audit: 'docket.searched',
    input: z.strictObject({ text: z.string().trim().min(1).max(100), asOf: docketDate }),
    output: z.array(
      z.strictObject({
        caseNumber: id<'caseNumber'>(),
        /** Of all children of the case: "J.A., R.A.". */
        initials: z.string(),
        hearing: z.strictObject({ id: id<'hearing'>(), date: calendarDate }).nullable(),
      }),
    ),
  },
  /** For each record that facts came from, when it was written and by whom. */
  'record.sources': {
    kind: 'query',
    reads: 'case',
    may: ['judge'],
    audit: 'record.sources-viewed',
    input: z.strictObject({
      caseNumber: id<'caseNumber'>(),
      refs: z.array(recordRef).min(1).max(100),
      knownAt: instant.nullable(),
    }),
    output: z.array(recordSource),
  },
  /** A brief to be shown: its facts, in no language yet. */
  'brief.show': {
    kind: 'query',
    reads: 'case',
    may: briefReaders,
    audit: 'brief.viewed',
    input: briefRequest.omit({ language: true }),
    output: brief,
  },
  'brief.make': {
    kind: 'query',
    reads: 'case',
    may: briefReaders,
    audit: 'brief.viewed',
    input: briefRequest,
    output: briefAndFacts,
  },
  /** The bench summary as the document it will be printed from. */
  'brief.preview': {
    kind: 'query',
    reads: 'case',
    may: briefReaders,
    audit: 'brief.previewed',
    /** `countsPages`: also say how many pages it takes on paper. */
    input: briefRequest.extend({ document, paper: paper.optional(), countsPages: z.boolean().optional() }),
    output: z.strictObject({
      model: z.custom<DocumentModel>((value) => typeof value === 'object' && value !== null && 'blocks' in value),
      hash: contentHash,
      withheld: withheldCounts,
      /** null: not counted. */
      pages: count.nullable(),
      /** For whom such a reader acts in this case, where it is one of several people whom the asking person may choose. */
      parties: z.array(partyChoice),
      /** Which of them this copy is for; null: for no one party. */
      party: personOfRecord.nullable(),
      /** Every reader of whom the case has one and for whom the asking person may make a copy. */
      readers: z.array(audience),
    }),
  },
  'brief.print': {
    kind: 'query',
    reads: 'case',
    may: briefReaders,
    audit: 'brief.printed',
    input: briefCopyRequest.extend({ document, how: goesOut }),
    output: z.strictObject({
      pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      pages: count,
      hash: contentHash,
      /** Of a sealed file: shown once, kept nowhere. */
      passphrase: z.string().nullable(),
    }),
  },
  /** The printed bench summary as a file of this machine, whole or not at all; there only once its audit line is. */
  'brief.save': {
    kind: 'query',
    reads: 'case',
    may: briefReaders,
    audit: 'brief.saved',
    input: briefCopyRequest.extend({ document, file: path }),
    output: z.strictObject({ pages: count, hash: contentHash, passphrase: z.string().nullable() }),
  },
  /** What was shown and printed for a hearing, newest first. */
  'brief.showings': {
    kind: 'query',
    reads: 'case',
    may: ['judge'],
    audit: 'brief.showings-viewed',
    input: z.strictObject({ hearing: id<'hearing'>() }),
    output: z.array(showing),
  },
  /** One of them again, exactly; refused where a consent that it rested on has ended. */
  'brief.showAgain': {
    kind: 'query',
    reads: 'case',
    may: ['judge'],
    audit: 'brief.shown-again',
    input: z.strictObject({ showing: showing.shape.id }),
    output: shownAgain,
  },
  /** A document that was printed before, as a file of this machine: a copy like every other, by what is protected now. */
  'showing.save': {
    kind: 'query',
    reads: 'case',
    may: ['judge'],
    audit: 'copy.saved',
    input: z.strictObject({ showing: showing.shape.id, file: path }),
    output: savedCopy,
  },
  /** What the asking judge did with a hearing's questions and order draft. */
  'work.show': {
    kind: 'query',
    reads: 'case',
    may: ['judge'],
    audit: 'hearing-work.viewed',
    input: z.strictObject({ hearing: id<'hearing'>() }),
    output: hearingWork,
  },
  'work.keep': {
    kind: 'command',
    may: ['judge'],
    audit: 'hearing-work.kept',
    input: z.strictObject({ hearing: id<'hearing'>(), work: hearingWork }),
    output: nothing,
  },
  /** The asking judge's own note on a hearing. */
  'note.show': {
    kind: 'query',
    reads: 'case',
    may: ['judge'],
    audit: 'note.read',
    input: z.strictObject({ hearing: id<'hearing'>() }),
    output: privateNote,
  },
  /** Seals the note to the judge's own key; an empty text takes the note away. */
  'note.keep': {
    kind: 'command',
    may: ['judge'],
    audit: 'note.kept',
    input: z.strictObject({ hearing: id<'hearing'>(), text: noteText }),
    output: privateNote,
  },
  /** A case's children with their screenings, health and early intervention: what the forms are filled beside. */
  'care.show': {
    kind: 'query',
    reads: 'case',
    may: recorders,
    audit: 'care.viewed',
    input: z.strictObject({ caseNumber: id<'caseNumber'>(), asOf: calendarDate }),
    output: careRecord,
  },
  /** Keeps a screening, new or in place of one that stands. */
  'screening.record': {
    kind: 'command',
    may: recorders,
    audit: 'screening.recorded',
    input: ofChild.extend({ corrects: corrects.nullable(), entry: screeningEntry, confirmed }),
    output: kept,
  },
  'healthVisit.record': {
    kind: 'command',
    may: recorders,
    audit: 'health-visit.recorded',
    input: ofChild.extend({ corrects: corrects.nullable(), entry: healthVisitEntry, confirmed }),
    output: kept,
  },
  /** Keeps all of a child's early intervention as the entry has it. */
  'partC.record': {
    kind: 'command',
    may: recorders,
    audit: 'part-c.recorded',
    input: ofChild.extend({ corrects: corrects.nullable(), entry: partCEntry, confirmed }),
    output: kept,
  },
  /** Takes back a record that was entered by mistake: it is history from then on. */
  'care.withdraw': {
    kind: 'command',
    may: recorders,
    audit: 'care.withdrawn',
    input: ofChild.extend({ kind: z.enum(['screening', 'healthVisit']), corrects }),
    output: kept,
  },
  /** A document that is not one brief's, as it will be printed. */
  'copy.preview': {
    kind: 'query',
    reads: 'case',
    may: copyMakers,
    audit: 'copy.previewed',
    input: making.pick({ copy: true }),
    output: copyPreview,
  },
  'copy.print': {
    kind: 'query',
    reads: 'case',
    may: copyMakers,
    audit: 'copy.printed',
    input: making.extend({ how: goesOut }),
    output: printedCopy,
  },
  /** As a file of this machine, whole or not at all; there only once its audit line is. */
  'copy.save': {
    kind: 'query',
    reads: 'case',
    may: copyMakers,
    audit: 'copy.saved',
    input: savingCopy,
    output: savedCopy,
  },
  /** How far a copy is that is being made; null: it is not, or not any more. */
  'copy.progress': {
    kind: 'query',
    reads: 'court',
    may: copyMakers,
    input: z.strictObject({ ticket }),
    output: progress.nullable(),
  },
  /** Stops a copy that is being made: nothing of it is kept. `stopped` false: there was none. */
  'copy.cancel': {
    kind: 'query',
    reads: 'court',
    may: copyMakers,
    input: z.strictObject({ ticket }),
    output: z.strictObject({ stopped: z.boolean() }),
  },
  /** Every copy of a case's documents that was printed or saved, newest first. */
  'disclosures.list': {
    kind: 'query',
    reads: 'case',
    may: ['judge', 'clerk', 'coordinator', 'administrator'],
    audit: 'disclosures.viewed',
    input: z.strictObject({ caseNumber: id<'caseNumber'>() }),
    output: z.array(disclosureLine),
  },
  /** What the asking person took for a hearing, newest first. */
  'disclosures.mine': {
    kind: 'query',
    reads: 'court',
    may: roles,
    input: z.strictObject({ hearing: id<'hearing'>().nullable() }),
    output: z.array(disclosureLine),
  },
  /** Which reader may have what, with what the court has changed of it. */
  'policy.show': {
    kind: 'query',
    reads: 'court',
    may: ['judge', 'clerk', 'coordinator', 'administrator'],
    input: z.strictObject({ caseNumber: id<'caseNumber'>().nullable() }),
    output: policyShown,
  },
  /** Tightens the policy or, by an order of the court, widens it for a case. */
  'policy.change': {
    kind: 'command',
    may: ['judge', 'administrator'],
    audit: 'policy.changed',
    input: policyChange,
    output: z.strictObject({ id: z.string() }),
  },
  /** A passage that stopped a copy: withheld from now on, or looked at and let stand. */
  'passage.decide': {
    kind: 'command',
    may: ['judge', 'clerk', 'coordinator'],
    audit: 'passage.decided',
    input: passageDecision,
    output: nothing,
  },
  /** The orders of a case: signed ones, newest first. */
  'order.list': {
    kind: 'query',
    reads: 'case',
    may: ['judge', 'clerk'],
    audit: 'order.viewed',
    input: z.strictObject({ caseNumber: id<'caseNumber'>() }),
    output: orderList,
  },
  /** Whom and what an order of a hearing can speak of. */
  'order.context': {
    kind: 'query',
    reads: 'case',
    may: ['judge'],
    audit: 'order.viewed',
    input: z.strictObject({ hearing: id<'hearing'>() }),
    output: orderContext,
  },
  /** Signs the asking judge's draft for a hearing: it is locked, hashed, kept, and its items are followed from then on. */
  'order.sign': {
    kind: 'command',
    may: ['judge'],
    audit: 'order.signed',
    input: orderSigning,
    output: signedOrder,
  },
  /** Records what became of an ordered item, in place of what was recorded. */
  'orderItem.record': {
    kind: 'command',
    may: ['judge', 'clerk', 'coordinator', 'caseworker'],
    audit: 'order-item.recorded',
    input: orderItemRecording,
    output: nothing,
  },
  /** The court's clauses: the list's own, with what this court has changed. */
  'clause.list': {
    kind: 'query',
    reads: 'court',
    may: ['judge', 'clerk'],
    input: nothing,
    output: z.array(courtClause),
  },
  /** Keeps this court's wording of a clause; `wording` null: the list's own again. */
  'clause.keep': {
    kind: 'command',
    may: ['judge'],
    audit: 'clause.kept',
    input: courtClause.pick({ clauseId: true, wording: true }),
    output: nothing,
  },
  /** Who may unlock this store, and the people of the record whom somebody may be. */
  'people.list': { kind: 'query', reads: 'court', may: ['administrator'], input: nothing, output: peopleShown },
  /** Gives a person a passphrase of their own, roles, and the person of the record that they are. */
  'people.add': {
    kind: 'command',
    may: ['administrator'],
    audit: 'person.added',
    input: newPerson,
    output: z.strictObject({ id: id<'storePerson'>() }),
  },
  /** The cases that the asking person works on, with the next hearing of each. */
  'cases.mine': {
    kind: 'query',
    reads: 'case',
    may: roles,
    audit: 'cases.viewed',
    input: z.strictObject({ asOf: docketDate }),
    output: myCases,
  },
  /** Sessions of some weeks with what stands in them, and what stands against it. */
  'schedule.show': {
    kind: 'query',
    reads: 'case',
    may: schedulers,
    audit: 'schedule.viewed',
    /** At most 62 days. */
    input: z.strictObject({ from: docketDate, to: docketDate, asOf: docketDate }),
    output: scheduleShown,
  },
  /** What there is to do, counted to `asOf`. */
  'schedule.lists': {
    kind: 'query',
    reads: 'case',
    may: schedulers,
    audit: 'schedule.lists-viewed',
    input: z.strictObject({ asOf: docketDate }),
    output: workLists,
  },
  /** Who is needed in two places at once, hearing by hearing. `from` null: from `asOf` on; `to` null: without an end. */
  'schedule.conflicts': {
    kind: 'query',
    reads: 'case',
    may: schedulers,
    audit: 'schedule.lists-viewed',
    input: z.strictObject({ from: docketDate.nullable(), to: docketDate.nullable(), asOf: docketDate }),
    output: z.array(conflict),
  },
  /**
   * The best three dates for a case's next hearing, or for one that moves (`hearing`). `type` and `minutes` null: as the case
   * and the court have it. `after` null: after the case's last hearing; the dates come after that day.
   */
  'schedule.propose': {
    kind: 'query',
    reads: 'case',
    may: schedulers,
    audit: 'schedule.proposed',
    input: z.strictObject({
      caseNumber: id<'caseNumber'>(),
      hearing: id<'hearing'>().nullable(),
      type: hearingSetting.shape.type.nullable(),
      minutes: hearingSetting.shape.minutes.nullable(),
      after: docketDate.nullable(),
      asOf: docketDate,
    }),
    output: proposal,
  },
  /** Dates for some cases, or (null) for every open case that needs one, up to `until`. Nothing is set. */
  'schedule.plan': {
    kind: 'query',
    reads: 'case',
    may: schedulers,
    audit: 'schedule.planned',
    input: z.strictObject({
      cases: z.array(id<'caseNumber'>()).max(1_000).nullable(),
      until: docketDate,
      asOf: docketDate,
      withMeetings: z.boolean(),
    }),
    output: plan,
  },
  /**
   * Later dates for hearings that are set and cannot stay on their days, as when a judge is ill: all at once, each among the
   * others, on none of the days that they leave. Nothing is moved.
   */
  'schedule.planMoves': {
    kind: 'query',
    reads: 'case',
    may: schedulers,
    audit: 'schedule.planned',
    input: z.strictObject({ hearings: z.array(id<'hearing'>()).min(1).max(500), asOf: docketDate }),
    output: plan,
  },
  /** What stands against dates before they are set, each among the others; in their order. */
  'schedule.check': {
    kind: 'query',
    reads: 'case',
    may: schedulers,
    audit: 'schedule.checked',
    input: z.strictObject({
      hearings: z.array(hearingSetting).max(3_000),
      meetings: z.array(meetingSetting).max(3_000),
      asOf: docketDate,
    }),
    output: z.strictObject({ hearings: z.array(z.array(dateProblem)), meetings: z.array(z.array(dateProblem)) }),
  },
  /** Sets and moves hearings and meetings, and takes meetings away (`without`), all or none. */
  'schedule.set': {
    kind: 'command',
    may: schedulers,
    audit: 'schedule.set',
    input: z.strictObject({
      hearings: z.array(hearingToSet).max(3_000),
      meetings: z.array(meetingToSet).max(3_000),
      without: z.array(id<'ftmAppointment'>()).max(100).optional(),
      asOf: docketDate,
    }),
    output: madeBatch,
  },
  /** Takes a batch back: every record as it was before it. */
  'schedule.undo': {
    kind: 'command',
    may: schedulers,
    audit: 'schedule.undone',
    input: z.strictObject({ batch: id<'scheduleBatch'>() }),
    output: nothing,
  },
  /** What was set lately, newest first. */
  'schedule.batches': {
    kind: 'query',
    reads: 'court',
    may: schedulers,
    input: z.strictObject({ most: z.int().min(1).max(100) }),
    output: z.array(shownBatch),
  },
  /** A hearing with its history, its notices and who belongs there. */
  'hearing.life': {
    kind: 'query',
    reads: 'case',
    may: schedulers,
    audit: 'hearing.viewed',
    input: z.strictObject({ hearing: id<'hearing'>(), asOf: docketDate }),
    output: hearingLife,
  },
  'hearing.continue': {
    kind: 'command',
    may: ['judge', 'clerk'],
    audit: 'hearing.continued',
    input: continuing.extend({ asOf: docketDate }),
    output: madeBatch,
  },
  /** Records that it was held, and sets the next one in the same change. */
  'hearing.hold': {
    kind: 'command',
    may: ['judge', 'clerk'],
    audit: 'hearing.held',
    input: holding.extend({ asOf: docketDate }),
    output: madeBatch,
  },
  'hearing.vacate': {
    kind: 'command',
    may: ['judge', 'clerk'],
    audit: 'hearing.vacated',
    input: vacating.extend({ asOf: docketDate }),
    output: madeBatch,
  },
  'notice.record': {
    kind: 'command',
    may: ['judge', 'clerk'],
    audit: 'notices.recorded',
    input: z.strictObject({ hearing: id<'hearing'>(), notices: z.array(noticeEntry).min(1).max(60), asOf: docketDate }),
    output: madeBatch,
  },
  /** The facts of the court's calendar that stand, and what is closed in that time. */
  'calendar.show': {
    kind: 'query',
    reads: 'court',
    may: schedulers,
    input: z.strictObject({ from: docketDate, to: docketDate }),
    output: calendarShown,
  },
  'calendar.keep': {
    kind: 'command',
    may: ['judge', 'clerk'],
    audit: 'calendar.kept',
    input: z.strictObject({ facts: z.array(calendarFact).min(1).max(500), asOf: docketDate }),
    output: madeBatch,
  },
  'calendar.remove': {
    kind: 'command',
    may: ['judge', 'clerk'],
    audit: 'calendar.removed',
    input: z.strictObject({
      facts: z
        .array(
          z.strictObject({
            kind: z.enum(['docketSession', 'sessionChange', 'holiday', 'commitment', 'interpreterBooking']),
            id: z.string().max(200),
          }),
        )
        .min(1)
        .max(500),
      asOf: docketDate,
    }),
    output: madeBatch,
  },
  /** Keeps the busy times of another calendar, and nothing else of it. */
  'calendar.readBusy': {
    kind: 'command',
    may: ['judge', 'clerk', 'coordinator'],
    audit: 'calendar.busy-read',
    input: busyReading.extend({ asOf: docketDate }),
    output: madeBatch.extend({ times: count, before: count }),
  },
  /** How often a case is to be heard, in place of the court's own number; an empty list: the court's again. */
  'interval.keep': {
    kind: 'command',
    may: ['judge', 'clerk'],
    audit: 'interval.kept',
    input: z.strictObject({
      caseNumber: id<'caseNumber'>(),
      intervals: z.array(intervalEntry).max(20),
      asOf: docketDate,
    }),
    output: madeBatch,
  },
  /** Dates for another calendar: initials, docket numbers and rooms alone. An attorney has those of their own cases. */
  'calendar.export': {
    kind: 'query',
    reads: 'case',
    may: calendarTakers,
    audit: 'calendar.exported',
    input: calendarExport,
    output: exportedCalendar,
  },
  /** The same as a file of this machine, whole or not at all; there only once its audit line is. */
  'calendar.save': {
    kind: 'query',
    reads: 'case',
    may: calendarTakers,
    audit: 'calendar.exported',
    input: calendarExport.extend({ file: path }),
    output: exportedCalendar.omit({ text: true }),
  },
  'audit.list': {
    kind: 'query',
    reads: 'court',
    may: ['administrator'],
    /** Lines after that number, in order, at most `limit`. */
    input: z.strictObject({ after: count, limit: z.int().min(1).max(1_000) }),
    output: z.array(auditLine),
  },
  'audit.verify': { kind: 'query', reads: 'court', may: ['administrator'], input: nothing, output: auditVerdict },
} as const satisfies Record<string, Rule>;

type Contract = typeof contract;
export type OperationName = keyof Contract;
export type Input<O extends OperationName> = z.infer<Contract[O]['input']>;
export type Output<O extends OperationName> = z.infer<Contract[O]['output']>;

type Named<Pattern> = { [O in OperationName]: Contract[O] extends Pattern ? O : never }[OperationName];
/** Asked while nobody is in yet. */
export type EntryName = Named<{ readonly may: 'anyone' }>;
export type CommandName = Exclude<Named<{ readonly kind: 'command' }>, EntryName>;
export type CaseReadName = Named<{ readonly reads: 'case' }>;
export type CourtReadName = Named<{ readonly reads: 'court' }>;

/** What a question comes to. */
export type Outcome<O extends OperationName> =
  | { readonly ok: true; readonly value: Output<O> }
  | { readonly ok: false; readonly refusal: Refusal };
