// What a month brings to a case: family time, a meeting, a hearing and its orders; and how last month's things ended.

import type { RecordChange } from '../../../electron/engine/store/records.ts';
import { addDays, type CalendarDate } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { FamilyTimeOutcome, HearingType } from '../../../shared/domain/record.ts';
import { asOf, dayOf, daysOfMonth, hearingDay } from './calendar.ts';
import { type NewRecord, recorded, superseded } from './changes.ts';
import { courtroomOf, staffOf } from './court.ts';
import { type Family, familyOf, openingRecords } from './family.ts';
import { type Milestone, milestonesOf } from './milestones.ts';
import { chance, pick } from './seeded.ts';
import { actions, meeting, orders, sessionNotes } from './words.ts';

/** What each month's import, 0 to 25, changes in case number `n`. The next hearing is always set. */
export function historyOf(n: number): (month: number) => RecordChange[] {
  const family = familyOf(n);
  const milestones = milestonesOf(family);
  return (month) => {
    const begun = recorded([
      ...milestonesIn(milestones, month),
      ...sessionsOf(family, month),
      ...meetingOf(family, month),
      ...contactsOf(family, month),
      ...actionItemsOf(family, month, 'new'),
      ...ordersOf(family, month, 'new'),
      hearingOf(family, month + 1, 'set'),
    ]);
    if (month === 0) return [...recorded([...openingRecords(family), hearingOf(family, 0, 'held')]), ...begun];
    return [
      ...begun,
      ...superseded([hearingOf(family, month, 'set')], [hearingOf(family, month, 'held')]),
      ...superseded(ordersOf(family, month - 1, 'new'), ordersOf(family, month - 1, 'later')),
      ...superseded(actionItemsOf(family, month - 1, 'new'), actionItemsOf(family, month - 1, 'later')),
    ];
  };
}

function milestonesIn(milestones: readonly Milestone[], month: number): NewRecord[] {
  const first = dayOf(month, 0);
  const last = dayOf(month, daysOfMonth - 1);
  return milestones.filter(({ on }) => on <= last && (on >= first || month === 0));
}

const outcomes: readonly FamilyTimeOutcome[] = [
  'missed_parent',
  'cancelled_agency',
  'cancelled_caregiver',
  'cancelled_child_illness',
];

/** Five sessions a week: Monday, Wednesday and Friday the mother, Tuesday and by video on Saturday the father. */
function sessionsOf({ caseId, parents, removedOn }: Family, month: number): NewRecord[] {
  return Array.from({ length: daysOfMonth }, (_, day) => day).flatMap((day): NewRecord[] => {
    const date = dayOf(month, day);
    const weekday = day % 7;
    if (weekday === 0 || weekday === 4 || date <= removedOn) return [];
    const parentId = weekday === 2 || weekday === 6 ? parents[1] : parents[0];
    const id = `${caseId}:family-time:${parentId}:${date}`;
    const outcome = chance(id) < 0.85 ? 'attended' : pick(outcomes, id, 'why');
    const mode = weekday === 6 ? 'video' : 'in_person';
    const note = pick(sessionNotes, id, 'note');
    return [
      {
        kind: 'familyTimeSession',
        after: { id, caseId, date, parentId, hours: 2, outcome, mode, supervision: 'supervised', note },
      },
    ];
  });
}

/** Nine days before a hearing, as the calendar of the month falls; none in the first month. */
const meetingDay = (n: number) => (hearingDay(n) + daysOfMonth - 9) % daysOfMonth;
const meetingId = ({ caseId }: Family, month: number) => idOf<'ftm'>(`${caseId}-FTM${month + 1}`);

function meetingOf(family: Family, month: number): NewRecord[] {
  if (month === 0) return [];
  const { n, caseId, parents, caregiver } = family;
  const team = (['coordinator', 'caseworker', 'parent_attorney', 'child_attorney', 'parent_mentor'] as const).map(
    (role) => staffOf(role, n),
  );
  const { agenda, strengths, decisions, voices } = meeting;
  const absent = chance(caseId, month, 'casa') < 0.3;
  const casa = staffOf('casa', n);
  return [
    {
      kind: 'ftm',
      after: {
        id: meetingId(family, month),
        caseId,
        date: dayOf(month, meetingDay(n)),
        facilitatorId: staffOf('coordinator', n),
        judgePresent: false,
        attendees: [...parents, ...team, caregiver, ...(absent ? [] : [casa])],
        invitedAbsent: absent ? [casa] : [],
        agenda,
        strengths,
        decisions,
        parentVoice: pick(voices, caseId, month),
      },
    },
  ];
}

