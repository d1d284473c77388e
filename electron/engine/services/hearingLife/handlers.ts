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
export function hearingLifeHandlers({ newId }: Machine): HearingLifeHandlers {
  return {
    'hearing.life': async (input, store, by) => store.read((tx) => showLife(tx, input, by)),
    'hearing.continue': async (input, change, by) => change((tx) => continueHearing(tx, input, { by, newId })),
    'hearing.hold': async (input, change, by) => change((tx) => hold(tx, input, { by, newId })),
    'hearing.vacate': async (input, change, by) => change((tx) => vacate(tx, input, { by, newId })),
    'notice.record': async (input, change, by) => change((tx) => recordNotices(tx, input, { by, newId })),
  };
}
