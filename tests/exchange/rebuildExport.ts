// Rows of the record → the export they came from. It shows that every field of the format has a home.

import { findingsOf } from '../../shared/domain/hearings.ts';
import type { RecordOf, Records } from '../../shared/domain/record.ts';

type Row = { readonly [key: string]: unknown };

/** Leaves out keys that were not recorded. */
function present(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined));
}

/** A list that the format may leave out: not there where it holds nothing. */
const filled = (rows: readonly Row[]) => (rows.length > 0 ? rows : null);

const byPosition = <T extends { readonly position: number }>(rows: readonly T[]) =>
  rows.toSorted((a, b) => a.position - b.position);

function rebuildSessionChange({ id: _, sessionId, courtroomId, judgeId, ...change }: RecordOf['sessionChange']): Row {
  return present({ ...change, session: sessionId, courtroom: courtroomId, judge: judgeId });
}

function rebuildMeta(records: Records): Row {
  const court = records.court[0];
  if (court === undefined) throw new Error('no court');
  return {
    fictitious: court.fictitious,
    ...present({ notice: court.notice, coordinatorCaseloadCap: court.coordinatorCaseloadCap }),
    schemaVersion: 1,
    asOf: court.recordedThrough,
    timezone: court.timezone,
    court: {
      name: court.name,
      state: court.state,
      program: court.program,
      judge: court.judgeId,
      clerk: court.clerkId,
      coordinator: court.coordinatorId,
    },
    localDefaults: Object.fromEntries(records.courtSetting.map(({ id, value }) => [id, value])),
    courtrooms: records.courtroom,
    docketSessions: records.docketSession.map(({ id, courtroomId, judgeId, ...session }) => ({
      ...present({ ...session, id: id.startsWith(`${court.id}:`) ? null : id }),
      courtroom: courtroomId,
      judge: judgeId,
    })),
    ...present({ sessionChanges: filled(records.sessionChange.map(rebuildSessionChange)) }),
    holidays: records.holiday.map(({ id: _, ...holiday }) => present(holiday)),
    externalCommitments: records.commitment.map(({ personId, date, start, end, place }) => ({
      person: personId,
      date,
      start,
      end,
      where: place,
    })),
    interpreterBookings: records.interpreterBooking.map(({ personId, date, start, end }) => ({
      person: personId,
      date,
      start,
      end,
    })),
  };
}

function rebuildParent(records: Records, parent: RecordOf['parent']): Row {
  const sealed = records.sealedAddress.find(({ parentId }) => parentId === parent.id);
  const { noContactProtects } = parent;
  return {
    id: parent.id,
    name: parent.name,
    relation: parent.relation,
    attorney: parent.attorneyId,
    mentor: parent.mentorId,
    language: parent.language,
    ...present({
      guardianAdLitem: parent.guardianAdLitemId,
      interpreterRequired: parent.interpreterRequired,
      paternity: parent.paternity,
      located: parent.located,
      search: parent.search,
      minor: parent.minor,
      inCustody: parent.inCustody,
      address: sealed && {
        confidential: parent.addressConfidential,
        substitute: parent.substituteAddress,
        actual: sealed.address,
        phone: sealed.telephone,
      },
      noContactOrder: noContactProtects && {
        issued: parent.noContactIssuedOn,
        expires: parent.noContactExpiresOn,
        protects: noContactProtects,
      },
    }),
  };
}

function rebuildPartC(records: Records, row: RecordOf['partC']): Row {
  const { childId } = row;
  const ofChild = <T extends { readonly childId: string }>(rows: readonly T[]) =>
    rows.filter((other) => other.childId === childId);
  return {
    identifiedDate: row.identifiedOn,
    referralSentDate: row.referralSentOn,
    referralReceivedDate: row.referralReceivedOn,
    ...present({ evaluationScheduled: row.evaluationSetFor }),
    evaluationDate: row.evaluatedOn,
    eligible: row.eligible,
    ifspDate: row.ifspOn,
    reviews: ofChild(records.ifspReview).map(({ date }) => date),
    exceptions: ofChild(records.partCException).map(({ startedOn, endedOn, reason }) => ({
      start: startedOn,
      end: endedOn,
      reason,
    })),
    transitionPlanDate: row.transitionPlanOn,
    services: ofChild(records.partCService).map(({ name, startedOn, frequency }) => ({
      name,
      start: startedOn,
      frequency,
    })),
  };
}

