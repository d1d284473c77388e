// What a hearing becomes: from set to held, continued or vacated, and never back but by an undo; and the steps of its life,
// told from every version of its row.

import type { CalendarDate, Instant } from '../domain/dates.ts';
import type { HearingId } from '../domain/ids.ts';
import type { AcceptedProblem, Continuance, Hearing, HeldHearing, Vacating } from '../domain/record.ts';
import { type ProblemCode, problemCodes } from './problems.ts';

type Scheduled = Extract<Hearing, { status: 'scheduled' }>;
type ContinuedHearing = Extract<Hearing, { status: 'continued' }>;
type VacatedHearing = Extract<Hearing, { status: 'vacated' }>;

/** What a hearing that is only set may become. One of another state becomes nothing: an undo alone takes it back. */
export function isOnlySet(hearing: Hearing): hearing is Scheduled {
  return hearing.status === 'scheduled';
}

/** The code under which a held hearing keeps why no next one was set (`accepted`): nothing stood against its own date. */
const noNextDate = 'no-next-date';

/** The code under which a held hearing keeps, as its reason, the id of the hearing that was named as its next one. */
const nextThere = 'next-date';

/** What was recorded of a hearing that was held, before people left. */
interface WhatWasHeld {
  readonly findings: readonly string[];
  readonly outcome: string | null;
  readonly childPresent: boolean | null;
  /** Why no next hearing is set; null: one is. */
  readonly noNextBecause: string | null;
  /** The hearing that was set already and is the next one; null: another is set with this change, or none. */
  readonly nextIs: HearingId | null;
}

/** The hearing as held. What was accepted of its date stays with it. */
export function held(hearing: Scheduled | HeldHearing, what: WhatWasHeld): HeldHearing {
  const { findings, outcome, childPresent, noNextBecause, nextIs } = what;
  const reason: readonly AcceptedProblem[] = [
    ...(noNextBecause === null ? [] : [{ code: noNextDate, person: null, reason: noNextBecause }]),
    ...(nextIs === null ? [] : [{ code: nextThere, person: null, reason: nextIs }]),
  ];
  const accepted = reason.length === 0 ? hearing.accepted : [...(hearing.accepted ?? []), ...reason];
  return { ...hearing, status: 'held', findings: [...findings], outcome, childPresent, accepted };
}

/** The hearing as continued: nothing was found in it, and it stands on its day no more. */
export function continued(hearing: Scheduled, continuance: Continuance): ContinuedHearing {
  return { ...hearing, status: 'continued', findings: [], outcome: null, continuance };
}

/** The hearing as vacated on a day. */
export function vacated(hearing: Scheduled, vacating: Vacating): VacatedHearing {
  return { ...hearing, status: 'vacated', vacating };
}

/** Why nothing was set after a hearing that was held; null: something was, or nobody said. */
export function noNextReason({ accepted }: Pick<Hearing, 'accepted'>): string | null {
  return accepted?.find(({ code }) => code === noNextDate)?.reason ?? null;
}

/** The hearing that was named as the next one when this was held, by id; null: none was. */
export function namedNext({ accepted }: Pick<Hearing, 'accepted'>): string | null {
  return accepted?.find(({ code }) => code === nextThere)?.reason ?? null;
}

const isProblem = (code: string): code is ProblemCode => (problemCodes as readonly string[]).includes(code);

/** What stood against a date and was accepted, by the codes of dates alone: one of a code and person, whatever it was with. */
export function acceptedOfDate({ accepted }: Pick<Hearing, 'accepted'>) {
  const kept = (accepted ?? []).flatMap(({ code, person, reason }) =>
    isProblem(code) ? [{ code, person, reason }] : [],
  );
  return kept.filter((one, at) => kept.findIndex((row) => row.code === one.code && row.person === one.person) === at);
}

/** One version of a hearing's row: who wrote it and when. `endedAt` null: it stands. */
export interface HearingVersion {
  readonly row: Hearing;
  readonly at: Instant;
  readonly by: string;
  readonly endedAt: Instant | null;
}

const lifeSteps = ['set', 'moved', 'continued', 'held', 'vacated', 'changed', 'taken-back'] as const;
type LifeStepKind = (typeof lifeSteps)[number];

export interface LifeStep {
  readonly what: LifeStepKind;
  readonly at: Instant;
  readonly by: string;
  readonly row: Hearing;
}

const places = ['date', 'start', 'minutes', 'courtroomId', 'judgeId'] as const satisfies readonly (keyof Hearing)[];

/** What a version made of the one before it; null: the first of its hearing. */
function stepFrom(before: Hearing | null, { row }: HearingVersion): LifeStepKind {
  if (before !== null && before.status !== 'scheduled' && row.status === 'scheduled') return 'taken-back';
  if (before === null || before.status !== row.status) return row.status === 'scheduled' ? 'set' : row.status;
  return places.some((place) => before[place] !== row[place]) ? 'moved' : 'changed';
}

/** A version that was written and ended in one moment says that somebody took the hearing back (store/records.ts). */
const isWithdrawal = ({ at, endedAt }: HearingVersion) => endedAt === at;

/** A hearing came with an export as held: that it was set before is not recorded, and is not made up. */
function stepsOf(versions: readonly HearingVersion[]): readonly LifeStep[] {
  const steps: LifeStep[] = [];
  let before: Hearing | null = null;
  for (const version of versions) {
    const { row, at, by } = version;
    if (isWithdrawal(version)) {
      steps.push({ what: 'taken-back', at, by, row });
      before = null;
      continue;
    }
    steps.push({ what: stepFrom(before, version), at, by, row });
    before = row;
  }
  return steps;
}

/**
 * The steps of some hearings, oldest first. `versions`: every version of each, in the order in which they were recorded.
 * Steps of one moment stand in the order of `chain`: the hearing that was continued before the one it was continued to.
 */
export function lifeOf(
  chain: readonly HearingId[],
  versions: ReadonlyMap<string, readonly HearingVersion[]>,
): readonly LifeStep[] {
  const place = new Map(chain.map((id, at) => [id, at]));
  const steps = chain.flatMap((id) => stepsOf(versions.get(id) ?? []));
  return steps.toSorted((a, b) =>
    a.at === b.at ? (place.get(a.row.id) ?? 0) - (place.get(b.row.id) ?? 0) : a.at < b.at ? -1 : 1,
  );
}

/**
 * The hearing and those that it was continued from, the first one first. A chain that comes back to itself ends there: an
 * export may say so, and nobody waits for it.
 */
export function chainOf(hearing: Hearing, hearings: readonly Hearing[]): readonly Hearing[] {
  const chain: Hearing[] = [];
  let one: Hearing | undefined = hearing;
  while (one !== undefined && !chain.includes(one)) {
    chain.unshift(one);
    const before: HearingId | null = one.continuedFrom;
    one = before === null ? undefined : hearings.find(({ id }) => id === before);
  }
  return chain;
}

/** The first hearing that is set after this one, of those that are only set; null: none. */
export function nextSet(after: Pick<Hearing, 'id' | 'date' | 'start'>, hearings: readonly Hearing[]): Hearing | null {
  const comes = (one: Hearing) => isOnlySet(one) && one.id !== after.id && isAfter(one, after);
  return hearings.filter(comes).toSorted((a, b) => (isAfter(a, b) ? 1 : -1))[0] ?? null;
}

function isAfter(one: { readonly date: CalendarDate; readonly start: string }, other: typeof one): boolean {
  return one.date === other.date ? one.start > other.start : one.date > other.date;
}
