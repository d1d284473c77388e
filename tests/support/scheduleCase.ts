// An invented case as the schedule's rules take it, and a court's calendar, with every field filled.

import { idOf } from '../../shared/domain/ids.ts';
import type * as record from '../../shared/domain/record.ts';
import type { CourtCalendar } from '../../shared/schedule/courtCalendar.ts';
import type { ScheduleCase } from '../../shared/schedule/facts.ts';
import { caseFile } from './records.ts';

export function scheduleCase(
  fields: Partial<Omit<ScheduleCase, 'case'>> & { readonly case?: Partial<record.CourtCase> } = {},
): ScheduleCase {
  const { case: courtCase, ...rest } = fields;
  return {
    initials: 'A.I.',
    children: [],
    parents: [],
    participants: [],
    hearings: [],
    notices: [],
    meetings: [],
    appointments: [],
    intervals: [],
    icwa: null,
    icwaInquiries: [],
    icwaNotices: [],
    ...rest,
    case: { ...caseFile().case, ...courtCase },
  };
}

export function docketSession(fields: Partial<record.DocketSession> = {}): record.DocketSession {
  return {
    id: 'T',
    weekday: 'Tuesday',
    start: '13:30',
    end: '16:30',
    courtroomId: idOf('4B'),
    judgeId: idOf('J1'),
    slotMinutes: 30,
    recurrence: null,
    from: null,
    until: null,
    capacityMinutes: null,
    ...fields,
  };
}

export function courtCalendar(fields: Partial<CourtCalendar> = {}): CourtCalendar {
  return {
    sessions: [docketSession()],
    sessionChanges: [],
    holidays: [],
    observesFederalHolidays: false,
    commitments: [],
    ...fields,
  };
}
