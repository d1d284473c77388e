// The work lists and the conflicts once more, from an export's own JSON and by the rules as the sample docket's README states
// them. Written apart from shared/schedule: nothing of the product is imported.

/** As much of an export as the rules here read. */
export interface Exported {
  readonly meta: {
    readonly localDefaults: Readonly<Record<string, number>>;
    readonly docketSessions: readonly SessionRow[];
    readonly holidays: readonly { date: string; name: string }[];
    readonly externalCommitments: { person: string; date: string; start: string; end: string; where: string }[];
    readonly interpreterBookings: { person: string; date: string; start: string; end: string }[];
  };
  readonly families: FamilyRow[];
}

interface SessionRow {
  readonly weekday: string;
  readonly start: string;
  readonly end: string;
  readonly courtroom: string;
  readonly judge: string;
}

export interface HearingRow {
  id: string;
  type: string;
  date: string;
  start: string;
  minutes: number;
  courtroom: string;
  judge: string;
  status: string;
  findings: string[];
  orders: unknown[];
  agencyReportFiled?: string | null;
  notices?: { to: string; recipient: string; sent: string | null }[];
  vacated?: { on: string; reason: string };
}

export interface FamilyRow {
  readonly id: string;
  readonly caseNumber: string;
  status: string;
  readonly adjudicationDate: string | null;
  readonly dispositionDate: string | null;
  readonly parents: readonly {
    id: string;
    attorney: string | null;
    language: string | null;
    interpreterRequired?: boolean | null;
    guardianAdLitem?: string | null;
  }[];
  readonly team: Readonly<Record<string, string | null | undefined>>;
  readonly icwa: { readonly tribe?: string | null };
  readonly children: readonly {
    dob: string;
    removalDate: string | null;
    placements: readonly { setting: string; caregiver: string; start: string; end: string | null }[];
  }[];
  hearings: HearingRow[];
  readonly ftms: readonly { date: string }[];
  ftmAppointments?: { id: string; date: string; start: string; minutes: number; coordinator: string }[];
  reviewIntervals?: { days: number; phase: string | null; underMonths: number | null; reason: string }[];
}

const defaults: Readonly<Record<string, number>> = { clockWarnDays: 30, interpreterLeadDays: 7 };
/** Federal holidays of the days that are looked at, as they are observed. */
const federal = ['2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2027-02-15'];

const stamp = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
export const plus = (day: string, days: number) => iso(stamp(day) + days * 86_400_000);
const between = (from: string, to: string) => Math.round((stamp(to) - stamp(from)) / 86_400_000);
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}
function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (plusMonths(from, months + 1) <= to) months += 1;
  return months;
}
const clock = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const weekdayOf = (day: string) =>
  new Date(stamp(day)).toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });

type Span = readonly [start: number, end: number];
const spanOf = ({ start, minutes }: HearingRow): Span => [clock(start), Math.min(clock(start) + minutes, 1439)];
const meet = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

/** What a hearing was on the day: later events had not come. */
function stateOn(hearing: HearingRow, asOf: string): string {
  const ended = hearing.status === 'vacated' ? (hearing.vacated?.on ?? hearing.date) : hearing.date;
  return hearing.status === 'scheduled' || ended > asOf ? 'scheduled' : hearing.status;
}

function interpreterNeeded({ parents }: FamilyRow): boolean {
  return parents.some((one) => one.interpreterRequired ?? (one.language !== null && one.language !== 'en'));
}

function neededBy(family: FamilyRow, judge: string): string[] {
  const { caseworker, agencyAttorney, childAttorney, interpreter } = family.team;
  const attorneys = family.parents.map(({ attorney }) => attorney);
  const interpreting = interpreterNeeded(family) ? interpreter : null;
  const parents = family.parents.map(({ id }) => id);
  const all = [judge, caseworker, agencyAttorney, childAttorney, ...attorneys, interpreting, ...parents];
  return [...new Set(all.filter((one): one is string => typeof one === 'string'))];
}

interface Busy {
  readonly who: string;
  readonly date: string;
  readonly span: Span;
  readonly what: string;
  readonly kind: 'hearing' | 'meeting' | 'commitment';
}

