// The sample docket as case files, read straight from its JSON, for tests of the rules. It trusts the file.

import { readFileSync } from 'node:fs';
import type { CaseFile, ChildFile } from '../../shared/domain/caseFile.ts';
import { defaultPolicy } from '../../shared/domain/courtPolicy.ts';
import { type CalendarDate, dateOf } from '../../shared/domain/dates.ts';
import { type Id, idOf } from '../../shared/domain/ids.ts';
import type { Hearing } from '../../shared/domain/record.ts';

const sampleFile = new URL('../../resources/sample-docket/docket.json', import.meta.url);

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };
type Row = { readonly [name: string]: Json };

const list = (row: Row, name: string) => (row[name] ?? []) as readonly Row[];
const row = (of: Row, name: string) => of[name] as Row;
const text = (row: Row, name: string) => row[name] as string;
const number = (row: Row, name: string) => row[name] as number;
const flag = (row: Row, name: string) => row[name] as boolean | null;
const texts = (row: Row, name: string) => row[name] as readonly string[];
const day = (row: Row, name: string): CalendarDate => dateOf(text(row, name));
const dayOrNull = (row: Row, name: string): CalendarDate | null => (row[name] ? day(row, name) : null);
const id = <K extends string>(row: Row, name: string): Id<K> => idOf<K>(text(row, name));

/** Every family of the sample docket, or of the same file at another place, by its id. */
export function sampleCaseFiles(file: URL | string = sampleFile): ReadonlyMap<string, CaseFile> {
  const docket = JSON.parse(readFileSync(file, 'utf8')) as Row;
  return new Map(list(docket, 'families').map((family) => [text(family, 'id'), caseFileOf(docket, family)]));
}

function caseFileOf(docket: Row, family: Row): CaseFile {
  const caseId = id<'case'>(family, 'id');
  const of = { caseId };
  const meta = row(docket, 'meta');
  const court = row(meta, 'court');
  const icwa = row(family, 'icwa');
  const plan: Row | null = row(family, 'familyTimePlan');
  return {
    knownAt: null,
    court: {
      id: 'court',
      name: text(court, 'name'),
      state: text(court, 'state'),
      program: text(court, 'program'),
      judgeId: id(court, 'judge'),
      clerkId: id(court, 'clerk'),
      coordinatorId: id(court, 'coordinator'),
      timezone: text(meta, 'timezone'),
      coordinatorCaseloadCap: null,
      recordedThrough: day(meta, 'asOf'),
      fictitious: true,
      notice: text(meta, 'notice'),
    },
    policy: defaultPolicy,
    courtrooms: [],
    people: new Map(
      list(docket, 'people').map((person) => [
        id<'person'>(person, 'id'),
        { id: id<'person'>(person, 'id'), name: text(person, 'name'), role: text(person, 'role') },
      ]),
    ),
    case: {
      id: caseId,
      caseNumber: id(family, 'caseNumber'),
      docketName: text(family, 'docketName'),
      status: 'open',
      headline: text(family, 'headline'),
      petitionSummary: text(family, 'petitionSummary'),
      substantiatedOn: dayOrNull(family, 'substantiationDate'),
      adjudicatedOn: dayOrNull(family, 'adjudicationDate'),
      disposedOn: dayOrNull(family, 'dispositionDate'),
    },
    parents: [],
    participants: [],
    icwa: null,
    icwaInquiries: [],
    icwaNotices: list(icwa, 'notices').map((row, position) => ({
      ...of,
      id: `${caseId}:notice:${position}`,
      position,
      to: text(row, 'to'),
      sentOn: dayOrNull(row, 'sent'),
      receivedOn: dayOrNull(row, 'received'),
      extensionDays: number(row, 'extensionDaysRequested'),
      note: null,
    })),
    activeEfforts: [],
    permanency: null,
    familyTimePlan: plan && {
      ...of,
      id: `${caseId}:plan`,
      effectiveOn: day(plan, 'effective'),
      sessionsPerWeek: number(plan, 'sessionsPerWeek'),
      hoursEach: number(plan, 'hoursEach'),
      supervision: text(plan, 'supervision'),
      plus: null,
    },
    familyTime: list(family, 'familyTime').map((row, index) => ({
      ...of,
      id: `${caseId}:session:${index}`,
      date: day(row, 'date'),
      parentId: id(row, 'parent'),
      hours: number(row, 'hours'),
      outcome: text(row, 'outcome') as 'attended',
      mode: text(row, 'mode') as 'in_person',
      supervision: text(row, 'supervision'),
      note: text(row, 'note'),
    })),
    services: list(family, 'services').map((row) => ({
      ...of,
      id: text(row, 'id'),
      subjectId: id(row, 'subject'),
      type: text(row, 'type'),
      providerId: id(row, 'provider'),
      referredOn: day(row, 'referralDate'),
      startedOn: dayOrNull(row, 'startDate'),
      endedOn: dayOrNull(row, 'endDate'),
      status: text(row, 'status'),
      note: text(row, 'note'),
      part2: flag(row, 'part2') === true,
    })),
    hearings: list(family, 'hearings').map((row) => hearingOf(row, of)),
    orderItems: list(family, 'hearings').flatMap((hearing) =>
      list(hearing, 'orders').map((row) => ({
        ...of,
        id: text(row, 'id'),
        hearingId: id<'hearing'>(hearing, 'id'),
        childId: text(row, 'childId') ? id<'child'>(row, 'childId') : null,
        text: text(row, 'text'),
        orderedOf: text(row, 'orderedTo'),
        dueOn: dayOrNull(row, 'dueDate'),
        status: text(row, 'status') as 'met',
        metOn: dayOrNull(row, 'metDate'),
        topic: text(row, 'topic'),
      })),
    ),
    ftms: list(family, 'ftms').map((row) => ({
      ...of,
      id: id(row, 'id'),
      date: day(row, 'date'),
      facilitatorId: id(row, 'facilitator'),
      judgePresent: false,
      attendees: [],
      invitedAbsent: [],
      agenda: [],
      strengths: [],
      decisions: [],
      parentVoice: text(row, 'parentVoice'),
    })),
    actionItems: list(family, 'ftms').flatMap((ftm) =>
      list(ftm, 'actionItems').map((row) => ({
        ...of,
        id: text(row, 'id'),
        ftmId: id<'ftm'>(ftm, 'id'),
        text: text(row, 'text'),
        owner: text(row, 'owner'),
        dueOn: day(row, 'dueDate'),
        status: text(row, 'status') as 'open',
        doneOn: dayOrNull(row, 'doneDate'),
      })),
    ),
    sensitiveTexts: [],
    siblingPlan: null,
    siblingContacts: [],
    caseworkerContacts: [],
    tpr: null,
    children: list(family, 'children').map((row, position) => childFileOf(row, position, of)),
  };
}