function rebuildScreening(row: RecordOf['screening']): Row {
  const { id, tool, date, ageBasis, form, result, score, areas, followUpInterviewOn, followUpRecorded } = row;
  const domains = Object.fromEntries(areas.map((area) => [area.area, [area.result, area.score]]));
  const followUp = followUpRecorded ? { followUpInterviewDate: followUpInterviewOn } : {};
  const read = present({ score, domains: areas.length > 0 ? domains : null });
  return { id, tool, date, ageBasis, form, result, ...read, ...followUp };
}

function rebuildChild(records: Records, child: RecordOf['child']): Row {
  const ofChild = <T extends { readonly childId: string }>(rows: readonly T[]) =>
    rows.filter(({ childId }) => childId === child.id);
  const childCare = child.childCareName && { name: child.childCareName, start: child.childCareStartedOn };
  return {
    id: child.id,
    firstName: child.firstName,
    lastName: child.lastName,
    dob: child.bornOn,
    gestationalAgeDaysAtBirth: child.gestationDays,
    sexAtBirth: child.sexAtBirth,
    race: child.race,
    ethnicity: child.ethnicity,
    removalDate: child.removedOn,
    ...present({
      childCare,
      homeLanguage: child.homeLanguage,
      prenatalExposure: child.prenatalExposure,
      medicalEquipment: child.medicalEquipment,
      familyViolenceExposure: child.familyViolenceExposure,
      placementEvents: filled(
        ofChild(records.placementEvent).map(({ event, date, settledOn }) => ({
          event,
          date,
          ...present({ settledDate: settledOn }),
        })),
      ),
      safeSleepChecks: filled(ofChild(records.safeSleepCheck).map(({ date, by }) => ({ date, ...present({ by }) }))),
    }),
    placements: ofChild(records.placement).map((row) => ({
      id: row.id,
      setting: row.setting,
      caregiver: row.caregiver,
      start: row.startedOn,
      end: row.endedOn,
      countsAsPlacement: row.countsAsPlacement,
      endReason: row.endReason,
      preference: row.preference,
    })),
    interludes: ofChild(records.stay).map((row) => ({
      kind: row.kind,
      start: row.startedOn,
      end: row.endedOn,
      where: row.place,
      countsAsPlacement: row.countsAsPlacement,
    })),
    screenings: ofChild(records.screening).map(rebuildScreening),
    health: ofChild(records.healthVisit).map(({ type, date, label, note }) => ({
      type,
      date,
      note,
      ...present({ label }),
    })),
    medicalTasks: ofChild(records.medicalTask).map(({ id, text, dueOn, doneOn }) => ({
      id,
      text,
      dueDate: dueOn,
      doneDate: doneOn,
    })),
    partC: ofChild(records.partC).map((row) => rebuildPartC(records, row))[0],
  };
}

/** To whom notice of a hearing was given, and who came. */
function rebuildPresence(records: Records, id: string): Row {
  const ofHearing = <T extends { readonly hearingId: string }>(rows: readonly T[]) =>
    rows.filter(({ hearingId }) => hearingId === id);
  const notices = ofHearing(records.hearingNotice).map(({ to, recipient, sentOn, method, proof }) => ({
    to,
    sent: sentOn,
    ...present({ recipient, method, proof }),
  }));
  const attendance = ofHearing(records.hearingAttendance).map((row) => ({ party: row.party, present: row.present }));
  return present({ notices: filled(notices), attendance: filled(attendance) });
}

function rebuildService(records: Records, service: RecordOf['service']): Row {
  const reports = records.progressReport
    .filter(({ serviceId }) => serviceId === service.id)
    .map(({ from, date, text, attended, scheduled, fit, effect }) => ({
      from,
      date,
      text,
      ...present({ attended, scheduled, fit, effect }),
    }));
  return {
    id: service.id,
    subject: service.subjectId,
    type: service.type,
    provider: service.providerId,
    referralDate: service.referredOn,
    startDate: service.startedOn,
    endDate: service.endedOn,
    status: service.status,
    note: service.note,
    part2: service.part2,
    ...present({ progressReports: filled(reports) }),
  };
}