function busyTimes({ meta, families }: Exported, asOf: string): Busy[] {
  const away = meta.externalCommitments.map((row): Busy => {
    return {
      who: row.person,
      date: row.date,
      span: [clock(row.start), clock(row.end)],
      what: row.where,
      kind: 'commitment',
    };
  });
  const hearings = families.flatMap((family) =>
    family.hearings
      .filter((hearing) => ['scheduled', 'held'].includes(stateOn(hearing, asOf)))
      .flatMap((hearing) =>
        neededBy(family, hearing.judge).map((who): Busy => {
          return { who, date: hearing.date, span: spanOf(hearing), what: hearing.id, kind: 'hearing' };
        }),
      ),
  );
  const meetings = families.flatMap((family) =>
    (family.ftmAppointments ?? []).flatMap(({ id, date, start, minutes, coordinator }) => {
      const who = new Set([
        coordinator,
        family.team['caseworker'] ?? coordinator,
        ...family.parents.map((one) => one.id),
      ]);
      const span: Span = [clock(start), clock(start) + minutes];
      return [...who].map((one): Busy => ({ who: one, date, span, what: id, kind: 'meeting' }));
    }),
  );
  return [...away, ...hearings, ...meetings];
}

interface PlainConflict {
  readonly hearing: string;
  readonly person: string;
  readonly with: string;
}

const keyOf = ({ hearing, person, with: other }: PlainConflict) => `${hearing} ${person} ${other}`;
const inOrder = (rows: PlainConflict[]) => rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** "Schedule: interval overlap start < otherEnd and otherStart < end on same date." */
export function plainConflicts(docket: Exported, from: string, to: string | null, asOf: string): PlainConflict[] {
  const busy = busyTimes(docket, asOf);
  const found = docket.families.flatMap((family) =>
    family.hearings
      .filter((hearing) => stateOn(hearing, asOf) === 'scheduled' && hearing.date >= from)
      .filter((hearing) => to === null || hearing.date <= to)
      .flatMap((hearing) =>
        neededBy(family, hearing.judge).flatMap((person) =>
          busy
            .filter(({ who, date, what }) => who === person && date === hearing.date && what !== hearing.id)
            .filter(({ span }) => meet(span, spanOf(hearing)))
            .map(({ what }) => ({ hearing: hearing.id, person, with: what })),
        ),
      ),
  );
  return inOrder(found);
}

/** A family on a day, with its hearings that take place. */
class OnDay {
  readonly family: FamilyRow;
  readonly docket: Exported;
  readonly asOf: string;
  readonly coming: readonly HearingRow[];
  readonly taking: readonly HearingRow[];

  constructor(family: FamilyRow, docket: Exported, asOf: string) {
    this.family = family;
    this.docket = docket;
    this.asOf = asOf;
    const key = ({ date, start, id }: HearingRow) => `${date} ${start} ${id}`;
    const ordered = family.hearings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    this.coming = ordered.filter((one) => stateOn(one, asOf) === 'scheduled' && one.date >= asOf);
    this.taking = ordered.filter((one) => stateOn(one, asOf) === 'held' || this.coming.includes(one));
  }

  number(name: string): number {
    return this.docket.meta.localDefaults[name] ?? defaults[name] ?? Number.NaN;
  }

  lastBefore(day: string, except: HearingRow | null): HearingRow | undefined {
    return this.taking.filter((one) => one !== except && one.date < day).at(-1);
  }

  limitAfter(last: string): number {
    const on = last > this.asOf ? last : this.asOf;
    const { dispositionDate, children, reviewIntervals = [] } = this.family;
    const born = children.filter(({ dob }) => dob <= this.asOf);
    const disposed = dispositionDate !== null && dispositionDate <= this.asOf && dispositionDate <= on;
    const visiting = born.some((one) => this.homeOn(one.placements, on)?.setting === 'trial_home_visit');
    const phase = !disposed ? 'before_disposition' : visiting ? 'trial_home_visit' : 'after_disposition';
    const youngest = Math.min(...born.map(({ dob }) => wholeMonths(dob, on)));
    const own = reviewIntervals
      .filter((one) => one.phase === null || one.phase === phase)
      .filter((one) => one.underMonths === null || youngest < one.underMonths)
      .map(({ days }) => days);
    return own.length > 0 ? Math.min(...own) : this.number('monthlyCadenceMaxDays');
  }