function hearingOf(row: Row, of: { readonly caseId: Id<'case'> }): Hearing {
  const status = text(row, 'status') as Hearing['status'];
  const base = {
    ...of,
    id: id<'hearing'>(row, 'id'),
    type: text(row, 'type') as Hearing['type'],
    date: day(row, 'date'),
    start: text(row, 'start'),
    minutes: number(row, 'minutes'),
    courtroomId: id<'courtroom'>(row, 'courtroom'),
    judgeId: id<'person'>(row, 'judge'),
    agencyReportFiledOn: dayOrNull(row, 'agencyReportFiled'),
  };
  if (status === 'scheduled') return { ...base, status };
  const findings = texts(row, 'findings');
  return status === 'held'
    ? { ...base, status, findings, outcome: null }
    : { ...base, status, findings, outcome: null, continuance: null };
}

function childFileOf(child: Row, position: number, of: { readonly caseId: Id<'case'> }): ChildFile {
  const childId = id<'child'>(child, 'id');
  const ofChild = { ...of, childId };
  const partC = row(child, 'partC');
  return {
    child: {
      ...of,
      id: childId,
      position,
      firstName: text(child, 'firstName'),
      lastName: text(child, 'lastName'),
      bornOn: day(child, 'dob'),
      gestationDays: number(child, 'gestationalAgeDaysAtBirth'),
      sexAtBirth: null,
      race: [],
      ethnicity: null,
      removedOn: dayOrNull(child, 'removalDate'),
      childCareName: null,
      childCareStartedOn: null,
    },
    placements: list(child, 'placements').map((placement) => ({
      ...ofChild,
      id: text(placement, 'id'),
      setting: text(placement, 'setting') as 'kinship',
      caregiver: text(placement, 'caregiver'),
      startedOn: day(placement, 'start'),
      endedOn: dayOrNull(placement, 'end'),
      countsAsPlacement: flag(placement, 'countsAsPlacement') === true,
      endReason: null,
      preference: null,
    })),
    stays: list(child, 'interludes').map((stay, index) => ({
      ...ofChild,
      id: `${childId}:stay:${index}`,
      kind: text(stay, 'kind') as 'hospital',
      startedOn: day(stay, 'start'),
      endedOn: dayOrNull(stay, 'end'),
      place: text(stay, 'where'),
      countsAsPlacement: false,
    })),
    screenings: list(child, 'screenings').map((screening) => ({
      ...ofChild,
      id: text(screening, 'id'),
      tool: text(screening, 'tool'),
      date: day(screening, 'date'),
      ageBasis: text(screening, 'ageBasis') as 'adjusted',
      form: text(screening, 'form'),
      result: text(screening, 'result'),
      score: null,
      areas: [],
      followUpInterviewOn: null,
      followUpRecorded: false,
    })),
    healthVisits: list(child, 'health').map((visit, index) => ({
      ...ofChild,
      id: `${childId}:visit:${index}`,
      type: text(visit, 'type'),
      date: day(visit, 'date'),
      label: text(visit, 'label') ?? null,
      note: text(visit, 'note'),
    })),
    medicalTasks: list(child, 'medicalTasks').map((task) => ({
      ...ofChild,
      id: text(task, 'id'),
      text: text(task, 'text'),
      dueOn: day(task, 'dueDate'),
      doneOn: dayOrNull(task, 'doneDate'),
    })),
    partC: {
      ...ofChild,
      id: `${childId}:partC`,
      identifiedOn: dayOrNull(partC, 'identifiedDate'),
      referralSentOn: dayOrNull(partC, 'referralSentDate'),
      referralReceivedOn: dayOrNull(partC, 'referralReceivedDate'),
      evaluationSetFor: dayOrNull(partC, 'evaluationScheduled'),
      evaluatedOn: dayOrNull(partC, 'evaluationDate'),
      eligible: flag(partC, 'eligible'),
      ifspOn: dayOrNull(partC, 'ifspDate'),
      transitionPlanOn: dayOrNull(partC, 'transitionPlanDate'),
    },
    ifspReviews: texts(partC, 'reviews').map((review, index) => ({
      ...ofChild,
      id: `${childId}:review:${index}`,
      date: dateOf(review),
    })),
    partCExceptions: list(partC, 'exceptions').map((exception, index) => ({
      ...ofChild,
      id: `${childId}:exception:${index}`,
      startedOn: day(exception, 'start'),
      endedOn: day(exception, 'end'),
      reason: text(exception, 'reason'),
    })),
    partCServices: [],
  };
}
