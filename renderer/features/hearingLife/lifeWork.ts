// What every dialog of a hearing is told: which hearing, what day it is, and whom to tell once something is kept.

import type { Output } from '../../../shared/contract/contract.ts';
import type { ShownHearing } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';

/** What was kept: its batch, by which it is undone, and the hearings that it made or changed. */
export type Made = Output<'schedule.set'>;

export interface LifeWork {
  readonly hearing: ShownHearing;
  readonly today: CalendarDate;
  /** Something was kept: told in a sentence, and undone by its batch. */
  readonly onDone: (text: string, made: Made) => void;
  readonly onClose: () => void;
}
