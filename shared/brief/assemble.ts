// A case file, a hearing and a day → the brief. Pure: the same input always gives the same brief.
// First what the audience may not have is withheld, then what is dated after the as-of day is left out, then the
// sections are made, one file each, from that one narrowed file.

import { leaveOutLater } from '../domain/asOf.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { listChanges } from '../domain/changes.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { HearingId } from '../domain/ids.ts';
import { trackObligations } from '../domain/obligations.ts';
import type { Hearing, PartyRef } from '../domain/record.ts';
import { inRecordOrder } from '../domain/recordOrder.ts';
import type { Audience, Reader } from '../redaction/audiences.ts';
import { narrowCaseFile } from '../redaction/narrow.ts';
import { recordsNoReader } from '../redaction/party.ts';
import type { WithheldPassages } from '../redaction/passages.ts';
import type { DisclosurePolicy } from '../redaction/policy.ts';
import type { TriggerContext } from '../triggers/context.ts';
import { isMoot } from '../triggers/moot.ts';
import { type Raised, raiseAlerts } from './alerts.ts';
import { chooseQuestions } from './benchQuestions.ts';
import type { Brief, FamilyTimeSection, HearingHead, NotRecordedLine, ObligationLine } from './brief.ts';
import { type Facts, makeFacts } from './facts.ts';
import { nameOf } from './names.ts';
import { lineOf } from './obligationLines.ts';
import { countFor, makeAttention } from './sections/attention.ts';
import { makeClocks } from './sections/clocks.ts';
import { makeDevelopment } from './sections/development.ts';
import { makeFamilyTime } from './sections/familyTime.ts';
import { makeFtm, makeOrders } from './sections/meetings.ts';
import { makeNotRecorded } from './sections/notRecorded.ts';
import { makePlacement } from './sections/placement.ts';
import { makeServices } from './sections/services.ts';
import { makeSince } from './sections/since.ts';
import { makeStrengths } from './sections/strengths.ts';
import { makeWho } from './sections/who.ts';
import {
  alertsTold,
  developmentTold,
  factsTold,
  gapsTold,
  isLineTold,
  isToldWhole,
  recordTold,
  sinceTold,
  type Told,
} from './toldOnly.ts';

export interface BriefRequest {
  readonly hearingId: HearingId;
  /** Lateness is measured to this day; what is dated after it is left out. */
  readonly asOf: CalendarDate;
  readonly audience: Audience;
  /** For whom the reader acts or cares; absent or null: the first of the record (shared/redaction/party.ts). */
  readonly party?: PartyRef | null;
  /** By whom the copy is made, where the maker sees less than its reader. */
  readonly madeBy?: Reader['madeBy'];
  /** The court's matrix with its changes for this case; absent: the list's own. */
  readonly policy?: DisclosurePolicy;
  /** Narratives that were decided to be withheld; absent: none. */
  readonly passages?: WithheldPassages;
  /** The day on which the brief is shown, of the court's calendar: a consent must hold on it as well. */
  readonly shownOn: CalendarDate;
}

/** That a hearing is not held on its day, by its status alone: why is not said. */
function endedOf(hearing: Hearing): Pick<HearingHead, 'ended'> {
  if (hearing.status === 'vacated') return { ended: { as: 'vacated' } };
  return hearing.status === 'continued' ? { ended: { as: 'continued', to: hearing.continuance?.to ?? null } } : {};
}

function headOf(file: CaseFile, hearing: Hearing): HearingHead {
  const { id, type, date, start, courtroomId, judgeId } = hearing;
  return {
    id,
    type,
    date,
    start,
    courtroom: file.courtrooms.find((room) => room.id === courtroomId)?.name ?? courtroomId,
    judge: nameOf(file, judgeId),
    ...endedOf(hearing),
    sources: [{ kind: 'hearing', id }],
  };
}

/** The last day that every Part 2 consent shown here still runs; null where none is shown or none has an end. */
function consentUntil(file: CaseFile): CalendarDate | null {
  const ends = file.sensitiveTexts.flatMap(({ category, consentExpiresOn }) =>
    category === 'part2' && consentExpiresOn !== null ? [consentExpiresOn] : [],
  );
  return ends.toSorted()[0] ?? null;
}

