// Facts of the schedule for tests: a small court with one Tuesday session, and the sample docket's without a store.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTeamExport } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import { initialsOfAll } from '../../shared/docket/initials.ts';
import { defaultPolicy } from '../../shared/domain/courtPolicy.ts';
import { type CalendarDate, dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type * as record from '../../shared/domain/record.ts';
import type { ScheduleCase, ScheduleFacts } from '../../shared/schedule/facts.ts';

export const madeUpCourt: record.Court = {
  id: 'court',
  name: 'Invented court',
  state: '',
  program: '',
  judgeId: idOf('J1'),
  clerkId: idOf('K1'),
  coordinatorId: idOf('CC1'),
  timezone: 'America/Chicago',
  coordinatorCaseloadCap: null,
  recordedThrough: dateOf('2026-11-21'),
  fictitious: true,
  notice: null,
};

export function session(fields: Partial<record.DocketSession> = {}): record.DocketSession {
  return {
    id: 'S1',
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

export function commitment(fields: Partial<record.Commitment> = {}): record.Commitment {
  return {
    id: 'M1',
    personId: idOf('AT1'),
    date: dateOf('2026-11-24'),
    start: '14:00',
    end: '15:00',
    place: 'Courtroom 2A',
    calendar: null,
    ...fields,
  };
}

type Given = Partial<Omit<ScheduleFacts, 'cases' | 'calendar'>> & {
  readonly cases?: readonly ScheduleCase[];
  readonly calendar?: Partial<ScheduleFacts['calendar']>;
};

/** Facts with one Tuesday session of 13:30 to 16:30 before J1 in 4B, unless something else is given. */
export function scheduleFacts({ cases = [], calendar = {}, ...given }: Given = {}): ScheduleFacts {
  return {
    asOf: dateOf('2026-11-21'),
    court: madeUpCourt,
    policy: defaultPolicy,
    calendar: {
      sessions: [session()],
      sessionChanges: [],
      holidays: [],
      observesFederalHolidays: true,
      commitments: [],
      ...calendar,
    },
    courtrooms: [],
    bookings: [],
    people: new Map(),
    cases: new Map(cases.map((of) => [of.case.id, of])),
    ...given,
  };
}

const sampleFile = join(import.meta.dirname, '../../resources/sample-docket/docket.json');

/** The facts that an export gives, by its own as-of day unless another is given. */
export function factsOfExport(bytes: Buffer = readFileSync(sampleFile), asOf?: CalendarDate): ScheduleFacts {
  const read = readTeamExport(bytes);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`);
  const { records } = read.value;
  const [court] = records.court;
  if (court === undefined) throw new Error('no court');
  const settings = Object.fromEntries(records.courtSetting.map(({ id, value }) => [id, value]));
  const cases = records.courtCase.map((row): ScheduleCase => {
    const own = <T extends { readonly caseId: string }>(rows: readonly T[]) =>
      rows.filter(({ caseId }) => caseId === row.id);
    const children = own(records.child);
    return {
      case: row,
      initials: initialsOfAll(children),
      children: children.map((child) => ({
        child,
        placements: own(records.placement).filter(({ childId }) => childId === child.id),
      })),
      parents: own(records.parent),
      participants: own(records.participant),
      hearings: own(records.hearing),
      notices: own(records.hearingNotice),
      meetings: own(records.ftm),
      appointments: own(records.ftmAppointment),
      intervals: own(records.reviewInterval),
      icwa: own(records.icwaRecord)[0] ?? null,
      icwaInquiries: own(records.icwaInquiry),
      icwaNotices: own(records.icwaNotice),
    };
  });
  return {
    asOf: asOf ?? court.recordedThrough,
    court,
    policy: { ...defaultPolicy, ...settings },
    calendar: {
      sessions: records.docketSession,
      sessionChanges: records.sessionChange,
      holidays: records.holiday,
      observesFederalHolidays: true,
      commitments: records.commitment,
    },
    courtrooms: records.courtroom,
    bookings: records.interpreterBooking,
    people: new Map(records.person.map((person) => [person.id, person])),
    cases: new Map(cases.map((of) => [of.case.id, of])),
  };
}