/** Four action items a meeting; a month later most of them are done. */
function actionItemsOf(family: Family, month: number, state: 'new' | 'later'): NewRecord[] {
  if (month === 0) return [];
  const { n, caseId, parents } = family;
  const owners = [parents[0], staffOf('caseworker', n), staffOf('coordinator', n), staffOf('provider', n)];
  return owners.map((owner, index) => {
    const id = `${caseId}-A${month + 1}${index + 1}`;
    const dueOn = addDays(dayOf(month, meetingDay(n)), 8 + index * 3);
    const isDone = chance(id) < shareDone(dueOn, month, state);
    const outcome = isDone ? ({ status: 'done', doneOn: addDays(dueOn, -1) } as const) : openItem;
    const text = pick(actions, id, 'text');
    return {
      kind: 'actionItem',
      after: { id, caseId, ftmId: meetingId(family, month), text, owner, dueOn, ...outcome },
    };
  });
}

/** Of what falls due within its month seven in ten are done in it; a month later nearly all. */
function shareDone(dueOn: CalendarDate, month: number, state: 'new' | 'later'): number {
  if (state === 'later') return 0.985;
  return dueOn < dayOf(month, daysOfMonth - 1) ? 0.7 : 0;
}

const openItem = { status: 'open', doneOn: null } as const;

function contactsOf({ caseId, removedOn }: Family, month: number): NewRecord[] {
  const date = dayOf(month, 11);
  const id = `${caseId}:caseworker-contact:${date}`;
  return date < removedOn ? [] : [{ kind: 'caseworkerContact', after: { id, caseId, date, place: 'caregiver home' } }];
}

const typeOf = (month: number): HearingType =>
  (['shelter', 'adjudication', 'disposition'] as const)[month] ?? (month === 13 ? 'permanency' : 'review');

const findingsOf = (type: HearingType): readonly string[] =>
  type === 'shelter'
    ? ['contrary_to_welfare', 'reasonable_efforts_to_prevent_removal']
    : type === 'permanency'
      ? ['reasonable_efforts_to_finalize_permanency_plan']
      : ['reasonable_efforts_to_reunify'];

const hearingId = ({ caseId }: Family, month: number) => idOf<'hearing'>(`${caseId}-H${month + 1}`);

function hearingOf(family: Family, month: number, state: 'set' | 'held'): NewRecord {
  const { n, caseId } = family;
  const date = dayOf(month, hearingDay(n));
  const type = typeOf(month);
  const filedOn = addDays(date, chance(caseId, month, 'report') < 0.7 ? -11 : -6);
  const base = {
    id: hearingId(family, month),
    caseId,
    type,
    date,
    start: `${8 + (n % 8)}`.padStart(2, '0').concat(n % 16 < 8 ? ':00' : ':30'),
    minutes: 30,
    courtroomId: courtroomOf(n),
    judgeId: staffOf('judge', n),
    agencyReportFiledOn: state === 'held' || filedOn <= asOf ? filedOn : null,
    continuedFrom: null,
    accepted: null,
  };
  const findings = findingsOf(type);
  const outcome = 'Family time continues as ordered';
  return state === 'set'
    ? { kind: 'hearing', after: { ...base, status: 'scheduled' } }
    : { kind: 'hearing', after: { ...base, status: 'held', findings, outcome, childPresent: null } };
}

/** Four orders a hearing; by the next most of them are met. */
function ordersOf(family: Family, month: number, state: 'new' | 'later'): NewRecord[] {
  const { n, caseId, children } = family;
  return [0, 1, 2, 3].map((index) => {
    const id = `${caseId}-O${month + 1}${index + 1}`;
    const [text, topic] = pick(orders, id, 'text');
    const dueOn = addDays(dayOf(month, hearingDay(n)), 5 + index * 5);
    const isMet = chance(id) < shareDone(dueOn, month, state);
    const outcome = isMet ? ({ status: 'met', metOn: addDays(dueOn, -1) } as const) : pendingOrder;
    const childId = topic === 'health' ? children[1] : null;
    const of = { id, caseId, hearingId: hearingId(family, month), childId, text, topic };
    return { kind: 'orderItem', after: { ...of, orderedOf: staffOf('caseworker', n), dueOn, ...outcome } };
  });
}

const pendingOrder = { status: 'pending', metOn: null } as const;
