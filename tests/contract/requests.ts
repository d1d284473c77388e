// One well-formed request of each operation; a new operation without one does not compile.

import { join } from 'node:path';
import { listBatches } from '../../electron/engine/store/scheduleBatches.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import type { Input, OperationName } from '../../shared/contract/contract.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { clausesOf } from '../../shared/orders/clauses.ts';
import { draftHash } from '../../shared/orders/draftHash.ts';
import { passphrase, sampleDocket } from './openEngine.ts';

/** Of a baby born 59 days before the 280th: on that day 8 months and 9 days old, corrected 6 months and 11 days. */
export const screeningAt6Months: Input<'screening.record'>['entry'] = {
  tool: 'ASQ-3',
  form: '6 month',
  date: dateOf('2026-11-18'),
  ageBasis: 'adjusted',
  aboutParentId: null,
  areas: [
    { area: 'communication', score: 50, omitted: 0 },
    { area: 'gross_motor', score: 20, omitted: 0 },
    { area: 'fine_motor', score: 45, omitted: 0 },
    { area: 'problem_solving', score: 45, omitted: 0 },
    { area: 'personal_social', score: 45, omitted: 0 },
  ],
  score: null,
  omitted: 0,
  answers: null,
  result: null,
  completedBy: 'foster_parent',
  language: 'en',
  setting: 'home',
  followUpInterviewOn: null,
  followUpScore: null,
  referredTo: null,
  referredOn: null,
  rescreenOn: null,
  safetyFollowUpOn: null,
};

export const dentalVisit: Input<'healthVisit.record'>['entry'] = {
  type: 'dental',
  date: dateOf('2026-11-10'),
  label: null,
  doses: null,
  outcome: null,
  note: '',
};

/** What the sample docket records of that baby, and a review. */
export const partCWithReview: Input<'partC.record'>['entry'] = {
  identifiedOn: dateOf('2026-04-22'),
  referralSentOn: dateOf('2026-04-27'),
  referralReceivedOn: dateOf('2026-04-27'),
  evaluationSetFor: null,
  evaluatedOn: dateOf('2026-05-29'),
  eligible: true,
  ifspOn: dateOf('2026-06-09'),
  transitionPlanOn: null,
  transitionConferenceOn: null,
  schoolNoticeOn: null,
  reviews: [{ date: dateOf('2026-11-17'), annual: false }],
  exceptions: [],
  services: [{ name: 'Developmental monitoring', startedOn: dateOf('2026-06-22'), frequency: '2x/month' }],
};

const hearingWork: Input<'work.keep'>['work'] = {
  questions: [{ questionId: 'Q-001', mark: 'pinned' }],
  own: [{ id: 'own-1', text: 'Who drives him to the clinic?' }],
  draft: [
    { id: 'item-1', clauseId: 'oc-pl-no-move', ruleId: null, childNames: ['Juniper'], fields: { daysBefore: '14' } },
  ],
};

/** A review of the first family of the sample docket, three weeks after its next hearing. */
export const reviewOfAshdown: Input<'schedule.check'>['hearings'][number] = {
  caseNumber: idOf('26-JV-0117'),
  hearing: null,
  type: 'review',
  date: dateOf('2026-12-15'),
  start: '14:30',
  minutes: 30,
  courtroom: idOf('4B'),
  judge: idOf('J1'),
};

const meetingOfAshdown: Input<'schedule.check'>['meetings'][number] = {
  ...{ caseNumber: reviewOfAshdown.caseNumber, meeting: null, date: dateOf('2026-12-09'), start: '10:00', minutes: 60 },
  ...{ coordinator: idOf('CC1'), place: 'Family room' },
};

/** What a coordinator may set: a hearing is for the judge and the clerk. */
export const meetingAlone: Input<'schedule.set'> = {
  hearings: [],
  meetings: [{ ...meetingOfAshdown, accepted: [] }],
  asOf: dateOf('2026-11-21'),
};

/** Each is refused by a rule of its own, and leaves the hearing as it is: no good cause without words, too early, not yet. */
const lifeOfAshdown: {
  readonly [O in 'hearing.continue' | 'hearing.hold' | 'hearing.vacate' | 'notice.record']: Input<O>;
} = {
  'hearing.continue': {
    ...{ hearing: idOf('F01-H8'), reason: 'report-late', words: '', goodCause: true, requestedBy: 'agency' },
    ...{ to: { ...reviewOfAshdown, accepted: [] }, asOf: dateOf('2026-11-21') },
  },
  'hearing.hold': {
    ...{ hearing: idOf('F01-H8'), present: ['F01-MO'], absent: [], childPresent: true },
    ...{ findings: ['reasonable_efforts_to_reunify'], outcome: null, asOf: dateOf('2026-11-21') },
    next: { kind: 'none', reason: 'The case is to be closed.' },
  },
  'hearing.vacate': { hearing: idOf('F01-H7'), reason: 'The petition was withdrawn.', asOf: dateOf('2026-11-21') },
  'notice.record': {
    ...{ hearing: idOf('F01-H8'), asOf: dateOf('2026-11-21') },
    notices: [
      { notice: null, to: 'parent', recipient: 'F01-MO', sentOn: dateOf('2026-11-22'), method: 'mail', proof: null },
    ],
  },
};

