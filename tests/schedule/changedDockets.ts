// The sample docket with other dates: hearings moved, ended and added, people elsewhere, meetings set, notices sent. Made by a
// generator with a seed, so that a docket that fails can be made again.

import { type Exported, type FamilyRow, type HearingRow, plus } from './independentLists.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const people = ['AT1', 'AT2', 'AT3', 'AT4', 'AT5', 'CW1', 'CW2', 'CW3', 'AG1', 'GAL1', 'GAL2', 'INT1', 'J1'];
const places = ['Courtroom 2A', 'Agency training', 'Another county', 'Leave'];
const first = '2026-11-02';

function chancesFrom(seed: number) {
  const next = numbersFrom(seed);
  const whole = (below: number) => Math.floor(next() * below);
  const quarter = (from: number, quarters: number) => {
    const minutes = from * 60 + whole(quarters) * 15;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  };
  return {
    whole,
    maybe: (share: number) => next() < share,
    one: <T>(items: readonly [T, ...T[]] | readonly T[]): T => items[whole(items.length)] as T,
    quarter,
    /** Often a Tuesday, on which the court sits. */
    day: () => (next() < 0.7 ? plus('2026-11-03', whole(16) * 7) : plus(first, whole(110))),
  };
}
type Chances = ReturnType<typeof chancesFrom>;

function endHearing(hearing: HearingRow, { one, maybe }: Chances): void {
  if (!maybe(0.15)) return;
  hearing.status = one(['held', 'vacated', 'continued']);
  if (hearing.status === 'vacated') hearing.vacated = { on: plus(hearing.date, -3), reason: 'The case was moved.' };
}

function changeHearing(hearing: HearingRow, chances: Chances): void {
  const { maybe, quarter, one, day } = chances;
  if (hearing.status !== 'scheduled') return;
  if (maybe(0.5)) hearing.date = day();
  if (maybe(0.5)) hearing.start = quarter(13, 14);
  if (maybe(0.2)) hearing.minutes = one([20, 45, 60, 90]);
  if (maybe(0.1)) hearing.courtroom = '2A';
  if (maybe(0.4)) hearing.agencyReportFiled = maybe(0.5) ? null : plus(hearing.date, -7);
  if (maybe(0.2)) hearing.type = one(['review', 'permanency']);
  endHearing(hearing, chances);
}

function addHearings(family: FamilyRow, chances: Chances): void {
  const model = family.hearings.at(-1);
  for (let more = chances.whole(3); model !== undefined && more > 0; more -= 1) {
    family.hearings.push({
      ...{ id: `${family.id}-N${more}`, type: chances.one(['review', 'permanency']), date: chances.day() },
      ...{ start: chances.quarter(13, 14), minutes: 30, courtroom: model.courtroom, judge: model.judge },
      ...{ status: 'scheduled', findings: [], orders: [], agencyReportFiled: null },
    });
  }
}

function sendNotices(family: FamilyRow, { maybe }: Chances): void {
  const named = [
    ...family.parents.map(({ id }) => ({ to: 'parent', recipient: id })),
    ...family.parents.flatMap(({ attorney }) => (attorney === null ? [] : [{ to: 'attorney', recipient: attorney }])),
    { to: 'attorney', recipient: family.team['childAttorney'] ?? 'GAL1' },
    { to: 'other', recipient: family.team['casa'] ?? 'CASA1' },
  ];
  const distinct = [...new Map(named.map((one) => [one.recipient, one])).values()];
  for (const hearing of family.hearings.filter(({ status }) => status === 'scheduled')) {
    hearing.notices = distinct
      .filter(() => maybe(0.5))
      .map((one) => ({ ...one, sent: maybe(0.8) ? plus(hearing.date, -12) : null }));
  }
}

function setMeetings(family: FamilyRow, chances: Chances): void {
  if (chances.maybe(0.5)) return;
  family.ftmAppointments = [
    { id: `${family.id}-A1`, date: chances.day(), start: chances.quarter(9, 26), minutes: 60, coordinator: 'CC1' },
  ];
}

function giveInterval(family: FamilyRow, { maybe, one }: Chances): void {
  if (maybe(0.7)) return;
  family.reviewIntervals = [
    {
      days: one([21, 28, 60]),
      phase: one([null, null, 'after_disposition', 'trial_home_visit']),
      underMonths: one([null, null, 9, 24]),
      reason: 'So the court said.',
    },
  ];
}

/** The sample docket changed by a seed. */
export function changedDocket(sample: Exported, seed: number): Exported {
  const docket = structuredClone(sample);
  const chances = chancesFrom(seed);
  for (const family of docket.families) {
    for (const hearing of family.hearings) changeHearing(hearing, chances);
    addHearings(family, chances);
    sendNotices(family, chances);
    setMeetings(family, chances);
    giveInterval(family, chances);
    if (chances.maybe(0.08)) family.status = 'closed';
  }
  const taken = new Set<string>();
  for (let more = 60; more > 0; more -= 1) {
    const hour = 9 + chances.whole(8);
    const row = { person: chances.one(people), date: chances.day(), start: `${String(hour).padStart(2, '0')}:00` };
    // An export names a commitment by person, day and hour.
    if (
      taken.has(Object.values(row).join()) ||
      docket.meta.externalCommitments.some(
        (one) => one.person === row.person && one.date === row.date && one.start === row.start,
      )
    )
      continue;
    taken.add(Object.values(row).join());
    docket.meta.externalCommitments.push({ ...row, end: `${hour + 1}:30`, where: chances.one(places) });
  }
  for (let more = 12; more > 0; more -= 1) {
    const date = plus('2026-11-03', chances.whole(16) * 7);
    if (docket.meta.interpreterBookings.some((row) => row.date === date)) continue;
    docket.meta.interpreterBookings.push({
      person: 'INT1',
      date,
      start: '13:00',
      end: chances.one(['14:30', '16:30']),
    });
  }
  return docket;
}
