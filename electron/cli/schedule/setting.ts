// Setting dates from a terminal: what stands against them is accepted with one reason, or said.

import type { HearingSetting, MeetingSetting } from '../../../shared/contract/schedule.ts';
import { acceptedWith, sayDateRefusal } from '../dateRefusals.ts';
import { type ExitCode, print, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';
import type { Counting } from './options.ts';

interface Dates {
  readonly hearings: readonly HearingSetting[];
  readonly meetings: readonly MeetingSetting[];
}

interface Setting {
  /** Accepts everything that stands against the dates and can be accepted. */
  readonly accept?: string | undefined;
  readonly json?: true | undefined;
}

/** Sets all of the dates or none, and says by which batch they can be taken back. */
export async function setDates(
  { engine, asOf }: Counting,
  { hearings, meetings }: Dates,
  { accept, json }: Setting,
  words: Words,
): Promise<ExitCode> {
  const dates = { hearings: [...hearings], meetings: [...meetings] };
  const checked = accept === undefined ? null : await engine.call('schedule.check', { ...dates, asOf });
  if (checked !== null && !checked.ok) return sayDateRefusal(checked.refusal, words, asOf);
  const accepted = (of: 'hearings' | 'meetings', at: number) =>
    checked === null || accept === undefined ? [] : acceptedWith(checked.value[of][at] ?? [], accept);
  const made = await engine.call('schedule.set', {
    hearings: dates.hearings.map((setting, at) => ({ ...setting, accepted: accepted('hearings', at) })),
    meetings: dates.meetings.map((setting, at) => ({ ...setting, accepted: accepted('meetings', at) })),
    asOf,
  });
  if (!made.ok) return sayDateRefusal(made.refusal, words, asOf);
  if (json) printJson(made.value);
  else print(words.t('dates.cli.wasSet', { count: hearings.length + meetings.length, batch: made.value.batch }));
  return 0;
}