/** As above, of other families, and kept: for tests that ask each operation once. */
const lifeThatIsKept: typeof lifeOfAshdown = {
  'hearing.continue': {
    ...{ hearing: idOf('F10-H8'), reason: 'illness', words: '', goodCause: true, requestedBy: 'agency' },
    to: {
      ...{ caseNumber: idOf('26-JV-0129'), hearing: null, type: 'review', date: dateOf('2026-12-15'), start: '15:30' },
      ...{ minutes: 30, courtroom: idOf('4B'), judge: idOf('J1'), accepted: [] },
    },
    asOf: dateOf('2026-11-21'),
  },
  'hearing.hold': {
    ...{ hearing: idOf('F02-H5'), present: ['F02-MO'], absent: [], childPresent: true, findings: [], outcome: null },
    ...{ asOf: dateOf('2026-11-24'), next: { kind: 'none', reason: 'The case is to be closed.' } },
  },
  'hearing.vacate': { hearing: idOf('F11-H11'), reason: 'The petition was withdrawn.', asOf: dateOf('2026-11-21') },
  'notice.record': {
    ...{ hearing: idOf('F04-H7'), asOf: dateOf('2026-11-21') },
    notices: [
      { notice: null, to: 'parent', recipient: 'F04-MO', sentOn: dateOf('2026-11-20'), method: 'mail', proof: null },
    ],
  },
};

const halfYear = { from: dateOf('2026-11-21'), to: dateOf('2027-05-21') };
const datesOfJudge: Input<'calendar.export'> = {
  ...halfYear,
  of: { kind: 'judge', id: idOf('J1') },
  format: 'ics',
  language: 'en',
};
const busyCalendar = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART:20261208T150000Z',
  'DTEND:20261208T160000Z',
  'SUMMARY:Dentist',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/**
 * A request that is granted, where each operation is asked once in the contract's order. What is undone is what the operation
 * before it made, which only the store can name.
 */
export async function grantedRequest(operation: OperationName, requests: Requests, store: Store): Promise<unknown> {
  if (operation !== 'schedule.undo') return { ...requests, ...lifeThatIsKept }[operation];
  const [batch] = await store.read((tx) => listBatches(tx, 1));
  return { batch: batch?.id };
}

export type Requests = { readonly [O in OperationName]: Input<O> };

const sometime = '2026-11-21T17:00:00.000Z' as Instant;

