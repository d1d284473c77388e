// A case file, a hearing and a day → the brief. Pure: the same input always gives the same brief.
// First what the audience may not have is withheld, then what is dated after the as-of day is left out, then the
// sections are made, one file each, from that one narrowed file.

import { leaveOutLater } from '../domain/asOf.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { listChanges } from '../domain/changes.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { HearingId } from '../domain/ids.ts';
import { trackObligations } from '../domain/obligations.ts';
import type { Hearing } from '../domain/record.ts';
import { inRecordOrder } from '../domain/recordOrder.ts';
import { type Audience, narrowCaseFile } from '../redaction/narrow.ts';
import type { TriggerContext } from '../triggers/context.ts';
import { isMoot } from '../triggers/moot.ts';
import { raiseAlerts } from './alerts.ts';
import { chooseQuestions } from './benchQuestions.ts';
import type { Brief, HearingHead } from './brief.ts';
import { makeFacts } from './facts.ts';
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

export interface BriefRequest {
  readonly hearingId: HearingId;
  /** Lateness is measured to this day; what is dated after it is left out. */
  readonly asOf: CalendarDate;
  readonly audience: Audience;
  /** The day on which the brief is shown, of the court's calendar: a consent must hold on it as well. */
  readonly shownOn: CalendarDate;
}

function headOf(file: CaseFile, { id, type, date, start, courtroomId, judgeId }: Hearing): HearingHead {
  return {
    id,
    type,
    date,
    start,
    courtroom: file.courtrooms.find((room) => room.id === courtroomId)?.name ?? courtroomId,
    judge: nameOf(file, judgeId),
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

/** Makes the brief of one hearing for one audience. Throws RangeError where the hearing is not of this case file. */
export function assembleBrief(whole: CaseFile, { hearingId, asOf, audience, shownOn }: BriefRequest): Brief {
  const { file: allowed, withheld, servicesWithheld } = narrowCaseFile(whole, audience, { asOf, shownOn });
  const file = inRecordOrder(leaveOutLater(allowed, asOf));
  const heard = file.hearings.find(({ id }) => id === hearingId);
  if (heard === undefined) throw new RangeError('the hearing is not one of this case file');
  const hearing = headOf(file, heard);
  const facts = makeFacts(file, heard, asOf);
  const since = facts.cadence.lastHearing;
  const lines = trackObligations(file, hearing.date, asOf).map((row) => lineOf(file, row));
  const open = lines.filter(({ row }) => !isMoot(row, { file, facts, asOf }));
  const development = makeDevelopment(file, ({ child }) => lines.filter(({ row }) => row.childId === child.id), {
    asOf,
    hearingOn: hearing.date,
  });
  const contexts = file.children.map((child): TriggerContext => ({ file, child, hearing: heard, facts, asOf, since }));
  const raised = raiseAlerts(contexts, open);
  const attention = makeAttention(file, facts, open, raised, hearing.date);
  const familyTime = makeFamilyTime(file, since, asOf);
  const sessions = familyTime.tallies.reduce((sum, { scheduled }) => sum + scheduled, 0);
  const notRecorded = makeNotRecorded(file, facts, hearing.date, sessions);
  const who = makeWho(file, facts, hearing.date, asOf);
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
    who,
    attention,
    since: makeSince(file, facts, listChanges(file, since), open, attention.alerts),
    development,
    ftm: makeFtm(file, lines, hearing.date),
    services: makeServices(file, lines, asOf),
    servicesWithheld,
    familyTime,
    placement: makePlacement(file, facts),
    clocks: makeClocks(file, facts, hearing),
    orders: makeOrders(file, lines, hearing.date),
    strengths: makeStrengths(file, familyTime.tallies, since),
    questions: chooseQuestions(contexts, raised, attention, who.addressProtected),
    notRecorded,
    withheld,
    part2ConsentUntil: consentUntil(file),
  };
}
