// The life of a hearing as operations: looked at, continued, held, vacated, and its notices recorded.

import type { Machine } from '../../clock.ts';
import type { Handlers } from '../../handlers.ts';
import { continueHearing } from './continue.ts';
import { hold } from './hold.ts';
import { recordNotices } from './notices.ts';
import { showLife } from './show.ts';
import { vacate } from './vacate.ts';

type HearingLifeHandlers = Pick<
  Handlers,
  'hearing.life' | 'hearing.continue' | 'hearing.hold' | 'hearing.vacate' | 'notice.record'
>;

/** Each change is one batch, which one undo restores (schedule.undo). A refusal changes nothing. */
export function hearingLifeHandlers(machine: Machine): HearingLifeHandlers {
  return {
    'hearing.life': async (input, store, by) => store.read((tx) => showLife(tx, input, by)),
    'hearing.continue': async (input, change, by) => change((tx) => continueHearing(tx, input, { ...machine, by })),
    'hearing.hold': async (input, change, by) => change((tx) => hold(tx, input, { ...machine, by })),
    'hearing.vacate': async (input, change, by) => change((tx) => vacate(tx, input, { ...machine, by })),
    'notice.record': async (input, change, by) => change((tx) => recordNotices(tx, input, { ...machine, by })),
  };
}