function rebuildHearing(records: Records, hearing: RecordOf['hearing']): Row {
  const { id, type, date, start, minutes, courtroomId, judgeId, status, agencyReportFiledOn } = hearing;
  return {
    id,
    type,
    date,
    start,
    minutes,
    courtroom: courtroomId,
    judge: judgeId,
    status,
    findings: findingsOf(hearing),
    orders: records.orderItem
      .filter(({ hearingId }) => hearingId === id)
      .map((row) => ({
        id: row.id,
        text: row.text,
        orderedTo: row.orderedOf,
        dueDate: row.dueOn,
        status: row.status,
        metDate: row.metOn,
        topic: row.topic,
        childId: row.childId,
      })),
    ...rebuildPresence(records, id),
    ...present({
      outcome: 'outcome' in hearing ? hearing.outcome : null,
      continuance: status === 'continued' ? hearing.continuance : null,
      agencyReportFiled: agencyReportFiledOn,
      continuedFrom: hearing.continuedFrom,
      childPresent: status === 'held' ? hearing.childPresent : null,
      vacated: status === 'vacated' ? hearing.vacating : null,
    }),
  };
}

function rebuildFtm(records: Records, ftm: RecordOf['ftm']): Row {
  const { caseId: _, facilitatorId, ...row } = ftm;
  return {
    ...row,
    facilitator: facilitatorId,
    actionItems: records.actionItem
      .filter(({ ftmId }) => ftmId === ftm.id)
      .map(({ id, text, owner, dueOn, status, doneOn }) => ({
        id,
        text,
        owner,
        dueDate: dueOn,
        status,
        doneDate: doneOn,
      })),
  };
}

function rebuildIcwa(records: Records, caseId: string): Row {
  const ofCase = <T extends { readonly caseId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.caseId === caseId);
  const row = ofCase(records.icwaRecord)[0];
  if (row === undefined) throw new Error('no ICWA record');
  const notices = byPosition(ofCase(records.icwaNotice)).map(({ to, sentOn, receivedOn, extensionDays, note }) => ({
    to,
    sent: sentOn,
    received: receivedOn,
    extensionDaysRequested: extensionDays,
    ...present({ note }),
  }));
  const activeEfforts = ofCase(records.activeEffort).map(({ date, text }) => ({ date, text }));
  return {
    status: row.status,
    inquiries: ofCase(records.icwaInquiry).map(({ date, result, detail }) => ({
      date,
      result,
      ...present({ detail }),
    })),
    ...present({
      tribe: row.tribe,
      notices: notices.length > 0 ? notices : null,
      biaNoticeReceived: row.biaNoticeReceivedOn,
      membershipVerification: row.membershipRequestedOn && {
        requested: row.membershipRequestedOn,
        received: row.membershipReceivedOn,
        result: row.membershipResult,
      },
      qualifiedExpertWitness: row.qualifiedExpertHeardOn,
      placementPreferenceMet: row.placementPreferenceMet,
      tribeIntervened: row.tribeIntervenedOn,
      activeEfforts: activeEfforts.length > 0 ? activeEfforts : null,
    }),
  };
}

function rebuildTeam(records: Records, caseId: string): Row {
  const inRole = (role: string) =>
    records.participant.find((row) => row.caseId === caseId && row.role === role)?.personId ?? null;
  return {
    caseworker: inRole('caseworker'),
    agencyAttorney: inRole('agency_attorney'),
    childAttorney: inRole('child_attorney'),
    casa: inRole('casa'),
    coordinator: inRole('coordinator'),
    ...present({ tribe: inRole('tribe'), interpreter: inRole('interpreter') }),
  };
}

function rebuildSensitive(row: RecordOf['sensitiveText']): Row {
  const { category, text, audiences, consentSignedOn, consentExpiresOn, consentTo, note } = row;
  const consent = consentTo && { signed: consentSignedOn, expires: consentExpiresOn, to: consentTo };
  return { category, text, audiences, ...present({ consent, note }) };
}

