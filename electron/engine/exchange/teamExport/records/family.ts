// One family's rows, but for its children, hearings and meetings.

import type { CaseId } from '../../../../../shared/domain/ids.ts';
import type { Participant } from '../../../../../shared/domain/record.ts';
import type { Family } from '../schema/teamExport.ts';
import { addChild } from './child.ts';
import { addFtm, addHearing, addSet } from './hearing.ts';
import { deriveId, type Rows } from './rows.ts';

const teamRoles = {
  caseworker: 'caseworker',
  agencyAttorney: 'agency_attorney',
  childAttorney: 'child_attorney',
  casa: 'casa',
  coordinator: 'coordinator',
  tribe: 'tribe',
  interpreter: 'interpreter',
} as const satisfies Record<keyof Family['team'], Participant['role']>;

function addParent(rows: Rows, parent: Family['parents'][number], position: number, caseId: CaseId): void {
  const { address, noContactOrder } = parent;
  rows.parent.push({
    id: parent.id,
    caseId,
    position,
    name: parent.name,
    relation: parent.relation,
    attorneyId: parent.attorney,
    mentorId: parent.mentor,
    guardianAdLitemId: parent.guardianAdLitem ?? null,
    language: parent.language,
    interpreterRequired: parent.interpreterRequired ?? null,
    paternity: parent.paternity ?? null,
    located: parent.located ?? null,
    search: parent.search ?? null,
    minor: parent.minor ?? null,
    inCustody: parent.inCustody ?? null,
    addressConfidential: address?.confidential ?? null,
    substituteAddress: address?.substitute ?? null,
    noContactIssuedOn: noContactOrder?.issued ?? null,
    noContactExpiresOn: noContactOrder?.expires ?? null,
    noContactProtects: noContactOrder?.protects ?? null,
  });
  if (!address) return;
  rows.sealedAddress.push({
    id: deriveId(parent.id, 'address'),
    caseId,
    parentId: parent.id,
    address: address.actual,
    telephone: address.phone,
  });
}

function addTeam(rows: Rows, { team }: Family, caseId: CaseId): void {
  for (const [key, role] of Object.entries(teamRoles) as [keyof Family['team'], Participant['role']][]) {
    const personId = team[key];
    if (personId) rows.participant.push({ id: deriveId(caseId, role), caseId, role, personId });
  }
}

function addIcwa(rows: Rows, { icwa }: Family, caseId: CaseId): void {
  rows.icwaRecord.push({
    id: deriveId(caseId, 'icwa'),
    caseId,
    status: icwa.status,
    tribe: icwa.tribe ?? null,
    biaNoticeReceivedOn: icwa.biaNoticeReceived ?? null,
    membershipRequestedOn: icwa.membershipVerification?.requested ?? null,
    membershipReceivedOn: icwa.membershipVerification?.received ?? null,
    membershipResult: icwa.membershipVerification?.result ?? null,
    qualifiedExpertHeardOn: icwa.qualifiedExpertWitness ?? null,
    placementPreferenceMet: icwa.placementPreferenceMet ?? null,
    tribeIntervenedOn: icwa.tribeIntervened ?? null,
  });
  for (const { date, result, detail } of icwa.inquiries) {
    const id = deriveId(caseId, 'icwa-inquiry', date);
    rows.icwaInquiry.push({ id, caseId, date, result, detail: detail ?? null });
  }
  for (const [position, notice] of (icwa.notices ?? []).entries()) {
    rows.icwaNotice.push({
      id: deriveId(caseId, 'icwa-notice', notice.to),
      caseId,
      position,
      to: notice.to,
      sentOn: notice.sent,
      receivedOn: notice.received,
      extensionDays: notice.extensionDaysRequested,
      note: notice.note ?? null,
    });
  }
  for (const { date, text } of icwa.activeEfforts ?? []) {
    rows.activeEffort.push({ id: deriveId(caseId, 'active-effort', date), caseId, date, text });
  }
}

