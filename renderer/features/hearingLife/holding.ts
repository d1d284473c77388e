// What is written of a hearing that was held, and what of it is still missing.

import type { Input } from '../../../shared/contract/contract.ts';
import type { HearingLife } from '../../../shared/contract/schedule.ts';
import type { NewDate } from './useNewDate.ts';

/** 'unknown': nobody says. */
export type Was = 'there' | 'notThere' | 'unknown';
export type NextKind = 'set' | 'there' | 'none';

const wasOf = (present: boolean | null): Was => (present === null ? 'unknown' : present ? 'there' : 'notThere');
const isPresent = (was: Was): boolean | null => (was === 'unknown' ? null : was === 'there');

export interface Holding {
  readonly parties: Readonly<Record<string, Was>>;
  readonly baby: Was;
  readonly findings: ReadonlySet<string>;
  readonly outcome: string;
  readonly next: NextKind | null;
  readonly whyNone: string;
}

/** Whether more is recorded of it than that it was held, as its order does: then it is not recorded once more. */
export const isRecorded = ({ now, parties, childPresent, outcome, noNextReason }: HearingLife): boolean =>
  now.status === 'held' &&
  (childPresent !== null ||
    outcome !== null ||
    noNextReason !== null ||
    parties.some(({ present }) => present !== null));

/** Nothing is chosen beforehand but what is recorded already. */
export const holdingOf = ({ parties, childPresent, findings }: HearingLife): Holding => ({
  parties: Object.fromEntries(parties.map(({ party, present }) => [party, wasOf(present)])),
  baby: wasOf(childPresent),
  findings: new Set(findings),
  outcome: '',
  next: null,
  whyNone: '',
});

/** What comes next as it is asked for; null: something of it is missing. */
export function nextOf(
  { next, whyNone }: Holding,
  life: HearingLife,
  date: Pick<NewDate, 'toSet'>,
): Input<'hearing.hold'>['next'] | null {
  if (next === 'there') return life.next === null ? null : { kind: 'there', hearing: life.next.hearing };
  if (next === 'none') return whyNone.trim() === '' ? null : { kind: 'none', reason: whyNone.trim() };
  const setting = next === 'set' ? date.toSet() : null;
  return setting === null ? null : { kind: 'set', setting };
}

/** Who was there and who was not; of whom nobody says is in neither. */
export function attendanceOf({ parties, baby, findings, outcome }: Holding) {
  const named = (was: Was) => Object.entries(parties).flatMap(([party, said]) => (said === was ? [party] : []));
  return {
    present: named('there'),
    absent: named('notThere'),
    childPresent: isPresent(baby),
    findings: [...findings],
    outcome: outcome.trim() === '' ? null : outcome.trim(),
  };
}
