// The date of the hearing that follows from another: as it was, but for what is given.

import type { Acceptance, HearingSetting } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { acceptedWith, sayDateRefusal } from '../dateRefusals.ts';
import type { ExitCode } from '../terminal.ts';
import type { Words } from '../words.ts';
import type { OfHearing, PlaceOptions } from './options.ts';

type NewDate = Pick<HearingSetting, 'date' | 'type' | 'minutes'>;

/** The whole setting, of the room and before the judge of the hearing that it follows. */
export function settingAfter({ life }: OfHearing, options: PlaceOptions, date: NewDate): HearingSetting {
  const { now, caseNumber } = life;
  const { time, room, judge } = options;
  return {
    caseNumber,
    hearing: null,
    ...date,
    start: time ?? now.start,
    courtroom: room === undefined ? now.courtroom : idOf<'courtroom'>(room),
    judge: judge === undefined ? now.judge : idOf<'person'>(judge),
  };
}

/** What `--accept` accepts of a date: all that asks for a reason. Or the exit code of what was said in its place. */
export async function acceptedFor(
  { engine, asOf }: Pick<OfHearing, 'engine' | 'asOf'>,
  setting: HearingSetting,
  accept: string | undefined,
  words: Words,
): Promise<Acceptance[] | ExitCode> {
  if (accept === undefined) return [];
  const checked = await engine.call('schedule.check', { hearings: [setting], meetings: [], asOf });
  if (!checked.ok) return sayDateRefusal(checked.refusal, words, asOf);
  return acceptedWith(checked.value.hearings[0] ?? [], accept);
}

/** The day, type and length of a hearing on that day, as the case and the court have them. */
export async function nextOn(
  { engine, asOf, life }: OfHearing,
  { type, minutes }: PlaceOptions,
  date: CalendarDate,
  words: Words,
): Promise<NewDate | ExitCode> {
  if (type !== undefined && minutes !== undefined) return { date, type, minutes };
  const { caseNumber, now } = life;
  const asked = { caseNumber, hearing: null, type: type ?? null, minutes: minutes ?? null, after: now.date, asOf };
  const proposal = await engine.call('schedule.propose', asked);
  if (!proposal.ok) return sayDateRefusal(proposal.refusal, words, asOf);
  return { date, type: proposal.value.of.type, minutes: proposal.value.of.minutes };
}