function rebuildPlans(records: Records, caseId: string): Row {
  const plan = records.familyTimePlan.find((row) => row.caseId === caseId);
  const permanency = records.permanencyPlan.find((row) => row.caseId === caseId);
  const siblings = records.siblingPlan.find((row) => row.caseId === caseId);
  const tpr = records.tprRecord.find((row) => row.caseId === caseId);
  const contacts = records.caseworkerContact
    .filter((row) => row.caseId === caseId)
    .map(({ date, place }) => ({ date, place }));
  if (plan === undefined || permanency === undefined) throw new Error('no plan');
  const { effectiveOn, sessionsPerWeek, hoursEach, supervision, plus } = plan;
  return {
    permanency: {
      primary: permanency.primary,
      concurrent: permanency.concurrent,
      concurrentDisclosedToParents: permanency.concurrentDisclosedOn,
      ...present({ primarySince: permanency.primarySince }),
    },
    familyTimePlan: { effective: effectiveOn, sessionsPerWeek, hoursEach, supervision, ...present({ plus }) },
    ...present({
      siblings: siblings && {
        placedTogether: siblings.placedTogether,
        siblingTime: records.siblingContact
          .filter((row) => row.caseId === caseId)
          .map(({ date, hours }) => ({ date, hours })),
        planPerMonth: siblings.contactsPerMonth,
      },
      caseworkerContacts: contacts.length > 0 ? contacts : null,
      tpr: tpr && {
        petitionFiled: tpr.petitionFiledOn,
        compellingReason: tpr.compellingReason,
        exceptions: { relativePlacement: tpr.relativePlacement, servicesNotProvided: tpr.servicesNotProvided },
      },
    }),
  };
}

function rebuildFamily(records: Records, row: RecordOf['courtCase']): Row {
  const ofCase = <T extends { readonly caseId: string }>(rows: readonly T[]) =>
    rows.filter(({ caseId }) => caseId === row.id);
  return {
    id: row.id,
    caseNumber: row.caseNumber,
    docketName: row.docketName,
    status: row.status,
    headline: row.headline,
    petitionSummary: row.petitionSummary,
    substantiationDate: row.substantiatedOn,
    adjudicationDate: row.adjudicatedOn,
    dispositionDate: row.disposedOn,
    ...present({
      casePlanDate: row.casePlanOn,
      relativesNoticedDate: row.relativesNoticedOn,
      concreteNeeds: filled(
        ofCase(records.concreteNeed).map(({ need, date, text, metOn }) => ({
          need,
          date,
          text,
          ...present({ metDate: metOn }),
        })),
      ),
    }),
    parents: byPosition(ofCase(records.parent)).map((parent) => rebuildParent(records, parent)),
    team: rebuildTeam(records, row.id),
    icwa: rebuildIcwa(records, row.id),
    children: byPosition(ofCase(records.child)).map((child) => rebuildChild(records, child)),
    ...rebuildPlans(records, row.id),
    familyTime: ofCase(records.familyTimeSession).map(({ id: _, caseId: __, parentId, ...session }) => ({
      ...session,
      parent: parentId,
    })),
    services: ofCase(records.service).map((service) => rebuildService(records, service)),
    hearings: ofCase(records.hearing).map((hearing) => rebuildHearing(records, hearing)),
    ftms: ofCase(records.ftm).map((ftm) => rebuildFtm(records, ftm)),
    ...present({
      ftmAppointments: filled(
        ofCase(records.ftmAppointment).map(({ caseId: _, coordinatorId, ...set }) =>
          present({ ...set, coordinator: coordinatorId }),
        ),
      ),
      reviewIntervals: filled(ofCase(records.reviewInterval).map(({ id: _, caseId: __, ...row }) => present(row))),
    }),
    sensitive: ofCase(records.sensitiveText).map(rebuildSensitive),
  };
}

/** The export that `records` came from. Lists whose order means nothing come in the order of the rows. */
export function rebuildExport(records: Records): Row {
  return {
    meta: rebuildMeta(records),
    people: records.person,
    families: records.courtCase.map((row) => rebuildFamily(records, row)),
  };
}