function addPlans(rows: Rows, { permanency, familyTimePlan, siblings, tpr }: Family, caseId: CaseId): void {
  rows.permanencyPlan.push({
    id: deriveId(caseId, 'permanency'),
    caseId,
    primary: permanency.primary,
    concurrent: permanency.concurrent,
    concurrentDisclosedOn: permanency.concurrentDisclosedToParents,
    primarySince: permanency.primarySince ?? null,
  });
  const { effective, plus, ...plan } = familyTimePlan;
  const planId = deriveId(caseId, 'family-time-plan');
  rows.familyTimePlan.push({ id: planId, caseId, effectiveOn: effective, ...plan, plus: plus ?? null });
  if (tpr) {
    rows.tprRecord.push({
      id: deriveId(caseId, 'tpr'),
      caseId,
      petitionFiledOn: tpr.petitionFiled,
      compellingReason: tpr.compellingReason,
      relativePlacement: tpr.exceptions.relativePlacement,
      servicesNotProvided: tpr.exceptions.servicesNotProvided,
    });
  }
  if (!siblings) return;
  const { placedTogether, planPerMonth, siblingTime } = siblings;
  const siblingsId = deriveId(caseId, 'siblings');
  rows.siblingPlan.push({ id: siblingsId, caseId, placedTogether, contactsPerMonth: planPerMonth });
  for (const { date, hours } of siblingTime) {
    rows.siblingContact.push({ id: deriveId(caseId, 'sibling-time', date), caseId, date, hours });
  }
}

function addServices(rows: Rows, { services, concreteNeeds }: Family, caseId: CaseId): void {
  for (const { subject, provider, referralDate, startDate, endDate, progressReports, ...service } of services) {
    rows.service.push({
      ...service,
      caseId,
      subjectId: subject,
      providerId: provider,
      referredOn: referralDate,
      startedOn: startDate,
      endedOn: endDate,
    });
    for (const report of progressReports ?? []) {
      rows.progressReport.push({
        ...report,
        id: deriveId(service.id, 'progress-report', report.date),
        caseId,
        serviceId: service.id,
        attended: report.attended ?? null,
        scheduled: report.scheduled ?? null,
        fit: report.fit ?? null,
        effect: report.effect ?? null,
      });
    }
  }
  for (const { need, date, metDate, text } of concreteNeeds ?? []) {
    rows.concreteNeed.push({
      id: deriveId(caseId, 'concrete-need', need, date),
      caseId,
      need,
      date,
      metOn: metDate ?? null,
      text,
    });
  }
}

function addSensitive(rows: Rows, { sensitive }: Family, caseId: CaseId): void {
  for (const { category, text, audiences, consent, note } of sensitive) {
    rows.sensitiveText.push({
      id: deriveId(caseId, 'sensitive', category),
      caseId,
      category,
      text,
      audiences,
      consentSignedOn: consent?.signed ?? null,
      consentExpiresOn: consent?.expires ?? null,
      consentTo: consent?.to ?? null,
      note: note ?? null,
    });
  }
}

export function addFamily(rows: Rows, family: Family): void {
  const caseId = family.id;
  rows.courtCase.push({
    id: caseId,
    caseNumber: family.caseNumber,
    docketName: family.docketName,
    status: family.status,
    headline: family.headline,
    petitionSummary: family.petitionSummary,
    substantiatedOn: family.substantiationDate,
    adjudicatedOn: family.adjudicationDate,
    disposedOn: family.dispositionDate,
    casePlanOn: family.casePlanDate ?? null,
    relativesNoticedOn: family.relativesNoticedDate ?? null,
  });
  for (const [position, parent] of family.parents.entries()) addParent(rows, parent, position, caseId);
  addTeam(rows, family, caseId);
  addIcwa(rows, family, caseId);
  addPlans(rows, family, caseId);
  for (const { parent, ...session } of family.familyTime) {
    const id = deriveId(caseId, 'family-time', parent, session.date);
    rows.familyTimeSession.push({ id, caseId, parentId: parent, ...session });
  }
  addServices(rows, family, caseId);
  for (const { date, place } of family.caseworkerContacts ?? []) {
    rows.caseworkerContact.push({ id: deriveId(caseId, 'caseworker-contact', date), caseId, date, place });
  }
  addSensitive(rows, family, caseId);
  for (const hearing of family.hearings) addHearing(rows, hearing, caseId);
  for (const ftm of family.ftms) addFtm(rows, ftm, caseId);
  addSet(rows, family, caseId);
  for (const [position, child] of family.children.entries()) addChild(rows, child, position, caseId);
}