  homeOn(placements: FamilyRow['children'][number]['placements'], day: string) {
    return placements
      .filter(({ start }) => start <= this.asOf && start <= day)
      .filter(({ end }) => end === null || end > this.asOf || end > day)
      .toSorted((a, b) => (a.start < b.start ? -1 : 1))
      .at(-1);
  }

  /** R4, R6 over the hearings before a day. */
  dueBefore(clockName: string, day: string, except: HearingRow | null): string | undefined {
    const { adjudicationDate, children } = this.family;
    const found = adjudicationDate !== null && adjudicationDate <= this.asOf ? adjudicationDate : null;
    const dates = children.flatMap(({ dob, removalDate }) => {
      if (removalDate === null || removalDate > this.asOf || dob > this.asOf) return [];
      const sixty = plus(removalDate, 60);
      const entry = found !== null && found <= sixty ? found : sixty;
      const kinds = clockName === 'permanency-hearing' ? ['permanency'] : ['review', 'permanency'];
      const kept = this.taking.filter((one) => one !== except && kinds.includes(one.type) && one.date < day);
      if (clockName === 'permanency-hearing') return [plusMonths(kept.at(-1)?.date ?? entry, 12)];
      return [plusMonths(kept.filter(({ date }) => date > entry).at(-1)?.date ?? entry, 6)];
    });
    return dates.toSorted()[0];
  }

  atRisk(clockName: string): string | null {
    for (const hearing of this.coming) {
      const due = this.dueBefore(clockName, hearing.date, hearing);
      if (due !== undefined && due < hearing.date) return due;
    }
    const due = this.dueBefore(clockName, '9999-12-31', null);
    return due !== undefined && due <= plus(this.asOf, this.number('clockWarnDays')) ? due : null;
  }

  recipients(day: string): { to: string; ref: string }[] {
    const { parents, team, icwa, children } = this.family;
    const distinct = (refs: readonly (string | null | undefined)[]) =>
      [...new Set(refs)].filter((one): one is string => typeof one === 'string');
    const homes = children
      .filter(({ dob }) => dob <= this.asOf)
      .map(({ placements }) => this.homeOn(placements, day))
      .filter((home) => home !== undefined)
      .filter(({ setting }) => !['in_home_parent', 'trial_home_visit', 'with_parent_in_treatment'].includes(setting))
      .map(({ caregiver }) => caregiver);
    const agency = team['agencyAttorney'] ?? null;
    return [
      ...parents.map(({ id }) => ({ to: 'parent', ref: id })),
      ...distinct(parents.map(({ attorney }) => attorney)).map((ref) => ({ to: 'attorney', ref })),
      ...distinct(parents.map(({ guardianAdLitem }) => guardianAdLitem)).map((ref) => ({ to: 'attorney', ref })),
      ...distinct([team['childAttorney'], agency]).map((ref) => ({ to: 'attorney', ref })),
      ...(agency === null ? distinct([team['caseworker']]).map((ref) => ({ to: 'other', ref })) : []),
      ...distinct([team['casa']]).map((ref) => ({ to: 'other', ref })),
      ...distinct(homes).map((ref) => ({ to: 'caregiver', ref })),
      ...distinct([team['tribe'] ?? icwa.tribe]).map((ref) => ({ to: 'tribe', ref })),
    ];
  }

  withoutNotice(hearing: HearingRow): number {
    const sent = (hearing.notices ?? []).filter((one) => one.sent !== null && one.sent <= this.asOf);
    return this.recipients(hearing.date).filter(
      ({ to, ref }) => !sent.some((one) => one.to === to && one.recipient === ref),
    ).length;
  }

  interpreterBooked(hearing: HearingRow): boolean {
    const interpreter = this.family.team['interpreter'];
    const [from, to] = spanOf(hearing);
    return this.docket.meta.interpreterBookings.some(
      (row) =>
        row.person === interpreter && row.date === hearing.date && clock(row.start) <= from && clock(row.end) >= to,
    );
  }

