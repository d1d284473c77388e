// Made-up records for the store's tests: a court, and cases with two years of history each, the same for the same number.

import { addDays, type CalendarDate, dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { RecordKind, RecordOf, Records } from '../../shared/domain/record.ts';

type Mutable = { [K in RecordKind]: RecordOf[K][] };

const firstDay = dateOf('2024-11-25');
const days = 728;

/** No records of any kind. */
export function noRecords(): Mutable {
  return {
    court: [],
    courtSetting: [],
    courtroom: [],
    docketSession: [],
    sessionChange: [],
    holiday: [],
    commitment: [],
    interpreterBooking: [],
    person: [],
    courtCase: [],
    parent: [],
    sealedAddress: [],
    participant: [],
    icwaRecord: [],
    icwaInquiry: [],
    icwaNotice: [],
    activeEffort: [],
    permanencyPlan: [],
    familyTimePlan: [],
    familyTimeSession: [],
    service: [],
    hearing: [],
    hearingNotice: [],
    hearingAttendance: [],
    progressReport: [],
    concreteNeed: [],
    orderItem: [],
    ftm: [],
    ftmAppointment: [],
    reviewInterval: [],
    actionItem: [],
    sensitiveText: [],
    siblingPlan: [],
    siblingContact: [],
    caseworkerContact: [],
    tprRecord: [],
    child: [],
    placement: [],
    stay: [],
    placementEvent: [],
    safeSleepCheck: [],
    screening: [],
    healthVisit: [],
    medicalTask: [],
    partC: [],
    ifspReview: [],
    partCException: [],
    partCService: [],
  };
}

/** The court itself, with its rooms and its judge, clerk and coordinator. */
export function madeUpCourt(): Records {
  const records = noRecords();
  const [judgeId, clerkId, coordinatorId] = [idOf<'person'>('P-J'), idOf<'person'>('P-K'), idOf<'person'>('P-C')];
  records.court.push({
    id: 'court',
    name: 'Fifth District',
    state: 'Westmark',
    program: 'Infant-toddler court team',
    judgeId,
    clerkId,
    coordinatorId,
    timezone: 'America/Chicago',
    coordinatorCaseloadCap: 20,
    recordedThrough: dateOf('2026-11-21'),
    fictitious: true,
    notice: 'invented',
  });
  records.courtSetting.push({ id: 'serviceStartDays', value: 45 }, { id: 'notASetting', value: 1 });
  records.courtroom.push({ id: idOf('2B'), name: 'Courtroom 2B', remote: false });
  records.person.push(
    { id: judgeId, name: 'Hon. Ines Okafor', role: 'judge' },
    { id: clerkId, name: 'Bo Larsen', role: 'clerk' },
    { id: coordinatorId, name: 'Noor Haddad', role: 'coordinator' },
  );
  return records;
}

/** What is set of case number `n` and of its court: a session with an exception, a meeting, an interval, a vacated hearing. */
export function madeUpSchedule(n: number): Records {
  const records = noRecords();
  const key = `C${String(n).padStart(5, '0')}`;
  const caseId = idOf<'case'>(key);
  const place = { courtroomId: idOf<'courtroom'>('2B'), judgeId: idOf<'person'>('P-J') };
  const hours = { start: '13:30', end: '16:30' };
  const day = dateOf('2026-12-15');
  records.docketSession.push({
    ...{ id: 'D1', weekday: 'Tuesday', ...hours, ...place, slotMinutes: 30, capacityMinutes: 150 },
    ...{ recurrence: 'FREQ=MONTHLY;BYDAY=1TU,3TU', from: dateOf('2026-01-01'), until: null },
  });
  records.sessionChange.push(
    { id: 'DC1', sessionId: 'D1', date: day, start: null, end: null, courtroomId: null, judgeId: null },
    { id: 'DC2', sessionId: null, date: dateOf('2026-12-17'), ...hours, ...place },
  );
  records.holiday.push({ id: 'HD1', date: dateOf('2026-11-11'), name: 'Veterans Day', sits: true });
  records.commitment.push({
    ...{ id: 'X1', personId: place.judgeId, date: day, ...hours, place: '', calendar: 'Other court' },
  });
  records.ftmAppointment.push({
    ...{ id: idOf<'ftmAppointment'>(`${key}-FA1`), caseId, date: dateOf('2026-12-08'), start: '10:00', minutes: 60 },
    ...{ coordinatorId: idOf('P-C'), place: 'Room 2', accepted: null },
  });
  records.reviewInterval.push({
    ...{ id: `${key}-RI1`, caseId, days: 28, phase: 'before_disposition', underMonths: 12, reason: 'A newborn' },
  });
  records.hearing.push({
    ...{ id: idOf<'hearing'>(`${key}-HV1`), caseId, type: 'review', date: day, start: '14:00', minutes: 30, ...place },
    ...{ agencyReportFiledOn: null, continuedFrom: idOf<'hearing'>(`${key}-H0007`) },
    accepted: [{ code: 'attorney-elsewhere', person: place.judgeId, reason: 'A colleague stands in' }],
    ...{ status: 'vacated', vacating: { on: dateOf('2026-11-20'), reason: 'The petition was withdrawn' } },
  });
  return records;
}

/** Case number `n`: two children, 7 family-time sessions a week by two parents, a hearing and a meeting a month. */
export function madeUpCase(n: number): Records {
  const records = noRecords();
  const key = `C${String(n).padStart(5, '0')}`;
  const caseId = idOf<'case'>(key);
  const id = (kind: string, i: number) => `${key}-${kind}${String(i).padStart(4, '0')}`;
  const day = (i: number): CalendarDate => addDays(firstDay, i);
  const ofCase = (kind: string, i: number) => ({ id: id(kind, i), caseId });
  const parents = [idOf<'parent'>(id('PA', 1)), idOf<'parent'>(id('PA', 2))] as const;
  const worker = idOf<'person'>(id('W', 1));
  const provider = idOf<'person'>(id('V', 1));
  const judgeId = idOf<'person'>('P-J');

  records.person.push(
    { id: worker, name: `Caseworker of ${key}`, role: 'caseworker' },
    { id: provider, name: `Provider of ${key}`, role: 'provider' },
  );
  records.courtCase.push({
    id: caseId,
    caseNumber: idOf(`26-JV-${String(n).padStart(4, '0')}`),
    docketName: 'In the Interest of M.S.',
    status: 'open',
    headline: `Headline of ${key}`,
    petitionSummary: 'The petition alleges what it alleges, at the length of two sentences. This is the second one.',
    substantiatedOn: day(3),
    adjudicatedOn: day(40),
    disposedOn: null,
    casePlanOn: n % 2 === 0 ? null : day(55),
    relativesNoticedOn: n % 2 === 0 ? null : day(29),
  });
  for (const [position, parentId] of parents.entries()) {
    records.parent.push({
      id: parentId,
      caseId,
      position,
      name: `Parent ${position} of ${key}`,
      relation: position === 0 ? 'mother' : 'father',
      attorneyId: null,
      mentorId: null,
      guardianAdLitemId: null,
      language: 'es',
      interpreterRequired: position === 0,
      paternity: null,
      located: null,
      search: null,
      minor: null,
      inCustody: position === 0 ? null : n % 2 === 0,
      addressConfidential: position === 0,
      substituteAddress: null,
      noContactIssuedOn: null,
      noContactExpiresOn: null,
      noContactProtects: position === 0 ? [] : null,
    });
  }
  records.sealedAddress.push({
    ...ofCase('SA', 1),
    parentId: parents[0],
    address: `${n} Sealed Street`,
    telephone: null,
  });
  records.participant.push({ ...ofCase('PT', 1), role: 'caseworker', personId: worker });
  records.icwaInquiry.push({ ...ofCase('II', 1), date: day(5), result: 'no reason to know', detail: null });
  records.permanencyPlan.push({
    ...ofCase('PP', 1),
    primary: 'reunification',
    concurrent: 'adoption',
    concurrentDisclosedOn: day(50),
    primarySince: n % 2 === 0 ? null : day(60),
  });
  records.familyTimePlan.push({
    ...ofCase('FP', 1),
    effectiveOn: day(10),
    sessionsPerWeek: 7,
    hoursEach: 1.5,
    supervision: 'supervised',
    plus: null,
  });
  for (let i = 0; i < days; i++) {
    records.familyTimeSession.push({
      ...ofCase('FT', i),
      date: day(i),
      parentId: parents[i % 7 < 5 ? 0 : 1],
      hours: 1.5,
      outcome: i % 9 === 0 ? 'missed_parent' : 'attended',
      mode: i % 7 === 6 ? 'video' : 'in_person',
      supervision: 'supervised',
      note: 'Sang and read together; calm goodbye.',
    });
  }
  records.concreteNeed.push(
    { ...ofCase('CN', 1), need: 'housing', date: day(12), metOn: null, text: 'A lease of their own.' },
    { ...ofCase('CN', 2), need: 'transport', date: day(12), metOn: day(50), text: '' },
  );
  for (let i = 0; i < 26; i++) addMonth(i);
  addChildren();
  return records;

  function addMonth(i: number): void {
    const hearing = { ...ofCase('H', i), id: idOf<'hearing'>(id('H', i)) };
    const common = {
      ...hearing,
      type: 'review' as const,
      date: day(i * 28 + 20),
      start: `${String(8 + (n % 9)).padStart(2, '0')}:30`,
      minutes: 30,
      courtroomId: idOf<'courtroom'>('2B'),
      judgeId,
      agencyReportFiledOn: i % 3 === 0 ? null : day(i * 28 + 8),
      continuedFrom: null,
      accepted: null,
    };
    if (i === 25) records.hearing.push({ ...common, status: 'scheduled' });
    else if (i === 7) {
      const continuance = { to: day(230), reason: 'No interpreter', goodCause: true, requestedBy: 'court' };
      records.hearing.push({ ...common, status: 'continued', findings: [], outcome: null, continuance });
    } else {
      records.hearing.push({
        ...common,
        status: 'held',
        findings: ['reasonable efforts'],
        outcome: 'Continued.',
        childPresent: null,
      });
    }
    for (let order = 0; order < 3; order++) {
      records.orderItem.push({
        ...ofCase('O', i * 3 + order),
        hearingId: hearing.id,
        childId: null,
        text: 'Arrange the developmental evaluation and report to the court.',
        orderedOf: worker,
        dueOn: order === 0 ? null : day(i * 28 + 45),
        status: 'met',
        metOn: day(i * 28 + 40),
        topic: 'development',
      });
    }
    records.hearingNotice.push({
      ...ofCase('HN', i),
      hearingId: hearing.id,
      to: i % 2 === 0 ? 'parent' : 'caregiver',
      recipient: i % 2 === 0 ? parents[0] : null,
      sentOn: i === 25 ? null : day(i * 28 + 6),
      method: i % 2 === 0 ? 'mail' : null,
      proof: i % 2 === 0 ? i % 4 === 0 : null,
      heardOn: i % 3 === 0 ? day(i * 28 + 20) : null,
    });
    if (i !== 25) {
      const attendance = { ...ofCase('HA', i), hearingId: hearing.id, party: parents[0] };
      records.hearingAttendance.push({ ...attendance, present: i % 5 !== 0 });
    }
    const ftmId = idOf<'ftm'>(id('M', i));
    records.ftm.push({
      id: ftmId,
      caseId,
      date: day(i * 28 + 12),
      facilitatorId: idOf('P-C'),
      judgePresent: false,
      attendees: [...parents, worker],
      invitedAbsent: [],
      agenda: ['Family time', 'Sleep'],
      strengths: ['Reads every evening', 'Knows the signs of an ear infection'],
      decisions: ['One more session a week'],
      parentVoice: 'I want her to know my songs.',
    });
    for (let item = 0; item < 3; item++) {
      records.actionItem.push({
        ...ofCase('A', i * 3 + item),
        ftmId,
        text: 'Call the clinic about the hearing test.',
        owner: worker,
        dueOn: day(i * 28 + 26),
        status: 'done',
        doneOn: day(i * 28 + 25),
      });
    }
    records.caseworkerContact.push({ ...ofCase('CC', i), date: day(i * 28 + 4), place: 'home' });
    if (i % 4 === 0) {
      records.service.push({
        ...ofCase('S', i),
        subjectId: parents[0],
        type: 'child_parent_psychotherapy',
        providerId: provider,
        referredOn: day(i * 28),
        startedOn: null,
        endedOn: null,
        status: 'waitlisted',
        note: '',
        part2: i === 4,
      });
      records.progressReport.push({
        ...ofCase('R', i),
        serviceId: id('S', i),
        from: day(i * 28),
        date: day(i * 28 + 25),
        attended: i === 0 ? null : 3,
        scheduled: i === 0 ? null : 4,
        fit: i === 4 ? 'Fits her days' : null,
        effect: i === 4 ? 'Calmer mornings' : null,
        text: 'Comes on time.',
      });
    }
  }

  function addChildren(): void {
    for (let c = 0; c < 2; c++) {
      const childId = idOf<'child'>(id('CH', c));
      const ofChild = (kind: string, i: number) => ({ ...ofCase(`${kind}${c}`, i), childId });
      records.child.push({
        id: childId,
        caseId,
        position: c,
        firstName: `First${n}`,
        lastName: `Last${n}`,
        bornOn: day(-30),
        gestationDays: 252,
        sexAtBirth: 'female',
        race: ['White', 'Native'],
        ethnicity: null,
        removedOn: day(0),
        childCareName: null,
        childCareStartedOn: null,
        homeLanguage: c === 0 ? 'es' : null,
        prenatalExposure: c === 0 ? true : null,
        medicalEquipment: c === 0 ? false : null,
        familyViolenceExposure: c === 0 ? true : null,
      });
      records.placement.push({
        ...ofChild('PL', 1),
        setting: 'kinship',
        caregiver: 'Aunt',
        startedOn: day(0),
        endedOn: null,
        countsAsPlacement: true,
        endReason: null,
        preference: null,
      });
      records.placementEvent.push(
        { ...ofChild('PE', 1), event: 'license_pending', date: day(3), settledOn: c === 0 ? day(80) : null },
        { ...ofChild('PE', 2), event: 'move_planned', date: day(740), settledOn: null },
      );
      records.safeSleepCheck.push({ ...ofChild('SS', 1), date: day(4), by: c === 0 ? 'The visiting nurse' : null });
      for (let i = 0; i < 6; i++) {
        records.screening.push({
          ...ofChild('SC', i),
          tool: 'ASQ-3',
          date: day(60 + i * 100),
          ageBasis: 'adjusted',
          form: '4 month',
          result: 'typical',
          score: null,
          areas: [{ area: 'communication', result: 'typical', score: 52.5 }],
          followUpInterviewOn: null,
          followUpRecorded: false,
          ...entered(i, parents[0]),
        });
        records.healthVisit.push({
          ...ofChild('HV', i),
          type: 'well_child',
          date: day(70 + i * 90),
          label: `${2 + i * 2} month`,
          note: '',
          doses: i % 2 === 0 ? [{ vaccine: 'DTaP', dose: i + 1 }] : null,
          outcome: i === 3 ? '2 µg/dL' : null,
        });
      }
      records.partC.push({
        ...ofChild('PC', 1),
        identifiedOn: day(2),
        referralSentOn: day(4),
        referralReceivedOn: day(5),
        evaluationSetFor: null,
        evaluatedOn: day(30),
        eligible: c === 0 ? true : null,
        ifspOn: day(48),
        transitionPlanOn: null,
        transitionConferenceOn: c === 0 ? day(700) : null,
        schoolNoticeOn: c === 0 ? day(690) : null,
      });
    }
  }
}

/** What only a person enters of a screening: of every third one all of it, of the others nothing. */
function entered(i: number, aboutParentId: RecordOf['parent']['id']) {
  const all = i % 3 === 0;
  return {
    resultComputed: all,
    followUpScore: all ? 2 : null,
    aboutParentId: all ? aboutParentId : null,
    answers: all ? { '1': 1, '2': 0.5, '10': 0 } : null,
    completedBy: all ? 'mother' : null,
    language: all ? 'es' : null,
    setting: all ? 'home' : null,
    referredTo: all ? 'The clinic for small children' : null,
    referredOn: all ? addDays(firstDay, 65) : null,
    rescreenOn: all ? addDays(firstDay, 160) : null,
    safetyFollowUpOn: all ? addDays(firstDay, 61) : null,
  };
}

/** Both sets of records as one. */
export function together(...parts: readonly Records[]): Records {
  const all = noRecords();
  for (const part of parts) {
    for (const kind of Object.keys(all) as RecordKind[]) (all[kind] as unknown[]).push(...part[kind]);
  }
  return all;
}

/** What makes these records current in an empty store. */
export function asNew(records: Records) {
  return (Object.keys(records) as RecordKind[]).flatMap((kind) =>
    records[kind].map((after) => ({ kind, id: after.id, after })),
  );
}