/** What the rules make of a file: a reader's own, and for comparison the whole one. */
interface Derived {
  readonly file: CaseFile;
  readonly facts: Facts;
  readonly lines: readonly ObligationLine[];
  /** Lines that are not moot. */
  readonly open: readonly ObligationLine[];
  readonly contexts: readonly TriggerContext[];
  readonly raised: readonly Raised[];
  readonly familyTime: FamilyTimeSection;
  readonly notRecorded: readonly NotRecordedLine[];
}

function derive(
  allowed: CaseFile,
  heard: Hearing,
  asOf: CalendarDate,
  isTold: (line: ObligationLine) => boolean,
): Derived {
  const file = inRecordOrder(leaveOutLater(allowed, asOf));
  const facts = makeFacts(file, heard, asOf);
  const since = facts.cadence.lastHearing;
  const lines = trackObligations(file, heard.date, asOf)
    .map((row) => lineOf(file, row))
    .filter(isTold);
  const open = lines.filter(({ row }) => !isMoot(row, { file, facts, asOf }));
  const contexts = file.children.map((child): TriggerContext => ({ file, child, hearing: heard, facts, asOf, since }));
  const familyTime = makeFamilyTime(file, since, asOf);
  const sessions = familyTime.tallies.reduce((sum, { scheduled }) => sum + scheduled, 0);
  const notRecorded = makeNotRecorded(file, facts, heard.date, sessions);
  return { file, facts, lines, open, contexts, raised: raiseAlerts(contexts, open), familyTime, notRecorded };
}

/** What a reader who is not told everything is told: what is true of the whole record as well. */
function derivedFor(derived: Derived, whole: Derived, told: Told): Derived {
  return {
    ...derived,
    facts: factsTold(derived.facts, derived.lines, told),
    raised: alertsTold(derived.raised, whole.raised, told),
    notRecorded: gapsTold(derived.notRecorded, whole.notRecorded, told),
  };
}

/** Makes the brief of one hearing for one reader. Throws RangeError where the hearing is not of this case file. */
export function assembleBrief(whole: CaseFile, request: BriefRequest): Brief {
  const { hearingId, asOf, audience, party: asked = null, madeBy, shownOn, policy, passages } = request;
  const reader = { audience, party: asked, ...(madeBy && { madeBy }) };
  const narrowed = narrowCaseFile(whole, reader, { asOf, shownOn }, policy, passages);
  const { withheld, servicesWithheld, withheldCounts, party, told } = narrowed;
  const heard = leaveOutLater(narrowed.file, asOf).hearings.find(({ id }) => id === hearingId);
  if (heard === undefined) throw new RangeError('the hearing is not one of this case file');
  const own = derive(narrowed.file, heard, asOf, (line) => isLineTold(line, told));
  const isBench = told.has('bench-work');
  const derived = isToldWhole(told)
    ? own
    : derivedFor(
        own,
        derive(whole, heard, asOf, () => true),
        told,
      );
  const { file, facts, lines, open, contexts, raised, familyTime, notRecorded } = derived;
  const hearing = headOf(file, heard);
  const since = facts.cadence.lastHearing;
  const development = makeDevelopment(file, ({ child }) => lines.filter(({ row }) => row.childId === child.id), {
    asOf,
    hearingOn: hearing.date,
  });
  const attention = makeAttention(file, facts, open, raised, hearing.date);
  const changes = listChanges(file, since);
  const who = makeWho(file, facts, hearing.date, asOf);
  const placement = makePlacement(file, facts);
  return {
    version: 1,
    caseId: file.case.id,
    caseNumber: file.case.caseNumber,
    docketName: file.case.docketName,
    court: file.court.name,
    timezone: file.court.timezone,
    fictitious: file.court.fictitious,
    audience,
    asOf,
    knownAt: file.knownAt,
    hearing,
    facts,
    counts: countFor(attention, notRecorded.length),
    attention,
    since: sinceTold(makeSince(file, facts, changes, open, attention.alerts), told),
    development: developmentTold(development, file, told),
    ftm: makeFtm(file, lines, hearing.date),
    services: makeServices(file, lines, asOf),
    servicesWithheld,
    ...recordTold({ placement, familyTime, who, clocks: makeClocks(file, facts, hearing) }, told),
    orders: makeOrders(file, lines, hearing.date),
    strengths: makeStrengths(file, familyTime.tallies, since),
    questions: isBench ? chooseQuestions(contexts, raised, attention, who.addressProtected) : [],
    notRecorded,
    withheld,
    withheldCounts,
    party,
    noReaderRecorded: recordsNoReader(whole, reader, asOf),
    part2ConsentUntil: consentUntil(file),
  };
}