  /** Closed, outside a session, or somebody is elsewhere; in words that both sides can be put in. */
  against(hearing: HearingRow, busy: readonly Busy[]): string[] {
    const { meta } = this.docket;
    const closed = [...meta.holidays.map(({ date }) => date), ...federal].includes(hearing.date);
    const [from, to] = spanOf(hearing);
    const inSession = meta.docketSessions.some(
      (one) =>
        one.weekday === weekdayOf(hearing.date) &&
        one.courtroom === hearing.courtroom &&
        one.judge === hearing.judge &&
        clock(one.start) <= from &&
        to <= clock(one.end),
    );
    const people = busy
      .filter(
        ({ who, date, what }) =>
          date === hearing.date && what !== hearing.id && neededBy(this.family, hearing.judge).includes(who),
      )
      .filter(({ span }) => meet(span, spanOf(hearing)))
      .map(({ who, what, kind }) => {
        const code = who !== hearing.judge ? 'person-elsewhere' : kind === 'commitment' ? 'judge-away' : 'judge-taken';
        return `${code} ${who} ${what}`;
      });
    return [...(closed ? ['holiday'] : inSession ? [] : ['outside-session']), ...people].toSorted();
  }
}

/** The lists by their names, each row as a line of text. */
export type PlainLists = Readonly<Record<string, readonly string[]>>;

/** Every work list but for the problems of a date that need more than overlap and the calendar. */
export function plainLists(docket: Exported, asOf: string): PlainLists {
  const open = docket.families
    .filter(({ status }) => status === 'open')
    .map((family) => new OnDay(family, docket, asOf));
  const busy = busyTimes(docket, asOf);
  const eachComing = <T>(give: (day: OnDay, hearing: HearingRow) => T[]) =>
    open.flatMap((day) => day.coming.flatMap((hearing) => give(day, hearing)));
  const lists = {
    noNextHearing: open
      .filter(({ coming }) => coming.length === 0)
      .map((day) => {
        const last = day.taking.at(-1)?.date;
        return `${day.family.caseNumber} ${last ?? null} ${last === undefined ? null : plus(last, day.limitAfter(last))}`;
      }),
    beyondInterval: eachComing((day, hearing) => {
      const last = day.lastBefore(hearing.date, hearing)?.date;
      if (last === undefined) return [];
      const limit = day.limitAfter(last);
      const days = between(last, hearing.date);
      return days > limit ? [`${hearing.id} ${last} ${days} ${limit}`] : [];
    }),
    deadlineBefore: open.flatMap((day) =>
      ['six-month-review', 'permanency-hearing'].flatMap((clockName) => {
        const due = day.atRisk(clockName);
        if (due === null) return [];
        const kinds = clockName === 'permanency-hearing' ? ['permanency'] : ['review', 'permanency'];
        const keeper = day.coming.find(({ type, date }) => date > due && kinds.includes(type));
        return [`${day.family.caseNumber} ${clockName} ${due} ${keeper?.id ?? null}`];
      }),
    ),
    meetingMissing: open.flatMap((day) => {
      const [next] = day.coming;
      if (next === undefined) return [];
      const last = day.lastBefore(next.date, next)?.date ?? null;
      const within = ({ date }: { date: string }) => (last === null || date > last) && date < next.date;
      const met =
        day.family.ftms.some((one) => one.date <= asOf && within(one)) ||
        (day.family.ftmAppointments ?? []).some((one) => one.date >= asOf && within(one));
      return met ? [] : [`${next.id} ${last}`];
    }),
    reportMissing: eachComing((day, hearing) => {
      const due = plus(hearing.date, -day.number('courtReportDueDaysBeforeHearing'));
      const filed = hearing.agencyReportFiled ?? null;
      return due <= asOf && (filed === null || filed > asOf) ? [`${hearing.id} ${due} ${between(due, asOf)}`] : [];
    }),
    noticesDue: eachComing((day, hearing) => {
      const due = plus(hearing.date, -day.number('noticeDaysBeforeHearing'));
      const missing = day.withoutNotice(hearing);
      return due <= asOf && missing > 0 ? [`${hearing.id} ${due} ${missing}`] : [];
    }),
    interpreterMissing: eachComing((day, hearing) =>
      interpreterNeeded(day.family) && !day.interpreterBooked(hearing)
        ? [`${hearing.id} ${plus(hearing.date, -day.number('interpreterLeadDays'))}`]
        : [],
    ),
    conflicts: eachComing((day, hearing) => {
      const problems = day.against(hearing, busy);
      return problems.length === 0 ? [] : [`${hearing.id}: ${problems.join(', ')}`];
    }),
    notRecorded: open
      .flatMap(({ family }) => family.hearings)
      .filter((hearing) => stateOn(hearing, asOf) === 'scheduled' && hearing.date < asOf)
      .map(({ id }) => id),
  };
  return Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.toSorted()]));
}
