import { describe, expect, test } from 'vitest';
import * as records from '../../tests/support/records.ts';
import { leaveOutLater } from './asOf.ts';
import { dateOf } from './dates.ts';
import { idOf } from './ids.ts';

const asOf = dateOf('2026-11-21');
const later = dateOf('2026-11-22');

describe('leaving out what is dated after the as-of day', () => {
  test('a later hearing recorded as held is only set, and its orders are not made; the report filed later is not filed', () => {
    const held = records.heldHearing({ date: later, findings: ['contrary_to_welfare'], agencyReportFiledOn: later });
    const known = leaveOutLater(records.caseFile({ hearings: [held], orderItems: [records.orderItem()] }), asOf);
    const { findings: _findings, outcome: _outcome, childPresent: _present, ...set } = held;
    expect(known.hearings).toEqual([{ ...set, status: 'scheduled', agencyReportFiledOn: null }]);
    expect(known.orderItems).toEqual([]);
  });

  test('a hearing of the as-of day itself stays as recorded', () => {
    const held = records.heldHearing({ date: asOf, agencyReportFiledOn: asOf });
    expect(leaveOutLater(records.caseFile({ hearings: [held] }), asOf).hearings).toEqual([held]);
  });

  test('a hearing is vacated from the day of its vacating on, whichever day it was set for; before, it is only set', () => {
    const narrowed = (date: typeof asOf, on: typeof asOf) => {
      const vacated = records.vacatedHearing({ date, vacating: { on, reason: 'Illness' } });
      return [vacated, leaveOutLater(records.caseFile({ hearings: [vacated] }), asOf).hearings[0]];
    };
    for (const date of [dateOf('2026-11-20'), later]) {
      const [vacated, known] = narrowed(date, asOf);
      expect(known).toEqual(vacated);
      const [{ vacating: _, ...set }, before] = narrowed(date, later) as [{ vacating: unknown }, unknown];
      expect(before).toEqual({ ...set, status: 'scheduled' });
    }
  });

  test('a hearing is continued from the day on which it was; where nobody recorded that day, as soon as another stands for it', () => {
    const id = idOf<'hearing'>('H0');
    const to = { to: dateOf('2026-12-01'), reason: 'Illness', goodCause: true, requestedBy: 'court' };
    const statusOf = (on: typeof asOf | null, next: readonly (typeof following)[]) => {
      const continuance = on === null ? to : { ...to, on };
      const continued = { ...records.continuedHearing({ id, date: later }), continuance };
      const file = records.caseFile({ hearings: [continued, ...next] });
      return leaveOutLater(file, asOf).hearings.find((row) => row.id === id)?.status;
    };
    const following = records.hearing({ id: idOf('H1'), date: dateOf('2026-12-01'), continuedFrom: id });
    expect(statusOf(asOf, [])).toBe('continued');
    expect(statusOf(later, [following])).toBe('scheduled');
    expect(statusOf(null, [following])).toBe('continued');
    expect(statusOf(null, [])).toBe('scheduled');
  });

  test('what a day was kept in spite of stays with a hearing that is held later', () => {
    const accepted = [{ code: 'person-elsewhere', person: idOf<'person'>('AT1'), reason: 'A colleague stands in' }];
    const held = records.heldHearing({ date: later, accepted, continuedFrom: idOf('H0') });
    const [known] = leaveOutLater(records.caseFile({ hearings: [held] }), asOf).hearings;
    expect(known).toMatchObject({ status: 'scheduled', accepted, continuedFrom: 'H0' });
  });

  test('what was done later is not done; future due dates and appointments stay', () => {
    const known = leaveOutLater(
      records.caseFile({
        services: [records.service({ startedOn: later, endedOn: later })],
        orderItems: [records.orderItem({ status: 'met', metOn: later, dueOn: later })],
        actionItems: [records.actionItem({ status: 'done', doneOn: later, dueOn: later })],
        children: [
          records.childFile({
            placements: [records.placement({ endedOn: later, endReason: 'Move' })],
            stays: [records.stay({ endedOn: later })],
            medicalTasks: [records.medicalTask({ dueOn: later, doneOn: later })],
            partC: records.partC({ evaluationSetFor: later, evaluatedOn: later, eligible: false, ifspOn: later }),
          }),
        ],
      }),
      asOf,
    );
    expect(known.services).toMatchObject([{ startedOn: null, endedOn: null }]);
    expect(known.orderItems).toMatchObject([{ status: 'met', metOn: null, dueOn: later }]);
    expect(known.actionItems).toMatchObject([{ status: 'open', doneOn: null, dueOn: later }]);
    expect(known.children).toMatchObject([
      {
        placements: [{ endedOn: null, endReason: null }],
        stays: [{ endedOn: null }],
        medicalTasks: [{ dueOn: later, doneOn: null }],
        partC: { evaluationSetFor: later, evaluatedOn: null, eligible: null, ifspOn: null },
      },
    ]);
  });

  test('later events are gone, with the action items of a later meeting', () => {
    const known = leaveOutLater(
      records.caseFile({
        ftms: [records.ftm({ date: later })],
        actionItems: [records.actionItem({ ftmId: idOf('FTM') })],
        familyTime: [records.familyTimeSession({ date: later })],
        services: [records.service({ referredOn: later })],
        icwaNotices: [records.icwaNotice({ sentOn: later })],
        hearingNotices: [records.hearingNotice({ sentOn: later })],
        progressReports: [records.progressReport({ from: asOf, date: later })],
        concreteNeeds: [records.concreteNeed({ date: later })],
        children: [
          records.childFile({ child: records.child({ id: idOf('C-2'), bornOn: later }) }),
          records.childFile({
            placements: [records.placement({ startedOn: later })],
            stays: [records.stay({ startedOn: later })],
            placementEvents: [
              records.placementEvent({ event: 'notice_to_end', date: later }),
              records.placementEvent({ event: 'license_pending', date: later }),
            ],
            safeSleepChecks: [records.safeSleepCheck({ date: later })],
            screenings: [records.screening({ date: later })],
            healthVisits: [records.healthVisit({ date: later })],
            ifspReviews: [records.ifspReview({ date: later })],
            partCExceptions: [records.partCException({ startedOn: later })],
          }),
        ],
      }),
      asOf,
    );
    expect(known).toEqual(records.caseFile({ children: [records.childFile()] }));
  });

  test('of a screening, what was done about it later is not done; a day set for another one stays', () => {
    const row = records.screening({
      date: asOf,
      followUpInterviewOn: later,
      followUpScore: 3,
      referredTo: 'Audiology',
      referredOn: later,
      safetyFollowUpOn: later,
      rescreenOn: later,
    });
    const undated = records.screening({ date: asOf, followUpScore: 1, referredTo: 'Audiology' });
    const partC = records.partC({ transitionConferenceOn: later, schoolNoticeOn: later });
    const children = [records.childFile({ screenings: [row, undated], partC })];
    expect(leaveOutLater(records.caseFile({ children }), asOf).children).toMatchObject([
      {
        screenings: [
          {
            ...row,
            followUpInterviewOn: null,
            followUpScore: null,
            referredTo: null,
            referredOn: null,
            safetyFollowUpOn: null,
          },
          undated,
        ],
        partC: { transitionConferenceOn: null, schoolNoticeOn: null },
      },
    ]);
  });

  test('a notice sent and not yet received by then is not received', () => {
    const notice = records.icwaNotice({ sentOn: asOf, receivedOn: later });
    expect(leaveOutLater(records.caseFile({ icwaNotices: [notice] }), asOf).icwaNotices).toEqual([
      { ...notice, receivedOn: null },
    ]);
  });

  test('who came to a later hearing is not known; its notice that is sent, or is still to be sent, stays', () => {
    const hearings = [
      records.heldHearing({ id: idOf('H1'), date: asOf }),
      records.heldHearing({ id: idOf('H2'), date: later }),
    ];
    const came = records.hearingAttendance({ hearingId: idOf('H1') });
    const hearingAttendances = [came, records.hearingAttendance({ hearingId: idOf('H2') })];
    const hearingNotices = [
      records.hearingNotice({ hearingId: idOf('H2'), sentOn: asOf }),
      records.hearingNotice({ hearingId: idOf('H2') }),
    ];
    const known = leaveOutLater(records.caseFile({ hearings, hearingAttendances, hearingNotices }), asOf);
    expect(known.hearingAttendances).toEqual([came]);
    expect(known.hearingNotices).toEqual(hearingNotices);
  });

  test('a need met and a matter of the home settled later still stand; a move that is planned stays, to come or not', () => {
    const need = records.concreteNeed({ date: asOf, metOn: later });
    const notice = records.placementEvent({ date: asOf, settledOn: later });
    const move = records.placementEvent({ event: 'move_planned', date: later });
    const children = [records.childFile({ placementEvents: [notice, move] })];
    const known = leaveOutLater(records.caseFile({ concreteNeeds: [need], children }), asOf);
    expect(known.concreteNeeds).toEqual([{ ...need, metOn: null }]);
    expect(known.children[0]?.placementEvents).toEqual([{ ...notice, settledOn: null }, move]);
  });

  test('a case plan, a notice to relatives and a goal of a later day are not there yet', () => {
    const file = records.caseFile({ permanency: records.permanencyPlan({ primarySince: later }) });
    const known = leaveOutLater(
      { ...file, case: { ...file.case, casePlanOn: later, relativesNoticedOn: later } },
      asOf,
    );
    expect(known.case).toEqual(file.case);
    expect(known.permanency?.primarySince).toBeNull();
  });

  test('a removal, a finding and a disposition of a later day have not happened', () => {
    const file = records.caseFile({ children: [records.childFile({ child: records.child({ removedOn: later }) })] });
    const known = leaveOutLater({ ...file, case: { ...file.case, adjudicatedOn: later, disposedOn: later } }, asOf);
    expect(known.case).toMatchObject({ adjudicatedOn: null, disposedOn: null });
    expect(known.children[0]?.child.removedOn).toBeNull();
  });
});
