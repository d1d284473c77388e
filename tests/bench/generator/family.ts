// How a made-up case begins: the family, its team and its plans. Twins of two parents in one home, as in the sample's
// fullest family.

import { addDays, type CalendarDate } from '../../../shared/domain/dates.ts';
import { type Id, idOf } from '../../../shared/domain/ids.ts';
import { dayOf, hearingDay } from './calendar.ts';
import type { NewRecord } from './changes.ts';
import { staffOf } from './court.ts';
import { pick } from './seeded.ts';
import { firstNames, lastNames } from './words.ts';

export interface Family {
  /** Its number among the cases. */
  readonly n: number;
  readonly caseId: Id<'case'>;
  readonly lastName: string;
  readonly parents: readonly [Id<'parent'>, Id<'parent'>];
  readonly children: readonly [Id<'child'>, Id<'child'>];
  readonly caregiver: string;
  readonly removedOn: CalendarDate;
  readonly bornOn: CalendarDate;
}

export function familyOf(n: number): Family {
  const key = `C${String(n).padStart(5, '0')}`;
  const removedOn = dayOf(0, hearingDay(n) - 2);
  return {
    n,
    caseId: idOf(key),
    lastName: pick(lastNames, key),
    parents: [idOf(`${key}-MO`), idOf(`${key}-FA`)],
    children: [idOf(`${key}-C1`), idOf(`${key}-C2`)],
    caregiver: `${pick(lastNames, key, 'home')}-${pick(lastNames, key, 'at')} family`,
    removedOn,
    bornOn: addDays(removedOn, -44),
  };
}

/** The case as it is first recorded, at the end of its first month. */
export function openingRecords(family: Family): NewRecord[] {
  const { n, caseId, parents, children } = family;
  const roles = ['caseworker', 'agency_attorney', 'child_attorney', 'casa', 'coordinator'] as const;
  return [
    caseRecord(family),
    ...parents.map((id, position) => parentRecord(family, id, position)),
    ...children.map((id, position) => childRecord(family, id, position)),
    ...roles.map((role): NewRecord => {
      return { kind: 'participant', after: { id: `${caseId}:${role}`, caseId, role, personId: staffOf(role, n) } };
    }),
    ...planRecords(family),
  ];
}

function caseRecord({ n, caseId, lastName, removedOn }: Family): NewRecord {
  return {
    kind: 'courtCase',
    after: {
      id: caseId,
      caseNumber: idOf(`24-JV-${String(n).padStart(4, '0')}`),
      docketName: `In the Interest of ${lastName.slice(0, 1)}. and ${lastName.slice(0, 1)}.`,
      status: 'open',
      headline: 'Premature twins; parents working toward an extended-visit plan once a lease is signed',
      petitionSummary:
        'The agency petitioned when the twins were ready to leave the NICU and the family had lost its housing.',
      substantiatedOn: addDays(removedOn, 12),
      adjudicatedOn: dayOf(1, hearingDay(n)),
      disposedOn: dayOf(2, hearingDay(n)),
      casePlanOn: addDays(removedOn, 45),
      relativesNoticedOn: addDays(removedOn, 20),
    },
  };
}

function parentRecord({ n, caseId, lastName }: Family, id: Id<'parent'>, position: number): NewRecord {
  const isMother = position === 0;
  return {
    kind: 'parent',
    after: {
      id,
      caseId,
      position,
      name: `${pick(firstNames, id)} ${lastName}`,
      relation: isMother ? 'mother' : 'father',
      attorneyId: staffOf('parent_attorney', isMother ? n : n + 7),
      mentorId: staffOf('parent_mentor', isMother ? n : n + 7),
      guardianAdLitemId: null,
      language: 'en',
      interpreterRequired: null,
      paternity: isMother ? null : `established ${dayOf(1, 3)}`,
      located: null,
      search: null,
      minor: null,
      inCustody: null,
      addressConfidential: null,
      substituteAddress: null,
      noContactIssuedOn: null,
      noContactExpiresOn: null,
      noContactProtects: null,
    },
  };
}

function childRecord({ caseId, lastName, bornOn, removedOn }: Family, id: Id<'child'>, position: number): NewRecord {
  return {
    kind: 'child',
    after: {
      id,
      caseId,
      position,
      firstName: pick(firstNames, id),
      lastName,
      bornOn,
      gestationDays: 221,
      sexAtBirth: position === 0 ? 'female' : 'male',
      race: ['White'],
      ethnicity: 'Not Hispanic',
      removedOn,
      childCareName: null,
      childCareStartedOn: null,
      homeLanguage: null,
      prenatalExposure: null,
      medicalEquipment: null,
      familyViolenceExposure: null,
    },
  };
}

function planRecords({ caseId, removedOn }: Family): NewRecord[] {
  const result = { result: 'no_reason_to_know', detail: null };
  const concurrent = {
    concurrent: 'adoption by current resource family',
    concurrentDisclosedOn: addDays(removedOn, 22),
    primarySince: removedOn,
  };
  const sessions = { sessionsPerWeek: 5, hoursEach: 2, supervision: 'supervised', plus: 'Saturday day visits' };
  const sensitive = { category: 'mental_health', text: 'EPDS score 14 at intake' };
  const audiences = ['judge', 'clerk', 'agency', 'mother_attorney'];
  const consent = { consentSignedOn: null, consentExpiresOn: null, consentTo: null, note: null };
  const of = (kind: string) => ({ id: `${caseId}:${kind}`, caseId });
  return [
    { kind: 'icwaInquiry', after: { ...of('icwa-inquiry'), date: removedOn, ...result } },
    { kind: 'permanencyPlan', after: { ...of('permanency'), primary: 'reunification', ...concurrent } },
    { kind: 'familyTimePlan', after: { ...of('family-time-plan'), effectiveOn: removedOn, ...sessions } },
    { kind: 'siblingPlan', after: { ...of('siblings'), placedTogether: true, contactsPerMonth: null } },
    { kind: 'sensitiveText', after: { ...of('sensitive:mental_health'), ...sensitive, audiences, ...consent } },
  ];
}