/** `importedAt`: when the sample docket was, so that a row of it can be corrected. */
export function requestsIn(folder: string, importedAt: Instant = sometime): Requests {
  const brief = {
    caseNumber: idOf<'caseNumber'>('26-JV-0117'),
    hearing: dateOf('2026-11-24'),
    asOf: dateOf('2026-11-21'),
    knownAt: null,
    audience: 'judge',
    language: 'en',
  } as const;
  const { language: _, ...shown } = brief;
  const ofChild = { caseNumber: brief.caseNumber, childId: idOf<'child'>('F01-C1') };
  const packet = {
    document: 'packet',
    date: dateOf('2026-11-24'),
    asOf: brief.asOf,
    audience: 'judge',
    language: 'en',
  } as const;
  return {
    'store.create': { dir: join(folder, 'another'), court: 'Another court', admin: 'Somebody', passphrase },
    'session.unlock': { dir: join(folder, 'nowhere'), person: null, passphrase },
    'session.unlockWithRecoveryKey': {
      dir: join(folder, 'nowhere'),
      person: null,
      recoveryKey: '00000-00000',
      newPassphrase: passphrase,
    },
    'session.lock': {},
    'exchange.compareTeamExport': { file: sampleDocket },
    'exchange.importTeamExport': { file: sampleDocket },
    'docket.list': { from: null, to: null },
    'docket.moment': { caseNumber: brief.caseNumber, hearing: brief.hearing },
    'court.show': {},
    'docket.day': { date: dateOf('2026-11-24'), asOf: brief.asOf },
    'docket.toSettle': { from: brief.asOf, asOf: brief.asOf },
    'schedule.lists': { asOf: brief.asOf },
    'schedule.conflicts': { from: null, to: null, asOf: brief.asOf },
    'schedule.show': { from: dateOf('2026-11-23'), to: dateOf('2026-12-18'), asOf: brief.asOf },
    'schedule.propose': {
      ...{ caseNumber: brief.caseNumber, asOf: brief.asOf },
      ...{ hearing: null, type: null, minutes: null, after: null },
    },
    'schedule.plan': {
      ...{ cases: [brief.caseNumber], until: dateOf('2027-01-31'), asOf: brief.asOf, withMeetings: true },
    },
    'schedule.planMoves': { hearings: [idOf('F01-H8')], asOf: brief.asOf },
    'schedule.check': { hearings: [reviewOfAshdown], meetings: [meetingOfAshdown], asOf: brief.asOf },
    'schedule.set': { hearings: [{ ...reviewOfAshdown, accepted: [] }], meetings: [], asOf: brief.asOf },
    'schedule.undo': { batch: idOf('nothing') },
    'schedule.batches': { most: 10 },
    'calendar.show': { from: dateOf('2026-11-01'), to: dateOf('2026-12-31') },
    'calendar.keep': {
      facts: [{ kind: 'holiday', id: null, date: dateOf('2026-12-28'), name: 'Training day', sits: false }],
      asOf: brief.asOf,
    },
    'calendar.remove': { facts: [{ kind: 'holiday', id: 'court:holiday:2026-12-25' }], asOf: brief.asOf },
    'calendar.readBusy': { person: idOf('AT1'), calendar: 'Office', text: busyCalendar, ...halfYear, asOf: brief.asOf },
    'calendar.export': datesOfJudge,
    'calendar.save': { ...datesOfJudge, file: join(folder, 'dates.ics') },
    'interval.keep': {
      ...{ caseNumber: brief.caseNumber, asOf: brief.asOf },
      intervals: [{ days: 28, phase: null, underMonths: 12, reason: 'A baby under one year.' }],
    },
    'hearing.life': { hearing: idOf('F01-H8'), asOf: brief.asOf },
    ...lifeOfAshdown,
    'docket.find': { text: 'ashdown', asOf: brief.asOf },
    'record.sources': { caseNumber: brief.caseNumber, refs: [{ kind: 'hearing', id: 'F01-H8' }], knownAt: null },
    'brief.show': shown,
    'brief.make': brief,
    'brief.preview': { ...brief, document: 'bench-summary' },
    'brief.print': { ...brief, document: 'bench-summary' },
    'brief.save': { ...brief, document: 'bench-summary', file: join(folder, 'summary.pdf') },
    'copy.preview': { copy: packet },
    'copy.print': { copy: packet, sealed: false, ticket: null },
    'copy.save': { copy: packet, sealed: false, ticket: null, file: join(folder, 'packet.pdf') },
    'copy.progress': { ticket: 'a-packet-of-mine' },
    'copy.cancel': { ticket: 'a-packet-of-mine' },
    'brief.showings': { hearing: idOf('F01-H8') },
    // The first thing shown in a store of openEngine.ts: three lines stand before it.
    'brief.showAgain': { showing: 'line-4' },
    // And the first thing printed after it.
    'showing.save': { showing: 'line-5', file: join(folder, 'again.pdf') },
    'work.show': { hearing: idOf('F01-H8') },
    'work.keep': { hearing: idOf('F01-H8'), work: hearingWork },
    'note.show': { hearing: idOf('F01-H8') },
    'note.keep': { hearing: idOf('F01-H8'), text: 'Ask the grandmother about the crib.' },
    'care.show': { caseNumber: brief.caseNumber, asOf: brief.asOf },
    'screening.record': { ...ofChild, corrects: null, entry: screeningAt6Months, confirmed: [] },
    'healthVisit.record': { ...ofChild, corrects: null, entry: dentalVisit, confirmed: [] },
    'partC.record': {
      ...ofChild,
      corrects: { id: 'F01-C1:part-c', recordedAt: importedAt },
      entry: partCWithReview,
      confirmed: [],
    },
    'care.withdraw': { ...ofChild, kind: 'screening', corrects: { id: 'F01-C1-S2', recordedAt: importedAt } },
    'policy.show': { caseNumber: brief.caseNumber },
    'policy.change': {
      ...{ row: 'child-health', audience: 'tribe', level: 'no', caseNumber: brief.caseNumber, orderedOn: null },
      reason: 'Asked for by the child’s attorney.',
    },
    'passage.decide': {
      caseNumber: brief.caseNumber,
      record: { kind: 'service', id: 'F01-V2' },
      decision: 'withhold',
      reason: 'A score of a screening.',
    },
    'order.list': { caseNumber: brief.caseNumber },
    'order.context': { hearing: idOf('F01-H8') },
    'order.sign': {
      ...{
        hearing: idOf('F01-H8'),
        draftHash: draftHash(hearingWork.draft, clausesOf([])),
        typedName: 'Ada Hollis',
        language: 'en',
      },
      ...{ supersedes: null, certificate: null },
    },
    'orderItem.record': { caseNumber: brief.caseNumber, item: 'F01-O1', status: 'not_met', metOn: null },
    'clause.list': {},
    'clause.keep': { clauseId: 'oc-conf-ftm', wording: null },
    'disclosures.list': { caseNumber: brief.caseNumber },
    'disclosures.mine': { hearing: null },
    'people.list': {},
    'people.add': { name: 'Atty. Selby Quill', roles: ['parent_attorney'], worksAs: idOf('AT1'), passphrase },
    'cases.mine': { asOf: brief.asOf },
    'audit.list': { after: 0, limit: 10 },
    'audit.verify': {},
  };
}
